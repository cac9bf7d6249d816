package org.tokenwright.app.work;

import java.math.BigDecimal;
import org.tokenwright.app.text.Words;
import org.tokenwright.base.Quantity;
import org.tokenwright.base.Unit;

/** Numbers to begin with, marked as such. */
final class Examples {

    private Examples() {
    }

    static Quantity of(String number, Unit unit) {
        return of(new BigDecimal(number), unit);
    }

    static Quantity of(BigDecimal number, Unit unit) {
        return Quantity.exact(number, unit).withOrigin("", Words.get("work.edit.example"));
    }

    /** A number without a unit. */
    static Quantity of(String number) {
        return of(number, Unit.ONE);
    }
}
