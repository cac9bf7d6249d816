package org.tokenwright.chart;

/** What the layouts of all charts have in common: the heading, and a word where there is nothing to show. */
abstract sealed class ChartLayout<C extends Chart> permits BarLayout, ColumnLayout, DurationLayout, LineLayout, WaterfallLayout {

    final C chart;
    final Frame frame;
    final Pen pen;
    final ChartText words;

    ChartLayout(C chart, Frame frame, Pen pen) {
        this.chart = chart;
        this.frame = frame;
        this.pen = pen;
        this.words = new ChartText(chart.format().locale());
    }

    final Drawing draw() {
        Box body = Heading.draw(chart, frame, pen);
        if (isEmpty()) {
            Nothing.draw(words, body, frame, pen);
        } else {
            drawIn(body);
        }
        return pen.drawing(frame);
    }

    final double preferredHeight() {
        return Math.ceil(heightWith(Heading.height(chart, frame, pen)));
    }

    /** Whether there is nothing to draw beneath the heading. */
    abstract boolean isEmpty();

    /** Draws the chart into what the heading leaves. */
    abstract void drawIn(Box body);

    /** Height at which the chart is at ease, with a heading of a height. */
    abstract double heightWith(double heading);
}
