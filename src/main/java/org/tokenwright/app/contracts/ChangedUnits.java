package org.tokenwright.app.contracts;

import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.tokenwright.base.Quantity;
import org.tokenwright.base.Unit;
import org.tokenwright.contract.Quote;
import org.tokenwright.contract.Term;
import org.tokenwright.plan.QuoteRules;

/** What becomes of numbers when what they are counted in changes: the digits stay, the unit is the new one. */
final class ChangedUnits {

    private ChangedUnits() {
    }

    /** The quote in another currency; amounts are not converted. */
    static Quote currency(Quote quote, String currency) {
        Quote changed = quote.withNumbers((_, number) -> inUnit(number, renamed(number.unit(), quote.currency(), currency)));
        return QuoteParts.of(changed).currency(currency).quote();
    }

    static Term.AgreedPrice agreed(Term.AgreedPrice term, String currency) {
        return new Term.AgreedPrice(term.id(), term.text(), term.scope(), term.days(), term.meter(),
                inUnit(term.price(), QuoteRules.price(term, currency).unit()));
    }

    static Term.VolumeTiers tiers(Term.VolumeTiers term, String currency) {
        Unit unit = QuoteRules.volume(term.measure(), currency).unit();
        UnaryOperator<Quantity> counted = number -> inUnit(number, unit);
        return new Term.VolumeTiers(term.id(), term.text(), term.scope(), term.measure(), term.periodMonths(), term.semantics(),
                term.crossing(), term.edge(), term.tiers().stream().map(tier ->
                        new Term.Tier(tier.id(), tier.upTo().map(counted), tier.discount())).toList(),
                counted.apply(term.usedBefore()), term.spentBefore());
    }

    static Quantity inUnit(Quantity number, Unit unit) {
        return number.withUnit(unit);
    }

    private static Unit renamed(Unit unit, String from, String to) {
        var powers = new TreeMap<String, Integer>();
        unit.powers().forEach((symbol, power) -> powers.put(symbol.equals(from) ? to : symbol, power));
        return new Unit(powers);
    }
}
