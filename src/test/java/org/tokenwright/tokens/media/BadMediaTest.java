package org.tokenwright.tokens.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tokenwright.tokens.media.Media.Audio;
import org.tokenwright.tokens.media.Media.Image;
import org.tokenwright.tokens.media.Media.PdfPages;
import org.tokenwright.tokens.media.Media.Video;

/** What no model can be sent is refused in words; what is merely huge is counted or refused, and never wraps around. */
class BadMediaTest {

    @ParameterizedTest
    @CsvSource({"0, 5", "5, 0", "-1, 5", "5, -2147483648", "1000001, 1", "1, 2147483647"})
    void refusesSizes(int width, int height) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Image(width, height))
                .withMessage("a side of an image has from 1 to 1000000 pixels, not " + width + " x " + height);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 0, -0.0, -1, 3_600_000.1, 1e300, 1e-300,
        Double.MIN_VALUE})
    void refusesSeconds(double seconds) {
        assertThatIllegalArgumentException().isThrownBy(() -> Audio.ofSeconds(seconds)).withMessageStartingWith("seconds must be");
        assertThatIllegalArgumentException().isThrownBy(() -> Video.ofSeconds(seconds)).withMessageStartingWith("seconds must be");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1000.5", "1e-10", "1e1000000"})
    void refusesFrames(BigDecimal frames) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Video(BigDecimal.ONE, Optional.of(frames)))
                .withMessageStartingWith("frames per second must be");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 1_000_001, Integer.MIN_VALUE})
    void refusesPages(int pages) {
        assertThatIllegalArgumentException().isThrownBy(() -> new PdfPages(pages))
                .withMessage("a document has from 1 to 1000000 pages, not " + pages);
    }

    static Stream<MediaRule> imageRules() {
        return BundledOffers.RULES.media().stream().filter(rule -> rule.modality() == Modality.IMAGE);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("imageRules")
    void countsOrRefusesHugeImages(MediaRule rule) {
        long least = rule.formula() instanceof PixelQuotient ? 0 : 1;
        for (Image image : new Image[] {new Image(100_000, 100_000), new Image(1_000_000, 1_000_000), new Image(1, 1_000_000),
            new Image(1_000_000, 1), new Image(999_999, 7), new Image(1, 1)}) {
            try {
                Counted counted = rule.count(image);
                assertThat(counted.count().low()).as(image.toString()).isBetween(least, counted.count().central());
                assertThat(counted.count().central()).as(image.toString()).isBetween(least, counted.count().high());
            } catch (IllegalArgumentException e) {
                assertThat(e.getMessage()).as(image.toString()).matches("no tokens are published for .*|.* too narrow for a budget of .*");
            }
        }
    }

    @Test
    void refusesSizesThatAreNotInTheTable() {
        assertThatIllegalArgumentException().isThrownBy(() -> BundledOffers.rules("openai/gpt-image-1")
                .count(new Image(800, 600), Direction.OUTPUT, Level.LOW))
                .withMessage("no tokens are published for 800 x 600 pixels, only for [1024 x 1024, 1024 x 1536, 1536 x 1024]");
        assertThatIllegalArgumentException().isThrownBy(() -> BundledOffers.rules("google/gemini-2.5-flash-image")
                .count(new Image(1025, 1024), Direction.OUTPUT, Level.UNSPECIFIED))
                .withMessage("no tokens are published for 1025 x 1024 pixels, only for sides up to 1024");
    }

    @Test
    void aRuleRefusesMediaOfAnotherKind() {
        MediaRule audio = BundledOffers.rules("openai/gpt-realtime").rule(Modality.AUDIO, Direction.INPUT, Level.LOW).orElseThrow();
        assertThatIllegalArgumentException().isThrownBy(() -> audio.count(new Image(1, 1)));
        assertThatIllegalArgumentException().isThrownBy(() -> audio.count(Video.ofSeconds(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> new MediaRule(audio.basis(), Modality.IMAGE, audio.direction(),
                audio.levels(), audio.formula(), audio.error(), false)).withMessage("PerSecond does not count IMAGE");
    }

    @Test
    void refusesANumberOfMediaBelowNone() {
        Counted one = BundledOffers.rules("openai/gpt-4o").count(new Image(1, 1), Direction.INPUT, Level.LOW).orElseThrow();
        assertThat(one.times(3).count().central()).isEqualTo(255);
        assertThatIllegalArgumentException().isThrownBy(() -> one.times(-1));
    }
}
