package org.tokenwright.worksheet;

import java.util.ArrayList;
import java.util.List;

/** The steps that compute all columns of a block, stage by stage. */
final class BlockProgram {

    private final List<Stage> stages;
    private final int months;
    private final int slots;

    /**
     * The steps of a stage.
     *
     * @param once what is the same in all months
     * @param monthly what is computed in every month
     * @param end what is done after the last month
     */
    record Stage(List<Step> once, List<Step> monthly, List<Step> end) {
        Stage() {
            this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }
    }

    BlockProgram(List<Stage> stages, int months, int slots) {
        this.stages = List.copyOf(stages);
        this.months = months;
        this.slots = slots;
    }

    List<Stage> stages() {
        return stages;
    }

    /** Number of arrays that a frame needs. */
    int slots() {
        return slots;
    }

    /** Computes the columns that the frame stands at. */
    void run(Frame frame) {
        for (Stage stage : stages) {
            run(stage.once, frame, 0);
            for (int month = 0; month < months; month++) {
                run(stage.monthly, frame, month);
            }
            run(stage.end, frame, 0);
        }
    }

    private static void run(List<Step> steps, Frame frame, int month) {
        for (Step step : steps) {
            step.run(frame, month);
        }
    }
}
