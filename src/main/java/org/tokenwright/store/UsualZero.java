package org.tokenwright.store;

import java.math.BigDecimal;
import org.tokenwright.base.Quantity;
import org.tokenwright.plan.NumberRule;

/** Numbers that are 0 as a rule and are left out then. */
final class UsualZero {

    private UsualZero() {
    }

    static Quantity read(JsonCursor owner, String name, NumberRule rule) {
        Quantity zero = Quantity.exact(BigDecimal.ZERO, rule.unit());
        Quantity found = owner.find(name).map(number -> QuantityJson.read(number, rule)).orElse(zero);
        if (found.equals(zero)) {
            owner.leaveIfUnreadBelow(name);   // it is written only for what nobody read in it
        }
        return found;
    }

    static Members write(Members owner, String name, Quantity number) {
        return number.equals(Quantity.exact(BigDecimal.ZERO, number.unit())) ? owner
                : owner.put(name, QuantityJson.write(number));
    }
}
