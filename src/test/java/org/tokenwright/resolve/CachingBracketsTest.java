package org.tokenwright.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.tokenwright.resolve.Fixture.offer;
import static org.tokenwright.resolve.Fixture.rate;
import static org.tokenwright.resolve.Fixture.shape;
import static org.tokenwright.resolve.Fixture.tokens;
import static org.tokenwright.resolve.Fixture.workload;
import static org.tokenwright.resolve.Prefixes.IN;
import static org.tokenwright.resolve.Prefixes.READ;
import static org.tokenwright.resolve.Prefixes.observed;
import static org.tokenwright.resolve.Prefixes.prefix;
import static org.tokenwright.resolve.Prefixes.quantity;
import static org.tokenwright.resolve.Prefixes.saved;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tokenwright.base.Meter;
import org.tokenwright.base.Unit;
import org.tokenwright.pricing.Brackets;
import org.tokenwright.pricing.Brackets.Edge;
import org.tokenwright.pricing.Brackets.Semantics;
import org.tokenwright.pricing.Conditions;
import org.tokenwright.pricing.Offer;
import org.tokenwright.pricing.Rate;
import org.tokenwright.pricing.Validity;
import org.tokenwright.workload.RequestShape;
import org.tokenwright.workload.RequestSize;

/** A cached prefix counts towards the size of a request; above 200,000 tokens everything costs twice as much. */
class CachingBracketsTest {

    private static final Offset<Double> EXACT = within(1e-12);
    private static final Meter WRITE = Meter.CACHE_WRITE_5M;

    private static Offer bracketed(Semantics semantics, OptionalLong window, Set<Meter> reprices) {
        var brackets = new Brackets(List.of(200_000L), semantics, Edge.STRICT, reprices, Validity.UNSTATED, Fixture.SOURCE);
        return offer("acme/one", window, OptionalLong.empty(), List.of(brackets), List.of(), List.of(), rate(IN, "3"), rate(READ, "0.30"),
                rate(WRITE, "3.75"), above(IN, "6"), above(READ, "0.60"), above(WRITE, "7.50"));
    }

    private static Rate above(Meter meter, String amount) {
        return rate(meter, Conditions.BASE.withBracket(1), amount);
    }

    private static Fixture one(Offer offer, RequestShape shape, String prefix, String hitRate) {
        Fixture fixture = Prefixes.fixture(1, "0");
        fixture.workloads.set(0, Prefixes.with(workload("w", 1, shape), prefix(prefix, observed(hitRate))));
        fixture.offers.set(0, offer);
        return fixture;
    }

    private static RequestShape sizes(String fixedInput) {
        return shape(Map.of(IN, fixedInput), new RequestSize.Histogram(List.of(new RequestSize.Bin("small", tokens("0"), Fixture.number("1", Unit.ONE)),
                new RequestSize.Bin("large", tokens("100000"), Fixture.number("1", Unit.ONE)))), Map.of(IN, "1"));
    }

    // Four of five calls find the prefix.
    @ParameterizedTest(name = "{0} of {1} tokens, {2}")
    @CsvSource(textBlock = """
        # input,  prefix, semantics,     cost
        # 80,000 read, 20,000 written, the rest uncached
        200000,   100000, WHOLE_REQUEST, 0.399
        200001,   100000, WHOLE_REQUEST, 0.798006
        # 120,000 read, 30,000 written, 100,000 uncached: without the prefix it would be below
        250000,   150000, WHOLE_REQUEST, 0.897
        # a fifth of each is beyond: 0.8 × 0.4485 + 0.2 × 0.897
        250000,   150000, MARGINAL,      0.5382
        200000,   100000, MARGINAL,      0.399
        200001,   100000, MARGINAL,      0.399004995005025
        """)
    void theirInputDecides(String input, String prefix, Semantics semantics, double cost) {
        Fixture fixture = one(bracketed(semantics, OptionalLong.empty(), Set.of()), Prefixes.fixed(input), prefix, "0.8");
        assertThat(fixture.cost()).isCloseTo(cost, EXACT);
        assertThat(saved(fixture)).isCloseTo(withoutPrefix(fixture) - cost, EXACT);
    }

    private static double withoutPrefix(Fixture fixture) {
        fixture.workloads.replaceAll(w -> w.withPrefixes(List.of()));
        return fixture.cost();
    }

    /** 150,000 tokens, of which 120,000 are kept; half of the calls have 100,000 more. Half is read, half written. */
    @Test
    void eachSizeHasItsBracket() {
        // Small: 30,000, 60,000, 60,000 at 3, 0.30, 3.75 are 0.333. Large: 130,000, 60,000, 60,000 at twice that are 1.266.
        Fixture whole = one(bracketed(Semantics.WHOLE_REQUEST, OptionalLong.empty(), Set.of()), sizes("150000"), "120000", "0.5");
        assertThat(whole.cost()).isCloseTo((0.333 + 1.266) / 2, EXACT);
        // Large: of 100,000 more 50,000 are beyond: 0.333 + 0.15 + 0.30.
        Fixture marginal = one(bracketed(Semantics.MARGINAL, OptionalLong.empty(), Set.of()), sizes("150000"), "120000", "0.5");
        assertThat(marginal.cost()).isCloseTo((0.333 + 0.783) / 2, EXACT);
    }

    /** Only uncached input is dearer above. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
        # semantics,   cost
        # 100,000 at 6; 120,000 at 0.30; 30,000 at 3.75
        WHOLE_REQUEST, 0.7485
        # a fifth of 100,000 at 6
        MARGINAL,      0.5085
        """)
    void whatIsNotRepricedStays(Semantics semantics, double cost) {
        assertThat(one(bracketed(semantics, OptionalLong.empty(), Set.of(IN)), Prefixes.fixed("250000"), "150000", "0.8").cost()).isCloseTo(cost, EXACT);
    }

    /** Nothing but output is dearer above. */
    @ParameterizedTest
    @CsvSource({"WHOLE_REQUEST", "MARGINAL"})
    void whereInputIsNotRepricedNeitherIsThePrefix(Semantics semantics) {
        Offer offer = bracketed(semantics, OptionalLong.empty(), Set.of(Meter.OUTPUT));
        assertThat(one(offer, Prefixes.fixed("250000"), "150000", "0.8").cost()).isCloseTo(0.036 + 0.1125 + 0.3, EXACT);
    }

    /** Half of the calls are too large: 0.333 of each other one. */
    @Test
    void callsThatDoNotFitReadNothing() {
        Fixture fixture = one(bracketed(Semantics.WHOLE_REQUEST, OptionalLong.of(200_000), Set.of()), sizes("150000"), "120000", "0.5");
        assertThat(quantity(fixture, "prefix/p/cacheRead/bracket-0")).isCloseTo(30_000, EXACT);
        assertThat(quantity(fixture, "prefix/p/cacheRead/bracket-1")).isCloseTo(0, EXACT);
        assertThat(fixture.cost()).isCloseTo(0.333 / 2, EXACT);
    }

    /** The largest call does not fit, so none is served. */
    @ParameterizedTest
    @CsvSource({"WHOLE_REQUEST", "MARGINAL"})
    void callsThatAreNotServedReadNothing(Semantics semantics) {
        RequestShape tooLarge = shape(Map.of(IN, "250000"), new RequestSize.None(), Map.of(), Optional.of(tokens("400000")));
        Fixture fixture = one(bracketed(semantics, OptionalLong.of(300_000), Set.of()), tooLarge, "150000", "0.5");
        for (String bracket : List.of("bracket-0", "bracket-1")) {
            assertThat(quantity(fixture, "prefix/p/cacheRead/" + bracket)).isZero();
            assertThat(quantity(fixture, "uncachedInput/" + bracket)).isZero();
        }
    }
}
