package org.tokenwright.app.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tokenwright.plan.Difference;

/** Differences as they are typed and shown. */
class DifferenceTextTest {

    private final InputChoices choices = InputChoices.of(
            ScenarioSessions.session(ScenarioSessions.plan()).resultProperty().get().figures().comparison());

    private InputChoice input(String id) {
        return choices.find(id).orElseThrow();
    }

    private Difference parse(String id, String typed) {
        return new DifferenceText(input(id)).parse(typed, input(id).base());
    }

    @ParameterizedTest
    @CsvSource({"×1.2, 1.2", "x 1.2, 1.2", "* 1.2, 1.2", "1.2×, 1.2", "1.2 x, 1.2", "+20 %, 1.2", "-5%, 0.95", "\u22125 %, 0.95", "+100%, 2", "-100 %, 0"})
    void factorsAndChangesAreMultiples(String typed, String factor) {
        assertThat(parse(ScenarioSessions.TASKS, typed)).isInstanceOfSatisfying(Difference.Times.class,
                times -> assertThat(times.factor().value()).isEqualByComparingTo(factor));
    }

    @ParameterizedTest
    @CsvSource({"2M, 2000000", "2 000 000, 2000000", "1.5k, 1500"})
    void anythingElseIsAValue(String typed, String value) {
        assertThat(parse(ScenarioSessions.TASKS, typed)).isInstanceOfSatisfying(Difference.Becomes.class,
                becomes -> assertThat(becomes.quantity().value()).isEqualByComparingTo(value));
    }

    @Test
    void whereANumberMayBeNegativeTheSignIsItsOwn() {
        assertThat(parse(ScenarioSessions.GROWTH, "-5 %")).isInstanceOfSatisfying(Difference.Becomes.class,
                becomes -> assertThat(becomes.quantity().value()).isEqualByComparingTo(new BigDecimal("-0.05")));
    }

    @ParameterizedTest
    @CsvSource({"'-1', At least 0", "'× -2', A factor is at least 0", "'-120 %', A factor is at least 0", "'×1 to 2', A factor is one number such as ×1.2",
        "+500, 'Write +20 % to add a share, or the new value without a sign'", "'', A number is needed", "'many', '\"many\" is not a number. Examples: 2,000 · 1.5M · 2k to 8k'"})
    void whatIsWrongIsSaidInWords(String typed, String message) {
        assertThatThrownBy(() -> parse(ScenarioSessions.TASKS, typed)).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }

    @Test
    void aShareStaysAShare() {
        assertThatThrownBy(() -> parse("plan/unfitTolerance", "120 %")).hasMessage("At most 100 %");
    }

    @ParameterizedTest
    @CsvSource({"×1.25, ×1.25", "+20 %, ×1.2", "3M, 3M", "2M ±10%, 2M ±10%"})
    void whatIsShownReadsBack(String typed, String shown) {
        Difference difference = parse(ScenarioSessions.TASKS, typed);
        String text = new DifferenceText(input(ScenarioSessions.TASKS)).format(difference);
        assertThat(text).isEqualTo(shown);
        assertThat(parse(ScenarioSessions.TASKS, text)).isEqualTo(difference);
    }
}
