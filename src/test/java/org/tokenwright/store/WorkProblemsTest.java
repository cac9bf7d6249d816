package org.tokenwright.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One message with file and place for everything that can be wrong in volumes, runs, retries and the outlook. */
class WorkProblemsTest {

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', maxCharsPerColumn = 400, textBlock = """
        "value": 3, "unit": "1"}, "migrated"   | "value": 0, "unit": "1"}, "migrated"   | /settings/outlook/fallPerYear: must be greater than 0 (0)
        "value": 0.6       | "value": 1.01      | /settings/outlook/migrated: must be at most 1 (1.01)
        "lag": {"value": 2 | "lag": {"value": -2 | /settings/outlook/lag: must be at least 0 (-2)
        "users", "users"   | "people", "users"  | /workloads/0/driver/kind: is none of users, events, always_on ("people")
        "value": 200, "unit": "user"  | "value": -200, "unit": "user"  | /workloads/0/driver/users: must be at least 0 (-200)
        "value": 200, "unit": "user"  | "value": 200, "unit": "person" | /workloads/0/driver/users: unit is "person", expected "user"
        "value": 0.5       | "value": 1.5       | /workloads/0/driver/active: must be at most 1 (1.5)
        "monday", "friday" | ``                 | /workloads/0/driver/calendar: a calendar needs a working day
        "monday"           | "moonday"          | /workloads/0/driver/calendar/days/0: is none of monday, tuesday, wednesday, thursday, friday, saturday, sunday ("moonday")
        2026-12-25         | 2026-02-29         | /workloads/0/driver/calendar/holidays/0: Invalid date 'February 29' as '2026' is not a leap year ("2026-02-29")
        "s_curve"          | "curve"            | /workloads/0/growth/kind: is none of yearly, linear, s_curve, points, fitted ("curve")
        "ceiling": {"value": 10 | "ceiling": {"value": 0.99 | /workloads/0/growth/ceiling: must be at least 1 (0.99)
        "value": 2.5, "unit": "1" | "value": 0, "unit": "1" | /workloads/0/growth/width: must be greater than 0 (0)
        "december"         | "dezember"         | /workloads/0/season/dezember: is no month such as january ("dezember")
        "december": {"value": 2 | "december": {"value": -2 | /workloads/0/season/december: must be at least 0 (-2)
        "value": 0.1       | "value": -0.1      | /workloads/0/adoption/from: must be at least 0 (-0.1)
        "value": 0.9       | "value": 1.1       | /workloads/0/adoption/to: must be at most 1 (1.1)
        "months": {"value": 6 | "months": {"value": 0 | /workloads/0/adoption/months: must be greater than 0 (0)
        "value": 0.2       | "value": 1.01      | /workloads/0/retries/failure: must be at most 1 (1.01)
        "value": 4, "unit" | "value": 0, "unit" | /workloads/0/retries/cap: must be at least 1 (0)
        "agents": [        | "agents": [], "x": [ | /workloads/0/run: a run needs an agent
        "low": 20          | "low": 50          | /workloads/0/run/agents/0/steps: range must hold the value: 50 to 40 around 30
        "low": 20          | "low": 0           | /workloads/0/run/agents/0/steps: must be at least 1 (0)
        "value": 30, "unit": "1", "low": 20 | "value": 0, "unit": "1", "low": 0 | /workloads/0/run/agents/0/steps: must be at least 1 (0)
        "value": 12000, "unit": "token/call" | "value": 12000, "unit": "token" | /workloads/0/run/agents/0/base: unit is "token", expected "token/call"
        "value": 0.4       | "value": 1         | /workloads/0/run/agents/0/reasoning: must be at most 0.99 (1)
        "compact"          | "forget"           | /workloads/0/run/agents/0/history/kind: is none of keep, truncate, compact ("forget")
        "every": {"value": 10 | "every": {"value": 0 | /workloads/0/run/agents/0/history/every: must be at least 1 (0)
        "incremental"      | "always"           | /workloads/0/run/agents/0/cache/mode: is none of none, base, incremental ("always")
        "mode": "incremental" | "mode": "incremental", "lifetime": "5 minutes" | /workloads/0/run/agents/0/cache/lifetime: not a cache lifetime such as 5m, 1h or 2d: 5 minutes ("5 minutes")
        "value": 0.8       | "value": 1.8       | /workloads/0/run/agents/0/cache/found: must be at most 1 (1.8)
        "perStep": {"value": 1 | "perStep": {"value": -1 | /workloads/0/run/agents/0/guard/perStep: must be at least 0 (-1)
        "id": "helper"     | "id": "lead"       | /workloads/0/run/agents: "lead" is there twice
        "points": [{"id"   | "points": [], "x": [{"id" | /workloads/0/run/agents/1/steps: a spread has 1 to 24 points, not 0
        "value": 3, "unit": "1"}, "weight" | "value": 0.5, "unit": "1"}, "weight" | /workloads/0/run/agents/1/steps/points/0/count: must be at least 1 (0.5)
        "value": 7         | "value": -7        | /workloads/0/run/agents/1/steps/points/0/weight: must be at least 0 (-7)
        "value": 70        | "value": -70       | /workloads/1/driver/events: must be at least 0 (-70)
        "2027-02"          | "2026-11"          | /workloads/1/growth: months must follow one another: 2026-11 is not after 2026-11
        "2027-02"          | "2026-10"          | /workloads/1/growth: months must follow one another: 2026-10 is not after 2026-11
        "2027-02"          | "2027-13"          | /workloads/1/growth/points/1/month: Invalid value for MonthOfYear (valid values 1 - 12): 13 ("2027-13")
        "value": 6, "unit": "1"}}]} | "value": -6, "unit": "1"}}]} | /workloads/1/growth/points/1/factor: must be at least 0 (-6)
        "points": [{"month" | "points": [], "x": [{"month" | /workloads/1/growth: growth has 1 to 120 points, not 0
        "value": 16        | "value": 25        | /workloads/2/driver/hoursPerDay: must be at most 24 (25)
        , {"month": "2025-04", "count": {"value": 13, "unit": "1"}} | `` | /workloads/2/growth: growth is fitted to 2 months at least, not 1
        "2025-04"          | "2024-04"          | /workloads/2/growth: months must follow one another: 2024-04 is not after 2025-01
        "value": 13        | "value": 0         | /workloads/2/growth/history/1/count: must be greater than 0 (0)
        "value": 44        | "value": 0         | /workloads/3/growth/perYear: must be greater than 0 (0)
        "value": 0.07      | "value": -1.07     | /workloads/4/growth/perMonth: must be at least -1 (-1.07)
        """)
    void aProblemIsNamedWithItsPlace(String part, String replacement, String message) {
        String text = Samples.spoilt(WorkSample.PLAN, part, replacement);
        FileProblem problem = catchThrowableOfType(FileProblem.class, () -> PlanJson.read("a.tokenplan", Samples.bytes(text)));
        assertThat(problem).as(text).isNotNull();
        assertThat(problem.getMessage()).isEqualTo("a.tokenplan, " + message);
    }

    /** The plan has 12 months from November 2026. */
    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', maxCharsPerColumn = 400, textBlock = """
        "ceiling": {"value": 10 | "ceiling": {"value": 1e29 | /workloads/0/growth
        "value": 6, "unit": "1"}}]} | "value": 1e18, "unit": "1"}}]} | /workloads/1/growth
        "value": 13        | "value": 1e20 | /workloads/2/growth
        "value": 44        | "value": 1e20 | /workloads/3/growth
        "value": 0.07      | "value": 1e18 | /workloads/4/growth
        """)
    void growthWithoutBoundsIsNamedWithItsPlace(String part, String replacement, String place) {
        String text = Samples.spoilt(WorkSample.PLAN, part, replacement);
        FileProblem problem = catchThrowableOfType(FileProblem.class, () -> PlanJson.read("a.tokenplan", Samples.bytes(text)));
        assertThat(problem.problem()).isEqualTo("grows to more than 1E18 tasks a month by 2027-10");
        assertThat(problem.place()).startsWith(place);
    }

    /** Both sides of the bounds: what is exactly at one is read. */
    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', maxCharsPerColumn = 400, textBlock = """
        "value": 0.6       | "value": 1
        "value": 0.5       | "value": 1
        "ceiling": {"value": 10 | "ceiling": {"value": 1
        "value": 0.2       | "value": 1
        "value": 4, "unit" | "value": 1, "unit"
        "value": 30, "unit": "1", "low": 20 | "value": 1, "unit": "1", "low": 1
        "value": 0.4       | "value": 0.99
        "value": 0.8       | "value": 1
        "every": {"value": 10 | "every": {"value": 1
        "value": 16        | "value": 24
        "value": 0.07      | "value": -1
        "2027-02"          | "2026-12"
        """)
    void whatIsAtItsBoundIsRead(String part, String replacement) {
        String text = Samples.spoilt(WorkSample.PLAN, part, replacement);
        assertThat(PlanJson.read("a.tokenplan", Samples.bytes(text)).content().workloads()).hasSize(5);
    }

    @Test
    void theSampleItselfIsSoundAndWrittenAsItWasRead() {
        var plan = PlanJson.read("a.tokenplan", Samples.bytes(WorkSample.PLAN));
        assertThat(plan.readOnlyReason()).isEmpty();
        assertThat(plan.notes()).isEmpty();
        byte[] written = PlanJson.write(plan.content());
        assertThat(PlanJson.read("b.tokenplan", written).content()).isEqualTo(plan.content());
        assertThat(new String(written, StandardCharsets.UTF_8)).contains("\"s_curve\"", "\"always_on\"", "\"fitted\"", "\"compact\"", "\"outlook\"");
    }
}
