package org.tokenwright.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tokenwright.chart.BarChart.Bar;
import org.tokenwright.chart.BarChart.Category;
import org.tokenwright.chart.BarChart.Content;
import org.tokenwright.chart.BarChart.Series;
import org.tokenwright.chart.BarChart.Status;

class BarLayoutTest {

    private static final List<Series> SERIES = List.of(new Series("in", "input", ColourRole.INPUT),
            new Series("credit", "credit", ColourRole.CREDIT));

    private final Drawing founding = Drawings.plain(FoundingCharts.bars(), 660, 240);

    @Test
    void barsStartAtZeroAndAreAsLongAsTheirAmounts() {
        double zero = part("gpt-4o|uncachedInput").x();
        double perDollar = (part("gpt-4o|output").right() - zero) / 278_549.72;

        assertThat(part("deepseek-v2|uncachedInput").x()).isEqualTo(zero);
        assertThat(part("llama-3-70b|output").right() - zero).isCloseTo(35_813.54 * perDollar, within(0.01));
        assertThat(part("gemini-1-5-pro|uncachedInput").width()).isCloseTo(111_419.89 * perDollar, within(0.01));
    }

    @Test
    void barsLieInTheOrderGivenWithEqualDistance() {
        List<Double> tops = List.of("gpt-4o", "claude-3-5-sonnet", "gemini-1-5-pro", "llama-3-70b", "deepseek-v2").stream()
                .map(id -> part(id + "|output").y()).toList();

        for (int i = 1; i < tops.size(); i++) {
            assertThat(tops.get(i) - tops.get(i - 1)).isEqualTo(tops.get(1) - tops.get(0)).isPositive();
        }
    }

    @Test
    void namesTotalsKeyBudgetAndTicksAreWritten() {
        assertThat(Drawings.texts(founding)).containsExactlyInAnyOrder("input", "output", "volume ±20 %", "budget $150k",
                "GPT-4o", "Claude 3.5 Sonnet", "Gemini 1.5 Pro", "Llama 3 70B", "DeepSeek-V2",
                "$278,550", "$214,881", "$194,985", "$35,814", "$6,685", "$0", "$100k", "$200k", "$300k");
    }

    @Test
    void budgetAndWhiskersLieAtTheirAmounts() {
        double zero = part("gpt-4o|uncachedInput").x();
        double perDollar = (part("gpt-4o|output").right() - zero) / 278_549.72;
        List<Point> whisker = Drawings.lines(founding, ColourRole.TEXT).get(1).points();

        assertThat(Drawings.lines(founding, ColourRole.BUDGET).getFirst().points().getFirst().x())
                .isCloseTo(zero + 150_000 * perDollar, within(0.5));
        assertThat(whisker.getFirst().x()).isCloseTo(zero + 222_839.77 * perDollar, within(0.01));
        assertThat(whisker.getLast().x()).isCloseTo(zero + 334_259.66 * perDollar, within(0.01));
    }

    @Test
    void marksSayWhatTheyShow() {
        assertThat(founding.mark("gpt-4o|output").orElseThrow().text()).isEqualTo("GPT-4o, output: $119,378");
        assertThat(founding.mark("gpt-4o|total").orElseThrow().text())
                .isEqualTo("GPT-4o, total: $278,550 ($222,840 to $334,260)");
        assertThat(founding.marks()).extracting(Mark::id)
                .startsWith("gpt-4o|total", "gpt-4o|uncachedInput", "gpt-4o|output", "claude-3-5-sonnet|total").hasSize(15);
    }

    @Test
    void aStatusStandsWhereTheBarWouldBegin() {
        Drawing drawing = Drawings.plain(chart(bar(5), new Status("does not fit")), 400, 200);

        assertThat(Drawings.text(drawing, "does not fit").x())
                .isCloseTo(drawing.boundsOf("c0|in").orElseThrow().x() + 8, within(0.01));
        assertThat(drawing.mark("c1|status").orElseThrow().text()).isEqualTo("name 1: does not fit");
    }

    @Test
    void negativePartsLieLeftOfZero() {
        Bar bar = new Bar(60, Map.of("in", 100.0, "credit", -40.0), Optional.empty(), "");
        Drawing drawing = Drawings.plain(chart(bar), 400, 200);
        Box in = drawing.boundsOf("c0|in").orElseThrow();
        Box credit = drawing.boundsOf("c0|credit").orElseThrow();

        assertThat(credit.right()).isEqualTo(in.x());
        assertThat(credit.width()).isCloseTo(0.4 * in.width(), within(0.01));
        assertThat(Drawings.texts(drawing)).contains("$60");
    }

    @Test
    void allZeroAmountsHaveOneTick() {
        Drawing drawing = Drawings.plain(chart(bar(0), bar(0)), 400, 200);

        assertThat(Drawings.texts(drawing)).containsExactlyInAnyOrder("name 0", "name 1", "$0", "$0", "$0");
    }

    @Test
    void aBudgetFarAwayIsNamedWithoutPressingTheBars() {
        Drawing far = Drawings.plain(chart(bar(1000)).withBudget(1_000_000, "budget"), 400, 200);

        assertThat(Drawings.texts(far)).contains("budget $1M ›");
        assertThat(Drawings.lines(far, ColourRole.BUDGET)).isEmpty();
        assertThat(far.boundsOf("c0|in").orElseThrow().width()).isGreaterThan(200);
    }

    @Test
    void namesThatStartAlikeStayApart() {
        List<Category> categories = List.of(new Category("a", "Claude 3.5 Sonnet through a reseller, standard", bar(1)),
                new Category("b", "Claude 3.5 Sonnet through a reseller, batch", bar(2)));
        Drawing drawing = Drawings.plain(BarChart.of("Cost", "Alternative", FoundingCharts.USD, SERIES, categories), 320, 160);

        assertThat(Drawings.texts(drawing)).anyMatch(text -> text.startsWith("Clau") && text.endsWith("tandard"))
                .anyMatch(text -> text.startsWith("Clau") && text.endsWith("batch"));
    }

    @Test
    void twoHundredBarsFitTheirPreferredHeight() {
        BarChart chart = chart(IntStream.range(0, 200).mapToObj(BarLayoutTest::bar).toArray(Content[]::new));
        double height = new Layout(Drawings.PLAIN).preferredHeight(chart, Frame.bare(600, 0));

        assertThat(height).isBetween(200 * 30.0, 200 * 30.0 + 60);
        assertThat(names(Drawings.plain(chart, 600, height))).hasSize(200);
    }

    @Test
    void barsWithoutRoomAreCounted() {
        BarChart chart = chart(IntStream.range(0, 200).mapToObj(BarLayoutTest::bar).toArray(Content[]::new));
        Drawing drawing = Drawings.plain(chart, 600, 400);
        int shown = names(drawing).size();

        assertThat(shown).isBetween(15, 25);
        assertThat(Drawings.texts(drawing)).contains("+ " + (200 - shown) + " more");
    }

    @Test
    void onePreferredHeightHoldsOneBar() {
        BarChart chart = FoundingCharts.bars();
        double height = new Layout(Drawings.PLAIN).preferredHeight(chart, Frame.complete(700, 0));
        Drawing drawing = new Layout(Drawings.PLAIN).draw(chart, Frame.complete(700, height));

        assertThat(drawing.boundsOf("gpt-4o|total").orElseThrow().height()).isEqualTo(30);
    }

    private Box part(String mark) {
        return founding.boundsOf(mark).orElseThrow();
    }

    private static List<String> names(Drawing drawing) {
        return Drawings.texts(drawing).stream().filter(text -> text.startsWith("name ")).toList();
    }

    private static Bar bar(double amount) {
        return new Bar(amount, Map.of("in", amount), Optional.empty(), "");
    }

    private static BarChart chart(Content... contents) {
        List<Category> categories = IntStream.range(0, contents.length)
                .mapToObj(i -> new Category("c" + i, "name " + i, contents[i])).toList();
        return BarChart.of("Cost", "Alternative", FoundingCharts.USD, SERIES.subList(0, 2), categories);
    }
}
