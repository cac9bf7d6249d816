package org.tokenwright.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tokenwright.pricing.PriceSheet;
import org.tokenwright.store.PriceIndexJson;
import org.tokenwright.store.PriceSheetJson;

/** Writes the bundled price sheets from our tables; see {@code data/README.md}. */
public final class WriteBundledPrices {

    /** The day the tables were written. */
    public static final LocalDate KNOWN_ON = LocalDate.of(2026, 11, 21);

    private WriteBundledPrices() {
    }

    /** @param arguments the directory of the tables, the directory of the sheets */
    public static void main(String[] arguments) throws IOException {
        Path tables = Path.of(arguments.length > 0 ? arguments[0] : "data");
        Path target = Path.of(arguments.length > 1 ? arguments[1] : "src/main/resources/pricing");
        for (Map.Entry<String, byte[]> file : files(tables).entrySet()) {
            Path path = target.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
            System.out.println(path + ": " + file.getValue().length + " bytes");
        }
    }

    /** What is to be bundled: content by path below the pricing directory. */
    static Map<String, byte[]> files(Path tables) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        var entries = new ArrayList<PriceIndexJson.Entry>();
        List<PriceSheet> sheets = PriceTable.sheets(tables, KNOWN_ON);
        for (PriceSheet sheet : sheets) {
            byte[] content = PriceSheetJson.write(sheet);
            PriceIndexJson.Entry entry = PriceIndexJson.Entry.of(sheet, content);
            files.put(entry.file(), content);
            entries.add(entry);
        }
        files.put("index.json", PriceIndexJson.write(entries));
        return files;
    }
}
