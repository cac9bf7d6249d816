package org.tokenwright.report.table;

import java.util.List;
import java.util.Optional;
import org.tokenwright.base.Meter;
import org.tokenwright.contract.Quote;
import org.tokenwright.contract.Term;
import org.tokenwright.plan.Plan;
import org.tokenwright.worksheet.Row;
import org.tokenwright.worksheet.Tag;

/**
 * What kind of charge a cost line is, in the words of FOCUS.
 *
 * @param category {@code Usage}, {@code Purchase} or {@code Credit}
 * @param frequency how often it is charged
 * @param pricing how it is priced
 */
record FocusKind(String category, String frequency, String pricing) {

    private static final String USAGE = "Usage";
    private static final String PURCHASE = "Purchase";
    private static final String RECURRING = "Recurring";
    private static final String STANDARD = "Standard";
    private static final String COMMITTED = "Committed";
    private static final String OTHER = "Other";
    private static final String STANDARD_TIER = "standard";
    private static final List<Meter> BOUGHT = List.of(Meter.FIXED_FEE, Meter.of(Meter.Kind.SEAT), Meter.of(Meter.Kind.UNIT_HOUR));

    static FocusKind of(Plan plan, Row line) {
        Optional<Quote> quote = line.tags().get(Tag.QUOTE).flatMap(plan::quote);
        return line.tags().get(Tag.TERM).map(term -> ofTerm(quote.flatMap(found -> found.term(term))))
                .orElseGet(() -> ofMeter(CostLines.meter(line), quote, line));
    }

    boolean isUsage() {
        return category.equals(USAGE);
    }

    private static FocusKind ofTerm(Optional<Term> term) {
        return switch (term.orElse(null)) {
            case Term.Credits _ -> new FocusKind("Credit", "One-Time", STANDARD);
            case Term.OneOff _ -> new FocusKind(PURCHASE, "One-Time", STANDARD);
            case Term.Commitment _ -> new FocusKind(PURCHASE, RECURRING, COMMITTED);
            case null, default -> new FocusKind(PURCHASE, RECURRING, STANDARD);
        };
    }

    private static FocusKind ofMeter(Optional<Meter> meter, Optional<Quote> quote, Row line) {
        boolean isBought = meter.filter(BOUGHT::contains).isPresent();
        boolean isCapacity = meter.filter(Meter.of(Meter.Kind.UNIT_HOUR)::equals).isPresent();
        String tier = line.tags().get(Tag.SERVICE_TIER).orElse(STANDARD_TIER);
        String pricing = isCapacity || quote.filter(found -> isCommitted(found, meter, line)).isPresent() ? COMMITTED
                : tier.equals(STANDARD_TIER) ? STANDARD : OTHER;
        return isBought ? new FocusKind(PURCHASE, RECURRING, pricing) : new FocusKind(USAGE, "Usage-Based", pricing);
    }

    /** Whether it draws on a commitment of its quote. */
    private static boolean isCommitted(Quote quote, Optional<Meter> meter, Row line) {
        String offer = line.tags().get(Tag.OFFER).orElse("");
        String tier = line.tags().get(Tag.SERVICE_TIER).orElse("");
        return meter.isPresent() && quote.terms(Term.Commitment.class).stream().anyMatch(term -> term.scope().covers(offer, meter.get(), tier));
    }
}
