package org.tokenwright.chart;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.tokenwright.chart.PdfPainter.Place;

/** Hatches one area of a page, within the clip that is set. */
record PdfHatching(Box box, Rgb area, Theme theme) {

    /** Distance of two lines, in pixels. */
    private static final double STEP = 4;
    private static final double WIDTH = 0.9;
    /** Lines in the colour of the ground are seen on areas that stand out from it by this much. */
    private static final double SEEN = 3;

    void paint(Hatch hatch, Place place, PDPageContentStream page) throws IOException {
        Rgb surface = theme.colour(ColourRole.SURFACE);
        Rgb ink = area.contrast(surface) >= SEEN ? surface : theme.colour(ColourRole.TEXT);
        page.setStrokingColor(ink.red() / 255f, ink.green() / 255f, ink.blue() / 255f);
        page.setLineDashPattern(new float[0], 0);
        page.setLineWidth(place.length(WIDTH));
        switch (hatch) {
            case NONE -> { }
            case RISING -> slanted(1, place, page);
            case FALLING -> slanted(-1, place, page);
            case LEVEL -> {
                for (double y = first(box.y()); y < box.bottom(); y += STEP) {
                    line(box.x(), y, box.right(), y, place, page);
                }
            }
            case UPRIGHT -> {
                for (double x = first(box.x()); x < box.right(); x += STEP) {
                    line(x, box.y(), x, box.bottom(), place, page);
                }
            }
            case CROSSED -> {
                slanted(1, place, page);
                slanted(-1, place, page);
            }
        }
    }

    /** The first place from a border that is a whole number of steps, so that areas side by side go on in each other. */
    private static double first(double border) {
        return Math.ceil(border / STEP) * STEP + STEP / 2;
    }

    private void slanted(int direction, Place place, PDPageContentStream page) throws IOException {
        double step = STEP * Math.sqrt(2);
        double left = box.x() - box.height();
        for (double x = Math.floor(left / step) * step; x < box.right() + box.height(); x += step) {
            double from = direction > 0 ? x : x + box.height();
            line(from, box.bottom(), from + direction * box.height(), box.y(), place, page);
        }
    }

    private static void line(double x1, double y1, double x2, double y2, Place place, PDPageContentStream page) throws IOException {
        page.moveTo(place.x(x1), place.y(y1));
        page.lineTo(place.x(x2), place.y(y2));
        page.stroke();
    }
}
