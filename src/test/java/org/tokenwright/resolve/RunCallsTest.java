package org.tokenwright.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tokenwright.base.Unit;
import org.tokenwright.plan.Route;
import org.tokenwright.reference.Draw;
import org.tokenwright.reference.RandomRuns;
import org.tokenwright.tokens.Contents;
import org.tokenwright.workload.Reference;
import org.tokenwright.workload.Retries;
import org.tokenwright.workload.Workload;

/** Runs in the worksheet against a list of every single call of theirs. */
class RunCallsTest {

    private static final String CACHING = "read write minimum=1024 window=1000000";
    private static final int RUNS = 500;

    private static Fixture fixture(String agents, String offer) {
        return RunFixture.of(7, agents, offer);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
        # what,                                        agents
        'a chat of 8 turns',                           'chat steps=8 base=900 growth=420 output=260'
        'a chat of 1 turn',                            'chat steps=1 base=900 growth=420 output=260'
        'retrieval: one call with 6 chunks of 800',    'rag steps=1 base=5700 growth=0 output=350'
        'an agent of 30 steps',                        'a'
        'with tools',                                  'a tools=7300'
        'that does not grow',                          'a growth=0 cache=incremental'
        'that begins with nothing',                    'a base=0 cache=incremental'
        'with its base cached',                        'a cache=base'
        'with its base and tools cached',              'a cache=base tools=7300'
        'with all of it cached',                       'a cache=incremental'
        'half of it in time, base',                    'a cache=base found=0.5'
        'half of it in time',                          'a cache=incremental found=0.5'
        'never in time, base',                         'a cache=base found=0'
        'never in time',                               'a cache=incremental found=0'
        'summed up every 10 steps',                    'a compact=10/1500'
        'summed up every 7 steps',                     'a compact=7/1500'
        'summed up after every step',                  'a compact=1/1500'
        'summed up after the last but one',            'a compact=29/1500'
        'as long as one context',                      'a compact=30/1500'
        'shorter than one context',                    'a compact=31/1500'
        'summed up every 10 steps, base cached',       'a compact=10/1500 cache=base'
        'summed up every 10 steps, cached',            'a compact=10/1500 cache=incremental'
        'summed up every 7 steps, cached',             'a compact=7/1500 cache=incremental'
        'summed up every step, cached',                'a compact=1/1500 cache=incremental'
        'summed up every step, base cached, late',     'a compact=1/1500 cache=base found=0.25'
        'one context, cached',                         'a compact=30/1500 cache=incremental'
        'less than one context, cached',               'a compact=31/1500 cache=incremental'
        'summed up every 7 steps, late now and then',  'a compact=7/1500 cache=incremental found=0.5'
        'summed up every 7 steps, always late',        'a compact=7/1500 cache=incremental found=0'
        'a summary of nothing',                        'a compact=10/0 cache=incremental'
        'a history that is never full',                'a truncate=72501'
        'a history that the last step fills exactly',  'a truncate=72500'
        'a history that is full with the last step',   'a truncate=72499'
        'a history that is full half-way',             'a truncate=30000'
        'a history that is full half-way, inexactly',  'a truncate=31000'
        'a history that is full at once',              'a truncate=2499'
        'a history of one answer',                     'a truncate=2500'
        'no history',                                  'a truncate=0'
        'a full history, base cached',                 'a truncate=31000 cache=base'
        'a full history, cached',                      'a truncate=31000 cache=incremental'
        'a full history, late now and then',           'a truncate=31000 cache=incremental found=0.5'
        'a full history at once, cached',              'a truncate=1 cache=incremental'
        'a history that is never full, cached',        'a truncate=72500 cache=incremental'
        'a crew of 4',                                 'crew members=4'
        'a crew of 4, bases cached',                   'crew members=4 cache=base'
        'a crew of 4, cached',                         'crew members=4 cache=incremental'
        'a crew of 4, half in time, base',             'crew members=4 cache=base found=0.5'
        'a crew of 4, half in time',                   'crew members=4 cache=incremental found=0.5'
        'a crew larger than the run',                  'crew members=4 steps=3 cache=incremental'
        'a crew as large as the run',                  'crew members=4 steps=4 cache=base'
        'a crew that is summed up',                    'crew members=4 compact=10/1500 cache=incremental'
        'a crew that is summed up when all have spoken', 'crew members=4 compact=4/1500 cache=incremental'
        'a crew larger than one context',              'crew members=4 compact=2/1500 cache=incremental'
        'a crew with a full history',                  'crew members=4 truncate=20000 cache=incremental'
        'a crew with a full history, bases cached',    'crew members=4 truncate=20000 cache=base'
        'sub-agents',                                  'lead steps=12; helper runs=3 steps=9 base=4000 growth=800'
        'sub-agents, cached',                          'lead steps=12 cache=incremental; helper runs=3 steps=9 base=4000 growth=800 cache=incremental'
        'a sub-agent now and then',                    'lead steps=12; helper runs=0.25 steps=9 base=4000 growth=800 cache=base'
        'a sub-agent that never runs',                 'lead steps=12; helper runs=0 steps=9'
        'sub-agents for a longer time',                'lead steps=12 cache=incremental; helper runs=3 steps=9 cache=incremental lifetime=1h'
        'a guard for every step',                      'a guard=1/1800/20'
        'two guards for every step, cached',           'a guard=2/1800/20 cache=incremental'
        'a guard for some steps',                      'a guard=0.25/1800/20 compact=10/1500 cache=base'
        'a guard for no step',                         'a guard=0/1800/20'
        'half of the output is reasoning',             'a reasoning=0.5'
        'most of the output is reasoning',             'a reasoning=0.9 compact=10/1500 cache=incremental'
        'steps of several numbers',                    'a steps=few:10x1,some:20x2,many:45x5'
        'steps of several numbers, cached',            'a steps=few:10x1,some:20x2,many:45x5 cache=incremental compact=12/900 found=0.8'
        'steps of several numbers, full history',      'a steps=few:1x1,some:2x0,many:45x0.5 cache=base truncate=10000'
        'steps and a quarter',                         'a steps=12.25 cache=incremental'
        'steps and a bit, full history',               'a steps=12.25 cache=base truncate=10000'
        """)
    void addsUpEveryCall(String what, String agents) {
        for (String offer : new String[] {CACHING, "read write write1h minimum=1024 window=1000000", "read window=1000000", "write window=1000000"}) {
            CallsAgreement.check(fixture(agents, offer));
        }
    }

    /** As no call a task does: it is not served, but nothing is unknown of it. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({"a runs=0", "a runs=0 cache=incremental; b runs=0", "'a runs=0 steps=few:1x1,many:9x2'"})
    void aRunThatNeverHappensCostsNothing(String agents) {
        assertThat(fixture(agents, CACHING).result().total(1)).hasValue(0);
    }

    /** Members that have not spoken before the history is cut find nothing of their own. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
        # agents
        'crew members=4 truncate=0 cache=base'
        'crew members=4 truncate=0 cache=incremental'
        'crew members=4 truncate=2500 cache=base found=0.5'
        'crew members=4 truncate=6000 cache=incremental'
        """)
    void findsNothingOfMembersThatHaveNotSpoken(String agents) {
        CallsAgreement.check(fixture(agents, CACHING));
    }

    /** The base of 1,000 tokens and what grows on it, on both sides of the smallest prefix. */
    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource(textBlock = """
        # offer,             cache
        minimum=999,         base
        minimum=1000,        base
        minimum=1001,        base
        minimum=999,         incremental
        minimum=1000,        incremental
        minimum=1001,        incremental
        minimum=1399,        incremental
        minimum=1400,        incremental
        minimum=1401,        incremental
        minimum=4600,        incremental
        minimum=4601,        incremental
        """)
    void keepsNoPrefixThatIsTooShort(String minimum, String cache) {
        String usual = "base=900 tools=100 growth=400 cache=" + cache;
        for (String rest : new String[] {"", "compact=4/150", "compact=4/2000", "truncate=1000", "truncate=400", "members=3", "found=0.5 compact=4/150",
            "growth=0", "growth=0 members=3 found=0.5"}) {
            CallsAgreement.check(fixture("a steps=10 " + usual + " " + rest, "read write " + minimum));
            CallsAgreement.check(fixture("a steps=10 " + usual + " " + rest, "read " + minimum));
        }
    }

    /** Ten calls of 10,000 to 19,000 tokens; the fifth lies at 14,000. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
        # brackets
        whole/strict/13999
        whole/strict/14000
        whole/strict/14001
        whole/inclusive/13999
        whole/inclusive/14000
        whole/inclusive/14001
        whole/strict/9999
        whole/inclusive/10000
        whole/strict/10000
        whole/strict/19000
        whole/inclusive/19000
        whole/inclusive/19001
        whole/strict/12000/17000
        whole/inclusive/12000/17000
        whole/inclusive/12000/12001
        marginal/strict/13999
        marginal/strict/14000
        marginal/inclusive/14001
        marginal/strict/9999
        marginal/strict/500
        marginal/strict/12000/17000
        marginal/strict/500/30000
        """)
    void putsEachCallIntoItsBracket(String brackets) {
        for (String rest : new String[] {"", "cache=base", "cache=incremental", "cache=incremental found=0.5", "compact=4/1000 cache=incremental",
            "truncate=4000 cache=incremental", "truncate=4500", "members=3 cache=incremental", "growth=0", "base=14000 growth=0 cache=base",
            "guard=2/14000/50", "base=13999 growth=1 guard=1/1/1", "base=14001 growth=1 truncate=3", "reasoning=0.75 steps=9.5"}) {
            String agents = "a steps=10 base=10000 growth=1000 output=300 " + rest;
            CallsAgreement.check(fixture(agents, CACHING + " " + brackets));
            CallsAgreement.check(fixture(agents, "read " + brackets));
            CallsAgreement.check(fixture(agents, "none " + brackets));
        }
    }

    @ParameterizedTest(name = "failure {0}, at most {1}")
    @CsvSource({"0, 3", "0.1, 3", "0.5, 1", "0.99, 20", "1, 3", "1, 1"})
    void paysEveryAttempt(String failure, String cap) {
        Fixture fixture = fixture("a cache=incremental compact=7/1500", CACHING);
        Workload tried = fixture.workloads.getFirst().withOutcome(new Workload.Outcome(Optional.of(
                new Retries(Fixture.number(failure, Unit.ONE), Fixture.number(cap, Unit.ONE))), List.of(), Optional.empty()));
        fixture.workloads.set(0, tried);
        CallsAgreement.check(fixture);
    }

    /** Three tokens of the offer for two that the plan states, so 1,500 where the offer keeps 1,500. */
    @Test
    void countsAsTheOfferDoes() {
        String usual = "a reasoning=0.5 cache=incremental steps=20 ";
        String offer = "read write minimum=1500";
        Fixture stated = fixture(usual + "base=1000 growth=600 output=500 compact=7/400 guard=1/80/10", offer);
        stated.workloads.set(0, stated.workloads.getFirst().withReference(Optional.of(new Reference("other", Contents.MIXED,
                List.of(), new TreeMap<>(Map.of("unknown", Fixture.number("1.5", Unit.ONE)))))));
        Fixture counted = fixture(usual + "base=1500 growth=900 output=750 compact=7/600 guard=1/120/15", offer);
        CallsAgreement.check(counted);
        assertThat(stated.cost()).isCloseTo(counted.cost(), Percentage.withPercentage(1e-10));
    }

    /** As many runs in one plan, each on an offer of its own choice. */
    @Test
    void addsUpEveryCallOfManyRuns() {
        String[] offers = {CACHING, "read minimum=4096 window=200000", "write output=3000", "none", "read write minimum=12000 whole/strict/20000",
            "read write whole/inclusive/20000/50000", "read write1h minimum=2048 marginal/strict/20000", "read whole/strict/50000 window=60000",
            "read write minimum=2048 marginal/inclusive/20000/50000", "marginal/strict/50000"};
        var fixture = new Fixture();
        for (int i = 0; i < offers.length; i++) {
            fixture.offers.add(RunFixture.offer("acme/m" + i, offers[i]));
        }
        for (int i = 0; i < RUNS; i++) {
            String id = "w" + i;
            fixture.workloads.add(Fixture.workload(id, 1000 + i).withShape(RandomRuns.of(new Draw(i))));
            fixture.routes.add(new Route("r" + i, Optional.of(id), "acme/m" + i % offers.length, Fixture.number("1", Unit.ONE), Optional.empty(),
                    Optional.empty(), "", new TreeMap<>()));
        }
        CallsAgreement.check(fixture);
    }
}
