package org.tokenwright.app.compare;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.tokenwright.app.session.PlanSession;
import org.tokenwright.app.text.NewIds;
import org.tokenwright.app.text.Words;
import org.tokenwright.base.Quantity;
import org.tokenwright.base.Unit;
import org.tokenwright.plan.Alternative;
import org.tokenwright.plan.Edit;
import org.tokenwright.plan.Plan;
import org.tokenwright.plan.PricePinning;
import org.tokenwright.plan.Route;
import org.tokenwright.pricing.Offer;
import org.tokenwright.pricing.PriceBook;

/** Changes what is compared; every change is one named step of undo. */
public final class AlternativesModel {

    /** Keys that ask for another alternative. */
    public static final String ADD_KEYS = "Shortcut+Shift+A";

    private static final String ROUTE = "all";

    private final CompareModel compare;
    private final PlanSession session;

    public AlternativesModel(CompareModel compare) {
        this.compare = compare;
        session = compare.session();
    }

    /**
     * Adds an alternative that sends everything to one offer, with the prices of that offer.
     *
     * @return why not, where the prices cannot be had; empty when it was added
     */
    public Optional<String> add(String offerId, String offerName, PriceBook book) {
        Plan plan = session.plan();
        String id = NewIds.of(offerId.substring(offerId.indexOf('/') + 1), ids(plan));
        String name = NewIds.name(offerName, names(plan));
        var route = new Route(ROUTE, Optional.empty(), offerId, Quantity.exact(1, Unit.ONE), Optional.empty(), Optional.empty(),
                "", new TreeMap<>());
        var alternative = new Alternative(id, name, List.of(route));
        String step = Words.get("edit.add", name);
        var add = new Edit.AddAlternative(alternative, step);
        PricePinning.Completed completed = PricePinning.complete(add.change(plan), book);
        if (completed.plan().prices().offer(offerId).isEmpty()) {
            return Optional.of(completed.problems().stream().filter(problem -> problem.subject().equals(offerId)
                            || problem.subject().equals(Offer.providerOf(offerId)))
                    .map(PricePinning.Problem::message).findFirst().orElseGet(() -> Words.get("picker.no-prices", offerName)));
        }
        compare.selectWhenShown(id);
        session.edit(new Edit.Together(List.of(add, new Edit.SetPrices(completed.plan().prices(), step)), step));
        return Optional.empty();
    }

    /** Removes an alternative; the prices of its offers stay in the plan, in case it comes back. */
    public void remove(String id) {
        find(id).ifPresent(old -> session.edit(new Edit.RemoveAlternative(id, Words.get("edit.remove", old.name()))));
    }

    /** Gives an alternative another name; a blank one is no name. */
    public void rename(String id, String name) {
        String clean = name.strip();
        find(id).filter(old -> !clean.isEmpty() && !clean.equals(old.name())).ifPresent(old -> session.edit(
                new Edit.ReplaceAlternative(old.withName(clean), Words.get("edit.rename", clean))));
    }

    /** Adds a copy, to be changed on its own. */
    public void duplicate(String id) {
        Plan plan = session.plan();
        find(id).ifPresent(old -> {
            var copy = new Alternative(NewIds.of(id, ids(plan)), NewIds.name(old.name(), names(plan)), old.routes(),
                    old.quotes(), old.purchases());
            compare.selectWhenShown(copy.id());
            session.edit(new Edit.AddAlternative(copy, Words.get("edit.duplicate", old.name())));
        });
    }

    private Optional<Alternative> find(String id) {
        return session.plan().alternatives().stream().filter(one -> one.id().equals(id)).findFirst();
    }

    private static List<String> ids(Plan plan) {
        return plan.alternatives().stream().map(Alternative::id).toList();
    }

    private static List<String> names(Plan plan) {
        return plan.alternatives().stream().map(Alternative::name).toList();
    }
}
