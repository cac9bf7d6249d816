package org.tokenwright.plan;

import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.tokenwright.contract.Quote;
import org.tokenwright.contract.Scope;
import org.tokenwright.contract.Term;
import org.tokenwright.pricing.AccountTier;
import org.tokenwright.pricing.Capacity;
import org.tokenwright.pricing.Offer;
import org.tokenwright.pricing.SeatPlan;
import org.tokenwright.workload.Agent;
import org.tokenwright.workload.CachedPrefix;
import org.tokenwright.workload.RequestSize;
import org.tokenwright.workload.Service;
import org.tokenwright.workload.TaskShape;
import org.tokenwright.workload.Workload;

/** Whether everything in a plan has an id of its own, and lists are no longer than later checks can bear. */
final class IdCheck {

    /** Quotes, scenarios, exchange rates and budgets of a plan. */
    static final int MOST = 200;
    static final int MOST_TERMS = 500;
    /** Tiers or grants of a term. */
    static final int MOST_PARTS = 200;
    /** Steps of an exchange rate: fifty years of months. */
    static final int MOST_STEPS = 600;
    /** Offers, meters or service tiers that a quote or a term names. */
    static final int MOST_NAMES = 1000;
    /** Prefixes, agents or services of a workload. */
    static final int MOST_PREFIXES = 50;

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private final Plan plan;
    private final Findings findings;

    IdCheck(Plan plan, Findings findings) {
        this.plan = plan;
        this.findings = findings;
    }

    void check() {
        settings();
        unique("/teams", plan.teams(), Team::id, true);
        unique("/workloads", plan.workloads(), Workload::id, true);
        plan.workloads().forEach(this::workload);
        bounded(MOST, "/quotes", plan.quotes(), Quote::id);
        plan.quotes().forEach(this::quote);
        unique("/alternatives", plan.alternatives(), Alternative::id, true);
        plan.alternatives().forEach(this::alternative);
        bounded(MOST, "/scenarios", plan.scenarios(), Scenario::id);
        unique("/prices/pins", plan.prices().pins(), PinnedPrices.Pin::provider, false);
        unique("/prices/offers", plan.prices().offers(), Offer::id, false);
        unique("/prices/capacities", plan.prices().capacities(), Capacity::id, false);
        unique("/prices/seatPlans", plan.prices().seatPlans(), SeatPlan::id, false);
        unique("/prices/accountTiers", plan.prices().accountTiers(), AccountTier::id, false);
    }

    private void settings() {
        List<ExchangeRate> rates = plan.settings().exchangeRates();
        findings.atMost(MOST, "/settings/exchangeRates", rates);
        unique("/settings/exchangeRates", rates, ExchangeRate::id, false);
        for (ExchangeRate rate : rates) {
            String at = "/settings/exchangeRates[" + rate.id() + "]/steps";
            findings.atMost(MOST_STEPS, at, rate.steps());
            unique(at, rate.steps(), step -> step.since().toString(), false);
        }
        bounded(MOST, "/settings/budgets", plan.settings().budgets(), Budget::id);
    }

    private void workload(Workload workload) {
        String at = "/workloads[" + workload.id() + "]";
        unique(at + "/extras", workload.extras(), extra -> extra.meter().key(), false);
        switch (workload.shape()) {
            case TaskShape.Calls(var _, var request) -> bins(at, request.size());
            case TaskShape.Run(var agents) -> {
                bounded(MOST_PREFIXES, at + "/run/agents", agents, Agent::id);
                agents.forEach(agent -> points(at + "/run/agents[" + agent.id() + "]/steps/points", agent));
            }
        }
        bounded(MOST_PREFIXES, at + "/services", workload.outcome().services(), Service::id);
        workload.serviceTiers().keySet().forEach(tier -> requireId(at + "/serviceTiers", tier));
        workload.fallback().keySet().forEach(tier -> requireId(at + "/fallback", tier));
        bounded(MOST_PREFIXES, at + "/prefixes", workload.prefixes(), CachedPrefix::id);
    }

    private void bins(String at, RequestSize size) {
        if (size instanceof RequestSize.Histogram(var bins)) {
            unique(at + "/shape/size/bins", bins, RequestSize.Bin::id, true);
        }
    }

    private void points(String at, Agent agent) {
        if (agent.steps() instanceof Agent.Steps.Spread(var points)) {
            unique(at, points, Agent.Point::id, true);
        }
    }

    private void quote(Quote quote) {
        String at = "/quotes[" + quote.id() + "]";
        requireId(at + "/provider", quote.provider());
        findings.atMost(MOST_NAMES, at + "/offers", quote.offers());
        bounded(MOST_TERMS, at + "/terms", quote.terms(), Term::id);
        quote.terms().forEach(term -> term(at + "/terms[" + term.id() + "]", term));
    }

    private void term(String at, Term term) {
        QuoteCheck.scope(term).ifPresent(scope -> scope(at, scope));
        switch (term) {
            case Term.VolumeTiers volume -> bounded(MOST_PARTS, at + "/tiers", volume.tiers(), Term.Tier::id);
            case Term.Credits credits -> bounded(MOST_PARTS, at + "/grants", credits.grants(), Term.Grant::id);
            default -> { }
        }
    }

    private void scope(String at, Scope scope) {
        findings.atMost(MOST_NAMES, at + "/offers", scope.offers());
        findings.atMost(MOST_NAMES, at + "/meters", scope.meters());
        findings.atMost(MOST_NAMES, at + "/serviceTiers", scope.serviceTiers());
        scope.serviceTiers().forEach(tier -> requireId(at + "/serviceTiers", tier));
    }

    private void alternative(Alternative alternative) {
        String at = "/alternatives[" + alternative.id() + "]";
        unique(at + "/quotes", alternative.quotes(), id -> id, false);
        unique(at + "/routes", alternative.routes(), Route::id, true);
        alternative.routes().forEach(route -> route.serviceTiers().keySet().forEach(
                tier -> requireId(at + "/routes[" + route.id() + "]/serviceTiers", tier)));
        purchases(at, alternative.purchases());
    }

    private void purchases(String at, Alternative.Purchases purchases) {
        bounded(MOST, at + "/reservations", purchases.reservations(), Reservation::id);
        purchases.reservations().forEach(reservation -> reservation(at + "/reservations[" + reservation.id() + "]", reservation));
        bounded(MOST, at + "/seats", purchases.seats(), Seats::id);
        purchases.seats().forEach(seats -> seats(at + "/seats[" + seats.id() + "]", seats));
        findings.atMost(MOST, at + "/accountTiers", purchases.accountTiers().keySet());
        purchases.accountTiers().forEach((provider, tier) -> {
            requireId(at + "/accountTiers", provider);
            requirePriceId(at + "/accountTiers", tier);
        });
    }

    private void reservation(String at, Reservation reservation) {
        requirePriceId(at + "/capacity", reservation.capacity());
        requirePriceId(at + "/price", reservation.price());
        findings.atMost(MOST_PARTS, at + "/serves", reservation.serves());
        unique(at + "/serves", reservation.serves(), Reservation.Served::offer, false);
        reservation.serves().forEach(served -> requirePriceId(at + "/serves", served.offer()));
    }

    private void seats(String at, Seats seats) {
        requirePriceId(at + "/seatPlan", seats.seatPlan());
        if (seats.usage() instanceof Seats.Usage.Bands(var bands)) {
            unique(at + "/usage/bands", bands, Seats.Band::id, true);
        }
    }

    /** An id of a price sheet. */
    private void requirePriceId(String place, String id) {
        if (!QuoteCheck.OFFER.matcher(id).matches()) {
            findings.error(place, "not an id of letters, digits and . _ - / @ : (\"" + id + "\")");
        }
    }

    private <T> void bounded(int most, String list, List<T> elements, Function<T, String> id) {
        findings.atMost(most, list, elements);
        unique(list, elements, id, true);
    }

    private <T> void unique(String list, List<T> elements, Function<T, String> id, boolean ownIds) {
        var seen = new HashSet<String>();
        for (T element : elements) {
            if (ownIds) {
                requireId(list, id.apply(element));
            }
            if (!seen.add(id.apply(element))) {
                findings.error(list, "\"" + id.apply(element) + "\" is there twice");
            }
        }
    }

    private void requireId(String place, String id) {
        if (!ID.matcher(id).matches()) {
            findings.error(place, "not an id of 1 to 64 letters, digits and . _ - (\"" + id + "\")");
        }
    }
}
