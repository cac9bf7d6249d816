package org.tokenwright.report.chart;

import java.util.Map;
import java.util.function.Supplier;

/**
 * Cost per task of one workload on one alternative.
 *
 * @param parts by meter, worked out when asked for
 */
public record TaskCost(double total, double low, double high, Supplier<Map<String, Double>> parts) {

    public Map<String, Double> byMeter() {
        return parts.get();
    }
}
