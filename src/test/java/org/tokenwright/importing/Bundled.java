package org.tokenwright.importing;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The tables and the bundled sheets as plain CSV lines and plain JSON, read without the code that wrote them. */
final class Bundled {

    static final Path TABLES = Path.of("data");
    static final Path SHEETS = Path.of("src/main/resources/pricing");
    static final String REVISION = "2026-11-21.json";

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    private Bundled() {
    }

    static List<NamedCsvRecord> table(String name) throws IOException {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(TABLES.resolve(name))) {
            return reader.stream().toList();
        }
    }

    static JsonNode json(Path file) throws IOException {
        return JSON.readTree(Files.readAllBytes(file));
    }

    static JsonNode index() throws IOException {
        return json(SHEETS.resolve("index.json"));
    }

    /** All offers of the sheets that the index names, by id. */
    static Map<String, JsonNode> offers() throws IOException {
        var offers = new LinkedHashMap<String, JsonNode>();
        for (JsonNode entry : index().get("sheets")) {
            for (JsonNode offer : list(json(SHEETS.resolve(entry.get("file").asString())), "offers")) {
                offers.put(offer.get("id").asString(), offer);
            }
        }
        return offers;
    }

    static String text(JsonNode object, String member, String whenAbsent) {
        return object.has(member) ? object.get(member).asString() : whenAbsent;
    }

    static List<JsonNode> list(JsonNode object, String member) {
        return object.has(member) ? List.copyOf(object.get(member).values()) : List.of();
    }
}
