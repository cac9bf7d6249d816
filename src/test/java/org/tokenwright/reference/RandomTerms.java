package org.tokenwright.reference;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.tokenwright.base.Meter;
import org.tokenwright.base.Quantity;
import org.tokenwright.base.Unit;
import org.tokenwright.contract.Days;
import org.tokenwright.contract.Scope;
import org.tokenwright.contract.Term;
import org.tokenwright.contract.Term.Measure;
import org.tokenwright.pricing.Price;

/** Terms of quotes, each number of them now and then at an edge: 0, all, exactly what is used. */
public final class RandomTerms {

    /**
     * What terms are drawn for.
     *
     * @param amounts what a month of a meter may cost
     * @param volumes what a month of a meter may add up to, in priced units
     */
    public record Setting(Unit currency, YearMonth planStart, int planMonths, YearMonth start, int months, List<LocalDate> days,
            List<String> offers, Map<Meter, List<BigDecimal>> amounts, Map<Meter, List<BigDecimal>> volumes) {}

    private static final List<String> SHARES = List.of("0", "0.1", "0.15", "0.3333", "0.5");

    private final Draw draw;
    private final Setting in;

    public RandomTerms(Draw draw, Setting in) {
        this.draw = draw;
        this.in = in;
    }

    public Term term(String id) {
        return switch (draw.number(0, 16)) {
            case 0 -> new Term.Discount(id, "", scope(), days(), share(draw.oneIn(12) ? "1" : draw.pick(SHARES)));
            case 1 -> new Term.Surcharge(id, "", scope(), days(), share(draw.pick(SHARES)));
            case 2 -> agreed(id);
            case 3, 4 -> new Term.PriceProtection(id, "", scope(), days(), asOf(), share(draw.pick(SHARES)),
                    draw.pick(Term.Decreases.values()));
            case 5, 6, 7 -> tiers(id);
            case 8, 9, 14 -> commitment(id);
            case 10 -> new Term.MinimumSpend(id, "", scope(), period(in.months()), money(amount()));
            case 11, 12 -> credits(id);
            case 13 -> new Term.FixedFee(id, "", period(in.months()), money(draw.decimal(0, 900, 1)));
            case 15 -> new Term.Support(id, "", scope(), share(draw.pick(SHARES)), money(draw.oneIn(2) ? amount() : BigDecimal.ZERO));
            default -> draw.oneIn(2) ? new Term.Tax(id, "", share(draw.pick("0", "0.19", "0.077"))) : oneOff(id);
        };
    }

    private Quantity share(String share) {
        return Quantity.exact(new BigDecimal(share), Unit.ONE);
    }

    private Quantity money(BigDecimal amount) {
        return Quantity.exact(amount, in.currency());
    }

    /** All, or what is narrowed by one or two of the three. */
    private Scope scope() {
        if (draw.oneIn(2)) {
            return Scope.ALL;
        }
        return new Scope(draw.oneIn(3) ? List.of(draw.pick(in.offers())) : List.of(),
                draw.oneIn(2) && !in.volumes().isEmpty() ? some(List.copyOf(in.volumes().keySet())) : List.of(),
                draw.oneIn(3) ? List.of(draw.pick("standard", "batch")) : List.of());
    }

    private List<Meter> some(List<Meter> meters) {
        List<Meter> some = draw.some(meters);
        return some.isEmpty() ? List.of(draw.oneIn(2) ? Meter.FIXED_FEE : draw.pick(meters)) : some;
    }

    private Days days() {
        if (in.days().isEmpty() || draw.oneIn(2)) {
            return Days.ALL;
        }
        Optional<LocalDate> from = draw.oneIn(2, () -> draw.pick(in.days()));
        return new Days(from, draw.oneIn(2, () -> draw.pick(in.days())).filter(day -> from.map(day::isAfter).orElse(true)));
    }

    private Term agreed(String id) {
        Meter meter = in.volumes().isEmpty() || draw.oneIn(6) ? Meter.FIXED_FEE : draw.pick(List.copyOf(in.volumes().keySet()));
        return new Term.AgreedPrice(id, "", draw.oneIn(2) ? Scope.ALL : scope(), days(), meter,
                Quantity.exact(draw.oneIn(8) ? BigDecimal.ZERO : draw.decimal(1, 3000, 2), in.currency().over(meter.pricedUnit())));
    }

    private LocalDate asOf() {
        return draw.pick(LocalDate.of(2024, 6, 15), LocalDate.of(2025, 11, 1), LocalDate.of(2025, 4, 30),
                in.planStart().minusMonths(12).atDay(1), in.planStart().minusMonths(11).atDay(1), in.planStart().atDay(1),
                LocalDate.of(2023, 5, 1), draw.pick(in.days()));
    }

    /** A length that divides the contract. */
    private int period(int months) {
        return draw.pick(IntStream.rangeClosed(1, months).filter(each -> months % each == 0).boxed().toList());
    }

    /** What a month of something costs, or several, or nearly nothing. */
    private BigDecimal amount() {
        if (in.amounts().isEmpty() || draw.oneIn(5)) {
            return draw.pick(BigDecimal.ZERO, new BigDecimal("0.01"), draw.decimal(1, 900_000, 1));
        }
        return draw.pick(draw.pick(List.copyOf(in.amounts().values()))).multiply(new BigDecimal(draw.pick("1", "1", "2", "0.5", "0.9", "3")));
    }

    private Term tiers(String id) {
        Measure measure = draw.pick(Measure.values());
        Unit unit = measure == Measure.SPEND ? in.currency() : Unit.MTOK;
        Map<Meter, List<BigDecimal>> edges = measure == Measure.SPEND ? in.amounts() : in.volumes();
        Optional<Meter> meter = edges.isEmpty() ? Optional.empty() : draw.oneIn(2, () -> draw.pick(List.copyOf(edges.keySet())));
        var bounds = new TreeSet<BigDecimal>();
        meter.ifPresent(each -> bounds.add(draw.pick(edges.get(each))));
        bounds.add(measure == Measure.SPEND ? amount() : draw.decimal(1, 9000, 1));
        bounds.removeIf(bound -> bound.signum() <= 0);
        var tiers = new ArrayList<Term.Tier>();
        bounds.forEach(bound -> tiers.add(tier("b" + tiers.size(), Optional.of(Quantity.exact(bound, unit)))));
        tiers.add(tier("last", Optional.empty()));
        return new Term.VolumeTiers(id, "", meter.map(each -> new Scope(List.of(), List.of(each), List.of())).orElseGet(this::scope),
                measure, draw.pick(1, 12), draw.pick(Price.Semantics.values()), draw.pick(Price.Crossing.values()),
                draw.pick(Price.Edge.values()), tiers, Quantity.exact(draw.oneIn(2) ? BigDecimal.ZERO : bounds.isEmpty()
                        ? BigDecimal.ONE : bounds.first(), unit), money(draw.oneIn(2) ? BigDecimal.ZERO : amount()));
    }

    private Term.Tier tier(String id, Optional<Quantity> upTo) {
        return new Term.Tier(id, upTo, share(draw.pick("0", "0.05", "0.1", "0.2", "0.25")));
    }

    /** Promises for each month exactly what a meter may cost. */
    Term exactly(String id) {
        Meter meter = draw.pick(List.copyOf(in.amounts().keySet()));
        BigDecimal amount = draw.pick(in.amounts().get(meter));
        return new Term.Commitment(id, "", new Scope(List.of(), List.of(meter), List.of()), in.start(), 1,
                java.util.Collections.nCopies(in.months(), money(amount)), draw.pick(Term.Overage.values()),
                money(BigDecimal.ZERO), draw.pick(Term.Payment.values()));
    }

    private Term commitment(String id) {
        Optional<Meter> meter = in.amounts().isEmpty() ? Optional.empty() : draw.oneIn(2, () -> draw.pick(List.copyOf(in.amounts().keySet())));
        int begins = draw.oneIn(4) ? draw.number(0, in.months() - 1) : 0;
        int room = in.months() - begins;
        int length = draw.oneIn(3) ? room : draw.number(1, Math.min(12, room));
        var amounts = new ArrayList<Quantity>();
        for (int i = draw.oneIn(2) ? 1 : room / length; i > 0; i--) {
            amounts.add(money(meter.isPresent() && !draw.oneIn(4) ? draw.pick(in.amounts().get(meter.get())) : amount()));
        }
        Scope scope = meter.map(each -> new Scope(List.of(), List.of(each), List.of())).orElseGet(this::scope);
        return new Term.Commitment(id, "", scope, in.start().plusMonths(begins), length, amounts, draw.pick(Term.Overage.values()),
                money(draw.oneIn(2) ? BigDecimal.ZERO : amount()), draw.pick(Term.Payment.values()));
    }

    /** A pool of credits; beside another one it may pay for the same. */
    Term credits(String id) {
        var grants = new ArrayList<Term.Grant>();
        for (int i = draw.number(1, 3); i > 0; i--) {
            YearMonth granted = in.planStart().plusMonths(draw.number(-2, Math.max(0, in.planMonths() - 1)));
            BigDecimal amount = amount();
            grants.add(new Term.Grant("g" + i, granted, granted.plusMonths(draw.pick(1, 1, 2, 3, 12)), money(amount),
                    money(amount.signum() == 0 || draw.oneIn(2) ? BigDecimal.ZERO : amount.multiply(new BigDecimal(draw.pick("1", "0.8", "1.1")))),
                    money(draw.oneIn(3) ? amount() : BigDecimal.ZERO)));
        }
        return new Term.Credits(id, "", scope(), grants);
    }

    private Term oneOff(String id) {
        return new Term.OneOff(id, "", draw.pick(Term.Occasion.values()), in.planStart().plusMonths(draw.number(-1, in.planMonths())),
                money(draw.decimal(0, 9000, 1)));
    }
}
