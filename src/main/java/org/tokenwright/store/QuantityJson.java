package org.tokenwright.store;

import java.math.BigDecimal;
import java.util.Optional;
import org.tokenwright.base.Quantity;
import org.tokenwright.base.Unit;
import org.tokenwright.plan.NumberRule;

/** A number with unit, range and origin in JSON: always an object, its unit always written. */
final class QuantityJson {

    private static final int LONGEST_UNIT = 64;

    private QuantityJson() {
    }

    /** Reads a number that obeys a rule. */
    static Quantity read(JsonCursor number, NumberRule rule) {
        Quantity quantity = read(number, rule.unit());
        return number.make(() -> rule.check(quantity));
    }

    /** @param usual unit that needs no parsing */
    static Quantity read(JsonCursor number, Unit usual) {
        BigDecimal value = number.get("value").decimal();
        Unit unit = number.text("unit").equals(usual.toString()) ? usual : unit(number.get("unit"));
        Optional<BigDecimal> low = number.find("low").map(JsonCursor::decimal);
        Optional<BigDecimal> high = number.find("high").map(JsonCursor::decimal);
        Quantity.Kind kind = number.oneOf("kind", Quantity.Kind.EXACT);
        if (kind != Quantity.Kind.EXACT && (low.isEmpty() || high.isEmpty())) {
            throw number.problem("a range needs \"low\" and \"high\"");
        }
        return number.make(() -> new Quantity(value, unit, low.orElse(value), high.orElse(value), kind,
                number.text("source", ""), number.text("note", "")));
    }

    private static Unit unit(JsonCursor unit) {
        if (unit.text().length() > LONGEST_UNIT) {
            throw unit.problem("a unit has at most " + LONGEST_UNIT + " characters");
        }
        return unit.parsed(Unit::parse);
    }

    static Json write(Quantity quantity) {
        var number = new Members().put("value", quantity.value()).put("unit", quantity.unit().toString());
        if (!quantity.isExact()) {
            number.put("low", quantity.low()).put("high", quantity.high()).put("kind", quantity.kind());
        }
        return number.putUnless("", "source", quantity.source()).putUnless("", "note", quantity.note()).line();
    }
}
