package org.tokenwright.app.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.tokenwright.base.Quantity;
import org.tokenwright.base.Unit;

/** 10,000 texts as people type them in four styles: each is read as it was meant, or refused at the place that is wrong. */
class TenThousandNumbersTest {

    private static final int OF_A_STYLE = 2500;
    private static final long SEED = 20_261_121;

    private static List<TypedCase> cases() {
        var cases = new ArrayList<TypedCase>();
        var chance = new SplittableRandom(SEED);
        for (NumberStyle style : NumberStyle.values()) {
            var good = new TypedRanges(chance, style);
            var wrong = new TypedMistakes(chance, style);
            for (int i = 0; i < OF_A_STYLE; i++) {
                cases.add(i % 3 == 0 ? wrong.any() : good.any());
            }
        }
        return cases;
    }

    private static String answer(TypedCase typed) {
        try {
            Quantity read = new QuantityText(Unit.TASK, typed.percent(), typed.style()).parse(typed.text());
            return typed.expected().filter(ends -> isSame(ends, read)).isPresent() ? "" : typed + " was read as " + read;
        } catch (NumberRefusal e) {
            return typed.place() == e.place() && typed.expected().isEmpty() ? ""
                    : typed + " was refused at " + e.place() + ", not " + typed.place() + ": " + e.getMessage();
        }
    }

    private static boolean isSame(TypedCase.Ends ends, Quantity read) {
        return ends.low().compareTo(read.low()) == 0 && ends.value().compareTo(read.value()) == 0
                && ends.high().compareTo(read.high()) == 0 && ends.kind() == read.kind();
    }

    @Test
    void everyOneIsReadAsItWasMeantOrRefusedAtItsPlace() {
        List<TypedCase> cases = cases();
        assertThat(cases).hasSize(10_000);
        assertThat(cases.stream().filter(typed -> typed.expected().isEmpty())).hasSizeGreaterThan(3000);
        assertThat(cases.stream().map(TypedCase::text).distinct()).hasSizeGreaterThan(9000);
        assertThat(cases.stream().map(TenThousandNumbersTest::answer).filter(wrong -> !wrong.isEmpty()).limit(20)).isEmpty();
    }
}
