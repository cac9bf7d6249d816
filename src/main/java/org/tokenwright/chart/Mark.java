package org.tokenwright.chart;

import java.util.List;

/**
 * A piece of a drawing that stands for a piece of the data.
 *
 * @param id see {@link MarkId}
 * @param text what it shows, in words, for a tooltip and for a screen reader
 * @param bounds where to draw a frame around it
 * @param areas where it can be hit
 */
public record Mark(String id, String text, Box bounds, List<Area> areas) {

    public Mark {
        areas = List.copyOf(areas);
    }

    static Mark of(MarkId id, String text, Box box) {
        return new Mark(id.toString(), text, box, List.of(box));
    }

    /** Distance of a place from the nearest area that it hits; infinite if it hits none. */
    double hit(double x, double y) {
        return areas.stream().filter(area -> area.distance(x, y) <= area.reach())
                .mapToDouble(area -> area.distance(x, y)).min().orElse(Double.POSITIVE_INFINITY);
    }
}
