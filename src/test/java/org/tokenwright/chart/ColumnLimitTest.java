package org.tokenwright.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tokenwright.chart.ColumnChart.Limit;

class ColumnLimitTest {

    @Test
    void theLimitLiesAtItsAmountWithItsLabelBesideIt() {
        Drawing drawing = Drawings.plain(ColumnExamples.context(), 660, 260);
        Mark first = drawing.mark("c1|total").orElseThrow();
        double perToken = first.bounds().height() / ColumnExamples.context().columns().getFirst().total();
        double line = Drawings.lines(drawing, ColourRole.BUDGET).getFirst().points().getFirst().y();

        assertThat(line).isCloseTo(first.bounds().bottom() - 128_000 * perToken, within(0.5));
        assertThat(line - Drawings.text(drawing, "context window 128k").box().bottom()).isCloseTo(3, within(0.01));
    }

    @ParameterizedTest(name = "limit {0}")
    @CsvSource({"0", "20000", "60000", "80000", "100000", "128000", "250000", "1000000"})
    void theLabelOfTheLimitCoversNoColumn(double limit) {
        Drawing drawing = Drawings.plain(ColumnExamples.context(30, 8_500).withLimit(limit), 660, 260);
        Box label = Drawings.textItems(drawing).filter(text -> text.style().role() == ColourRole.BUDGET).findFirst().orElseThrow().box();

        assertThat(drawing.marks()).noneMatch(mark -> mark.bounds().overlaps(label));
    }

    @Test
    void aLimitFarAboveIsNamedWithoutPressingTheColumns() {
        ColumnChart chart = ColumnExamples.context(30, 8_500).chart(Optional.empty());
        double near = 2.5 * chart.greatest();
        Drawing far = Drawings.plain(new ColumnChart("", "", chart.format(), "", chart.series(), chart.columns(),
                Optional.of(new Limit("window", near + 1))), 660, 260);

        assertThat(Drawings.lines(far, ColourRole.BUDGET)).isEmpty();
        assertThat(Drawings.texts(far)).anyMatch(text -> text.matches("window .*, far above"));
        assertThat(Drawings.lines(Drawings.plain(ColumnExamples.context(30, 8_500).withLimit(near), 660, 260), ColourRole.BUDGET)).hasSize(1);
    }

    @Test
    void aLabelWithoutPlaceBesideTheLineStandsAtTheTopWithAPieceOfIt() {
        Drawing drawing = Drawings.plain(ColumnExamples.context(30, 8_500).withLimit(20_000), 660, 260);
        Box piece = Drawings.lines(drawing, ColourRole.BUDGET).getLast().box();
        Box label = Drawings.text(drawing, "context window 20k").box();

        assertThat(Drawings.lines(drawing, ColourRole.BUDGET)).hasSize(2);
        assertThat(label.x() - piece.right()).isCloseTo(6, within(0.01));
        assertThat(piece.centreY()).isBetween(label.y(), label.bottom());
    }
}
