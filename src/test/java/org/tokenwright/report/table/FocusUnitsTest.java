package org.tokenwright.report.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tokenwright.base.Unit;

/** Units in the manner of FOCUS. */
class FocusUnitsTest {

    @ParameterizedTest
    @CsvSource({"token, Tokens", "Mtok, 1000000 Tokens", "Mtok*hour, 1000000 Token-Hours", "hour*unit, Unit-Hours", "month, Months", "month*seat, Seat-Months",
        "call, Requests", "search, Searches", "use, Uses", "image, Images", "token/month, Tokens/Month", "EUR, EUR", "1, Charges", "1/month, Charges"})
    void areNamed(String unit, String name) {
        assertThat(FocusUnits.of(Unit.parse(unit))).isEqualTo(name);
    }
}
