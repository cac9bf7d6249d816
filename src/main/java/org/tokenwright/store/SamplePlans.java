package org.tokenwright.store;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.tokenwright.plan.Plan;

/** The plans inside the program. */
public final class SamplePlans {

    /** Names of all sample plans; the first is shown when no plan is named. */
    public static final List<String> NAMES = List.of("today", "founding-2024", "largest-user", "long-context", "quotes", "capacity", "seats",
            "same-work", "prompt-optimisation", "token-debt", "token-growth", "tokens-as-pay", "organisation");

    private SamplePlans() {
    }

    /**
     * Opens a sample, without the prices that it refers to.
     *
     * @throws IllegalArgumentException if there is no sample of this name
     */
    public static Loaded<Plan> open(String name) {
        if (!NAMES.contains(name)) {
            throw new IllegalArgumentException("there is no sample " + name + "; there are " + String.join(", ", NAMES));
        }
        String file = name + ".tokenplan";
        try (InputStream in = SamplePlans.class.getResourceAsStream("/samples/" + file)) {
            return PlanJson.read(file, in.readAllBytes());
        } catch (IOException | NullPointerException e) {
            throw new FileProblem(file, "", "the sample is missing from this build");
        }
    }
}
