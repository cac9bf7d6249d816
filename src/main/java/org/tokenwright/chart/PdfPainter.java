package org.tokenwright.chart;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/**
 * Paints drawings into pages of a PDF document, as lines, areas and text. Areas of one kind of cost are hatched, so that
 * they can be told apart in grey.
 */
public final class PdfPainter {

    private final PdfFonts fonts;
    private final Theme theme;

    /**
     * @param fonts of the document, which measured for the layout
     */
    public PdfPainter(PdfFonts fonts, Theme theme) {
        this.fonts = requireNonNull(fonts, "fonts");
        this.theme = requireNonNull(theme, "theme");
    }

    /**
     * Where a drawing stands on a page.
     *
     * @param left edge, in points from the left of the page
     * @param top edge, in points from the bottom of the page
     * @param scale points for a pixel of the drawing
     */
    public record Place(double left, double top, double scale) {

        float x(double x) {
            return (float) (left + x * scale);
        }

        float y(double y) {
            return (float) (top - y * scale);
        }

        float length(double length) {
            return (float) (length * scale);
        }
    }

    /** Paints ground and items. */
    public void paint(Drawing drawing, Place place, PDPageContentStream page) throws IOException {
        page.saveGraphicsState();
        page.setLineCapStyle(0);
        page.setLineJoinStyle(1);
        fill(theme.colour(ColourRole.SURFACE), page);
        rectangle(new Box(0, 0, drawing.width(), drawing.height()), place, page);
        page.fill();
        for (Primitive item : drawing.items()) {
            paint(item, place, page);
        }
        page.restoreGraphicsState();
    }

    private void paint(Primitive item, Place place, PDPageContentStream page) throws IOException {
        switch (item) {
            case Primitive.Rect rect -> paint(rect, place, page);
            case Primitive.Polyline line -> {
                stroke(line.stroke(), place, page);
                path(line.points(), place, page);
                page.stroke();
            }
            case Primitive.Polygon polygon -> {
                fill(theme.colour(polygon.role()), page);
                path(polygon.points(), place, page);
                page.closePath();
                page.fill();
            }
            case Primitive.Text text -> paint(text, place, page);
        }
    }

    private void paint(Primitive.Rect rect, Place place, PDPageContentStream page) throws IOException {
        fill(theme.colour(rect.role()), page);
        rectangle(rect.box(), place, page);
        page.fill();
        if (Hatch.of(rect.role()) != Hatch.NONE) {
            page.saveGraphicsState();
            rectangle(rect.box(), place, page);
            page.clip();
            new PdfHatching(rect.box(), theme.colour(rect.role()), theme).paint(Hatch.of(rect.role()), place, page);
            page.restoreGraphicsState();
        }
    }

    private void paint(Primitive.Text text, Place place, PDPageContentStream page) throws IOException {
        TextStyle style = text.style();
        double size = style.size() * place.scale();
        double left = text.anchor().left(place.x(text.x()), fonts.width(text.content(), size, style.weight()));
        fill(theme.text(style.role()), page);
        fonts.write(text.content(), left, place.y(text.baseline()), size, style.weight(), page);
    }

    private static void rectangle(Box box, Place place, PDPageContentStream page) throws IOException {
        page.addRect(place.x(box.x()), place.y(box.bottom()), place.length(box.width()), place.length(box.height()));
    }

    private void stroke(Primitive.Stroke stroke, Place place, PDPageContentStream page) throws IOException {
        double[] pattern = stroke.dash().pattern();
        float[] dashes = new float[pattern.length];
        for (int i = 0; i < pattern.length; i++) {
            dashes[i] = place.length(pattern[i]);
        }
        page.setLineDashPattern(dashes, 0);
        page.setLineWidth(place.length(stroke.width()));
        Rgb colour = theme.colour(stroke.role());
        page.setStrokingColor(colour.red() / 255f, colour.green() / 255f, colour.blue() / 255f);
    }

    private static void path(List<Point> points, Place place, PDPageContentStream page) throws IOException {
        page.moveTo(place.x(points.getFirst().x()), place.y(points.getFirst().y()));
        for (Point point : points.subList(1, points.size())) {
            page.lineTo(place.x(point.x()), place.y(point.y()));
        }
    }

    private static void fill(Rgb colour, PDPageContentStream page) throws IOException {
        page.setNonStrokingColor(colour.red() / 255f, colour.green() / 255f, colour.blue() / 255f);
    }
}
