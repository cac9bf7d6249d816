package org.tokenwright.resolve;

import static org.tokenwright.worksheet.Formulas.ONE;
import static org.tokenwright.worksheet.Formulas.ZERO;
import static org.tokenwright.worksheet.Formulas.ceiling;
import static org.tokenwright.worksheet.Formulas.max;
import static org.tokenwright.worksheet.Formulas.plus;
import static org.tokenwright.worksheet.Formulas.sum;
import static org.tokenwright.worksheet.Formulas.times;
import static org.tokenwright.worksheet.Formulas.total;

import java.math.BigDecimal;
import java.time.Period;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.tokenwright.base.Unit;
import org.tokenwright.plan.Reservation;
import org.tokenwright.plan.Settings;
import org.tokenwright.pricing.Capacity.UnitLoad;
import org.tokenwright.worksheet.Expr;
import org.tokenwright.worksheet.Expr.Fold;

/** How many units are bought: as many as the plan says, or anew for each term as many as its peak needs. */
final class UnitRows {

    /** Months for which units are bought together. */
    record Term(YearMonth from, YearMonth to) {}

    private final ReservationSheet sheet;
    private Expr inForce = ONE;
    private Expr bought = ZERO;

    UnitRows(ReservationSheet sheet) {
        this.sheet = sheet;
    }

    /** 1 in the months that the reservation holds. */
    Expr inForce() {
        return inForce;
    }

    Expr bought() {
        return bought;
    }

    Expr write(Expr peak) {
        inForce = flag("inForce", "whether the reservation holds", this::holds);
        bought = sheet.row("units", "units bought", Reservation.UNIT, times(inForce, sheet.reservation.units()
                .map(units -> sheet.entered("units", "units", units))
                .orElseGet(() -> terms().isEmpty() ? sized(peak) : byTerm(peak))));
        sheet.outcome(bought, Fold.MAX);
        return bought;
    }

    private boolean holds(YearMonth month) {
        return !month.isBefore(sheet.reservation.from()) && sheet.reservation.to().map(month::isBefore).orElse(true);
    }

    /** The terms of more than a month that touch the horizon; none where units can be changed every month. */
    List<Term> terms() {
        long length = sheet.capacity.price(sheet.reservation.price()).map(price -> monthsOf(price.commitment())).orElse(0L);
        var terms = new ArrayList<Term>();
        if (length > 1) {
            Settings settings = sheet.plan.plan.settings();
            YearMonth end = settings.start().plusMonths(settings.months());
            for (YearMonth from = sheet.reservation.from(); from.isBefore(end); from = from.plusMonths(length)) {
                Term term = new Term(from, from.plusMonths(length));
                if (term.to().isAfter(settings.start()) && holds(from)) {
                    terms.add(term);
                }
            }
        }
        return terms;
    }

    static long monthsOf(Period commitment) {
        return commitment.toTotalMonths();
    }

    private Expr byTerm(Expr peak) {
        var parts = new ArrayList<Expr>();
        for (Term term : terms()) {
            Expr isIn = flag("term/" + term.from(), "term from " + term.from(), month -> !month.isBefore(term.from()) && month.isBefore(term.to()));
            Expr inTerm = sheet.row("term/" + term.from() + "/need", "units needed at the load levels of the term from " + term.from(), Reservation.UNIT,
                    times(isIn, peak));
            parts.add(times(isIn, sheet.row("term/" + term.from() + "/units", "units bought for the term from " + term.from(), Reservation.UNIT,
                    sized(total(Fold.MAX, inTerm)))));
        }
        return sum(parts);
    }

    /** Rounded up to whole steps, no fewer than the minimum. */
    private Expr sized(Expr need) {
        Expr buffer = sheet.entered("buffer", "share bought beyond the peak", sheet.reservation.buffer());
        Expr step = limit("step", "units are bought in steps of", UnitLoad::step, BigDecimal.ONE);
        Expr least = limit("minimum", "fewest units", UnitLoad::minimum, BigDecimal.ONE);
        return max(ceiling(times(need, plus(ONE, buffer)), step), ceiling(least, step));
    }

    /** The largest of what the offers served ask for. */
    private Expr limit(String path, String label, Function<UnitLoad, BigDecimal> of, BigDecimal otherwise) {
        List<UnitLoad> loads = sheet.reservation.serves().stream().flatMap(served -> sheet.capacity.load(served.offer()).stream()).toList();
        BigDecimal value = loads.stream().map(of).reduce(BigDecimal::max).orElse(otherwise);
        Optional<UnitLoad> stated = loads.stream().filter(load -> of.apply(load).compareTo(value) == 0).findFirst();
        return sheet.published(path + "/" + stated.map(UnitLoad::offer).orElse("whole"), label, Reservation.UNIT, value,
                stated.map(load -> PriceText.read(load.source())).orElse("Whole units."));
    }

    private Expr flag(String path, String label, Predicate<YearMonth> holds) {
        List<BigDecimal> flags = sheet.plan.flags(holds);
        return flags.contains(BigDecimal.ZERO) ? sheet.series(path, label, Unit.ONE, flags, "Counted in whole months from "
                + sheet.reservation.from() + ".") : ONE;
    }
}
