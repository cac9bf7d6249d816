package org.tokenwright.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.tokenwright.base.Meter;
import org.tokenwright.base.Quantity;
import org.tokenwright.base.Unit;
import org.tokenwright.contract.Quote;
import org.tokenwright.contract.Term;

/** What is wrong or odd in the terms of one quote: their times, and numbers that bound one another. */
final class TermCheck {

    private static final int MONTHS_OF_YEAR = 12;

    private final Quote quote;
    private final YearMonth planStart;
    private final YearMonth planEnd;
    private final Findings findings;

    TermCheck(Plan plan, Quote quote, Findings findings) {
        this.quote = quote;
        planStart = plan.settings().start();
        planEnd = planStart.plusMonths(plan.settings().months());
        this.findings = findings;
    }

    void check(String place, Term term) {
        switch (term) {
            case Term.PriceTerm priced -> priced(place, priced);
            case Term.VolumeTiers tiers -> volume(place, tiers);
            case Term.Commitment commitment -> commitment(place, commitment);
            case Term.MinimumSpend minimum -> period(place, minimum.periodMonths());
            case Term.Credits credits -> credits(place, credits);
            case Term.FixedFee fee -> period(place, fee.periodMonths());
            case Term.OneOff cost -> oneOff(place, cost);
            case Term.Support _, Term.Tax _ -> { }
        }
    }

    private void priced(String place, Term.PriceTerm term) {
        days(place, term);
        switch (term) {
            case Term.AgreedPrice agreed when !agreed.scope().meters().isEmpty()
                    && !agreed.scope().meters().contains(agreed.meter()) ->
                findings.odd(place + "/meters", "does not hold " + agreed.meter().key() + ", so the price is for nothing");
            case Term.PriceProtection protection -> findings.year(place + "/asOf", protection.asOf());
            default -> { }
        }
    }

    private void days(String place, Term.PriceTerm term) {
        Optional<LocalDate> from = term.days().from();
        Optional<LocalDate> to = term.days().to();
        from.ifPresent(day -> findings.year(place + "/from", day));
        to.ifPresent(day -> findings.year(place + "/to", day));
        if (from.isPresent() && to.isPresent() && !from.get().isBefore(to.get())) {
            findings.error(place + "/to", "ends on " + to.get() + ", not after its start on " + from.get());
        } else if (to.isPresent() && isOver(to.get(), quote.start())) {
            findings.odd(place + "/to", "the term ends on " + to.get() + "; the contract starts in " + quote.start());
        } else if (to.isPresent() && isOver(to.get(), planStart)) {
            findings.odd(place + "/to", "the term has expired on " + to.get() + "; the plan starts in " + planStart);
        } else if (from.isPresent() && !from.get().isBefore(quote.end().atDay(1))) {
            findings.odd(place + "/from", "the term starts on " + from.get() + "; the contract ends in " + quote.end());
        }
    }

    private static boolean isOver(LocalDate end, YearMonth start) {
        return !end.isAfter(start.atDay(1));
    }

    private void period(String place, int months) {
        if (months < 1 || quote.months() % months != 0) {
            findings.error(place + "/periodMonths", "the contract of " + quote.months()
                    + " months must be a whole number of periods of at least 1 month (" + months + ")");
        }
    }

    private void volume(String place, Term.VolumeTiers term) {
        new TierCheck(findings).check(place, term);
        if (term.measure() == Term.Measure.TOKENS) {
            term.scope().meters().stream().filter(meter -> !meter.unit().equals(Unit.TOKEN)).map(Meter::key).forEach(
                    meter -> findings.odd(place + "/meters", meter + " is not counted in tokens and counts for no tier"));
        }
        if (term.periodMonths() != 1 && term.periodMonths() != MONTHS_OF_YEAR) {
            findings.error(place + "/periodMonths", "must be 1 or 12 (" + term.periodMonths() + ")");
        } else if (openPeriod(quote.start(), term.periodMonths(), quote.end()).isEmpty()) {
            noneOpen(place + "/usedBefore", term.usedBefore());
            noneOpen(place + "/spentBefore", term.spentBefore());
        }
    }

    private void commitment(String place, Term.Commitment term) {
        int most = Quote.MAX_MONTHS;
        if (term.periodMonths() < 1 || term.periodMonths() > most) {
            findings.error(place + "/periodMonths", "must be 1 to " + most + " (" + term.periodMonths() + ")");
        } else if (term.amounts().isEmpty() || (long) term.amounts().size() * term.periodMonths() > most) {
            findings.error(place + "/amounts", "must be one for each period, " + most + " months at most ("
                    + term.amounts().size() + ")");
        } else if (findings.year(place + "/start", term.start())) {
            committed(place, term, term.start().plusMonths((long) term.amounts().size() * term.periodMonths()));
        }
    }

    private void committed(String place, Term.Commitment term, YearMonth end) {
        String outside = "the commitment runs from " + term.start() + " to " + end + ", the contract only from "
                + quote.start() + " to " + quote.end();
        if (term.start().isBefore(quote.start())) {
            findings.error(place + "/start", outside);
        } else if (end.isAfter(quote.end())) {
            findings.error(place + "/amounts", outside);
        }
        if (!end.isAfter(planStart)) {
            findings.odd(place + "/start", "the commitment has expired in " + end + "; the plan starts in " + planStart);
        }
        openPeriod(term.start(), term.periodMonths(), end).ifPresentOrElse(
                period -> exceeds(place + "/usedBefore", term.usedBefore(), term.amounts().get(period),
                        "more was used before the start than is committed"),
                () -> noneOpen(place + "/usedBefore", term.usedBefore()));
    }

    /** Index of the period that has begun and goes on when the plan starts. */
    private Optional<Integer> openPeriod(YearMonth first, int periodMonths, YearMonth end) {
        long before = ChronoUnit.MONTHS.between(first, planStart);
        boolean isOpen = before > 0 && planStart.isBefore(end) && before % periodMonths != 0;
        return isOpen ? Optional.of((int) (before / periodMonths)) : Optional.empty();
    }

    private void noneOpen(String place, Quantity used) {
        if (used.high().signum() > 0) {
            findings.odd(place, "no period is open when the plan starts in " + planStart + ", so nothing was used in it ("
                    + plain(used.value()) + ")");
        }
    }

    private void credits(String place, Term.Credits credits) {
        if (credits.grants().isEmpty()) {
            findings.odd(place + "/grants", "there is no grant");
        }
        credits.grants().forEach(grant -> grant(place + "/grants[" + grant.id() + "]", grant));
    }

    private void grant(String place, Term.Grant grant) {
        findings.year(place + "/granted", grant.granted());
        findings.year(place + "/expires", grant.expires());
        if (!grant.expires().isAfter(grant.granted())) {
            findings.error(place + "/expires", "the credit expires in " + grant.expires()
                    + ", not after it is granted in " + grant.granted());
        } else if (!grant.expires().isAfter(planStart)) {
            findings.odd(place + "/expires", "the credit has expired in " + grant.expires() + "; the plan starts in " + planStart);
        } else if (!grant.granted().isBefore(quote.end())) {
            findings.odd(place + "/granted", "the credit is granted in " + grant.granted() + "; the contract ends in " + quote.end());
        }
        if (grant.granted().isBefore(planStart)) {
            exceeds(place + "/usedBefore", grant.usedBefore(), grant.amount(), "more was used before the start than was granted");
        } else if (grant.usedBefore().high().signum() > 0) {
            findings.odd(place + "/usedBefore", "the credit is granted in " + grant.granted() + ", not before the plan starts in "
                    + planStart + ", so nothing of it was used (" + plain(grant.usedBefore().value()) + ")");
        }
    }

    private void exceeds(String place, Quantity used, Quantity amount, String message) {
        if (used.value().compareTo(amount.value()) > 0) {
            findings.odd(place, message + " (" + plain(used.value()) + " of " + plain(amount.value()) + ")");
        }
    }

    private void oneOff(String place, Term.OneOff cost) {
        if (findings.year(place + "/month", cost.month()) && (cost.month().isBefore(planStart) || !cost.month().isBefore(planEnd))) {
            findings.odd(place + "/month", "the cost of " + cost.month() + " lies outside the plan and does not count");
        }
    }

    private static String plain(BigDecimal number) {
        return number.toPlainString();
    }
}
