package org.tokenwright.app.inputs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.tokenwright.app.AppTestPlans;
import org.tokenwright.app.compare.CompareModel;
import org.tokenwright.app.session.PlanSession;
import org.tokenwright.base.Meter;
import org.tokenwright.base.Quantity;
import org.tokenwright.base.Unit;
import org.tokenwright.plan.Plan;
import org.tokenwright.plan.PlanInputs;
import org.tokenwright.workload.CachedPrefix;
import org.tokenwright.workload.RequestShape;
import org.tokenwright.workload.RequestSize;
import org.tokenwright.workload.Workload;

/** What caching is said to come to. */
class CacheWordsTest {

    private static final Unit TOKENS = Unit.TOKEN.over(Unit.CALL);

    /** One that charges writes above input, and one that charges misses as input. */
    private static Plan plan(long tasks, long prefixTokens) {
        Plan today = AppTestPlans.plans().sample("today").plan();
        var fixed = new TreeMap<Meter, Quantity>();
        fixed.put(Meter.UNCACHED_INPUT, Quantity.exact(4000, TOKENS));
        fixed.put(Meter.OUTPUT, Quantity.exact(100, TOKENS));
        var prefix = new CachedPrefix("p", "Instructions", Quantity.exact(prefixTokens, TOKENS), Quantity.exact(1, Unit.ONE),
                Quantity.exact(1, Unit.ONE), "5m", true, new CachedPrefix.Arrivals.Single());
        Workload support = today.workload("support").orElseThrow()
                .withRequest(new RequestShape(fixed, new RequestSize.None(), new TreeMap<>(), java.util.Optional.empty()))
                .withPrefixes(List.of(prefix));
        Plan plan = today.withScenarios(List.of()).withWorkloads(List.of(support)).withAlternatives(today.alternatives().stream()
                .filter(one -> List.of("Claude Opus 5.5", "GPT-6.1 Sol").contains(one.name())).toList());
        return PlanInputs.with(plan, "workload/support/tasksPerMonth", Quantity.exact(tasks, Unit.TASK));
    }

    private static CacheLine line(long tasks, long prefixTokens, String alternative) {
        PlanSession session = AppTestPlans.session(plan(tasks, prefixTokens));
        return new PrefixesModel(new CompareModel(session)).lines("p").stream().filter(line -> line.name().equals(alternative))
                .findFirst().orElseThrow();
    }

    @Test
    void manyCallsFindItAndSave() {
        assertThat(line(1_000_000, 2000, "Claude Opus 5.5").text()).matches("[0-9.]+ % of calls find it · saves \\$[0-9,]+");
        assertThat(line(1_000_000, 2000, "Claude Opus 5.5").isLoss()).isFalse();
    }

    @Test
    void writesThatNobodyReadsCostMoreThanNoCache() {
        CacheLine loss = line(100, 2000, "Claude Opus 5.5");
        assertThat(loss.text()).matches("[0-9.]+ % of calls find it · costs \\$[0-9.,]+ more than no cache");
        assertThat(loss.isLoss()).isTrue();
        assertThat(line(100, 2000, "GPT-6.1 Sol").isLoss()).as("a miss is charged as input").isFalse();
    }

    @Test
    void aPrefixThatIsTooShortSaysSo() {
        long least = plan(1, 1).prices().offer(plan(1, 1).alternatives().stream().filter(one -> one.name().equals("GPT-6.1 Sol"))
                .findFirst().orElseThrow().routes().getFirst().offer()).orElseThrow().cacheMinimum().orElseThrow();
        assertThat(line(1_000_000, least - 1, "GPT-6.1 Sol").text()).isEqualTo(String.format(java.util.Locale.ENGLISH,
                "too short: it keeps a prefix from %,d tokens on", least));
        assertThat(line(1_000_000, least, "GPT-6.1 Sol").text()).contains("saves");
    }
}
