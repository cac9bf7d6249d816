package org.tokenwright.report.page;

import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.Stream;
import org.tokenwright.base.Quantity;
import org.tokenwright.plan.NumberRule;
import org.tokenwright.plan.Plan;
import org.tokenwright.plan.PlanInputs;
import org.tokenwright.worksheet.Assumption;
import org.tokenwright.worksheet.Assumption.Origin;

/** Where numbers come from, in few words, and how they are written. */
final class Origins {

    private final Plan plan;
    private final Map<String, Quantity> inputs;
    private final Amounts amounts;
    private final PageText words;

    /** @param plan with the numbers of the scenario that is shown */
    Origins(Plan plan, Amounts amounts, PageText words) {
        this.plan = plan;
        this.amounts = amounts;
        this.words = words;
        inputs = PlanInputs.of(plan);
    }

    /** For a published price its sheet and revision; for a number of the plan its source, else its note. */
    String source(Assumption input) {
        if (input.origin() == Origin.PUBLISHED) {
            String[] id = input.id().split("/");
            return id.length > 1 ? plan.prices().pin(id[1]).map(pin -> words.get("page.source.sheet", pin.name(), pin.revision()))
                    .orElseGet(input::sentence) : input.sentence();
        }
        Quantity quantity = inputs.get(input.id());
        return quantity == null ? input.sentence() : Stream.of(quantity.source(), quantity.note()).filter(text -> !text.isBlank())
                .findFirst().orElseGet(() -> words.get("page.source.none"));
    }

    /** The number with its unit; growth and parts of a whole in per cent. */
    String value(Assumption input) {
        return full(input, input.value());
    }

    /** A number that the input could have, with its unit. */
    String full(Assumption input, BigDecimal number) {
        return isShare(input) ? share(number.doubleValue()) : amounts.input(number, input.unit());
    }

    /** Its range; empty where it has none. */
    String range(Assumption input) {
        return input.low().compareTo(input.high()) == 0 ? ""
                : words.get("page.range", plain(input, input.low()), plain(input, input.high()));
    }

    /** A number that the input could have, without its unit. */
    String plain(Assumption input, BigDecimal number) {
        return isShare(input) ? share(number.doubleValue()) : amounts.number(number);
    }

    private String share(double share) {
        return share < 0 ? amounts.change(share) : amounts.percent(share);
    }

    private boolean isShare(Assumption input) {
        return NumberRule.of(plan, input.id()).filter(rule -> rule.equals(NumberRule.GROWTH) || rule.equals(NumberRule.PART)).isPresent();
    }
}
