package org.tokenwright.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One message with file and place for everything that can be wrong in a plan. */
class PlanProblemsTest {

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', maxCharsPerColumn = 400, textBlock = """
        "tokenwright-plan"        | "other"                 | /format: is not "tokenwright-plan" ("other")
        "format": "tokenwright-plan", | `` | "format" is missing
        "formatVersion": 1        | "formatVersion": 0      | /formatVersion: is not a whole number from 1 to 1000000 (0)
        "formatVersion": 1        | "formatVersion": "1"    | /formatVersion: is not a number ("1")
        "formatVersion": 1        | "formatVersion": 1.5    | /formatVersion: is not a whole number from 1 to 1000000 (1.5)
        "name": "Täst"            | "name": 3               | /name: is not a text (3)
        "name": "Täst"            | "name": null            | "name" is missing
        "name": "Täst"            | "name": "a", "name": "b" | /name, line 4: "name" is given twice ("a" and "b")
        "currency": "EUR"         | "currency": "euro"      | /settings/budgetPerYear: unit is "EUR", expected "euro"
        "currency": "EUR"         | "currency": "USD"       | /settings/budgetPerYear: unit is "EUR", expected "USD"
        "zone": "Europe/Berlin"   | "zone": "Mars/Olympus"  | /settings/zone: Unknown time-zone ID: Mars/Olympus ("Mars/Olympus")
        "start": "2026-11"        | "start": "2026-13"      | /settings/start: Invalid value for MonthOfYear (valid values 1 - 12): 13 ("2026-13")
        "start": "2026-11"        | "start": "now"          | /settings/start: is not a month such as 2026-11 ("now")
        "start": "2026-11"        | "start": "1026-11"      | /settings/start: must be in the years 2000 to 2199 (1026-11)
        "months": 12              | "months": 0             | /settings/months: is not a whole number from 1 to 2147483647 (0)
        "months": 12              | "months": 121           | /settings/months: must be 1 to 120 (121)
        "months": 12              | "months": 1e999999999   | /settings/months: number is outside 1e-30 to 1e30 (1e999999999)
        "months": 12              | "months": 12, "monthBasis": "lunar" | /settings/monthBasis: is none of calendar, normal ("lunar")
        "months": 12              | "months": 12, "fiscalYearStart": 13 | /settings/fiscalYearStart: is not a whole number from 1 to 12 (13)
        {"value": 1000, "unit": "EUR"} | 1000               | /settings/budgetPerYear: is not an object (1000)
        {"value": 1000, "unit": "EUR"} | {"value": 1000}    | /settings/budgetPerYear: "unit" is missing
        {"value": 1000, "unit": "EUR"} | {"unit": "EUR"}    | /settings/budgetPerYear: "value" is missing
        "value": 1000             | "value": "1000"         | /settings/budgetPerYear/value: is not a number ("1000")
        "value": 1000             | "value": -1000          | /settings/budgetPerYear: must be at least 0 (-1000)
        "value": 1000             | "value": 1e-999999999   | /settings/budgetPerYear/value: number is outside 1e-30 to 1e30 (1e-999999999)
        "id": "a", "name": "A"    | "id": "a", "parent": "b" | /teams/0/parent: team "a" is below itself
        "id": "a", "name": "A"    | "id": "a", "parent": "a" | /teams/0/parent: team "a" is below itself
        "parent": "a"             | "parent": "c"           | /teams/1/parent: there is no team "c"
        {"id": "a", "name": "A"}  | {"id": "b"}             | /teams: "b" is there twice
        "id": "support"           | "id": "sup port"        | /workloads: not an id of 1 to 64 letters, digits and . _ - ("sup port")
        "team": "b"               | "team": "c"             | /workloads/0/team: there is no team "c"
        "unit": "task", "low": 50 | "unit": "call", "low": 50 | /workloads/0/tasksPerMonth: unit is "call", expected "task"
        "unit": "task", "low": 50 | "unit": "/", "low": 50  | /workloads/0/tasksPerMonth/unit: not a unit: "/"
        "unit": "task", "low": 50 | "unit": "t sk", "low": 50 | /workloads/0/tasksPerMonth/unit: not a unit: "t sk"
        "low": 50                 | "low": 150              | /workloads/0/tasksPerMonth: range must hold the value: 150 to 200 around 100
        "low": 50                 | "low": -50              | /workloads/0/tasksPerMonth: must be at least 0 (-50)
        "low": 50,                | ``                      | /workloads/0/tasksPerMonth: a range needs "low" and "high"
        , "kind": "minmax"        | ``                      | /workloads/0/tasksPerMonth: an exact number has no range: 50 to 200
        "kind": "minmax"          | "kind": "normal"        | /workloads/0/tasksPerMonth/kind: is none of exact, minmax, p10p90 ("normal")
        0.05                      | -1.05                   | /workloads/0/growthPerMonth: must be at least -1 (-1.05)
        "uncachedInput": {"value": 800 | "input": {"value": 800 | /workloads/0/shape/fixed/input: unknown meter "input"
        "uncachedInput": {"value": 800 | "cacheWrite": {"value": 800 | /workloads/0/shape/fixed/cacheWrite: a cache write needs a lifetime
        "uncachedInput": {"value": 800 | "search": {"value": 800 | /workloads/0/shape: search is not a token bucket of a request
        "kind": "histogram"       | "kind": "normal"        | /workloads/0/shape/size/kind: is none of point, histogram, lognormal ("normal")
        "kind": "histogram"       | "kind": "lognormal", "median": {"value": 0, "unit": "token/call"} | /workloads/0/shape/size/median: must be greater than 0 (0)
        "bins": [                 | "bins": [], "x": [      | /workloads/0/shape/size: a histogram has 1 to 168 bins, not 0
        "weight": {"value": 1     | "weight": {"value": -1  | /workloads/0/shape/size/bins/0/weight: must be at least 0 (-1)
        "load": {"zone": "Z"}     | "load": {"hourWeights": [1, 1]} | /workloads/0/load/hourWeights: a load curve has 168 weights, not 2
        "load": {"zone": "Z"}     | "load": {"hourWeights": {}} | /workloads/0/load/hourWeights: is not a list (an object)
        "per": "task"             | "per": "call"           | /workloads/0/extras/0/amount: unit is "search/task", expected "search/call"
        "per": "task"             | "per": "week"           | /workloads/0/extras/0/per: is none of call, task, month ("week")
        "workload": "support"     | "workload": "none"      | /alternatives/0/routes/0/workload: there is no workload "none"
        "offer": "acme/large"     | "offer": "acme large"   | /alternatives/0/routes/0/offer: is not an offer id of letters, digits and . _ - / @ : ("acme large")
        "from": "2026-12-01"      | "from": "2026-02-30"    | /alternatives/0/routes/0/from: Invalid date 'FEBRUARY 30' ("2026-02-30")
        "from": "2026-12-01"      | "from": "2026-1-1"      | /alternatives/0/routes/0/from: is not a day such as 2026-11-19 ("2026-1-1")
        "from": "2026-12-01"      | "from": "+026-01-01"    | /alternatives/0/routes/0/from: is not a day such as 2026-11-19 ("+026-01-01")
        "from": "2026-12-01"      | "from": "2026-12-01", "to": "2026-12-01" | /alternatives/0/routes/0: route r ends on 2026-12-01, not after its start
        {"value": 200, "unit": "task"} | {"value": 200, "unit": "call"} | /scenarios/0/differences/workload~1support~1tasksPerMonth: unit is "call", expected "task"
        {"value": 200, "unit": "task"} | {"value": -1, "unit": "task"} | /scenarios/0/differences/workload~1support~1tasksPerMonth: must be at least 0 (-1)
        "revision": "2026-05-01"  | "revision": "latest"    | /prices/pins/0: revision does not begin with a day: "latest"
        "revision": "2026-05-01"  | "revision": "2026-05-01", "sha256": "abc" | /prices/pins/0/sha256: is not a hash of 64 hexadecimal digits ("abc")
        "teams": [                | "teams": 3, "x": [      | /teams: is not a list (3)
        "settings": {             | "settings": [], "x": {  | /settings: is not an object (a list)
        """)
    void aProblemIsNamedWithItsPlace(String part, String replacement, String message) {
        String text = Samples.spoilt(Samples.PLAN, part, replacement);
        FileProblem problem = catchThrowableOfType(FileProblem.class, () -> PlanJson.read("a.tokenplan", Samples.bytes(text)));
        assertThat(problem).as(text).isNotNull();
        assertThat(problem.getMessage()).isEqualTo("a.tokenplan" + (message.startsWith("/") ? ", " : ": ") + message);
        assertThat(problem.getStackTrace()).isEmpty();
    }

    @Test
    void theSampleItselfIsSound() {
        Loaded<?> loaded = PlanJson.read("a.tokenplan", Samples.bytes(Samples.PLAN));
        assertThat(loaded.readOnlyReason()).isEmpty();
        assertThat(loaded.notes()).containsExactly(
                "/alternatives[one]/routes[r]/offer: the plan holds no prices of \"acme/large\"");
    }

    @Test
    void aDifferenceOfAnUnknownNumberIsKeptWithANote() {
        String text = Samples.spoilt(Samples.PLAN, "workload/support/tasks", "workload/gone/tasks");
        var loaded = PlanJson.read("a.tokenplan", Samples.bytes(text));
        assertThat(loaded.content().scenarios().getFirst().differences()).containsKey("workload/gone/tasksPerMonth");
        assertThat(loaded.notes()).contains("/scenarios[s]/differences/workload~1gone~1tasksPerMonth: "
                + "the plan has no number \"workload/gone/tasksPerMonth\"; the difference is kept but does nothing");
    }

    @Test
    void aNewerFormatIsReadOnlyAndKeepsWhatIsNotKnown() {
        String text = Samples.spoilt(Samples.spoilt(Samples.PLAN, "\"formatVersion\": 1", "\"formatVersion\": 2"),
                "\"team\": \"b\"", "\"team\": \"b\", \"agents\": {\"turns\": [1, 2.50]}");
        var loaded = PlanJson.read("a.tokenplan", Samples.bytes(text));
        assertThat(loaded.readOnlyReason().orElseThrow()).contains("format 2").contains("format 1");
        assertThat(loaded.content().unknown()).containsEntry("/workloads[support]/agents", "{\"turns\": [1, 2.50]}");
        assertThat(loaded.notes()).contains("/workloads[support]/agents is not known to this program; it is kept");
        assertThat(new String(PlanJson.write(loaded.content()), StandardCharsets.UTF_8))
                .contains("\"turns\": [1, 2.50]");
    }

    @Test
    void aProblemInANewerFormatSaysSo() {
        String text = Samples.spoilt(Samples.spoilt(Samples.PLAN, "\"formatVersion\": 1", "\"formatVersion\": 7"),
                "\"kind\": \"histogram\"", "\"kind\": \"gamma\"");
        FileProblem problem = catchThrowableOfType(FileProblem.class, () -> PlanJson.read("a.tokenplan", Samples.bytes(text)));
        assertThat(problem).hasMessage("a.tokenplan, /workloads/0/shape/size/kind: is none of point, histogram, lognormal "
                + "(\"gamma\"); the file was written by a newer program, which may be the reason");
    }
}
