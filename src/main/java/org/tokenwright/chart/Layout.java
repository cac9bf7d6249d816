package org.tokenwright.chart;

import static java.util.Objects.requireNonNull;

/**
 * Turns charts into drawings of a size.
 *
 * <p>No text is cut off, covered or outside the frame: long names are shortened, tick labels are thinned, bars and labels
 * that find no room are counted in a line of their own. The {@link Chart#table() table} always has everything.
 */
public final class Layout {

    private final TextMeasure measure;

    /**
     * @param measure of the painter that will paint the drawings
     */
    public Layout(TextMeasure measure) {
        this.measure = requireNonNull(measure, "measure");
    }

    public Drawing draw(Chart chart, Frame frame) {
        return layout(chart, frame).draw();
    }

    /**
     * The height at which everything is at ease: all bars at full thickness, or the usual height of a chart with lines or
     * columns. A view with less room scrolls.
     *
     * @param frame with the width to use; its height does not matter
     */
    public double preferredHeight(Chart chart, Frame frame) {
        return layout(chart, frame).preferredHeight();
    }

    private ChartLayout<?> layout(Chart chart, Frame frame) {
        Pen pen = new Pen(measure);
        return switch (chart) {
            case BarChart bars -> new BarLayout(bars, frame, pen);
            case LineChart lines -> new LineLayout(lines, frame, pen);
            case ColumnChart columns -> new ColumnLayout(columns, frame, pen);
            case WaterfallChart steps -> new WaterfallLayout(steps, frame, pen);
            case DurationChart levels -> new DurationLayout(levels, frame, pen);
        };
    }
}
