package org.tokenwright.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.tokenwright.resolve.Fixture.brackets;
import static org.tokenwright.resolve.Fixture.number;
import static org.tokenwright.resolve.Fixture.rate;
import static org.tokenwright.resolve.Fixture.route;
import static org.tokenwright.resolve.Fixture.shape;
import static org.tokenwright.resolve.Fixture.tokens;
import static org.tokenwright.resolve.Fixture.workload;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.tokenwright.analysis.AlternativeResult;
import org.tokenwright.base.Meter;
import org.tokenwright.base.Quantity;
import org.tokenwright.base.Unit;
import org.tokenwright.pricing.Brackets;
import org.tokenwright.pricing.Conditions;
import org.tokenwright.pricing.Offer;
import org.tokenwright.tokens.Contents;
import org.tokenwright.workload.Reference;
import org.tokenwright.workload.RequestShape;
import org.tokenwright.workload.RequestSize;
import org.tokenwright.worksheet.Inputs;

/** The tokens that a workload states are those of its reference; an offer charges its own. */
class TokenRatioTest {

    private static final String MILLION = "1000000";

    private static Reference reference(Quantity ratio) {
        return new Reference("o200k", Contents.MIXED, List.of(), new TreeMap<>(Map.of("other", ratio)));
    }

    private static Offer counting(String tokenizer, Offer old) {
        return new Offer(old.id(), old.provider(), old.model(), old.name(), old.region(), old.contextWindow(), old.maxOutput(), tokenizer,
                old.modalities(), old.embedding(), old.life(), old.brackets(), old.priceWindows(), old.rates(), old.multipliers(),
                old.exclusions(), old.editions(), old.cacheMinimum());
    }

    private static Fixture fixture(RequestShape shape, String tokenizer, Quantity ratio, Offer offer) {
        Fixture fixture = new Fixture();
        fixture.workloads.add(workload("w", 1, shape).withReference(Optional.of(reference(ratio))));
        fixture.routes.add(route("r", offer.id()));
        fixture.offers.add(counting(tokenizer, offer));
        return fixture;
    }

    private static Offer priced() {
        return Fixture.offer("acme/one", rate(Meter.UNCACHED_INPUT, "2"), rate(Meter.OUTPUT, "10"));
    }

    private static RequestShape both() {
        return shape(Map.of(Meter.UNCACHED_INPUT, MILLION, Meter.OUTPUT, MILLION), new RequestSize.None(), Map.of());
    }

    @Test
    void everyBucketIsCountedByTheOffer() {
        assertThat(fixture(both(), "other", number("1.3", Unit.ONE), priced()).cost()).isCloseTo(1.3 * 12, within(1e-12));
    }

    @Test
    void anOfferThatCountsAlikeIsChargedWhatIsStated() {
        assertThat(fixture(both(), "o200k", number("1.3", Unit.ONE), priced()).cost()).isEqualTo(12);
    }

    @Test
    void theBandIsTheRangeOfTheCost() {
        Quantity ratio = number("1.3", Unit.ONE).withRange(BigDecimal.ONE, new BigDecimal("1.47"), Quantity.Kind.MINMAX);
        AlternativeResult result = fixture(both(), "other", ratio, priced()).result();
        assertThat(result.total(Inputs.LOW).orElseThrow()).isCloseTo(12, within(1e-12));
        assertThat(result.total(Inputs.HIGH).orElseThrow()).isCloseTo(1.47 * 12, within(1e-12));
    }

    @Test
    void aTokenizerOfUnknownRatioIsTakenToCountAlikeAndSaid() {
        Fixture fixture = fixture(both(), "third", number("1.3", Unit.ONE), priced());
        assertThat(fixture.cost()).isEqualTo(12);
        assertThat(fixture.result().resolved().notes()).contains(
                "How many tokens Model acme/one makes of Work w is not known: as many as o200k are taken.");
    }

    /** 150,000 tokens stated are 195,000 counted: below a threshold of 200,000; 160,000 are 208,000 and above. */
    @Test
    void whatIsCountedDecidesTheBracket() {
        Offer offer = Fixture.offer("acme/one", OptionalLong.empty(), OptionalLong.empty(),
                List.of(brackets(Brackets.Semantics.WHOLE_REQUEST, Brackets.Edge.STRICT, 200_000L)), List.of(), List.of(),
                rate(Meter.UNCACHED_INPUT, "2"), rate(Meter.UNCACHED_INPUT, Conditions.BASE.withBracket(1), "4"));
        assertThat(cost(offer, "150000")).isCloseTo(0.195 * 2, within(1e-12));
        assertThat(cost(offer, "160000")).isCloseTo(0.208 * 4, within(1e-12));
    }

    private static double cost(Offer offer, String input) {
        return fixture(shape(Map.of(Meter.UNCACHED_INPUT, input), new RequestSize.None(), Map.of()), "other", number("1.3", Unit.ONE), offer).cost();
    }

    /** A window of 130,000 takes 100,000 stated tokens, which are 130,000 counted, and not one more. */
    @Test
    void whatIsCountedDecidesTheFit() {
        Offer offer = Fixture.offer("acme/one", OptionalLong.of(130_000), OptionalLong.empty(), List.of(), List.of(), List.of(),
                rate(Meter.UNCACHED_INPUT, "2"));
        assertThat(unfit(offer, "100000")).isZero();
        assertThat(unfit(offer, "100001")).isEqualTo(1);
    }

    private static double unfit(Offer offer, String input) {
        return fixture(shape(Map.of(Meter.UNCACHED_INPUT, input), new RequestSize.None(), Map.of()), "other", number("1.3", Unit.ONE), offer)
                .value("workload/w/on/acme/one/unfit");
    }

    @Test
    void sizesAreCountedByTheOfferInEveryForm() {
        for (RequestSize size : List.of(new RequestSize.Point(tokens(MILLION)),
                new RequestSize.Histogram(List.of(new RequestSize.Bin("b", tokens(MILLION), number("1", Unit.ONE)))))) {
            RequestShape shape = shape(Map.of(), size, Map.of(Meter.UNCACHED_INPUT, "1"));
            assertThat(fixture(shape, "other", number("1.5", Unit.ONE), priced()).cost()).isCloseTo(3, within(1e-12));
        }
        RequestShape lognormal = shape(Map.of(), new RequestSize.Lognormal(tokens("1000"), tokens("3000")), Map.of(Meter.UNCACHED_INPUT, "1"));
        double alike = fixture(lognormal, "o200k", number("1.5", Unit.ONE), priced()).cost();
        assertThat(fixture(lognormal, "other", number("1.5", Unit.ONE), priced()).cost()).isCloseTo(1.5 * alike, within(1e-12));
    }

    @Test
    void theReasonNamesBothTokenizers() {
        AlternativeResult result = fixture(both(), "other", number("1.3", Unit.ONE), priced()).result();
        assertThat(result.worksheet().findRow("workload/w/on/acme/one/counted/fixed/output")).hasValueSatisfying(row ->
                assertThat(row.label()).isEqualTo("output as Model acme/one counts"));
        assertThat(result.worksheet().assumptions()).anySatisfy(assumption -> {
            assertThat(assumption.id()).isEqualTo("workload/w/tokenizer/other");
            assertThat(assumption.label()).isEqualTo("tokens of other for each token of o200k, Work w");
        });
    }
}
