package org.tokenwright.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.tokenwright.base.Quantity;
import org.tokenwright.contract.Quote;
import org.tokenwright.contract.Term;
import org.tokenwright.pricing.Offer;
import org.tokenwright.workload.RequestSize;
import org.tokenwright.workload.Workload;
import org.tokenwright.worksheet.Timeline;

/** What is wrong or odd in a plan. A plan without errors can be saved, opened and resolved. */
public final class PlanCheck {

    /**
     * One finding.
     *
     * @param isError whether the plan is refused because of it
     * @param place path of ids such as {@code /workloads[support]/team}
     */
    public record Finding(boolean isError, String place, String message) {
        @Override
        public String toString() {
            return place + ": " + message;
        }
    }

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    static final Pattern CURRENCY = Pattern.compile("[A-Z][A-Z0-9]{1,9}");

    private final Plan plan;
    private final List<Finding> findings = new ArrayList<>();

    private PlanCheck(Plan plan) {
        this.plan = plan;
    }

    /** All findings in document order, errors and others. */
    public static List<Finding> of(Plan plan) {
        var check = new PlanCheck(plan);
        check.ids();
        if (check.findings.isEmpty()) {   // what follows looks things up by id
            check.settings();
            check.teams();
            plan.workloads().forEach(check::workload);
            plan.quotes().forEach(quote -> new QuoteCheck(plan, quote, check.findings()).check());
            plan.alternatives().forEach(check::alternative);
            plan.scenarios().forEach(check::scenario);
            check.numbers();
        }
        return List.copyOf(check.findings);
    }

    /** @throws IllegalArgumentException naming the first error */
    public static Plan require(Plan plan) {
        return requireNoError(plan, of(plan));
    }

    private static Plan requireNoError(Plan plan, List<Finding> findings) {
        findings.stream().filter(Finding::isError).findFirst().ifPresent(error -> {
            throw new IllegalArgumentException(error.toString());
        });
        return plan;
    }

    /** @throws IllegalArgumentException if two things have the same id, or one has none */
    static Plan requireIds(Plan plan) {
        var check = new PlanCheck(plan);
        check.ids();
        return requireNoError(plan, check.findings);
    }

    private void error(String place, String message) {
        findings.add(new Finding(true, place, message));
    }

    private void odd(String place, String message) {
        findings.add(new Finding(false, place, message));
    }

    private QuoteCheck.Findings findings() {
        return new QuoteCheck.Findings() {
            @Override
            public void error(String place, String message) {
                PlanCheck.this.error(place, message);
            }

            @Override
            public void odd(String place, String message) {
                PlanCheck.this.odd(place, message);
            }
        };
    }

    private void ids() {
        unique("/teams", plan.teams(), Team::id, true);
        unique("/workloads", plan.workloads(), Workload::id, true);
        unique("/quotes", plan.quotes(), Quote::id, true);
        unique("/settings/exchangeRates", plan.settings().exchangeRates(), ExchangeRate::id, false);
        unique("/settings/budgets", plan.settings().budgets(), Budget::id, true);
        plan.quotes().forEach(this::quoteIds);
        unique("/alternatives", plan.alternatives(), Alternative::id, true);
        unique("/scenarios", plan.scenarios(), Scenario::id, true);
        unique("/prices/pins", plan.prices().pins(), PinnedPrices.Pin::provider, false);
        unique("/prices/offers", plan.prices().offers(), Offer::id, false);
        for (Workload workload : plan.workloads()) {
            String at = "/workloads[" + workload.id() + "]";
            unique(at + "/extras", workload.extras(), extra -> extra.meter().key(), false);
            if (workload.shape().size() instanceof RequestSize.Histogram(var bins)) {
                unique(at + "/shape/size/bins", bins, RequestSize.Bin::id, true);
            }
            workload.serviceTiers().keySet().forEach(tier -> requireId(at + "/serviceTiers", tier));
        }
        for (Alternative alternative : plan.alternatives()) {
            unique("/alternatives[" + alternative.id() + "]/routes", alternative.routes(), Route::id, true);
            alternative.routes().forEach(route -> route.serviceTiers().keySet().forEach(
                    tier -> requireId(route(alternative, route) + "/serviceTiers", tier)));
        }
    }

    private void quoteIds(Quote quote) {
        String at = "/quotes[" + quote.id() + "]";
        requireId(at + "/provider", quote.provider());
        unique(at + "/terms", quote.terms(), Term::id, true);
        quote.terms(Term.VolumeTiers.class).forEach(
                tiers -> unique(at + "/terms[" + tiers.id() + "]/tiers", tiers.tiers(), Term.Tier::id, true));
        quote.terms(Term.Credits.class).forEach(
                credits -> unique(at + "/terms[" + credits.id() + "]/grants", credits.grants(), Term.Grant::id, true));
    }

    private static String route(Alternative alternative, Route route) {
        return "/alternatives[" + alternative.id() + "]/routes[" + route.id() + "]";
    }

    private <T> void unique(String list, List<T> elements, Function<T, String> id, boolean ownIds) {
        var seen = new HashSet<String>();
        for (T element : elements) {
            if (ownIds) {
                requireId(list, id.apply(element));
            }
            if (!seen.add(id.apply(element))) {
                error(list, "\"" + id.apply(element) + "\" is there twice");
            }
        }
    }

    private void requireId(String place, String id) {
        if (!ID.matcher(id).matches()) {
            error(place, "not an id of 1 to 64 letters, digits and . _ - (\"" + id + "\")");
        }
    }

    private void settings() {
        Settings settings = plan.settings();
        if (!CURRENCY.matcher(settings.currency()).matches()) {
            error("/settings/currency", "not a currency such as USD (\"" + settings.currency() + "\")");
        }
        if (settings.months() < 1 || settings.months() > Timeline.MAX_MONTHS) {
            error("/settings/months", "must be 1 to " + Timeline.MAX_MONTHS + " (" + settings.months() + ")");
        }
        int year = settings.start().getYear();
        exchangeRates();
        budgets();
        if (year < 2000 || year > 2199) {
            error("/settings/start", "must be in the years 2000 to 2199 (" + settings.start() + ")");
        }
    }

    private void exchangeRates() {
        for (ExchangeRate rate : plan.settings().exchangeRates()) {
            String at = "/settings/exchangeRates[" + rate.id() + "]";
            if (!CURRENCY.matcher(rate.from()).matches() || !CURRENCY.matcher(rate.to()).matches()
                    || rate.from().equals(rate.to())) {
                error(at, "must be between two currencies such as USD and EUR (" + rate.id() + ")");
            }
            for (int i = 1; i < rate.steps().size(); i++) {
                if (!rate.steps().get(i).since().isAfter(rate.steps().get(i - 1).since())) {
                    error(at + "/steps", "the rate since " + rate.steps().get(i).since() + " must come after that since "
                            + rate.steps().get(i - 1).since());
                }
            }
        }
    }

    private void budgets() {
        for (Budget budget : plan.settings().budgets()) {
            String at = "/settings/budgets[" + budget.id() + "]";
            budget.team().filter(id -> plan.teams().stream().noneMatch(team -> team.id().equals(id)))
                    .ifPresent(id -> error(at + "/team", "there is no team \"" + id + "\""));
        }
    }

    private void scenario(Scenario scenario) {
        try {
            plan.scenarioChain(scenario.id());
        } catch (IllegalArgumentException e) {
            error("/scenarios[" + scenario.id() + "]/basedOn", e.getMessage());
        }
    }

    private void teams() {
        Map<String, Team> byId = new HashMap<>();
        plan.teams().forEach(team -> byId.put(team.id(), team));
        for (Team team : plan.teams()) {
            String place = "/teams[" + team.id() + "]/parent";
            if (team.parent().isPresent() && !byId.containsKey(team.parent().get())) {
                error(place, "there is no team \"" + team.parent().get() + "\"");
            } else if (isBelowItself(team, byId)) {
                error(place, "team \"" + team.id() + "\" is below itself");
            }
        }
    }

    private static boolean isBelowItself(Team team, Map<String, Team> byId) {
        Set<String> seen = new HashSet<>();
        for (Team at = team; at != null; at = at.parent().map(byId::get).orElse(null)) {
            if (!seen.add(at.id())) {
                return at.id().equals(team.id());
            }
        }
        return false;
    }

    private void workload(Workload workload) {
        String at = "/workloads[" + workload.id() + "]";
        workload.team().filter(id -> plan.teams().stream().noneMatch(team -> team.id().equals(id)))
                .ifPresent(id -> error(at + "/team", "there is no team \"" + id + "\""));
        if (allZero(workload.serviceTiers().values())) {
            odd(at + "/serviceTiers", "the shares of the service tiers add up to 0");
        }
        if (workload.shape().size() instanceof RequestSize.Histogram(var bins)
                && allZero(bins.stream().map(RequestSize.Bin::weight).toList())) {
            odd(at + "/shape/size/bins", "the weights of the sizes add up to 0");
        }
        inputShares(at + "/shape/shareOfSize", workload);
    }

    private void inputShares(String place, Workload workload) {
        BigDecimal sum = workload.shape().shareOfSize().entrySet().stream()
                .filter(share -> share.getKey().isInput())
                .map(share -> share.getValue().value())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (!(workload.shape().size() instanceof RequestSize.None) && sum.compareTo(BigDecimal.ONE) != 0) {
            odd(place, "the shares of the input add up to " + sum.toPlainString() + ", not 1");
        }
    }

    private static boolean allZero(Iterable<Quantity> shares) {
        for (Quantity share : shares) {
            if (share.value().signum() != 0) {
                return false;
            }
        }
        return true;
    }

    private void alternative(Alternative alternative) {
        quotes(alternative);
        for (Route route : alternative.routes()) {
            String at = route(alternative, route);
            route.workload().filter(id -> plan.workload(id).isEmpty())
                    .ifPresent(id -> error(at + "/workload", "there is no workload \"" + id + "\""));
            if (plan.prices().offer(route.offer()).isEmpty()) {
                odd(at + "/offer", "the plan holds no prices of \"" + route.offer() + "\"");
            }
        }
    }

    private void quotes(Alternative alternative) {
        String at = "/alternatives[" + alternative.id() + "]/quotes";
        for (String id : alternative.quotes()) {
            if (plan.quote(id).isEmpty()) {
                error(at, "there is no quote \"" + id + "\"");
            }
        }
        Map<String, Quote> buysUnder = new HashMap<>();
        for (Route route : alternative.routes()) {
            for (Quote quote : plan.quotesFor(alternative, route.offer())) {
                Quote other = buysUnder.putIfAbsent(route.offer(), quote);
                if (other != null && other != quote) {
                    error(at, "both \"" + other.id() + "\" and \"" + quote.id() + "\" include " + route.offer());
                }
            }
        }
    }

    private void numbers() {
        Map<String, Quantity> numbers = PlanInputs.of(plan);
        numbers.forEach((id, quantity) -> number(id, id, quantity));
        plan.scenarios().forEach(scenario -> differences(scenario, numbers));
    }

    private void differences(Scenario scenario, Map<String, Quantity> numbers) {
        scenario.differences().forEach((id, difference) -> {
            String at = "/scenarios[" + scenario.id() + "]/differences/" + id.replace("/", "~1");
            if (difference instanceof Difference.Times(var factor)) {
                factor(at, factor);
            }
            if (numbers.containsKey(id)) {
                after(at, id, difference, numbers.get(id));
            } else if (!id.startsWith("price/")) {   // which prices there are depends on the sheets
                odd(at, "the plan has no number \"" + id + "\"; the difference is kept but does nothing");
            }
        });
    }

    private void factor(String place, Quantity factor) {
        try {
            NumberRule.SHARE.check(factor);
        } catch (IllegalArgumentException e) {
            error(place, "factor " + e.getMessage());
        }
    }

    private void after(String place, String id, Difference difference, Quantity base) {
        try {
            number(place, id, difference.applyTo(base));
        } catch (IllegalArgumentException e) {   // a multiple out of bounds
            error(place, e.getMessage());
        }
    }

    private void number(String place, String inputId, Quantity quantity) {
        try {
            NumberRule.of(plan, inputId).ifPresent(rule -> rule.check(quantity));
        } catch (IllegalArgumentException e) {
            error(place, e.getMessage());
        }
    }
}
