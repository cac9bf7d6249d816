package org.tokenwright.store;

import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.tokenwright.pricing.PriceSheet;

/** The list of price sheets that are shipped together, {@code index.json}. */
public final class PriceIndexJson {

    /**
     * One sheet.
     *
     * @param name what a person calls the provider
     * @param file path below the pricing directory, {@code <provider>/<revision>.json}
     * @param sha256 lower-case hexadecimal hash of the file
     * @param offers how many offers are in it
     */
    public record Entry(String provider, String name, String revision, String file, String sha256, int offers) {

        /** The entry of a sheet and its file's content. */
        public static Entry of(PriceSheet sheet, byte[] content) {
            return new Entry(sheet.provider(), sheet.providerName(), sheet.revision(),
                    sheet.provider() + "/" + sheet.revision() + ".json", Sha256.of(content), sheet.offers().size());
        }
    }

    private static final Format FORMAT = new Format("tokenwright-price-index", 1);
    /** Two plain names, so that no path leads outside. */
    private static final Pattern FILE =
            Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]{0,63}/[A-Za-z0-9_-][A-Za-z0-9._-]{0,63}\\.json");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private static final long MOST_OFFERS = 1_000_000;

    private PriceIndexJson() {
    }

    /** @throws FileProblem if it is no index */
    public static List<Entry> read(String file, byte[] bytes) {
        JsonCursor document = JsonCursor.of(file, JsonReader.read(file, bytes));
        FORMAT.readOnlyReason(document);
        var files = new HashSet<String>();
        return document.list("sheets", sheet -> {
            Entry entry = entry(sheet);
            if (!files.add(entry.file())) {
                throw sheet.problem("\"" + entry.file() + "\" is listed twice");
            }
            return entry;
        });
    }

    public static byte[] write(List<Entry> entries) {
        var document = new Members();
        FORMAT.write(document);
        document.put("sheets", entries, entry -> new Members()
                .put("provider", entry.provider())
                .put("name", entry.name())
                .put("revision", entry.revision())
                .put("file", entry.file())
                .put("sha256", entry.sha256())
                .put("offers", entry.offers())
                .line());
        return JsonWriter.bytes(document.object());
    }

    private static Entry entry(JsonCursor sheet) {
        String provider = sheet.text("provider");
        return new Entry(provider, sheet.text("name", provider), sheet.text("revision"),
                sheet.get("file").matching(FILE, "a path such as acme/2026-11-19.json", file -> file),
                sheet.get("sha256").matching(HASH, "a hash of 64 hexadecimal digits", hash -> hash),
                (int) sheet.get("offers").integer(0, MOST_OFFERS));
    }
}
