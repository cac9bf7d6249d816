package org.tokenwright.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tokenwright.chart.LineChart.Line;
import org.tokenwright.chart.Primitive.Polygon;

class LineLayoutTest {

    private static final ModelColours.Style STYLE = new ModelColours.Style(ColourRole.MODEL_1, Dash.SOLID);

    private final Drawing founding = Drawings.plain(FoundingCharts.lines(), 660, 200);
    private final Drawing eventful = Drawings.plain(FoundingCharts.eventful(), 660, 260);

    @Test
    void pointsLieAtTheirAmounts() {
        double zero = tick(founding, "$0");
        double perDollar = (tick(founding, "$30k") - zero) / 30_000;

        assertThat(point(founding, "gpt-4o|2024-07").centreY()).isCloseTo(zero + 17_500 * perDollar, within(0.01));
        assertThat(point(founding, "llama-3-70b|2025-01").centreY()).isCloseTo(zero + 3_015.22 * perDollar, within(0.01));
    }

    @Test
    void monthsLieAtEqualDistances() {
        double step = point(founding, "gpt-4o|2024-08").centreX() - point(founding, "gpt-4o|2024-07").centreX();

        assertThat(point(founding, "gpt-4o|2025-06").centreX())
                .isCloseTo(point(founding, "gpt-4o|2024-07").centreX() + 11 * step, within(0.01));
        assertThat(Drawings.texts(founding)).contains("Jul 2024", "Jan 2025");
    }

    @Test
    void namesStandBesideTheEndsOfTheirLines() {
        for (String name : List.of("GPT-4o", "Claude 3.5 Sonnet", "Gemini 1.5 Pro", "Llama 3 70B", "DeepSeek-V2")) {
            assertThat(Drawings.text(founding, name).x()).isGreaterThan(point(founding, "gpt-4o|2025-06").centreX());
        }
        assertThat(Drawings.text(founding, "GPT-4o").box().centreY())
                .isCloseTo(point(founding, "gpt-4o|2025-06").centreY(), within(2.0));
        assertThat(Drawings.text(founding, "Llama 3 70B").style().role()).isEqualTo(ColourRole.MODEL_4);
    }

    @Test
    void linesThatEndTogetherHaveNamesInOrder() {
        List<Line> lines = IntStream.range(0, 5).mapToObj(i -> Line.of("l" + i, "L" + i, STYLE, 100, 100 + i)).toList();
        Drawing drawing = Drawings.plain(chart(lines), 400, 200);

        for (int i = 1; i < 5; i++) {
            assertThat(Drawings.text(drawing, "L" + i).baseline())
                    .isLessThan(Drawings.text(drawing, "L" + (i - 1)).baseline() - 10);
        }
    }

    @Test
    void namesWithoutRoomAreCounted() {
        List<Line> lines = IntStream.range(0, 40).mapToObj(i -> Line.of("l" + i, "L" + i, STYLE, 100, 100 + i)).toList();
        List<String> texts = Drawings.texts(Drawings.plain(chart(lines), 400, 200));
        long shown = texts.stream().filter(text -> text.startsWith("L")).count();

        assertThat(shown).isBetween(8L, 14L);
        assertThat(texts).contains("+ " + (40 - shown) + " more");
    }

    @Test
    void aGapBreaksTheLine() {
        List<Primitive.Polyline> pieces = Drawings.lines(eventful, ColourRole.MODEL_3).stream()
                .filter(line -> line.stroke().width() == 2).toList();

        assertThat(pieces).extracting(line -> line.points().size()).containsExactly(5, 6);
        assertThat(eventful.mark("gemini-1-5-pro|2024-12")).isEmpty();
    }

    @Test
    void aPointBetweenGapsIsADot() {
        List<OptionalDouble> values = List.of(OptionalDouble.empty(), OptionalDouble.of(5), OptionalDouble.empty());
        Line line = new Line("a", "A", STYLE, values, List.of());
        Drawing drawing = Drawings.plain(chart(List.of(line)), 400, 200);

        assertThat(polygons(drawing)).singleElement().extracting(dot -> dot.points().size()).isEqualTo(8);
        assertThat(drawing.mark("a|2026-02")).isPresent();
    }

    @Test
    void oneMonthIsADotInTheMiddle() {
        Drawing drawing = Drawings.plain(chart(List.of(Line.of("a", "A", STYLE, 5))), 400, 200);

        assertThat(polygons(drawing)).hasSize(1);
        assertThat(Drawings.text(drawing, "Jan 2026").x()).isCloseTo(point(drawing, "a|2026-01").centreX(), within(0.01));
    }

    @Test
    void aPriceChangeIsADiamondWithItsText() {
        assertThat(polygons(eventful)).filteredOn(polygon -> polygon.mark().equals("gpt-4o|2024-11"))
                .extracting(Polygon::role).containsExactly(ColourRole.SURFACE, ColourRole.MODEL_1);
        assertThat(Drawings.text(eventful, "−50 %").mark()).isEqualTo("gpt-4o|2024-11");
        assertThat(eventful.mark("gpt-4o|2024-11").orElseThrow().text())
                .isEqualTo("GPT-4o, November 2024: $10,636; price change: −50 %");
    }

    @Test
    void aLineWithoutAmountsIsNamed() {
        assertThat(Drawings.texts(eventful)).anyMatch(text -> text.startsWith("Unreleased: no amounts"));
    }

    @Test
    void theBudgetStepsFromMonthToMonth() {
        List<Point> budget = Drawings.lines(eventful, ColourRole.BUDGET).getFirst().points();
        double between = (point(eventful, "gpt-4o|2024-12").centreX() + point(eventful, "gpt-4o|2025-01").centreX()) / 2;

        assertThat(budget.stream().map(Point::y).distinct()).hasSize(2);
        assertThat(budget.get(11).x()).isCloseTo(between, within(0.01));
        assertThat(budget.get(12).x()).isCloseTo(between, within(0.01));
    }

    @Test
    void aBudgetFarAwayIsNamedWithoutPressingTheLines() {
        LineChart chart = chart(List.of(Line.of("a", "A", STYLE, 10, 12)))
                .withBudget(new LineChart.Budget("budget", List.of(OptionalDouble.of(500), OptionalDouble.of(500))));
        Drawing drawing = Drawings.plain(chart, 400, 200);

        assertThat(Drawings.texts(drawing)).contains("budget, far above", "$15");
        assertThat(Drawings.lines(drawing, ColourRole.BUDGET)).isEmpty();
    }

    @Test
    void allZeroAmountsHaveOneTick() {
        Drawing drawing = Drawings.plain(chart(List.of(Line.of("a", "A", STYLE, 0, 0))), 400, 200);

        assertThat(Drawings.texts(drawing)).containsExactlyInAnyOrder("$0", "Jan 2026", "Feb", "A");
    }

    @Test
    void manyMonthsHaveFewLabels() {
        Line line = Line.of("a", "A", STYLE, IntStream.range(0, 60).asDoubleStream().toArray());

        assertThat(Drawings.texts(Drawings.plain(chart(List.of(line)), 320, 160))).contains("Jan 2026", "Jan 2028")
                .doesNotContain("Feb");
    }

    private static double tick(Drawing drawing, String label) {
        double size = Drawings.text(drawing, label).style().size();
        return Drawings.text(drawing, label).baseline() - 0.36 * size;
    }

    private static Box point(Drawing drawing, String mark) {
        return drawing.boundsOf(mark).orElseThrow();
    }

    private static List<Polygon> polygons(Drawing drawing) {
        return drawing.items().stream().filter(Polygon.class::isInstance).map(Polygon.class::cast).toList();
    }

    private static LineChart chart(List<Line> lines) {
        return LineChart.of("Cost", FoundingCharts.USD, YearMonth.of(2026, 1), lines);
    }
}
