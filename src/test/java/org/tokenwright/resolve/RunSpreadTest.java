package org.tokenwright.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tokenwright.analysis.AlternativeResult;

/** Runs with several numbers of steps come to what runs with each of them come to, by their weights. */
class RunSpreadTest {

    private static final String OFFER = "read write minimum=1024 window=1000000 whole/strict/50000";

    /** All that a month of runs comes to, by name. */
    private static Map<String, Double> month(String agents) {
        AlternativeResult result = RunFixture.of(800, agents, OFFER).result();
        var all = new TreeMap<>(Map.of("cost", result.pricedTotal(1).orElseThrow(), "calls", result.evaluation().value("workload/w/calls", 0, 1).get()));
        result.tokensByBucket(1).forEach((bucket, tokens) -> all.put(bucket, tokens.get()));
        return all;
    }

    private static void assertSum(Map<String, Double> found, Map<String, Double> one, double share, Map<String, Double> other, double rest) {
        assertThat(found.keySet()).isEqualTo(one.keySet());
        found.forEach((name, value) -> assertThat(value).as(name)
                .isCloseTo(one.get(name) * share + other.get(name) * rest, within(1e-12 * value)));
    }

    private static Map<String, Double> sum(Map<String, Double> one, double share, Map<String, Double> other, double rest) {
        var sum = new TreeMap<String, Double>();
        one.forEach((name, value) -> sum.put(name, value * share + other.get(name) * rest));
        return sum;
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
        # of all agents
        base=9000
        base=9000 cache=incremental
        base=9000 cache=base found=0.75
        compact=7/1500 cache=incremental
        truncate=20000 cache=incremental
        runs=2.5 members=3 cache=incremental
        guard=0.5/700/10 reasoning=0.2
        """)
    void aDistributionIsTheWeightedSumOfItsPoints(String rest) {
        Map<String, Double> few = month("a steps=10 " + rest);
        Map<String, Double> some = month("a steps=17 " + rest);
        Map<String, Double> many = month("a steps=40 " + rest);
        assertSum(month("a steps=few:10x1,some:17x2,many:40x5 " + rest), sum(few, 1.0 / 8, some, 2.0 / 8), 1, many, 5.0 / 8);
        assertSum(month("a steps=few:10x0,many:40x0.5 " + rest), few, 0, many, 1);
        assertSum(month("a steps=few:10x3,again:10x1,some:17x4 " + rest), few, 0.5, some, 0.5);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
        # of all agents
        base=9000
        base=9000 cache=incremental
        base=9000 cache=base found=0.75
        growth=0
        truncate=20000 cache=incremental
        truncate=20000 cache=base members=3
        guard=2/700/10 reasoning=0.2
        """)
    void aFractionIsAShareOfRunsWithOneStepMore(String rest) {
        assertSum(month("a steps=12.25 " + rest), month("a steps=12 " + rest), 0.75, month("a steps=13 " + rest), 0.25);
        assertSum(month("a steps=1.5 " + rest), month("a steps=1 " + rest), 0.5, month("a steps=2 " + rest), 0.5);
        // at 50,000 tokens a bracket begins, between the 17th and the 18th step
        assertSum(month("a steps=17.125 " + rest), month("a steps=17 " + rest), 0.875, month("a steps=18 " + rest), 0.125);
    }

    /** The steps of one agent say nothing of those of another. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({"cache=none", "cache=incremental"})
    void agentsHaveDistributionsOfTheirOwn(String rest) {
        Map<String, Double> few = month("a steps=10 " + rest + "; b steps=4 base=1000");
        Map<String, Double> many = month("a steps=40 " + rest + "; b steps=6 base=1000");
        assertSum(month("a steps=few:10x1,many:40x1 " + rest + "; b steps=few:4x3,many:6x3 base=1000"), few, 0.5, many, 0.5);
    }
}
