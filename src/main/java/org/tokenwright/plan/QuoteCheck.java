package org.tokenwright.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tokenwright.base.Quantity;
import org.tokenwright.contract.Quote;
import org.tokenwright.contract.Term;

/** What is wrong or odd in the quotes of a plan, apart from single numbers. */
final class QuoteCheck {

    /** Where findings go. */
    interface Findings {
        void error(String place, String message);

        void odd(String place, String message);
    }

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    private final Plan plan;
    private final Quote quote;
    private final String at;
    private final Findings findings;

    QuoteCheck(Plan plan, Quote quote, Findings findings) {
        this.plan = plan;
        this.quote = quote;
        at = "/quotes[" + quote.id() + "]";
        this.findings = findings;
    }

    void check() {
        if (!PlanCheck.CURRENCY.matcher(quote.currency()).matches()) {
            findings.error(at + "/currency", "not a currency such as USD (\"" + quote.currency() + "\")");
        }
        exchange();
        quote.document().filter(document -> !SHA256.matcher(document.sha256()).matches()).ifPresent(document ->
                findings.error(at + "/document/sha256", "not a hash of 64 hexadecimal digits"));
        if (!quote.end().isAfter(plan.settings().start())) {
            findings.odd(at + "/months", "the contract has ended in " + quote.end() + ", before the plan starts in "
                    + plan.settings().start());
        }
        revision();
        offers(at + "/offers", quote.offers());
        quote.terms().forEach(this::term);
    }

    private void exchange() {
        String reporting = plan.settings().currency();
        if (ExchangeTable.of(plan.settings()).find(quote.currency(), reporting).isEmpty()) {
            findings.odd(at + "/currency", "there is no exchange rate from " + quote.currency() + " to " + reporting
                    + " for every month; what is bought under this quote is not priced");
        }
    }

    private void revision() {
        plan.prices().pin(quote.provider()).map(PinnedPrices.Pin::revision)
                .filter(pinned -> !quote.revision().isEmpty() && !quote.revision().equals(pinned))
                .ifPresent(pinned -> findings.odd(at + "/revision", "the quote was made over the prices of "
                        + quote.revision() + ", the plan holds those of " + pinned));
    }

    private void offers(String place, List<String> offers) {
        for (String offer : offers) {
            if (!offer.startsWith(quote.provider() + "/")) {
                findings.error(place, "\"" + offer + "\" is not an offer of " + quote.provider());
            }
        }
    }

    private void term(Term term) {
        String place = at + "/terms[" + term.id() + "]";
        switch (term) {
            case Term.PriceTerm priced -> days(place, priced);
            case Term.VolumeTiers tiers -> tiers(place, tiers);
            case Term.Commitment commitment -> commitment(place, commitment);
            case Term.MinimumSpend minimum -> period(place, minimum.periodMonths());
            case Term.Credits credits -> credits.grants().forEach(grant -> grant(place, grant));
            case Term.FixedFee fee -> period(place, fee.periodMonths());
            case Term.OneOff cost -> oneOff(place, cost);
            case Term.Support _, Term.Tax _ -> { }
        }
    }

    private void days(String place, Term.PriceTerm term) {
        Optional<LocalDate> from = term.days().from();
        Optional<LocalDate> to = term.days().to();
        if (from.isPresent() && to.isPresent() && !from.get().isBefore(to.get())) {
            findings.error(place + "/to", "ends on " + to.get() + ", not after its start on " + from.get());
        } else if (to.isPresent() && !to.get().isAfter(quote.start().atDay(1))) {
            findings.odd(place + "/to", "the term ends on " + to.get() + ", before the contract starts");
        } else if (to.isPresent() && !to.get().isAfter(plan.settings().start().atDay(1))) {
            findings.odd(place + "/to", "the term has expired on " + to.get() + ", before the plan starts");
        } else if (from.isPresent() && !from.get().isBefore(quote.end().atDay(1))) {
            findings.odd(place + "/from", "the term starts on " + from.get() + ", after the contract ends");
        }
        offers(place + "/offers", term.scope().offers());
    }

    private void period(String place, int months) {
        if (months < 1 || quote.months() % months != 0) {
            findings.error(place + "/periodMonths", "the contract of " + quote.months()
                    + " months must be a whole number of periods of at least 1 month (" + months + ")");
        }
    }

    private void tiers(String place, Term.VolumeTiers term) {
        if (term.periodMonths() != 1 && term.periodMonths() != 12) {
            findings.error(place + "/periodMonths", "must be 1 or 12 (" + term.periodMonths() + ")");
        }
        if (term.tiers().isEmpty() || term.tiers().getLast().upTo().isPresent()) {
            findings.error(place + "/tiers", "the last tier must have no upper bound");
        }
        Quantity below = null;
        for (Term.Tier tier : term.tiers()) {
            String tierAt = place + "/tiers[" + tier.id() + "]/upTo";
            if (tier.upTo().isEmpty()) {
                if (tier != term.tiers().getLast()) {
                    findings.error(tierAt, "only the last tier may have no upper bound");
                }
                continue;
            }
            Quantity upTo = tier.upTo().get();
            if (below == null ? upTo.low().signum() <= 0 : !isAbove(upTo, below)) {
                findings.error(tierAt, "must be greater than " + (below == null ? "0" : below.value().toPlainString())
                        + ", where the tier below ends (" + upTo.value().toPlainString() + "): tiers must not overlap");
            }
            below = upTo;
        }
    }

    private static boolean isAbove(Quantity upTo, Quantity below) {
        return upTo.value().compareTo(below.value()) > 0 && upTo.low().compareTo(below.low()) > 0
                && upTo.high().compareTo(below.high()) > 0;
    }

    private void commitment(String place, Term.Commitment term) {
        if (term.periodMonths() < 1 || term.periodMonths() > Quote.MAX_MONTHS) {
            findings.error(place + "/periodMonths", "must be 1 to " + Quote.MAX_MONTHS + " (" + term.periodMonths() + ")");
            return;
        }
        if (term.amounts().isEmpty() || (long) term.amounts().size() * term.periodMonths() > Quote.MAX_MONTHS) {
            findings.error(place + "/amounts", "must be one for each period, " + Quote.MAX_MONTHS + " months at most ("
                    + term.amounts().size() + ")");
            return;
        }
        YearMonth end = term.start().plusMonths((long) term.amounts().size() * term.periodMonths());
        if (!end.isAfter(plan.settings().start())) {
            findings.odd(place + "/start", "the commitment has expired in " + end + ", before the plan starts");
        }
        if (term.start().isBefore(quote.start()) || end.isAfter(quote.end())) {
            findings.error(place + "/start", "the commitment runs from " + term.start() + " to " + end
                    + ", the contract only from " + quote.start() + " to " + quote.end());
        }
        Quantity largest = term.amounts().stream().max((a, b) -> a.value().compareTo(b.value())).orElseThrow();
        exceeds(place + "/usedBefore", term.usedBefore(), largest, "more was used before the start than is committed");
    }

    private void grant(String place, Term.Grant grant) {
        String grantAt = place + "/grants[" + grant.id() + "]";
        if (!grant.expires().isAfter(grant.granted())) {
            findings.error(grantAt + "/expires", "the credit expires in " + grant.expires()
                    + ", not after it is granted in " + grant.granted());
        } else if (!grant.expires().isAfter(plan.settings().start())) {
            findings.odd(grantAt + "/expires", "the credit has expired in " + grant.expires() + ", before the plan starts");
        }
        exceeds(grantAt + "/usedBefore", grant.usedBefore(), grant.amount(), "more was used before the start than was granted");
    }

    private void exceeds(String place, Quantity used, Quantity amount, String message) {
        if (used.value().compareTo(amount.value()) > 0) {
            findings.odd(place, message + " (" + plain(used.value()) + " of " + plain(amount.value()) + ")");
        }
    }

    private void oneOff(String place, Term.OneOff cost) {
        YearMonth start = plan.settings().start();
        if (cost.month().isBefore(start) || !cost.month().isBefore(start.plusMonths(plan.settings().months()))) {
            findings.odd(place + "/month", "the cost of " + cost.month() + " lies outside the plan and does not count");
        }
    }

    private static String plain(BigDecimal number) {
        return number.toPlainString();
    }
}
