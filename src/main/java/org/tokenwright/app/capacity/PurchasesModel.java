package org.tokenwright.app.capacity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.tokenwright.app.form.Entry.Option;
import org.tokenwright.app.form.Form;
import org.tokenwright.app.form.FormModel;
import org.tokenwright.app.form.ItemForm;
import org.tokenwright.app.form.Lists;
import org.tokenwright.app.session.PlanSession;
import org.tokenwright.app.text.Words;
import org.tokenwright.plan.Alternative;
import org.tokenwright.plan.Plan;
import org.tokenwright.plan.PlanCheck;
import org.tokenwright.plan.Reservation;
import org.tokenwright.plan.Seats;
import org.tokenwright.pricing.PriceBook;

/** What an alternative buys besides metered use, while it is edited. */
public final class PurchasesModel {

    private static final Pattern PLACE = Pattern.compile("(?:/alternatives\\[([^]]+)]/(reservations|seats)\\[([^]]+)].*|"
            + "alternative/([^/]+)/(reservation|seats)/([^/]+)/.*)");

    private final CapacityModel page;
    private final PlanSession session;
    private final Function<Function<PriceBook, Catalog>, CompletableFuture<Catalog>> reading;
    private final FormModel forms;
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper(this, "ready");
    private Catalog catalog = Catalog.ofPlan();
    private boolean isReading;

    /** @param prices reads the price book when it is first needed, and answers on the user's thread */
    PurchasesModel(CapacityModel page, Function<Function<PriceBook, Catalog>, CompletableFuture<Catalog>> prices) {
        this.page = page;
        session = page.session();
        reading = prices;
        forms = new FormModel(session, PurchasesModel::name);
        session.planProperty().addListener(_ -> show());
        page.sideProperty().addListener(_ -> show());
        page.alternativeProperty().addListener(_ -> show());
        page.reservationProperty().addListener(_ -> show());
        page.seatsProperty().addListener(_ -> show());
        page.showingProperty().addListener(_ -> show());
        show();
    }

    /** With the price book of the files. */
    public PurchasesModel(CapacityModel page, org.tokenwright.app.session.FileModel files) {
        this(page, files::fromPrices);
    }

    /** What a person calls the place of a finding. */
    private static String name(Plan plan, String place) {
        Matcher at = PLACE.matcher(place);
        if (!at.matches()) {
            return "";
        }
        boolean isPlace = at.group(1) != null;
        String id = at.group(isPlace ? 3 : 6);
        return plan.alternative(at.group(isPlace ? 1 : 4)).flatMap(one -> at.group(isPlace ? 2 : 5).startsWith("reservation")
                ? one.purchases().reservations().stream().filter(each -> each.id().equals(id)).map(Reservation::name).findFirst()
                : one.purchases().seats().stream().filter(each -> each.id().equals(id)).map(Seats::name).findFirst()).orElse("");
    }

    private void read() {
        if (!isReading) {
            isReading = true;
            reading.apply(Catalog::of).thenAccept(found -> {
                catalog = found;
                ready.set(true);
                show();
            });
        }
    }

    private void show() {
        if (!page.showingProperty().get()) {
            return;
        }
        read();
        Optional<Alternative> alternative = page.chosen();
        List<Form> now = alternative.map(this::forms).orElse(List.of());
        String at = "/alternatives[" + page.alternativeProperty().get() + "]/";
        String inputs = "alternative/" + page.alternativeProperty().get() + "/";
        forms.show(page.alternativeProperty().get() + "\n" + page.sideProperty().get() + ready.get(), now, PlanCheck.of(session.plan()).stream()
                .filter(finding -> finding.place().startsWith(at) || finding.place().startsWith(inputs)).toList(), _ -> true);
    }

    private List<Form> forms(Alternative alternative) {
        var now = new ArrayList<Form>();
        Plan plan = session.plan();
        switch (page.sideProperty().get()) {
            case RESERVED -> reservation(alternative).ifPresent(one -> {
                ItemForm<Reservation> form = ReservationEntries.of(catalog, plan, alternative, one);
                now.add(new Form(one.id(), "", form.entries(), form.actions()));
            });
            case SEATS -> seats(alternative).ifPresent(one -> {
                ItemForm<Seats> form = SeatsEntries.of(catalog, plan, alternative, one);
                now.add(new Form(one.id(), "", form.entries(), form.actions()));
            });
            case LIMITS -> now.add(new Form("tiers", Words.get("limits.accounts"), TierEntries.of(catalog, plan, alternative), List.of()));
            case CACHING -> { }
        }
        return now;
    }

    private Optional<Reservation> reservation(Alternative alternative) {
        return alternative.purchases().reservations().stream().filter(one -> one.id().equals(page.reservationProperty().get())).findFirst();
    }

    private Optional<Seats> seats(Alternative alternative) {
        return alternative.purchases().seats().stream().filter(one -> one.id().equals(page.seatsProperty().get())).findFirst();
    }

    /** What can be edited on this side, to choose one of. */
    public List<Option> items() {
        return page.chosen().map(Alternative::purchases).map(purchases -> switch (page.sideProperty().get()) {
            case RESERVED -> purchases.reservations().stream().map(one -> new Option(one.id(), one.name())).toList();
            case SEATS -> purchases.seats().stream().map(one -> new Option(one.id(), one.name())).toList();
            case LIMITS, CACHING -> List.<Option>of();
        }).orElse(List.of());
    }

    /** Id of the item that is edited; empty for none. */
    public String item() {
        return switch (page.sideProperty().get()) {
            case RESERVED -> page.reservationProperty().get();
            case SEATS -> page.seatsProperty().get();
            case LIMITS, CACHING -> "";
        };
    }

    public void choose(String id) {
        if (page.sideProperty().get() == CapacityModel.Side.RESERVED) {
            page.chooseReservation(id);
        } else {
            page.chooseSeats(id);
        }
    }

    /** Adds a reservation or seats to be filled, with their prices, and chooses them. */
    public void add() {
        var edits = new PurchaseEdits(catalog);
        page.chosen().ifPresent(alternative -> {
            if (page.sideProperty().get() == CapacityModel.Side.RESERVED) {
                edits.freshReservation(session.plan(), alternative).ifPresent(fresh -> add(fresh.id(), plan -> edits.reservations(plan,
                        alternative, Lists.with(alternative.purchases().reservations(), fresh), Words.get("edit.add", fresh.name()))));
            } else if (page.sideProperty().get() == CapacityModel.Side.SEATS) {
                edits.freshSeats(session.plan(), alternative).ifPresent(fresh -> add(fresh.id(), plan -> edits.seats(plan, alternative,
                        Lists.with(alternative.purchases().seats(), fresh), Words.get("edit.add", fresh.name()))));
            }
        });
    }

    private void add(String id, Function<Plan, org.tokenwright.plan.Edit> edit) {
        forms.edit(session.plan(), edit);
        choose(id);
    }

    /** Removes what is edited. */
    public void remove() {
        page.chosen().ifPresent(alternative -> {
            var edits = new PurchaseEdits(Catalog.ofPlan());
            if (page.sideProperty().get() == CapacityModel.Side.RESERVED) {
                reservation(alternative).ifPresent(old -> forms.edit(edits.reservations(session.plan(), alternative,
                        alternative.purchases().reservations().stream().filter(one -> !one.id().equals(old.id())).toList(),
                        edits.removed(old.name()))));
            } else if (page.sideProperty().get() == CapacityModel.Side.SEATS) {
                seats(alternative).ifPresent(old -> forms.edit(edits.seats(session.plan(), alternative,
                        alternative.purchases().seats().stream().filter(one -> !one.id().equals(old.id())).toList(),
                        edits.removed(old.name()))));
            }
        });
    }

    public CapacityModel page() {
        return page;
    }

    public FormModel forms() {
        return forms;
    }

    /** Whether there is everything to choose from, besides what the plan holds. */
    public ReadOnlyBooleanProperty readyProperty() {
        return ready.getReadOnlyProperty();
    }
}
