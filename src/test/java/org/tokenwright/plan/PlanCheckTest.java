package org.tokenwright.plan;

import static org.tokenwright.plan.FindingTable.assertFound;
import static org.tokenwright.plan.FindingTable.error;
import static org.tokenwright.plan.FindingTable.findings;
import static org.tokenwright.plan.FindingTable.odd;
import static org.tokenwright.plan.FindingTable.sound;
import static org.tokenwright.plan.QuotedPlan.budget;
import static org.tokenwright.plan.QuotedPlan.discount;
import static org.tokenwright.plan.QuotedPlan.in;
import static org.tokenwright.plan.QuotedPlan.quote;
import static org.tokenwright.plan.QuotedPlan.rate;
import static org.tokenwright.plan.QuotedPlan.scenario;
import static org.tokenwright.plan.QuotedPlan.tiers;
import static org.tokenwright.plan.QuotedPlan.times;
import static org.tokenwright.plan.QuotedPlan.with;

import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tokenwright.contract.Term;
import org.tokenwright.plan.PlanCheck.Finding;

/** What is said about quotes in alternatives, exchange rates, budgets, scenarios and long lists; every bound on both sides. */
class PlanCheckTest {

    private static final String T = "/quotes[q]/terms[t]";
    private static final String TASKS = SmallPlan.TASKS;
    private static final String TASKS_PLACE = "workload~1support~1tasksPerMonth";

    @ParameterizedTest(name = "{0}")
    @MethodSource({"alternatives", "currencies", "budgets", "scenarios", "lengths"})
    void findsExactly(String change, Plan plan, List<Finding> expected) {
        assertFound(plan, expected);
    }

    static Stream<Arguments> alternatives() {
        String at = "/alternatives[one]/quotes";
        return Stream.of(
                error("unknown quote", Quotes.bought("q", "r"), at, "there is no quote \"r\""),
                error("the same twice", Quotes.bought("q", "q"), at, "\"q\" is there twice"),
                error("two for all offers", Quotes.offered(quote("r")), at, "both \"q\" and \"r\" include every offer of acme"),
                error("one for all, one for one", Quotes.offered(quote("r", "acme", "acme/model")), at,
                        "both \"q\" and \"r\" include acme/model"),
                sound("another provider", Quotes.offered(quote("r", "other"))),
                error("two for the same offer", Quotes.offered(quote("q", "acme", "acme/a", "acme/b"),
                        quote("r", "acme", "acme/b")), at, "both \"q\" and \"r\" include acme/b"),
                sound("two for different offers", Quotes.offered(quote("q", "acme", "acme/a"), quote("r", "acme", "acme/b"))));
    }

    static Stream<Arguments> currencies() {
        String at = "/settings/exchangeRates[USD-EUR]";
        String notPriced = "there is no exchange rate from USD to EUR for every month; what is bought under this quote is not priced";
        return Stream.of(
                odd("quote without a rate", with(in("USD")), "/quotes[q]/currency", notPriced),
                sound("quote with a rate", Quotes.exchanged(in("USD"), rate("USD", "EUR", "2026-11"))),
                sound("quote with the inverse rate", Quotes.exchanged(in("USD"), rate("EUR", "USD", "2026-11"))),
                findings("quote with a later rate", Quotes.exchanged(in("USD"), rate("USD", "EUR", "2026-12")),
                        new Finding(false, at + "/steps", "the rate is known only since 2026-12, after the plan starts in 2026-11; "
                                + "what needs it is not priced"),
                        new Finding(false, "/quotes[q]/currency", notPriced)),
                findings("no currency", with(in("usd")),
                        new Finding(true, "/quotes[q]/currency", "not a currency such as USD (\"usd\")"),
                        new Finding(false, "/quotes[q]/currency", notPriced.replace("USD", "usd"))),
                sound("steps in order", with(rate("USD", "EUR", "2026-11", "2026-12"))),
                error("steps out of order", with(rate("USD", "EUR", "2026-11", "2027-01", "2026-12")), at + "/steps[2026-12]/since",
                        "the rate since 2026-12 must come after that since 2027-01"),
                error("a step twice", with(rate("USD", "EUR", "2026-11", "2026-11")), at + "/steps", "\"2026-11\" is there twice"),
                error("no step", with(rate("USD", "EUR")), at + "/steps", "a rate needs a month since when it holds"),
                error("the same currency", with(rate("USD", "USD", "2026-11")), "/settings/exchangeRates[USD-USD]/to",
                        "must be another currency than USD"),
                error("no such currency", with(rate("us", "EUR", "2026-11")), "/settings/exchangeRates[us-EUR]/from",
                        "not a currency such as USD (\"us\")"),
                error("a rate twice", with(rate("USD", "EUR", "2026-11"), rate("USD", "EUR", "2026-11")), "/settings/exchangeRates",
                        "\"USD-EUR\" is there twice"),
                error("a rate and its inverse", with(rate("EUR", "USD", "2026-11"), rate("USD", "EUR", "2026-11")), at,
                        "the rate from EUR to USD is there too; one of them says both"),
                error("a rate of 0", with(Quotes.zero(rate("USD", "EUR", "2026-11"))), "exchange/USD-EUR/2026-11",
                        "must be greater than 0 (0)"));
    }

    static Stream<Arguments> budgets() {
        String at = "/settings/budgets[b]";
        return Stream.of(
                sound("money", with(budget("t", 2026, "5", "EUR"))),
                sound("tokens", with(budget("", 2026, "5", "token"))),
                error("another currency", with(budget("", 2026, "5", "USD")), "budget/b/amount", "unit is \"USD\", expected \"EUR\""),
                error("negative", with(budget("", 2026, "-5", "EUR")), "budget/b/amount", "must be at least 0 (-5)"),
                error("unknown team", with(budget("none", 2026, "5", "EUR")), at + "/team", "there is no team \"none\""),
                odd("year before the plan", with(budget("", 2025, "5", "EUR")), at + "/fiscalYear",
                        "the fiscal year 2025 lies outside the plan"),
                sound("last year of the plan", with(budget("", 2027, "5", "EUR"))),
                odd("year after the plan", with(budget("", 2028, "5", "EUR")), at + "/fiscalYear",
                        "the fiscal year 2028 lies outside the plan"),
                sound("year that begins in the last month", of(2027, Month.OCTOBER)),
                odd("year that begins when the plan ends", of(2027, Month.NOVEMBER), at + "/fiscalYear",
                        "the fiscal year 2027 lies outside the plan"),
                sound("year that ends after the first month", of(2025, Month.DECEMBER)),
                odd("year that ends when the plan starts", of(2025, Month.NOVEMBER), at + "/fiscalYear",
                        "the fiscal year 2025 lies outside the plan"),
                error("no such year", with(budget("", 2200, "5", "EUR")), at + "/fiscalYear",
                        "must be in the years 2000 to 2199 (2200-01)"));
    }

    /** A budget of a fiscal year that begins in this month. */
    private static Plan of(int year, Month start) {
        Plan plan = with(budget("", year, "5", "EUR"));
        return plan.withSettings(plan.settings().withFiscalYearStart(start));
    }

    static Stream<Arguments> scenarios() {
        String a = "/scenarios[a]";
        return Stream.of(
                sound("based on another", with(scenario("a", "b"), scenario("b", ""))),
                error("based on nothing", with(scenario("a", "b")), a + "/basedOn", "there is no scenario \"b\""),
                error("based on itself", with(scenario("a", "a")), a + "/basedOn", "scenario \"a\" is based on itself"),
                findings("circular", with(scenario("a", "b"), scenario("b", "a"), scenario("c", "b")),
                        new Finding(true, a + "/basedOn", "scenario \"a\" is based on itself"),
                        new Finding(true, "/scenarios[b]/basedOn", "scenario \"b\" is based on itself")),
                sound("factor 0", with(times("a", "", TASKS, "0"))),
                error("negative factor", with(times("a", "", TASKS, "-0.1")), a + "/differences/" + TASKS_PLACE + "/times",
                        "factor must be at least 0 (-0.1)"),
                error("a multiple beyond its rule", Quotes.scenario(discount("0.5"), times("a", "", "quote/q/t/share", "2.01")),
                        a + "/differences/quote~1q~1t~1share", "must be at most 1 (1.005)"),
                sound("a multiple within its rule", Quotes.scenario(discount("0.5"), times("a", "", "quote/q/t/share", "2"))),
                error("multiples that go beyond together", Quotes.scenario(discount("0.5"), times("a", "b", "quote/q/t/share", "2"),
                        times("b", "", "quote/q/t/share", "1.5")), a + "/differences/quote~1q~1t~1share", "must be at most 1 (1.5)"),
                findings("a multiple beyond all numbers", with(times("a", "b", TASKS, "1e20"), times("b", "", TASKS, "1e20")),
                        new Finding(true, a + "/differences/" + TASKS_PLACE, "number is outside 1e-30 to 1e30"),
                        new Finding(true, "/scenarios[b]/differences", "grows to more than 1E18 tasks a month by 2027-10")),
                sound("tiers that stay apart", Quotes.scenario(tiers("5", "10", ""), times("a", "", "quote/q/t/tier/b0/upTo", "1.9"))),
                error("tiers that meet", Quotes.scenario(tiers("5", "10", ""), times("a", "", "quote/q/t/tier/b0/upTo", "2")),
                        a + "/differences", "the tiers of \"t\" in \"q\": must be greater than 10, where the tier below ends (10): "
                                + "tiers must not overlap"));
    }

    static Stream<Arguments> lengths() {
        return Stream.of(
                sound("500 terms", with(quote("q").withTerms(terms(500)))),
                error("501 terms", with(quote("q").withTerms(terms(501))), "/quotes[q]/terms", "has at most 500 elements, not 501"),
                sound("200 tiers", with(tiers(bounds(200)))),
                error("201 tiers", with(tiers(bounds(201))), T + "/tiers", "has at most 200 elements, not 201"),
                sound("200 scenarios", with(chain(200))),
                error("201 scenarios", with(chain(201)), "/scenarios", "has at most 200 elements, not 201"),
                sound("600 steps", with(rate("USD", "EUR", months(600)))),
                error("601 steps", with(rate("USD", "EUR", months(601))), "/settings/exchangeRates[USD-EUR]/steps",
                        "has at most 600 elements, not 601"));
    }

    private static List<Term> terms(int count) {
        return IntStream.range(0, count).<Term>mapToObj(i -> new Term.Tax("t" + i, "", QuotedPlan.one("0"))).toList();
    }

    private static String[] bounds(int count) {
        var bounds = new ArrayList<String>();
        IntStream.range(1, count).forEach(i -> bounds.add(String.valueOf(i)));
        bounds.add("");
        return bounds.toArray(String[]::new);
    }

    private static Scenario[] chain(int count) {
        return IntStream.range(0, count).mapToObj(i -> scenario("s" + i, i == 0 ? "" : "s" + (i - 1))).toArray(Scenario[]::new);
    }

    private static String[] months(int count) {
        return IntStream.range(0, count).mapToObj(i -> YearMonth.of(2026, 11).plusMonths(i).toString()).toArray(String[]::new);
    }
}
