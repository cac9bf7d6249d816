package org.tokenwright.pricing;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.tokenwright.base.Source;

/** Checks what capacities, seat plans and account tiers of a sheet have in common. */
final class PurchaseCheck {

    private final PriceSheet sheet;
    private final Findings place;
    private final Set<String> ids = new HashSet<>();

    /** @param list where they are in the sheet */
    PurchaseCheck(PriceSheet sheet, Findings list) {
        this.sheet = sheet;
        place = list;
    }

    /** The place of one of them, whose id and provider are checked. */
    Findings head(String id, String provider) {
        Findings at = place.at(id);
        at.require(ids.add(id), "id is used twice (" + id + ")");
        at.require(provider.equals(sheet.provider()), "belongs to provider " + provider + ", not " + sheet.provider());
        at.require(Shapes.isIdOf(provider, id), "id is not " + provider + "/ and a name (" + id + ")");
        return at;
    }

    void source(Source source, Findings at) {
        SourceCheck.check(source, sheet.knownOn(), at);
    }

    static void currency(String currency, Findings at) {
        at.require(Shapes.isCurrency(currency), "currency is not two to ten capital letters (" + currency + ")");
    }

    static void notNegative(String name, Optional<BigDecimal> number, Findings at) {
        number.ifPresent(value -> notNegative(name, value, at));
    }

    static void notNegative(String name, BigDecimal number, Findings at) {
        at.require(number.signum() >= 0, name + " is negative (" + number.toPlainString() + ")");
    }

    static void positive(String name, BigDecimal number, Findings at) {
        at.require(number.signum() > 0, name + " is not above 0 (" + number.toPlainString() + ")");
    }
}
