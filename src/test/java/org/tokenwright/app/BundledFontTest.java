package org.tokenwright.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Columns of figures line up only with a font whose digits all have one width; JavaFX cannot ask a font for such digits. */
@Tag("window")
class BundledFontTest {

    @ParameterizedTest
    @ValueSource(strings = {"Regular", "Medium", "Bold"})
    void digitsHaveOneWidth(String weight) throws IOException {
        try (InputStream file = getClass().getResourceAsStream("/com/formdev/flatlaf/fonts/roboto/Roboto-" + weight + ".ttf")) {
            Font font = Font.loadFont(file, 13);

            assertThat(font.getFamily()).startsWith("Roboto");
            assertThat("0123456789".chars().mapToObj(Character::toString).map(digit -> width(digit.repeat(8), font)).distinct())
                    .hasSize(1);
        }
    }

    private static double width(String text, Font font) {
        Text line = new Text(text);
        line.setFont(font);
        return line.getLayoutBounds().getWidth();
    }
}
