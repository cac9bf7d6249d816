package org.tokenwright.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ColourTest {

    static Stream<Theme> themes() {
        return Stream.of(Theme.LIGHT, Theme.DARK);
    }

    @ParameterizedTest
    @MethodSource("themes")
    void textIsReadableInEveryRole(Theme theme) {
        Rgb surface = theme.colour(ColourRole.SURFACE);
        for (ColourRole role : EnumSet.range(ColourRole.TEXT, ColourRole.MUTED)) {
            assertThat(theme.colour(role).contrast(surface)).as(role.name()).isGreaterThanOrEqualTo(Rgb.READABLE);
            assertThat(theme.colour(role).contrast(theme.colour(ColourRole.SELECTION))).as(role.name())
                    .isGreaterThanOrEqualTo(Rgb.READABLE);
        }
        for (ColourRole role : EnumSet.complementOf(EnumSet.of(ColourRole.SURFACE))) {
            assertThat(theme.text(role).contrast(surface)).as(role.name()).isGreaterThanOrEqualTo(Rgb.READABLE);
        }
    }

    @ParameterizedTest
    @MethodSource("themes")
    void linesStandOutFromTheGround(Theme theme) {
        for (ColourRole role : EnumSet.range(ColourRole.MODEL_1, ColourRole.MODEL_12)) {
            assertThat(theme.colour(role).contrast(theme.colour(ColourRole.SURFACE))).as(role.name()).isGreaterThanOrEqualTo(3);
        }
        assertThat(theme.colour(ColourRole.FOCUS).contrast(theme.colour(ColourRole.SURFACE))).isGreaterThanOrEqualTo(3);
    }

    @ParameterizedTest
    @MethodSource("themes")
    void modelsStayApartForEveryKindOfColourVision(Theme theme) {
        List<Rgb> models = EnumSet.range(ColourRole.MODEL_1, ColourRole.MODEL_12).stream().map(theme::colour).toList();
        for (ColourVision vision : ColourVision.values()) {
            assertThat(vision.leastDifference(models)).as(vision.name()).isGreaterThan(0.07);
        }
    }

    @ParameterizedTest
    @MethodSource("themes")
    void bucketsHaveDifferentColours(Theme theme) {
        List<Rgb> buckets = EnumSet.range(ColourRole.INPUT, ColourRole.OTHER).stream().map(theme::colour).toList();
        assertThat(ColourVision.NORMAL.leastDifference(buckets)).isGreaterThan(0.07);
    }

    @ParameterizedTest
    @MethodSource("themes")
    void upDownAndLevelStayApartForEveryKindOfColourVision(Theme theme) {
        List<Rgb> bars = EnumSet.range(ColourRole.LEVEL, ColourRole.DECREASE).stream().map(theme::colour).toList();
        for (ColourVision vision : ColourVision.values()) {
            assertThat(vision.leastDifference(bars)).as(vision.name()).isGreaterThan(0.07);
        }
        bars.forEach(bar -> assertThat(bar.contrast(theme.colour(ColourRole.SURFACE))).isGreaterThanOrEqualTo(3));
    }

    @Test
    void contrastIsThatOfTheStandard() {
        assertThat(Rgb.of(0x000000).contrast(Rgb.of(0xffffff))).isEqualTo(21);
        assertThat(Rgb.of(0x777777).contrast(Rgb.of(0xffffff))).isBetween(4.47, 4.48);
        assertThat(Theme.LIGHT.colour(ColourRole.INPUT).hex()).isEqualTo("#0072b2");
    }

    @Test
    void theFirstTwelveModelsDifferInColourAndTheNextInDashes() {
        List<String> ids = IntStream.range(0, 48).mapToObj(i -> "model-" + i).toList();
        ModelColours colours = ModelColours.of(ids);

        assertThat(new HashSet<>(ids.subList(0, 12).stream().map(id -> colours.of(id).role()).toList())).hasSize(12);
        assertThat(ids.subList(0, 12)).allMatch(id -> colours.of(id).dash() == Dash.SOLID);
        assertThat(colours.of("model-12")).isEqualTo(new ModelColours.Style(ColourRole.MODEL_1, Dash.DASHED));
        assertThat(new HashSet<>(ids.stream().map(colours::of).toList())).hasSize(48);
    }

    @Test
    void aModelAddedAtTheEndChangesNoOther() {
        List<String> ids = new ArrayList<>(List.of("a", "b", "a"));
        ModelColours before = ModelColours.of(ids);
        ids.add("c");
        ModelColours after = ModelColours.of(ids);

        assertThat(after.of("a")).isEqualTo(before.of("a"));
        assertThat(after.of("b")).isEqualTo(before.of("b"));
        assertThat(after.of("c").role()).isEqualTo(ColourRole.MODEL_3);
        assertThatThrownBy(() -> before.of("c")).hasMessage("model without a colour: c");
    }

    @Test
    void tokensInAreBlueAndTokensOutOrange() {
        Map<String, ColourRole> colours = BucketColours.of(List.of("uncachedInput", "cacheWrite.5m", "cacheWrite.1h", "output"));

        assertThat(colours.values()).containsExactly(ColourRole.INPUT, ColourRole.CACHE_WRITE, ColourRole.CACHE_WRITE_LONG,
                ColourRole.OUTPUT);
    }

    @Test
    void bucketsOfOneChartDifferWhereTheyCan() {
        Map<String, ColourRole> colours = BucketColours.of(List.of("something", "anything", "else", "output"));

        assertThat(new HashSet<>(colours.values())).hasSize(4);
        assertThat(colours).containsEntry("output", ColourRole.OUTPUT).containsEntry("something", ColourRole.OTHER);
    }
}
