package org.tokenwright.app.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Which style holds where, and that all ways to write a number agree in it. */
class NumberStyleTest {

    @ParameterizedTest
    @CsvSource({"en-US, ENGLISH", "en-GB, ENGLISH", "ja-JP, ENGLISH", "es-MX, ENGLISH", "und, ENGLISH", "ar-EG, ENGLISH", "de-DE, GERMAN",
        "de, GERMAN", "es-ES, GERMAN", "it-IT, GERMAN", "nl-NL, GERMAN", "pt-BR, GERMAN", "tr-TR, GERMAN", "fr-FR, FRENCH", "fr-CA, FRENCH",
        "pl-PL, FRENCH", "sv-SE, FRENCH", "pt-PT, FRENCH", "de-AT, FRENCH", "de-CH, SWISS", "fr-CH, SWISS", "it-CH, SWISS", "de-LI, SWISS"})
    void thePlaceOfALocaleSaysTheStyle(String locale, NumberStyle style) {
        assertThat(NumberStyle.of(Locale.forLanguageTag(locale))).isEqualTo(style);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            ENGLISH | 1,234.56
            GERMAN  | 1.234,56
            FRENCH  | 1\u00a0234,56
            SWISS   | 1’234.56
            """)
    void everyWayToWriteUsesTheSameSigns(NumberStyle style, String shown) {
        assertThat(style.example()).isEqualTo(shown);
        assertThat(style.plain(new BigDecimal("1234.56"))).isEqualTo(shown);
        assertThat(style.formatted("%,.2f", 1234.56)).isEqualTo(shown);
        assertThat(style.pattern("#,##0.##", 1234.56)).isEqualTo(shown);
    }

    @ParameterizedTest
    @EnumSource
    void aKeptNameIsFoundAgain(NumberStyle style) {
        assertThat(NumberStyle.named(style.name())).contains(style);
    }

    @Test
    void whatSomeoneElseWroteIsNoStyle() {
        assertThat(NumberStyle.named("")).isEmpty();
        assertThat(NumberStyle.named("german")).isEmpty();
    }
}
