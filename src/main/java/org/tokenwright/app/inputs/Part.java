package org.tokenwright.app.inputs;

import java.util.Locale;
import org.tokenwright.app.text.Words;

/** Parts of the fields of a workload and the plan, in their order. */
public enum Part {
    VOLUME, REQUEST, TIERS, PLAN;

    public String heading() {
        return Words.get("fields." + name().toLowerCase(Locale.ROOT));
    }
}
