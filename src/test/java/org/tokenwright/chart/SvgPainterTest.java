package org.tokenwright.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tokenwright.chart.Primitive.Polygon;
import org.tokenwright.chart.Primitive.Polyline;
import org.tokenwright.chart.Primitive.Rect;
import org.tokenwright.chart.Primitive.Text;
import org.w3c.dom.Element;

class SvgPainterTest {

    private static final int CASES = 60;
    private static final double HALF_OF_LAST_DIGIT = 0.005_001;
    private static final Set<String> KNOWN = Set.of("svg", "title", "desc", "rect", "g", "polygon", "polyline", "text");

    static Stream<Chart> charts() {
        return Stream.concat(Stream.of(FoundingCharts.bars(), FoundingCharts.lines(), FoundingCharts.eventful(), FoundingCharts.waterfall(),
                ColumnExamples.context(), ColumnExamples.histogram(), hours()), LongStream.range(0, CASES).boxed().flatMap(seed -> Stream.of(
                        new RandomCharts(seed).bars(), new RandomCharts(seed).lines(), new RandomCharts(seed).waterfall(), new RandomCharts(seed).columns())));
    }

    private static DurationChart hours() {
        return DurationChart.of("Hours", AmountFormat.count("units", Locale.US), List.of(new DurationChart.Level(500, 20),
                new DurationChart.Level(44, 80)), java.util.OptionalDouble.of(30), "bought", "metered");
    }

    @Test
    void everythingDrawnIsInTheFileInItsOrder() {
        int[] seed = {0};
        charts().forEach(chart -> {
            Theme theme = seed[0]++ % 2 == 0 ? Theme.LIGHT : Theme.DARK;
            Drawing drawing = new Layout(Drawings.PLAIN).draw(chart, new RandomCharts(seed[0]).frame());
            Svg svg = Svg.parse(new SvgPainter(theme).svg(drawing, chart));

            assertThat(svg.title()).isEqualTo(chart.title());
            assertThat(svg.description()).isEqualTo(chart.summary());
            List<Element> shapes = svg.shapes();
            assertThat(shapes).hasSameSizeAs(drawing.items());
            for (int i = 0; i < shapes.size(); i++) {
                assertSame(drawing.items().get(i), shapes.get(i), theme);
                assertMark(drawing.items().get(i), shapes.get(i), drawing);
            }
        });
    }

    private static void assertSame(Primitive item, Element shape, Theme theme) {
        switch (item) {
            case Rect(var box, var role, var _) -> {
                assertThat(shape.getLocalName()).isEqualTo("rect");
                assertNumbers(List.of(box.x(), box.y(), box.width(), box.height()), shape.getAttribute("x") + " "
                        + shape.getAttribute("y") + " " + shape.getAttribute("width") + " " + shape.getAttribute("height"));
                assertThat(shape.getAttribute("fill")).isEqualTo(theme.colour(role).hex());
            }
            case Polygon polygon -> {
                assertThat(shape.getLocalName()).isEqualTo("polygon");
                assertNumbers(places(polygon.points()), shape.getAttribute("points"));
                assertThat(shape.getAttribute("fill")).isEqualTo(theme.colour(polygon.role()).hex());
            }
            case Polyline line -> assertLine(line, shape, theme);
            case Text text -> assertText(text, shape, theme);
        }
    }

    private static void assertLine(Polyline line, Element shape, Theme theme) {
        assertThat(shape.getLocalName()).isEqualTo("polyline");
        assertNumbers(places(line.points()), shape.getAttribute("points"));
        assertThat(shape.getAttribute("stroke")).isEqualTo(theme.colour(line.stroke().role()).hex());
        assertThat(shape.getAttribute("fill")).isEqualTo("none");
        assertNumbers(List.of(line.stroke().width()), shape.getAttribute("stroke-width"));
        assertNumbers(Arrays.stream(line.stroke().dash().pattern()).boxed().toList(), shape.getAttribute("stroke-dasharray"));
    }

    private static void assertText(Text text, Element shape, Theme theme) {
        assertThat(shape.getLocalName()).isEqualTo("text");
        assertThat(shape.getTextContent()).isEqualTo(text.content());
        assertNumbers(List.of(text.x(), text.baseline(), text.style().size()),
                shape.getAttribute("x") + " " + shape.getAttribute("y") + " " + shape.getAttribute("font-size"));
        assertThat(shape.getAttribute("fill")).isEqualTo(theme.text(text.style().role()).hex());
        assertThat(shape.getAttribute("text-anchor")).isEqualTo(switch (text.anchor()) {
            case START -> "";
            case MIDDLE -> "middle";
            case END -> "end";
        });
        assertThat(shape.getAttribute("font-weight")).isEqualTo(switch (text.style().weight()) {
            case REGULAR -> "";
            case MEDIUM -> "500";
            case BOLD -> "bold";
        });
    }

    private static void assertMark(Primitive item, Element shape, Drawing drawing) {
        Element parent = (Element) shape.getParentNode();
        if (item.mark().isEmpty()) {
            assertThat(parent.getLocalName()).isEqualTo("svg");
        } else {
            assertThat(Svg.child(parent, "title")).isEqualTo(drawing.mark(item.mark()).orElseThrow().text());
        }
    }

    private static List<Double> places(List<Point> points) {
        return points.stream().flatMap(point -> Stream.of(point.x(), point.y())).toList();
    }

    private static void assertNumbers(List<Double> expected, String text) {
        List<String> written = text.isEmpty() ? List.of() : List.of(text.split("[ ,]"));
        assertThat(written).as(text).hasSameSizeAs(expected).allMatch(number -> number.matches("-?[0-9]+(\\.[0-9]{1,2})?"));
        for (int i = 0; i < expected.size(); i++) {
            assertThat(Double.parseDouble(written.get(i))).isCloseTo(expected.get(i), within(HALF_OF_LAST_DIGIT));
        }
    }

    @Test
    void nothingInTheFileRunsOrIsFetchedAndIdsAreNotNeeded() {
        charts().forEach(chart -> {
            Drawing drawing = new Layout(Drawings.PLAIN).draw(chart, Frame.complete(700, 400));
            var names = new HashSet<String>();
            Svg.parse(new SvgPainter(Theme.LIGHT).svg(drawing, chart)).elements().forEach(element -> {
                names.add(element.getLocalName());
                for (int i = 0; i < element.getAttributes().getLength(); i++) {
                    assertThat(element.getAttributes().item(i).getNodeName()).doesNotStartWith("on").isNotIn("id", "href", "xlink:href", "style");
                }
            });
            assertThat(KNOWN).containsAll(names);
        });
    }

    @Test
    void sizeAndGroundAreThoseOfTheDrawing() {
        Drawing drawing = new Layout(Drawings.PLAIN).draw(FoundingCharts.bars(), Frame.complete(700.4, 300));
        Element root = Svg.parse(new SvgPainter(Theme.DARK).svg(drawing, FoundingCharts.bars())).root();

        assertThat(root.getAttribute("width")).isEqualTo("701");
        assertThat(root.getAttribute("height")).isEqualTo("300");
        assertThat(root.getAttribute("viewBox")).isEqualTo("0 0 701 300");
        assertThat(root.getAttribute("font-family")).startsWith("Roboto").endsWith("sans-serif");
        Element ground = (Element) root.getElementsByTagName("rect").item(0);
        assertThat(ground.getAttribute("fill")).isEqualTo(Theme.DARK.colour(ColourRole.SURFACE).hex());
    }

    @Test
    void theSameDrawingGivesTheSameCharacters() {
        charts().forEach(chart -> assertThat(svg(chart)).isEqualTo(svg(chart)));
    }

    private static String svg(Chart chart) {
        return new SvgPainter(Theme.LIGHT).svg(new Layout(Drawings.PLAIN).draw(chart, Frame.complete(700, 400)), chart);
    }

    static Stream<String> hostileTexts() {
        return Stream.of("<script>alert(1)</script>", "</text></svg>", "&amp; & &#x0; &undefined;", "\" onload=\"x", "' '", "]]>", "<!--", "-->",
                "<![CDATA[", "\0", "\u0001\u0008\u000b\u000c\u001f", "\u007f\u0085\u009f", "\ud800", "x\udc00y", "\ufffe\uffff", "line\nbreak\r\nand\ttab",
                "  two  spaces  ", "\u05e9\u05dc\u05d5\u05dd 3.5", "\u0645\u0631\u062d\u0628\u0627", "\u202eabc", "\ud83d\ude00 smile", "\u4e2d\u6587",
                "m".repeat(300), "word ".repeat(60));
    }

    @ParameterizedTest
    @MethodSource("hostileTexts")
    void textStaysText(String text) {
        Map<String, Double> parts = Map.of("a", 1.0);
        BarChart chart = BarChart.of(text, text, new AmountFormat(text, "", "", Locale.US), List.of(new BarChart.Series("a", text, ColourRole.INPUT)), List.of(
                new BarChart.Category("one", text, new BarChart.Bar(1, parts, java.util.Optional.of(new BarChart.Range(0.5, 2)), text)),
                new BarChart.Category("two", text, new BarChart.Status(text)))).withFootnote(text).withRangeLabel(text).withBudget(1, text);
        Drawing drawing = new Layout(Drawings.PLAIN).draw(chart, Frame.complete(700, 400));
        Svg svg = Svg.parse(new SvgPainter(Theme.LIGHT).svg(drawing, chart));

        assertThat(svg.title()).isEqualTo(cleaned(text));
        assertThat(svg.description()).isEqualTo(cleaned(chart.summary()));
        assertThat(KNOWN).containsAll(svg.elements().stream().map(Element::getLocalName).toList());
        assertThat(svg.shapes().stream().filter(shape -> shape.getLocalName().equals("text")).map(Element::getTextContent).toList())
                .isEqualTo(drawing.items().stream().filter(Text.class::isInstance).map(item -> cleaned(((Text) item).content())).toList());
    }

    /** What a file of XML 1.0 can hold of a line, worked out another way. */
    private static String cleaned(String text) {
        return text.replaceAll("[\\t\\n\\r]", " ").replaceAll("[\\x{0}-\\x{1f}\\x{7f}-\\x{9f}\\x{fffe}\\x{ffff}]|[\\x{d800}-\\x{dfff}]", "\ufffd");
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "0.004, 0", "-0.004, 0", "-0.006, -0.01", "0.006, 0.01", "1.1, 1.1", "1.10999, 1.11", "100, 100", "12345.678, 12345.68"})
    void numbersAreShort(double number, String written) {
        assertThat(SvgText.number(number)).isEqualTo(written);
    }
}
