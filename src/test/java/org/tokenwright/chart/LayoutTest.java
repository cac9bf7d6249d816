package org.tokenwright.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No text is cut off, covered or outside, whatever the data and the size. */
class LayoutTest {

    private static final int RUNS = 150;

    @Test
    void barsAreSoundInPlainLetters() {
        for (int seed = 0; seed < RUNS; seed++) {
            RandomCharts random = new RandomCharts(seed);
            Drawings.assertSound("seed " + seed, new Layout(Drawings.PLAIN).draw(random.bars(), random.frame()));
        }
    }

    @Test
    void linesAreSoundInPlainLetters() {
        for (int seed = 0; seed < RUNS; seed++) {
            RandomCharts random = new RandomCharts(seed);
            Drawings.assertSound("seed " + seed, new Layout(Drawings.PLAIN).draw(random.lines(), random.frame()));
        }
    }

    @Test
    void waterfallsAreSoundInPlainLetters() {
        for (int seed = 0; seed < RUNS; seed++) {
            RandomCharts random = new RandomCharts(seed);
            Drawings.assertSound("seed " + seed, new Layout(Drawings.PLAIN).draw(random.waterfall(), random.frame()));
        }
    }

    @Test
    void columnsAreSoundInPlainLetters() {
        for (int seed = 0; seed < RUNS; seed++) {
            RandomCharts random = new RandomCharts(seed);
            Drawings.assertSound("seed " + seed, new Layout(Drawings.PLAIN).draw(random.columns(), random.frame()));
        }
    }

    @Test
    void chartsAreSoundInTheFontOfThePainter() {
        Layout layout = new Layout(new Java2dText());
        for (int seed = 1000; seed < 1060; seed++) {
            RandomCharts random = new RandomCharts(seed);
            Drawings.assertSound("seed " + seed, layout.draw(random.bars(), random.frame()));
            Drawings.assertSound("seed " + seed, layout.draw(random.lines(), random.frame()));
            Drawings.assertSound("seed " + seed, layout.draw(random.waterfall(), random.frame()));
            Drawings.assertSound("seed " + seed, layout.draw(random.columns(), random.frame()));
        }
    }

    @ParameterizedTest
    @CsvSource({"280, 160", "320, 160", "320, 800", "1400, 160", "700, 240", "10, 0"})
    void foundingChartsAreSoundInEverySize(double width, double height) {
        for (Chart chart : List.of(FoundingCharts.bars(), FoundingCharts.lines(), FoundingCharts.eventful(),
                FoundingCharts.waterfall(), ColumnExamples.context(), ColumnExamples.histogram())) {
            for (boolean complete : new boolean[] {false, true}) {
                Frame frame = new Frame(width, height, Frame.FONT_SIZE, complete);
                Drawings.assertSound(chart.title(), new Layout(new Java2dText()).draw(chart, frame));
            }
        }
    }

    @Test
    void theSameChartGivesTheSameDrawing() {
        assertThat(Drawings.plain(FoundingCharts.bars(), 640, 240)).isEqualTo(Drawings.plain(FoundingCharts.bars(), 640, 240));
        assertThat(Drawings.plain(FoundingCharts.eventful(), 640, 240))
                .isEqualTo(Drawings.plain(FoundingCharts.eventful(), 640, 240));
    }

    @Test
    void aCompletePictureHasTitleAndFootnote() {
        Drawing drawing = new Layout(Drawings.PLAIN).draw(FoundingCharts.bars(), Frame.complete(700, 300));

        assertThat(Drawings.texts(drawing)).contains("Cost by alternative, 12 months", "List prices of 2024-07-01");
        assertThat(Drawings.texts(Drawings.plain(FoundingCharts.bars(), 700, 300)))
                .doesNotContain("Cost by alternative, 12 months", "List prices of 2024-07-01");
    }

    @Test
    void aChartWithoutDataSaysSo() {
        BarChart bars = BarChart.of("Cost", "Alternative", FoundingCharts.USD, List.of(), List.of());
        LineChart lines = LineChart.of("Cost", FoundingCharts.USD, FoundingCharts.START, List.of());
        ColumnChart columns = new ColumnChart("Cost", "", FoundingCharts.USD, "", List.of(), List.of(), Optional.empty());

        assertThat(Drawings.texts(Drawings.plain(bars, 400, 200))).containsExactly("No amounts to show");
        assertThat(Drawings.texts(Drawings.plain(lines, 400, 200))).containsExactly("No amounts to show");
        assertThat(Drawings.texts(Drawings.plain(columns, 400, 200))).containsExactly("No amounts to show");
    }
}
