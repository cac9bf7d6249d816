package org.tokenwright.pricing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/** Finds what is wrong with price sheets before anything is priced with them. */
public final class SheetCheck {

    /**
     * One thing that is wrong.
     *
     * @param place path within the sheet, such as {@code /offers/openai~1gpt-4o/rates/2} (offers by id, lines by
     *     position); across sheets {@code provider/revision}
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
        return findings.problems();
    }

    /** What is wrong between sheets: a revision that exists twice, an offer id that two providers use. */
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
        return List.copyOf(problems);
    }

    private static void checkHead(PriceSheet sheet, Findings findings) {
        findings.at("provider").require(Shapes.isSlug(sheet.provider()),
                "provider is not made of a-z, 0-9 and - (" + sheet.provider() + ")");
        findings.at("revision").require(Shapes.isRevision(sheet.revision(), sheet.knownOn()),
                "revision does not begin with the day it was read, " + sheet.knownOn() + ", optionally followed by -"
                        + " and a slug (" + sheet.revision() + ")");
    }
}
