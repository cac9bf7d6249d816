package org.tokenwright.chart;

import org.tokenwright.chart.Primitive.Anchor;

/** Margins, title and footnote of a drawing that stands alone. */
final class Heading {

    private static final double MARGIN = 16;
    private static final double GAP = 8;

    private Heading() {
    }

    /** Draws title and footnote, if the frame asks for them, and returns what is left for the chart. */
    static Box draw(Chart chart, Frame frame, Pen pen) {
        if (!frame.complete()) {
            return new Box(0, 0, frame.width(), frame.height());
        }
        double width = frame.width() - 2 * MARGIN;
        double top = line(pen.fit(chart.title(), width, frame.title()), MARGIN, frame.title(), pen) + GAP;
        double bottom = frame.height() - MARGIN - footnoteHeight(chart, frame, pen);
        if (!chart.footnote().isEmpty()) {
            line(pen.fit(chart.footnote(), width, frame.small()), bottom + GAP, frame.small(), pen);
        }
        return Box.between(MARGIN, top, frame.width() - MARGIN, bottom);
    }

    /** Height that margins, title and footnote take from the chart. */
    static double height(Chart chart, Frame frame, Pen pen) {
        return frame.complete()
                ? 2 * MARGIN + pen.lineHeight(frame.title()) + GAP + footnoteHeight(chart, frame, pen)
                : 0;
    }

    private static double footnoteHeight(Chart chart, Frame frame, Pen pen) {
        return chart.footnote().isEmpty() ? 0 : GAP + pen.lineHeight(frame.small());
    }

    private static double line(String text, double top, TextStyle style, Pen pen) {
        pen.text(text, Anchor.START, MARGIN, pen.centre(top, style), style);
        return top + pen.lineHeight(style);
    }
}
