package org.tokenwright.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tokenwright.base.Meter.OUTPUT;
import static org.tokenwright.pricing.Answers.KNOWN_ON;
import static org.tokenwright.pricing.Answers.output;
import static org.tokenwright.pricing.OfferBuilder.offer;
import static org.tokenwright.pricing.RateBuilder.instant;
import static org.tokenwright.pricing.RateBuilder.rate;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tokenwright.base.Interval;
import org.tokenwright.base.Meter;
import org.tokenwright.base.Source;

/** When a rate answers: both sides of every edge. */
class RateTimingTest {

    @ParameterizedTest(name = "at {0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
        2025-12-31T23:59:59Z | no price for output of acme/m is known before 2026-01-01
        2026-01-01           | 10
        2026-02-28T23:59:59Z | 10
        2026-03-01           | 12
        2026-05-31T23:59:59Z | 12
        2026-06-01           | no price for output of acme/m is known from 2026-06-01 to 2026-07-01T16:00:00Z
        2026-07-01T15:59:59Z | no price for output of acme/m is known from 2026-06-01 to 2026-07-01T16:00:00Z
        2026-07-01T16:00:00Z | 14
        2026-07-31T23:59:59Z | 14
        2026-08-01           | the price for output of acme/m ended on 2026-08-01
        2030-01-01           | the price for output of acme/m ended on 2026-08-01
        """)
    void statedDatesAreHalfOpen(String at, String expected) {
        var offer = offer("acme/m")
                .rate(rate(OUTPUT, "12").from("2026-03-01").to("2026-06-01"))
                .rate(rate(OUTPUT, "10").from("2026-01-01").to("2026-03-01"))
                .rate(rate(OUTPUT, "14").from("2026-07-01T16:00:00Z").to("2026-08-01"));

        assertThat(output(offer, at)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "seen {0}, at {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
        2026-05-15 | 2026-05-14T23:59:59Z | no price for output of acme/m is known before 2026-05-15
        2026-05-15 | 2026-05-15           | 10
        2026-05    | 2026-04-30T23:59:59Z | no price for output of acme/m is known before 2026-05-01
        2026-05    | 2026-05-01           | 10
        2026       | 2026-06-01           | the price for output of acme/m is history: it ended, or is not dated
        not stated | 2026-06-01           | the price for output of acme/m is history: it ended, or is not dated
        2026-02-30 | 2026-06-01           | the price for output of acme/m is history: it ended, or is not dated
        """)
    void withoutAStartItHoldsFromTheDayFirstSeen(String seen, String at, String expected) {
        assertThat(output(offer("acme/m").rate(rate(OUTPUT, "10").seen(seen)), at)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "seen {0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
        2026-02-28 | 10
        2026-03-01 | the price for output of acme/m is history: it ended, or is not dated
        2026-03-02 | the price for output of acme/m is history: it ended, or is not dated
        """)
    void seenNotBeforeItsEndIsHistory(String seen, String dayBeforeTheEnd) {
        var offer = offer("acme/m").rate(rate(OUTPUT, "10").seen(seen).to("2026-03-01"));

        assertThat(output(offer, "2026-02-28T23:59:59Z")).isEqualTo(dayBeforeTheEnd);
        assertThat(output(offer, "2026-03-01")).isNotEqualTo("10");
    }

    @ParameterizedTest(name = "seen {0}, next {1}, at {2}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
        2026-02-01 | 2026-04-01 | 2026-03-31T23:59:59Z | 10
        2026-02-01 | 2026-04-01 | 2026-04-01           | 12
        2026-04-01 | 2026-04-01 | 2026-04-01           | 12
        2026-02-01 | 2026-06-01 | 2026-04-30T23:59:59Z | 10
        2026-02-01 | 2026-06-01 | 2026-05-01           | no price for output of acme/m is known from 2026-05-01 to 2026-06-01
        """)
    void withoutAStartItEndsWhereTheNextBegins(String seen, String next, String at, String expected) {
        var offer = offer("acme/m")
                .rate(rate(OUTPUT, "10").seen(seen).to("2026-05-01"))
                .rate(rate(OUTPUT, "12").from(next));

        assertThat(output(offer, at)).isEqualTo(expected);
    }

    @Test
    void ofTwoWithoutAStartTheEarlierSeenEndsWhereTheLaterBegins() {
        var offer = offer("acme/m")
                .rate(rate(OUTPUT, "12").seen("2026-04"))
                .rate(rate(OUTPUT, "10").seen("2026-02-10"));

        assertThat(output(offer, "2026-03-31T23:59:59Z")).isEqualTo("10");
        assertThat(output(offer, "2026-04-01")).isEqualTo("12");
    }

    @Test
    void historyEndsNothing() {
        var offer = offer("acme/m")
                .rate(rate(OUTPUT, "10").seen("2026-02-10"))
                .rate(rate(OUTPUT, "12").seen("2026"));

        assertThat(output(offer, "2026-12-01")).isEqualTo("10");
    }

    @Test
    void onlyARateOfTheSameConditionsEndsIt() {
        var offer = offer("acme/m")
                .rate(rate(OUTPUT, "10").seen("2026-02-10"))
                .rate(rate(OUTPUT, "5").tier("batch").from("2026-03-01"))
                .rate(rate(OUTPUT, "11").region("us").from("2026-03-01"))
                .rate(rate(OUTPUT, "20").bracket(1).from("2026-03-01"))
                .rate(rate(Meter.CACHE_READ, "1").from("2026-03-01"));

        assertThat(output(offer, "2026-12-01")).isEqualTo("10");
    }

    @ParameterizedTest(name = "{0} after {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
        peak | all     | 12
        all  | peak    | 12
        peak | offpeak | 10
        """)
    void aPriceForAllHoursTakesThePlaceOfWindowsAndBack(String next, String before, String whenBothHold) {
        var offer = offer("acme/m")
                .rate(rate(OUTPUT, "10").seen("2026-02-01").window(before))
                .rate(rate(OUTPUT, "12").from("2026-03-01").window(next));
        String asked = before.equals("all") ? next : before;

        assertThat(Answers.find(offer, OUTPUT, Conditions.BASE.withPriceWindow(asked), "2026-03-01"))
                .isEqualTo(whenBothHold);
        assertThat(new OfferPrices(offer.build(), KNOWN_ON).inForce(offer.build().rates().getFirst()))
                .hasValue(new Interval(instant("2026-02-01"),
                        whenBothHold.equals("10") ? Instant.MAX : instant("2026-03-01")));
    }

    @ParameterizedTest(name = "retired {0} on {1}, stated end {2}, at {3}: {4}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        true  | 2026-05-25 | -          | 2026-05-24T23:59:59Z | 10
        true  | 2026-05-25 | -          | 2026-05-25           | the price for output of acme/m ended on 2026-05-25, when the offer was retired
        true  | -          | -          | 2026-11-20T23:59:59Z | 10
        true  | -          | -          | 2026-11-21           | the price for output of acme/m ended on 2026-11-21, when the offer was retired
        false | 2027-05-25 | -          | 2027-05-24T23:59:59Z | 10
        false | 2027-05-25 | -          | 2027-05-25           | the price for output of acme/m ended on 2027-05-25, when the offer was retired
        true  | 2026-05-25 | 2026-06-01 | 2026-05-31T23:59:59Z | 10
        true  | 2026-05-25 | 2026-06-01 | 2026-06-01           | the price for output of acme/m ended on 2026-06-01
        true  | -          | 2026-03-01 | 2026-03-01           | the price for output of acme/m ended on 2026-03-01
        true  | 2025-05-25 | -          | 2026-02-01           | the price for output of acme/m is history: it ended, or is not dated
        false | -          | -          | 2090-01-01           | 10
        """)
    void aRetiredOfferStops(boolean isRetired, String day, String end, String at, String expected) {
        var rate = rate(OUTPUT, "10");
        var offer = offer("acme/m").life(isRetired, day).rate(end == null ? rate : rate.to(end));

        assertThat(output(offer, at)).isEqualTo(expected);
    }

    @Test
    void whereSheetsOverlapAStatedStartAndThenTheLaterOneWins() {
        var offer = offer("acme/m")
                .rate(rate(OUTPUT, "12").from("2026-02-01"))
                .rate(rate(OUTPUT, "10").from("2026-01-01"))
                .rate(rate(OUTPUT, "14").seen("2026-03-01"));

        assertThat(output(offer, "2026-04-01")).isEqualTo("12");
    }

    @Test
    void theOrderOfTheSheetDecidesNothing() {
        var offer = offer("acme/m")
                .rate(rate(OUTPUT, "14").seen("2026-03-01"))
                .rate(rate(OUTPUT, "10").from("2026-01-01"))
                .rate(rate(OUTPUT, "12").from("2026-02-01"));

        assertThat(output(offer, "2026-04-01")).isEqualTo("12");
    }

    @Test
    void saysWhenARateIsInForce() {
        var history = rate(OUTPUT, "9").source(new Source("page", "2026")).seen("not stated").build();
        var prices = new OfferPrices(offer("acme/m").rate(rate(OUTPUT, "10").to("2026-03-01")).build(), KNOWN_ON);

        assertThat(prices.inForce(prices.offer().rates().getFirst()))
                .hasValue(new Interval(instant("2026-01-01"), instant("2026-03-01")));
        assertThat(prices.inForce(history)).isEmpty();
    }
}
