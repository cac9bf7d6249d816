package org.tokenwright.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.tokenwright.resolve.Fixture.number;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tokenwright.base.Meter;
import org.tokenwright.base.Quantity;
import org.tokenwright.base.Unit;
import org.tokenwright.plan.Team;
import org.tokenwright.workload.Extra;

/** Teams with those below them: what they spend and use in all, by person, and beside what people earn. */
class TeamTest {

    /** A company of 40, in it engineering of 25, in it the platform; sales of 10 beside it. A task is a million tokens for 0.50. */
    private static Fixture fixture() {
        var fixture = new Fixture();
        fixture.months = 6;
        fixture.teams.add(team("company", "", "40", "120000"));
        fixture.teams.add(team("platform", "engineering", "", ""));
        fixture.teams.add(team("engineering", "company", "25", "100000"));
        fixture.teams.add(team("sales", "company", "10", ""));
        fixture.teams.add(team("apart", "", "1", ""));
        String[] owners = {"company", "platform", "platform", "engineering", "sales", ""};
        for (int i = 0; i < owners.length; i++) {
            fixture.workloads.add(Fixture.workload("w" + i, 100L << i).withTeam(Optional.of(owners[i]).filter(id -> !id.isEmpty())));
        }
        fixture.routes.add(Fixture.route("r", "acme/one"));
        fixture.offers.add(Fixture.offer("acme/one", Fixture.rate(Meter.UNCACHED_INPUT, "0.50")));
        return fixture;
    }

    private static Team team(String id, String parent, String headcount, String salary) {
        return new Team(id, "Team " + id, Optional.of(parent).filter(text -> !text.isEmpty()), quantity(headcount, "person"), quantity(salary, "USD/person"));
    }

    private static Optional<Quantity> quantity(String value, String unit) {
        return value.isEmpty() ? Optional.empty() : Optional.of(number(value, Unit.parse(unit)));
    }

    /** Tasks a month: 100, 200 and 400, 800, 1,600 and, of no team, 3,200. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
        # team,      tasks
        platform,    600
        engineering, 1400
        sales,       1600
        company,     3100
        apart,       0
        """)
    void addsUpTheTeamAndAllBelowIt(String team, double tasks) {
        Fixture fixture = fixture();
        for (int month : new int[] {0, 5}) {
            assertThat(fixture.value("alternative/a/team/" + team + "/cost", month)).isCloseTo(tasks / 2, within(1e-9));
            assertThat(fixture.value("alternative/a/team/" + team + "/tokens", month)).isCloseTo(tasks * 1e6, within(1e-3));
        }
    }

    /** Six months: of a person's salary, half a year counts. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
        # team,      cost a person, Mtok a person, share of the salary
        engineering, 168,           336,           0.00336
        sales,       480,           960,
        company,     232.5,         465,           0.003875
        apart,       0,             0,
        """)
    void dividesByThePeople(String team, double cost, double mtok, Double share) {
        Fixture fixture = fixture();
        String at = "alternative/a/team/" + team + "/";
        assertThat(fixture.value(at + "costPerPerson")).isCloseTo(cost, within(1e-9));
        assertThat(fixture.value(at + "tokensPerPerson")).isCloseTo(mtok * 1e6, within(1e-3));
        if (share == null) {
            assertThat(fixture.result().worksheet().findRow(at + "shareOfSalary")).isEmpty();
        } else {
            assertThat(fixture.value(at + "shareOfSalary")).isCloseTo(share, within(1e-12));
        }
    }

    @Test
    void withoutPeopleNothingIsDivided() {
        assertThat(fixture().result().worksheet().rows()).extracting(row -> row.id()).doesNotContain(
                "alternative/a/team/platform/costPerPerson", "alternative/a/team/platform/tokensPerPerson");
    }

    /** A service for 0.10 a task of one workload below engineering. */
    @Test
    void servicesBelongToTheTeamOfTheirWorkload() {
        Fixture fixture = fixture();
        fixture.workloads.set(1, WorkOutcomes.using(fixture.workloads.get(1), WorkOutcomes.service("s", Extra.Per.TASK, "1", "0.10", "USD")));
        assertThat(fixture.value("alternative/a/team/platform/cost")).isCloseTo(320, within(1e-9));
        assertThat(fixture.value("alternative/a/team/engineering/cost")).isCloseTo(720, within(1e-9));
        assertThat(fixture.value("alternative/a/team/company/cost")).isCloseTo(1570, within(1e-9));
        assertThat(fixture.value("alternative/a/team/sales/cost")).isCloseTo(800, within(1e-9));
    }

    /** What no team owns is in the bill, and in no team's. */
    @Test
    void teamsAndWhatNoneOwnsAddUpToTheBill() {
        Fixture fixture = fixture();
        assertThat(fixture.cost(0)).isCloseTo(
                fixture.value("alternative/a/team/company/cost") + fixture.value("alternative/a/team/apart/cost") + 1600, within(1e-9));
    }
}
