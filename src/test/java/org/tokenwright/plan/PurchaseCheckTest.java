package org.tokenwright.plan;

import static org.tokenwright.plan.FindingTable.assertFound;
import static org.tokenwright.plan.FindingTable.error;
import static org.tokenwright.plan.FindingTable.findings;
import static org.tokenwright.plan.FindingTable.odd;
import static org.tokenwright.plan.FindingTable.sound;
import static org.tokenwright.plan.PurchasedPlan.MODEL;
import static org.tokenwright.plan.PurchasedPlan.bands;
import static org.tokenwright.plan.PurchasedPlan.lognormal;
import static org.tokenwright.plan.PurchasedPlan.number;
import static org.tokenwright.plan.PurchasedPlan.prefix;
import static org.tokenwright.plan.PurchasedPlan.reservation;
import static org.tokenwright.plan.PurchasedPlan.seats;
import static org.tokenwright.plan.PurchasedPlan.support;
import static org.tokenwright.plan.PurchasedPlan.with;
import static org.tokenwright.plan.PurchasedPlan.withTier;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tokenwright.plan.PlanCheck.Finding;
import org.tokenwright.plan.Reservation.Served;
import org.tokenwright.workload.CachedPrefix;
import org.tokenwright.workload.CachedPrefix.Arrivals;
import org.tokenwright.workload.CachedPrefix.Spacing;

/** What is said about prefixes, reservations, seats and account tiers; every bound on both sides. */
class PurchaseCheckTest {

    private static final String PREFIXES = "/workloads[support]/prefixes";
    private static final String PREFIX = "workload/support/prefix/p/";
    private static final String R = "/alternatives[one]/reservations[r]";
    private static final String S = "/alternatives[one]/seats[s]";
    private static final Served SERVED = new Served(MODEL, Optional.empty());
    private static final Optional<String> SUPPORT = Optional.of("support");

    @ParameterizedTest(name = "{0}")
    @MethodSource({"prefixes", "prefixNumbers", "months", "terms", "capacities", "units", "seatPlans", "seatUnits", "seatNumbers",
            "covers", "tiers", "scenarios"})
    void findsExactly(String change, Plan plan, List<Finding> expected) {
        assertFound(plan, expected);
    }

    static Stream<Arguments> prefixes() {
        String take = "the prefixes of \"support\" take ";
        return Stream.of(
                sound("as it is", PurchasedPlan.plan()),
                sound("all of the input", with(prefix("p", "1000", "1"), prefix("q", "2000", "0.5"))),
                error("more than the input", with(prefix("p", "1000", "1"), prefix("q", "2000", "0.5001")), PREFIXES,
                        take + "2000.2 tokens of a call, more than its fixed uncached input of 2000"),
                sound("fits at each end", with(support("1500..2000..2500", prefix("p", "1500..2000..2500", "1")))),
                error("not at the low end", with(support("1499..2000..2500", prefix("p", "1500..2000..2500", "1"))), PREFIXES,
                        "at the low end of the ranges, " + take + "1500 tokens of a call, more than its fixed uncached input of 1499"),
                error("not at the high end", with(support("1500..2000..2499", prefix("p", "1500..2000..2500", "1"))), PREFIXES,
                        "at the high end of the ranges, " + take + "2500 tokens of a call, more than its fixed uncached input of 2499"),
                error("no fixed input", with(SmallPlan.workload("support", 1).withPrefixes(List.of(prefix("p", "0", "1")))),
                        PREFIXES, "a prefix is a part of the fixed uncached input, and the workload has none"),
                error("twice", with(prefix("p", "1", "1"), prefix("p", "2", "1")), PREFIXES, "\"p\" is there twice"),
                sound("50", with(many(50))),
                error("51", with(many(51)), PREFIXES, "has at most 50 elements, not 51"));
    }

    private static CachedPrefix[] many(int count) {
        return IntStream.range(0, count).mapToObj(i -> prefix("p" + i, "1", "1")).toArray(CachedPrefix[]::new);
    }

    static Stream<Arguments> prefixNumbers() {
        return Stream.of(
                error("share", with(prefix("p", "1", "1.1")), PREFIX + "share", "must be at most 1 (1.1)"),
                error("calls", with(talk("0.5", "1")), PREFIX + "conversation/calls", "must be at least 1 (0.5)"),
                sound("one call", with(talk("1", "0"))),
                error("gap", with(talk("1", "-1")), PREFIX + "conversation/gap", "must be at least 0 (-1)"),
                sound("always read", with(prefix(new Arrivals.Observed(number("1", "1"))))),
                error("hit rate", with(prefix(new Arrivals.Observed(number("0.9..1..1.1", "1")))), PREFIX + "hitRate",
                        "must be at most 1 (1.1)"),
                sound("a long month", with(stored("744", "0"))),
                error("hours", with(stored("744.1", "0")), PREFIX + "stored/hours", "must be at most 744 (744.1)"),
                error("creations", with(stored("1", "-1")), PREFIX + "stored/creations", "must be at least 0 (-1)"));
    }

    private static CachedPrefix talk(String calls, String gap) {
        return prefix(new Arrivals.Conversations(number(calls, "call"), number(gap, "minute"), Spacing.EVEN, true));
    }

    private static CachedPrefix stored(String hours, String creations) {
        return prefix(new Arrivals.Stored(number(hours, "hour"), number(creations, "1")));
    }

    static Stream<Arguments> months() {
        return Stream.of(
                sound("a month", with(reservation("2026-12", "2027-01"))),
                error("no month", with(reservation("2026-12", "2026-12")), R + "/to",
                        "ends in 2026-12, not after its start in 2026-12"),
                sound("for ever", with(reservation("2026-12", ""))),
                odd("over", with(reservation("2026-01", "2026-11")), R + "/to",
                        "the reservation has ended in 2026-11; the plan starts in 2026-11"),
                sound("a month left", with(reservation("2026-01", "2026-12"))),
                sound("in the last month", with(reservation("2027-10", ""))),
                odd("after the plan", with(reservation("2027-11", "")), R + "/from",
                        "the reservation starts in 2027-11, after the plan ends"),
                error("another century", with(reservation("2026-12", "2200-01")), R + "/to",
                        "must be in the years 2000 to 2199 (2200-01)"),
                sound("one after the other", with(reservation("2026-12", "2027-02"), another("2027-02", "", SERVED))),
                sound("one before the other", with(reservation("2027-02", ""), another("2026-12", "2027-02", SERVED))),
                error("both in January", with(reservation("2026-12", "2027-02"), another("2027-01", "", SERVED)),
                        "/alternatives[one]/reservations[r2]/serves[acme/model]", "\"r\" serves it in the same months"),
                error("both for ever", with(reservation("2026-12", ""), another("2027-10", "", SERVED)),
                        "/alternatives[one]/reservations[r2]/serves[acme/model]", "\"r\" serves it in the same months"));
    }

    private static Reservation another(String from, String to, Served... serves) {
        return reservation("r2", "hourly", from, to, "50", serves);
    }

    static Stream<Arguments> terms() {
        String message = "ends in 2027-11 after 11 months; \"yearly\" is bought for 12 months at a time from 2026-12";
        return Stream.of(
                sound("a year", with(reservation("r", "yearly", "2026-12", "2027-12", "50", SERVED))),
                sound("two years", with(reservation("r", "yearly", "2026-12", "2028-12", "50", SERVED))),
                sound("years for ever", with(reservation("r", "yearly", "2026-12", "", "50", SERVED))),
                odd("a month less", with(reservation("r", "yearly", "2026-12", "2027-11", "50", SERVED)), R + "/to", message),
                sound("three months", with(reservation("r", "quarterly", "2026-12", "2027-03", "50", SERVED))),
                odd("a month more", with(reservation("r", "quarterly", "2026-12", "2027-04", "50", SERVED)), R + "/to",
                        "ends in 2027-04 after 4 months; \"quarterly\" is bought for 3 months at a time from 2026-12"),
                odd("no such price", with(reservation("r", "monthly", "2026-12", "", "50", SERVED)), R + "/price",
                        "\"acme/units\" has no price \"monthly\", only hourly, yearly, quarterly"));
    }

    static Stream<Arguments> capacities() {
        Served other = new Served("acme/other", Optional.empty());
        Served measured = new Served("acme/other", Optional.of(number("7", "token/minute/unit")));
        Finding unused = new Finding(false, R + "/serves[acme/other]", "no route of the alternative uses \"acme/other\"");
        return Stream.of(
                odd("unknown capacity", PurchasedPlan.plan().withPrices(new PinnedPrices(List.of(), List.of(), List.of(),
                        PurchasedPlan.prices().seatPlans(), PurchasedPlan.prices().accountTiers())), R + "/capacity",
                        "the plan holds no prices of \"acme/units\""),
                odd("nothing served", with(reservation("r", "hourly", "2026-12", "", "50")), R + "/serves", "nothing runs on it"),
                findings("not sold for the model", with(reservation("r", "hourly", "2026-12", "", "50", other)), unused,
                        new Finding(false, R + "/serves[acme/other]/throughput",
                                "must be given: \"acme/units\" publishes none for \"acme/other\"")),
                findings("measured", with(reservation("r", "hourly", "2026-12", "", "50", measured)), unused),
                error("no throughput at all", with(reservation("r", "hourly", "2026-12", "", "50",
                        new Served(MODEL, Optional.of(number("0", "token/minute/unit"))))),
                        "alternative/one/reservation/r/throughput/acme/model", "must be greater than 0 (0)"),
                error("served twice", with(reservation("r", "hourly", "2026-12", "", "50", SERVED, SERVED)), R + "/serves",
                        "\"acme/model\" is there twice"));
    }

    static Stream<Arguments> units() {
        return Stream.of(
                sound("chosen", with(reserved(""))),
                sound("none", with(reserved("0"))),
                odd("below the minimum", with(reserved("45")), R + "/units",
                        "at least 50 units are sold for \"acme/model\" (45)"),
                sound("the minimum", with(reserved("50"))),
                odd("no step", with(reserved("51")), R + "/units",
                        "units are sold in multiples of 5 for \"acme/model\" (51)"),
                sound("a step more", with(reserved("55"))),
                error("negative", with(reserved("-5..0..5")), "alternative/one/reservation/r/units", "must be at least 0 (-5)"));
    }

    private static Reservation reserved(String units) {
        return reservation("r", "hourly", "2026-12", "", units, SERVED);
    }

    static Stream<Arguments> seatPlans() {
        Seats.Usage credits = bands("1", "5 credit/seat");
        return Stream.of(
                sound("by the month", with(PurchasedPlan.of("acme/monthly", false, credits, "", ""))),
                odd("not by the year", with(PurchasedPlan.of("acme/monthly", true, credits, "", "")), S + "/annual",
                        "no fee by the year is published for \"acme/monthly\""),
                sound("by the year", with(PurchasedPlan.of("acme/yearly", true, credits, "", ""))),
                odd("not by the month", with(PurchasedPlan.of("acme/yearly", false, credits, "", "")), S + "/annual",
                        "no fee by the month is published for \"acme/yearly\""),
                odd("unknown", with(PurchasedPlan.of("acme/free", false, credits, "", "")), S + "/seatPlan",
                        "the plan holds no prices of \"acme/free\""),
                odd("too few", with(seats("4")), S + "/count", "at least 5 seats are sold of \"acme/pro\" (4)"),
                sound("the fewest", with(seats("5"))),
                sound("none yet", with(seats("0"))),
                error("no team", with(seats("40")).withTeams(List.of()).withWorkloads(List.of()).withScenarios(List.of()).withAlternatives(List.of(
                        new Alternative("one", "One", List.of()).withPurchases(PurchasedPlan.purchases(List.of(), seats("40"))))),
                        S + "/team", "there is no team \"t\""));
    }

    static Stream<Arguments> seatUnits() {
        String other = "unit is \"request/seat\", that of the ";
        return Stream.of(
                sound("published", with(PurchasedPlan.of("acme/pro", false, bands("1", "5 credit/seat"), "", ""))),
                odd("not the published", with(PurchasedPlan.of("acme/pro", false, bands("1", "5 request/seat"), "", "")), S + "/usage",
                        "unit is \"request/seat\", the allowance of \"acme/pro\" is in \"credit/seat\""),
                odd("an allowance in another", with(PurchasedPlan.of("acme/pro", false, bands("1", "5 request/seat"),
                        "9 request/seat", "")), S + "/allowance",
                        "unit is \"request/seat\", the allowance of \"acme/pro\" is in \"credit/seat\""),
                sound("its own", with(seats(bands("1", "5 request/seat", "9 request/seat"), "9 request/seat", "1 EUR/request"))),
                error("a band in another", with(seats(bands("1", "5 credit/seat", "9 request/seat"), "9 credit/seat", "")),
                        S + "/usage/bands[b1]/use", other + "allowance \"credit/seat\""),
                error("bands in two", with(seats(bands("1", "5 credit/seat", "9 request/seat"), "", "")),
                        S + "/usage/bands[b1]/use", other + "others \"credit/seat\""),
                error("quantiles in two", with(seats(lognormal("5 credit/seat", "9 request/seat"), "", "")),
                        S + "/usage/p90", other + "others \"credit/seat\""),
                findings("no unit", with(seats(bands("1", "5 credit/seat"), "9 1", "")),
                        new Finding(true, S + "/allowance", SeatRules.noUnit(number("1 1").unit())),
                        new Finding(true, S + "/usage/bands[b0]/use", "unit is \"credit/seat\", that of the allowance \"1\"")),
                sound("money", with(seats(bands("1", "5 USD/seat"), "9 USD/seat", "1 EUR/USD"))),
                odd("overage in another currency", with(seats(bands("1", "5 credit/seat"), "", "1 USD/credit")), S + "/overage",
                        "unit is \"USD/credit\", expected \"EUR/credit\": \"acme/monthly\" is sold in EUR"),
                error("overage for something else", with(seats(bands("1", "5 credit/seat"), "", "1 EUR/request")),
                        S + "/overage", "unit is \"EUR/request\", expected money for each unit of use such as \"USD/credit\""));
    }

    static Stream<Arguments> seatNumbers() {
        String at = "alternative/one/seats/s/";
        String above = "the 90 % quantile of use of \"s\" must be greater than the median of ";
        return Stream.of(
                odd("no shares", with(seats(bands("0", "5 credit/seat", "6 credit/seat"), "", "")), S + "/usage/bands",
                        "the shares of the bands add up to 0"),
                error("share", with(seats(bands("-1", "5 credit/seat"), "", "")), at + "band/b0/share", "must be at least 0 (-1)"),
                error("use", with(seats(bands("1", "-5 credit/seat"), "", "")), at + "band/b0/use", "must be at least 0 (-5)"),
                error("allowance", with(seats(bands("1", "5 credit/seat"), "-9 credit/seat", "")), at + "allowance",
                        "must be at least 0 (-9)"),
                error("overage", with(seats(bands("1", "5 credit/seat"), "", "-1 EUR/credit")), at + "overage",
                        "must be at least 0 (-1)"),
                error("count", with(seats("-1")), at + "count", "must be at least 0 (-1)"),
                sound("above the median", with(seats(lognormal("5 credit/seat", "5.01 credit/seat"), "", ""))),
                error("the median", with(seats(lognormal("5 credit/seat", "5 credit/seat"), "", "")), S + "/usage/p90",
                        above + "5 (5)"),
                error("the median at the low end", with(seats(lognormal("4..5..6 credit/seat", "4..8..9 credit/seat"), "", "")),
                        S + "/usage/p90", "at the low end of the ranges, " + above + "4 (4)"),
                error("no median", with(seats(lognormal("0 credit/seat", "5 credit/seat"), "", "")), at + "usage/median",
                        "must be greater than 0 (0)"));
    }

    static Stream<Arguments> covers() {
        Seats half = seats("s", "40", "0.5", SUPPORT);
        return Stream.of(
                sound("half", with(half)),
                sound("all", with(seats("s", "40", "1", SUPPORT))),
                error("more", with(seats("s", "40", "1.1", SUPPORT)), "alternative/one/seats/s/covered", "must be at most 1 (1.1)"),
                sound("two halves", with(half, seats("s2", "40", "0.5", SUPPORT))),
                sound("of two", with(half, seats("s2", "40", "0.6", Optional.of("coding")))),
                error("more than all", with(half, seats("s2", "40", "0.51", SUPPORT)), "/alternatives[one]/seats",
                        "seats cover 1.01 of the calls of \"support\", more than all"),
                error("more than all at the high end", with(half, seats("s2", "40", "0.1..0.2..0.6", SUPPORT)),
                        "/alternatives[one]/seats",
                        "at the high end of the ranges, seats cover 1.1 of the calls of \"support\", more than all"),
                odd("of nothing", with(seats("s", "40", "0.5", Optional.empty())), S + "/covered", "covers 0.5 of no workload"),
                error("of none", with(seats("s", "40", "0.5", Optional.of("gone"))), S + "/workload",
                        "there is no workload \"gone\""));
    }

    static Stream<Arguments> tiers() {
        String at = "/alternatives[one]/accountTiers";
        return Stream.of(
                sound("known", withTier("acme", "acme/tier-2")),
                odd("unknown", withTier("acme", "acme/tier-3"), at + "/acme", "the plan holds no account tier \"acme/tier-3\""),
                error("of another", withTier("acme", "other/tier-2"), at + "/acme",
                        "\"other/tier-2\" is not an account tier of acme"),
                error("no id", withTier("acme", "acme/tier 2"), at,
                        "not an id of letters, digits and . _ - / @ : (\"acme/tier 2\")"));
    }

    static Stream<Arguments> scenarios() {
        String at = "/scenarios[x]/differences";
        return Stream.of(
                sound("fits", changed(PREFIX + "tokens", "2")),
                error("prefixes", changed(PREFIX + "tokens", "2.01"), at, "the prefixes of \"support\" take 2010 tokens of a call, "
                        + "more than its fixed uncached input of 2000"),
                error("fixed input", changed("workload/support/fixed/uncachedInput", "0.4"), at,
                        "the prefixes of \"support\" take 1000 tokens of a call, more than its fixed uncached input of 800"),
                error("share of calls", changed(PREFIX + "share", "1.5"), at + "/workload~1support~1prefix~1p~1share",
                        "must be at most 1 (1.5)"),
                sound("units", changed("alternative/one/reservation/r/units", "3")));
    }

    private static Plan changed(String inputId, String factor) {
        return with(prefix("p", "1000", "1")).withScenarios(List.of(new Scenario("x", "x", Optional.empty(),
                new TreeMap<>(Map.of(inputId, new Difference.Times(number(factor, "1")))))));
    }
}
