package org.tokenwright.report.chart;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Sets the ids of charts apart, which become names of files. */
final class OwnIds {

    private OwnIds() {
    }

    /** Ids of a plan can hold {@code -}, and differ in nothing but the case of letters: a later chart gets a number then. */
    static List<PlanChart> of(List<PlanChart> charts) {
        var taken = new HashSet<String>();
        return charts.stream().map(chart -> new PlanChart(candidates(chart.id())
                .filter(id -> taken.add(id.toLowerCase(Locale.ROOT))).findFirst().orElseThrow(), chart.chart())).toList();
    }

    private static Stream<String> candidates(String id) {
        return Stream.concat(Stream.of(id), Stream.iterate(2, number -> number + 1).map(number -> id + "-" + number));
    }
}
