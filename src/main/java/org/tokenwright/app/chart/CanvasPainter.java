package org.tokenwright.app.chart;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import org.tokenwright.app.style.Fonts;
import org.tokenwright.app.style.Look;
import org.tokenwright.chart.Box;
import org.tokenwright.chart.ColourRole;
import org.tokenwright.chart.Drawing;
import org.tokenwright.chart.Primitive;
import org.tokenwright.chart.Primitive.Polygon;
import org.tokenwright.chart.Primitive.Polyline;
import org.tokenwright.chart.Primitive.Rect;
import org.tokenwright.chart.Primitive.Text;
import org.tokenwright.chart.Theme;

/** Paints a drawing, or the part of it that is seen, on a canvas. */
final class CanvasPainter {

    private static final double TINT = 0.1;

    private final GraphicsContext canvas;
    private final Map<ColourRole, Color> areas = new EnumMap<>(ColourRole.class);
    private final Map<ColourRole, Color> texts = new EnumMap<>(ColourRole.class);

    CanvasPainter(GraphicsContext canvas, Theme theme) {
        this.canvas = canvas;
        for (ColourRole role : ColourRole.values()) {
            areas.put(role, Look.colour(theme.colour(role)));
            texts.put(role, Look.colour(theme.text(role)));
        }
        canvas.setLineJoin(StrokeLineJoin.ROUND);
        canvas.setLineCap(StrokeLineCap.BUTT);
    }

    /**
     * Fills a part of the canvas with the ground and paints what of the drawing lies there.
     *
     * @param seen the part of the drawing
     * @param top where it begins on the canvas
     * @param bands tinted, to show what is selected
     */
    void paint(Drawing drawing, Box seen, double top, List<Box> bands) {
        canvas.save();
        canvas.beginPath();
        canvas.rect(0, top, seen.width(), seen.height());
        canvas.clip();
        canvas.setFill(areas.get(ColourRole.SURFACE));
        canvas.fillRect(0, top, seen.width(), seen.height());
        canvas.translate(-seen.x(), top - seen.y());
        for (Primitive item : drawing.items()) {
            if (touches(item.box(), seen)) {
                paint(item);
            }
        }
        canvas.setFill(areas.get(ColourRole.FOCUS).deriveColor(0, 1, 1, TINT));
        bands.forEach(band -> canvas.fillRect(0, band.y(), drawing.width(), band.height()));
        canvas.restore();
    }

    private static boolean touches(Box item, Box seen) {
        return item.x() <= seen.right() && seen.x() <= item.right() && item.y() <= seen.bottom() && seen.y() <= item.bottom();
    }

    private void paint(Primitive item) {
        switch (item) {
            case Rect(var box, var role, var _) -> {
                canvas.setFill(areas.get(role));
                canvas.fillRect(box.x(), box.y(), box.width(), box.height());
            }
            case Polygon polygon -> polygon(polygon);
            case Polyline line -> line(line);
            case Text text -> text(text);
        }
    }

    private void polygon(Polygon polygon) {
        canvas.setFill(areas.get(polygon.role()));
        canvas.fillPolygon(polygon.points().stream().mapToDouble(p -> p.x()).toArray(),
                polygon.points().stream().mapToDouble(p -> p.y()).toArray(), polygon.points().size());
    }

    private void line(Polyline line) {
        canvas.setStroke(areas.get(line.stroke().role()));
        canvas.setLineWidth(line.stroke().width());
        canvas.setLineDashes(line.stroke().dash().pattern());
        canvas.strokePolyline(line.points().stream().mapToDouble(p -> p.x()).toArray(),
                line.points().stream().mapToDouble(p -> p.y()).toArray(), line.points().size());
    }

    private void text(Text text) {
        canvas.setFill(texts.get(text.style().role()));
        canvas.setFont(Fonts.of(text.style().size(), text.style().weight()));
        canvas.fillText(text.content(), text.box().x(), text.baseline());
    }
}
