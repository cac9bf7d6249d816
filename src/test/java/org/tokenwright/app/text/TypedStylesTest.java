package org.tokenwright.app.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tokenwright.base.Quantity;
import org.tokenwright.base.Unit;

/** What one and the same text is in each style, and what is said where it is nothing. */
class TypedStylesTest {

    private static Quantity parse(NumberStyle style, String text) {
        return new QuantityText(Unit.TASK, false, style).parse(text);
    }

    private static String read(NumberStyle style, String text) {
        try {
            return parse(style, text).value().toPlainString();
        } catch (NumberRefusal e) {
            return "at " + e.place();
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            # text     | ENGLISH  | GERMAN  | FRENCH  | SWISS
            1234       | 1234     | 1234    | 1234    | 1234
            1.5        | 1.5      | at 2    | at 2    | 1.5
            1,5        | at 2     | 1.5     | 1.5     | at 2
            1.500      | 1.5      | 1500    | at 2    | 1.5
            1,500      | 1500     | 1.5     | 1.5     | at 2
            1.50       | 1.5      | at 2    | at 2    | 1.5
            1.5000     | 1.5      | at 2    | at 2    | 1.5
            1'500      | at 2     | at 2    | at 2    | 1500
            1’500      | at 2     | at 2    | at 2    | 1500
            1'50       | at 2     | at 2    | at 2    | at 2
            1 500      | 1500     | 1500    | 1500    | 1500
            1_500      | 1500     | 1500    | 1500    | 1500
            1 50       | at 2     | at 2    | at 2    | at 2
            1234 500   | at 5     | at 5    | at 5    | at 5
            999,999    | 999999   | 999.999 | 999.999 | at 4
            1234,567   | at 5     | 1234.567 | 1234.567 | at 5
            1.234.567  | at 6     | 1234567 | at 2    | at 6
            1,234.56   | 1234.56  | at 6    | at 6    | at 2
            1.234,56   | at 6     | 1234.56 | at 2    | at 6
            1 234,56   | at 6     | 1234.56 | 1234.56 | at 6
            1 234.56   | 1234.56  | at 6    | at 6    | 1234.56
            1'234.56   | at 2     | at 2    | at 2    | 1234.56
            1,234 567  | at 6     | at 7    | at 7    | at 2
            1 234_567  | at 6     | at 6    | at 6    | at 6
            .5         | 0.5      | at 1    | at 1    | 0.5
            ,5         | at 1     | 0.5     | 0.5     | at 1
            5.         | at 2     | at 2    | at 2    | at 2
            5,         | at 2     | at 2    | at 2    | at 2
            1.5M       | 1500000  | at 2    | at 2    | 1500000
            1,5 Mio.   | at 2     | 1500000 | 1500000 | at 2
            3 Mrd.     | 3000000000 | 3000000000 | 3000000000 | 3000000000
            3 Md       | 3000000000 | 3000000000 | 3000000000 | 3000000000
            2T         | 2000000000000 | 2000000000000 | 2000000000000 | 2000000000000
            −2 bn      | -2000000000 | -2000000000 | -2000000000 | -2000000000
            +2g        | 2000000000 | 2000000000 | 2000000000 | 2000000000
            2x         | at 2     | at 2    | at 2    | at 2
            - 2        | at 2     | at 2    | at 2    | at 2
            """)
    void aTextIsWhatTheStyleSays(String text, String english, String german, String french, String swiss) {
        assertThat(read(NumberStyle.ENGLISH, text)).isEqualTo(english);
        assertThat(read(NumberStyle.GERMAN, text)).isEqualTo(german);
        assertThat(read(NumberStyle.FRENCH, text)).isEqualTo(french);
        assertThat(read(NumberStyle.SWISS, text)).isEqualTo(swiss);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ENGLISH | 1,5      | "1,5": at 2, ",": it could mean 1.5. The decimal sign is "." here
            GERMAN  | 1.5      | "1.5": at 2, ".": it could mean 1,5. The decimal sign is "," here
            GERMAN  | 1,234.56 | "1,234.56": at 6, ".": it could mean 1.234,56. The decimal sign is "," here
            SWISS   | 1,234    | "1,234": at 2, ",": it could mean 1’234 or 1.234. The decimal sign is "." here
            SWISS   | 1 23     | "1 23": at 2, a space: numbers are written like 1’234.56 here
            ENGLISH | 5.       | "5.": at 2, ".": numbers are written like 1,234.56 here
            GERMAN  | many     | "many" is not a number. Examples: 2.000 · 1,5M · 2k to 8k
            GERMAN  | 3 q      | "3 q": at 3, "q": "q" is not known here. Use k, M or B: 1,5M
            ENGLISH | 2k to    | "2k to": at 6, the end: a number is needed here
            ENGLISH | 12*400   | "12*400": at 3, "*": begin with = to calculate: =12*400
            ENGLISH | 8k to 2k | "8k to 2k": at 7, "2": the low end must not be above the high end
            """)
    void whatIsWrongIsSaidWithItsPlace(NumberStyle style, String text, String message) {
        assertThatThrownBy(() -> parse(style, text)).isInstanceOf(NumberRefusal.class).hasMessage(message);
    }

    @Test
    void theBoundsOfLengthAndSizeHold() {
        assertThat(read(NumberStyle.ENGLISH, "1" + "0".repeat(30))).isEqualTo("1" + "0".repeat(30));
        assertThat(read(NumberStyle.ENGLISH, " 1" + "0".repeat(31))).isEqualTo("at 2");
        assertThat(read(NumberStyle.ENGLISH, "0." + "0".repeat(77) + "1")).isEqualTo("at 1");
        assertThat(read(NumberStyle.ENGLISH, "0".repeat(80))).isEqualTo("0");
        assertThat(read(NumberStyle.ENGLISH, "0".repeat(81))).isEqualTo("at 81");
        assertThat(read(NumberStyle.ENGLISH, "  ")).isEqualTo("at 3");
    }

    @Test
    void aPartOfATextIsReadWithThePlacesOfTheWhole() {
        var text = new QuantityText(Unit.TASK, false, NumberStyle.ENGLISH);
        assertThat(text.parse("×1.2", 1, 4).value()).isEqualByComparingTo(new BigDecimal("1.2"));
        assertThatThrownBy(() -> text.parse("× 1,2", 1, 5)).isInstanceOfSatisfying(NumberRefusal.class,
                refusal -> assertThat(refusal.place()).isEqualTo(4));
    }
}
