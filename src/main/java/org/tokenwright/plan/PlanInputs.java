package org.tokenwright.plan;

import java.math.BigDecimal;
import java.time.Month;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tokenwright.base.Quantity;
import org.tokenwright.contract.Quote;
import org.tokenwright.plan.Alternative.Purchases;

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
    /** How prices are expected to change. */
    public static final String OUTLOOK = "plan/outlook/";

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
                .withTeams(plan.teams().stream().map(inputs::team).toList())
                .withWorkloads(plan.workloads().stream().map(old -> new WorkloadInputs(change, old.id()).map(old)).toList())
                .withQuotes(plan.quotes().stream().map(inputs::quote).toList())
                .withAlternatives(plan.alternatives().stream().map(inputs::alternative).toList());
    }

    /** Input id of a number of a workload; path as in {@code tasksPerMonth} or {@code fixed/output}. */
    public static String ofWorkload(String workloadId, String path) {
        return "workload/" + workloadId + "/" + path;
    }

    /** Path of the season of a month below a workload. */
    public static String seasonPath(Month month) {
        return "season/" + month.name().toLowerCase(Locale.ROOT);
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
        return ofWorkload(workloadId, WorkloadInputs.TOKENIZER + tokenizer);
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

    /** Input id of a number of a team: {@code headcount} or {@code salary}. */
    public static String ofTeam(String teamId, String path) {
        return "team/" + teamId + "/" + path;
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
                .withBudgets(old.budgets().stream().map(this::budget).toList())
                .withOutlook(old.outlook().map(outlook -> new PriceOutlook(change.apply(OUTLOOK + "fallPerYear", outlook.fallPerYear()),
                        change.apply(OUTLOOK + "migrated", outlook.migrated()), change.apply(OUTLOOK + "lag", outlook.lag()))));
    }

    private Team team(Team old) {
        return new Team(old.id(), old.name(), old.parent(), old.headcount().map(q -> change.apply(ofTeam(old.id(), "headcount"), q)),
                old.salary().map(q -> change.apply(ofTeam(old.id(), "salary"), q)));
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
                old.to(), old.region(), WorkloadInputs.named(change, at + "serviceTier/", old.serviceTiers()));
    }
}
