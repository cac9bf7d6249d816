package org.tokenwright.plan;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tokenwright.base.Meter;
import org.tokenwright.base.Quantity;
import org.tokenwright.contract.Quote;
import org.tokenwright.plan.Alternative.Purchases;
import org.tokenwright.workload.CachedPrefix;
import org.tokenwright.workload.CachedPrefix.Arrivals;
import org.tokenwright.workload.Extra;
import org.tokenwright.workload.RequestShape;
import org.tokenwright.workload.RequestSize;
import org.tokenwright.workload.Workload;

/**
 * Every number a person can type in a plan, by its input id: a path of the plan's own ids, never a position. The same id
 * names the assumption of the worksheet, the difference of a scenario and the cell of a workbook.
 */
public final class PlanInputs {

    /** Says what becomes of one number. */
    @FunctionalInterface
    public interface Change {
        Quantity apply(String inputId, Quantity quantity);
    }

    public static final String BUDGET_PER_YEAR = "plan/budgetPerYear";
    public static final String DISCOUNT_RATE_PER_YEAR = "plan/discountRatePerYear";
    public static final String UNFIT_TOLERANCE = "plan/unfitTolerance";

    /** Path of the ratios of tokenizers below a workload. */
    private static final String TOKENIZER = "tokenizer/";

    private final Change change;

    private PlanInputs(Change change) {
        this.change = change;
    }

    /** All numbers of a plan in document order. */
    public static Map<String, Quantity> of(Plan plan) {
        var all = new LinkedHashMap<String, Quantity>();
        map(plan, (id, quantity) -> {
            if (all.put(id, quantity) != null) {
                throw new IllegalArgumentException("two numbers of the plan are called " + id);
            }
            return quantity;
        });
        return all;
    }

    /**
     * The plan with one number replaced.
     *
     * @throws IllegalArgumentException if the plan has no such number or its unit would change
     */
    public static Plan with(Plan plan, String inputId, Quantity quantity) {
        var found = new boolean[1];
        Plan result = map(plan, (id, old) -> {
            if (!id.equals(inputId)) {
                return old;
            }
            found[0] = true;
            if (!old.unit().equals(quantity.unit())) {
                throw new IllegalArgumentException(id + " is in " + old.unit() + ", not " + quantity.unit());
            }
            return quantity;
        });
        if (!found[0]) {
            throw new IllegalArgumentException("the plan has no number " + inputId);
        }
        return result;
    }

    /** The plan with every number set to 0: what is left shapes the rows, so equal structures resolve alike. */
    public static Plan structure(Plan plan) {
        return map(plan, (id, quantity) -> Quantity.exact(BigDecimal.ZERO, quantity.unit()));
    }

    /** The plan with every number changed; the order is that of the document. */
    public static Plan map(Plan plan, Change change) {
        var inputs = new PlanInputs(change);
        return plan.withSettings(inputs.settings(plan.settings()))
                .withWorkloads(plan.workloads().stream().map(inputs::workload).toList())
                .withQuotes(plan.quotes().stream().map(inputs::quote).toList())
                .withAlternatives(plan.alternatives().stream().map(inputs::alternative).toList());
    }

    /** Input id of a number of a workload; path as in {@code tasksPerMonth} or {@code fixed/output}. */
    public static String ofWorkload(String workloadId, String path) {
        return "workload/" + workloadId + "/" + path;
    }

    /** Input id of a number of a route; path as in {@code share} or {@code serviceTier/batch}. */
    public static String ofRoute(String alternativeId, String routeId, String path) {
        return "alternative/" + alternativeId + "/route/" + routeId + "/" + path;
    }

    /** Input id of a number of a prefix; path as in {@code tokens} or {@code conversation/gap}. */
    public static String ofPrefix(String workloadId, String prefixId, String path) {
        return ofWorkload(workloadId, "prefix/" + prefixId + "/" + path);
    }

    /** Input id of the tokens of another tokenizer for each token that the workload states. */
    public static String ofTokenizer(String workloadId, String tokenizer) {
        return ofWorkload(workloadId, TOKENIZER + tokenizer);
    }

    /** Input id of a number of a reservation; path as in {@code units} or {@code throughput/azure-openai/gpt-5.2}. */
    public static String ofReservation(String alternativeId, String reservationId, String path) {
        return "alternative/" + alternativeId + "/reservation/" + reservationId + "/" + path;
    }

    /** Input id of a number of seats; path as in {@code count} or {@code band/heavy/use}. */
    public static String ofSeats(String alternativeId, String seatsId, String path) {
        return "alternative/" + alternativeId + "/seats/" + seatsId + "/" + path;
    }

    /** Input id of a number of a quote; path as in {@code commit/amount/1}. */
    public static String ofQuote(String quoteId, String path) {
        return "quote/" + quoteId + "/" + path;
    }

    /** Input id of the amount of a budget. */
    public static String ofBudget(String budgetId) {
        return "budget/" + budgetId + "/amount";
    }

    /** Input id of a step of an exchange rate. */
    public static String ofExchange(ExchangeRate rate, ExchangeRate.Step step) {
        return "exchange/" + rate.id() + "/" + step.since();
    }

    private Settings settings(Settings old) {
        return old.withBudgetPerYear(old.budgetPerYear().map(q -> change.apply(BUDGET_PER_YEAR, q)))
                .withUnfitTolerance(change.apply(UNFIT_TOLERANCE, old.unfitTolerance()))
                .withDiscountRatePerYear(old.discountRatePerYear().map(q -> change.apply(DISCOUNT_RATE_PER_YEAR, q)))
                .withExchangeRates(old.exchangeRates().stream().map(this::exchangeRate).toList())
                .withBudgets(old.budgets().stream().map(this::budget).toList());
    }

    private ExchangeRate exchangeRate(ExchangeRate old) {
        return new ExchangeRate(old.from(), old.to(), old.steps().stream()
                .map(step -> new ExchangeRate.Step(step.since(), change.apply(ofExchange(old, step), step.rate()))).toList());
    }

    private Budget budget(Budget old) {
        return new Budget(old.id(), old.name(), old.team(), old.fiscalYear(), old.period(),
                change.apply(ofBudget(old.id()), old.amount()));
    }

    private Quote quote(Quote old) {
        return old.withNumbers((path, number) -> change.apply(ofQuote(old.id(), path), number));
    }

    private Workload workload(Workload old) {
        String at = ofWorkload(old.id(), "");
        return new Workload(old.id(), old.name(), old.team(),
                change.apply(at + "tasksPerMonth", old.tasksPerMonth()),
                change.apply(at + "growthPerMonth", old.growthPerMonth()),
                change.apply(at + "callsPerTask", old.callsPerTask()),
                shape(at, old.shape()), named(at + "serviceTier/", old.serviceTiers()), old.load(), extras(at, old.extras()), named(at + "fallback/", old.fallback()),
                old.prefixes().stream().map(prefix -> prefix(ofPrefix(old.id(), prefix.id(), ""), prefix)).toList(),
                old.reference().map(reference -> reference.withRatios(named(at + TOKENIZER, reference.ratios()))));
    }

    private CachedPrefix prefix(String at, CachedPrefix old) {
        return new CachedPrefix(old.id(), old.name(), change.apply(at + "tokens", old.tokens()), change.apply(at + "share", old.share()),
                change.apply(at + "variants", old.variants()), old.lifetime(), old.sliding(), arrivals(at, old.arrivals()));
    }

    private Arrivals arrivals(String at, Arrivals old) {
        return switch (old) {
            case Arrivals.Single single -> single;
            case Arrivals.Conversations(var calls, var gap, var spacing, var own) -> new Arrivals.Conversations(
                    change.apply(at + "conversation/calls", calls), change.apply(at + "conversation/gap", gap), spacing, own);
            case Arrivals.Observed(var hitRate) -> new Arrivals.Observed(change.apply(at + "hitRate", hitRate));
            case Arrivals.Stored(var hours, var creations) -> new Arrivals.Stored(
                    change.apply(at + "stored/hours", hours), change.apply(at + "stored/creations", creations));
        };
    }

    private RequestShape shape(String at, RequestShape old) {
        return new RequestShape(buckets(at + "fixed/", old.fixed()), size(at + "size/", old.size()),
                buckets(at + "shareOfSize/", old.shareOfSize()),
                old.largestRequest().map(q -> change.apply(at + "largestRequest", q)));
    }

    private SortedMap<Meter, Quantity> buckets(String at, SortedMap<Meter, Quantity> old) {
        var result = new TreeMap<Meter, Quantity>();
        old.forEach((meter, quantity) -> result.put(meter, change.apply(at + meter.key(), quantity)));
        return result;
    }

    private RequestSize size(String at, RequestSize old) {
        return switch (old) {
            case RequestSize.None none -> none;
            case RequestSize.Point(var tokens) -> new RequestSize.Point(change.apply(at + "tokens", tokens));
            case RequestSize.Histogram(var bins) -> new RequestSize.Histogram(
                    bins.stream().map(bin -> bin(at + "bins/" + bin.id() + "/", bin)).toList());
            case RequestSize.Lognormal(var median, var p90) -> new RequestSize.Lognormal(
                    change.apply(at + "median", median), change.apply(at + "p90", p90));
        };
    }

    private RequestSize.Bin bin(String at, RequestSize.Bin old) {
        return new RequestSize.Bin(old.id(), change.apply(at + "tokens", old.tokens()),
                change.apply(at + "weight", old.weight()));
    }

    private SortedMap<String, Quantity> named(String at, SortedMap<String, Quantity> old) {
        var result = new TreeMap<String, Quantity>();
        old.forEach((name, number) -> result.put(name, change.apply(at + name, number)));
        return result;
    }

    private List<Extra> extras(String at, List<Extra> old) {
        return old.stream()
                .map(e -> new Extra(e.meter(), e.per(), change.apply(at + "extra/" + e.meter().key(), e.amount())))
                .toList();
    }

    private Alternative alternative(Alternative old) {
        Purchases purchases = old.purchases();
        return old.withRoutes(old.routes().stream().map(route -> route(old.id(), route)).toList())
                .withPurchases(new Purchases(
                        purchases.reservations().stream().map(each -> reservation(ofReservation(old.id(), each.id(), ""), each)).toList(),
                        purchases.seats().stream().map(each -> seats(ofSeats(old.id(), each.id(), ""), each)).toList(),
                        purchases.accountTiers()));
    }

    private Reservation reservation(String at, Reservation old) {
        return new Reservation(old.id(), old.name(), old.capacity(), old.price(), old.from(), old.to(),
                old.serves().stream().map(served -> new Reservation.Served(served.offer(),
                        served.throughput().map(q -> change.apply(at + "throughput/" + served.offer(), q)))).toList(),
                old.units().map(q -> change.apply(at + "units", q)), change.apply(at + "buffer", old.buffer()), old.spills());
    }

    private Seats seats(String at, Seats old) {
        return new Seats(old.id(), old.name(), old.seatPlan(), old.team(), change.apply(at + "count", old.count()),
                change.apply(at + "growthPerMonth", old.growthPerMonth()), old.annual(),
                change.apply(at + "activeShare", old.activeShare()), usage(at, old.usage()),
                old.allowance().map(q -> change.apply(at + "allowance", q)), old.overage().map(q -> change.apply(at + "overage", q)),
                old.stops(), old.workload(), change.apply(at + "covered", old.covered()));
    }

    private Seats.Usage usage(String at, Seats.Usage old) {
        return switch (old) {
            case Seats.Usage.Bands(var bands) -> new Seats.Usage.Bands(bands.stream().map(band -> new Seats.Band(band.id(),
                    change.apply(at + "band/" + band.id() + "/share", band.share()),
                    change.apply(at + "band/" + band.id() + "/use", band.use()))).toList());
            case Seats.Usage.Lognormal(var median, var p90) -> new Seats.Usage.Lognormal(
                    change.apply(at + "usage/median", median), change.apply(at + "usage/p90", p90));
        };
    }

    private Route route(String alternativeId, Route old) {
        String at = ofRoute(alternativeId, old.id(), "");
        return new Route(old.id(), old.workload(), old.offer(), change.apply(at + "share", old.share()), old.from(),
                old.to(), old.region(), named(at + "serviceTier/", old.serviceTiers()));
    }
}
