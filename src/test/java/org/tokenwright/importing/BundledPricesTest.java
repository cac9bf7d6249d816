package org.tokenwright.importing;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tokenwright.pricing.PriceSheet;
import org.tokenwright.pricing.SheetCheck;
import org.tokenwright.store.Loaded;
import org.tokenwright.store.PriceDirectory;
import org.tokenwright.store.PriceIndexJson;
import org.tokenwright.store.PriceSheetJson;

/** The bundled sheets are what the tables say, are well formed, and hold nothing that the look-up would stumble over. */
class BundledPricesTest {

    @Test
    void writingThemAgainChangesNoByte() throws IOException {
        Map<String, byte[]> files = WriteBundledPrices.files(Bundled.TABLES);
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            assertThat(Bundled.SHEETS.resolve(file.getKey())).as("see data/README.md for how to write it")
                    .hasBinaryContent(file.getValue());
        }
        assertThat(sheetFiles()).containsExactlyInAnyOrderElementsOf(
                files.keySet().stream().filter(name -> !name.equals("index.json")).toList());
    }

    @Test
    void theIndexNamesThemWithTheirHashes() throws IOException {
        List<PriceIndexJson.Entry> entries =
                PriceIndexJson.read("index.json", Files.readAllBytes(Bundled.SHEETS.resolve("index.json")));
        assertThat(entries).hasSize(26);
        assertThat(entries).extracting(PriceIndexJson.Entry::file).containsExactlyInAnyOrderElementsOf(sheetFiles());
        for (PriceIndexJson.Entry entry : entries) {
            byte[] content = Files.readAllBytes(Bundled.SHEETS.resolve(entry.file()));
            assertThat(entry).isEqualTo(PriceIndexJson.Entry.of(PriceSheetJson.read(entry.file(), content).content(), content));
        }
    }

    @Test
    void readingAndWritingThemChangesNothing() throws IOException {
        List<PriceSheet> fromTables = PriceTable.sheets(Bundled.TABLES, WriteBundledPrices.KNOWN_ON);
        var read = new ArrayList<PriceSheet>();
        for (PriceSheet sheet : fromTables) {
            Loaded<PriceSheet> loaded = read(sheet.provider() + "/" + Bundled.REVISION);
            assertThat(loaded.notes()).isEmpty();
            assertThat(loaded.readOnlyReason()).isEmpty();
            read.add(loaded.content());
        }
        assertThat(read).isEqualTo(fromTables);
    }

    @Test
    void theProgramFindsThemWithoutAProblem() {
        PriceDirectory.Contents bundled = PriceDirectory.bundled();
        assertThat(bundled.problems()).isEmpty();
        assertThat(bundled.notes()).isEmpty();
        assertThat(bundled.revisions()).hasSize(26);
    }

    @Test
    void theCheckFindsNothing() throws IOException {
        List<PriceSheet> sheets = PriceTable.sheets(Bundled.TABLES, WriteBundledPrices.KNOWN_ON);
        assertThat(sheets).allSatisfy(sheet -> assertThat(SheetCheck.check(sheet)).isEmpty());
        assertThat(SheetCheck.across(sheets)).isEmpty();
    }

    @Test
    void theyFollowTheirSchema() throws IOException {
        Schema schema = schema();
        for (String file : sheetFiles()) {
            assertThat(schema.validate(Files.readString(Bundled.SHEETS.resolve(file)), InputFormat.JSON)).as(file).isEmpty();
        }
    }

    @Test
    void theSchemaRejectsWhatIsNoSheet() throws IOException {
        String sheet = Files.readString(Bundled.SHEETS.resolve("voyage-ai/" + Bundled.REVISION));
        assertThat(sheet).contains("\"amount\": 0.18", "\"meter\": \"uncachedInput\"");
        assertRejected(sheet.replace("\"amount\": 0.18", "\"amount\": -0.18"));
        assertRejected(sheet.replace("\"amount\": 0.18", "\"price\": 0.18"));
        assertRejected(sheet.replace("\"meter\": \"uncachedInput\"", "\"meter\": \"input\""));
        assertRejected(sheet.replace("\"knownOn\": \"2026-11-21\"", "\"knownOn\": \"today\""));
    }

    @Test
    void theSchemaRejectsWhatIsNoCapacitySeatPlanOrTier() throws IOException {
        String azure = Files.readString(Bundled.SHEETS.resolve("azure-openai/" + Bundled.REVISION));
        assertRejected(azure.replace("\"step\": 5,", "\"step\": 0,"));
        assertRejected(azure.replace("\"tokensPerMinute\": 3400", "\"tokensPerMinute\": -3400"));
        assertRejected(azure.replace("\"per\": \"hour\"", "\"per\": \"day\""));
        assertRejected(azure.replace("\"commitment\": \"P1M\"", "\"commitment\": \"1 month\""));
        String github = Files.readString(Bundled.SHEETS.resolve("github/" + Bundled.REVISION));
        assertRejected(github.replace("\"monthlyFee\": 19,", ""));
        assertRejected(github.replace("\"overage\": 0.01", "\"overage\": -0.01"));
        String anthropic = Files.readString(Bundled.SHEETS.resolve("anthropic/" + Bundled.REVISION));
        assertRejected(anthropic.replace("\"requestsPerMinute\": 50,", "\"requestsPerMinute\": 0,"));
        assertRejected(anthropic.replace("\"cacheMinimum\": 512", "\"cacheMinimum\": \"512\""));
    }

    private static void assertRejected(String sheet) throws IOException {
        assertThat(schema().validate(sheet, InputFormat.JSON)).isNotEmpty();
    }

    private static Schema schema() throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(Bundled.SHEETS.resolve("price-sheet.schema.json")), InputFormat.JSON);
    }

    private static Loaded<PriceSheet> read(String file) throws IOException {
        return PriceSheetJson.read(file, Files.readAllBytes(Bundled.SHEETS.resolve(file)));
    }

    /** Paths of all sheets that are there, below the pricing directory. */
    private static List<String> sheetFiles() throws IOException {
        try (Stream<Path> files = Files.walk(Bundled.SHEETS, 2)) {
            return files.filter(file -> file.getFileName().toString().equals(Bundled.REVISION))
                    .map(file -> Bundled.SHEETS.relativize(file).toString().replace('\\', '/')).toList();
        }
    }
}
