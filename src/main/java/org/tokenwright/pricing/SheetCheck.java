package org.tokenwright.pricing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Finds what is wrong with price sheets before anything is priced with them. */
public final class SheetCheck {

    /**
     * One thing that is wrong.
     *
     * @param place path within the sheet, such as {@code /offers/openai~1gpt-4o/rates/2} (offers, capacities, seat
     *     plans and account tiers by id, lines by position); across sheets {@code provider/revision}
     * @param message what is wrong, with the value
     */
    public record Problem(String place, String message) {}

    private SheetCheck() {
    }

    /** What is wrong within one sheet, in the order of the sheet; nothing when it can be used. */
    public static List<Problem> check(PriceSheet sheet) {
        var findings = new Findings();
        checkHead(sheet, findings);
        var ids = new HashSet<String>();
        for (Offer offer : sheet.offers()) {
            Findings place = findings.at("offers").at(offer.id());
            place.require(ids.add(offer.id()), "offer id is used twice (" + offer.id() + ")");
            new OfferCheck(sheet, offer, place).run();
        }
        new CapacityCheck(sheet, findings).run();
        new SeatPlanCheck(sheet, findings).run();
        new AccountTierCheck(sheet, findings).run();
        return findings.problems();
    }

    /**
     * What is wrong between sheets: a revision that exists twice, an offer id that two providers use, capacity for a model
     * of another provider that is not on its sheets.
     */
    public static List<Problem> across(Collection<PriceSheet> sheets) {
        var problems = new ArrayList<Problem>();
        var revisions = new HashSet<String>();
        var providersById = new TreeMap<String, TreeSet<String>>();
        for (PriceSheet sheet : sheets) {
            String place = sheet.provider() + "/" + sheet.revision();
            if (!revisions.add(place)) {
                problems.add(new Problem(place, "revision " + sheet.revision() + " of " + sheet.provider()
                        + " exists twice"));
            }
            for (Offer offer : sheet.offers()) {
                var providers = providersById.computeIfAbsent(offer.id(), id -> new TreeSet<>());
                if (providers.add(sheet.provider()) && providers.size() > 1) {
                    problems.add(new Problem(place, "offer id " + offer.id() + " is used by several providers ("
                            + String.join(", ", providers) + ")"));
                }
            }
        }
        sheets.forEach(sheet -> problems.addAll(notSold(sheet, sheets, providersById.keySet())));
        return List.copyOf(problems);
    }

    /** A provider without any sheet is not known here, so nothing is said about its offers. */
    private static List<Problem> notSold(PriceSheet sheet, Collection<PriceSheet> all, Set<String> offers) {
        Set<String> others = all.stream().map(PriceSheet::provider)
                .filter(provider -> !provider.equals(sheet.provider())).collect(Collectors.toSet());
        return sheet.capacities().stream()
                .flatMap(capacity -> capacity.loads().stream())
                .map(Capacity.UnitLoad::offer)
                .filter(offer -> others.contains(Offer.providerOf(offer)) && !offers.contains(offer))
                .map(offer -> new Problem(sheet.provider() + "/" + sheet.revision(), CapacityCheck.NOT_SOLD + offer + ")"))
                .toList();
    }

    private static void checkHead(PriceSheet sheet, Findings findings) {
        findings.at("provider").require(Shapes.isSlug(sheet.provider()),
                "provider is not made of a-z, 0-9 and - (" + sheet.provider() + ")");
        findings.at("revision").require(Shapes.isRevision(sheet.revision(), sheet.knownOn()),
                "revision does not begin with the day it was read, " + sheet.knownOn() + ", optionally followed by -"
                        + " and a slug (" + sheet.revision() + ")");
    }
}
