package org.tokenwright.plan;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.tokenwright.contract.Quote;
import org.tokenwright.contract.Scope;
import org.tokenwright.contract.Term;

/** What is wrong or odd in the quotes of a plan, apart from single numbers. */
final class QuoteCheck {

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    static final Pattern OFFER = Pattern.compile("[A-Za-z0-9._/@:-]{1,200}");

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
        SettingsCheck.currency(at + "/currency", quote.currency(), findings);
        exchange();
        quote.document().filter(document -> !SHA256.matcher(document.sha256()).matches()).ifPresent(document ->
                findings.error(at + "/document/sha256", "not a hash of 64 hexadecimal digits"));
        quote.validUntil().ifPresent(day -> findings.year(at + "/validUntil", day));
        revision();
        offers(at + "/offers", quote.offers());
        if (findings.year(at + "/start", quote.start())) {
            contract();
            var terms = new TermCheck(plan, quote, findings);
            quote.terms().forEach(term -> terms.check(place(term), term));
        }
        quote.terms().forEach(term -> scope(term).ifPresent(scope -> scope(place(term), scope)));
    }

    private String place(Term term) {
        return at + "/terms[" + term.id() + "]";
    }

    private void exchange() {
        String reporting = plan.settings().currency();
        if (ExchangeTable.of(plan.settings()).find(quote.currency(), reporting).isEmpty()) {
            findings.odd(at + "/currency", "there is no exchange rate from " + quote.currency() + " to " + reporting
                    + " for every month; what is bought under this quote is not priced");
        }
    }

    private void contract() {
        Settings settings = plan.settings();
        if (!quote.end().isAfter(settings.start())) {
            findings.odd(at + "/months", "the contract has ended in " + quote.end() + "; the plan starts in " + settings.start());
        } else if (!quote.start().isBefore(settings.start().plusMonths(settings.months()))) {
            findings.odd(at + "/start", "the contract starts in " + quote.start() + ", after the plan ends");
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
            if (!OFFER.matcher(offer).matches()) {
                findings.error(place, "not an offer id of letters, digits and . _ - / @ : (\"" + offer + "\")");
            } else if (!offer.startsWith(quote.provider() + "/")) {
                findings.error(place, "\"" + offer + "\" is not an offer of " + quote.provider());
            }
        }
    }

    private void scope(String place, Scope scope) {
        offers(place + "/offers", scope.offers());
        Set<String> included = new HashSet<>(quote.offers());
        scope.offers().stream().filter(offer -> !included.isEmpty() && !included.contains(offer)).forEach(offer ->
                findings.odd(place + "/offers", "the quote does not include \"" + offer + "\""));
    }

    /** What a term is about; empty for terms about the contract as a whole. */
    static Optional<Scope> scope(Term term) {
        return switch (term) {
            case Term.PriceTerm priced -> Optional.of(priced.scope());
            case Term.VolumeTiers tiers -> Optional.of(tiers.scope());
            case Term.Commitment commitment -> Optional.of(commitment.scope());
            case Term.MinimumSpend minimum -> Optional.of(minimum.scope());
            case Term.Credits credits -> Optional.of(credits.scope());
            case Term.Support support -> Optional.of(support.scope());
            case Term.FixedFee _, Term.OneOff _, Term.Tax _ -> Optional.empty();
        };
    }

    /** An offer that two quotes include; empty when there is none. */
    static Optional<String> sharedOffer(Quote one, Quote other) {
        if (!one.provider().equals(other.provider())) {
            return Optional.empty();
        }
        if (one.offers().isEmpty() || other.offers().isEmpty()) {
            List<String> named = one.offers().isEmpty() ? other.offers() : one.offers();
            return Optional.of(named.isEmpty() ? "every offer of " + one.provider() : named.getFirst());
        }
        Set<String> included = new HashSet<>(one.offers());
        return other.offers().stream().filter(included::contains).findFirst();
    }
}
