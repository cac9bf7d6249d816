package org.tokenwright.tokens.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tokenwright.tokens.Count;
import org.tokenwright.tokens.media.Media.Audio;
import org.tokenwright.tokens.media.Media.PdfPages;
import org.tokenwright.tokens.media.Media.Video;

/** Audio, video and pages through the bundled rules. */
class TimeAndPagesTest {

    @ParameterizedTest(name = "{0} {1} {2} s")
    @CsvSource(textBlock = """
        # offer,                seconds, direction, low, central, high
        openai/gpt-realtime,    5.85,    INPUT,     58,  58,  58
        openai/gpt-realtime,    5.8999,  INPUT,     58,  58,  58
        openai/gpt-realtime,    5.9,     INPUT,     59,  59,  59
        openai/gpt-realtime,    0.05,    INPUT,     0,   0,   0
        openai/gpt-realtime,    7.30,    OUTPUT,    146, 146, 146
        openai/gpt-realtime,    3600,    INPUT,     36000, 36000, 36000
        openai/gpt-realtime,    3600000, OUTPUT,    72000000, 72000000, 72000000
        google/gemini-2.0-flash, 60,     INPUT,     1920, 1920, 1920
        google/gemini-2.0-flash, 1.01,   INPUT,     32,  32,  33
        google/gemini-3-flash-preview, 0.1, INPUT,  2,   2,   3
        google/gemini-3-flash-preview, 0.2, INPUT,  5,   5,   5
        """)
    void countsAudio(String offer, BigDecimal seconds, Direction direction, long low, long central, long high) {
        assertThat(BundledOffers.rules(offer).count(new Audio(seconds), direction, Level.UNSPECIFIED).orElseThrow().count())
                .isEqualTo(new Count(low, central, high));
    }

    @ParameterizedTest(name = "{0} {1} s, {2} frames a second, {3}")
    @CsvSource(textBlock = """
        # offer,                seconds, frames, level, low, central, high
        google/gemini-2.0-flash, 60,     1,   UNSPECIFIED, 15780, 15780, 15780
        google/gemini-2.5-pro,   60,     2,   LOW,         6912, 7680, 8448
        google/gemini-2.5-pro,   10,     0.25, MEDIUM,     460, 512, 845
        google/gemini-3-pro-preview, 60, 1,   HIGH,        15120, 16800, 18480
        google/gemini-3-pro-preview, 1.5, 1,  HIGH,        252, 560, 616
        """)
    void countsVideo(String offer, BigDecimal seconds, BigDecimal frames, Level level, long low, long central, long high) {
        assertThat(BundledOffers.rules(offer).count(new Video(seconds, Optional.of(frames)), Direction.INPUT, level).orElseThrow().count())
                .isEqualTo(new Count(low, central, high));
    }

    @Test
    void saysWhetherTheSoundIsCountedToo() {
        assertThat(video("google/gemini-2.0-flash").soundIncluded()).isTrue();
        assertThat(video("google/gemini-3-pro-preview").soundIncluded()).isFalse();
    }

    @Test
    void refusesASamplingThatNothingIsPublishedFor() {
        MediaRule rule = video("google/gemini-2.0-flash");
        assertThatThrownBy(() -> rule.count(new Video(BigDecimal.TEN, Optional.of(BigDecimal.TWO))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no tokens are published for 2 frames per second, only for 1");
    }

    private static MediaRule video(String offer) {
        return BundledOffers.rules(offer).rule(Modality.VIDEO, Direction.INPUT, Level.UNSPECIFIED).orElseThrow();
    }

    @ParameterizedTest(name = "{0} {1} pages")
    @CsvSource(textBlock = """
        # offer,                      pages, low, central, high
        google/gemini-3-pro-preview,  10,    5040, 5600, 6160
        anthropic/claude-opus-4-6,    1,     682,  1551, 1568
        anthropic/claude-opus-5,      3,     2046, 6435, 14352
        """)
    void countsPages(String offer, int pages, long low, long central, long high) {
        Counted counted = BundledOffers.rules(offer).count(new PdfPages(pages), Direction.INPUT, Level.UNSPECIFIED).orElseThrow();
        assertThat(counted.count()).isEqualTo(new Count(low, central, high));
        assertThat(counted.exact()).isFalse();
    }
}
