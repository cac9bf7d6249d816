package org.tokenwright.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** The pieces of a line between its gaps. */
final class Runs {

    private Runs() {
    }

    /** From month to month; each piece has at least one point. */
    static List<List<Point>> of(List<OptionalDouble> values, MonthAxis months, Scale scale) {
        return runs(values).stream().map(run -> run.stream()
                .map(month -> new Point(months.x(month), at(month, values, scale))).toList()).toList();
    }

    /** Level through each month, for amounts that are set month by month. */
    static List<List<Point>> steps(List<OptionalDouble> values, MonthAxis months, Scale scale) {
        return runs(values).stream().map(run -> run.stream().flatMap(month -> Stream.of(
                new Point(months.start(month), at(month, values, scale)),
                new Point(months.end(month), at(month, values, scale)))).toList()).toList();
    }

    private static double at(int month, List<OptionalDouble> values, Scale scale) {
        return scale.at(values.get(month).getAsDouble());
    }

    /** Consecutive months with values. */
    private static List<List<Integer>> runs(List<OptionalDouble> values) {
        List<List<Integer>> runs = new ArrayList<>();
        for (int month = 0; month < values.size(); month++) {
            if (values.get(month).isPresent()) {
                if (month == 0 || values.get(month - 1).isEmpty()) {
                    runs.add(new ArrayList<>());
                }
                runs.getLast().add(month);
            }
        }
        return runs;
    }
}
