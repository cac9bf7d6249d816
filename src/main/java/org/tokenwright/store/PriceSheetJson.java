package org.tokenwright.store;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tokenwright.pricing.PriceSheet;

/** Price sheets as files, {@code <provider>/<revision>.json}. */
public final class PriceSheetJson {

    private static final Format FORMAT = new Format("tokenwright-prices", 1);
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
                .put("offers", sheet.offers(), offer -> OfferJson.write(offer, sheet.provider()));
        return JsonWriter.bytes(document.object());
    }

    private static PriceSheet sheet(JsonCursor document) {
        String provider = provider(document.get("provider"));
        String revision = revision(document.get("revision"));
        var ids = new HashSet<String>();
        return new PriceSheet(provider, document.text("providerName", provider), revision,
                document.get("knownOn").date(), document.list("offers", offer -> {
                    var read = OfferJson.read(offer, provider);
                    if (!ids.add(read.id())) {
                        throw offer.problem("two offers have the id " + read.id());
                    }
                    return read;
                }));
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
