package org.tokenwright.app.capacity;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tokenwright.app.form.Entry.Kind;
import org.tokenwright.app.form.Entry.Option;
import org.tokenwright.app.form.ItemForm;
import org.tokenwright.app.form.Texts;
import org.tokenwright.app.text.Words;
import org.tokenwright.base.Quantity;
import org.tokenwright.plan.Alternative;
import org.tokenwright.plan.Plan;
import org.tokenwright.plan.PlanInputs;
import org.tokenwright.plan.Reservation;
import org.tokenwright.plan.Reservation.Served;
import org.tokenwright.plan.ReservationRules;
import org.tokenwright.pricing.Capacity;
import org.tokenwright.pricing.Offer;

/** The entries of a reservation. */
final class ReservationEntries {

    private static final String PEAK = "peak";
    private static final String FIXED = "fixed";
    private static final String SPILLS = "metered";
    private static final String REFUSES = "refused";

    private final Catalog catalog;
    private final PurchaseEdits edits;
    private final Plan plan;
    private final String alternative;
    private final Reservation reservation;
    private final ItemForm<Reservation> form;

    private ReservationEntries(Catalog catalog, Plan plan, Alternative alternative, Reservation reservation) {
        this.catalog = catalog;
        this.plan = plan;
        this.alternative = alternative.id();
        this.reservation = reservation;
        edits = new PurchaseEdits(catalog);
        form = new ItemForm<>(PlanInputs.ofReservation(alternative.id(), reservation.id(), ""),
                "/alternatives[" + alternative.id() + "]/reservations[" + reservation.id() + "]/", reservation.name(), this::in,
                (now, changed, step) -> edits.replace(now, this.alternative, changed, step));
    }

    static ItemForm<Reservation> of(Catalog catalog, Plan plan, Alternative alternative, Reservation reservation) {
        return new ReservationEntries(catalog, plan, alternative, reservation).form();
    }

    private Optional<Reservation> in(Plan now) {
        return now.alternative(alternative).flatMap(one -> one.purchases().reservations().stream()
                .filter(each -> each.id().equals(reservation.id())).findFirst());
    }

    private ItemForm<Reservation> form() {
        form.text(Kind.WORDS, "name", label("name"), "", Reservation::name, (one, text) -> parts(one).name(Texts.name(text)).get());
        form.chosen(Kind.CHOICE, "capacity", label("capacity"), Set.of("capacity"), this::capacities, Reservation::capacity, this::withCapacity);
        form.chosen(Kind.CHOICE, "price", label("price"), Set.of("price"), this::prices, Reservation::price,
                (one, key) -> parts(one).price(key).get());
        form.text(Kind.TEXT, "from", label("from"), Words.get("unit.month"), one -> one.from().toString(),
                (one, text) -> parts(one).from(Texts.month(text)).get());
        form.text(Kind.TEXT, "to", label("to"), Words.get("unit.month"), one -> one.to().map(YearMonth::toString).orElse(""),
                (one, text) -> parts(one).to(text.isEmpty() ? Optional.empty() : Optional.of(Texts.month(text))).get());
        Set<String> servedPlaces = Stream.concat(Stream.of("serves"), reservation.serves().stream().map(served -> "serves[" + served.offer() + "]"))
                .collect(Collectors.toSet());
        form.chosen(Kind.SOME, "serves", label("serves"), servedPlaces, this::offers,
                one -> String.join(",", one.serves().stream().map(Served::offer).toList()),
                (one, keys) -> parts(one).serves(keys.isEmpty() ? List.of() : served(one, List.of(keys.split(",")))).get());
        form.chosen(Kind.CHOICE, "sizing", label("sizing"), Set.of(), _ -> options("sizing", PEAK, FIXED),
                one -> one.units().isEmpty() ? PEAK : FIXED, this::sized);
        if (reservation.units().isPresent()) {
            form.optional("units", "units", label("units"), ReservationRules.UNITS, unit(), Reservation::units, (one, units)
                    -> parts(one).units(units).get());
        } else {
            form.number("buffer", "buffer", label("buffer"), ReservationRules.BUFFER, "", Reservation::buffer);
        }
        form.chosen(Kind.CHOICE, "spills", label("spills"), Set.of(), _ -> options("spills", SPILLS, REFUSES),
                one -> one.spills() ? SPILLS : REFUSES, (one, key) -> parts(one).spills(key.equals(SPILLS)).get());
        reservation.serves().forEach(this::throughput);
        return form;
    }

    private static String label(String key) {
        return Words.get("reservation.field." + key);
    }

    private static List<Option> options(String key, String... values) {
        return Stream.of(values).map(value -> new Option(value, Words.get("reservation." + key + "." + value))).toList();
    }

    private List<Option> capacities(Plan now) {
        var options = new ArrayList<>(catalog.capacities(now).stream().map(capacity -> new Option(capacity.id(),
                Words.get("purchase.of", catalog.provider(now, capacity.provider()), capacity.name()))).toList());
        in(now).map(Reservation::capacity).filter(id -> options.stream().noneMatch(option -> option.key().equals(id)))
                .ifPresent(id -> options.add(new Option(id, id)));
        return options;
    }

    private Reservation withCapacity(Reservation one, String id) {
        return id.equals(one.capacity()) ? one : edits.of(plan, plan.alternative(alternative).orElseThrow(), one, id);
    }

    private Optional<Capacity> capacity(Plan now) {
        return in(now).flatMap(one -> catalog.capacity(now, one.capacity()));
    }

    private List<Option> prices(Plan now) {
        List<Option> listed = capacity(now).map(capacity -> capacity.prices().stream()
                .map(price -> new Option(price.id(), PriceWords.of(capacity, price))).toList()).orElse(List.of());
        String present = in(now).map(Reservation::price).orElse("");
        return listed.stream().anyMatch(option -> option.key().equals(present)) ? listed
                : Stream.concat(listed.stream(), Stream.of(new Option(present, present))).toList();
    }

    private String unit() {
        return catalog.capacity(plan, reservation.capacity()).map(Capacity::unitName).orElse(Words.get("capacity.units"));
    }

    /** Offers of the routes that the capacity carries, and those that it serves anyway. */
    private List<Option> offers(Plan now) {
        List<String> named = in(now).map(one -> one.serves().stream().map(Served::offer).toList()).orElse(List.of());
        List<String> routed = now.alternative(alternative).map(PurchaseEdits::offers).orElse(List.of());
        Optional<Capacity> capacity = capacity(now);
        return Stream.concat(routed.stream().filter(offer -> named.contains(offer)
                        || capacity.map(one -> one.anyModel() || one.load(offer).isPresent()).orElse(true)), named.stream()).distinct()
                .map(offer -> new Option(offer, offerName(now, offer))).toList();
    }

    private static String offerName(Plan now, String offer) {
        return now.prices().offer(offer).map(Offer::name).orElse(offer);
    }

    private static List<Served> served(Reservation one, List<String> offers) {
        return offers.stream().map(offer -> one.serves(offer).orElseGet(() -> new Served(offer, Optional.empty()))).toList();
    }

    /** What was bought so far, or one unit, is what is bought from now on. */
    private Reservation sized(Reservation one, String key) {
        return parts(one).units(key.equals(PEAK) ? Optional.empty()
                : one.units().or(() -> Optional.of(Quantity.exact(least(one), Reservation.UNIT)))).get();
    }

    private java.math.BigDecimal least(Reservation one) {
        return catalog.capacity(plan, one.capacity()).stream().flatMap(capacity -> one.serves().stream()
                        .flatMap(served -> capacity.load(served.offer()).stream())).map(Capacity.UnitLoad::minimum)
                .max(java.util.Comparator.naturalOrder()).filter(minimum -> minimum.signum() > 0).orElse(java.math.BigDecimal.ONE);
    }

    private void throughput(Served served) {
        String offer = served.offer();
        form.optional("throughput/" + offer, "serves[" + offer + "]/throughput", Words.get("reservation.field.throughput",
                        offerName(plan, offer)), ReservationRules.THROUGHPUT, Words.get("reservation.throughput.unit"),
                one -> one.serves(offer).flatMap(Served::throughput),
                (one, own) -> parts(one).serves(one.serves().stream().map(each -> each.offer().equals(offer) ? new Served(offer, own) : each)
                        .toList()).get());
    }

    private static ReservationParts parts(Reservation one) {
        return new ReservationParts(one);
    }
}
