package org.tokenwright.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountFormatTest {

    private static final AmountFormat USD = AmountFormat.money("USD", Locale.US);

    @ParameterizedTest
    @CsvSource(textBlock = """
            # value,        brief,       full
            0,              $0,          $0
            120000,         $120k,       '$120,000'
            1234567,        $1.23M,      '$1,234,567'
            1200000,        $1.2M,       '$1,200,000'
            278550.4,       $279k,       '$278,550'
            999500,         $1M,         '$999,500'
            999499,         $999k,       '$999,499'
            999.5,          $1k,         $999.50
            420,            $420,        $420
            12.5,           $12.5,       $12.50
            0.00225,        $0.00225,    $0.00225
            0.000001,       $0.000001,   $0.000001
            1.5e-10,        $1.5E-10,    $1.5E-10
            1e12,           $1T,         '$1,000,000,000,000'
            1e18,           '$1,000,000T', '$1,000,000,000,000,000,000'
            -35814,         −$35.8k,     '−$35,814'
            """)
    void writesDollars(double value, String brief, String full) {
        assertThat(USD.brief(value)).isEqualTo(brief);
        assertThat(USD.full(value)).isEqualTo(full);
    }

    @ParameterizedTest(name = "{0} with {1} decimals")
    @CsvSource({"0.125, 2, 0.12", "0.375, 2, 0.38", "2.5, 0, 2", "3.5, 0, 4", "1234.5, 1, '1,234.5'"})
    void roundsHalfToEven(double value, int decimals, String text) {
        assertThat(USD.plain(value, decimals)).isEqualTo(text);
    }

    @Test
    void namesOtherCurrenciesByTheirCode() {
        assertThat(AmountFormat.money("EUR", Locale.GERMANY).full(1234567.8)).isEqualTo("EUR\u00a01.234.568");
        assertThat(AmountFormat.money("EUR", Locale.GERMANY).brief(1_200_000)).isEqualTo("EUR\u00a01,2M");
        assertThat(AmountFormat.money("CAD", Locale.US).brief(-5)).isEqualTo("−CAD\u00a05");
    }

    @Test
    void groupsWithASpaceThatFontsHave() {
        assertThat(AmountFormat.money("EUR", Locale.FRANCE).full(1234567)).isEqualTo("EUR\u00a01\u00a0234\u00a0567");
    }

    @Test
    void putsAUnitBehindACount() {
        assertThat(AmountFormat.count("tokens", Locale.US).brief(2_680_191_281.0)).isEqualTo("2.68B\u00a0tokens");
    }

    @ParameterizedTest(name = "{0} and {1}: {2} decimals")
    @CsvSource({"420, 17500, 0", "0.00042, 0.0175, 6", "6.4, 278550, 2", "0.000001, 1e12, 2", "0, 0, 0", "1e-30, 1, 12"})
    void choosesDecimalsForTheLeastAmount(double least, double greatest, int decimals) {
        assertThat(AmountFormat.decimals(DoubleStream.of(greatest, least))).isEqualTo(decimals);
    }
}
