package org.tokenwright.report.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tokenwright.analysis.AlternativeResult;
import org.tokenwright.chart.BarChart;
import org.tokenwright.chart.ColourRole;
import org.tokenwright.chart.ModelColours;
import org.tokenwright.worksheet.Inputs;
import org.tokenwright.worksheet.Row;
import org.tokenwright.worksheet.Tag;

/**
 * One bar for each alternative, stacked by whom or what the cost is for: workloads or teams. Without ranges, which would
 * take the room from the parts.
 */
final class SplitBars {

    /** No plan has such ids: what belongs to none of the parts, and parts that found no colour of their own. */
    private static final String NONE = "(none)";
    private static final String OTHERS = "(others)";
    private static final int MOST_PARTS = ColourRole.MODELS;

    private final PlanCosts costs;
    private final ChartWords words;
    private final Tag tag;
    private final Map<String, String> names;
    private final String kind;

    /**
     * @param names of the parts by id, in reading order
     * @param kind {@code workloads} or {@code teams}
     */
    SplitBars(PlanCosts costs, ChartWords words, Tag tag, Map<String, String> names, String kind) {
        this.costs = costs;
        this.words = words;
        this.tag = tag;
        this.names = names;
        this.kind = kind;
    }

    BarChart chart() {
        List<AlternativeCosts> order = costs.cheapestFirst();
        Set<String> shown = shown(order);
        var bars = new ArrayList<BarChart.Category>();
        order.forEach(one -> bars.add(new BarChart.Category(one.id(), one.name(), content(one, shown))));
        Set<String> used = bars.stream().map(BarChart.Category::content).filter(BarChart.Bar.class::isInstance)
                .flatMap(bar -> ((BarChart.Bar) bar).parts().keySet().stream()).collect(Collectors.toSet());
        return BarChart.of(words.get("title." + kind, costs.months()), words.get("alternative"), words.money(costs.plan()),
                series(shown, used), bars);
    }

    /** All parts, or the largest ones of the cheapest alternative, in reading order. */
    private Set<String> shown(List<AlternativeCosts> order) {
        if (names.size() <= MOST_PARTS || order.isEmpty()) {
            return names.keySet();
        }
        var amounts = order.getFirst().result().costBy(tag, Inputs.BASE);
        Comparator<String> largest = Comparator.comparingDouble(
                id -> amounts.containsKey(id) ? -amounts.get(id).orElse(0) : 0);
        Set<String> largestOnes = names.keySet().stream().sorted(largest).limit(MOST_PARTS).collect(Collectors.toSet());
        return names.keySet().stream().filter(largestOnes::contains).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private BarChart.Content content(AlternativeCosts one, Set<String> shown) {
        return one.isPriced() ? new BarChart.Bar(one.total().orElseThrow(), parts(one.result(), shown), Optional.empty(), "")
                : new BarChart.Status(new StatusText(words).of(one));
    }

    private Map<String, Double> parts(AlternativeResult result, Set<String> shown) {
        var lines = new LinkedHashMap<String, List<String>>();
        result.lines().forEach(row -> lines.computeIfAbsent(part(row, shown), _ -> new ArrayList<>()).add(row.id()));
        var parts = new LinkedHashMap<String, Double>();
        lines.forEach((part, ids) -> {
            double sum = result.evaluation().sumOverMonths(result.evaluation().positions(ids), Inputs.BASE).get();
            if (sum != 0) {
                parts.put(part, sum);
            }
        });
        return parts;
    }

    private String part(Row row, Set<String> shown) {
        String id = row.tags().get(tag).filter(names::containsKey).orElse(NONE);
        return id.equals(NONE) || shown.contains(id) ? id : OTHERS;
    }

    private List<BarChart.Series> series(Set<String> shown, Set<String> used) {
        ModelColours colours = ModelColours.of(List.copyOf(shown));
        var series = new ArrayList<BarChart.Series>();
        shown.stream().filter(used::contains).forEach(id ->
                series.add(new BarChart.Series(id, names.get(id), colours.of(id).role())));
        if (used.contains(OTHERS)) {
            series.add(new BarChart.Series(OTHERS, words.get("part.other", names.size() - shown.size()), ColourRole.FEES));
        }
        if (used.contains(NONE)) {
            series.add(new BarChart.Series(NONE, words.get("part." + kind), ColourRole.OTHER));
        }
        return series;
    }
}
