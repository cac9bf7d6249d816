package org.tokenwright.app.scenarios;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tokenwright.app.text.QuantityText;
import org.tokenwright.app.text.Words;
import org.tokenwright.base.Quantity;
import org.tokenwright.base.Unit;
import org.tokenwright.plan.Difference;
import org.tokenwright.plan.NumberRule;

/**
 * A difference as a person types it: a factor as {@code ×1.2} or {@code x 1.2}, a change as {@code +20 %} or {@code −5%},
 * or another value as anywhere else. Where a number may be negative, a sign is that of the value.
 */
final class DifferenceText {

    private static final Pattern FACTOR = Pattern.compile("\\s*[×xX*]\\s*(.+)|(.+?)\\s*[×xX]\\s*");
    private static final Pattern CHANGE = Pattern.compile("\\s*([+\\-−])\\s*(.+?)\\s*%\\s*");
    private static final QuantityText PLAIN = new QuantityText(Unit.ONE, false);

    private final InputChoice input;

    DifferenceText(InputChoice input) {
        this.input = input;
    }

    /**
     * @param before the value that is changed
     * @throws IllegalArgumentException saying what is wrong, as a sentence
     */
    Difference parse(String typed, Quantity before) {
        Matcher factor = FACTOR.matcher(typed);
        Matcher change = CHANGE.matcher(typed);
        Difference difference = factor.matches() ? times(number(typed, factor, factor.group(1) == null ? 2 : 1))
                : change.matches() && !mayBeNegative() ? times(factor(typed, change)) : new Difference.Becomes(value(typed));
        check(difference.applyTo(before));
        return difference;
    }

    private boolean mayBeNegative() {
        return input.rule().filter(rule -> rule.least().signum() < 0).isPresent();
    }

    /** A plus alone looks like something to be added. */
    private Quantity value(String typed) {
        if (typed.strip().startsWith("+") && !mayBeNegative()) {
            throw new IllegalArgumentException(Words.get("number.plus"));
        }
        return input.text().parse(typed);
    }

    private static BigDecimal number(String typed, Matcher part, int group) {
        Quantity number = PLAIN.parse(typed, part.start(group), part.end(group));
        if (!number.isExact()) {
            throw new IllegalArgumentException(Words.get("scenario.factor.range"));
        }
        return number.value();
    }

    private static BigDecimal factor(String typed, Matcher change) {
        BigDecimal share = number(typed, change, 2).movePointLeft(2);
        return BigDecimal.ONE.add(change.group(1).equals("+") ? share : share.negate());
    }

    private static Difference times(BigDecimal factor) {
        if (factor.signum() < 0) {
            throw new IllegalArgumentException(Words.get("scenario.factor"));
        }
        return new Difference.Times(Quantity.exact(factor, Unit.ONE));
    }

    private void check(Quantity result) {
        NumberRule rule = input.rule().orElse(new NumberRule(input.base().unit(), BigDecimal.ZERO, true, java.util.Optional.empty()));
        int order = result.low().compareTo(rule.least());
        if (order < 0 || order == 0 && !rule.leastIncluded()) {
            throw new IllegalArgumentException(Words.get(rule.leastIncluded() ? "number.at-least" : "number.more-than", shown(rule.least())));
        }
        rule.greatest().filter(most -> result.high().compareTo(most) > 0).ifPresent(most -> {
            throw new IllegalArgumentException(Words.get("number.at-most", shown(most)));
        });
    }

    private String shown(BigDecimal number) {
        return input.text().format(Quantity.exact(number, input.base().unit()));
    }

    /** What {@link #parse} reads as the same difference. */
    String format(Difference difference) {
        return switch (difference) {
            case Difference.Times(var factor) -> "×" + PLAIN.format(Quantity.exact(factor.value(), Unit.ONE));
            case Difference.Becomes(var quantity) -> input.text().format(quantity);
        };
    }
}
