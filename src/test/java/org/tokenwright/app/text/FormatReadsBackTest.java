package org.tokenwright.app.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.tokenwright.base.Quantity;
import org.tokenwright.base.Quantity.Kind;
import org.tokenwright.base.Unit;

/** What is shown in a style is read in it as the same quantity. */
class FormatReadsBackTest {

    private static final int CASES = 5000;

    private static BigDecimal number(RandomGenerator chance) {
        BigDecimal size = BigDecimal.valueOf(chance.nextLong((long) Math.pow(10, chance.nextInt(1, 8))), chance.nextInt(-6, 5));
        return chance.nextInt(6) == 0 ? size.negate() : size;
    }

    private static Quantity any(RandomGenerator chance) {
        List<BigDecimal> ends = Stream.generate(() -> number(chance)).limit(3).sorted().toList();
        BigDecimal middle = ends.getFirst().add(ends.getLast()).divide(BigDecimal.TWO);
        BigDecimal share = ends.get(1).abs().multiply(BigDecimal.valueOf(chance.nextInt(1, 60), 2));
        Kind kind = chance.nextBoolean() ? Kind.MINMAX : Kind.P10P90;
        return ends.getFirst().compareTo(ends.getLast()) == 0 || share.signum() == 0 ? Quantity.exact(middle, Unit.TASK)
                : switch (chance.nextInt(4)) {
                    case 0 -> Quantity.exact(ends.get(1), Unit.TASK);
                    case 1 -> new Quantity(middle, Unit.TASK, ends.getFirst(), ends.getLast(), kind, "", "");
                    case 2 -> new Quantity(ends.get(1), Unit.TASK, ends.get(1).subtract(share), ends.get(1).add(share), kind, "", "");
                    default -> new Quantity(ends.get(1), Unit.TASK, ends.getFirst(), ends.getLast(), kind, "", "");
                };
    }

    @ParameterizedTest
    @EnumSource
    void theSameInEveryStyle(NumberStyle style) {
        var chance = new SplittableRandom(7);
        for (int i = 0; i < CASES; i++) {
            Quantity quantity = any(chance);
            for (boolean percent : new boolean[] {false, true}) {
                var text = new QuantityText(Unit.TASK, percent, style);
                String shown = text.format(quantity);
                assertThat(text.parse(shown)).as(shown).isEqualTo(quantity);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            ENGLISH | 2,000–8,000 | 1.5M ±12.5% | 1,234.5
            GERMAN  | 2.000–8.000 | 1,5M ±12,5% | 1.234,5
            FRENCH  | 2\u00a0000–8\u00a0000 | 1,5M ±12,5% | 1\u00a0234,5
            SWISS   | 2’000–8’000 | 1.5M ±12.5% | 1’234.5
            """)
    void numbersAreShownInTheStyle(NumberStyle style, String span, String around, String one) {
        var text = new QuantityText(Unit.TASK, false, style);
        assertThat(text.format(range("2000", "5000", "8000"))).isEqualTo(span);
        assertThat(text.format(range("1312500", "1500000", "1687500"))).isEqualTo(around);
        assertThat(text.format(Quantity.exact(new BigDecimal("1234.5"), Unit.TASK))).isEqualTo(one);
    }

    /** The high end has no suffix where the low end would be read with it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            79 | 80000   | 79–80,000
            80 | 80000   | 80–80k
            0  | 80000   | 0–80k
            1  | 1500000 | 1–1,500,000
            2  | 1500000 | 2–1.5M
            """)
    void theLowEndKeepsItsSize(String low, String high, String shown) {
        BigDecimal middle = new BigDecimal(low).add(new BigDecimal(high)).divide(BigDecimal.TWO);
        assertThat(new QuantityText(Unit.TASK, false, NumberStyle.ENGLISH).format(range(low, middle.toPlainString(), high))).isEqualTo(shown);
    }

    @Test
    void aShareThatIsOnlyAlmostShortIsNotShown() {
        Quantity almost = range("79999999999999999999", "100000000000000000000", "120000000000000000001");
        var text = new QuantityText(Unit.TASK, false, NumberStyle.ENGLISH);
        assertThat(text.parse(text.format(almost))).isEqualTo(almost);
    }

    private static Quantity range(String low, String value, String high) {
        return new Quantity(new BigDecimal(value), Unit.TASK, new BigDecimal(low), new BigDecimal(high), Kind.MINMAX, "", "");
    }
}
