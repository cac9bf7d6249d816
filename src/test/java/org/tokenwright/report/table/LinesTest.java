package org.tokenwright.report.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.tokenwright.analysis.AlternativeResult;
import org.tokenwright.base.FormulaGuard;
import org.tokenwright.plan.Plan;
import org.tokenwright.plan.PinnedPrices;
import org.tokenwright.report.Snapshot;
import org.tokenwright.report.Snapshots;
import org.tokenwright.store.SamplePlans;
import org.tokenwright.worksheet.Cell;
import org.tokenwright.worksheet.CompensatedSum;
import org.tokenwright.worksheet.Inputs;
import org.tokenwright.worksheet.Tag;

/** The tidy table of cost lines: read back, it adds up to what the engine has. */
class LinesTest {

    static final List<String> SAMPLES = SamplePlans.NAMES;

    /** What was read of a snapshot; one is told from another by being another. */
    private static final Map<Snapshot, List<Map<String, String>>> READ = new IdentityHashMap<>();

    private static List<Map<String, String>> records(Snapshot snapshot) {
        return READ.computeIfAbsent(snapshot, LinesTest::read);
    }

    private static List<Map<String, String>> read(Snapshot snapshot) {
        return Csv.records(Snapshots.bytes(Tables.lines(snapshot, CsvDialect.STANDARD)));
    }

    private static List<Map<String, String>> of(Snapshot snapshot, AlternativeResult result) {
        return records(snapshot).stream().filter(row -> row.get("alternative_id").equals(result.alternative().id())).toList();
    }

    private static double sum(List<Map<String, String>> rows) {
        var sum = new CompensatedSum();
        rows.stream().map(row -> row.get("cost")).filter(cost -> !cost.isEmpty()).forEach(cost -> sum.add(Double.parseDouble(cost)));
        return sum.raw();
    }

    private static Offset<Double> near(double value) {
        return within(1e-12 * Math.max(1e-6, Math.abs(value)));
    }

    @ParameterizedTest
    @FieldSource("SAMPLES")
    void readBackItHasTheTotals(String sample) {
        Snapshot snapshot = Snapshots.of(sample);
        for (AlternativeResult result : snapshot.comparison().alternatives()) {
            double total = result.pricedTotal(Inputs.BASE).orElseThrow();
            assertThat(sum(of(snapshot, result))).isCloseTo(total, near(total));
        }
    }

    @ParameterizedTest
    @FieldSource("SAMPLES")
    void sumsOverEveryColumnAreTheEnginesOwn(String sample) {
        Snapshot snapshot = Snapshots.of(sample);
        for (AlternativeResult result : snapshot.comparison().alternatives()) {
            List<Map<String, String>> rows = of(snapshot, result);
            for (Tag tag : List.of(Tag.WORKLOAD, Tag.TEAM, Tag.PROVIDER, Tag.OFFER, Tag.METER, Tag.BUCKET, Tag.SERVICE_TIER, Tag.QUOTE, Tag.LAYER)) {
                String column = tag == Tag.WORKLOAD || tag == Tag.TEAM ? tag.key() + "_id" : tag == Tag.SERVICE_TIER ? "service_tier" : tag.key();
                sameSums(rows, column, result.costBy(tag, Inputs.BASE));
            }
            Map<String, List<Map<String, String>>> months = rows.stream().collect(Collectors.groupingBy(row -> row.get("month")));
            months.forEach((month, some) -> {
                long index = ChronoUnit.MONTHS.between(snapshot.comparison().timeline().start(), YearMonth.parse(month));
                double expected = result.monthly(Math.toIntExact(index), Inputs.BASE).orElseThrow();
                assertThat(sum(some)).as(month).isCloseTo(expected, near(expected));
            });
        }
    }

    private static void sameSums(List<Map<String, String>> rows, String column, Map<String, Cell> expected) {
        Map<String, List<Map<String, String>>> groups = rows.stream().filter(row -> !row.get("cost").isEmpty())
                .collect(Collectors.groupingBy(row -> FormulaGuard.strip(row.get(column))));
        assertThat(groups.keySet()).as(column).isEqualTo(expected.keySet());
        groups.forEach((key, some) -> assertThat(sum(some)).as(column + " " + key).isCloseTo(expected.get(key).get(), near(expected.get(key).get())));
    }

    @ParameterizedTest
    @FieldSource("SAMPLES")
    void everyCostIsTheEnginesToTheLastDigit(String sample) {
        Snapshot snapshot = Snapshots.of(sample);
        List<Map<String, String>> records = records(snapshot);
        assertThat(records).hasSize(Math.toIntExact(Tables.rowCount(snapshot)));
        int next = 0;
        for (AlternativeResult result : snapshot.comparison().alternatives()) {
            for (var line : result.lines()) {
                for (int month = 0; month < snapshot.comparison().timeline().months(); month++) {
                    Map<String, String> row = records.get(next++);
                    assertThat(row.get("line_id")).isEqualTo(line.id());
                    assertThat(row.get("month")).isEqualTo(snapshot.comparison().timeline().month(month).toString());
                    assertThat(Double.parseDouble(row.get("cost"))).isEqualTo(result.evaluation().value(line.id(), month, Inputs.BASE).get());
                }
            }
            next += result.unpriced().size() * snapshot.comparison().timeline().months();
        }
    }

    /** Without a quote the cost is the quantity at the price; a line with a price says where it was read. */
    @ParameterizedTest
    @FieldSource("SAMPLES")
    void costIsQuantityAtPrice(String sample) {
        for (Map<String, String> row : records(Snapshots.of(sample))) {
            if (!row.get("price").isEmpty()) {
                assertThat(row.get("source")).isNotEmpty();
                assertThat(row.get("unit")).isNotEmpty();
            }
            if (!row.get("price").isEmpty() && row.get("layer").equals("list")) {
                double quantity = Double.parseDouble(row.get("quantity")) / (row.get("price_unit").contains("Mtok") ? 1e6 : 1);
                double cost = Double.parseDouble(row.get("cost"));
                assertThat(quantity * Double.parseDouble(row.get("price"))).as(row.get("line_id")).isCloseTo(cost, near(cost));
            }
        }
    }

    @ParameterizedTest(name = "{0}: {1} tokens at {2} are {3}")
    @CsvSource({
        "alternative/gpt-4o/requests/all/start/standard/uncachedInput/cost, 2000000000, 5, 10000",
        "alternative/gpt-4o/requests/all/start/standard/output/cost, 500000000, 15, 7500",
        "alternative/claude-3-5-sonnet/requests/all/start/standard/output/cost, 500000000, 15, 7500",
    })
    void theFoundingTableIsWorkedByHand(String id, BigDecimal quantity, BigDecimal price, BigDecimal cost) {
        Map<String, String> row = records(Snapshots.of("founding-2024")).stream().filter(one -> one.get("line_id").equals(id)).findFirst().orElseThrow();
        assertThat(new BigDecimal(row.get("quantity"))).isEqualByComparingTo(quantity);
        assertThat(new BigDecimal(row.get("price"))).isEqualByComparingTo(price);
        assertThat(new BigDecimal(row.get("cost"))).isEqualByComparingTo(cost);
        assertThat(row).containsEntry("unit", "token").containsEntry("price_unit", "USD/Mtok").containsEntry("currency", "USD")
                .containsEntry("scenario", "Base").containsEntry("month", "2024-07");
        assertThat(row.get("source")).contains("list price").contains("revision");
    }

    @Test
    void whatHasNoPriceIsARowWithoutCost() {
        Plan plan = Snapshots.plan("founding-2024");
        Snapshot snapshot = Snapshots.of(plan.withPrices(new PinnedPrices(plan.prices().pins(),
                plan.prices().offers().stream().filter(offer -> !offer.id().startsWith("openai/")).toList())));
        Optional<Map<String, String>> gap = records(snapshot).stream().filter(row -> row.get("alternative_id").equals("gpt-4o")).findFirst();
        assertThat(gap.orElseThrow()).containsEntry("cost", "").containsEntry("price", "").containsEntry("quantity", "1000000")
                .containsEntry("status", "not-priced");
        assertThat(gap.get().get("source")).startsWith("Not priced: offer openai/");
    }

    @Test
    void europeanExcelReadsTheSameNumbers() {
        Snapshot snapshot = Snapshots.of("quotes");
        List<Map<String, String>> rows = Csv.records(Snapshots.bytes(Tables.lines(snapshot, CsvDialect.EXCEL_EUROPE)), ';');
        List<Map<String, String>> standard = records(snapshot);
        assertThat(rows.stream().map(row -> row.get("cost").replace(',', '.')).toList()).isEqualTo(standard.stream().map(row -> row.get("cost")).toList());
    }

    @Test
    void theSameSnapshotGivesTheSameBytes() {
        assertThat(Snapshots.bytes(Tables.lines(Snapshots.of(Snapshots.plan("quotes")), CsvDialect.EXCEL)))
                .isEqualTo(Snapshots.bytes(Tables.lines(Snapshots.of("quotes"), CsvDialect.EXCEL)));
    }
}
