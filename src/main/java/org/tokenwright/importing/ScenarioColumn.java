package org.tokenwright.importing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The columns of a table of scenarios, in the order in which they are written. */
enum ScenarioColumn {
    SCENARIO_ID(true),
    SCENARIO(false),
    BASED_ON(false),
    INPUT_ID(true),
    /** What the number is called; information only. */
    INPUT(false),
    KIND(true),
    VALUE(true),
    LOW(false),
    HIGH(false),
    RANGE(false),
    UNIT(true),
    SOURCE(false),
    NOTE(false);

    private final boolean isRequired;

    ScenarioColumn(boolean isRequired) {
        this.isRequired = isRequired;
    }

    /** Whether a table without it says nothing. */
    boolean isRequired() {
        return isRequired;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The column of a head, whatever its case and however its words are joined. */
    static Optional<ScenarioColumn> of(String head) {
        return Arrays.stream(values()).filter(column -> joined(column.name()).equals(joined(head))).findFirst();
    }

    private static String joined(String name) {
        return name.replaceAll("[\\s\\p{Z}_-]+", "").toLowerCase(Locale.ROOT);
    }
}
