package org.tokenwright.chart;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tokenwright.chart.ColumnChart.Column;

/** Draws the columns and marks each of them. */
final class ColumnPlot {

    private static final double LEAST_HEIGHT_TO_SPLIT = 4;
    private static final double LEAST_WIDTH_TO_SPLIT = 4;

    private final ColumnChart chart;
    private final Pen pen;
    private final ColumnPlaces places;
    private final Scale scale;
    private final ColumnWords words;

    ColumnPlot(ColumnChart chart, Pen pen, ColumnPlaces places, Scale scale) {
        this.chart = chart;
        this.pen = pen;
        this.places = places;
        this.scale = scale;
        this.words = new ColumnWords(chart);
    }

    /** @return what the columns cover */
    List<Box> draw() {
        List<Box> boxes = new ArrayList<>();
        for (int column : seen()) {
            drawStack(column);
            boxes.add(box(column));
        }
        for (int column = 0; column < chart.columns().size(); column++) {
            String id = ColumnWords.id(chart.columns().get(column)).toString();
            pen.mark(new Mark(id, words.mark(chart.columns().get(column)), box(column), List.of(places.whole(column))));
        }
        return boxes;
    }

    /** Of columns that share a pixel the highest. */
    private List<Integer> seen() {
        Map<Double, Integer> highest = new HashMap<>();
        for (int column = 0; column < chart.columns().size(); column++) {
            highest.merge(places.left(column), column, (one, other) -> total(one) >= total(other) ? one : other);
        }
        return highest.values().stream().sorted().toList();
    }

    private double total(int column) {
        return chart.columns().get(column).total();
    }

    private void drawStack(int index) {
        Column column = chart.columns().get(index);
        double sum = 0;
        for (int i = 0; i < chart.series().size(); i++) {
            double amount = column.amounts().get(i);
            if (amount > 0) {
                drawPart(index, chart.series().get(i).role(), sum, amount);
            }
            sum += amount;
        }
    }

    /** A hair of ground is left between two parts, so that they are told apart without colour. */
    private void drawPart(int column, ColourRole role, double from, double amount) {
        double top = scale.at(from + amount);
        double bottom = scale.at(from);
        double left = places.left(column);
        double right = places.right(column);
        double hair = from > 0 && bottom - top >= LEAST_HEIGHT_TO_SPLIT && right - left >= LEAST_WIDTH_TO_SPLIT ? 1 : 0;
        pen.rect(Box.between(left, top, right, bottom - hair), role, ColumnWords.id(chart.columns().get(column)).toString());
    }

    /** At least a pixel high, to be framed. */
    private Box box(int column) {
        double top = Math.min(scale.at(total(column)), places.plot().bottom() - 1);
        return Box.between(places.left(column), top, places.right(column), places.plot().bottom());
    }
}
