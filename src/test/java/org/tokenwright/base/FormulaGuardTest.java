package org.tokenwright.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a spreadsheet program could take for a formula is marked, and the mark comes off exactly. */
class FormulaGuardTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "\0=1", "＝1", "＋1", "－1", "＠a", "=", " =1", "\u00A0+1", "\uFEFF=1"})
    void isMarked(String text) {
        assertThat(FormulaGuard.isDangerous(text)).isTrue();
        assertThat(FormulaGuard.guard(text)).isEqualTo("'" + text);
        assertThat(FormulaGuard.strip("'" + text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a", "1+1", "a=1", "'", "'a", "''", "\"=1", ";=1", "' ", "−1", "#1", "é=1"})
    void staysAsItIs(String text) {
        assertThat(FormulaGuard.isDangerous(text)).isFalse();
        assertThat(FormulaGuard.guard(text)).isEqualTo(text);
        assertThat(FormulaGuard.strip(text)).isEqualTo(text);
    }

    @ParameterizedTest(name = "{0} becomes {1}")
    @CsvSource(quoteCharacter = '~', textBlock = """
        '=1,   ''=1
        ''=1,  '''=1
        ' =1,  '' =1
        """)
    void aMarkThatWasThereBeforeIsKept(String text, String marked) {
        assertThat(FormulaGuard.guard(text)).isEqualTo(marked);
        assertThat(FormulaGuard.strip(marked)).isEqualTo(text);
    }

    @Test
    void whatIsMarkedComesBack() {
        var random = new Random(7);
        String alphabet = "'''=+-@\t\r\n\0＝ ab";
        for (int i = 0; i < 100_000; i++) {
            var text = new StringBuilder();
            for (int length = random.nextInt(6); length > 0; length--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            String guarded = FormulaGuard.guard(text.toString());
            assertThat(FormulaGuard.isDangerous(guarded)).isFalse();
            assertThat(FormulaGuard.strip(guarded)).isEqualTo(text.toString());
        }
    }
}
