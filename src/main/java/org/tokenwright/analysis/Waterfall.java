package org.tokenwright.analysis;

import java.util.List;

/**
 * From the cost of an alternative in one scenario to that in another, at central inputs, in the plan's currency. Each step
 * is measured alone against the start: start with the differences of this step, minus start. What the steps do together
 * beyond their sum is {@link #together()}, so that everything adds up to the end.
 *
 * @param from id of the scenario at the start, {@link ScenarioNumbers#PLAN} for the plan itself
 * @param to id of the scenario at the end
 * @param steps in the order of {@link ScenarioGroup}; none where nothing differs
 */
public record Waterfall(String from, String to, double start, double end, List<Step> steps) {

    /**
     * The differences of one kind.
     *
     * @param effect money over the horizon; negative where it becomes cheaper
     * @param fits whether the requests fit with this step alone; where they do not, its effect leaves out what is not served
     * @param inputIds the numbers that differ
     */
    public record Step(ScenarioGroup group, double effect, boolean fits, List<String> inputIds) {
        public Step {
            inputIds = List.copyOf(inputIds);
        }
    }

    private static final double NOTHING = 1e-12;

    public Waterfall {
        steps = List.copyOf(steps);
    }

    /** What the steps do together beyond their sum; 0 for a single step. */
    public double together() {
        return end - start - steps.stream().mapToDouble(Step::effect).sum();
    }

    /** Whether the steps do more together than the rounding of sums. */
    public boolean hasTogether() {
        double size = steps.stream().mapToDouble(step -> Math.abs(step.effect())).sum() + Math.abs(start) + Math.abs(end);
        return Math.abs(together()) > NOTHING * size;
    }
}
