package org.tokenwright.plan;

import org.tokenwright.base.Meter;
import org.tokenwright.workload.Workload;

/** What is wrong in the cached prefixes of a workload, apart from single numbers. */
final class PrefixCheck {

    private final Findings findings;

    PrefixCheck(Findings findings) {
        this.findings = findings;
    }

    void check(String place, Workload workload) {
        if (workload.prefixes().isEmpty()) {
            return;
        }
        if (workload.request().isEmpty()) {
            findings.error(place, "what a run caches is said by its agents, not by prefixes");
        } else if (!workload.request().get().fixed().containsKey(Meter.UNCACHED_INPUT)) {
            findings.error(place, "a prefix is a part of the fixed uncached input, and the workload has none");
        }
    }
}
