package org.tokenwright.store;

import java.util.HashSet;
import java.util.List;
import org.tokenwright.pricing.PriceSheet;

/** The list of price sheets that are shipped together, {@code index.json}. */
public final class PriceIndexJson {

    /**
     * One sheet.
     *
     * @param file path below the pricing directory, {@code <provider>/<revision>.json}
     * @param sha256 lower-case hexadecimal hash of the file
     */
    public record Entry(String provider, String revision, String file, String sha256) {

        /** The entry of a sheet and its file's content. */
        public static Entry of(PriceSheet sheet, byte[] content) {
            return new Entry(sheet.provider(), sheet.revision(), sheet.provider() + "/" + sheet.revision() + ".json",
                    Sha256.of(content));
        }
    }

    private static final Format FORMAT = new Format("tokenwright-price-index", 1);
    /** Two plain names, so that no path leads outside. */
    private static final String FILE = "[A-Za-z0-9_-][A-Za-z0-9._-]{0,63}/[A-Za-z0-9_-][A-Za-z0-9._-]{0,63}\\.json";

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
                .put("revision", entry.revision())
                .put("file", entry.file())
                .put("sha256", entry.sha256())
                .line());
        return JsonWriter.bytes(document.object());
    }

    private static Entry entry(JsonCursor sheet) {
        return new Entry(sheet.text("provider"), sheet.text("revision"),
                sheet.get("file").matching(FILE, "a path such as acme/2026-11-19.json", file -> file),
                sheet.get("sha256").matching("[0-9a-f]{64}", "a hash of 64 hexadecimal digits", hash -> hash));
    }
}
