package org.tokenwright.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tokenwright.plan.PinnedPrices;
import org.tokenwright.plan.Plan;
import org.tokenwright.pricing.PriceSheet;
import org.tokenwright.pricing.SheetCheck;

/** Capacities, seat plans and account tiers in files: what a sheet or a plan may hold, and what is refused. */
class PurchasableJsonTest {

    private static final String FILE = "acme/2026-05-01.json";
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private static final String SHEET = """
        {
          "format": "tokenwright-prices", "formatVersion": 1, "provider": "acme", "revision": "2026-05-01", "knownOn": "2026-05-01",
          "offers": [{"id": "acme/large", "model": "large", "name": "Large", "cacheMinimum": 1024}],
          "capacities": [
            {"id": "acme/units", "name": "Units", "unit": "PTU",
              "prices": [{"id": "monthly", "per": "month", "amount": 260, "currency": "USD", "commitment": "P1M", "source": "page"}],
              "loads": [{"offer": "acme/large", "tokensPerMinute": 3400,
                "weights": {"input": 1, "cacheWrite": 1.25, "cacheRead": 0, "output": 8}, "minimum": 15, "step": 5, "source": "page"}]}
          ],
          "seatPlans": [
            {"id": "acme/team", "name": "Team", "monthlyFee": 19, "currency": "USD", "minimumSeats": 3,
              "allowance": {"amount": 1900, "unit": "credit", "source": "page"}, "overage": 0.01, "source": "page"}
          ],
          "accountTiers": [
            {"id": "acme/tier-1", "name": "Tier 1", "paid": 5, "monthlyCap": 100, "currency": "USD", "source": "page"},
            {"id": "acme/tier-2", "name": "Tier 2", "paid": 40, "monthlyCap": 500, "currency": "USD", "limits": [
              {"scope": "Large", "offers": ["acme/large"], "requestsPerMinute": 1000, "cacheReadsCount": false}], "source": "page"}
          ]
        }
        """;

    private static PriceSheet read(String text) {
        return PriceSheetJson.read(FILE, Samples.bytes(text)).content();
    }

    @Test
    void theSampleIsSound() {
        assertThat(SheetCheck.check(read(SHEET))).isEmpty();
        assertThat(PriceSheetJson.read(FILE, Samples.bytes(SHEET)).notes()).isEmpty();
        assertThat(read(SHEET).offers().getFirst().cacheMinimum()).hasValue(1024);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', maxCharsPerColumn = 400, textBlock = """
        "cacheMinimum": 1024     | "cacheMinimum": 0         | /offers/0/cacheMinimum: is not a whole number from 1 to 1000000000000 (0)
        "tokensPerMinute": 3400  | "tokensPerMinute": -3400  | /capacities/0/loads/0/tokensPerMinute: is not above 0 (-3400)
        "tokensPerMinute": 3400  | "tokensPerMinute": 0      | /capacities/0/loads/0/tokensPerMinute: is not above 0 (0)
        "tokensPerMinute": 3400  | "tokensPerMinute": 1e999  | /capacities/0/loads/0/tokensPerMinute: number is outside 1e-30 to 1e30 (1e999)
        "step": 5                | "step": 0                 | /capacities/0/loads/0/step: is not above 0 (0)
        , "step": 5              | ``                        | /capacities/0/loads/0: "step" is missing
        "minimum": 15            | "minimum": -1             | /capacities/0/loads/0/minimum: is negative (-1)
        "cacheWrite": 1.25       | "cacheWrite": -1.25       | /capacities/0/loads/0/weights/cacheWrite: is negative (-1.25)
        "cacheRead": 0,          | ``                        | /capacities/0/loads/0/weights: "cacheRead" is missing
        "offer": "acme/large"    | "offer": "acme large"     | /capacities/0/loads/0/offer: is not an offer id
        "per": "month"           | "per": "day"              | /capacities/0/prices/0/per: is none of hour, month ("day")
        "amount": 260            | "amount": -260            | /capacities/0/prices/0: price is negative (-260)
        "P1M"                    | "P"                       | /capacities/0/prices/0/commitment: is not a period such as P1Y, P1M or P7D ("P")
        "P1M"                    | "P-1M"                    | /capacities/0/prices/0/commitment: is not a period such as P1Y, P1M or P7D ("P-1M")
        "P1M"                    | "P99999999999Y"           | /capacities/0/prices/0/commitment: is not a period such as P1Y, P1M or P7D ("P99999999999Y")
        "monthlyFee": 19         | "monthlyFee": -19         | /seatPlans/0/monthlyFee: is negative (-19)
        "minimumSeats": 3        | "minimumSeats": 0         | /seatPlans/0/minimumSeats: is not a whole number from 1 to 1000000 (0)
        "amount": 1900           | "amount": "many"          | /seatPlans/0/allowance/amount: is not a number ("many")
        "overage": 0.01          | "overage": -0.01          | /seatPlans/0/overage: is negative (-0.01)
        "paid": 40               | "paid": -40               | /accountTiers/1/paid: is negative (-40)
        "requestsPerMinute": 1000 | "requestsPerMinute": 0   | /accountTiers/1/limits/0/requestsPerMinute: is not a whole number from 1 to 1000000000000 (0)
        "acme/tier-2"            | "acme/tier-1"             | /accountTiers/1: two account tiers have the id acme/tier-1
        """)
    void aSlipIsNamedWithItsPlace(String part, String changed, String message) {
        String text = Samples.spoilt(SHEET, part, changed);
        FileProblem problem = catchThrowableOfType(FileProblem.class, () -> read(text));
        assertThat(problem).hasMessageStartingWith(FILE + ", ").hasMessageContaining(message);
        assertThat(problem.getMessage()).hasSizeLessThan(600);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', maxCharsPerColumn = 400, textBlock = """
        "offer": "acme/large"    | "offer": "acme/huge"      | /capacities/0/loads/0: capacity for a model that the sheet does not sell (acme/huge)
        "unit": "credit"         | "unit": "*"               | /seatPlans/0/allowance: is no unit (*)
        "paid": 40               | "paid": 5                 | /accountTiers/1: tiers do not rise: money paid 5 after 5
        ["acme/large"]           | ["acme/huge"]             | /accountTiers/1/limits/0: limit of a model that the sheet does not sell (acme/huge)
        """)
    void aFileOfADirectoryIsCheckedToo(String part, String changed, String message) {
        String text = Samples.spoilt(SHEET, part, changed);
        PriceFile file = PriceFile.checked(FILE, () -> Samples.bytes(text), Optional.empty());
        assertThat(file.problem()).hasValueSatisfying(
                problem -> assertThat(problem).hasMessageContaining(message));
    }

    @Test
    void aPlanKeepsWhatItPins() {
        for (long seed = 0; seed < 300; seed++) {
            Plan plan = RandomPlans.plan(seed);
            PriceSheet sheet = RandomSheets.sheet(seed);
            Plan pinned = plan.withPrices(new PinnedPrices(plan.prices().pins(), plan.prices().offers(), sheet.capacities(),
                    sheet.seatPlans(), sheet.accountTiers()));
            byte[] written = PlanJson.write(pinned);
            Plan read = PlanJson.read("a.tokenplan", written).content();
            assertThat(read).as("seed %d", seed).isEqualTo(pinned);
            assertThat(Arrays.equals(PlanJson.write(read), written)).as("seed %d", seed).isTrue();
        }
    }

    @Test
    void anUnknownMemberIsNamed() {
        String text = Samples.spoilt(SHEET, "\"unit\": \"PTU\"", "\"unit\": \"PTU\", \"colour\": 1");
        assertThat(PriceSheetJson.read(FILE, Samples.bytes(text)).notes())
                .containsExactly("/capacities[acme/units]/colour is not known to this program and was left out");
    }

    @Test
    void anUnknownMemberOfAPinnedCapacityIsKeptInAPlan() {
        String capacities = SHEET.substring(SHEET.indexOf("\"capacities\""), SHEET.indexOf("\"seatPlans\"")).strip();
        String text = """
            {"format": "tokenwright-plan", "formatVersion": 1, "name": "P",
              "settings": {"currency": "USD", "start": "2026-11", "months": 12},
              "prices": {%s "pins": []}}
            """.formatted(capacities.replace("\"name\": \"Units\"", "\"name\": \"Units\", \"provider\": \"acme\", \"colour\": 1"));
        Plan plan = PlanJson.read("a.tokenplan", Samples.bytes(text)).content();
        assertThat(plan.prices().capacity("acme/units")).isPresent();
        assertThat(plan.unknown()).containsEntry("/prices/capacities[acme/units]/colour", "1");
        assertThat(PlanJson.read("a.tokenplan", PlanJson.write(plan)).content()).isEqualTo(plan);
    }

    @Test
    void manyRowsAreReadAndCheckedQuickly() {
        List<String> parts = List.of(
                "\"offer\": \"acme/m%d\", \"tokensPerMinute\": 1, \"weights\": {\"input\": 1, \"cacheWrite\": 1, \"cacheRead\": 1,"
                        + " \"output\": 1}, \"minimum\": 1, \"step\": 1, \"source\": \"page\"",
                "\"scope\": \"m%d\", \"requestsPerMinute\": 1");
        long start = System.nanoTime();
        PriceSheet loads = read(Samples.spoilt(SHEET, "\"loads\": [", "\"loads\": [" + many(30_000, parts.get(0))));
        PriceSheet limits = read(Samples.spoilt(SHEET, "\"limits\": [", "\"limits\": [" + many(100_000, parts.get(1))));
        assertThat(SheetCheck.check(loads)).hasSize(30_000);
        assertThat(SheetCheck.across(List.of(loads, limits))).isNotEmpty();
        assertThat(SheetCheck.check(limits)).isEmpty();
        FileProblem problem = catchThrowableOfType(FileProblem.class, () -> read(Samples.spoilt(
                SHEET, "\"seatPlans\": [", "\"seatPlans\": [" + many(300_000, "\"id\": \"acme/s%d\", \"name\": \"S\""))));
        assertThat(problem).hasMessageContaining("exceeds the maximum allowed");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LONGEST);
    }

    private static String many(int count, String members) {
        var text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append('{').append(members.formatted(i)).append("}, ");
        }
        return text.toString();
    }
}
