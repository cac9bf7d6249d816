package org.tokenwright.app.compare;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tokenwright.app.text.NumberStyle;
import org.tokenwright.app.text.Words;
import org.tokenwright.base.Meter;
import org.tokenwright.chart.AmountFormat;
import org.tokenwright.chart.BarChart;
import org.tokenwright.chart.BucketColours;
import org.tokenwright.chart.ColourRole;
import org.tokenwright.chart.LineChart;
import org.tokenwright.chart.ModelColours;

/** The charts of the Compare page, from figures. */
public final class CompareCharts {

    /** More lines than colours cannot be told apart. */
    public static final int MOST_LINES = ColourRole.MODELS;

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH);

    private final Figures figures;
    private final AmountFormat money;

    public CompareCharts(Figures figures) {
        this.figures = figures;
        money = AmountFormat.money(figures.currency(), NumberStyle.current().locale());
    }

    /**
     * One bar for each alternative.
     *
     * @param order alternatives from top to bottom
     * @param workload whose tasks are meant by {@link BarMode#PER_TASK}
     */
    public BarChart bars(List<AlternativeFigures> order, BarMode mode, String workload) {
        List<BarChart.Series> series = series(order);
        List<BarChart.Category> bars = order.stream()
                .map(one -> new BarChart.Category(one.id(), one.name(), content(one, mode, workload))).toList();
        BarChart chart = BarChart.of(barTitle(mode, workload), Words.get("compare.alternative"), money, series, bars);
        if (order.stream().anyMatch(CompareCharts::hasRange)) {
            chart = chart.withRangeLabel(Words.get("compare.range"));
        }
        return withBudget(chart, mode);
    }

    private BarChart withBudget(BarChart chart, BarMode mode) {
        OptionalDouble amount = switch (mode) {
            case TOTAL -> figures.budget();
            case PER_MONTH -> figures.monthlyBudget().isEmpty() ? OptionalDouble.empty() : figures.monthlyBudget().getFirst();
            case PER_TASK -> OptionalDouble.empty();
        };
        return amount.isPresent() ? chart.withBudget(amount.getAsDouble(), Words.get("compare.budget")) : chart;
    }

    private String barTitle(BarMode mode, String workload) {
        String name = figures.plan().workload(workload).map(w -> w.name()).orElse("");
        return Words.get("compare.bars." + mode.name(), figures.months(), name);
    }

    static boolean hasRange(AlternativeFigures one) {
        return one.low().isPresent() && one.low().getAsDouble() != one.high().getAsDouble();
    }

    private List<BarChart.Series> series(List<AlternativeFigures> order) {
        var meters = new TreeSet<String>(java.util.Comparator.comparing(ReadFigures::order).thenComparing(key -> key));
        order.forEach(one -> one.byMeter().forEach((meter, cost) -> {
            if (cost != 0) {
                meters.add(meter);
            }
        }));
        Map<String, ColourRole> colours = BucketColours.of(List.copyOf(meters));
        return meters.stream().map(meter -> new BarChart.Series(meter, label(meter), colours.get(meter))).toList();
    }

    /** What a meter is called, for example {@code cache write 5m}. */
    public static String label(String meter) {
        try {
            return Meter.parse(meter).label();
        } catch (IllegalArgumentException e) {
            return meter;
        }
    }

    private BarChart.Content content(AlternativeFigures one, BarMode mode, String workload) {
        if (!one.isPriced()) {
            return new BarChart.Status(StatusWords.of(one));
        }
        return switch (mode) {
            case TOTAL -> bar(one, 1);
            case PER_MONTH -> bar(one, 1.0 / figures.months());
            case PER_TASK -> Optional.ofNullable(one.perTask().get(workload)).<BarChart.Content>map(CompareCharts::taskBar)
                    .orElseGet(() -> new BarChart.Status(Words.get("compare.no-tasks")));
        };
    }

    private static BarChart.Bar bar(AlternativeFigures one, double scale) {
        Optional<BarChart.Range> range = hasRange(one)
                ? Optional.of(new BarChart.Range(one.low().getAsDouble() * scale, one.high().getAsDouble() * scale))
                : Optional.empty();
        return new BarChart.Bar(one.total().orElseThrow() * scale, parts(one.byMeter(), scale), range, "");
    }

    private static BarChart.Bar taskBar(AlternativeFigures.PerTask task) {
        Optional<BarChart.Range> range = task.low() < task.high()
                ? Optional.of(new BarChart.Range(task.low(), task.high())) : Optional.empty();
        return new BarChart.Bar(task.total(), parts(task.byMeter(), 1), range, "");
    }

    private static Map<String, Double> parts(Map<String, Double> byMeter, double scale) {
        return byMeter.entrySet().stream().filter(part -> part.getValue() != 0)
                .collect(Collectors.toMap(Map.Entry::getKey, part -> part.getValue() * scale));
    }

    /**
     * One line for each alternative, but for no more than {@value #MOST_LINES}: the first ones and the selected one.
     *
     * @param order alternatives in reading order
     * @param selected id of the selected one, which is always shown
     */
    public LineChart lines(List<AlternativeFigures> order, String selected) {
        List<AlternativeFigures> shown = shown(order, selected);
        List<LineChart.Line> lines = shown.stream().map(this::line).toList();
        String title = shown.size() == order.size() ? Words.get("compare.lines")
                : Words.get("compare.lines.some", shown.size(), order.size());
        var settings = figures.plan().settings();
        LineChart chart = new LineChart(title, "", money, settings.start(), settings.months(), lines, Optional.empty());
        return figures.monthlyBudget().isEmpty() ? chart
                : chart.withBudget(new LineChart.Budget(Words.get("compare.budget"), figures.monthlyBudget()));
    }

    private static List<AlternativeFigures> shown(List<AlternativeFigures> order, String selected) {
        List<AlternativeFigures> priced = order.stream().filter(AlternativeFigures::isPriced).toList();
        if (priced.size() <= MOST_LINES) {
            return priced;
        }
        var shown = new LinkedHashSet<>(priced.subList(0, MOST_LINES - 1));
        priced.stream().filter(one -> one.id().equals(selected)).forEach(shown::add);
        priced.stream().skip(MOST_LINES - 1).limit(MOST_LINES - shown.size()).forEach(shown::add);
        return List.copyOf(shown);
    }

    private LineChart.Line line(AlternativeFigures one) {
        ModelColours.Style style = figures.colours().of(one.id());
        var changes = new ArrayList<LineChart.Change>();
        one.changes().forEach(change -> changes.add(new LineChart.Change(change.month(), change.text())));
        return new LineChart.Line(one.id(), one.name(), style, one.monthly(), changes);
    }

    /** For example {@code 24 months from Nov 2026}. */
    public String horizon() {
        return Words.get("compare.horizon", figures.months(), MONTH.format(figures.plan().settings().start()));
    }
}
