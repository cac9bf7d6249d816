package org.tokenwright.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tokenwright.chart.Primitive.Polyline;
import org.tokenwright.chart.Primitive.Rect;
import org.tokenwright.chart.WaterfallChart.Entry;
import org.tokenwright.chart.WaterfallChart.Step;
import org.tokenwright.chart.WaterfallChart.Total;

class WaterfallLayoutTest {

    private final Drawing founding = Drawings.plain(FoundingCharts.waterfall(), 660, 240);

    private Box bar(String id) {
        return founding.items().stream().filter(Rect.class::isInstance).map(Rect.class::cast)
                .filter(rect -> rect.mark().equals(id + "|total")).map(Rect::box).findFirst().orElseThrow();
    }

    private ColourRole role(String id) {
        return founding.items().stream().filter(Rect.class::isInstance).map(Rect.class::cast)
                .filter(rect -> rect.mark().equals(id + "|total")).map(Rect::role).findFirst().orElseThrow();
    }

    @Test
    void totalsBeginAtZeroAndStepsWhereTheLastOneEnded() {
        double zero = bar("start").x();
        double perDollar = bar("start").width() / 17_500;

        assertThat(bar("end").x()).isEqualTo(zero);
        assertThat(bar("end").width()).isCloseTo(47_500 * perDollar, within(0.01));
        assertThat(bar("volume").x()).isCloseTo(bar("start").right(), within(0.01));
        assertThat(bar("sizes").x()).isCloseTo(bar("volume").right(), within(0.01));
        assertThat(bar("prices").right()).isCloseTo(bar("sizes").right(), within(0.01));
        assertThat(bar("prices").width()).isCloseTo(3_750 * perDollar, within(0.01));
        assertThat(bar("together").right()).isCloseTo(bar("end").right(), within(0.01));
    }

    @Test
    void upDownAndLevelHaveTheirColours() {
        assertThat(role("start")).isEqualTo(ColourRole.LEVEL);
        assertThat(role("volume")).isEqualTo(ColourRole.INCREASE);
        assertThat(role("prices")).isEqualTo(ColourRole.DECREASE);
    }

    @Test
    void connectorsLeadFromOneBarToTheNext() {
        List<Polyline> connectors = Drawings.lines(founding, ColourRole.AXIS).stream()
                .filter(line -> line.points().getFirst().x() > bar("start").x() + 1).toList();

        assertThat(connectors).hasSize(5);
        assertThat(connectors.getFirst().points().getFirst().x()).isCloseTo(bar("start").right(), within(1.0));
        assertThat(connectors.getFirst().points().getFirst().y()).isEqualTo(bar("start").bottom());
        assertThat(connectors.getFirst().points().getLast().y()).isEqualTo(bar("volume").y());
    }

    @Test
    void everyBarHasItsNameAndItsAmountWithASign() {
        assertThat(Drawings.texts(founding)).contains("Base", "Volume", "Request sizes", "Prices", "Together", "High",
                "$17,500", "+$17,500", "+$10,000", "\u2212$3,750", "+$6,250", "$47,500");
    }

    @Test
    void marksSayWhatTheyShow() {
        assertThat(founding.marks()).extracting(Mark::id).containsExactly("start|total", "volume|total", "sizes|total",
                "prices|total", "together|total", "end|total");
        assertThat(founding.mark("prices|total").orElseThrow().text()).isEqualTo("Prices: \u2212$3,750, to $41,250");
        assertThat(founding.mark("end|total").orElseThrow().text()).isEqualTo("High: $47,500");
        assertThat(founding.markAt(bar("prices").centreX(), bar("prices").centreY())).contains("prices|total");
    }

    @ParameterizedTest
    @CsvSource({"480, 260", "1200, 600"})
    void nineRowsHaveRoomInSmallAndLargePlaces(double width, double height) {
        Drawing drawing = new Layout(Drawings.PLAIN).draw(nine(), Frame.bare(width, height));

        Drawings.assertSound(width + " x " + height, drawing);
        assertThat(drawing.marks()).hasSize(9);
    }

    @Test
    void aStepOfNothingIsStillSeenAndNegativeAmountsLieLeftOfZero() {
        Drawing drawing = Drawings.plain(WaterfallChart.of("Cost", "Step", FoundingCharts.USD, List.of(
                new Total("a", "A", 10, ""), new Step("none", "None", 0, ""), new Step("down", "Down", -30, ""),
                new Total("b", "B", -20, ""))), 480, 260);

        Drawings.assertSound("negative", drawing);
        assertThat(Drawings.texts(drawing)).contains("$0", "\u2212$30", "\u2212$20");
    }

    @Test
    void aWaterfallWithoutEntriesSaysSo() {
        assertThat(Drawings.texts(Drawings.plain(WaterfallChart.of("Cost", "Step", FoundingCharts.USD, List.of()), 400, 200)))
                .containsExactly("No amounts to show");
    }

    private static WaterfallChart nine() {
        List<Entry> entries = new ArrayList<>(List.of(new Total("start", "Base", 1_000_000, "")));
        for (int i = 0; i < 7; i++) {
            entries.add(new Step("s" + i, "Step of a long name " + i, i % 2 == 0 ? 250_000 : -125_000, ""));
        }
        entries.add(new Total("end", "High", 1_625_000, ""));
        return WaterfallChart.of("Cost", "Step", FoundingCharts.USD, entries);
    }
}
