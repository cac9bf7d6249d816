package org.tokenwright.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tokenwright.chart.TextStyle.Weight;

class Java2dPainterTest {

    private static final Java2dText TEXTS = new Java2dText();

    private final Drawing bars = new Layout(TEXTS).draw(FoundingCharts.bars(), Frame.complete(700, 300));
    private final Drawing lines = new Layout(TEXTS).draw(FoundingCharts.lines(), Frame.complete(700, 300));
    private final Drawing columns = new Layout(TEXTS).draw(ColumnExamples.context(), Frame.complete(700, 300));

    static Stream<Theme> themes() {
        return Stream.of(Theme.LIGHT, Theme.DARK);
    }

    static Stream<Arguments> themesAndScales() {
        return themes().flatMap(theme -> Stream.of(1, 2, 3).map(scale -> Arguments.of(theme, scale)));
    }

    @ParameterizedTest
    @MethodSource("themesAndScales")
    void paintsBarsInTheirColours(Theme theme, int scale) throws IOException {
        BufferedImage image = png(bars, theme, scale);

        assertThat(image.getWidth()).isEqualTo(700 * scale);
        assertThat(image.getHeight()).isEqualTo(300 * scale);
        assertThat(colourIn(image, bars, "gpt-4o|uncachedInput", scale)).isEqualTo(theme.colour(ColourRole.INPUT));
        assertThat(colourIn(image, bars, "claude-3-5-sonnet|output", scale)).isEqualTo(theme.colour(ColourRole.OUTPUT));
        assertThat(colour(image, 2, 2)).isEqualTo(theme.colour(ColourRole.SURFACE));
        assertThat(colour(image, image.getWidth() - 1, image.getHeight() - 1)).isEqualTo(theme.colour(ColourRole.SURFACE));
    }

    @ParameterizedTest
    @MethodSource("themes")
    void paintsLinesInTheirColours(Theme theme) throws IOException {
        int scale = 2;
        BufferedImage image = png(lines, theme, scale);
        Box point = lines.boundsOf("llama-3-70b|2024-12").orElseThrow();

        assertThat(colours(image, point, scale)).contains(theme.colour(ColourRole.MODEL_4));
    }

    @ParameterizedTest
    @MethodSource("themes")
    void paintsColumnsInTheirColours(Theme theme) throws IOException {
        BufferedImage image = png(columns, theme, 2);
        Box column = columns.boundsOf("c11|total").orElseThrow();

        assertThat(colour(image, (int) column.centreX() * 2, (int) (column.bottom() - 5) * 2)).isEqualTo(theme.colour(ColourRole.CACHE_READ));
        assertThat(colours(image, column, 2)).contains(theme.colour(ColourRole.CACHE_WRITE));
    }

    @ParameterizedTest
    @MethodSource("themes")
    void paintsTextWhereItWasLaidOut(Theme theme) throws IOException {
        int scale = 2;
        BufferedImage image = png(bars, theme, scale);
        Box total = Drawings.text(bars, "$278,550").box();

        assertThat(colours(image, total, scale)).contains(theme.text(ColourRole.TEXT));
        assertThat(colours(image, new Box(total.right() + 1, total.y(), 8, total.height()), scale).distinct())
                .containsExactly(theme.colour(ColourRole.SURFACE));
    }

    @Test
    void digitsAllHaveOneWidth() {
        for (Weight weight : Weight.values()) {
            assertThat("0123456789".chars().mapToObj(Character::toString).map(digit -> TEXTS.width(digit.repeat(8), 13, weight))
                    .distinct()).hasSize(1);
        }
    }

    @Test
    void lettersThatTheFontLacksAreMeasuredAndPaintedInAnother() {
        assertThat(TEXTS.width("模型", 13, Weight.REGULAR)).isPositive();
        assertThat(TEXTS.font("GPT-4o − 5 %…", 13, Weight.REGULAR).getFamily()).isEqualTo("Roboto");
        assertThat(TEXTS.font("→", 13, Weight.BOLD).getFamily()).isNotEqualTo("Roboto");
    }

    @Test
    void refusesPicturesThatDoNotFitIntoMemory() {
        Drawing huge = new Layout(TEXTS).draw(FoundingCharts.bars(), Frame.bare(5000, 5000));

        Java2dPainter painter = new Java2dPainter(TEXTS, Theme.LIGHT);

        assertThatThrownBy(() -> painter.image(huge, 3)).hasMessage("cannot paint 15000.0 × 15000.0 pixels");
        assertThatThrownBy(() -> painter.image(bars, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    private static BufferedImage png(Drawing drawing, Theme theme, int scale) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Java2dPainter(TEXTS, theme).writePng(drawing, scale, out);
        return ImageIO.read(new ByteArrayInputStream(out.toByteArray()));
    }

    /** Near the left end of a bar, clear of whisker and budget. */
    private static Rgb colourIn(BufferedImage image, Drawing drawing, String mark, int scale) {
        Box box = drawing.boundsOf(mark).orElseThrow();
        return colour(image, (int) ((box.x() + 5) * scale), (int) ((box.y() + 3) * scale));
    }

    private static Stream<Rgb> colours(BufferedImage image, Box box, int scale) {
        return Stream.iterate(0, i -> i < (int) (box.width() * scale) * (int) (box.height() * scale), i -> i + 1)
                .map(i -> colour(image, (int) (box.x() * scale) + i % (int) (box.width() * scale),
                        (int) (box.y() * scale) + i / (int) (box.width() * scale)));
    }

    private static Rgb colour(BufferedImage image, int x, int y) {
        return Rgb.of(image.getRGB(x, y) & 0xffffff);
    }
}
