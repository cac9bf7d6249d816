package org.tokenwright.chart;

import static org.assertj.core.api.Assertions.fail;

import java.util.List;
import java.util.stream.Stream;
import org.tokenwright.chart.Primitive.Polygon;
import org.tokenwright.chart.Primitive.Rect;
import org.tokenwright.chart.Primitive.Text;
import org.tokenwright.chart.TextStyle.Weight;

/** What holds for every drawing, and ways to look into one. */
final class Drawings {

    /** Letters of one width: enough to test a layout without fonts. */
    static final TextMeasure PLAIN = new TextMeasure() {
        @Override
        public double width(String text, double size, Weight weight) {
            return text.codePointCount(0, text.length()) * size * (weight == Weight.BOLD ? 0.6 : 0.55);
        }

        @Override
        public double ascent(double size) {
            return 0.93 * size;
        }

        @Override
        public double descent(double size) {
            return 0.25 * size;
        }
    };

    private Drawings() {
    }

    static Drawing plain(Chart chart, double width, double height) {
        return new Layout(PLAIN).draw(chart, Frame.bare(width, height));
    }

    static void assertSound(String what, Drawing drawing) {
        Box frame = new Box(0, 0, drawing.width(), drawing.height());
        List<Primitive> items = drawing.items();
        for (int i = 0; i < items.size(); i++) {
            assertInside(what, frame, items.get(i).box(), items.get(i));
            if (items.get(i) instanceof Text text) {
                assertUncovered(what, text, items.subList(i + 1, items.size()));
            }
        }
        for (Mark mark : drawing.marks()) {
            assertInside(what, frame, mark.bounds(), mark);
        }
    }

    private static void assertInside(String what, Box frame, Box box, Object thing) {
        if (!frame.contains(box)) {
            fail("%s: outside %s: %s", what, frame, thing);
        }
    }

    private static void assertUncovered(String what, Text text, List<Primitive> later) {
        for (Primitive item : later) {
            boolean covers = switch (item) {
                case Text other -> other.box().overlaps(text.box());
                case Rect rect -> rect.box().overlaps(text.box());
                case Polygon polygon -> polygon.box().overlaps(text.box());
                case Primitive.Polyline line -> Crossing.crosses(line.points(), text.box());
            };
            if (covers) {
                fail("%s: %s covers %s", what, item, text);
            }
        }
    }

    static List<String> texts(Drawing drawing) {
        return textItems(drawing).map(Text::content).toList();
    }

    static Text text(Drawing drawing, String content) {
        return textItems(drawing).filter(text -> text.content().equals(content)).findFirst().orElseThrow();
    }

    static Stream<Text> textItems(Drawing drawing) {
        return drawing.items().stream().filter(Text.class::isInstance).map(Text.class::cast);
    }

    static List<Primitive.Polyline> lines(Drawing drawing, ColourRole role) {
        return drawing.items().stream().filter(Primitive.Polyline.class::isInstance).map(Primitive.Polyline.class::cast)
                .filter(line -> line.stroke().role() == role).toList();
    }
}
