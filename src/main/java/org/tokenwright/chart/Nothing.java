package org.tokenwright.chart;

import org.tokenwright.chart.Primitive.Anchor;

/** A chart without data says so. */
final class Nothing {

    private Nothing() {
    }

    static void draw(ChartText words, Box body, Frame frame, Pen pen) {
        String text = pen.fit(words.get("chart.nothing"), body.width(), frame.name());
        pen.text(text, Anchor.MIDDLE, body.centreX(), body.centreY(), frame.name().in(ColourRole.MUTED));
    }
}
