package org.tokenwright.reference.relations;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tokenwright.analysis.AlternativeResult;
import org.tokenwright.base.Quantity;
import org.tokenwright.contract.Days;
import org.tokenwright.contract.Scope;
import org.tokenwright.contract.Term;
import org.tokenwright.plan.Plan;
import org.tokenwright.pricing.Price;
import org.tokenwright.reference.Draw;
import org.tokenwright.reference.Seeded;
import org.tokenwright.worksheet.Inputs;
import org.tokenwright.worksheet.Row;

/** A term that changes nothing changes no cell: rows that were there before say the same in every month and column. */
class NothingRelationTest {

    private static final int CASES = 10_000;
    private static final Quantity ZERO = Quoted.money(BigDecimal.ZERO);
    private static final Quantity NO_SHARE = Tiny.quantity(BigDecimal.ZERO, "1");
    /** Rows that are numbered by how many there are of their kind; their numbers move with a new term. */
    private static final List<String> NUMBERED = List.of("/allocation/", "/payable/");

    @Test
    void aTermThatChangesNothingChangesNoCell() {
        Seeded.check(0, CASES, 0, (seed, _) -> {
            var draw = new Draw(seed);
            Plan before = Quoted.plan(draw);
            var terms = new ArrayList<>(before.quotes().getFirst().terms());
            terms.add(draw.number(0, terms.size()), draw.pick(nothing(draw, before)));
            return changed(Tiny.result(before), Tiny.result(Quoted.withTerms(before, terms)));
        });
    }

    @Test
    void aQuoteWithoutTermsChangesNoCell() {
        Seeded.check(0, CASES, 0, (seed, _) -> {
            Plan quoted = Quoted.withTerms(Quoted.complete(new Draw(seed)), List.of());
            Plan plain = quoted.withQuotes(List.of()).withAlternatives(List.of(quoted.alternatives().getFirst().withQuotes(List.of())));
            return changed(Tiny.result(plain), Tiny.result(quoted));
        });
    }

    /** A commitment of nothing leaves the price alone only where overage is at contracted prices. */
    private static List<Term> nothing(Draw draw, Plan plan) {
        var quote = plan.quotes().getFirst();
        return List.of(new Term.Discount("nothing", "", Scope.ALL, Days.ALL, NO_SHARE),
                new Term.Surcharge("nothing", "", Scope.ALL, Days.ALL, NO_SHARE),
                new Term.Commitment("nothing", "", Scope.ALL, quote.start(), quote.months(), List.of(ZERO),
                        Term.Overage.AT_CONTRACTED_PRICE, ZERO, draw.pick(Term.Payment.values())),
                new Term.MinimumSpend("nothing", "", Scope.ALL, quote.months(), ZERO),
                new Term.VolumeTiers("nothing", "", Scope.ALL, Term.Measure.SPEND, draw.pick(1, 12), draw.pick(Price.Semantics.values()),
                        draw.pick(Price.Crossing.values()), draw.pick(Price.Edge.values()),
                        List.of(new Term.Tier("only", Optional.empty(), NO_SHARE)), ZERO, ZERO),
                new Term.Credits("nothing", "", Scope.ALL, List.of(new Term.Grant("g", Tiny.START,
                        Tiny.START.plusMonths(draw.number(1, 3)), ZERO, ZERO, ZERO))),
                new Term.FixedFee("nothing", "", 1, ZERO), new Term.Support("nothing", "", Scope.ALL, NO_SHARE, ZERO),
                new Term.OneOff("nothing", "", Term.Occasion.OTHER, Tiny.START, ZERO), new Term.Tax("nothing", "", NO_SHARE));
    }

    private static Optional<String> changed(AlternativeResult before, AlternativeResult after) {
        Set<String> still = new HashSet<>();
        after.resolved().worksheet().rows().forEach(row -> still.add(row.id()));
        if (!still.contains(before.resolved().costRow())) {
            return Optional.of("the cost has gone");
        }
        for (Row row : before.resolved().worksheet().rows()) {
            if (still.contains(row.id()) && NUMBERED.stream().noneMatch(row.id()::contains)) {
                Optional<String> found = changed(row.id(), before, after);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> changed(String row, AlternativeResult before, AlternativeResult after) {
        for (int month = 0; month < before.evaluation().months(); month++) {
            for (int column : List.of(Inputs.LOW, Inputs.BASE, Inputs.HIGH)) {
                double one = before.evaluation().value(row, month, column).orElse(Double.NaN);
                double other = after.evaluation().value(row, month, column).orElse(Double.NaN);
                if (one != other && !(Double.isNaN(one) && Double.isNaN(other))) {
                    return Optional.of(row + " in month " + month + " was " + one + " and is " + other);
                }
            }
        }
        return Optional.empty();
    }
}
