package org.tokenwright.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tokenwright.plan.FindingTable.assertFound;
import static org.tokenwright.plan.FindingTable.error;
import static org.tokenwright.plan.FindingTable.odd;
import static org.tokenwright.plan.FindingTable.sound;
import static org.tokenwright.plan.QuotedPlan.about;
import static org.tokenwright.plan.QuotedPlan.agreed;
import static org.tokenwright.plan.QuotedPlan.commitment;
import static org.tokenwright.plan.QuotedPlan.credit;
import static org.tokenwright.plan.QuotedPlan.discount;
import static org.tokenwright.plan.QuotedPlan.lasting;
import static org.tokenwright.plan.QuotedPlan.minimum;
import static org.tokenwright.plan.QuotedPlan.oneOff;
import static org.tokenwright.plan.QuotedPlan.protection;
import static org.tokenwright.plan.QuotedPlan.quote;
import static org.tokenwright.plan.QuotedPlan.tiers;
import static org.tokenwright.plan.QuotedPlan.with;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tokenwright.base.Meter;
import org.tokenwright.contract.Days;
import org.tokenwright.contract.Document;
import org.tokenwright.contract.Quote;
import org.tokenwright.contract.Scope;
import org.tokenwright.contract.Term;
import org.tokenwright.plan.PlanCheck.Finding;
import org.tokenwright.pricing.Price;

/** What is said about quotes and their terms; every bound on both sides. */
class QuoteCheckTest {

    private static final String T = "/quotes[q]/terms[t]";

    @ParameterizedTest(name = "{0}")
    @MethodSource({"contracts", "days", "numbers", "volumes", "periods", "credits"})
    void findsExactly(String change, Plan plan, List<Finding> expected) {
        assertFound(plan, expected);
    }

    static Stream<Arguments> contracts() {
        return Stream.of(
                sound("as it is", QuotedPlan.plan()),
                sound("ends after the plan starts", with(lasting(YearMonth.of(2025, 12), 12))),
                odd("ended when the plan starts", with(lasting(YearMonth.of(2025, 11), 12)), "/quotes[q]/months",
                        "the contract has ended in 2026-11; the plan starts in 2026-11"),
                sound("starts in the last month", with(lasting(YearMonth.of(2027, 10), 12))),
                odd("starts after the plan", with(lasting(YearMonth.of(2027, 11), 12)), "/quotes[q]/start",
                        "the contract starts in 2027-11, after the plan ends"),
                error("in another century", with(lasting(YearMonth.of(2200, 1), 12)), "/quotes[q]/start",
                        "must be in the years 2000 to 2199 (2200-01)"),
                sound("offers of the provider", with(quote("q", "acme", "acme/model"))),
                error("offers of another", with(quote("q", "acme", "other/model")), "/quotes[q]/offers",
                        "\"other/model\" is not an offer of acme"),
                error("no offer", with(quote("q", "acme", "acme/my model")), "/quotes[q]/offers",
                        "not an offer id of letters, digits and . _ - / @ : (\"acme/my model\")"),
                error("provider", with(quote("q", "ac me")), "/quotes[q]/provider",
                        "not an id of 1 to 64 letters, digits and . _ - (\"ac me\")"),
                error("hash", with(Quotes.with(new Document("a.pdf", "0A".repeat(32)))), "/quotes[q]/document/sha256",
                        "not a hash of 64 hexadecimal digits"),
                sound("right hash", with(Quotes.with(new Document("a.pdf", "0a".repeat(32))))),
                error("a term twice", with(discount("0.1"), minimum(1, "1")), "/quotes[q]/terms", "\"t\" is there twice"),
                odd("another revision", Quotes.pinned("2026-05-01", "2026-06-01"), "/quotes[q]/revision",
                        "the quote was made over the prices of 2026-05-01, the plan holds those of 2026-06-01"),
                sound("the revision", Quotes.pinned("2026-06-01", "2026-06-01")),
                sound("no revision", Quotes.pinned("", "2026-06-01")));
    }

    static Stream<Arguments> days() {
        return Stream.of(
                sound("one day", with(discount("2026-12-01", "2026-12-02"))),
                error("no day", with(discount("2026-12-01", "2026-12-01")), T + "/to",
                        "ends on 2026-12-01, not after its start on 2026-12-01"),
                odd("before the contract", with(discount("", "2026-07-01")), T + "/to",
                        "the term ends on 2026-07-01; the contract starts in 2026-07"),
                odd("expired", with(discount("", "2026-11-01")), T + "/to",
                        "the term has expired on 2026-11-01; the plan starts in 2026-11"),
                sound("a day left", with(discount("", "2026-11-02"))),
                sound("last day of the contract", with(discount("2028-06-30", ""))),
                odd("after the contract", with(discount("2028-07-01", "")), T + "/from",
                        "the term starts on 2028-07-01; the contract ends in 2028-07"),
                error("another century", with(discount("", "2260-01-01")), T + "/to",
                        "must be in the years 2000 to 2199 (2260-01-01)"),
                sound("this offer", with(quoteOf("acme/model", about("acme/model")))),
                odd("an offer not included", with(quoteOf("acme/model", about("acme/large"))), T + "/offers",
                        "the quote does not include \"acme/large\""),
                error("an offer of another", with(about("other/model")), T + "/offers",
                        "\"other/model\" is not an offer of acme"),
                error("no service tier", with(new Term.Discount("t", "", new Scope(List.of(), List.of(), List.of("a b")), Days.ALL,
                        QuotedPlan.one("0.1"))), T + "/serviceTiers",
                        "not an id of 1 to 64 letters, digits and . _ - (\"a b\")"));
    }

    private static Quote quoteOf(String offer, Term... terms) {
        return quote("q", "acme", offer).withTerms(List.of(terms));
    }

    static Stream<Arguments> numbers() {
        return Stream.of(
                sound("no discount", with(discount("0"))),
                error("negative discount", with(discount("-0.01")), "quote/q/t/share", "must be at least 0 (-0.01)"),
                sound("all of it", with(discount("1"))),
                error("more than all of it", with(discount("1.01")), "quote/q/t/share", "must be at most 1 (1.01)"),
                sound("tax above 100 %", with(new Term.Tax("t", "", QuotedPlan.one("1.5")))),
                error("negative tax", with(new Term.Tax("t", "", QuotedPlan.one("-0.1"))), "quote/q/t/share",
                        "must be at least 0 (-0.1)"),
                error("negative increase", with(protection("-0.1")), "quote/q/t/increasePerYear", "must be at least 0 (-0.1)"),
                sound("price of a million tokens", with(agreed(Meter.OUTPUT, "EUR/Mtok"))),
                error("price of a token", with(agreed(Meter.OUTPUT, "EUR/token")), "quote/q/t/price",
                        "unit is \"EUR/token\", expected \"EUR/Mtok\""),
                error("price in another currency", with(agreed(Meter.OUTPUT, "USD/Mtok")), "quote/q/t/price",
                        "unit is \"USD/Mtok\", expected \"EUR/Mtok\""),
                sound("price of a meter among others", with(agreed(Meter.OUTPUT, "EUR/Mtok", Meter.CACHE_READ, Meter.OUTPUT))),
                odd("price of a meter beside others", with(agreed(Meter.OUTPUT, "EUR/Mtok", Meter.CACHE_READ)), T + "/meters",
                        "does not hold output, so the price is for nothing"),
                sound("no minimum", with(minimum(1, "0"))),
                error("negative minimum", with(minimum(1, "-1")), "quote/q/t/amount", "must be at least 0 (-1)"),
                error("negative commitment", with(commitment("2026-07", 12, "0", "5", "-5")), "quote/q/t/amount/2",
                        "must be at least 0 (-5)"));
    }

    static Stream<Arguments> volumes() {
        return Stream.of(
                sound("one tier", with(tiers(""))),
                sound("rising bounds", with(tiers("5", "5.01", ""))),
                error("no tier", with(tiers()), T + "/tiers", "there is no tier"),
                error("no end", with(tiers("5")), T + "/tiers[b0]/upTo", "the last tier must have no upper bound"),
                error("end in between", with(tiers("", "5", "")), T + "/tiers[b0]/upTo",
                        "only the last tier may have no upper bound"),
                error("width 0", with(tiers("5", "5", "")), T + "/tiers[b1]/upTo",
                        "must be greater than 5, where the tier below ends (5): tiers must not overlap"),
                error("overlap", with(tiers("5", "4", "")), T + "/tiers[b1]/upTo",
                        "must be greater than 5, where the tier below ends (4): tiers must not overlap"),
                error("first of width 0", with(tiers("0", "")), T + "/tiers[b0]/upTo",
                        "must be greater than 0, where the tier below ends (0): tiers must not overlap"),
                sound("ranges that rise together", with(tiers("3..5..9", "4..6..10", ""))),
                error("ranges that cross below", with(tiers("3..5..9", "3..6..10", "")), T + "/tiers[b1]/upTo",
                        "at the low end of its range must be greater than 3, where the tier below ends (3): tiers must not overlap"),
                error("ranges that cross above", with(tiers("3..5..9", "4..6..9", "")), T + "/tiers[b1]/upTo",
                        "at the high end of its range must be greater than 9, where the tier below ends (9): tiers must not overlap"),
                error("a period of 0 months", with(tiers(0, "0", "")), T + "/periodMonths", "must be 1 or 12 (0)"),
                error("a period of a quarter", with(tiers(3, "0", "")), T + "/periodMonths", "must be 1 or 12 (3)"),
                sound("used in the open year", with(tiers(12, "3", ""))),
                odd("used in a closed month", with(tiers(1, "3", "")), T + "/usedBefore",
                        "no period is open when the plan starts in 2026-11, so nothing was used in it (3)"),
                odd("searches are no tokens", with(new Term.VolumeTiers("t", "", new Scope(List.of(),
                        List.of(Meter.OUTPUT, Meter.of(Meter.Kind.SEARCH)), List.of()), Term.Measure.TOKENS, 12,
                        Price.Semantics.GRADUATED, Price.Crossing.FORWARD,
                        Price.Edge.LOWER_TIER, ((Term.VolumeTiers) tiers("")).tiers(),
                        Quotes.mtok(0), QuotedPlan.eur("0"))), T + "/meters",
                        "search is not counted in tokens and counts for no tier"));
    }

    static Stream<Arguments> periods() {
        String outside = ", the contract only from 2026-07 to 2028-07";
        return Stream.of(
                sound("the contract", with(commitment("2026-07", 12, "0", "5", "5"))),
                error("before it", with(commitment("2026-06", 12, "0", "5", "5")), T + "/start",
                        "the commitment runs from 2026-06 to 2028-06" + outside),
                error("after it", with(commitment("2026-08", 12, "0", "5", "5")), T + "/amounts",
                        "the commitment runs from 2026-08 to 2028-08" + outside),
                error("a period of 0 months", with(commitment("2026-07", 0, "0", "5")), T + "/periodMonths", "must be 1 to 120 (0)"),
                error("a period of 121 months", with(commitment("2026-07", 121, "0", "5")), T + "/periodMonths",
                        "must be 1 to 120 (121)"),
                error("no amounts", with(commitment("2026-07", 12, "0")), T + "/amounts",
                        "must be one for each period, 120 months at most (0)"),
                error("too many amounts", with(commitment("2026-07", 60, "0", "1", "1", "1")), T + "/amounts",
                        "must be one for each period, 120 months at most (3)"),
                error("start in another century", with(commitment("2200-07", 12, "0", "1")), T + "/start",
                        "must be in the years 2000 to 2199 (2200-07)"),
                odd("expired", with(commitment("2026-07", 1, "0", "1", "1", "1", "1")), T + "/start",
                        "the commitment has expired in 2026-11; the plan starts in 2026-11"),
                sound("a month left", with(commitment("2026-07", 1, "0", "1", "1", "1", "1", "1"))),
                sound("used all of the open period", with(commitment("2026-07", 3, "7", "5", "7"))),
                odd("used more than the open period has", with(commitment("2026-07", 3, "7.01", "9", "7")), T + "/usedBefore",
                        "more was used before the start than is committed (7.01 of 7)"),
                odd("used before a period begins", with(commitment("2026-07", 4, "3", "5", "5")), T + "/usedBefore",
                        "no period is open when the plan starts in 2026-11, so nothing was used in it (3)"),
                sound("minimum of a year", with(minimum(12, "1"))),
                error("minimum of 0 months", with(minimum(0, "1")), T + "/periodMonths",
                        "the contract of 24 months must be a whole number of periods of at least 1 month (0)"),
                error("minimum of five months", with(minimum(5, "1")), T + "/periodMonths",
                        "the contract of 24 months must be a whole number of periods of at least 1 month (5)"),
                error("fee of 25 months", with(new Term.FixedFee("t", "", 25, QuotedPlan.eur("1"))), T + "/periodMonths",
                        "the contract of 24 months must be a whole number of periods of at least 1 month (25)"),
                odd("cost before the plan", with(oneOff("2026-10")), T + "/month",
                        "the cost of 2026-10 lies outside the plan and does not count"),
                sound("cost of the first month", with(oneOff("2026-11"))),
                sound("cost of the last month", with(oneOff("2027-10"))),
                odd("cost after the plan", with(oneOff("2027-11")), T + "/month",
                        "the cost of 2027-11 lies outside the plan and does not count"));
    }

    static Stream<Arguments> credits() {
        String g = T + "/grants[g]";
        return Stream.of(
                sound("a month", with(credit("2026-11", "2026-12", "0"))),
                error("no month", with(credit("2026-11", "2026-11", "0")), g + "/expires",
                        "the credit expires in 2026-11, not after it is granted in 2026-11"),
                error("backwards", with(credit("2026-12", "2026-11", "0")), g + "/expires",
                        "the credit expires in 2026-11, not after it is granted in 2026-12"),
                odd("expired", with(credit("2026-10", "2026-11", "0")), g + "/expires",
                        "the credit has expired in 2026-11; the plan starts in 2026-11"),
                sound("granted in the last month", with(credit("2028-06", "2029-01", "0"))),
                odd("granted after the contract", with(credit("2028-07", "2029-01", "0")), g + "/granted",
                        "the credit is granted in 2028-07; the contract ends in 2028-07"),
                sound("all used", with(credit("2026-10", "2027-10", "5"))),
                odd("more than all used", with(credit("2026-10", "2027-10", "5.01")), g + "/usedBefore",
                        "more was used before the start than was granted (5.01 of 5)"),
                odd("used before it is granted", with(credit("2026-11", "2027-10", "5")), g + "/usedBefore",
                        "the credit is granted in 2026-11, not before the plan starts in 2026-11, so nothing of it was used (5)"),
                odd("no grant", with(new Term.Credits("t", "", Scope.ALL, List.of())), T + "/grants", "there is no grant"));
    }

    /** A quote of an imported plan is kept as it is while another part is edited. */
    @Test
    void oddThingsDoNotRefuseAnEdit() {
        Plan plan = with(discount("", "2026-11-01"));
        assertThat(new Edit.Rename("Other", "").apply(plan).quotes()).isEqualTo(plan.quotes());
    }
}
