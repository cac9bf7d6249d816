package org.tokenwright.tokens.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tokenwright.tokens.media.Media.Image;

/** What a model looks at, where the provider publishes that too. */
class ResizedImagesTest {

    private static final ClaudeImage BEFORE_4_7 = new ClaudeImage(28, 1568, 1568);
    private static final ClaudeImage FROM_4_7 = new ClaudeImage(28, 2576, 4784);

    @ParameterizedTest(name = "{0} x {1}")
    @CsvSource(textBlock = """
        # sent,     before 4.7, from 4.7
        200,  200,  200,  200,  200,  200
        1092, 1092, 1092, 1092, 1092, 1092
        1920, 1080, 1456, 819,  1920, 1080
        2000, 1500, 1270, 952,  2000, 1500
        3840, 2160, 1456, 819,  2576, 1449
        1075, 1520, 924,  1307, 1075, 1520
        """)
    void claudeResizes(int width, int height, int widthBefore, int heightBefore, int widthFrom, int heightFrom) {
        assertThat(BEFORE_4_7.resized(new Image(width, height))).isEqualTo(new Image(widthBefore, heightBefore));
        assertThat(FROM_4_7.resized(new Image(width, height))).isEqualTo(new Image(widthFrom, heightFrom));
    }

    @Test
    void claudeMeasuresASideInWholeCells() {
        var formula = new ClaudeImage(28, 1570, 5000);
        assertThat(formula.resized(new Image(1568, 28))).isEqualTo(new Image(1568, 28));
        assertThat(formula.resized(new Image(1569, 28))).as("57 cells are 1596 pixels").isEqualTo(new Image(1568, 28));
    }

    @Test
    void openAiPublishesThePatchesOfAnExample() {
        var formula = new OpenAiPatches(OptionalInt.empty(), OptionalInt.of(1536), BigDecimal.ONE);
        assertThat(formula.patches(new Image(1800, 2400))).isEqualTo(1452);
        assertThat(formula.patches(new Image(1024, 1024))).isEqualTo(1024);
    }

    @Test
    void aLargeAreaDoesNotWrapAround() {
        assertThat(new PixelQuotient(750, 1_000_000, 1_000_000_000).count(new Image(100_000, 60_000)).central()).isEqualTo(8_000_000);
    }
}
