package org.tokenwright.report.table;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tokenwright.analysis.AlternativeResult;
import org.tokenwright.base.Meter;
import org.tokenwright.base.Quantity;
import org.tokenwright.base.Unit;
import org.tokenwright.plan.PinnedPrices;
import org.tokenwright.plan.Plan;
import org.tokenwright.plan.PriceOutlook;
import org.tokenwright.pricing.Offer;
import org.tokenwright.pricing.Price;
import org.tokenwright.pricing.Rate;
import org.tokenwright.reference.RandomPlans;
import org.tokenwright.reference.Seeded;
import org.tokenwright.report.Snapshot;
import org.tokenwright.report.Snapshots;
import org.tokenwright.resolve.PriceLayers;
import org.tokenwright.worksheet.CompensatedSum;
import org.tokenwright.worksheet.Inputs;

/** Tables of random plans with tiers, quotes, exchange, capacity and falling prices, and such lines worked by hand. */
@Tag("exports")
class RandomTablesTest {

    private static final int CASES = 150;

    @Test
    void tablesOfRandomPlansAddUp() {
        Seeded.check(71_000, CASES, RandomPlans.SIZE, (seed, size) -> fault(Snapshots.of(RandomPlans.of(seed, size))));
    }

    @Test
    void tablesOfRandomPurchasesAddUp() {
        Seeded.check(72_000, CASES, RandomPlans.SIZE, (seed, size) -> fault(Snapshots.of(RandomPlans.withPurchases(seed, size))));
    }

    private static Optional<String> fault(Snapshot snapshot) {
        List<Map<String, String>> lines = Csv.records(Snapshots.bytes(Tables.lines(snapshot, CsvDialect.STANDARD)));
        String focus = Snapshots.text(Tables.focus(snapshot, FocusVersion.V1_4).getFirst());
        List<Map<String, String>> rows = focus.indexOf('\n') == focus.length() - 1 ? List.of() : Csv.records(focus.getBytes(StandardCharsets.UTF_8));
        for (AlternativeResult result : snapshot.comparison().alternatives()) {
            OptionalDouble total = result.pricedTotal(Inputs.BASE);
            if (total.isPresent()) {
                Optional<String> fault = sum(result, lines, "alternative_id", "cost", total.getAsDouble())
                        .or(() -> sum(result, rows, "x_AlternativeId", "x_PlanCost", total.getAsDouble()))
                        .or(() -> steps(snapshot, result, rows));
                if (fault.isPresent()) {
                    return fault;
                }
            }
        }
        return lines.stream().flatMap(row -> product(row).stream()).findFirst()
                .or(() -> FocusRules.breaches("1.4", focus).stream().findFirst())
                .or(() -> SnapshotJsonTest.schema().validate(Snapshots.text(Tables.json(snapshot)), InputFormat.JSON).stream().map(Object::toString).findFirst());
    }

    /** Where one currency is used, costs add up to the steps too. */
    private static Optional<String> steps(Snapshot snapshot, AlternativeResult result, List<Map<String, String>> rows) {
        boolean isOneCurrency = rows.stream().filter(row -> row.get("x_AlternativeId").equals(result.alternative().id()))
                .allMatch(row -> row.get("BillingCurrency").equals(snapshot.comparison().currency()));
        return !isOneCurrency ? Optional.empty()
                : sum(result, rows, "x_AlternativeId", "ListCost", result.layer(PriceLayers.LIST, Inputs.BASE).orElseThrow())
                        .or(() -> sum(result, rows, "x_AlternativeId", "ContractedCost", result.layer(PriceLayers.CONTRACTED, Inputs.BASE).orElseThrow()))
                        .or(() -> sum(result, rows, "x_AlternativeId", "EffectiveCost", result.layer(PriceLayers.EFFECTIVE, Inputs.BASE).orElseThrow()));
    }

    private static Optional<String> sum(AlternativeResult result, List<Map<String, String>> rows, String id, String column, double expected) {
        var sum = new CompensatedSum();
        rows.stream().filter(row -> row.get(id).equals(result.alternative().id())).map(row -> row.get(column)).filter(cost -> !cost.isEmpty())
                .forEach(cost -> sum.add(Double.parseDouble(cost)));
        return near(sum.raw(), expected) ? Optional.empty() : Optional.of(column + " adds up to " + sum.raw() + ", not " + expected);
    }

    private static Optional<String> product(Map<String, String> row) {
        if (row.get("price").isEmpty() || !row.get("layer").equals("list") || row.get("cost").isEmpty()) {
            return Optional.empty();
        }
        double quantity = Double.parseDouble(row.get("quantity")) / (row.get("price_unit").contains("Mtok") ? 1e6 : 1);
        double cost = Double.parseDouble(row.get("cost"));
        return near(quantity * Double.parseDouble(row.get("price")), cost) ? Optional.empty() : Optional.of("not quantity × price: " + row);
    }

    private static boolean near(double a, double b) {
        return Math.abs(a - b) <= 1e-11 * Math.max(1e-6, Math.max(Math.abs(a), Math.abs(b)));
    }

    private static Plan founding(Price output) {
        Plan plan = Snapshots.plan("founding-2024");
        List<Offer> offers = plan.prices().offers().stream().map(offer -> offer.id().startsWith("openai/") ? priced(offer, output) : offer).toList();
        return plan.withPrices(new PinnedPrices(plan.prices().pins(), offers));
    }

    private static Offer priced(Offer old, Price output) {
        List<Rate> rates = old.rates().stream().map(rate -> !rate.meter().equals(Meter.OUTPUT) ? rate : new Rate(rate.meter(), rate.conditions(),
                output, rate.currency(), rate.validity(), rate.status(), rate.statusDate(), rate.source(), rate.note())).toList();
        return new Offer(old.id(), old.provider(), old.model(), old.name(), old.region(), old.contextWindow(), old.maxOutput(), old.tokenizer(),
                old.modalities(), old.embedding(), old.life(), old.brackets(), old.priceWindows(), rates, old.multipliers(), old.exclusions(),
                old.editions(), old.cacheMinimum());
    }

    private static Price tiers(Price.Semantics semantics) {
        return new Price.Volume(List.of(new Price.Tier(Optional.of(new BigDecimal(100)), BigDecimal.TEN), new Price.Tier(Optional.empty(), new BigDecimal(20))),
                semantics, Price.Edge.LOWER_TIER, false, Price.Crossing.FORWARD);
    }

    private static List<Map<String, String>> output(Plan plan) {
        return Csv.records(Snapshots.bytes(Tables.lines(Snapshots.of(plan), CsvDialect.STANDARD))).stream()
                .filter(row -> row.get("alternative_id").equals("gpt-4o") && row.get("meter").equals("output")).toList();
    }

    /** 500 million tokens: 100 million at 10 USD, the others at 20. */
    @ParameterizedTest
    @CsvSource({"0, 1, 100000000, 10, 1000", "1, 2, 400000000, 20, 8000"})
    void eachTierIsALineOfItsOwn(int line, String tier, double quantity, double price, double cost) {
        List<Map<String, String>> rows = output(founding(tiers(Price.Semantics.GRADUATED)));
        assertThat(rows).hasSize(2);
        assertThat(rows.get(line)).containsEntry("volume_tier", tier).containsEntry("unit", "token").containsEntry("price_unit", "USD/Mtok");
        assertThat(Double.parseDouble(rows.get(line).get("quantity"))).isEqualTo(quantity);
        assertThat(Double.parseDouble(rows.get(line).get("price"))).isEqualTo(price);
        assertThat(Double.parseDouble(rows.get(line).get("cost"))).isEqualTo(cost);
    }

    /** The tier that the volume reaches is the price of all. */
    @Test
    void allUnitsPayThePriceThatIsReached() {
        List<Map<String, String>> rows = output(founding(tiers(Price.Semantics.ALL_UNITS)));
        assertThat(rows).hasSize(1);
        assertThat(rows.getFirst()).containsEntry("quantity", "500000000").containsEntry("price", "20").containsEntry("cost", "10000");
        assertThat(rows.getFirst().get("source")).containsOnlyOnce("GPT-4o, standard, list price");
    }

    /** Prices fall to a third in a year: the price shown is the one of the month. */
    @ParameterizedTest
    @CsvSource({"0, 15, 7500", "12, 5, 2500", "24, 1.6666666666666667, 833.3333333333334"})
    void aPriceThatIsExpectedToFallIsThatOfTheMonth(int month, double price, double cost) {
        Plan plan = Snapshots.plan("founding-2024");
        Quantity all = Quantity.exact(1, Unit.ONE);
        Plan falling = plan.withSettings(plan.settings().withHorizon(plan.settings().start(), 25)
                .withOutlook(Optional.of(new PriceOutlook(Quantity.exact(3, Unit.ONE), all, Quantity.exact(0, Unit.ONE)))));
        Map<String, String> row = output(falling).get(month);
        assertThat(near(Double.parseDouble(row.get("price")), price)).isTrue();
        assertThat(near(Double.parseDouble(row.get("cost")), cost)).isTrue();
    }
}
