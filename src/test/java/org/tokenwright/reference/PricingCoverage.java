package org.tokenwright.reference;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tokenwright.base.Meter;
import org.tokenwright.contract.Quote;
import org.tokenwright.contract.Term;
import org.tokenwright.plan.Plan;
import org.tokenwright.plan.Route;
import org.tokenwright.plan.Settings;
import org.tokenwright.pricing.Brackets;
import org.tokenwright.pricing.Multiplier.Dimension;
import org.tokenwright.pricing.Price;
import org.tokenwright.pricing.PriceWindow;
import org.tokenwright.reference.RateFinder.Found;
import org.tokenwright.reference.RateFinder.Question;
import org.tokenwright.workload.RequestSize;
import org.tokenwright.workload.Workload;

/** Counts which conditions of prices and plans a test has met. */
final class PricingCoverage {

    private static final long DAY = 86_400;

    private final Coverage coverage;

    PricingCoverage(Coverage coverage) {
        this.coverage = coverage;
    }

    /** Everything that must be met. */
    static List<String> names() {
        var names = new ArrayList<>(List.of("route: nothing serves the workload", "route: offer without a sheet",
                "route: one of several", "route: with dates", "route: of one workload", "route: own service tiers",
                "load: uneven", "load: even", "growth: some", "growth: none", "growth: all is gone",
                "regime: starts inside a minute", "regime: starts inside a month", "regime: starts at a month border only",
                "bracket: reprices some buckets", "bracket: two thresholds", "bracket 0", "bracket 1", "bracket 2",
                "window: complement", "window: covers with another", "window: crosses midnight", "window: excluded dates",
                "window: summer time begins or ends in the month", "price: service tier read", "price: region read",
                "price: service tier and region read", "price: service tier factor", "price: region factor",
                "price: service tier and region factor", "price: factor of one meter", "price: start not known",
                "price: standard", "price: other currency", "price: none", "price: the offer's own region",
                "price: offer retired", "volume: a year ends inside the horizon", "volume: several regimes in a month",
                "volume: a flat price in the same pool", "volume: exactly at a bound", "volume: crosses a bound",
                "basis CALENDAR", "basis NORMAL", "status does not fit", "status not priced", "status priced",
                "unfit share below the tolerance", "largest request given", "several workloads", "several alternatives"));
        for (Meter.Kind kind : Meter.Kind.values()) {
            if (kind == Meter.Kind.CACHE_WRITE || kind == Meter.Kind.FIXED_FEE || Meter.of(kind).isBucket() || Meter.of(kind).isExtra()) {
                names.add("meter " + kind);
            }
        }
        for (var per : org.tokenwright.workload.Extra.Per.values()) {
            names.add("extra per " + per);
        }
        for (var semantics : Brackets.Semantics.values()) {
            for (var edge : Brackets.Edge.values()) {
                names.add("bracket: " + semantics + " " + edge);
                names.add("bracket: " + semantics + " " + edge + ", size exactly at a threshold");
            }
        }
        for (String size : List.of("None", "Point", "Histogram", "Lognormal")) {
            names.add("size " + size);
        }
        for (String tier : List.of("standard", "batch", "flex", "priority")) {
            names.add("service tier " + tier);
        }
        for (String volume : List.of("GRADUATED", "ALL_UNITS")) {
            for (String edge : List.of("LOWER_TIER", "UPPER_TIER")) {
                names.add("volume: " + volume + " monthly " + edge);
                names.add("volume: " + volume + " annual " + edge);
            }
        }
        names.add("volume: ALL_UNITS annual FORWARD");
        names.add("volume: ALL_UNITS annual RETROACTIVE");
        names.addAll(QuoteCoverage.names());
        names.addAll(WorkCoverage.names());
        return names;
    }

    void hit(String name) {
        coverage.hit(name);
    }

    void hitIf(boolean met, String name) {
        coverage.hit(name, met ? 1 : 0);
    }

    void plan(Plan plan) {
        hit("basis " + plan.settings().monthBasis());
        hitIf(plan.workloads().size() > 1, "several workloads");
        hitIf(plan.alternatives().size() > 1, "several alternatives");
        plan.settings().outlook().ifPresent(outlook -> WorkCoverage.count(outlook, this));
        plan.settings().exchangeRates().forEach(rate -> {
            hitIf(rate.from().equals(plan.settings().currency()), "exchange: inverse");
            hitIf(rate.steps().size() > 1, "exchange: changes");
        });
    }

    void quote(Quote quote, Settings settings, boolean combined) {
        YearMonth end = settings.start().plusMonths(settings.months());
        hit("quote: allocation " + quote.allocation());
        hitIf(!quote.currency().equals(settings.currency()), "quote: in another currency than the plan");
        hitIf(quote.start().isBefore(settings.start()), "quote: began before the plan");
        hitIf(quote.start().isAfter(settings.start()) && quote.start().isBefore(end), "quote: starts inside the plan");
        hitIf(quote.end().isAfter(settings.start()) && quote.end().isBefore(end), "quote: ends inside the plan");
        hitIf(!quote.offers().isEmpty(), "quote: of some offers");
        hitIf(quote.terms().isEmpty(), "quote: no terms");
        hitIf(combined, "quote: tiers, promise and credits");
        hitIf(!quote.terms(Term.Tax.class).isEmpty(), "quote: tax");
    }

    void workload(Workload workload) {
        WorkCoverage.count(workload, this);
        hit(workload.load().isUniform() ? "load: even" : "load: uneven");
        workload.volume().growthPerMonth().map(growth -> growth.value().add(BigDecimal.ONE).signum() == 0 ? "growth: all is gone"
                : growth.value().signum() == 0 ? "growth: none" : "growth: some").ifPresent(this::hit);
        workload.request().ifPresent(request -> {
            hit("size " + request.size().getClass().getSimpleName());
            hitIf(request.largestRequest().isPresent(), "largest request given");
        });
    }

    void fallback(Workload workload, Map<String, BigDecimal> tiers) {
        workload.fallback().forEach((tier, share) -> hitIf(tiers.containsKey(tier) && share.value().signum() > 0, "tier: "
                + (share.value().compareTo(BigDecimal.ONE) == 0 ? "all of " : "some of ") + tier + " comes back"));
    }

    void slices(long[] starts) {
        for (int i = 1; i < starts.length; i++) {
            hit("regime: starts inside a month");
            hitIf(starts[i] % 60 != 0, "regime: starts inside a minute");
        }
        hitIf(starts.length == 1, "regime: starts at a month border only");
    }

    void route(Route route, Optional<Brackets> brackets, Workload workload, int inForce) {
        hitIf(inForce > 1, "route: one of several");
        hitIf(route.from().isPresent() || route.to().isPresent(), "route: with dates");
        hitIf(route.workload().isPresent(), "route: of one workload");
        hitIf(!route.serviceTiers().isEmpty(), "route: own service tiers");
        brackets.ifPresent(each -> brackets(each, workload));
    }

    private void brackets(Brackets brackets, Workload workload) {
        String name = "bracket: " + brackets.semantics() + " " + brackets.edge();
        hit(name);
        boolean exactly = workload.request().filter(request -> !(request.size() instanceof RequestSize.Lognormal))
                .map(request -> RandomWorkloads.inputs(request).stream().anyMatch(brackets.thresholds()::contains)).orElse(false);
        hitIf(exactly, name + ", size exactly at a threshold");
        hitIf(!brackets.reprices().isEmpty(), "bracket: reprices some buckets");
        hitIf(brackets.thresholds().size() > 1, "bracket: two thresholds");
    }

    void window(PriceWindow window, RateFinder finder, long[] starts) {
        hit(window.complementOf().isPresent() ? "window: complement" : "window: covers with another");
        hitIf(window.hours().stream().anyMatch(span -> !span.to().isAfter(span.from())), "window: crosses midnight");
        hitIf(!window.excludedDates().isEmpty(), "window: excluded dates");
        var change = window.zone().getRules().nextTransition(Instant.ofEpochSecond(starts[0]));
        hitIf(change != null && change.getInstant().getEpochSecond() < starts[0] + 28 * DAY,
                "window: summer time begins or ends in the month");
    }

    void line(Question question, Optional<Found> found, RateFinder finder, Instant at, String currency) {
        hit("meter " + question.meter().kind());
        hit("service tier " + question.tier());
        hit("bracket " + question.bracket());
        hitIf(question.region().equals(finder.offer().region()), "price: the offer's own region");
        hitIf(finder.offer().life().isRetired(), "price: offer retired");
        found.ifPresentOrElse(each -> price(each, currency), () -> hit("price: none"));
    }

    private void price(Found found, String currency) {
        boolean tier = found.factors().stream().anyMatch(each -> each.dimension() == Dimension.SERVICE_TIER);
        boolean region = found.factors().stream().anyMatch(each -> each.dimension() == Dimension.REGION);
        if (tier || region) {
            hit("price: " + (tier ? "service tier " : "") + (tier && region ? "and " : "") + (region ? "region " : "") + "factor");
        }
        boolean tierRead = !found.rate().conditions().serviceTier().equals("standard");
        boolean regionRead = !found.rate().conditions().region().isEmpty();
        hitIf(tierRead, "price: service tier read");
        hitIf(regionRead, "price: region read");
        hitIf(tierRead && regionRead, "price: service tier and region read");
        hitIf(!tierRead && !regionRead && !tier && !region, "price: standard");
        hitIf(found.factors().stream().anyMatch(each -> !each.meters().isEmpty()), "price: factor of one meter");
        hitIf(found.rate().validity().from().isEmpty(), "price: start not known");
        hitIf(!found.rate().currency().equals(currency), "price: other currency");
    }

    void volume(Price.Volume volume, TierFill fill) {
        String period = volume.annual() ? "annual" : "monthly";
        hit("volume: " + volume.semantics() + " " + period + " " + volume.edge());
        hitIf(volume.semantics() == Price.Semantics.ALL_UNITS && volume.annual(), "volume: ALL_UNITS annual " + volume.crossing());
        for (Price.Tier tier : volume.tiers()) {
            tier.upTo().ifPresent(bound -> {
                hitIf(TierFill.compare(fill.monthClose(), bound) == 0, "volume: exactly at a bound");
                hitIf(fill.open().compareTo(bound) < 0 && fill.close().compareTo(bound) > 0, "volume: crosses a bound");
            });
        }
    }
}
