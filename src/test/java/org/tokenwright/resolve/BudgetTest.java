package org.tokenwright.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.tokenwright.resolve.Quotes.money;

import java.math.BigDecimal;
import java.time.Month;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tokenwright.base.Quantity;
import org.tokenwright.base.Unit;
import org.tokenwright.contract.Allocation;
import org.tokenwright.contract.Term;
import org.tokenwright.plan.Budget;
import org.tokenwright.plan.Budget.Period;
import org.tokenwright.plan.Team;
import org.tokenwright.workload.Workload;
import org.tokenwright.worksheet.Expr.Fold;

/** What budgets allow, and what is used of them. */
class BudgetTest {

    private static Budget budget(String team, String fiscalYear, Period period, Quantity amount) {
        return new Budget("b", "B", Optional.of(team).filter(id -> !id.isEmpty()),
                Optional.of(fiscalYear).filter(year -> !year.isEmpty()).map(Integer::valueOf), period, amount);
    }

    private static Workload inTeam(String team, Workload w) {
        return new Workload(w.id(), w.name(), Optional.of(team), w.volume().tasksPerMonth().orElseThrow(), w.volume().growthPerMonth().orElseThrow(), w.calls().orElseThrow().perTask(),
                w.request().orElseThrow(), w.serviceTiers(), w.load(), w.extras());
    }

    /** 100 for team leaf and 50 for team other a month; leaf is below branch, branch and other are below root. */
    private static Fixture teams(int months, Term... terms) {
        Fixture fixture = Quotes.two("100", "50", months, terms);
        fixture.workloads.set(0, inTeam("leaf", fixture.workloads.get(0)));
        fixture.workloads.set(1, inTeam("other", fixture.workloads.get(1)));
        fixture.teams.add(new Team("leaf", "Leaf", Optional.of("branch")));
        fixture.teams.add(new Team("branch", "Branch", Optional.of("root")));
        fixture.teams.add(new Team("root", "Root", Optional.empty()));
        fixture.teams.add(new Team("other", "Other", Optional.of("root")));
        return fixture;
    }

    private static double sum(Fixture fixture, String row) {
        return fixture.result().evaluation().total("alternative/a/budget/b/" + row, Fold.SUM, 1).get();
    }

    private static double against(Fixture fixture, String row) {
        return fixture.result().evaluation().total("alternative/a/" + row, Fold.LAST, 1).get();
    }

    // 100 a month from January to December 2026; 1,200 for a year or 90 for a month.
    @ParameterizedTest(name = "year {0} from {1} on, {2}")
    @CsvSource(textBlock = """
        # fiscal year, starts,   for,   amount, used, allowed, against
        '',            JANUARY,  YEAR,  1200,   1200, 1200,    0
        2026,          JANUARY,  YEAR,  1000,   1200, 1000,    0.2
        2025,          JULY,     YEAR,  1200,   600,  600,     0
        2026,          JULY,     YEAR,  1000,   600,  500,     0.2
        2025,          DECEMBER, YEAR,  1200,   1100, 1100,    0
        2026,          DECEMBER, YEAR,  1600,   100,  133.333333, -0.25
        2025,          FEBRUARY, YEAR,  1200,   100,  100,     0
        '',            JULY,     MONTH, 90,     1200, 1080,    0.111111
        2025,          JULY,     MONTH, 90,     600,  540,     0.111111
        2026,          JULY,     MONTH, 125,    600,  750,     -0.2
        """)
    void countsTheMonthsOfItsFiscalYear(String year, Month start, Period period, String amount, double used, double allowed, double against) {
        Fixture fixture = Quotes.plain("100", 12);
        fixture.fiscalYearStart = start;
        fixture.budgets.add(budget("", year, period, money(amount)));
        assertThat(sum(fixture, "used")).isCloseTo(used, within(1e-6));
        assertThat(sum(fixture, "allowed")).isCloseTo(allowed, within(1e-6));
        assertThat(against(fixture, "budget/b/against")).isCloseTo(against, within(1e-6));
    }

    @ParameterizedTest(name = "fiscal year {0}")
    @CsvSource({"2024", "2027"})
    void aBudgetOutsideThePlanHasNoRows(String year) {
        Fixture fixture = Quotes.plain("100", 12);
        fixture.budgets.add(budget("", year, Period.YEAR, money("1200")));
        assertThat(fixture.result().resolved().worksheet().findRow("alternative/a/budget/b/used")).isEmpty();
    }

    // A year of 100 for leaf and 50 for other.
    @ParameterizedTest(name = "team {0}")
    @CsvSource({"leaf, 1200, 0.2", "branch, 1200, 0.2", "other, 600, -0.4", "root, 1800, 0.8", "'', 1800, 0.8"})
    void aTeamIsMeasuredWithAllTeamsBelowIt(String team, double used, double against) {
        Fixture fixture = teams(12);
        fixture.budgets.add(budget(team, "", Period.YEAR, money("1000")));
        assertThat(sum(fixture, "used")).isCloseTo(used, within(1e-6));
        assertThat(against(fixture, "budget/b/against")).isCloseTo(against, within(1e-6));
    }

    // 1,000,000 tokens a month each, also under a quote that changes what they cost.
    @ParameterizedTest(name = "{1} tokens for team {0}")
    @CsvSource({"leaf, 12000000, 0", "root, 12000000, 1", "'', 48000000, -0.5", "other, 10000000, 0.2"})
    void tokensAreMeasuredInTokens(String team, String amount, double against) {
        Fixture fixture = teams(12, Quotes.discount("0.5"));
        fixture.budgets.add(budget(team, "", Period.YEAR, Quantity.exact(new BigDecimal(amount), Unit.TOKEN)));
        assertThat(against(fixture, "budget/b/against")).isCloseTo(against, within(1e-6));
        assertThat(fixture.result().resolved().budgetRow()).isEmpty();
    }

    // A fee of 30 a month: by list cost leaf bears 20 and other 10; as a line of its own no team does.
    @ParameterizedTest(name = "team {1}, {0}")
    @CsvSource({
        "LIST_COST, leaf, 240", "LIST_COST, other, 120", "LIST_COST, root, 360", "LIST_COST, '', 360",
        "OWN_LINE, leaf, 200", "OWN_LINE, other, 100", "OWN_LINE, root, 300", "OWN_LINE, '', 360",
    })
    void teamsAreMeasuredByWhatIsBilled(Allocation allocation, String team, double used) {
        Fixture fixture = teams(2);
        fixture.quotes.set(0, Quotes.quote("q", "USD", "2026-01", 2, allocation, new Term.FixedFee("fee", "", 1, money("30"))));
        fixture.budgets.add(budget(team, "", Period.MONTH, money("1")));
        assertThat(sum(fixture, "used")).isCloseTo(used, within(1e-6));
    }

    /** Two years of the plan: 600 until June, 480 after it; both for half a year of 600 used. */
    @Test
    void thePlanIsMeasuredByAllItsYears() {
        Fixture fixture = Quotes.plain("100", 12);
        fixture.fiscalYearStart = Month.JULY;
        fixture.budgets.add(budget("", "2025", Period.YEAR, money("1200")));
        fixture.budgets.add(new Budget("c", "C", Optional.empty(), Optional.of(2026), Period.YEAR, money("960")));
        assertThat(against(fixture, "againstBudget")).isCloseTo(1200.0 / 1080 - 1, within(1e-9));
        assertThat(fixture.result().budget(5).orElseThrow()).isEqualTo(100);
        assertThat(fixture.result().budget(6).orElseThrow()).isEqualTo(80);
    }

    /** Months without a budget of their own have the usual one for twelve months: 6 × 100 and 6 × 50. */
    @Test
    void theBudgetForTwelveMonthsFillsTheRest() {
        Fixture fixture = Quotes.plain("100", 12);
        fixture.fiscalYearStart = Month.JULY;
        fixture.budget = "600";
        fixture.budgets.add(budget("", "2025", Period.YEAR, money("1200")));
        assertThat(against(fixture, "againstBudget")).isCloseTo(1200.0 / 900 - 1, within(1e-9));
    }

    /** The budget of a team is not one of the plan. */
    @Test
    void aTeamBudgetLeavesThePlanWithoutOne() {
        Fixture fixture = teams(3);
        fixture.budgets.add(budget("leaf", "", Period.YEAR, money("1200")));
        assertThat(fixture.result().resolved().budgetRow()).isEmpty();
    }

    /** 100 a month for a year; only the first half lies in a fiscal year with a budget of 1,200, which is 600 of 600. */
    @Test
    void monthsWithoutABudgetAreNotMeasured() {
        Fixture fixture = Quotes.plain("100", 12);
        fixture.fiscalYearStart = Month.JULY;
        fixture.budgets.add(budget("", "2025", Period.YEAR, money("1200")));
        assertThat(against(fixture, "againstBudget")).isCloseTo(0, within(1e-12));
    }
}
