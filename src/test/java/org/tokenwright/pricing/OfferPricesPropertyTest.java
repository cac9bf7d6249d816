package org.tokenwright.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.junit.jupiter.api.Test;
import org.tokenwright.base.Interval;
import org.tokenwright.base.Meter;

/** What holds for every offer, however its lines get in each other's way. */
class OfferPricesPropertyTest {

    private static final LocalDate KNOWN_ON = LocalDate.parse("2026-01-08");
    private static final Instant START = Instant.parse("2025-12-31T00:00:00Z");
    private static final int OFFERS = 120;

    private static List<Object> everything(OfferPrices prices, Instant at) {
        var answers = new ArrayList<Object>(List.of(prices.bracketsAt(at), prices.windowsAt(at)));
        for (Meter meter : RandomOffers.METERS) {
            for (Conditions conditions : allConditions()) {
                answers.add(prices.find(meter, conditions, at));
            }
        }
        return answers;
    }

    private static List<Conditions> allConditions() {
        var all = new ArrayList<Conditions>();
        for (String tier : RandomOffers.TIERS) {
            for (String region : RandomOffers.REGIONS) {
                for (String window : RandomOffers.WINDOWS) {
                    all.add(new Conditions(tier, region, 0, window));
                    all.add(new Conditions(tier, region, 1, window));
                }
            }
        }
        return all;
    }

    @Test
    void noAnswerChangesBetweenTwoChanges() {
        for (long seed = 0; seed < OFFERS; seed++) {
            var prices = new OfferPrices(RandomOffers.offer(seed), KNOWN_ON);
            SortedSet<Instant> changes = prices.changes(Interval.ALWAYS);
            List<Object> before = everything(prices, START);
            for (int hours = 12; hours < 24 * (RandomOffers.DAYS + 6); hours += 12) {
                Instant at = START.plus(hours, ChronoUnit.HOURS);
                List<Object> now = everything(prices, at);
                if (!changes.contains(at)) {
                    assertThat(now).as("offer %d at %s", seed, at).isEqualTo(before);
                }
                before = now;
            }
        }
    }

    @Test
    void aPriceIsAlwaysOfARateInForceForTheMeterAskedFor() {
        for (long seed = 0; seed < OFFERS; seed++) {
            var prices = new OfferPrices(RandomOffers.offer(seed), KNOWN_ON);
            for (int day = 0; day < RandomOffers.DAYS + 6; day++) {
                Instant at = START.plus(day, ChronoUnit.DAYS);
                for (Conditions conditions : allConditions()) {
                    if (prices.find(Meter.OUTPUT, conditions, at) instanceof PriceAnswer.Priced priced) {
                        Optional<Interval> inForce = prices.inForce(priced.rate());
                        assertThat(inForce).as("offer %d at %s", seed, at).isPresent();
                        assertThat(inForce.get().contains(at)).as("offer %d at %s", seed, at).isTrue();
                        assertThat(priced.rate().meter()).isEqualTo(Meter.OUTPUT);
                    }
                }
            }
        }
    }
}
