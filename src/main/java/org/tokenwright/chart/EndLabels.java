package org.tokenwright.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.tokenwright.chart.LineChart.Budget;
import org.tokenwright.chart.LineChart.Line;
import org.tokenwright.chart.Primitive.Anchor;
import org.tokenwright.chart.Primitive.Stroke;

/** Names to the right of the lines they belong to, moved apart where lines end close together. */
final class EndLabels {

    /** Between the last month and the names: room for a stroke that leads from one to the other. */
    private static final double LEAD = 18;
    private static final double LEAD_GAP = 4;
    private static final double MOVED = 3;

    /** A name and the amount at which it wants to stand. */
    private record Label(String text, ColourRole role, OptionalDouble amount, boolean atEnd) {
    }

    private final LineChart chart;
    private final Pen pen;
    private final TextStyle style;
    private final ChartText words;
    private final boolean budgetDrawn;
    private final List<Label> labels;
    private final List<String> texts;

    /**
     * @param mostWidth pixels for names
     * @param budgetDrawn whether the budget, if there is one, lies within the plot
     */
    EndLabels(LineChart chart, Frame frame, Pen pen, double mostWidth, boolean budgetDrawn) {
        this.chart = chart;
        this.pen = pen;
        this.style = frame.small();
        this.words = new ChartText(chart.format().locale());
        this.budgetDrawn = budgetDrawn;
        this.labels = labels();
        this.texts = pen.fit(labels.stream().map(Label::text).toList(), mostWidth, style);
    }

    boolean budgetDrawn() {
        return budgetDrawn;
    }

    /** Pixels from the last month to the end of the widest name. */
    double width() {
        return LEAD + Math.ceil(Math.max(pen.widest(texts, style), pen.width(more(labels.size()), style)));
    }

    void draw(Box plot, MonthAxis months, Scale scale) {
        double height = pen.lineHeight(style);
        int room = 1 + (int) (plot.height() / height + 1e-9);
        int shown = labels.size() <= room ? labels.size() : room - 1;
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < shown; i++) {
            order.add(i);
        }
        order.sort(Comparator.comparingDouble(i -> wanted(i, plot, scale)));
        boolean hidden = shown < labels.size();
        double bottom = hidden ? plot.bottom() - height : plot.bottom();
        double[] wanted = order.stream().mapToDouble(i -> wanted(i, plot, scale)).toArray();
        double[] places = Spread.apart(wanted, height, plot.y(), bottom);
        for (int i = 0; i < shown; i++) {
            draw(order.get(i), wanted[i], places[i], plot);
        }
        if (hidden) {
            pen.text(more(labels.size() - shown), Anchor.START, plot.right() + LEAD, plot.bottom(), style);
        }
    }

    private void draw(int label, double wanted, double place, Box plot) {
        ColourRole role = labels.get(label).role();
        if (labels.get(label).atEnd() && Math.abs(place - wanted) > MOVED) {
            pen.line(Stroke.thin(role), new Point(plot.right() + LEAD_GAP, wanted),
                    new Point(plot.right() + LEAD - LEAD_GAP, place));
        }
        pen.text(texts.get(label), Anchor.START, plot.right() + LEAD, place, style.in(role));
    }

    private List<Label> labels() {
        List<Label> result = new ArrayList<>();
        chart.budget().flatMap(this::label).ifPresent(result::add);
        chart.lines().forEach(line -> result.add(label(line)));
        return result;
    }

    private Label label(Line line) {
        int last = line.last();
        return last < 0
                ? new Label(words.get("chart.line.none", line.label()), ColourRole.MUTED, OptionalDouble.empty(), false)
                : new Label(line.label(), line.style().role(), line.values().get(last), last == chart.months() - 1);
    }

    private Optional<Label> label(Budget budget) {
        List<OptionalDouble> there = budget.amounts().stream().filter(OptionalDouble::isPresent).toList();
        if (there.isEmpty()) {
            return Optional.empty();
        }
        boolean atEnd = budgetDrawn && budget.amounts().getLast().isPresent();
        String text = budgetDrawn ? budget.label() : words.get("chart.line.budget.beyond", budget.label());
        return Optional.of(new Label(text, ColourRole.BUDGET, there.getLast(), atEnd));
    }

    /** Height at the end of the line; at the bottom for a line without amounts, at the top for one beyond the plot. */
    private double wanted(int label, Box plot, Scale scale) {
        OptionalDouble amount = labels.get(label).amount();
        return amount.isPresent() ? Math.clamp(scale.at(amount.getAsDouble()), plot.y(), plot.bottom()) : plot.bottom();
    }

    private String more(int count) {
        return words.get("chart.more", count);
    }
}
