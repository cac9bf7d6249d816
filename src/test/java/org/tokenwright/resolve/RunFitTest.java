package org.tokenwright.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tokenwright.analysis.AlternativeResult;
import org.tokenwright.analysis.Status;
import org.tokenwright.base.Meter;
import org.tokenwright.base.Unit;
import org.tokenwright.workload.Extra;

/** The largest call of a run decides whether it fits, however small the others are. */
class RunFitTest {

    private static Fixture fixture(String agents, String offer) {
        return RunFixture.of(100, agents, offer);
    }

    private static void assertFits(String agents, String offer, boolean fits) {
        AlternativeResult result = fixture(agents, offer).result();
        assertThat(result.status()).isEqualTo(fits ? Status.PRICED : Status.DOES_NOT_FIT);
        assertThat(result.unfitShare()).isEqualTo(fits ? 0 : 1);
        assertThat(result.pricedTotal(1).orElseThrow() > 0).isEqualTo(fits);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
        # what,                                       agents,                                                            largest call
        'the last step: 10,000 + 9 x 1,000 + 300',    'a steps=10 base=10000 growth=1000 output=300',                    19300
        'one step',                                   'a steps=1 base=10000 growth=1000 output=300',                     10300
        'with tools and reasoning: 300 are 1,200',    'a steps=10 base=9000 tools=1000 growth=1000 output=300 reasoning=0.75', 20200
        'shrunken by no growth',                      'a steps=10 base=10000 growth=0 output=300',                       10300
        'the last of the whole steps and a bit',      'a steps=9.5 base=10000 growth=1000 output=300',                   19300
        'cached, it is as large',                     'a steps=10 base=10000 growth=1000 output=300 cache=incremental',  19300
        'of many members it is as large',             'a steps=10 base=10000 growth=1000 output=300 members=4',          19300
        'the history is cut: 10,000 + 4,000 + 300',   'a steps=10 base=10000 growth=1000 output=300 truncate=4000',      14300
        'the history is cut within a step',           'a steps=10 base=10000 growth=1000 output=300 truncate=4500',      14800
        'the history is never full',                  'a steps=10 base=10000 growth=1000 output=300 truncate=50000',     19300
        'the summary: 10,000 + 4 x 1,000 + 900',      'a steps=5 base=10000 growth=1000 output=300 compact=4/900',       14900
        'the step before a short summary: 13,300',    'a steps=5 base=10000 growth=100 output=3000 compact=4/50',        13300
        'a later summary: 10,000 + 900 + 4,000 + 900', 'a steps=10 base=10000 growth=1000 output=300 compact=4/900',     15800
        'the last context, without a summary after',  'a steps=8 base=10000 growth=1000 output=300 compact=4/900',       14900
        'the last context, of a step more',           'a steps=9 base=10000 growth=1000 output=300 compact=4/900',       15800
        'the last context, longer than a summary',    'a steps=8 base=10000 growth=1000 output=1500 compact=4/300',      14800
        'one context alone has no summary',           'a steps=4 base=10000 growth=1000 output=300 compact=4/900',       13300
        'a check is larger than every step',          'a steps=3 base=10000 growth=1000 output=300 guard=1/30000/10',    30010
        'a check that never happens',                 'a steps=3 base=10000 growth=1000 output=300 guard=0/30000/10',    12300
        'a sub-agent is larger',                      'a steps=3 base=100 growth=10 output=30; b runs=0.5 steps=3 base=20000 growth=1000 output=300', 22300
        'a sub-agent that never runs',                'a steps=3 base=10000 growth=1000 output=300; b runs=0 steps=30',  12300
        """)
    void fitsExactlyAndNotOneTokenMore(String what, String agents, long largest) {
        assertFits(agents, "window=" + (largest + 1), true);
        assertFits(agents, "window=" + largest, true);
        assertFits(agents, "window=" + (largest - 1), false);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
        # what,                             agents,                                   largest output
        'a step with its reasoning',        'a output=500 reasoning=0.75',            2000
        'a summary is larger',              'a output=500 compact=10/1500',           1500
        'a summary is smaller',             'a output=500 compact=10/400',            500
        'a summary that never happens',     'a output=500 compact=30/1500',           500
        'a check answers more',             'a output=500 guard=1/10/700',            700
        """)
    void isBoundedByTheLargestOutputToo(String what, String agents, long largest) {
        for (String window : new String[] {" window=1000000", ""}) {
            assertFits(agents, "output=" + largest + window, true);
            assertFits(agents, "output=" + (largest - 1) + window, false);
        }
    }

    /** Points of 5, 10 and 20 steps by 1, 2 and 5: those that fit are served, with all their calls. */
    @ParameterizedTest(name = "up to {0} tokens")
    @CsvSource(textBlock = """
        # window, fitting points,        their share of 125 calls
        29299,    'few:5x1,some:10x2',   0.2
        19300,    'few:5x1,some:10x2',   0.2
        19299,    'few:5x1',             0.04
        14300,    'few:5x1',             0.04
        """)
    void servesThePointsThatFit(long window, String points, double share) {
        String usual = " base=10000 growth=1000 output=300 cache=incremental";
        Fixture fixture = fixture("a steps=few:5x1,some:10x2,many:20x5" + usual, "read write window=" + window);
        double weight = points.contains("some") ? 3.0 / 8 : 1.0 / 8;
        AlternativeResult result = fixture.result();
        assertThat(result.status()).isEqualTo(Status.DOES_NOT_FIT);
        assertThat(result.unfitShare()).isCloseTo(1 - share, within(1e-12));
        assertThat(result.pricedTotal(1).orElseThrow())
                .isCloseTo(weight * fixture("a steps=" + points + usual, "read write").cost(), within(1e-9));
    }

    /** One in two thousand runs has ten times the steps: at most a thousandth of the calls may be unserved. */
    @ParameterizedTest(name = "weight of the long runs {0}")
    @CsvSource(textBlock = """
        # weight, unfit calls, status
        0.00009,  0.0009,      PRICED
        0.0002,   0.002,       DOES_NOT_FIT
        0,        0,           PRICED
        """)
    void aFewRunsMayBeTooLarge(String weight, double about, Status status) {
        AlternativeResult result = fixture("a steps=usual:5x1,long:50x" + weight, "window=30000").result();
        assertThat(result.status()).isEqualTo(status);
        double exact = 10 * Double.parseDouble(weight) / (1 + 10 * Double.parseDouble(weight));
        assertThat(result.unfitShare()).isCloseTo(exact, within(1e-15)).isCloseTo(about, within(1e-5));
    }

    /** Half of the sub-agent's runs are too large: so is half of the tasks, with all that the leading agent does. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({"short:5x1:long:50x1, 0.5", "short:5x1, 1", "long:50x1, 0"})
    void aTaskWithASubAgentThatDoesNotFitIsNotServed(String steps, double served) {
        String lead = "lead steps=4 base=1000 growth=100 output=50";
        String points = steps.replace("x1:", "x1,");
        Fixture fixture = fixture(lead + "; helper runs=2 steps=" + points, "window=30000");
        double leads = fixture(lead, "window=30000").cost();
        double helpers = fixture("helper runs=2 steps=5", "window=30000").cost();
        assertThat(fixture.cost()).isCloseTo(served * (leads + helpers), within(1e-9));
        assertThat(fixture.result().status()).isEqualTo(served == 1 ? Status.PRICED : Status.DOES_NOT_FIT);
    }

    /** Half of the tasks fit, though only one call in 51 does: they use what half of the tasks use. */
    @Test
    void extrasOfTasksAreThoseOfTheTasksThatFit() {
        Fixture fixture = fixture("a steps=few:1x1,many:50x1 base=10 growth=1000 output=0", "window=20000");
        Meter search = Meter.of(Meter.Kind.SEARCH);
        fixture.workloads.set(0, fixture.workloads.getFirst().withExtras(List.of(
                new Extra(search, Extra.Per.TASK, Fixture.number("1", Unit.parse("search/task"))))));
        fixture.offers.set(0, Fixture.offer("acme/one", OptionalLong.of(20_000), OptionalLong.empty(), List.of(), List.of(), List.of(),
                Fixture.rate(Meter.UNCACHED_INPUT, "0"), Fixture.rate(Meter.OUTPUT, "0"), Fixture.rate(search, "1")));
        assertThat(fixture.cost()).isCloseTo(50, within(1e-9));
    }

    /** The context window of an offer is not known: what fits is taken for granted, and said. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({"'', true", "window=1000000, false"})
    void withoutAWindowAllFitsAndThatIsSaid(String offer, boolean isSaid) {
        AlternativeResult result = fixture("a steps=30", offer).result();
        assertThat(result.status()).isEqualTo(Status.PRICED);
        assertThat(result.resolved().notes().contains("The context window of Model acme/one is not known: whether requests fit is not checked."))
                .isEqualTo(isSaid);
    }

    /** The sixth step sends 1,500 tokens and asks for one more. */
    @ParameterizedTest(name = "{0} steps")
    @CsvSource({"5.99, PRICED", "6, PRICED", "6.01, DOES_NOT_FIT"})
    void aRunWithAFractionOfAStepFitsAsOneWithTheWholeStep(String steps, Status status) {
        assertThat(fixture("a base=1000 growth=100 output=1 steps=" + steps, "window=1501").result().status()).isEqualTo(status);
    }
}
