package org.tokenwright.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tokenwright.base.Meter.OUTPUT;
import static org.tokenwright.base.Meter.UNCACHED_INPUT;
import static org.tokenwright.pricing.OfferBuilder.EVERY_DAY;
import static org.tokenwright.pricing.OfferBuilder.complement;
import static org.tokenwright.pricing.OfferBuilder.hours;
import static org.tokenwright.pricing.OfferBuilder.offer;
import static org.tokenwright.pricing.OfferBuilder.window;
import static org.tokenwright.pricing.RateBuilder.rate;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two prices for one moment, and moments without a price. */
class OverlapCheckTest {

    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    private static final Set<DayOfWeek> WORKDAYS = EnumSet.complementOf(EnumSet.copyOf(WEEKEND));
    private static final PriceWindow.Span WHOLE_DAY = new PriceWindow.Span(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

    private static List<String> problems(OfferBuilder offer) {
        return SheetCheck.check(Sheets.sheet("acme", "2026-11-21", offer)).stream()
                .map(problem -> problem.place().replace("/offers/acme~1m", "") + ": " + problem.message())
                .toList();
    }

    private static PriceWindow daily(String id, ZoneId zone, String from, String to) {
        return window(id, zone, List.of(new PriceWindow.Span(LocalTime.parse(from), LocalTime.parse(to))), EVERY_DAY);
    }

    @ParameterizedTest(name = "{0} to {1} and from {2}: {3}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        2026-01-01 | 2026-03-01 | 2026-03-01           | -
        2026-01-01 | 2026-03-01 | 2026-02-28T23:59:59Z | 2026-02-28T23:59:59Z
        2026-01-01 | -          | 2026-03-01           | 2026-03-01
        2026-01-01 | -          | 2025-03-01           | 2026-01-01
        """)
    void ratesOfTheSameConditionsFollowEachOther(String from, String to, String next, String overlap) {
        var one = rate(OUTPUT, "1").from(from);
        var offer = offer("acme/m").rate(rate(UNCACHED_INPUT, "1")).rate(to == null ? one : one.to(to))
                .rate(rate(OUTPUT, "2").from(next));

        assertThat(problems(offer)).isEqualTo(overlap == null ? List.of()
                : List.of("/rates/2: overlaps rates/1 from " + overlap + ": two prices at once (output)"));
    }

    @Test
    void theOffersOwnRegionIsNoOtherCondition() {
        var offer = offer("acme/m").region("eu").rate(rate(OUTPUT, "1")).rate(rate(OUTPUT, "2").region("eu"))
                .rate(rate(OUTPUT, "3").region("us"));

        assertThat(problems(offer))
                .containsExactly("/rates/1: overlaps rates/0 from 2026-01-01: two prices at once (output)");
    }

    @Test
    void twoUnknownStartsOnOneDayOverlap() {
        var offer = offer("acme/m").rate(rate(OUTPUT, "1").seen("2026-02-01")).rate(rate(OUTPUT, "2").seen("2026-02"));

        assertThat(problems(offer))
                .containsExactly("/rates/1: overlaps rates/0 from 2026-02-01: two prices at once (output)");
    }

    @Test
    void anUnknownStartSeenAfterAKnownOneOverlaps() {
        var offer = offer("acme/m").rate(rate(OUTPUT, "1")).rate(rate(OUTPUT, "2").seen("2026-02-01"));

        assertThat(problems(offer))
                .containsExactly("/rates/1: overlaps rates/0 from 2026-02-01: two prices at once (output)");
    }

    @Test
    void aWindowBesideAllHoursOverlaps() {
        var offer = offer("acme/m").window(hours("a", "01:00", "04:00")).window(complement("b", "a"))
                .rate(rate(OUTPUT, "1").window("a")).rate(rate(OUTPUT, "2").window("b"))
                .rate(rate(OUTPUT, "3").from("2026-02-01").to("2026-03-01"));

        assertThat(problems(offer)).containsExactly(
                "/rates/2: overlaps rates/0 from 2026-02-01: two prices at once (output)",
                "/rates/2: overlaps rates/1 from 2026-02-01: two prices at once (output)");
    }

    @Test
    void aWindowAloneLeavesHoursWithoutAPrice() {
        var offer = offer("acme/m").window(hours("a", "01:00", "04:00")).rate(rate(UNCACHED_INPUT, "1"))
                .rate(rate(OUTPUT, "1").window("a").from("2026-02-01"));

        assertThat(problems(offer)).containsExactly("/rates/1: price windows in force from 2026-02-01 (a) "
                + "leave Monday 00:00 without a price");
    }

    @Test
    void windowsFillTheWeekAtEveryInstant() {
        var offer = offer("acme/m").window(hours("a", "01:00", "04:00")).window(complement("b", "a"))
                .rate(rate(OUTPUT, "1").window("a")).rate(rate(OUTPUT, "2").window("b").to("2026-03-01"))
                .rate(rate(OUTPUT, "2").window("b").from("2026-04-01"));

        assertThat(problems(offer)).containsExactly("/rates/0: price windows in force from 2026-03-01 (a) "
                + "leave Monday 00:00 without a price");
    }

    @Test
    void anUnknownWindowIsReportedOnce() {
        var offer = offer("acme/m").window(hours("a", "01:00", "04:00"))
                .rate(rate(OUTPUT, "1").window("a")).rate(rate(OUTPUT, "1").window("b"));

        assertThat(problems(offer)).containsExactly("/rates/1: unknown price window (b)");
    }

    private static Optional<String> cover(PriceWindow... windows) {
        return new WeekCover(List.of(windows)).problem();
    }

    @Test
    void windowsMayPartitionTheWeek() {
        var day = window("day", ZoneOffset.UTC, List.of(new PriceWindow.Span(LocalTime.of(8, 0), LocalTime.of(20, 0))),
                WORKDAYS);
        var night = window("night", ZoneOffset.UTC,
                List.of(new PriceWindow.Span(LocalTime.of(20, 0), LocalTime.MIDNIGHT),
                        new PriceWindow.Span(LocalTime.MIDNIGHT, LocalTime.of(8, 0))), WORKDAYS);
        var weekend = window("weekend", ZoneOffset.UTC, List.of(WHOLE_DAY), WEEKEND);

        assertThat(cover(day, night, weekend)).isEmpty();
        assertThat(cover(weekend, night, day)).isEmpty();
        assertThat(cover(day, night)).hasValue("leave Saturday 00:00 without a price");
        assertThat(cover(day, weekend)).hasValue("leave Monday 00:00 without a price");
    }

    @ParameterizedTest(name = "{0}-{1} and {2}-{3}: {4}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        16:30 | 00:30    | 00:30 | 16:30 | -
        16:30 | 00:30    | 00:31 | 16:30 | leave Monday 00:30 without a price
        16:30 | 00:30    | 00:29 | 16:30 | price Monday 00:29 twice
        16:30 | 00:30    | 00:30 | 16:29 | leave Monday 16:29 without a price
        16:30 | 00:30    | 00:30 | 16:31 | price Monday 16:30 twice
        00:00 | 00:00    | 00:00 | 00:00 | price Monday 00:00 twice
        00:00 | 12:00    | 12:00 | 00:00 | -
        00:00 | 12:00    | 12:00 | 23:59:59.999999999 | leave Monday 23:59:59.999999999 without a price
        """)
    void spansMayCrossMidnight(String from, String to, String otherFrom, String otherTo, String problem) {
        assertThat(cover(hours("a", from, to), hours("b", otherFrom, otherTo))).isEqualTo(Optional.ofNullable(problem));
    }

    @Test
    void aSpanOverSundayMidnightBelongsToSunday() {
        var sunday = window("sunday", ZoneOffset.UTC,
                List.of(new PriceWindow.Span(LocalTime.of(22, 0), LocalTime.of(2, 0))), Set.of(DayOfWeek.SUNDAY));

        assertThat(cover(sunday)).hasValue("leave Monday 02:00 without a price");
        assertThat(cover(window("b", ZoneOffset.UTC, List.of(WHOLE_DAY), EVERY_DAY), sunday))
                .hasValue("price Monday 00:00 twice");
    }

    @Test
    void oneWindowMayBeTheWholeWeek() {
        assertThat(cover(window("a", ZoneOffset.UTC, List.of(WHOLE_DAY), EVERY_DAY))).isEmpty();
    }

    @Test
    void aComplementStandsBesideItsWindowOnly() {
        var a = hours("a", "01:00", "04:00");
        var b = hours("b", "04:00", "05:00");

        assertThat(cover(a, complement("c", "a"))).isEmpty();
        assertThat(cover(complement("c", "a"), a)).isEmpty();
        for (PriceWindow[] wrong : new PriceWindow[][] {
                {complement("c", "a")}, {complement("c", "a"), b}, {a, b, complement("c", "a")},
                {complement("c", "a"), complement("a", "c")}}) {
            assertThat(cover(wrong)).hasValue("are not one window and the time outside it");
        }
    }

    @Test
    void windowsOfTwoZonesOrWithExcludedDatesFillNoWeek() {
        var excluded = hours("a", "00:00", "12:00");
        excluded = new PriceWindow("a", "a", excluded.zone(), excluded.hours(), excluded.weekdays(),
                new TreeSet<>(Set.of(LocalDate.parse("2026-10-01"))), Optional.empty());

        assertThat(cover(excluded, hours("b", "12:00", "00:00"))).hasValue("leave excluded dates without a price");
        assertThat(cover(excluded, complement("b", "a"))).isEmpty();
        assertThat(cover(daily("a", ZoneId.of("Asia/Shanghai"), "00:00", "12:00"),
                daily("b", ZoneOffset.UTC, "12:00", "00:00"))).hasValue("do not share a time zone");
    }

    @Test
    void aWindowHasHoursThatDoNotMeet() {
        var noHours = window("a", ZoneOffset.UTC, List.of(), EVERY_DAY);
        var noDays = window("b", ZoneOffset.UTC, List.of(WHOLE_DAY), Set.of());
        var meeting = window("c", ZoneOffset.UTC,
                List.of(new PriceWindow.Span(LocalTime.of(20, 0), LocalTime.of(3, 0)),
                        new PriceWindow.Span(LocalTime.of(2, 0), LocalTime.of(4, 0))), WEEKEND);
        var touching = window("d", ZoneOffset.UTC,
                List.of(new PriceWindow.Span(LocalTime.of(20, 0), LocalTime.of(2, 0)),
                        new PriceWindow.Span(LocalTime.of(2, 0), LocalTime.of(4, 0))), WEEKEND);

        assertThat(problems(offer("acme/m").window(noHours).window(noDays).window(meeting).window(touching)))
                .containsExactly("/priceWindows/0: price window has no hours",
                        "/priceWindows/1: price window has no hours",
                        "/priceWindows/2: spans meet at Sunday 02:00");
    }

    @Test
    void aComplementHasNoHoursOfItsOwn() {
        var odd = new PriceWindow("b", "b", ZoneOffset.UTC, List.of(WHOLE_DAY), Set.of(), new TreeSet<>(),
                Optional.of("a"));
        var dated = new PriceWindow("c", "c", ZoneOffset.UTC, List.of(), Set.of(),
                new TreeSet<>(Set.of(LocalDate.parse("2026-10-01"))), Optional.of("a"));
        var weekly = new PriceWindow("d", "d", ZoneOffset.UTC, List.of(), WEEKEND, new TreeSet<>(), Optional.of("a"));

        assertThat(problems(offer("acme/m").window(hours("a", "01:00", "02:00")).window(odd).window(dated)
                .window(weekly))).containsExactly(
                        "/priceWindows/1: a complement has hours, weekdays or excluded dates of its own",
                        "/priceWindows/2: a complement has hours, weekdays or excluded dates of its own",
                        "/priceWindows/3: a complement has hours, weekdays or excluded dates of its own");
    }
}
