package org.tokenwright.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tokenwright.analysis.RunCalls;
import org.tokenwright.analysis.RunCalls.Call;
import org.tokenwright.analysis.SizeHistogram;
import org.tokenwright.base.Meter;
import org.tokenwright.worksheet.Cell;
import org.tokenwright.workload.Agent;
import org.tokenwright.workload.RequestSize;
import org.tokenwright.workload.RunText;
import org.tokenwright.workload.TaskShape;

/** What is drawn of a run and of request sizes is what the worksheet charges. */
class DrawnCallsTest {

    private static Agent agent(String text) {
        return RunText.run(text).agents().getFirst();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a cache=base", "a cache=incremental", "a cache=incremental found=0.6", "a cache=base found=0.5 compact=7/1500",
        "a compact=10/1500", "a cache=incremental compact=10/1500", "a cache=incremental compact=30/1500", "a members=4 cache=incremental",
        "a members=4 cache=base", "a truncate=20000", "a cache=incremental truncate=20000", "a cache=base truncate=0", "a reasoning=0.5", "a steps=1",
        "a steps=1 cache=incremental compact=1/10"})
    void addUpToWhatIsCharged(String text) {
        List<Call> calls = RunCalls.of(agent(text));
        Map<String, Cell> tokens = RunFixture.of(1, text, "read write").result().tokensByBucket(1);
        assertSum(calls, Call::read, tokens.get(Meter.CACHE_READ.key()), text);
        assertSum(calls, Call::written, tokens.get(Meter.CACHE_WRITE_5M.key()), text);
        assertSum(calls, Call::rest, tokens.get(Meter.UNCACHED_INPUT.key()), text);
        assertSum(calls, Call::output, tokens.get(Meter.OUTPUT.key()), text);
    }

    private static void assertSum(List<Call> calls, ToDoubleFunction<Call> part, Cell charged, String text) {
        assertThat(calls.stream().mapToDouble(part).sum()).as(text).isCloseTo(charged == null ? 0 : charged.orElse(0), within(1e-6));
    }

    @Test
    void ofSeveralNumbersOfStepsTheLongestIsDrawn() {
        assertThat(RunCalls.of(agent("a steps=short:5x3,long:9x1,never:40x0"))).hasSize(9);
    }

    @Test
    void sizesCountEveryNumberOfStepsByItsShare() {
        // nine runs of one call at 1,000 and one of three at 1,000, 2,000 and 3,000: 10 of 12 calls are the smallest
        List<SizeHistogram.Bin> bins = SizeHistogram.of(RunText.run("a base=1000 growth=1000 steps=one:1x9,three:3x1"));
        assertThat(bins.getFirst().share()).isCloseTo(10.0 / 12, within(1e-12));
        assertThat(bins.getLast().share()).isCloseTo(1.0 / 12, within(1e-12));
    }

    @Test
    void noMoreThanTwoThousandAreListed() {
        assertThat(RunCalls.of(agent("a steps=2000"))).hasSize(2000);
        assertThat(RunCalls.of(agent("a steps=2001"))).hasSize(RunCalls.MOST);
    }

    private static List<SizeHistogram.Bin> sizes(RequestSize size) {
        return SizeHistogram.of(new TaskShape.Calls(Fixture.number("1", org.tokenwright.base.Unit.parse("call/task")),
                Fixture.shape(Map.of(Meter.UNCACHED_INPUT, "1000"), size, size instanceof RequestSize.None ? Map.of() : Map.of(Meter.UNCACHED_INPUT, "1"))));
    }

    @Test
    void oneSizeIsOneBin() {
        assertThat(sizes(new RequestSize.None())).containsExactly(new SizeHistogram.Bin(1000, 1000, 1));
        assertThat(sizes(new RequestSize.Point(Fixture.tokens("500")))).containsExactly(new SizeHistogram.Bin(1500, 1500, 1));
    }

    @Test
    void sharesOfLognormalSizesAddUpToAllButTheTail() {
        List<SizeHistogram.Bin> bins = sizes(new RequestSize.Lognormal(Fixture.tokens("2000"), Fixture.tokens("8000")));
        assertThat(bins.stream().mapToDouble(SizeHistogram.Bin::share).sum()).isCloseTo(0.999, within(1e-9));
        assertThat(bins.getFirst().from()).isEqualTo(1000);
    }

    @Test
    void sharesOfTheCallsOfARunAddUpToAll() {
        List<SizeHistogram.Bin> bins = SizeHistogram.of(RunText.run("a compact=10/1500; b runs=3 steps=5 base=2000"));
        assertThat(bins.stream().mapToDouble(SizeHistogram.Bin::share).sum()).isCloseTo(1, within(1e-12));
        assertThat(bins.getLast().to()).isEqualTo(38_500);
    }
}
