package org.tokenwright.reference.relations;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tokenwright.analysis.AlternativeResult;
import org.tokenwright.analysis.Comparer;
import org.tokenwright.analysis.Status;
import org.tokenwright.base.Meter;
import org.tokenwright.base.MonthBasis;
import org.tokenwright.base.Quantity;
import org.tokenwright.base.Source;
import org.tokenwright.base.Unit;
import org.tokenwright.plan.Alternative;
import org.tokenwright.plan.PinnedPrices;
import org.tokenwright.plan.Plan;
import org.tokenwright.plan.Route;
import org.tokenwright.plan.Settings;
import org.tokenwright.pricing.Brackets;
import org.tokenwright.pricing.Conditions;
import org.tokenwright.pricing.Multiplier;
import org.tokenwright.pricing.Offer;
import org.tokenwright.pricing.Price;
import org.tokenwright.pricing.Rate;
import org.tokenwright.pricing.Validity;
import org.tokenwright.workload.LoadCurve;
import org.tokenwright.workload.RequestShape;
import org.tokenwright.workload.RequestSize;
import org.tokenwright.workload.Workload;
import org.tokenwright.worksheet.Inputs;

/** Plans of a few parts, and what the program says they cost. */
final class Tiny {

    static final String OFFER = "acme/model";
    static final YearMonth START = YearMonth.of(2026, 12);
    private static final Instant ALWAYS = Instant.parse("2024-01-01T00:00:00Z");
    private static final Source SOURCE = new Source("price page", "2026-01-15");

    private Tiny() {
    }

    static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    static Quantity quantity(BigDecimal value, String unit) {
        return Quantity.exact(value, Unit.parse(unit));
    }

    static Rate rate(Meter meter, Price price) {
        return rate(meter, price, Conditions.BASE, ALWAYS, Optional.empty());
    }

    static Rate rate(Meter meter, Price price, Conditions on, Instant from, Optional<Instant> to) {
        return new Rate(meter, on, price, "USD", new Validity(Optional.of(from), to, Validity.Basis.PROVIDER, ""),
                Rate.Status.LIST, Optional.empty(), SOURCE, "");
    }

    static Rate flat(Meter meter, BigDecimal amount) {
        return rate(meter, new Price.Flat(amount));
    }

    static Price.Volume graduated(Price.Tier... tiers) {
        return new Price.Volume(Arrays.asList(tiers), Price.Semantics.GRADUATED, Price.Edge.LOWER_TIER, false,
                Price.Crossing.FORWARD);
    }

    static Price.Volume allUnits(Price.Edge edge, Price.Tier... tiers) {
        return new Price.Volume(Arrays.asList(tiers), Price.Semantics.ALL_UNITS, edge, false, Price.Crossing.FORWARD);
    }

    static Price.Tier tier(BigDecimal upTo, BigDecimal amount) {
        return new Price.Tier(Optional.ofNullable(upTo), amount);
    }

    static Brackets cliff(long threshold, Brackets.Edge edge) {
        return new Brackets(List.of(threshold), Brackets.Semantics.WHOLE_REQUEST, edge, java.util.Set.of(),
                Validity.from(ALWAYS), SOURCE);
    }

    static Multiplier tierFactor(String tier, BigDecimal factor, java.util.Set<Meter> meters) {
        return new Multiplier(Multiplier.Dimension.SERVICE_TIER, tier, factor, meters, Validity.from(ALWAYS), SOURCE, "");
    }

    static Offer offer(String id, List<Rate> rates, List<Brackets> brackets, List<Multiplier> multipliers) {
        return new Offer(id, "acme", "model", "Model", "global", OptionalLong.empty(), OptionalLong.empty(), "unknown",
                new TreeMap<>(), false, Offer.Life.CURRENT, brackets, List.of(), rates, multipliers, List.of());
    }

    static Offer offer(Rate... rates) {
        return offer(OFFER, List.of(rates), List.of(), List.of());
    }

    /** A workload whose every call has the same tokens. */
    static Workload workload(String id, BigDecimal tasks, SortedMap<Meter, Quantity> tokens) {
        return new Workload(id, id, Optional.empty(), quantity(tasks, "task"), quantity(BigDecimal.ZERO, "1"),
                quantity(BigDecimal.ONE, "call/task"),
                new RequestShape(tokens, new RequestSize.None(), new TreeMap<>(), Optional.empty()),
                standard(), LoadCurve.UNIFORM, List.of());
    }

    static SortedMap<String, Quantity> standard() {
        return new TreeMap<>(java.util.Map.of("standard", quantity(BigDecimal.ONE, "1")));
    }

    static SortedMap<Meter, Quantity> tokens(Object... meterAndCount) {
        var result = new TreeMap<Meter, Quantity>();
        for (int i = 0; i < meterAndCount.length; i += 2) {
            result.put((Meter) meterAndCount[i], quantity(new BigDecimal(meterAndCount[i + 1].toString()), "token/call"));
        }
        return result;
    }

    /** A month of so many million tokens of output. */
    static Workload output(BigDecimal millions) {
        return workload("w", millions, tokens(Meter.OUTPUT, 1_000_000));
    }

    static Route route(String id, String offer, Optional<LocalDate> from, Optional<LocalDate> to) {
        return new Route(id, Optional.empty(), offer, quantity(BigDecimal.ONE, "1"), from, to, "", new TreeMap<>());
    }

    static Plan plan(int months, List<Offer> offers, List<Workload> workloads, List<Route> routes) {
        var settings = new Settings("USD", MonthBasis.CALENDAR, ZoneOffset.UTC, Month.JANUARY, START, months,
                Optional.empty(), quantity(BigDecimal.ZERO, "1"));
        return new Plan("Tiny", "", settings, List.of(), workloads,
                List.of(new Alternative("a", "a", routes)), List.of(),
                new PinnedPrices(List.of(new PinnedPrices.Pin("acme", "2026-11-21", "")), offers), new TreeMap<>());
    }

    /** A plan with one offer that carries everything. */
    static Plan plan(int months, Offer offer, Workload... workloads) {
        return plan(months, List.of(offer), new ArrayList<>(List.of(workloads)),
                List.of(route("r", offer.id(), Optional.empty(), Optional.empty())));
    }

    static AlternativeResult result(Plan plan) {
        return new Comparer().compare(plan).alternatives().getFirst();
    }

    /** @throws IllegalStateException if the plan is not priced */
    static double cost(Plan plan) {
        AlternativeResult result = result(plan);
        if (result.status() != Status.PRICED) {
            throw new IllegalStateException("not priced: " + result.unpriced());
        }
        return result.total(Inputs.BASE).getAsDouble();
    }

    static double cost(Offer offer, Workload workload) {
        return cost(plan(1, offer, workload));
    }

    /** A fault where two amounts differ by more than a few roundings of what they are made of. */
    static Optional<String> same(String what, double found, double expected, double size) {
        return Math.abs(found - expected) <= 1e-14 * size + 1e-300
                ? Optional.empty() : Optional.of(what + ": " + found + ", expected " + expected);
    }
}
