package org.tokenwright.chart;

import static java.util.Objects.requireNonNull;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import javax.imageio.ImageIO;

/** Paints drawings with Java2D, without a window, and writes them as PNG. */
public final class Java2dPainter {

    /** Largest picture in pixels, about 160 MB in memory. */
    private static final long MOST_PIXELS = 40_000_000;

    private final Java2dText texts;
    private final Theme theme;

    /**
     * @param texts that measured for the layout
     */
    public Java2dPainter(Java2dText texts, Theme theme) {
        this.texts = requireNonNull(texts, "texts");
        this.theme = requireNonNull(theme, "theme");
    }

    /**
     * @param scale pixels of the picture per pixel of the drawing: 1, 2 or 3
     * @throws IllegalArgumentException if the scale is not 1 or more, or the picture would have more than 40 million pixels
     */
    public void writePng(Drawing drawing, int scale, OutputStream out) throws IOException {
        ImageIO.write(image(drawing, scale), "png", out);
    }

    /**
     * @param scale pixels of the picture per pixel of the drawing: 1, 2 or 3
     * @throws IllegalArgumentException if the scale is not 1 or more, or the picture would have more than 40 million pixels
     */
    public BufferedImage image(Drawing drawing, int scale) {
        double width = Math.ceil(drawing.width() * scale);
        double height = Math.ceil(drawing.height() * scale);
        if (scale < 1 || width * height > MOST_PIXELS) {
            throw new IllegalArgumentException("cannot paint " + width + " × " + height + " pixels");
        }
        BufferedImage image = new BufferedImage((int) width, (int) height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.scale(scale, scale);
        paint(drawing, graphics);
        graphics.dispose();
        return image;
    }

    /** Paints ground and items from the origin of the graphics. */
    public void paint(Drawing drawing, Graphics2D graphics) {
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setColor(awt(theme.colour(ColourRole.SURFACE)));
        graphics.fill(new Rectangle2D.Double(0, 0, Math.ceil(drawing.width()), Math.ceil(drawing.height())));
        drawing.items().forEach(item -> paint(item, graphics));
    }

    private void paint(Primitive item, Graphics2D graphics) {
        switch (item) {
            case Primitive.Rect rect -> {
                graphics.setColor(awt(theme.colour(rect.role())));
                graphics.fill(rectangle(rect.box()));
            }
            case Primitive.Polyline line -> {
                graphics.setColor(awt(theme.colour(line.stroke().role())));
                graphics.setStroke(stroke(line.stroke()));
                graphics.draw(path(line.points()));
            }
            case Primitive.Polygon polygon -> {
                graphics.setColor(awt(theme.colour(polygon.role())));
                Path2D path = path(polygon.points());
                path.closePath();
                graphics.fill(path);
            }
            case Primitive.Text text -> paint(text, graphics);
        }
    }

    private void paint(Primitive.Text text, Graphics2D graphics) {
        TextStyle style = text.style();
        double width = texts.width(text.content(), style.size(), style.weight());
        graphics.setColor(awt(theme.text(style.role())));
        graphics.setFont(texts.font(text.content(), style.size(), style.weight()));
        graphics.drawString(text.content(), (float) text.anchor().left(text.x(), width), (float) text.baseline());
    }

    private static Rectangle2D rectangle(Box box) {
        return new Rectangle2D.Double(box.x(), box.y(), box.width(), box.height());
    }

    private static BasicStroke stroke(Primitive.Stroke stroke) {
        double[] pattern = stroke.dash().pattern();
        float[] dashes = new float[pattern.length];
        for (int i = 0; i < pattern.length; i++) {
            dashes[i] = (float) pattern[i];
        }
        return new BasicStroke((float) stroke.width(), BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10,
                dashes.length == 0 ? null : dashes, 0);
    }

    private static Path2D path(List<Point> points) {
        Path2D path = new Path2D.Double();
        path.moveTo(points.getFirst().x(), points.getFirst().y());
        points.stream().skip(1).forEach(point -> path.lineTo(point.x(), point.y()));
        return path;
    }

    private static Color awt(Rgb colour) {
        return new Color(colour.red(), colour.green(), colour.blue());
    }
}
