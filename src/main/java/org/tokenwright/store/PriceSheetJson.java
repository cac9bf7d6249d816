package org.tokenwright.store;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.tokenwright.pricing.AccountTier;
import org.tokenwright.pricing.Capacity;
import org.tokenwright.pricing.Offer;
import org.tokenwright.pricing.PriceSheet;
import org.tokenwright.pricing.SeatPlan;

/** Price sheets as files, {@code <provider>/<revision>.json}. */
public final class PriceSheetJson {

    private static final Format FORMAT = new Format("tokenwright-prices", 1);
    private static final Map<String, String> WORDS = Map.of("offers", "offers", "capacities", "capacities",
            "seatPlans", "seat plans", "accountTiers", "account tiers");
    private static final Pattern SLUG = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");
    private static final Pattern REVISION = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private PriceSheetJson() {
    }

    /**
     * @param file name for messages
     * @throws FileProblem naming the place of the first thing that is wrong
     */
    public static Loaded<PriceSheet> read(String file, byte[] bytes) {
        JsonCursor document = JsonCursor.of(file, JsonReader.read(file, bytes));
        Optional<String> readOnlyReason = FORMAT.readOnlyReason(document);
        try {
            PriceSheet sheet = sheet(document);
            return new Loaded<>(sheet, readOnlyReason, notes(document));
        } catch (FileProblem e) {
            throw FORMAT.explain(e, readOnlyReason);
        }
    }

    public static byte[] write(PriceSheet sheet) {
        var document = new Members();
        FORMAT.write(document);
        document.put("provider", sheet.provider())
                .put("providerName", sheet.providerName())
                .put("revision", sheet.revision())
                .put("knownOn", sheet.knownOn().toString())
                .put("offers", sheet.offers(), offer -> OfferJson.write(offer, sheet.provider()))
                .put("capacities", sheet.capacities(), capacity -> CapacityJson.write(capacity, sheet.provider()))
                .put("seatPlans", sheet.seatPlans(), plan -> SeatPlanJson.write(plan, sheet.provider()))
                .put("accountTiers", sheet.accountTiers(), tier -> AccountTierJson.write(tier, sheet.provider()));
        return JsonWriter.bytes(document.object());
    }

    private static PriceSheet sheet(JsonCursor document) {
        String provider = provider(document.get("provider"));
        String revision = revision(document.get("revision"));
        return new PriceSheet(provider, document.text("providerName", provider), revision,
                document.get("knownOn").date(),
                list(document, "offers", offer -> OfferJson.read(offer, provider), Offer::id),
                list(document, "capacities", capacity -> CapacityJson.read(capacity, provider), Capacity::id),
                list(document, "seatPlans", plan -> SeatPlanJson.read(plan, provider), SeatPlan::id),
                list(document, "accountTiers", tier -> AccountTierJson.read(tier, provider), AccountTier::id));
    }

    /** Elements whose ids differ. */
    private static <T> List<T> list(
            JsonCursor document, String name, Function<JsonCursor, T> reading, Function<T, String> id) {
        var ids = new HashSet<String>();
        return document.list(name, element -> {
            T read = reading.apply(element);
            if (!ids.add(id.apply(read))) {
                throw element.problem("two " + WORDS.get(name) + " have the id " + id.apply(read));
            }
            return read;
        });
    }

    /** Slug of a provider: also a folder name, so never a path. */
    static String provider(JsonCursor provider) {
        return provider.matching(SLUG, "a provider's folder name of small letters, digits and . _ -", slug -> slug);
    }

    static String revision(JsonCursor revision) {
        return revision.matching(REVISION, "a revision such as 2026-11-19", id -> id);
    }

    private static List<String> notes(JsonCursor document) {
        return Unknown.of(document).keySet().stream()
                .map(place -> Shown.cutSentence(place) + " is not known to this program and was left out")
                .toList();
    }
}
