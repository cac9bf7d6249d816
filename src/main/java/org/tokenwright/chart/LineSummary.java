package org.tokenwright.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.tokenwright.chart.LineChart.Budget;
import org.tokenwright.chart.LineChart.Line;

/** A line chart in words. */
final class LineSummary {

    private final LineChart chart;
    private final ChartText words;

    LineSummary(LineChart chart) {
        this.chart = chart;
        this.words = new ChartText(chart.format().locale());
    }

    String text() {
        List<String> clauses = new ArrayList<>();
        chart.budget().flatMap(this::over).ifPresent(clauses::add);
        int changes = chart.lines().stream().mapToInt(line -> line.changes().size()).sum();
        if (changes > 0) {
            clauses.add(words.get("chart.line.summary.changes", changes));
        }
        List<String> missing = chart.lines().stream().filter(line -> line.last() < 0).map(Line::label).toList();
        if (!missing.isEmpty()) {
            clauses.add(words.get("chart.line.summary.missing", words.some(missing)));
        }
        return span() + words.sentence(clauses);
    }

    private String span() {
        int last = chart.lines().stream().mapToInt(Line::last).max().orElse(-1);
        if (last < 0) {
            return words.get("chart.line.summary.none", chart.title());
        }
        List<Line> there = chart.lines().stream().filter(line -> line.values().get(last).isPresent())
                .sorted(Comparator.comparingDouble(line -> line.values().get(last).getAsDouble())).toList();
        return there.size() == 1 ? one(there.getFirst(), last) : many(there, last);
    }

    private String one(Line line, int last) {
        return words.get("chart.line.summary.one", chart.title(), month(0), month(chart.months() - 1),
                line.label(), amount(line, last), month(last));
    }

    private String many(List<Line> lines, int last) {
        Line least = lines.getFirst();
        Line greatest = lines.getLast();
        return words.get("chart.line.summary.many", chart.title(), month(0), month(chart.months() - 1), lines.size(),
                month(last), amount(least, last), least.label(), amount(greatest, last), greatest.label());
    }

    private Optional<String> over(Budget budget) {
        List<String> over = new ArrayList<>();
        for (Line line : chart.lines()) {
            IntStream.range(0, chart.months())
                    .filter(month -> exceeds(line.values().get(month), budget.amounts().get(month))).findFirst()
                    .ifPresent(month -> over.add(words.get("chart.line.summary.from", line.label(), month(month))));
        }
        return over.isEmpty() ? Optional.empty()
                : Optional.of(words.get("chart.line.summary.over", budget.label(), words.some(over)));
    }

    private static boolean exceeds(OptionalDouble value, OptionalDouble budget) {
        return value.isPresent() && budget.isPresent() && value.getAsDouble() > budget.getAsDouble();
    }

    private String month(int index) {
        return words.month(chart.month(index));
    }

    private String amount(Line line, int month) {
        return chart.format().full(line.values().get(month).getAsDouble());
    }
}
