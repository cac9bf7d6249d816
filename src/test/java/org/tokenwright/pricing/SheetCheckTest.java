package org.tokenwright.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.tokenwright.base.Meter.OUTPUT;
import static org.tokenwright.base.Meter.UNCACHED_INPUT;
import static org.tokenwright.pricing.OfferBuilder.SOURCE;
import static org.tokenwright.pricing.OfferBuilder.complement;
import static org.tokenwright.pricing.OfferBuilder.hours;
import static org.tokenwright.pricing.OfferBuilder.validity;
import static org.tokenwright.pricing.RateBuilder.rate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tokenwright.base.Meter;
import org.tokenwright.base.Source;
import org.tokenwright.pricing.Multiplier.Dimension;
import org.tokenwright.pricing.SheetCheck.Problem;

class SheetCheckTest {

    /** Problems of a sheet with one offer, places without the offer's own. */
    private static List<String> problems(UnaryOperator<OfferBuilder> change) {
        var sheet = Sheets.sheet("acme", "2026-11-21", change.apply(OfferBuilder.offer("acme/m")));
        return SheetCheck.check(sheet).stream()
                .map(problem -> problem.place().replace("/offers/acme~1m", "") + ": " + problem.message())
                .toList();
    }

    private static Price volume(Price.Tier... tiers) {
        return new Price.Volume(List.of(tiers), Price.Semantics.GRADUATED, Price.Edge.LOWER_TIER, false,
                Price.Crossing.FORWARD);
    }

    private static Price.Tier tier(String upTo, String amount) {
        return new Price.Tier(Optional.ofNullable(upTo).map(BigDecimal::new), new BigDecimal(amount));
    }

    private static Arguments bad(String message, UnaryOperator<OfferBuilder> change) {
        return arguments(message, change);
    }

    static Stream<Arguments> slips() {
        return Stream.of(
                bad("/rates/1: price is negative (-15)",
                        o -> o.rate(rate(UNCACHED_INPUT, "1")).rate(rate(OUTPUT, "-15"))),
                bad("/rates/0: price is above 1000000 per Mtok (1000000.01)",
                        o -> o.rate(rate(OUTPUT, "1000000.01"))),
                bad("/rates/0: currency is not two to ten capital letters (usd)",
                        o -> o.rate(rate(OUTPUT, "1").currency("usd"))),
                bad("/rates/0: currency is not two to ten capital letters (U)",
                        o -> o.rate(rate(OUTPUT, "1").currency("U"))),
                bad("/rates/0: currency is not two to ten capital letters (ABCDEFGHIJK)",
                        o -> o.rate(rate(OUTPUT, "1").currency("ABCDEFGHIJK"))),
                bad("/rates/0: service tier is not made of a-z, 0-9 and - (Batch)",
                        o -> o.rate(rate(OUTPUT, "1").tier("Batch"))),
                bad("/rates/0: source has no title", o -> o.rate(rate(OUTPUT, "1").source(new Source(" ", "2026")))),
                bad("/rates/0: day seen does not exist (2026-02-30)",
                        o -> o.rate(rate(OUTPUT, "1").source(new Source("page", "2026-02-30")))),
                bad("/rates/0: day seen does not exist (2026-13)",
                        o -> o.rate(rate(OUTPUT, "1").source(new Source("page", "2026-13")))),
                bad("/rates/0: day seen is after the day the sheet was read (2026-11-22)",
                        o -> o.rate(rate(OUTPUT, "1").source(new Source("page", "2026-11-22")))),
                bad("/rates/0: interval ends at 2026-01-01, not after its start 2026-01-01",
                        o -> o.rate(rate(OUTPUT, "1").from("2026-01-01").to("2026-01-01"))),
                bad("/rates/0: unknown price window (peak)", o -> o.rate(rate(OUTPUT, "1").window("peak"))),
                bad("/rates/0: there are no volume tiers", o -> o.rate(rate(OUTPUT, volume()))),
                bad("/rates/0/tiers/1: price is negative (-1)",
                        o -> o.rate(rate(OUTPUT, volume(tier("10", "2"), tier(null, "-1"))))),
                bad("/rates/0/tiers/1: the last volume tier has a bound (20)",
                        o -> o.rate(rate(OUTPUT, volume(tier("10", "2"), tier("20", "1"))))),
                bad("/rates/0/tiers/0: a volume tier before the last has no bound",
                        o -> o.rate(rate(OUTPUT, volume(tier(null, "2"), tier(null, "1"))))),
                bad("/rates/0/tiers/0: a volume tier before the last has no bound",
                        o -> o.rate(rate(OUTPUT, volume(tier(null, "2"), tier("5", "1"), tier(null, "1"))))),
                bad("/rates/0/tiers/1: volume tiers do not rise (10 after 10)",
                        o -> o.rate(rate(OUTPUT, volume(tier("10", "2"), tier("10", "1"), tier(null, "1"))))),
                bad("/rates/0/tiers/0: volume tiers do not rise (0 after 0)",
                        o -> o.rate(rate(OUTPUT, volume(tier("0", "2"), tier(null, "1"))))),
                bad("/rates/0: bracket 1 is beyond the thresholds in force",
                        o -> o.rate(rate(OUTPUT, "1").bracket(1))),
                bad("/rates/0: bracket 2 is beyond the thresholds in force",
                        o -> o.brackets("/", 1000L).rate(rate(OUTPUT, "1").bracket(2))),
                bad("/rates/0: bracket 1 is beyond the thresholds in force",
                        o -> o.brackets("/2026-01-01", 1000L).rate(rate(OUTPUT, "1").bracket(1))),
                bad("/rates/0: bracket 1 is never reached: the thresholds do not reprice search",
                        o -> o.brackets("/", 1000L).rate(rate(Meter.of(Meter.Kind.SEARCH), "1").bracket(1))),
                bad("/brackets/0: there are no thresholds", o -> o.brackets("/")),
                bad("/brackets/0: threshold is not positive (0)", o -> o.brackets("/", 0L)),
                bad("/brackets/0: thresholds do not rise (1000 after 1000)", o -> o.brackets("/", 1000L, 1000L)),
                bad("/brackets/0: interval ends at 2026-01-01, not after its start 2026-02-01",
                        o -> o.brackets("2026-02-01/2026-01-01", 1000L)),
                bad("/brackets/1: is in force beside brackets/0 from 2026-02-01",
                        o -> o.brackets("2026-01-01/2026-02-02", 1000L).brackets("2026-02-01/", 2000L)),
                bad("/multipliers/0: multiplier is outside 0.01 to 10 (50)",
                        o -> o.multiplier(Dimension.SERVICE_TIER, "batch", "50", "/")),
                bad("/multipliers/0: multiplier is outside 0.01 to 10 (0.0099)",
                        o -> o.multiplier(Dimension.SERVICE_TIER, "batch", "0.0099", "/")),
                bad("/multipliers/0: service tier is not made of a-z, 0-9 and - (50 off)",
                        o -> o.multiplier(Dimension.SERVICE_TIER, "50 off", "0.5", "/")),
                bad("/multipliers/0: multiplier of the standard tier itself",
                        o -> o.multiplier(Dimension.SERVICE_TIER, "standard", "0.5", "/")),
                bad("/multipliers/0: multiplier names no region",
                        o -> o.multiplier(Dimension.REGION, "", "1.1", "/")),
                bad("/multipliers/0: interval ends at 2026-01-01, not after its start 2026-02-01",
                        o -> o.multiplier(Dimension.REGION, "us", "1.1", "2026-02-01/2026-01-01")),
                bad("/multipliers/1: is in force beside multipliers/0 from 2026-03-01",
                        o -> o.multiplier(Dimension.REGION, "us", "1.1", "2026-02-01/")
                                .multiplier(Dimension.REGION, "us", "1.2", "2026-03-01/")),
                bad("/multipliers/1: is in force beside multipliers/0 from 2026-03-01",
                        o -> o.multiplier(Dimension.REGION, "us", "1.1", "2026-02-01/", OUTPUT)
                                .multiplier(Dimension.REGION, "us", "1.2", "2026-03-01/", UNCACHED_INPUT, OUTPUT)),
                bad("/exclusions/0: service tier is not made of a-z, 0-9 and - ()",
                        o -> o.exclusion("", null, 0, "/")),
                bad("/exclusions/0: bracket is negative (-1)", o -> o.exclusion("batch", null, -1, "/")),
                bad("/exclusions/0: interval ends at 2026-01-01, not after its start 2026-02-01",
                        o -> o.exclusion("batch", null, 0, "2026-02-01/2026-01-01")),
                bad("/editions/0: interval ends at 2026-01-01, not after its start 2026-02-01",
                        o -> o.edition("2026-02-01/2026-01-01", 1000)),
                bad(": context window is not positive (0)", o -> o.contextWindow(0)),
                bad(": largest output is not positive (-1)", o -> o.maxOutput(-1)),
                bad("/priceWindows/1: price window id is used twice (peak)",
                        o -> o.window(hours("peak", "01:00", "02:00")).window(hours("peak", "03:00", "04:00"))),
                bad("/priceWindows/0: price window id is empty or reserved (all)",
                        o -> o.window(hours("all", "01:00", "02:00"))),
                bad("/priceWindows/0: price window id is empty or reserved ()",
                        o -> o.window(hours("", "01:00", "02:00"))),
                bad("/priceWindows/0: price window is the complement of itself (peak)",
                        o -> o.window(complement("peak", "peak"))),
                bad("/priceWindows/0: complement of an unknown price window (peak)",
                        o -> o.window(complement("offpeak", "peak"))),
                bad("/priceWindows/2: complement of a complement (offpeak)",
                        o -> o.window(hours("peak", "01:00", "02:00")).window(complement("offpeak", "peak"))
                                .window(complement("again", "offpeak"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("slips")
    void findsASlip(String message, UnaryOperator<OfferBuilder> change) {
        assertThat(problems(change)).containsExactly(message);
    }

    static Stream<Arguments> good() {
        return Stream.of(
                bad("nothing", o -> o),
                bad("zero and the highest price", o -> o.rate(rate(OUTPUT, "0")).rate(rate(UNCACHED_INPUT, "1000000"))),
                bad("codes of two and ten letters",
                        o -> o.rate(rate(OUTPUT, "1").currency("AB"))
                                .rate(rate(UNCACHED_INPUT, "1").currency("ABCDEFGHIJ"))),
                bad("multipliers at the edges", o -> o.multiplier(Dimension.SERVICE_TIER, "batch", "0.01", "/")
                        .multiplier(Dimension.SERVICE_TIER, "priority", "10", "/")),
                bad("a multiplier for all and one for a meter", o -> o
                        .multiplier(Dimension.SERVICE_TIER, "batch", "0.5", "/")
                        .multiplier(Dimension.SERVICE_TIER, "batch", "0.6", "/", OUTPUT)
                        .multiplier(Dimension.SERVICE_TIER, "batch", "0.6", "/", UNCACHED_INPUT)
                        .multiplier(Dimension.SERVICE_TIER, "flex", "0.6", "/", OUTPUT)
                        .multiplier(Dimension.REGION, "batch", "0.6", "/", OUTPUT)),
                bad("prices one after the other", o -> o.rate(rate(OUTPUT, "1").to("2026-02-01"))
                        .rate(rate(OUTPUT, "2").from("2026-02-01"))),
                bad("an unknown start before a known one",
                        o -> o.rate(rate(OUTPUT, "1").seen("2026-01")).rate(rate(OUTPUT, "2").from("2026-02-01"))),
                bad("history beside a price",
                        o -> o.rate(rate(OUTPUT, "1").seen("not stated")).rate(rate(OUTPUT, "2"))),
                bad("seen after its end", o -> o.rate(rate(OUTPUT, "1").seen("2026-11-21").to("2026-02-01"))),
                bad("the same time under other conditions", o -> o.brackets("/", 1000L).rate(rate(OUTPUT, "1"))
                        .rate(rate(OUTPUT, "1").tier("batch")).rate(rate(OUTPUT, "1").region("us"))
                        .rate(rate(OUTPUT, "1").bracket(1)).rate(rate(UNCACHED_INPUT, "1"))),
                bad("brackets one after the other",
                        o -> o.brackets("/2026-01-01", 1L).brackets("2026-01-01/", 1000L, 2000L)
                                .rate(rate(OUTPUT, "1").bracket(2))),
                bad("a bracket of history", o -> o.brackets("/2020-01-01", 1L)
                        .rate(rate(OUTPUT, "1").bracket(1).seen("2026"))),
                bad("rising volume tiers", o -> o.rate(rate(OUTPUT, volume(
                        tier("1", "3"), tier("2", "2"), tier(null, "1"))))),
                bad("limits of one token", o -> o.contextWindow(1).maxOutput(1)),
                bad("a window and the time outside it", o -> windowed(o, complement("b", "a"))),
                bad("windows that fill the day", o -> windowed(o, hours("b", "04:00", "01:00"))));
    }

    private static OfferBuilder windowed(OfferBuilder offer, PriceWindow other) {
        return offer.window(hours("a", "01:00", "04:00")).window(other)
                .rate(rate(OUTPUT, "1").window("a")).rate(rate(OUTPUT, "2").window(other.id()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("good")
    void acceptsWhatIsRight(String what, UnaryOperator<OfferBuilder> change) {
        assertThat(problems(change)).isEmpty();
    }

    @Test
    void aStartAndItsBasisAgree() {
        var noBasis = new Validity(validity("2026-01-01/").from(), Optional.empty(), Validity.Basis.UNKNOWN, "");
        var noStart = new Validity(Optional.empty(), Optional.empty(), Validity.Basis.PROVIDER, "");

        assertThat(problems(o -> o.exclusion(new Exclusion(Optional.empty(), Optional.empty(), 0, noBasis, SOURCE))))
                .containsExactly("/exclusions/0: start 2026-01-01 has the basis UNKNOWN");
        assertThat(problems(o -> o.exclusion(new Exclusion(Optional.empty(), Optional.empty(), 0, noStart, SOURCE))))
                .containsExactly("/exclusions/0: there is no start, but a basis of it (PROVIDER)");
    }

    @Test
    void everyStatementNeedsATitledSource() {
        var untitled = new Source("", "2026");
        assertThat(problems(o -> o
                .brackets(new Brackets(List.of(1L), Brackets.Semantics.MARGINAL, Brackets.Edge.STRICT, Set.of(),
                        Validity.UNSTATED, untitled))
                .multiplier(new Multiplier(Dimension.REGION, "us", BigDecimal.ONE, Set.of(), Validity.UNSTATED,
                        untitled, ""))
                .exclusion(new Exclusion(Optional.of("batch"), Optional.empty(), 0, Validity.UNSTATED, untitled))))
                .containsExactly("/brackets/0: source has no title", "/multipliers/0: source has no title",
                        "/exclusions/0: source has no title");
    }

    @Test
    void findsWhatIsWrongWithTheHead() {
        var sheet = new PriceSheet("../acme", "Acme", "2026-11-20", LocalDate.parse("2026-11-21"), List.of(
                OfferBuilder.offer("acme/m").provider("zeta").build(), OfferBuilder.offer("acme/m~1").build(),
                OfferBuilder.offer("acme/m~1").build()));

        assertThat(SheetCheck.check(sheet)).containsExactly(
                new Problem("/provider", "provider is not made of a-z, 0-9 and - (../acme)"),
                new Problem("/revision", "revision does not begin with the day it was read, 2026-11-21, optionally "
                        + "followed by - and a slug (2026-11-20)"),
                new Problem("/offers/acme~1m", "offer belongs to provider zeta, not ../acme"),
                new Problem("/offers/acme~1m", "offer id is not zeta/ and a name (acme/m)"),
                new Problem("/offers/acme~1m~01", "offer belongs to provider acme, not ../acme"),
                new Problem("/offers/acme~1m~01", "offer id is used twice (acme/m~1)"),
                new Problem("/offers/acme~1m~01", "offer belongs to provider acme, not ../acme"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"2026-11-21,true", "2026-11-21-b,true", "2026-11-21-my-own-2,true", "2026-11-21b,false",
            "2026-11-21-,false", "2026-11-22,false", "2026-11,false", "2026-11-21-../x,false"})
    void aRevisionIsTheDayItWasReadWithASuffix(String revision, boolean accepted) {
        var sheet = new PriceSheet("acme", "Acme", revision, LocalDate.parse("2026-11-21"), List.of());

        assertThat(SheetCheck.check(sheet).isEmpty()).isEqualTo(accepted);
    }

    @Test
    void findsConflictsBetweenSheets() {
        var sheets = List.of(
                Sheets.sheet("acme", "2026-11-21", OfferBuilder.offer("acme/m")),
                Sheets.sheet("acme", "2026-11-22", OfferBuilder.offer("acme/m")),
                Sheets.sheet("zeta", "2026-11-21", OfferBuilder.offer("acme/m"), OfferBuilder.offer("zeta/m")),
                Sheets.sheet("acme", "2026-11-21"));

        assertThat(SheetCheck.across(sheets)).containsExactly(
                new Problem("zeta/2026-11-21", "offer id acme/m is used by several providers (acme, zeta)"),
                new Problem("acme/2026-11-21", "revision 2026-11-21 of acme exists twice"));
        assertThat(SheetCheck.across(sheets.subList(0, 2))).isEmpty();
    }
}
