package org.tokenwright.app.capacity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.tokenwright.app.form.Entry.Kind;
import org.tokenwright.app.form.Entry.Option;
import org.tokenwright.app.form.ItemForm;
import org.tokenwright.app.form.Texts;
import org.tokenwright.app.text.NewIds;
import org.tokenwright.app.text.Words;
import org.tokenwright.base.Quantity;
import org.tokenwright.base.Unit;
import org.tokenwright.plan.Alternative;
import org.tokenwright.plan.Plan;
import org.tokenwright.plan.PlanInputs;
import org.tokenwright.plan.SeatRules;
import org.tokenwright.plan.Seats;
import org.tokenwright.plan.Seats.Band;
import org.tokenwright.plan.Seats.Usage;
import org.tokenwright.pricing.SeatPlan;

/** The entries of seats. */
final class SeatsEntries {

    private static final String MONTHLY = "monthly";
    private static final String ANNUAL = "annual";
    private static final String BANDS = "bands";
    private static final String LOGNORMAL = "lognormal";
    private static final String STOPS = "stops";
    private static final String CHARGED = "charged";

    private final Catalog catalog;
    private final Plan plan;
    private final String alternative;
    private final Seats seats;
    private final ItemForm<Seats> form;

    private SeatsEntries(Catalog catalog, Plan plan, Alternative alternative, Seats seats) {
        this.catalog = catalog;
        this.plan = plan;
        this.alternative = alternative.id();
        this.seats = seats;
        var edits = new PurchaseEdits(catalog);
        form = new ItemForm<>(PlanInputs.ofSeats(alternative.id(), seats.id(), ""),
                "/alternatives[" + alternative.id() + "]/seats[" + seats.id() + "]/", seats.name(), this::in,
                (now, changed, step) -> edits.replace(now, this.alternative, changed, step));
    }

    static ItemForm<Seats> of(Catalog catalog, Plan plan, Alternative alternative, Seats seats) {
        return new SeatsEntries(catalog, plan, alternative, seats).form();
    }

    private Optional<Seats> in(Plan now) {
        return now.alternative(alternative).flatMap(one -> one.purchases().seats().stream().filter(each -> each.id().equals(seats.id())).findFirst());
    }

    private ItemForm<Seats> form() {
        form.text(Kind.WORDS, "name", label("name"), "", Seats::name, (one, text) -> parts(one).name(Texts.name(text)).get());
        form.chosen(Kind.CHOICE, "seatPlan", label("seatPlan"), Set.of("seatPlan"), this::seatPlans, Seats::seatPlan, this::withSeatPlan);
        form.chosen(Kind.CHOICE, "annual", label("annual"), Set.of("annual"), this::fees, one -> one.annual() ? ANNUAL : MONTHLY,
                (one, key) -> parts(one).annual(key.equals(ANNUAL)).get());
        form.number("count", "count", label("count"), SeatRules.COUNT, Words.get("seats.unit.seats"), Seats::count);
        form.number("growthPerMonth", "growthPerMonth", label("growthPerMonth"), SeatRules.GROWTH, Words.get("seats.unit.a-month"),
                Seats::growthPerMonth);
        form.number("activeShare", "activeShare", label("activeShare"), SeatRules.ACTIVE_SHARE, "", Seats::activeShare);
        usage();
        Unit unit = unit(seats);
        String counted = SeatUnits.use(unit);
        form.optional("allowance", "allowance", label("allowance"), SeatRules.use(unit), counted, Seats::allowance,
                (one, own) -> parts(one).allowance(own).get());
        Unit overage = seats.overage().map(Quantity::unit).orElseGet(() -> SeatRules.overage(currency(), unit));
        form.optional("overage", "overage", label("overage"), SeatRules.overage(overage), overage.toString(), Seats::overage,
                (one, own) -> parts(one).overage(own).get());
        form.chosen(Kind.CHOICE, "stops", label("stops"), Set.of(), _ -> options("stops", CHARGED, STOPS), one -> one.stops() ? STOPS : CHARGED,
                (one, key) -> parts(one).stops(key.equals(STOPS)).get());
        form.chosen(Kind.CHOICE, "team", label("team"), Set.of("team"), now -> named("team", now.teams(), org.tokenwright.plan.Team::id,
                org.tokenwright.plan.Team::name), one -> one.team().orElse(""), (one, key) -> parts(one).team(key(key)).get());
        form.chosen(Kind.CHOICE, "workload", label("workload"), Set.of("workload"), now -> named("workload", now.workloads(),
                org.tokenwright.workload.Workload::id, org.tokenwright.workload.Workload::name), one -> one.workload().orElse(""),
                (one, key) -> parts(one).workload(key(key)).get());
        if (seats.workload().isPresent()) {
            form.number("covered", "covered", label("covered"), SeatRules.COVERED, "", Seats::covered);
        }
        return form;
    }

    private void usage() {
        form.chosen(Kind.CHOICE, "usage", label("usage"), Set.of("usage", "usage/bands"), _ -> options("usage", BANDS, LOGNORMAL),
                one -> one.usage() instanceof Usage.Bands ? BANDS : LOGNORMAL, this::withUsage);
        switch (seats.usage()) {
            case Usage.Bands(var bands) -> {
                bands.forEach(band -> band(band, bands.size() > 1));
                form.offer(form.action("add-band", Words.get("seats.add-band"), SeatsEntries::withBand));
            }
            case Usage.Lognormal(var median, var p90) -> {
                lognormal("median", median.unit(), Usage.Lognormal::median);
                lognormal("p90", p90.unit(), Usage.Lognormal::p90);
            }
        }
    }

    private void lognormal(String path, Unit unit, Function<Usage.Lognormal, Quantity> get) {
        form.number("usage/" + path, "usage/" + path, label(path), SeatRules.positiveUse(unit), SeatUnits.use(unit),
                one -> get.apply((Usage.Lognormal) one.usage()));
    }

    private void band(Band band, boolean isRemovable) {
        String path = "band/" + band.id() + "/";
        String place = "usage/bands[" + band.id() + "]/";
        int first = form.entries().size();
        form.number(path + "share", place + "share", label("share"), SeatRules.BAND_SHARE, "", one -> of(one, band.id()).share());
        form.number(path + "use", place + "use", label("use"), SeatRules.use(band.use().unit()), SeatUnits.use(band.use().unit()),
                one -> of(one, band.id()).use());
        if (isRemovable) {
            form.droppedBy(first, form.action(path + "remove", Words.get("seats.remove-band"), one -> parts(one).usage(new Usage.Bands(
                    bands(one).stream().filter(each -> !each.id().equals(band.id())).toList())).get()));
        }
    }

    private static List<Band> bands(Seats one) {
        return ((Usage.Bands) one.usage()).bands();
    }

    private static Band of(Seats one, String band) {
        return bands(one).stream().filter(each -> each.id().equals(band)).findFirst().orElseThrow();
    }

    /** Another band that uses twice as much as the last one. */
    private static Seats withBand(Seats one) {
        var bands = new ArrayList<>(bands(one));
        Band last = bands.getLast();
        Quantity more = Quantity.exact(last.use().value().multiply(java.math.BigDecimal.TWO), last.use().unit());
        bands.add(new Band(NewIds.of("band", bands.stream().map(Band::id).toList()), last.share(), more));
        return parts(one).usage(new Usage.Bands(bands)).get();
    }

    /** The other way to say what is used, from what is used now. */
    private Seats withUsage(Seats one, String key) {
        return switch (one.usage()) {
            case Usage.Bands(var bands) when key.equals(LOGNORMAL) -> {
                Quantity use = bands.getFirst().use();
                java.math.BigDecimal median = use.value().signum() > 0 ? use.value() : java.math.BigDecimal.ONE;
                yield parts(one).usage(new Usage.Lognormal(Quantity.exact(median, use.unit()),
                        Quantity.exact(median.multiply(java.math.BigDecimal.valueOf(3)), use.unit()))).get();
            }
            case Usage.Lognormal(var median, _) when key.equals(BANDS) -> parts(one).usage(new Usage.Bands(List.of(
                    new Band("usual", Quantity.exact(1, Unit.ONE), median)))).get();
            default -> one;
        };
    }

    private static String label(String key) {
        return Words.get("seats.field." + key);
    }

    private static List<Option> options(String key, String... values) {
        return Stream.of(values).map(value -> new Option(value, Words.get("seats." + key + "." + value))).toList();
    }

    private static Optional<String> key(String key) {
        return key.isEmpty() ? Optional.empty() : Optional.of(key);
    }

    private static <N> List<Option> named(String key, List<N> all, Function<N, String> id, Function<N, String> name) {
        return Stream.concat(Stream.of(new Option("", Words.get("seats." + key + ".none"))),
                all.stream().map(one -> new Option(id.apply(one), name.apply(one)))).toList();
    }

    private List<Option> seatPlans(Plan now) {
        var options = new ArrayList<>(catalog.seatPlans(now).stream().map(seatPlan -> new Option(seatPlan.id(),
                Words.get("purchase.of", catalog.provider(now, seatPlan.provider()), seatPlan.name()))).toList());
        in(now).map(Seats::seatPlan).filter(id -> options.stream().noneMatch(option -> option.key().equals(id)))
                .ifPresent(id -> options.add(new Option(id, id)));
        return options;
    }

    private List<Option> fees(Plan now) {
        Optional<SeatPlan> seatPlan = in(now).flatMap(one -> catalog.seatPlan(now, one.seatPlan()));
        return seatPlan.map(one -> List.of(new Option(MONTHLY, PriceWords.fee(one, false)), new Option(ANNUAL, PriceWords.fee(one, true))))
                .orElseGet(() -> options("annual", MONTHLY, ANNUAL));
    }

    private String currency() {
        return catalog.seatPlan(plan, seats.seatPlan()).map(SeatPlan::currency).orElse(plan.settings().currency());
    }

    private static Unit unit(Seats one) {
        return switch (one.usage()) {
            case Usage.Bands(var bands) -> bands.getFirst().use().unit();
            case Usage.Lognormal(var median, _) -> median.unit();
        };
    }

    /** The digits stay, counted in what the allowance of the other plan is counted in. */
    private Seats withSeatPlan(Seats one, String id) {
        if (id.equals(one.seatPlan())) {
            return one;
        }
        SeatPlan next = catalog.seatPlan(plan, id).orElseThrow();
        boolean isNamedAfterIt = catalog.seatPlan(plan, one.seatPlan()).map(before -> one.name().startsWith(before.name())).orElse(false);
        Unit unit = PurchaseEdits.unit(next).orElse(unit(one));
        boolean annual = one.annual() ? next.annualFee().isPresent() || next.monthlyFee().isEmpty()
                : next.monthlyFee().isEmpty() && next.annualFee().isPresent();
        List<String> others = plan.alternative(alternative).orElseThrow().purchases().seats().stream().filter(each -> !each.id().equals(one.id()))
                .map(Seats::name).toList();
        return parts(one).name(isNamedAfterIt ? NewIds.name(next.name(), others) : one.name()).seatPlan(id).annual(annual)
                .usage(inUnit(one.usage(), quantity -> quantity.withUnit(unit)))
                .allowance(one.allowance().map(quantity -> quantity.withUnit(unit)))
                .overage(one.overage().map(quantity -> quantity.withUnit(SeatRules.overage(next.currency(), unit)))).get();
    }

    private static Usage inUnit(Usage usage, UnaryOperator<Quantity> change) {
        return switch (usage) {
            case Usage.Bands(var bands) -> new Usage.Bands(bands.stream().map(band -> new Band(band.id(), band.share(),
                    change.apply(band.use()))).toList());
            case Usage.Lognormal(var median, var p90) -> new Usage.Lognormal(change.apply(median), change.apply(p90));
        };
    }

    private static SeatsParts parts(Seats one) {
        return new SeatsParts(one);
    }
}
