package org.tokenwright.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.provider.Arguments;
import org.tokenwright.plan.PlanCheck.Finding;

/** A table of plans and all that is to be found in them. */
final class FindingTable {

    private FindingTable() {
    }

    static void assertFound(Plan plan, List<Finding> expected) {
        assertThat(PlanCheck.of(plan)).filteredOn(finding -> !isOfTheSmallPlan(finding)).isEqualTo(expected);
    }

    /** It holds no prices, and a difference of a number that it does not have. */
    private static boolean isOfTheSmallPlan(Finding finding) {
        return PlanCheck.of(SmallPlan.plan()).contains(finding);
    }

    static Arguments sound(String change, Plan plan) {
        return findings(change, plan);
    }

    static Arguments error(String change, Plan plan, String place, String message) {
        return findings(change, plan, new Finding(true, place, message));
    }

    static Arguments odd(String change, Plan plan, String place, String message) {
        return findings(change, plan, new Finding(false, place, message));
    }

    static Arguments findings(String change, Plan plan, Finding... findings) {
        return Arguments.of(change, plan, List.of(findings));
    }
}
