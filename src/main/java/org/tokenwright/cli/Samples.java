package org.tokenwright.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.tokenwright.plan.Plan;
import org.tokenwright.store.FileProblem;
import org.tokenwright.store.Loaded;
import org.tokenwright.store.PlanJson;

/** The plans inside the program. */
public final class Samples {

    /** Names of all sample plans; the first is shown when no plan is named. */
    public static final List<String> NAMES = List.of("today", "founding-2024", "largest-user", "long-context");

    private Samples() {
    }

    /**
     * Opens a sample, without the prices that it refers to.
     *
     * @throws IllegalArgumentException if there is no sample of this name
     */
    public static Loaded<Plan> open(String name) {
        if (!NAMES.contains(name)) {
            throw new IllegalArgumentException(CliText.get("error.sample", name, String.join(", ", NAMES)));
        }
        String file = name + ".tokenplan";
        try (InputStream in = Samples.class.getResourceAsStream("/samples/" + file)) {
            return PlanJson.read(file, in.readAllBytes());
        } catch (IOException | NullPointerException e) {
            throw new FileProblem(file, "", CliText.get("error.sample.missing"));
        }
    }
}
