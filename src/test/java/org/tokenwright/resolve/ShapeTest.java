package org.tokenwright.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tokenwright.resolve.Fixture.brackets;
import static org.tokenwright.resolve.Fixture.offer;
import static org.tokenwright.resolve.Fixture.rate;
import static org.tokenwright.resolve.Fixture.shape;
import static org.tokenwright.resolve.Fixture.tokens;
import static org.tokenwright.resolve.Fixture.workload;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tokenwright.analysis.Status;
import org.tokenwright.base.Meter;
import org.tokenwright.base.Quantity;
import org.tokenwright.base.Unit;
import org.tokenwright.pricing.Brackets;
import org.tokenwright.pricing.Brackets.Edge;
import org.tokenwright.pricing.Brackets.Semantics;
import org.tokenwright.pricing.Conditions;
import org.tokenwright.pricing.Offer;
import org.tokenwright.pricing.Rate;
import org.tokenwright.workload.RequestShape;
import org.tokenwright.workload.RequestSize;

/** Which tokens of a request pay which bracket, and which requests fit; answers worked by hand. */
class ShapeTest {

    private static final Meter IN = Meter.UNCACHED_INPUT;
    private static final Meter OUT = Meter.OUTPUT;
    private static final Meter READ = Meter.CACHE_READ;

    /** The founding bracket: 2.50 in and 15 out, above 272,000 tokens 5 and 22.50. */
    private static Offer bracketed(Semantics semantics, Edge edge) {
        return offer("acme/one", OptionalLong.of(1_000_000), OptionalLong.empty(),
                List.of(brackets(semantics, edge, 272_000L)), List.of(), List.of(),
                rate(IN, "2.5"), rate(OUT, "15"), rate(READ, "0.25"), above(IN, "5"), above(OUT, "22.5"), above(READ, "0.5"));
    }

    private static Rate above(Meter meter, String amount) {
        return rate(meter, Conditions.BASE.withBracket(1), amount);
    }

    private static Fixture fixture(Offer offer, RequestShape shape) {
        Fixture fixture = new Fixture();
        fixture.workloads.add(workload("w", 1, shape));
        fixture.routes.add(Fixture.route("r", "acme/one"));
        fixture.offers.add(offer);
        return fixture;
    }

    private static RequestShape fixed(long input, long output) {
        return shape(Map.of(IN, Long.toString(input), OUT, Long.toString(output)), new RequestSize.None(), Map.of());
    }

    private static RequestSize.Bin bin(String id, String tokens, String weight) {
        return new RequestSize.Bin(id, tokens(tokens), Fixture.number(weight, Unit.ONE));
    }

    private static RequestSize lognormal(String median, String p90) {
        return new RequestSize.Lognormal(tokens(median), tokens(p90));
    }

    @ParameterizedTest(name = "{0}: {1} {2} at {3} tokens")
    @CsvSource(textBlock = """
        # case,                          semantics,     edge,      input,  cost
        'one below the threshold',       WHOLE_REQUEST, STRICT,    271999, 0.7099975
        'at the threshold stays base',   WHOLE_REQUEST, STRICT,    272000, 0.71
        'one above reprices all',        WHOLE_REQUEST, STRICT,    272001, 1.405005
        'one below an inclusive one',    WHOLE_REQUEST, INCLUSIVE, 271999, 0.7099975
        'at an inclusive one is above',  WHOLE_REQUEST, INCLUSIVE, 272000, 1.405
        'marginal at the threshold',     MARGINAL,      STRICT,    272000, 0.71
        'marginal one above',            MARGINAL,      STRICT,    272001, 0.710005
        """)
    void bracketsCountTotalInput(String why, Semantics semantics, Edge edge, long input, double cost) {
        assertThat(fixture(bracketed(semantics, edge), fixed(input, 2000)).cost()).isCloseTo(cost, Offset.offset(1e-12));
    }

    @Test
    void cacheReadsCountTowardsTheThreshold() {
        // 200,000 new and 72,001 read tokens: above, so 1.0 + 0.0360005.
        RequestShape shape = shape(Map.of(IN, "200000", READ, "72001"), new RequestSize.None(), Map.of());
        assertThat(fixture(bracketed(Semantics.WHOLE_REQUEST, Edge.STRICT), shape).cost())
                .isCloseTo(1.0360005, Offset.offset(1e-12));
    }

    @Test
    void marginalCutsTheVaryingPartFirst() {
        // 100,000 fixed reads + 200,000 new: 28,000 beyond the threshold, all of them new.
        RequestShape shape = shape(Map.of(READ, "100000"), new RequestSize.Point(tokens("200000")), Map.of(IN, "1"));
        // 100,000 × 0.25 + 172,000 × 2.5 + 28,000 × 5 per million.
        assertThat(fixture(bracketed(Semantics.MARGINAL, Edge.STRICT), shape).cost())
                .isCloseTo(0.025 + 0.43 + 0.14, Offset.offset(1e-12));
    }

    @Test
    void marginalCutsTheFixedPartInProportion() {
        // 300,000 new and 100,000 read, all fixed: 128,000 of 400,000 beyond, 96,000 of them new, 32,000 read.
        RequestShape shape = shape(Map.of(IN, "300000", READ, "100000"), new RequestSize.None(), Map.of());
        assertThat(fixture(bracketed(Semantics.MARGINAL, Edge.STRICT), shape).cost())
                .isCloseTo(0.204 * 2.5 + 0.096 * 5 + 0.068 * 0.25 + 0.032 * 0.5, Offset.offset(1e-12));
    }

    @Test
    void bracketsThatRepriceOnlySomeMetersLeaveTheOthers() {
        Brackets inputOnly = new Brackets(List.of(272_000L), Semantics.WHOLE_REQUEST, Edge.STRICT, java.util.Set.of(IN),
                org.tokenwright.pricing.Validity.UNSTATED, Fixture.SOURCE);
        Offer offer = offer("acme/one", OptionalLong.empty(), OptionalLong.empty(), List.of(inputOnly), List.of(), List.of(),
                rate(IN, "2.5"), rate(OUT, "15"), above(IN, "5"));
        assertThat(fixture(offer, fixed(400_000, 2000)).cost()).isCloseTo(2.0 + 0.03, Offset.offset(1e-12));
    }

    @Test
    void twoThresholdsMakeThreeBrackets() {
        Offer offer = offer("acme/one", OptionalLong.empty(), OptionalLong.empty(),
                List.of(brackets(Semantics.WHOLE_REQUEST, Edge.STRICT, 1000L, 2000L)), List.of(), List.of(),
                rate(IN, "1"), above(IN, "2"), rate(IN, Conditions.BASE.withBracket(2), "4"));
        assertThat(fixture(offer, fixed(1000, 0)).result().pricedTotal(1).orElseThrow()).isEqualTo(0.001);
        assertThat(fixture(offer, fixed(2000, 0)).cost()).isCloseTo(0.004, Offset.offset(1e-15));
        assertThat(fixture(offer, fixed(2001, 0)).cost()).isCloseTo(0.008004, Offset.offset(1e-15));
        assertThat(marginal(offer).cost()).isCloseTo(0.001 + 0.002 + 0.004 * 0.5, Offset.offset(1e-15));
    }

    /** 2,500 tokens: 1,000 at 1, 1,000 at 2, 500 at 4. */
    private static Fixture marginal(Offer two) {
        Offer offer = offer("acme/one", OptionalLong.empty(), OptionalLong.empty(),
                List.of(brackets(Semantics.MARGINAL, Edge.STRICT, 1000L, 2000L)), List.of(), List.of(),
                two.rates().toArray(Rate[]::new));
        return fixture(offer, fixed(2500, 0));
    }

    @Test
    void aHistogramIsNotItsMean() {
        RequestShape shape = shape(Map.of(OUT, "2000"),
                new RequestSize.Histogram(List.of(bin("small", "114286", "70"), bin("large", "400000", "30"))),
                Map.of(IN, "1"));
        Fixture fixture = fixture(bracketed(Semantics.WHOLE_REQUEST, Edge.STRICT), shape);
        // 0.7 × (0.285715 + 0.03) + 0.3 × (2 + 0.045)
        assertThat(fixture.cost()).isCloseTo(0.8345005, Offset.offset(1e-12));
        assertThat(fixture.value("workload/w/on/acme/one/whole_request-strict-272000/bracket/1/share"))
                .isCloseTo(0.3, Offset.offset(1e-15));
    }

    @Test
    void marginalHistogramsCutEverySizeOnItsOwn() {
        RequestShape shape = shape(Map.of(), new RequestSize.Histogram(
                List.of(bin("small", "100000", "1"), bin("large", "372000", "1"))), Map.of(IN, "1"));
        // half × 100,000 × 2.5 + half × (272,000 × 2.5 + 100,000 × 5)
        assertThat(fixture(bracketed(Semantics.MARGINAL, Edge.STRICT), shape).cost())
                .isCloseTo(0.125 + 0.34 + 0.25, Offset.offset(1e-12));
    }

    @Test
    void lognormalSizesFollowTheirClosedForm() {
        // ln X ~ N(ln 100,000, 1): p90 = 100,000 × e^1.2815515655446004; threshold at e standard deviations 1.
        double threshold = 100_000 * Math.E;
        RequestShape shape = shape(Map.of(), lognormal("100000", "360222.4479"), Map.of(IN, "1"));
        Offer offer = offer("acme/one", OptionalLong.empty(), OptionalLong.empty(),
                List.of(brackets(Semantics.WHOLE_REQUEST, Edge.STRICT, Math.round(threshold))), List.of(), List.of(),
                rate(IN, "1"), above(IN, "2"));
        Fixture fixture = fixture(offer, shape);
        String on = "workload/w/on/acme/one/whole_request-strict-271828/";
        assertThat(fixture.value(on + "sigma")).isCloseTo(1, Offset.offset(1e-6));
        // Φ(1) = 0.841344746; the mean is 100,000 × e^0.5 = 164,872.127; half of it lies in requests up to z = 1: Φ(0) = 0.5.
        assertThat(fixture.value(on + "bracket/0/share")).isCloseTo(0.841344746, Offset.offset(1e-5));
        assertThat(fixture.value(on + "bracket/1/share")).isCloseTo(0.158655254, Offset.offset(1e-5));
        assertThat(fixture.value(on + "bracket/0/uncachedInput")).isCloseTo(82_436.06, Offset.offset(1.0));
        assertThat(fixture.cost()).isCloseTo(0.08243606 + 2 * 0.08243606, Offset.offset(1e-5));
    }

    @Test
    void lognormalExcessIsTheMeanBeyondTheThreshold() {
        // E[max(X − c, 0)] = mean × Φ(σ − z) − c × Φ(−z) with z = 1, σ = 1: 82,436.06 − 271,828 × 0.158655.
        RequestShape shape = shape(Map.of(), lognormal("100000", "360222.4479"), Map.of(IN, "1"));
        Offer offer = offer("acme/one", OptionalLong.empty(), OptionalLong.empty(),
                List.of(brackets(Semantics.MARGINAL, Edge.STRICT, 271_828L)), List.of(), List.of(),
                rate(IN, "1"), above(IN, "2"));
        double excess = 0.08243606 - 0.271828 * 0.158655254;
        assertThat(fixture(offer, shape).cost()).isCloseTo(0.16487213 + excess, Offset.offset(1e-5));
    }

    @Test
    void lognormalRequestsBeyondTheWindowAreUnserved() {
        // Window at z = 1: 15.87 % of requests do not fit.
        RequestShape shape = shape(Map.of(), lognormal("100000", "360222.4479"), Map.of(IN, "1"));
        Offer offer = offer("acme/one", OptionalLong.of(271_828), OptionalLong.of(1000), List.of(), List.of(), List.of(),
                rate(IN, "1"));
        var result = fixture(offer, shape).result();
        assertThat(result.status()).isEqualTo(Status.DOES_NOT_FIT);
        assertThat(result.unfitShare()).isCloseTo(0.158655254, Offset.offset(1e-5));
        assertThat(result.pricedTotal(1).orElseThrow()).isCloseTo(0.08243606, Offset.offset(1e-6));
    }

    @Test
    void lognormalOutputIsLimitedToo() {
        // Output is one tenth of X and may be 27,182.8: the same cut.
        RequestShape shape = shape(Map.of(), lognormal("100000", "360222.4479"), Map.of(IN, "1", OUT, "0.1"));
        Offer offer = offer("acme/one", OptionalLong.empty(), OptionalLong.of(27_183), List.of(), List.of(), List.of(),
                rate(IN, "1"), rate(OUT, "0"));
        assertThat(fixture(offer, shape).result().unfitShare()).isCloseTo(0.158655254, Offset.offset(1e-5));
        RequestShape fixedOutput = shape(Map.of(OUT, "27184"), lognormal("100000", "360222.4479"), Map.of(IN, "1"));
        assertThat(fixture(offer, fixedOutput).result().unfitShare()).isEqualTo(1);
        RequestShape noOutput = shape(Map.of(), lognormal("100000", "360222.4479"), Map.of(IN, "1", OUT, "0"));
        assertThat(fixture(offer, noOutput).result().unfitShare()).isCloseTo(0, Offset.offset(1e-12));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
        # case,                        window, largest output, input, output, unfit
        'fills the window',            8000,   ,               7500,  500,    0
        'one token too many',          8000,   ,               7501,  500,    1
        'output at its limit',         ,       500,            9000,  500,    0
        'output above its limit',      ,       500,            9000,  501,    1
        'no limit known',              ,       ,               9000,  500,    0
        """)
    void aRequestFitsWhenInputAndOutputDo(String why, Long window, Long maxOutput, long input, long output, double unfit) {
        Offer offer = offer("acme/one", optional(window), optional(maxOutput), List.of(), List.of(), List.of(),
                rate(IN, "1"), rate(OUT, "1"));
        var result = fixture(offer, fixed(input, output)).result();
        assertThat(result.unfitShare()).isEqualTo(unfit);
        assertThat(result.status()).isEqualTo(unfit == 0 ? Status.PRICED : Status.DOES_NOT_FIT);
        assertThat(result.pricedTotal(1).orElseThrow()).isCloseTo((1 - unfit) * (input + output) / 1e6, Offset.offset(1e-15));
        assertThat(result.total(1).isPresent()).isEqualTo(unfit == 0);
    }

    private static OptionalLong optional(Long value) {
        return value == null ? OptionalLong.empty() : OptionalLong.of(value);
    }

    @Test
    void theLargestRequestDecidesNotTheMean() {
        Offer offer = offer("acme/one", OptionalLong.of(8000), OptionalLong.empty(), List.of(), List.of(), List.of(),
                rate(IN, "1"), rate(OUT, "1"));
        for (long largest : new long[] {8000, 8001}) {
            RequestShape shape = shape(Map.of(IN, "2000", OUT, "500"), new RequestSize.None(), Map.of(),
                    Optional.of(Quantity.exact(BigDecimal.valueOf(largest), Fixture.TOKENS_PER_CALL)));
            assertThat(fixture(offer, shape).result().status())
                    .isEqualTo(largest == 8000 ? Status.PRICED : Status.DOES_NOT_FIT);
        }
    }

    @Test
    void aToleratedShareIsUnservedAndUnpriced() {
        Offer offer = offer("acme/one", OptionalLong.of(8000), OptionalLong.empty(), List.of(), List.of(), List.of(),
                rate(IN, "1"));
        RequestShape rare = shape(Map.of(), new RequestSize.Histogram(
                List.of(bin("usual", "1000", "999"), bin("rare", "9000", "1"))), Map.of(IN, "1"));
        var result = fixture(offer, rare).result();
        assertThat(result.status()).isEqualTo(Status.PRICED);
        assertThat(result.unfitShare()).isCloseTo(0.001, Offset.offset(1e-15));
        assertThat(result.total(1).orElseThrow()).isCloseTo(0.000999, Offset.offset(1e-15));
        RequestShape common = shape(Map.of(), new RequestSize.Histogram(
                List.of(bin("usual", "1000", "998"), bin("rare", "9000", "2"))), Map.of(IN, "1"));
        assertThat(fixture(offer, common).result().status()).isEqualTo(Status.DOES_NOT_FIT);
    }

    @Test
    void anUnknownContextWindowIsSaid() {
        var unknown = fixture(offer("acme/one", rate(IN, "1"), rate(OUT, "1")), fixed(9000, 500)).result();
        assertThat(unknown.notes()).containsExactly(
                "The context window of Model acme/one is not known: whether requests fit is not checked.");
        assertThat(fixture(bracketed(Semantics.MARGINAL, Edge.STRICT), fixed(1, 1)).result().notes()).isEmpty();
    }
}
