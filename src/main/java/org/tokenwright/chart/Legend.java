package org.tokenwright.chart;

import java.util.ArrayList;
import java.util.List;
import org.tokenwright.chart.Primitive.Anchor;
import org.tokenwright.chart.Primitive.Stroke;

/** The key of the colours of a chart: swatches with names, in few lines. */
final class Legend {

    private static final double SWATCH_PER_FONT_SIZE = 0.83;
    private static final double GAP = 6;
    private static final double BETWEEN = 18;
    /** Below this height of the chart its key gives way to the data. */
    private static final double LEAST_HEIGHT = 110;
    private static final int MOST_LINES = 3;

    /** How an entry is shown. */
    enum Kind {
        AREA,
        WHISKER,
        NOTHING
    }

    record Entry(String label, ColourRole role, Kind kind) {
    }

    private record Placed(Entry entry, double x, int line) {
    }

    private final Pen pen;
    private final TextStyle style;
    private final ChartText words;
    private final int mostLines;
    private final double side;

    Legend(Pen pen, TextStyle style, ChartText words, int mostLines) {
        this.pen = pen;
        this.style = style;
        this.words = words;
        this.mostLines = mostLines;
        this.side = Math.round(SWATCH_PER_FONT_SIZE * style.size());
    }

    /** Lines that a key may take from a chart of a height; 0 where the data need it all. */
    static int linesIn(double height, Frame frame) {
        double least = LEAST_HEIGHT * frame.scale();
        return height < least ? 0 : height < 2 * least ? 1 : MOST_LINES;
    }

    /** Height of these entries in a width. */
    double height(List<Entry> entries, double width) {
        return entries.isEmpty() ? 0 : lines(place(entries, width)) * pen.lineHeight(style);
    }

    /** Draws them from the upper left corner of an area. */
    void draw(List<Entry> entries, Box area) {
        for (Placed placed : place(entries, area.width())) {
            double y = pen.centre(area.y() + placed.line() * pen.lineHeight(style), style);
            draw(placed.entry(), area.x() + placed.x(), y);
        }
    }

    private void draw(Entry entry, double x, double y) {
        switch (entry.kind()) {
            case AREA -> pen.rect(new Box(x, Math.round(y - side / 2), side, side), entry.role());
            case WHISKER -> pen.line(Stroke.thin(entry.role()), new Point(x, Pen.crisp(y)), new Point(x + side, Pen.crisp(y)));
            case NOTHING -> { }
        }
        pen.text(entry.label(), Anchor.START, x + swatch(entry), y, style);
    }

    /** As many entries as the lines hold; a last one says how many more there are. */
    private List<Placed> place(List<Entry> entries, double width) {
        List<Entry> fitting = entries.stream().map(entry -> shortened(entry, width)).toList();
        List<Placed> placed = flow(fitting, width);
        for (int shown = entries.size() - 1; shown >= 0 && lines(placed) > mostLines; shown--) {
            List<Entry> fewer = new ArrayList<>(fitting.subList(0, shown));
            String more = words.get("chart.more", entries.size() - shown);
            fewer.add(new Entry(more, ColourRole.MUTED, Kind.NOTHING));
            placed = flow(fewer, width);
        }
        return placed;
    }

    private Entry shortened(Entry entry, double width) {
        return new Entry(pen.fit(entry.label(), width - swatch(entry), style), entry.role(), entry.kind());
    }

    private List<Placed> flow(List<Entry> entries, double width) {
        List<Placed> placed = new ArrayList<>();
        double x = 0;
        int line = 0;
        for (Entry entry : entries) {
            double wide = swatch(entry) + pen.width(entry.label(), style);
            if (x > 0 && x + wide > width) {
                x = 0;
                line++;
            }
            placed.add(new Placed(entry, x, line));
            x += wide + BETWEEN;
        }
        return placed;
    }

    private double swatch(Entry entry) {
        return entry.kind() == Kind.NOTHING ? 0 : side + GAP;
    }

    private static int lines(List<Placed> placed) {
        return placed.getLast().line() + 1;
    }
}
