package org.tokenwright.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One message with file and place for everything that can be wrong in prefixes, reservations, seats and account tiers. */
class PurchaseProblemsTest {

    private static final String FILE = "a.tokenplan";

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', maxCharsPerColumn = 400, textBlock = """
        "id": "talk"              | "id": "system"          | /workloads/0/prefixes: "system" is there twice
        "id": "talk"              | "id": "small talk"      | /workloads/0/prefixes: not an id of 1 to 64 letters, digits and . _ - ("small talk")
        "id": "talk",             | ``                      | /workloads/0/prefixes/1: "id" is missing
        "tokens": {"value": 1000  | "token": {"value": 1000 | /workloads/0/prefixes/0: "tokens" is missing
        {"value": 1000, "unit": "token/call"} | {"value": -1, "unit": "token/call"} | /workloads/0/prefixes/0/tokens: must be at least 0 (-1)
        {"value": 1000, "unit": "token/call"} | {"value": 1000, "unit": "token"} | /workloads/0/prefixes/0/tokens: unit is "token", expected "token/call"
        {"value": 1000, "unit": "token/call"} | {"value": 1641, "unit": "token/call"} | /workloads/0/prefixes: the prefixes of "w" take 2001 tokens of a call, more than its fixed uncached input of 2000
        {"value": 2000, "unit": "token/call"} | {"value": 1359, "unit": "token/call"} | /workloads/0/prefixes: the prefixes of "w" take 1360 tokens of a call, more than its fixed uncached input of 1359
        {"value": 2000, "unit": "token/call"} | {"value": 2000, "low": 1359, "high": 2001, "kind": "minmax", "unit": "token/call"} | /workloads/0/prefixes: at the low end of the ranges, the prefixes of "w" take 1360 tokens of a call, more than its fixed uncached input of 1359
        {"value": 1000, "unit": "token/call"} | {"value": 1000, "low": 900, "high": 1641, "kind": "minmax", "unit": "token/call"} | /workloads/0/prefixes: at the high end of the ranges, the prefixes of "w" take 2001 tokens of a call, more than its fixed uncached input of 2000
        "uncachedInput"           | "cacheRead"             | /workloads/0/prefixes: a prefix is a part of the fixed uncached input, and the workload has none
        {"value": 0.5, "unit": "1"} | {"value": 1.01, "unit": "1"} | /workloads/0/prefixes/1/share: must be at most 1 (1.01)
        {"value": 0.5, "unit": "1"} | {"value": -0.01, "unit": "1"} | /workloads/0/prefixes/1/share: must be at least 0 (-0.01)
        {"value": 4, "unit": "1"} | {"value": 0.99, "unit": "1"} | /workloads/0/prefixes/3/variants: must be at least 1 (0.99)
        , "lifetime": "5m"        | ``                      | /workloads/0/prefixes/0: "lifetime" is missing
        "lifetime": "5m"          | "lifetime": 5           | /workloads/0/prefixes/0/lifetime: is not a text (5)
        "lifetime": "5m"          | "lifetime": "-5m"       | /workloads/0/prefixes/0/lifetime: not a cache lifetime such as 5m, 1h or 2d: -5m ("-5m")
        "lifetime": "5m"          | "lifetime": "0m"        | /workloads/0/prefixes/0/lifetime: not a cache lifetime such as 5m, 1h or 2d: 0m ("0m")
        "lifetime": "5m"          | "lifetime": "5s"        | /workloads/0/prefixes/0/lifetime: not a cache lifetime such as 5m, 1h or 2d: 5s ("5s")
        "lifetime": "5m"          | "lifetime": ""          | /workloads/0/prefixes/0/lifetime: a cache write needs a lifetime ("")
        "lifetime": "1h", "arr    | "lifetime": "1h", "sliding": false, "arr | /workloads/0/prefixes/1: a lifetime that reads do not begin again is not modelled for conversations
        "sliding": false          | "sliding": "no"         | /workloads/0/prefixes/2/sliding: is not true or false ("no")
        "kind": "conversations"   | "kind": "poisson"       | /workloads/0/prefixes/1/arrivals/kind: is none of single, conversations, observed, stored ("poisson")
        "kind": "conversations", "calls" | "kind": "conversations", "call" | /workloads/0/prefixes/1/arrivals: "calls" is missing
        {"value": 6, "unit": "call"} | {"value": 0.9, "unit": "call"} | /workloads/0/prefixes/1/arrivals/calls: must be at least 1 (0.9)
        {"value": 3, "unit": "minute"} | {"value": -1, "unit": "minute"} | /workloads/0/prefixes/1/arrivals/gap: must be at least 0 (-1)
        {"value": 3, "unit": "minute"} | {"value": 3, "unit": "hour"} | /workloads/0/prefixes/1/arrivals/gap: unit is "hour", expected "minute"
        "spacing": "random"       | "spacing": "poisson"    | /workloads/0/prefixes/1/arrivals/spacing: is none of even, random ("poisson")
        {"value": 0.7, "unit": "1"} | {"value": 1.7, "unit": "1"} | /workloads/0/prefixes/2/arrivals/hitRate: must be at most 1 (1.7)
        {"value": 700, "unit": "hour"} | {"value": 744.5, "unit": "hour"} | /workloads/0/prefixes/3/arrivals/hours: must be at most 744 (744.5)
        {"value": 700, "unit": "hour"} | {"value": -1, "unit": "hour"} | /workloads/0/prefixes/3/arrivals/hours: must be at least 0 (-1)
        {"value": 2, "unit": "1"} | {"value": -2, "unit": "1"} | /workloads/0/prefixes/3/arrivals/creations: must be at least 0 (-2)
        "id": "peak"              | "id": "base"            | /alternatives/0/reservations: "base" is there twice
        "capacity": "acme/units"  | "capacity": "acme units" | /alternatives/0/reservations/0/capacity: not an id of letters, digits and . _ - / @ : ("acme units")
        "capacity": "acme/units", | ``                      | /alternatives/0/reservations/0: "capacity" is missing
        "price": "yearly"         | "price": ""             | /alternatives/0/reservations/0/price: not an id of letters, digits and . _ - / @ : ("")
        "from": "2026-12"         | "from": "2026-12-01"    | /alternatives/0/reservations/0/from: is not a month such as 2026-11 ("2026-12-01")
        "from": "2026-12"         | "from": "1999-12"       | /alternatives/0/reservations/0/from: must be in the years 2000 to 2199 (1999-12)
        "to": "2027-12"           | "to": "2200-01"         | /alternatives/0/reservations/0/to: must be in the years 2000 to 2199 (2200-01)
        "to": "2027-12"           | "to": "2026-12"         | /alternatives/0/reservations/0/to: ends in 2026-12, not after its start in 2026-12
        "to": "2027-12"           | "to": "2028-01"         | /alternatives/0/reservations/1/serves/0: "base" serves it in the same months
        "to": "2027-12",          | ``                      | /alternatives/0/reservations/1/serves/0: "base" serves it in the same months
        {"offer": "acme/large"}   | {"offer": "acme/small"} | /alternatives/0/reservations/0/serves: "acme/small" is there twice
        {"offer": "acme/large"}   | {"offer": "acme large"} | /alternatives/0/reservations/0/serves/0/offer: is not an offer id of letters, digits and . _ - / @ : ("acme large")
        {"value": 900, "unit": "token/minute/unit"} | {"value": 0, "unit": "token/minute/unit"} | /alternatives/0/reservations/0/serves/1/throughput: must be greater than 0 (0)
        {"value": 900, "unit": "token/minute/unit"} | {"value": 900, "unit": "token/minute"} | /alternatives/0/reservations/0/serves/1/throughput: unit is "token/minute", expected "token/minute/unit"
        {"value": 50, "unit": "unit"} | {"value": -1, "unit": "unit"} | /alternatives/0/reservations/0/units: must be at least 0 (-1)
        {"value": 0.25, "unit": "1"} | {"value": -0.25, "unit": "1"} | /alternatives/0/reservations/1/buffer: must be at least 0 (-0.25)
        "spills": true            | "spills": "yes"         | /alternatives/0/reservations/1/spills: is not true or false ("yes")
        "id": "devs"              | "id": "others"          | /alternatives/0/seats: "others" is there twice
        "seatPlan": "acme/pro",   | ``                      | /alternatives/0/seats/0: "seatPlan" is missing
        "seatPlan": "acme/pro"    | "seatPlan": "acme pro"  | /alternatives/0/seats/0/seatPlan: not an id of letters, digits and . _ - / @ : ("acme pro")
        "team": "t"               | "team": "u"             | /alternatives/0/seats/0/team: there is no team "u"
        "workload": "w"           | "workload": "x"         | /alternatives/0/seats/0/workload: there is no workload "x"
        {"value": 40, "unit": "seat"} | {"value": -1, "unit": "seat"} | /alternatives/0/seats/0/count: must be at least 0 (-1)
        {"value": 40, "unit": "seat"} | {"value": 40, "unit": "1"} | /alternatives/0/seats/0/count: unit is "1", expected "seat"
        {"value": 40, "unit": "seat"} | {"value": 40, "unit": "seat"}, "growthPerMonth": {"value": -1.1, "unit": "1"} | /alternatives/0/seats/0/growthPerMonth: must be at least -1 (-1.1)
        {"value": 40, "unit": "seat"} | {"value": 40, "unit": "seat"}, "activeShare": {"value": 1.1, "unit": "1"} | /alternatives/0/seats/0/activeShare: must be at most 1 (1.1)
        {"value": 0.6, "unit": "1"} | {"value": 1.1, "unit": "1"} | /alternatives/0/seats/0/covered: must be at most 1 (1.1)
        "kind": "bands"           | "kind": "normal"        | /alternatives/0/seats/0/usage/kind: is none of bands, lognormal ("normal")
        "bands": [                | "bands": [], "x": [     | /alternatives/0/seats/0/usage: there are 1 to 168 usage bands, not 0
        "id": "light"             | "id": "heavy"           | /alternatives/0/seats/0/usage/bands: "heavy" is there twice
        {"value": 3, "unit": "1"} | {"value": -3, "unit": "1"} | /alternatives/0/seats/0/usage/bands/0/share: must be at least 0 (-3)
        {"value": 20, "unit": "credit/seat"} | {"value": -20, "unit": "credit/seat"} | /alternatives/0/seats/0/usage/bands/0/use: must be at least 0 (-20)
        {"value": 20, "unit": "credit/seat"} | {"value": 20, "unit": "request/seat"} | /alternatives/0/seats/0/usage/bands/0/use: unit is "request/seat", that of the allowance "credit/seat"
        {"value": 20, "unit": "credit/seat"} | {"value": 20, "unit": "credit"} | /alternatives/0/seats/0/usage/bands/0/use: unit is "credit", expected something for each seat such as "credit/seat"
        {"value": 100, "unit": "credit/seat"} | {"value": 100, "unit": "1"} | /alternatives/0/seats/0/allowance: unit is "1", expected something for each seat such as "credit/seat"
        {"value": 100, "unit": "credit/seat"} | {"value": 100, "unit": "credit*task/seat"} | /alternatives/0/seats/0/allowance: unit is "credit*task/seat", expected something for each seat such as "credit/seat"
        {"value": 100, "unit": "credit/seat"} | {"value": 100} | /alternatives/0/seats/0/allowance: "unit" is missing
        {"value": 100, "unit": "credit/seat"} | {"value": -100, "unit": "credit/seat"} | /alternatives/0/seats/0/allowance: must be at least 0 (-100)
        {"value": 100, "unit": "credit/seat"} | {"value": 100, "unit": "request/seat"} | /alternatives/0/seats/0/usage/bands/0/use: unit is "credit/seat", that of the allowance "request/seat"
        {"value": 0.04, "unit": "USD/credit"} | {"value": -0.04, "unit": "USD/credit"} | /alternatives/0/seats/0/overage: must be at least 0 (-0.04)
        {"value": 0.04, "unit": "USD/credit"} | {"value": 0.04, "unit": "USD/request"} | /alternatives/0/seats/0/overage: unit is "USD/request", expected money for each unit of use such as "USD/credit"
        {"value": 0.04, "unit": "USD/credit"} | {"value": 0.04, "unit": "USD"} | /alternatives/0/seats/0/overage: unit is "USD", expected money for each unit of use such as "USD/credit"
        {"value": 5, "unit": "USD/seat"} | {"value": 0, "unit": "USD/seat"} | /alternatives/0/seats/1/usage/median: must be greater than 0 (0)
        {"value": 5, "unit": "USD/seat"} | {"value": 9, "unit": "USD/seat"} | /alternatives/0/seats/1/usage/p90: the 90 % quantile of use of "others" must be greater than the median of 9 (9)
        {"value": 5, "unit": "USD/seat"} | {"value": 5, "low": 4, "high": 9, "kind": "minmax", "unit": "USD/seat"} | /alternatives/0/seats/1/usage/p90: at the high end of the ranges, the 90 % quantile of use of "others" must be greater than the median of 9 (9)
        {"value": 5, "unit": "USD/seat"} | {"value": 5, "unit": "EUR/seat"} | /alternatives/0/seats/1/usage/p90: unit is "USD/seat", that of the others "EUR/seat"
        "stops": true             | "stops": true, "workload": "w", "covered": {"value": 0.5, "unit": "1"} | /alternatives/0/seats: seats cover 1.1 of the calls of "w", more than all
        {"acme": "acme/tier-2"}   | {"acme": "other/tier-2"} | /alternatives/0/accountTiers/acme: "other/tier-2" is not an account tier of acme
        {"acme": "acme/tier-2"}   | {"acme": 2}             | /alternatives/0/accountTiers/acme: is not a text (2)
        {"acme": "acme/tier-2"}   | {"acme": "acme/tier 2"} | /alternatives/0/accountTiers: not an id of letters, digits and . _ - / @ : ("acme/tier 2")
        {"acme": "acme/tier-2"}   | {"ac me": "acme/tier-2"} | /alternatives/0/accountTiers: not an id of 1 to 64 letters, digits and . _ - ("ac me")
        {"acme": "acme/tier-2"}   | []                      | /alternatives/0/accountTiers: is not an object (a list)
        {"value": 0.9, "unit": "1"} | {"value": 13.9, "unit": "1"} | /scenarios/0/differences: the prefixes of "w" take 2005 tokens of a call, more than its fixed uncached input of 2000
        {"value": 6, "unit": "USD/seat"} | {"value": 6, "unit": "credit/seat"} | /scenarios/1/differences/alternative~1one~1seats~1others~1usage~1median: unit is "credit/seat", expected "USD/seat"
        {"value": 6, "unit": "USD/seat"} | {"value": 9, "unit": "USD/seat"} | /scenarios/1/differences: the 90 % quantile of use of "others" must be greater than the median of 9 (9)
        """)
    void aProblemIsNamedWithItsPlace(String part, String replacement, String message) {
        byte[] bytes = Samples.bytes(PurchaseSample.spoilt(part, replacement));
        FileProblem problem = catchThrowableOfType(FileProblem.class, () -> PlanJson.read(FILE, bytes));
        assertThat(problem).isNotNull();
        assertThat(problem).hasMessage(FILE + ", " + message);
        assertThat(problem.getStackTrace()).isEmpty();
        assertThat(PlanJson.problems(FILE, bytes)).first().hasToString(problem.toString());
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', maxCharsPerColumn = 400, textBlock = """
        {"value": 1000, "unit": "token/call"} | {"value": 1640, "unit": "token/call"}
        {"value": 1000, "unit": "token/call"} | {"value": 1000, "low": 0, "high": 1640, "kind": "minmax", "unit": "token/call"}
        {"value": 2000, "unit": "token/call"} | {"value": 2000, "low": 1360, "high": 2001, "kind": "minmax", "unit": "token/call"}
        {"value": 0.5, "unit": "1"} | {"value": 1, "unit": "1"}
        {"value": 0.5, "unit": "1"} | {"value": 0, "unit": "1"}
        {"value": 4, "unit": "1"} | {"value": 1, "unit": "1"}
        "lifetime": "5m"          | "lifetime": "1m"
        "lifetime": "5m"          | "lifetime": "5m", "sliding": false
        {"value": 6, "unit": "call"} | {"value": 1, "unit": "call"}
        {"value": 3, "unit": "minute"} | {"value": 0, "unit": "minute"}
        {"value": 0.7, "unit": "1"} | {"value": 1, "unit": "1"}
        {"value": 700, "unit": "hour"} | {"value": 744, "unit": "hour"}
        {"value": 700, "unit": "hour"} | {"value": 0, "unit": "hour"}
        "to": "2027-12"           | "to": "2027-01"
        {"value": 900, "unit": "token/minute/unit"} | {"value": 0.001, "unit": "token/minute/unit"}
        {"value": 50, "unit": "unit"} | {"value": 0, "unit": "unit"}
        {"value": 0.25, "unit": "1"} | {"value": 3, "unit": "1"}
        {"value": 40, "unit": "seat"} | {"value": 0, "unit": "seat"}
        {"value": 40, "unit": "seat"} | {"value": 40, "unit": "seat"}, "growthPerMonth": {"value": -1, "unit": "1"}
        {"value": 40, "unit": "seat"} | {"value": 40, "unit": "seat"}, "activeShare": {"value": 0, "unit": "1"}
        {"value": 0.6, "unit": "1"} | {"value": 1, "unit": "1"}
        {"value": 20, "unit": "credit/seat"} | {"value": 0, "unit": "credit/seat"}
        {"value": 0.04, "unit": "USD/credit"} | {"value": 0, "unit": "EUR/credit"}
        {"value": 9, "unit": "USD/seat"} | {"value": 6.01, "unit": "USD/seat"}
        "stops": true             | "stops": true, "workload": "w", "covered": {"value": 0.4, "unit": "1"}
        {"value": 0.9, "unit": "1"} | {"value": 13.8, "unit": "1"}
        {"value": 6, "unit": "USD/seat"} | {"value": 8.99, "unit": "USD/seat"}
        """)
    void whatIsJustAllowedIsRead(String part, String replacement) {
        byte[] bytes = Samples.bytes(PurchaseSample.spoilt(part, replacement));
        assertThatCode(() -> PlanJson.read(FILE, bytes)).doesNotThrowAnyException();
    }

    @Test
    void theSampleItselfIsSoundAndHoldsNoPrices() {
        Loaded<?> loaded = PlanJson.read(FILE, Samples.bytes(PurchaseSample.PLAN));
        assertThat(loaded.readOnlyReason()).isEmpty();
        assertThat(loaded.notes()).containsExactly(
                "/alternatives[one]/routes[l]/offer: the plan holds no prices of \"acme/large\"",
                "/alternatives[one]/routes[s]/offer: the plan holds no prices of \"acme/small\"",
                "/alternatives[one]/reservations[base]/capacity: the plan holds no prices of \"acme/units\"",
                "/alternatives[one]/reservations[peak]/capacity: the plan holds no prices of \"acme/units\"",
                "/alternatives[one]/seats[devs]/seatPlan: the plan holds no prices of \"acme/pro\"",
                "/alternatives[one]/seats[others]/seatPlan: the plan holds no prices of \"acme/pro\"",
                "/alternatives[one]/accountTiers/acme: the plan holds no account tier \"acme/tier-2\"");
    }

    @Test
    void allThatIsWrongIsNamed() {
        String text = PurchaseSample.spoilt("\"uncachedInput\"", "\"cacheRead\"").replace("\"team\": \"t\"", "\"team\": \"u\"")
                .replace("\"2027-12\", \"serves\": [{\"offer\": \"acme/large\"}]", "\"2027-11\", \"serves\": [{\"offer\": \"acme/large\"}]")
                .replace("acme/tier-2", "other/tier-2");
        assertThat(PlanJson.problems(FILE, Samples.bytes(text))).extracting(FileProblem::place).isEqualTo(List.of(
                "/workloads/0/prefixes", "/alternatives/0/reservations/1/serves/0", "/alternatives/0/seats/0/team",
                "/alternatives/0/accountTiers/acme"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 167, 169})
    void aLoadCurveHasAnHourForEveryHourOfTheWeek(int hours) {
        byte[] bytes = Samples.bytes(loaded(hours));
        FileProblem problem = catchThrowableOfType(FileProblem.class, () -> PlanJson.read(FILE, bytes));
        assertThat(problem).hasMessage(
                FILE + ", /workloads/0/load/hourWeights: a load curve has 168 weights, not " + hours);
        assertThatCode(() -> PlanJson.read(FILE, Samples.bytes(loaded(168)))).doesNotThrowAnyException();
    }

    private static String loaded(int hours) {
        return PurchaseSample.spoilt("\"prefixes\"", "\"load\": {\"hourWeights\": ["
                + String.join(", ", Collections.nCopies(hours, "1")) + "]}, \"prefixes\"");
    }
}
