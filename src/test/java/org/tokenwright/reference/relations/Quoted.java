package org.tokenwright.reference.relations;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.tokenwright.analysis.AlternativeResult;
import org.tokenwright.base.Meter;
import org.tokenwright.base.Quantity;
import org.tokenwright.base.Unit;
import org.tokenwright.contract.Allocation;
import org.tokenwright.contract.Quote;
import org.tokenwright.contract.Term;
import org.tokenwright.plan.Plan;
import org.tokenwright.plan.Route;
import org.tokenwright.plan.Team;
import org.tokenwright.pricing.Offer;
import org.tokenwright.pricing.Rate;
import org.tokenwright.reference.Draw;
import org.tokenwright.reference.RandomTerms;
import org.tokenwright.workload.Workload;
import org.tokenwright.worksheet.Expr.Fold;
import org.tokenwright.worksheet.Inputs;
import org.tokenwright.worksheet.Row;

/** Small plans of two teams at flat prices that buy under one quote with random terms. */
final class Quoted {

    private static final List<Meter> METERS = List.of(Meter.UNCACHED_INPUT, Meter.OUTPUT);

    private final Draw draw;
    private final int months;
    private final List<Offer> offers = new ArrayList<>();
    private final List<Workload> workloads = new ArrayList<>();

    private Quoted(Draw draw) {
        this.draw = draw;
        months = draw.number(1, 3);
        for (int i = draw.oneIn(3) ? 2 : 1; i > 0; i--) {
            offers.add(offer("acme/m" + i));
            workloads.add(workload("w" + i));
        }
    }

    /** A contract of any length that begins before, with or in the plan. */
    static Plan plan(Draw draw) {
        var quoted = new Quoted(draw);
        return quoted.with(draw.pick(-11, -5, 0, 0, 0, 1), draw.pick(1, 2, 3, 12, 13));
    }

    /** A contract over the time of the plan in which every grant expires. */
    static Plan complete(Draw draw) {
        var quoted = new Quoted(draw);
        Plan plan = quoted.with(0, quoted.months);
        return withTerms(plan, plan.quotes().getFirst().terms().stream().flatMap(term -> quoted.closed(term).stream()).toList());
    }

    private Optional<Term> closed(Term term) {
        if (!(term instanceof Term.Credits credits)) {
            return Optional.of(term);
        }
        if (months == 1) {
            return Optional.empty();
        }
        YearMonth expires = Tiny.START.plusMonths(draw.number(1, months - 1));
        return Optional.of(new Term.Credits(credits.id(), "", credits.scope(), credits.grants().stream().map(grant -> new Term.Grant(
                grant.id(), Tiny.START, expires, grant.amount(), grant.paid(), grant.usedBefore())).toList()));
    }

    static Plan withTerms(Plan plan, List<Term> terms) {
        return plan.withQuotes(List.of(plan.quotes().getFirst().withTerms(terms)));
    }

    private Plan with(int begins, int length) {
        YearMonth start = Tiny.START.plusMonths(begins);
        var setting = new RandomTerms.Setting(Unit.of("USD"), Tiny.START, months, start, length, days(),
                offers.stream().map(Offer::id).toList(), amounts(), volumes());
        var random = new RandomTerms(draw, setting);
        List<Term> terms = IntStream.rangeClosed(1, draw.number(1, 4)).mapToObj(i -> random.term("t" + i)).toList();
        var quote = new Quote("q", "Quote", "acme", "USD", start, length, List.of(), draw.pick(Allocation.values()), terms,
                "", Optional.empty(), Optional.empty(), "");
        Plan plan = Tiny.plan(months, offers, workloads, routes());
        return plan.withTeams(List.of(new Team("red", "Red", Optional.empty()), new Team("green", "Green", Optional.of("red"))))
                .withQuotes(List.of(quote)).withAlternatives(List.of(plan.alternatives().getFirst().withQuotes(List.of("q"))));
    }

    private List<LocalDate> days() {
        return IntStream.range(0, months).boxed().flatMap(month -> List.of(Tiny.START.plusMonths(month).atDay(1),
                Tiny.START.plusMonths(month).atDay(11)).stream()).toList();
    }

    private List<Route> routes() {
        return IntStream.range(0, offers.size()).mapToObj(i -> new Route("r" + i, Optional.of(workloads.get(i).id()),
                offers.get(i).id(), Tiny.quantity(BigDecimal.ONE, "1"), Optional.empty(), Optional.empty(), "", new TreeMap<>())).toList();
    }

    private Offer offer(String id) {
        var rates = new ArrayList<Rate>();
        METERS.forEach(meter -> rates.add(Tiny.flat(meter, draw.decimal(1, 900, draw.number(0, 2)))));
        if (draw.oneIn(3)) {
            rates.add(Tiny.flat(Meter.FIXED_FEE, draw.decimal(1, 900, 1)));
        }
        return Tiny.offer(id, rates, List.of(), List.of(Tiny.tierFactor("batch", new BigDecimal("0.5"), Set.of())));
    }

    private Workload workload(String id) {
        Workload plain = Tiny.workload(id, draw.decimal(draw.oneIn(8) ? 0 : 1, 900, 1), Tiny.tokens(Meter.UNCACHED_INPUT,
                draw.number(0, 900_000), Meter.OUTPUT, draw.number(1, 500_000)));
        var tiers = Tiny.standard();
        if (draw.oneIn(2)) {
            tiers.put("batch", Tiny.quantity(BigDecimal.ONE, "1"));
        }
        return new Workload(id, id, draw.oneIn(4) ? Optional.empty() : Optional.of(draw.pick("red", "green")),
                plain.volume().tasksPerMonth().orElseThrow(), Tiny.quantity(draw.pick(BigDecimal.ZERO, new BigDecimal("0.1"), BigDecimal.ONE.negate()), "1"),
                plain.calls().orElseThrow().perTask(), plain.request().orElseThrow(), tiers, plain.load(), List.of());
    }

    private Map<Meter, List<BigDecimal>> volumes() {
        var volumes = new TreeMap<Meter, List<BigDecimal>>();
        for (Meter meter : METERS) {
            volumes.put(meter, workloads.stream().map(workload -> workload.volume().tasksPerMonth().orElseThrow().value()
                    .multiply(workload.request().orElseThrow().fixed().get(meter).value()).movePointLeft(6)).toList());
        }
        return volumes;
    }

    private Map<Meter, List<BigDecimal>> amounts() {
        var amounts = new TreeMap<Meter, List<BigDecimal>>();
        volumes().forEach((meter, volumes) -> amounts.put(meter, IntStream.range(0, volumes.size()).mapToObj(i ->
                volumes.get(i).multiply(price(offers.get(i), meter))).toList()));
        return amounts;
    }

    private static BigDecimal price(Offer offer, Meter meter) {
        return offer.rates().stream().filter(rate -> rate.meter().equals(meter)).findFirst()
                .map(rate -> ((org.tokenwright.pricing.Price.Flat) rate.price()).amount()).orElseThrow();
    }

    /** A number of a row over the plan. */
    static double total(AlternativeResult result, String row) {
        return result.evaluation().total(row, Fold.SUM, Inputs.BASE).orElse(Double.NaN);
    }

    /** The absolute amounts of all rows of money, which is more than what any sum of them is made of. */
    static double size(AlternativeResult result) {
        return result.resolved().worksheet().rows().stream()
                .filter(row -> row.kind() == Row.Kind.COST || row.kind() == Row.Kind.BALANCE)
                .mapToDouble(row -> Math.abs(total(result, row.id()))).sum();
    }

    static Quantity money(BigDecimal amount) {
        return Tiny.quantity(amount, "USD");
    }
}
