package org.tokenwright.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriceDirectoryTest {

    private static final String FILE = "acme/2026-05-01.json";

    @TempDir
    private Path directory;

    private PriceDirectory.Contents read() {
        return PriceDirectory.of(directory, new RealDisk());
    }

    private void put(String file, String text) throws IOException {
        Path path = directory.resolve(file);
        Files.createDirectories(path.getParent());
        Files.write(path, Samples.bytes(text));
    }

    @Test
    void theBundledSheetsAreSoundAndAreWhatTheIndexSays() {
        PriceDirectory.Contents checked = PriceDirectory.indexed(PriceDirectory::resource);
        assertThat(checked.problems()).isEmpty();
        assertThat(checked.revisions()).isNotEmpty();
        assertThat(PriceDirectory.bundled()).isEqualTo(checked);
    }

    @Test
    void aDirectoryThatIsNotThereIsEmpty() {
        PriceDirectory.Contents contents = PriceDirectory.of(directory.resolve("none"), new RealDisk());
        assertThat(contents.revisions()).isEmpty();
        assertThat(contents.problems()).isEmpty();
    }

    @Test
    void aBadFileIsNamedAndTheOthersAreRead() throws IOException {
        put(FILE, Samples.SHEET);
        put("acme/2026-05-02.json", Samples.SHEET.substring(0, 500));
        put("acme/2026-05-03.json", Samples.SHEET);
        put("other/2026-05-01.json", Samples.SHEET);
        put("acme/readme.txt", "not a sheet");
        put("index.json", "{}");
        put("tokenizers/o200k.json", "{}");
        PriceDirectory.Contents contents = read();
        assertThat(contents.revisions()).singleElement().satisfies(revision -> {
            assertThat(revision.sheet().provider()).isEqualTo("acme");
            assertThat(revision.sha256()).isEqualTo(Sha256.of(Samples.bytes(Samples.SHEET)));
        });
        assertThat(contents.problems()).extracting(FileProblem::getMessage).containsExactly(
                "acme/2026-05-02.json, line 16, column 95: the file ends too early",
                "acme/2026-05-03.json: provider and revision say that this is acme/2026-05-01.json",
                "other/2026-05-01.json: provider and revision say that this is acme/2026-05-01.json");
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', maxCharsPerColumn = 400, textBlock = """
        "amount": 15,          | "amount": -15,          | /offers/0/rates/0: price is negative (-15)
        "amount": 15,          | ``                      | /offers/0/rates/0: needs either "amount" or "volume"
        "amount": 15,          | "amount": 1e999999999,  | /offers/0/rates/0/amount: number is outside 1e-30 to 1e30 (1e999999999)
        "amount": 15,          | "volume": 15,           | /offers/0/rates/0/volume: is not an object (15)
        "meter": "output"      | "meter": "outputs"      | /offers/0/rates/1/meter: unknown meter "outputs"
        "meter": "output"      | "meter": "uncachedInput" | /offers/0/rates/1: overlaps
        "currency": "USD"      | "currency": "dollar"    | /offers/0/rates/0/currency: is not a currency such as USD ("dollar")
        "effectiveFrom": "2026-01-01" | "effectiveFrom": "2026-01-01T25:00:00Z" | /offers/0/rates/0/effectiveFrom: is no date or time ("2026-01-01T25:00:00Z")
        "dateBasis": "provider" | "dateBasis": "guess"   | /offers/0/rates/0/dateBasis: is none of provider, model_id, dataset_first_seen, unknown ("guess")
        "dateBasis": "provider" | "status": "free", "dateBasis": "provider" | /offers/0/rates/0/status: is none of list, promotional, announced, correction, estimate ("free")
        "dateBasis": "provider" | "bracket": 6, "dateBasis": "provider" | /offers/0/rates/0/bracket: is not a whole number from 0 to 5 (6)
        "seen": "2026-05-01"}]  | "seen": "May"}]        | /offers/0/brackets/0/seen: day seen is neither
        [100000, 150000]       | [150000, 100000]        | /offers/0/brackets/0: needs one to 5 rising thresholds ([150000, 100000])
        "factor": 0.5          | "factor": -0.5          | /offers/0/multipliers/0: factor is negative (-0.5)
        "serviceTier": "batch" | "tier": "batch"         | /offers/0/multipliers/0: needs either "serviceTier" or "region"
        "contextWindow": 200000 | "contextWindow": 0     | /offers/0/contextWindow: is not a whole number from 1 to 1000000000000 (0)
        "id": "acme/large"     | "id": "acme large"      | /offers/0/id: is not an offer id
        "id": "acme/large"     | "id": "other/large"     | /offers/0: offer id is not acme/ and a name (other/large)
        "provider": "acme"     | "provider": "Acme Inc"  | /provider: is not a provider's folder name
        "deprecated": true     | "deprecated": "yes"     | /offers/0/life/deprecated: is not true or false ("yes")
        "offers": [            | "offers": {}, "x": [    | /offers: is not a list (an object)
        "knownOn": "2026-05-01" | "knownOn": "May"       | /knownOn: is not a day such as 2026-11-19 ("May")
        "format": "tokenwright-prices" | "format": "tokenwright-plan" | /format: is not "tokenwright-prices" ("tokenwright-plan")
        """)
    void aProblemIsNamedWithItsPlace(String part, String replacement, String message) throws IOException {
        put(FILE, Samples.spoilt(Samples.SHEET, part, replacement));
        PriceDirectory.Contents contents = read();
        assertThat(contents.revisions()).isEmpty();
        assertThat(contents.problems()).singleElement().satisfies(
                problem -> assertThat(problem.getMessage()).startsWith(FILE + ", " + message));
    }

    @Test
    void twoOffersOfOneIdAreRefused() throws IOException {
        put(FILE, Samples.spoilt(Samples.SHEET, "\"offers\": [",
                "\"offers\": [{\"id\": \"acme/large\", \"model\": \"l\", \"name\": \"L\"},"));
        assertThat(read().problems()).singleElement()
                .satisfies(p -> assertThat(p).hasMessage(FILE + ", /offers/1: two offers have the id acme/large"));
    }

    @Test
    void whatIsNotKnownIsANote() throws IOException {
        put(FILE, Samples.spoilt(Samples.SHEET, "\"name\"", "\"colour\": \"red\", \"name\""));
        assertThat(read().notes()).containsExactly(
                FILE + ": /offers[acme/large]/colour is not known to this program and was left out");
    }

    @Test
    void aSheetThatIsNotTheIndexedOneIsRefused() {
        byte[] sheet = Samples.bytes(Samples.SHEET);
        byte[] index = PriceIndexJson.write(List.of(
                new PriceIndexJson.Entry("acme", "Acme", "2026-05-01", FILE, "0".repeat(64), 1),
                new PriceIndexJson.Entry("acme", "Acme", "2026-05-02", "acme/2026-05-02.json", "0".repeat(64), 1)));
        Map<String, byte[]> files = Map.of("index.json", index, FILE, sheet);
        var contents = PriceDirectory.indexed(file -> {
            if (!files.containsKey(file)) {
                throw new FileNotFoundException();
            }
            return files.get(file);
        });
        assertThat(contents.revisions()).isEmpty();
        assertThat(contents.problems()).extracting(FileProblem::getMessage).containsExactly(
                FILE + ": is not the file that the index lists (hash " + Sha256.of(sheet) + ", expected "
                        + "0".repeat(64) + ")",
                "acme/2026-05-02.json: cannot be read: there is no such file or folder");
    }

    @ParameterizedTest
    @CsvSource({"../../secret.json", "/etc/passwd", "acme/../x.json", "acme/x.json.exe", "x.json", "./x.json"})
    void anIndexLeadsNowhereElse(String path) {
        String index = """
                {"format": "tokenwright-price-index", "formatVersion": 1, "sheets": [
                  {"provider": "acme", "revision": "x", "file": "%s", "sha256": "%s", "offers": 1}]}
                """.formatted(path, "0".repeat(64));
        var contents = PriceDirectory.indexed(_ -> Samples.bytes(index));
        assertThat(contents.problems()).singleElement().satisfies(p -> assertThat(p).hasMessage(
                "index.json, /sheets/0/file: is not a path such as acme/2026-11-19.json (\"" + path + "\")"));
    }
}
