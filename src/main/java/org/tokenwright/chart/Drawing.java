package org.tokenwright.chart;

import java.util.List;
import java.util.Optional;

/**
 * A finished picture: what to paint, in this order, on a ground of {@link ColourRole#SURFACE}.
 *
 * <p>It holds no colours and no fonts, so that one drawing serves both themes and every painter.
 *
 * @param width in pixels
 * @param height in pixels
 * @param items lie within width and height
 * @param marks in reading order, which is the order of keyboard focus
 */
public record Drawing(double width, double height, List<Primitive> items, List<Mark> marks) {

    public Drawing {
        items = List.copyOf(items);
        marks = List.copyOf(marks);
    }

    /** The mark that a pointer hits here: the nearest one, of two equally near the later one. */
    public Optional<String> markAt(double x, double y) {
        double nearest = Double.MAX_VALUE;
        Optional<String> found = Optional.empty();
        for (Mark mark : marks) {
            double distance = mark.hit(x, y);
            if (distance <= nearest) {
                nearest = distance;
                found = Optional.of(mark.id());
            }
        }
        return found;
    }

    public Optional<Mark> mark(String id) {
        return marks.stream().filter(mark -> mark.id().equals(id)).findFirst();
    }

    /** Where to draw a frame around a mark. */
    public Optional<Box> boundsOf(String id) {
        return mark(id).map(Mark::bounds);
    }
}
