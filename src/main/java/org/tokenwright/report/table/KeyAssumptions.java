package org.tokenwright.report.table;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tokenwright.analysis.Comparison;
import org.tokenwright.worksheet.Assumption;
import org.tokenwright.worksheet.Assumption.Origin;

/**
 * The assumptions that a short report names: those of the plan before published ones, the least certain first.
 *
 * @param others how many are not named
 */
record KeyAssumptions(List<Assumption> shown, int others) {

    private static final int MOST = 12;

    static KeyAssumptions of(Comparison comparison) {
        Map<String, Assumption> all = new LinkedHashMap<>();
        comparison.alternatives().forEach(result -> result.worksheet().assumptions().stream()
                .filter(one -> one.origin() != Origin.CONSTANT).forEach(one -> all.putIfAbsent(one.id(), one)));
        List<Assumption> shown = all.values().stream().sorted(Comparator.comparing((Assumption one) -> one.origin() != Origin.ENTERED)
                .thenComparing(Comparator.comparingDouble(KeyAssumptions::spread).reversed())).limit(MOST).toList();
        return new KeyAssumptions(shown, all.size() - shown.size());
    }

    /** Width of the range relative to the value; 0 for an exact number. */
    private static double spread(Assumption one) {
        double width = one.high().subtract(one.low()).doubleValue();
        return one.value().signum() == 0 ? Math.signum(width) : width / Math.abs(one.value().doubleValue());
    }
}
