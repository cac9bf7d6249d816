package org.tokenwright.resolve;

import static org.tokenwright.worksheet.Formulas.ONE;
import static org.tokenwright.worksheet.Formulas.TWELVE;
import static org.tokenwright.worksheet.Formulas.ZERO;
import static org.tokenwright.worksheet.Formulas.sum;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.tokenwright.base.Quantity;
import org.tokenwright.base.Unit;
import org.tokenwright.contract.Quote;
import org.tokenwright.contract.Scope;
import org.tokenwright.contract.Term;
import org.tokenwright.plan.PlanInputs;
import org.tokenwright.worksheet.Expr;
import org.tokenwright.worksheet.Expr.Fold;
import org.tokenwright.worksheet.Outcome;
import org.tokenwright.worksheet.Row.Kind;
import org.tokenwright.worksheet.Tag;
import org.tokenwright.worksheet.Tags;

/** What the row writers of one quote share: names, numbers and months of the contract. */
final class QuoteSheet {

    final PlanSheet sheet;
    final Quote quote;
    final String id;
    final Unit currency;
    final Tags tags;

    QuoteSheet(PlanSheet sheet, Quote quote) {
        this.sheet = sheet;
        this.quote = quote;
        id = QuoteRowIds.of(sheet.alternative.id(), quote.id(), "");
        currency = Unit.of(quote.currency());
        tags = Tags.NONE.with(Tag.ALTERNATIVE, sheet.alternative.id()).with(Tag.PROVIDER, quote.provider())
                .with(Tag.QUOTE, quote.id());
    }

    /** A number of a term as a live input; its sentence carries the quote's own words. */
    Expr input(Term term, String path, String label, Quantity number) {
        String words = "Quote " + quote.name() + (term.text().isEmpty() ? "" : ": \"" + term.text() + "\"") + ".";
        return sheet.quoted(PlanInputs.ofQuote(quote.id(), term.id() + "/" + path), label + ", " + quote.name(), number,
                words);
    }

    /** A row in the currency of the contract. */
    Expr money(String path, String label, Kind kind, Expr formula) {
        return sheet.row(id + path, label + ", " + quote.name(), currency, kind, tags, formula);
    }

    Expr row(String path, String label, Unit unit, Kind kind, Expr formula) {
        return sheet.row(id + path, label + ", " + quote.name(), unit, kind, tags, formula);
    }

    /** Names a row as a figure that people ask for. */
    Expr figure(Expr row, Fold fold) {
        sheet.sheet.outcome(new Outcome(((Expr.RowRef) row).row(), Optional.of(fold)));
        return row;
    }

    /** 1 in the months that are chosen. */
    Expr flag(String path, String label, Predicate<YearMonth> chosen) {
        List<BigDecimal> flags = sheet.flags(chosen);
        return flags.contains(BigDecimal.ONE) ? sheet.series("calendar/quote/" + quote.id() + "/" + path, label, Unit.ONE,
                flags, "1 where it is so: " + label + ".") : ZERO;
    }

    /** Whether the contract runs. */
    boolean runs(YearMonth month) {
        return !month.isBefore(quote.start()) && month.isBefore(quote.end());
    }

    /** Whole months from one month to another. */
    static int monthsBetween(YearMonth from, YearMonth to) {
        return (int) ChronoUnit.MONTHS.between(from, to);
    }

    /** Whether a month is the first of the contract's periods of some months. */
    boolean startsPeriod(YearMonth month, int periodMonths) {
        return runs(month) && monthsBetween(quote.start(), month) % periodMonths == 0;
    }

    /** Whether the plan starts inside a period. */
    boolean startsInPeriod(YearMonth month, int periodMonths) {
        return month.equals(sheet.plan.settings().start()) && runs(month) && !startsPeriod(month, periodMonths);
    }

    List<QuotedLine> in(Scope scope, List<QuotedLine> lines) {
        return lines.stream().filter(line -> line.isIn(scope)).toList();
    }

    /** A number of months with its unit, as a constant of its own. */
    Expr months(long number) {
        return sheet.constant("months/" + number, number + " months", Unit.MONTH, Long.toString(number),
                "A length of time stated in the quote or counted on the calendar.");
    }

    /** A plain count, as a constant of its own where it is neither 1 nor 12. */
    Expr count(long number) {
        return number == 1 ? ONE : number == 12 ? TWELVE : sheet.constant("count/" + number, Long.toString(number), Unit.ONE,
                Long.toString(number), "A count of months or payments stated in the quote.");
    }

    static Expr sumOf(List<Expr> terms) {
        return terms.isEmpty() ? ZERO : sum(terms);
    }
}
