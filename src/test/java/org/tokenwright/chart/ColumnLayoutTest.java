package org.tokenwright.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tokenwright.chart.ColumnChart.Column;
import org.tokenwright.chart.ColumnChart.Series;
import org.tokenwright.chart.Primitive.Rect;

class ColumnLayoutTest {

    private static final int RUNS = 150;
    private static final double HAIR = 1;

    private static List<Rect> parts(Drawing drawing, String id) {
        return drawing.items().stream().filter(Rect.class::isInstance).map(Rect.class::cast).filter(rect -> rect.mark().equals(id)).toList();
    }

    private static ColumnChart single(double... amounts) {
        return new ColumnChart("Sizes", "", ColumnExamples.SHARE, "", List.of(new Series("calls", "calls", ColourRole.INPUT)),
                IntStream.range(0, amounts.length).mapToObj(i -> new Column("c" + i, "", "", List.of(amounts[i]))).toList(), Optional.empty());
    }

    @Test
    void partsAreStackedFromZeroInProportion() {
        for (int seed = 0; seed < RUNS; seed++) {
            RandomCharts random = new RandomCharts(seed);
            ColumnChart chart = random.columns();
            Drawing drawing = new Layout(Drawings.PLAIN).draw(chart, random.frame());
            double zero = drawing.marks().getFirst().bounds().bottom();
            double perUnit = chart.greatest() == 0 ? 0 : (zero - highest(drawing)) / chart.greatest();
            for (Column column : chart.columns()) {
                assertStacked("seed " + seed + ", " + column.id(), chart, column, parts(drawing, column.id() + "|total"), zero, perUnit);
            }
        }
    }

    private static double highest(Drawing drawing) {
        return drawing.marks().stream().mapToDouble(mark -> mark.bounds().y()).min().orElseThrow();
    }

    private static void assertStacked(String what, ColumnChart chart, Column column, List<Rect> parts, double zero, double perUnit) {
        double sum = 0;
        int at = 0;
        for (int i = 0; i < chart.series().size() && !parts.isEmpty(); i++) {
            double amount = column.amounts().get(i);
            if (amount > 0) {
                Rect part = parts.get(at++);
                assertThat(part.role()).as(what).isEqualTo(chart.series().get(i).role());
                assertThat(part.box().bottom()).as(what).isBetween(zero - sum * perUnit - HAIR - 0.01, zero - sum * perUnit + 0.01);
                assertThat(part.box().y()).as(what).isCloseTo(zero - (sum + amount) * perUnit, within(0.01));
            }
            sum += amount;
        }
        assertThat(parts).as(what).hasSize(at);
    }

    @ParameterizedTest(name = "{0} columns in {1}: {2} wide, {3} apart")
    @CsvSource({"3, 960, 56, 200", "30, 480, 10, 4", "100, 480, 3, 1", "400, 960, 2, 0", "400, 280, 1, 0"})
    void columnsOfSeveralSeriesStandApartWhereThereIsRoom(int count, double width, double wide, double apart) {
        Drawing drawing = Drawings.plain(ColumnExamples.context(count, 100).chart(Optional.empty()), width, 260);
        List<Box> boxes = drawing.marks().stream().map(Mark::bounds).toList();

        for (int i = 1; i < boxes.size(); i++) {
            assertThat(boxes.get(i).width()).isCloseTo(wide, within(1.0));
            assertThat(boxes.get(i).x() - boxes.get(i - 1).right()).isBetween(count == 400 ? -1.0 : apart, Math.max(apart * 1.5, apart + 1));
            assertThat(boxes.get(i).x()).isEqualTo(Math.rint(boxes.get(i).x()));
        }
    }

    @Test
    void columnsOfOneSeriesAdjoin() {
        List<Box> boxes = Drawings.plain(ColumnExamples.histogram(), 480, 260).marks().stream().map(Mark::bounds).toList();

        for (int i = 1; i < boxes.size(); i++) {
            assertThat(boxes.get(i).x() - boxes.get(i - 1).right()).isEqualTo(HAIR);
        }
    }

    @Test
    void theHighestOfColumnsThatShareAPixelIsSeen() {
        double[] amounts = new double[400];
        Arrays.fill(amounts, 1);
        for (int peak = 100; peak < 110; peak++) {
            amounts[peak] = 50;
            assertThat(parts(Drawings.plain(single(amounts), 280, 160), "c" + peak + "|total")).as("column " + peak).hasSize(1);
            amounts[peak] = 1;
        }
    }

    @ParameterizedTest(name = "{0} columns in {1}")
    @CsvSource({"1, 480", "30, 480", "400, 960"})
    void everyColumnIsHitFromTopToBottom(int count, double width) {
        Drawing drawing = Drawings.plain(ColumnExamples.context(count, 100).chart(Optional.empty()), width, 260);
        double top = highest(drawing);

        for (Mark mark : drawing.marks()) {
            Area area = mark.areas().getFirst();
            assertThat(area).isInstanceOf(Box.class);
            assertThat(drawing.markAt(((Box) area).centreX(), top)).contains(mark.id());
            assertThat(drawing.markAt(((Box) area).centreX(), mark.bounds().bottom())).contains(mark.id());
        }
    }

    @ParameterizedTest(name = "{0} columns in {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            5   | 480 | 1 2 3 4 5
            12  | 280 | 2 4 6 8 10 12
            30  | 480 | 2 4 6 8 10 12 14 16 18 20 22 24 26 28 30
            30  | 280 | 1 5 10 15 20 25 30
            400 | 480 | 1 50 100 150 200 250 300 350 400
            """)
    void labelsAreThinned(int count, double width, String labels) {
        Drawing drawing = Drawings.plain(ColumnExamples.context(count, 100).chart(Optional.empty()), width, 260);

        assertThat(String.join(" ", Drawings.texts(drawing).stream().filter(text -> text.matches("[1-9]\\d*")).toList())).isEqualTo(labels);
    }

    @Test
    void theKeyNamesTheSeriesThatAreThere() {
        assertThat(Drawings.texts(Drawings.plain(ColumnExamples.context(), 660, 260)))
                .contains("read from the cache", "written to the cache", "other input", "output", "step of the run");
        assertThat(Drawings.texts(Drawings.plain(ColumnExamples.histogram(), 660, 260))).doesNotContain("calls");
    }

    @Test
    void noAmountsHaveOneTick() {
        Drawing drawing = Drawings.plain(single(0, 0), 400, 200);

        assertThat(Drawings.texts(drawing)).containsExactly("0\u00a0%");
        Drawings.assertSound("zero", drawing);
    }
}
