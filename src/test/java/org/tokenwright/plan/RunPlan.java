package org.tokenwright.plan;

import java.math.BigDecimal;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tokenwright.base.Quantity;
import org.tokenwright.base.Unit;
import org.tokenwright.workload.Agent;
import org.tokenwright.workload.Retries;
import org.tokenwright.workload.RunText;
import org.tokenwright.workload.TaskShape;
import org.tokenwright.workload.Volume;
import org.tokenwright.workload.Volume.Adoption;
import org.tokenwright.workload.Volume.Driver;
import org.tokenwright.workload.Volume.Growth;
import org.tokenwright.workload.VolumeText;
import org.tokenwright.workload.WorkCalendar;
import org.tokenwright.workload.Workload;

/** The small plan with agents, retries, an outlook and any volume in its first workload; no scenario changes it. */
final class RunPlan {

    private static final Growth NONE = new Growth.Compound(one("0"));

    private RunPlan() {
    }

    static Plan plan() {
        Plan plan = with(RunText.run("lead compact=10/1500 cache=incremental guard=1/200/10; helper runs=2 steps=few:3x1,many:9x2 truncate=3000 cache=base"));
        Workload tried = plan.workloads().getFirst().withOutcome(
                new Workload.Outcome(Optional.of(new Retries(one("0.1"), one("3"))), List.of(), Optional.empty()));
        return plan.withWorkloads(List.of(tried, plan.workloads().getLast()))
                .withSettings(plan.settings().withOutlook(Optional.of(new PriceOutlook(one("3"), one("1"), one("0")))));
    }

    static Plan with(TaskShape shape) {
        return replaced(base().workloads().getFirst().withShape(shape));
    }

    private static Plan base() {
        return SmallPlan.plan().withScenarios(List.of());
    }

    private static Plan replaced(Workload first) {
        return base().withWorkloads(List.of(first, base().workloads().getLast()));
    }

    static Agent.Point point(String id, String count, String weight) {
        return new Agent.Point(id, one(count), one(weight));
    }

    /** @param text a kind and its numbers; what is not said is 100 tasks a month that do not grow */
    static Plan withVolume(String text) {
        String[] words = text.split(" ");
        Volume usual = base().workloads().getFirst().volume();
        Driver driver = List.of("users", "events", "always").contains(words[0]) ? VolumeText.driver(text, WorkCalendar.EVERY_DAY) : usual.driver();
        return replaced(base().workloads().getFirst().withVolume(switch (words[0]) {
            case "tasks", "users", "events", "always" -> new Volume(driver, NONE, new TreeMap<>(), Optional.empty());
            case "season" -> new Volume(driver, NONE, new TreeMap<>(Map.of(Month.DECEMBER, one(words[1]))), Optional.empty());
            case "adoption" -> new Volume(driver, NONE, new TreeMap<>(),
                    Optional.of(new Adoption(one(words[1]), one(words[2]), one(words[3]), one(words[4]))));
            default -> new Volume(driver, VolumeText.growth(text), new TreeMap<>(), Optional.empty());
        }));
    }

    private static Quantity one(String value) {
        return Quantity.exact(new BigDecimal(value), Unit.ONE);
    }
}
