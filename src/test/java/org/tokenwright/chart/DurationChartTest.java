package org.tokenwright.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tokenwright.chart.DurationChart.Level;
import org.tokenwright.chart.Primitive.Rect;

class DurationChartTest {

    private static final AmountFormat PTU = AmountFormat.count("PTU", Locale.ENGLISH);

    private static DurationChart chart(double capacity) {
        return chart(80, capacity);
    }

    private static DurationChart chart(double peak, double capacity) {
        return DurationChart.of("Hours of May 2026", PTU, List.of(new Level(500, 20), new Level(44, peak), new Level(200, 50)),
                OptionalDouble.of(capacity), "bought", "above: metered");
    }

    private static List<Rect> rects(Drawing drawing, ColourRole role) {
        return drawing.items().stream().filter(Rect.class::isInstance).map(Rect.class::cast).filter(rect -> rect.role() == role
                && !rect.mark().isEmpty()).toList();
    }

    @Test
    void theBusiestHoursComeFirst() {
        assertThat(chart(60).levels()).extracting(Level::need).containsExactly(80.0, 50.0, 20.0);
    }

    @Test
    void aLevelIsAsWideAsItsHoursAndAsHighAsItsNeed() {
        Drawing drawing = Drawings.plain(chart(60), 660, 240);
        List<Rect> served = rects(drawing, ColourRole.CAPACITY);
        assertThat(served).hasSize(3);
        double perHour = served.getLast().box().width() / 500;
        double perUnit = served.getLast().box().height() / 20;
        assertThat(served.getFirst().box().width()).isCloseTo(44 * perHour, within(1.5));
        assertThat(served.get(1).box().height()).isCloseTo(50 * perUnit, within(0.01));
        assertThat(served).extracting(rect -> rect.box().bottom()).allSatisfy(bottom
                -> assertThat(bottom).isCloseTo(served.getFirst().box().bottom(), within(0.01)));
    }

    @Test
    void whatIsAboveTheCapacityIsApart() {
        Drawing drawing = Drawings.plain(chart(60), 660, 240);
        Rect served = rects(drawing, ColourRole.CAPACITY).getFirst();
        List<Rect> above = rects(drawing, ColourRole.INCREASE);
        assertThat(above).hasSize(1);
        assertThat(above.getFirst().box().bottom()).isCloseTo(served.box().y(), within(0.01));
        assertThat(above.getFirst().box().height()).isCloseTo(served.box().height() / 3, within(0.01));
        assertThat(drawing.marks()).extracting(Mark::text).contains("44 hours: 80\u00a0PTU needed, 20\u00a0PTU above: metered");
    }

    @ParameterizedTest(name = "{0} PTU")
    @CsvSource(delimiter = '|', textBlock = """
            60 | 1 | bought: 60 PTU, too few for 44 hours.
            80 | 0 | bought: 80 PTU, enough for all hours.
            0  | 3 | bought: 0 PTU, too few for 744 hours.
            """)
    void theSummarySaysForHowLongItIsTooLittle(double capacity, int above, String sentence) {
        assertThat(chart(capacity).summary().replace('\u00a0', ' ')).isEqualTo(
                "Hours of May 2026: 80 PTU needed in the busiest 44 hours, 20 PTU in the quietest. " + sentence);
        assertThat(rects(Drawings.plain(chart(capacity), 660, 240), ColourRole.INCREASE)).hasSize(above);
    }

    @Test
    void theTableHasARowForEachLevel() {
        ChartTable table = chart(60).table();
        assertThat(table.columns()).extracting(ChartTable.Column::header).containsExactly("Hours", "Needed, PTU", "bought, PTU", "Above, PTU");
        assertThat(table.rows().getFirst()).extracting(cell -> cell.value().orElse(-1)).containsExactly(44.0, 80.0, 60.0, 20.0);
        assertThat(table.rows().getLast().getLast().value()).hasValue(0);
    }

    @ParameterizedTest(name = "{0} x {1}")
    @CsvSource({"280, 160", "320, 160", "480, 200", "900, 400"})
    void textsStayInTheFrameAndApart(double width, double height) {
        for (double capacity : new double[] {0, 1, 60, 79, 80, 400}) {
            Drawing drawing = Drawings.plain(chart(capacity), width, height);
            List<Primitive.Text> texts = drawing.items().stream().filter(Primitive.Text.class::isInstance).map(Primitive.Text.class::cast).toList();
            for (Primitive.Text text : texts) {
                assertThat(new Box(0, 0, width, height).contains(text.box())).as(text.content() + " at " + capacity).isTrue();
                assertThat(texts.stream().filter(other -> other != text && other.box().overlaps(text.box()))).as(text.content() + " at " + capacity).isEmpty();
            }
        }
    }

    /** Peaks just below a line of the grid too, which would run through the label above them. */
    @ParameterizedTest(name = "{0} x {1}")
    @CsvSource({"280, 160", "320, 160", "480, 200", "660, 240", "900, 400"})
    void noLineRunsThroughALabelAndNoLabelCoversAnother(double width, double height) {
        for (double peak : new double[] {70, 74, 76, 78, 80}) {
            for (double capacity : new double[] {0, 1, 15, 60, peak - 1, peak, 400}) {
                assertLabelsOnGround(peak + " needed, " + capacity + " bought", Drawings.plain(chart(peak, capacity), width, height));
            }
        }
    }

    private static void assertLabelsOnGround(String what, Drawing drawing) {
        Drawings.assertSound(what, drawing);
        Drawings.textItems(drawing).filter(text -> text.content().startsWith("above") || text.content().startsWith("bought"))
                .forEach(text -> assertThat(lastBehind(drawing, text)).as(what + ": " + text.content()).isEqualTo(ColourRole.SURFACE));
    }

    /** What was painted last where a text stands, before the text; ground counts only if it lies behind the whole text. */
    private static ColourRole lastBehind(Drawing drawing, Primitive.Text text) {
        ColourRole last = ColourRole.SURFACE;
        for (Primitive item : drawing.items().subList(0, drawing.items().indexOf(text))) {
            if (item instanceof Rect rect && (rect.role() == ColourRole.SURFACE ? rect.box().contains(text.box()) : rect.box().overlaps(text.box()))) {
                last = rect.role();
            } else if (item instanceof Primitive.Polyline line && Crossing.crosses(line.points(), text.box())) {
                last = line.stroke().role();
            }
        }
        return last;
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, 60, 80})
    void theLineOfWhatIsBoughtLiesOnGround(double capacity) {
        Drawing drawing = Drawings.plain(chart(capacity), 660, 240);
        Primitive.Polyline dashes = Drawings.lines(drawing, ColourRole.BUDGET).getFirst();
        Primitive.Polyline casing = Drawings.lines(drawing, ColourRole.SURFACE).getFirst();
        assertThat(casing.points()).isEqualTo(dashes.points());
        assertThat(casing.stroke().width()).isGreaterThanOrEqualTo(dashes.stroke().width() + 2);
        assertThat(drawing.items().subList(drawing.items().indexOf(casing), drawing.items().indexOf(dashes))).containsExactly(casing);
        assertThat(drawing.items().subList(drawing.items().indexOf(dashes), drawing.items().size())).noneMatch(item
                -> item instanceof Rect rect && !rect.mark().isEmpty());
    }

    @Test
    void theLabelOfWhatIsBoughtCoversNoLevelWhereItCanStandElsewhere() {
        for (double capacity : new double[] {0, 1, 15, 60, 79}) {
            Drawing drawing = Drawings.plain(chart(capacity), 480, 240);
            Box label = Drawings.textItems(drawing).filter(text -> text.content().startsWith("bought")).findFirst().orElseThrow().box();
            assertThat(drawing.marks()).as("bought " + capacity).noneMatch(mark -> mark.bounds().overlaps(label));
        }
    }

    @Test
    void nothingIsSaid() {
        var none = DurationChart.of("Hours", PTU, List.of(), OptionalDouble.empty(), "bought", "");
        assertThat(none.summary()).isEqualTo("Hours: no amounts.");
        assertThat(Drawings.plain(none, 400, 200).marks()).isEmpty();
    }

    @Test
    void badLevelsAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Level(0, 1)).withMessageContaining("0.0 hours");
        assertThatIllegalArgumentException().isThrownBy(() -> new Level(1, -1)).withMessageContaining("-1.0");
        assertThatIllegalArgumentException().isThrownBy(() -> new DurationChart("t", "", PTU, List.of(new Level(1, 1), new Level(1, 2)),
                OptionalDouble.empty(), "", "")).withMessageContaining("level 1 needs 2.0 after 1.0");
    }
}
