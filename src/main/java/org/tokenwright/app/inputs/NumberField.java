package org.tokenwright.app.inputs;

import java.util.Optional;
import java.util.function.Function;
import org.tokenwright.app.text.QuantityText;
import org.tokenwright.app.text.Words;
import org.tokenwright.base.Quantity;
import org.tokenwright.plan.Edit;
import org.tokenwright.plan.NumberRule;
import org.tokenwright.plan.Plan;

/**
 * One number of a plan that can be typed.
 *
 * @param id stable name; the input id where the plan has the number
 * @param unitText what is shown behind the field
 * @param get the number in a plan; empty where the plan does not have it yet
 * @param set makes the edit that changes it
 */
public record NumberField(String id, String label, String unitText, QuantityText text, NumberRule rule,
        Function<Plan, Optional<Quantity>> get, Setter set) implements Field {

    /** Makes the edit that gives the plan another number. */
    @FunctionalInterface
    public interface Setter {
        Edit edit(Plan plan, Quantity number, String name);
    }

    @Override
    public String shown(Plan plan) {
        return get.apply(plan).map(text::format).orElse("");
    }

    @Override
    public Optional<Edit> edit(Plan plan, String typed) {
        Optional<Quantity> before = get.apply(plan);
        if (typed.isBlank() && before.isEmpty()) {
            return Optional.empty();
        }
        Quantity number = checked(text.parse(typed));
        return before.filter(old -> sameNumber(old, number)).isPresent() ? Optional.empty()
                : Optional.of(set.edit(plan, number, label + " " + typed.strip()));
    }

    private static boolean sameNumber(Quantity a, Quantity b) {
        return a.withOrigin("", "").equals(b.withOrigin("", ""));
    }

    private Quantity checked(Quantity quantity) {
        int order = quantity.low().compareTo(rule.least());
        if (order < 0 || order == 0 && !rule.leastIncluded()) {
            throw new IllegalArgumentException(Words.get(
                    rule.leastIncluded() ? "number.at-least" : "number.more-than", text.format(exact(rule.least()))));
        }
        rule.greatest().filter(most -> quantity.high().compareTo(most) > 0).ifPresent(most -> {
            throw new IllegalArgumentException(
                    Words.get("number.at-most", text.format(exact(most))));
        });
        return rule.check(quantity);
    }

    private Quantity exact(java.math.BigDecimal number) {
        return Quantity.exact(number, rule.unit());
    }
}
