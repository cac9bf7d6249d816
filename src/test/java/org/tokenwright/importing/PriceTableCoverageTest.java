package org.tokenwright.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tokenwright.importing.Bundled.list;
import static org.tokenwright.importing.Bundled.text;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Walks the tables of prices, row by row and cell by cell, and finds each filled cell in the JSON of the bundled sheets. */
class PriceTableCoverageTest {

    private static final Map<String, String> SLUGS = Map.ofEntries(
            Map.entry("Alibaba (Qwen)", "alibaba-qwen"), Map.entry("Amazon Bedrock", "amazon-bedrock"),
            Map.entry("Anthropic", "anthropic"), Map.entry("Azure OpenAI", "azure-openai"),
            Map.entry("Cerebras", "cerebras"), Map.entry("Cohere", "cohere"), Map.entry("DeepSeek", "deepseek"),
            Map.entry("Fireworks AI", "fireworks-ai"), Map.entry("Google", "google"),
            Map.entry("Google Vertex AI", "google-vertex-ai"), Map.entry("Groq", "groq"), Map.entry("Meta", "meta"),
            Map.entry("MiniMax", "minimax"), Map.entry("Mistral", "mistral"), Map.entry("Moonshot AI", "moonshot-ai"),
            Map.entry("OpenAI", "openai"), Map.entry("OpenRouter", "openrouter"),
            Map.entry("Perplexity", "perplexity"), Map.entry("Together AI", "together-ai"),
            Map.entry("Voyage AI", "voyage-ai"), Map.entry("Z.ai", "z-ai"), Map.entry("xAI", "xai"));

    private static final Map<String, String> REGIONS = Map.of(
            "global", "",
            "us/eu/jp/au regional profile", "@us-eu-jp-au-regional-profile",
            "us/eu/jp regional profile", "@us-eu-jp-regional-profile",
            "us regional profile", "@us-regional-profile",
            "us-gov", "@us-gov",
            "regional endpoint", "@regional-endpoint",
            "eu-data-zone", "@eu-data-zone",
            "us-data-zone", "@us-data-zone");

    /** Where each price column goes: meter, service tier, bracket, and the power of ten it is divided by. */
    private record Place(String meter, String tier, int bracket, int thousandths) {}

    private static final Map<String, Place> PRICES = Map.ofEntries(
            Map.entry("input_usd_per_mtok", new Place("uncachedInput", "standard", 0, 0)),
            Map.entry("output_usd_per_mtok", new Place("output", "standard", 0, 0)),
            Map.entry("cached_input_usd_per_mtok", new Place("cacheRead", "standard", 0, 0)),
            Map.entry("cache_write_5m_usd_per_mtok", new Place("cacheWrite.5m", "standard", 0, 0)),
            Map.entry("cache_write_30m_usd_per_mtok", new Place("cacheWrite.30m", "standard", 0, 0)),
            Map.entry("cache_write_1h_usd_per_mtok", new Place("cacheWrite.1h", "standard", 0, 0)),
            Map.entry("cache_write_12h_usd_per_mtok", new Place("cacheWrite.12h", "standard", 0, 0)),
            Map.entry("cache_storage_usd_per_mtok_hour", new Place("cacheStorage", "standard", 0, 0)),
            Map.entry("batch_input_usd_per_mtok", new Place("uncachedInput", "batch", 0, 0)),
            Map.entry("batch_output_usd_per_mtok", new Place("output", "batch", 0, 0)),
            Map.entry("flex_input_usd_per_mtok", new Place("uncachedInput", "flex", 0, 0)),
            Map.entry("flex_output_usd_per_mtok", new Place("output", "flex", 0, 0)),
            Map.entry("priority_input_usd_per_mtok", new Place("uncachedInput", "priority", 0, 0)),
            Map.entry("priority_output_usd_per_mtok", new Place("output", "priority", 0, 0)),
            Map.entry("priority_cached_input_usd_per_mtok", new Place("cacheRead", "priority", 0, 0)),
            Map.entry("input_above_usd_per_mtok", new Place("uncachedInput", "standard", 1, 0)),
            Map.entry("output_above_usd_per_mtok", new Place("output", "standard", 1, 0)),
            Map.entry("cached_above_usd_per_mtok", new Place("cacheRead", "standard", 1, 0)),
            Map.entry("input_above2_usd_per_mtok", new Place("uncachedInput", "standard", 2, 0)),
            Map.entry("output_above2_usd_per_mtok", new Place("output", "standard", 2, 0)),
            Map.entry("audio_input_usd_per_mtok", new Place("audioInput", "standard", 0, 0)),
            Map.entry("audio_output_usd_per_mtok", new Place("audioOutput", "standard", 0, 0)),
            Map.entry("image_input_usd_per_mtok", new Place("imageInput", "standard", 0, 0)),
            Map.entry("image_output_usd_per_mtok", new Place("imageOutput", "standard", 0, 0)),
            Map.entry("usd_per_image", new Place("image", "standard", 0, 0)),
            Map.entry("usd_per_second", new Place("second", "standard", 0, 0)),
            Map.entry("usd_per_1k_searches", new Place("search", "standard", 0, 3)),
            Map.entry("usd_per_1k_requests", new Place("request", "standard", 0, 3)));

    /** Days on which DeepSeek changed its prices at another time than midnight UTC, as its rows say. */
    private static final Map<String, String> DEEPSEEK_HOURS = Map.of(
            "2025-09-05", "2025-09-05T16:00:00Z", "2026-08-16", "2026-08-16T16:00:00Z",
            "2026-09-10", "2026-09-10T04:00:00Z");

    /** Prices that began later or ended earlier than their row, as its remarks say: column to start and end. */
    private static final Map<String, Map<String, List<String>>> OWN_DATES = Map.of(
            "gpt-4o-2024-08-06", Map.of(
                    "cached_input_usd_per_mtok", List.of("2024-10-16", ""),
                    "batch_input_usd_per_mtok", List.of("2025-01-13", ""),
                    "batch_output_usd_per_mtok", List.of("2025-01-13", "")),
            "gpt-3.5-turbo-0125", Map.of(
                    "batch_input_usd_per_mtok", List.of("2024-01-25", "2026-10-03"),
                    "batch_output_usd_per_mtok", List.of("2024-01-25", "2026-10-03")));

    private static List<NamedCsvRecord> rows;
    private static Map<String, JsonNode> offers;

    @BeforeAll
    static void read() throws IOException {
        rows = new ArrayList<>(Bundled.table("api-prices.csv"));
        rows.addAll(Bundled.table("more-prices.csv"));
        offers = Bundled.offers();
    }

    @Test
    void everyFilledCellOfEveryRowIsInTheSheets() {
        int cells = 0;
        Set<JsonNode> seenRates = byIdentity();
        for (NamedCsvRecord row : rows) {
            for (Map.Entry<String, String> cell : row.getFieldsAsMap().entrySet()) {
                if (!cell.getValue().isEmpty()) {
                    assertThat(isFound(row, cell.getKey(), cell.getValue(), seenRates))
                            .as("line %d, %s = %s", row.getStartingLineNumber(), cell.getKey(), cell.getValue())
                            .isTrue();
                    cells++;
                }
            }
        }
        long models = rows.stream().map(row -> row.getField("provider") + "/" + row.getField("model_id")).distinct().count();
        long providers = rows.stream().map(row -> row.getField("provider")).distinct().count();
        System.out.printf("%d rows, %d filled cells, %d models, %d providers; %d offers, %d rates from columns%n",
                rows.size(), cells, models, providers, offers.size(), seenRates.size());
        assertThat(rows).hasSize(419);
        assertThat(models).isEqualTo(349);
        assertThat(providers).isEqualTo(22);
        assertThat(offers).hasSize(357);
    }

    @Test
    void noRateIsInTheSheetsWithoutAnOrigin() {
        Set<JsonNode> fromColumns = byIdentity();
        rows.forEach(row -> PRICES.keySet().forEach(column ->
                fromColumns.addAll(rates(row, column, row.getField(column), offers.get(offerId(row))))));
        var others = new LinkedHashMap<String, Set<String>>();
        int all = 0;
        for (JsonNode offer : offers.values()) {
            for (JsonNode rate : list(offer, "rates")) {
                all++;
                if (!fromColumns.contains(rate)) {
                    boolean rule = rate.get("source").asString().startsWith("rule, ");
                    others.computeIfAbsent(rule ? "rule" : "remark", kind -> new TreeSet<>())
                            .add(offer.get("id").asString() + " " + rate.get("meter").asString() + " "
                                    + text(rate, "serviceTier", "standard") + " " + text(rate, "effectiveFrom", ""));
                }
            }
        }
        System.out.printf("%d rates: %d from columns, %d by rule, %d from remarks%n", all, fromColumns.size(),
                others.get("rule").size(), others.get("remark").size());
        assertThat(others.get("rule")).hasSize(25);
        assertThat(others.get("remark")).hasSize(15);
        assertThat(all).isEqualTo(fromColumns.size() + 25 + 15);
    }

    /** Equal lines of two offers count twice. */
    private static Set<JsonNode> byIdentity() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }

    private static boolean isFound(NamedCsvRecord row, String column, String cell, Set<JsonNode> seenRates) {
        JsonNode offer = offers.get(offerId(row));
        if (offer == null) {
            return false;
        }
        if (PRICES.containsKey(column)) {
            List<JsonNode> found = rates(row, column, cell, offer);
            seenRates.addAll(found);
            return found.size() == 1;
        }
        return switch (column) {
            case "provider", "model_id", "region" -> isIdentity(offer, row);
            case "display_name" -> isName(offer, row, cell);
            case "price_window" -> cell.equals("all") || anyWindow(offer, cell);
            case "currency" -> everyRate(row, rate -> rate.get("currency").asString().equals(cell));
            case "effective_from", "effective_to" -> !ratesOf(row).isEmpty();
            case "date_basis" -> everyRate(row, rate -> text(rate, "dateBasis", "unknown").equals(cell));
            case "date_source" -> everyRate(row, rate -> text(rate, "dateSource", "").equals(cell));
            case "status" -> isStatus(offer, row, cell);
            case "status_date" -> isStatusDate(offer, row, cell);
            case "tier_price_source" -> isTierSource(row, cell);
            case "long_context_threshold_tokens" -> threshold(offer, row, 0, cell);
            case "long_context_threshold2_tokens" -> threshold(offer, row, 1, cell);
            case "long_context_rule" -> brackets(offer, row).get("edge").asString().equals(cell);
            case "context_window_tokens" -> description(offer, row, "contextWindow").contains(cell);
            case "max_output_tokens" -> description(offer, row, "maxOutput").contains(cell);
            case "tokenizer_family" -> text(offer, "tokenizer", "unknown").equals(cell);
            case "image_input" -> modality(offer, row, "image").contains(cell);
            case "audio_input" -> modality(offer, row, "audio").contains(cell);
            case "video_input" -> modality(offer, row, "video").contains(cell);
            case "is_embedding" -> text(offer, "embedding", "false").equals(cell.equals("y") ? "true" : "false");
            // A mark of the table's own making; what it means for a price stands in the notes.
            case "seed_row" -> cell.equals("n") || row.getField("notes").contains("seed row");
            case "notes" -> everyRate(row, rate -> text(rate, "note", "").equals(cell));
            case "source" -> standardRates(row).stream().allMatch(rate -> rate.get("source").asString().equals(cell));
            case "seen_date" -> everyRate(row, rate -> text(rate, "seen", "").equals(cell));
            default -> false;
        };
    }

    private static String offerId(NamedCsvRecord row) {
        return SLUGS.get(row.getField("provider")) + "/" + row.getField("model_id") + REGIONS.get(row.getField("region"));
    }

    private static boolean isIdentity(JsonNode offer, NamedCsvRecord row) {
        return offer.get("model").asString().equals(row.getField("model_id"))
                && text(offer, "region", "global").equals(row.getField("region"));
    }

    private static String day(NamedCsvRecord row, String column) {
        String day = row.getField(column);
        return row.getField("provider").equals("DeepSeek") ? DEEPSEEK_HOURS.getOrDefault(day, day) : day;
    }

    private static boolean sameTime(NamedCsvRecord row, JsonNode statement) {
        return text(statement, "effectiveFrom", "").equals(day(row, "effective_from"))
                && text(statement, "effectiveTo", "").equals(day(row, "effective_to"));
    }

    /** Rates of the row's interval and price window that come from its columns. */
    private static List<JsonNode> ratesOf(NamedCsvRecord row) {
        return list(offers.get(offerId(row)), "rates").stream()
                .filter(rate -> sameTime(row, rate))
                .filter(rate -> text(rate, "priceWindow", "all").equals(row.getField("price_window")))
                .filter(rate -> !rate.get("source").asString().startsWith("rule, "))
                .filter(rate -> !text(rate, "note", "").contains("Anthropic's row says"))
                .toList();
    }

    private static List<JsonNode> standardRates(NamedCsvRecord row) {
        return ratesOf(row).stream().filter(rate -> !rate.has("serviceTier")).toList();
    }

    private static boolean everyRate(NamedCsvRecord row, Predicate<JsonNode> test) {
        List<JsonNode> rates = ratesOf(row);
        return !rates.isEmpty() && rates.stream().allMatch(test);
    }

    private static List<JsonNode> rates(NamedCsvRecord row, String column, String cell, JsonNode offer) {
        if (cell.isEmpty()) {
            return List.of();
        }
        Place place = PRICES.get(column);
        List<String> dates = OWN_DATES.getOrDefault(row.getField("model_id"), Map.of())
                .getOrDefault(column, List.of(day(row, "effective_from"), day(row, "effective_to")));
        return list(offer, "rates").stream()
                .filter(rate -> rate.get("meter").asString().equals(place.meter()))
                .filter(rate -> text(rate, "serviceTier", "standard").equals(place.tier()))
                .filter(rate -> text(rate, "bracket", "0").equals(String.valueOf(place.bracket())))
                .filter(rate -> text(rate, "priceWindow", "all").equals(row.getField("price_window")))
                .filter(rate -> !rate.has("region") && !rate.has("volume"))
                .filter(rate -> text(rate, "effectiveFrom", "").equals(dates.get(0)))
                .filter(rate -> text(rate, "effectiveTo", "").equals(dates.get(1)))
                .filter(rate -> rate.get("amount").decimalValue()
                        .compareTo(new BigDecimal(cell).movePointLeft(place.thousandths())) == 0)
                .toList();
    }

    /** The offer's own name or one it had; in the rows of a price window the window's label says the rest. */
    private static boolean isName(JsonNode offer, NamedCsvRecord row, String cell) {
        List<String> names = description(offer, row, "name");
        boolean windowed = !row.getField("price_window").equals("all");
        return names.contains(cell) || windowed && names.stream().anyMatch(name ->
                cell.startsWith(name + " (") && windowLabel(offer, row).contains(
                        cell.substring(name.length() + 2, cell.length() - 1)));
    }

    private static String windowLabel(JsonNode offer, NamedCsvRecord row) {
        return list(offer, "priceWindows").stream()
                .filter(window -> window.get("id").asString().equals(row.getField("price_window")))
                .map(window -> window.get("label").asString()).findFirst().orElse("");
    }

    private static boolean anyWindow(JsonNode offer, String id) {
        return list(offer, "priceWindows").stream().anyMatch(window -> window.get("id").asString().equals(id));
    }

    /** What the offer, or its edition at the time of the row, says. */
    private static List<String> description(JsonNode offer, NamedCsvRecord row, String member) {
        return list(offer, "editions").stream().filter(edition -> sameTime(row, edition)).findFirst()
                .map(edition -> List.of(text(edition, member, "")))
                .orElse(List.of(text(offer, member, "")));
    }

    private static List<String> modality(JsonNode offer, NamedCsvRecord row, String kind) {
        JsonNode described = list(offer, "editions").stream().filter(edition -> sameTime(row, edition)).findFirst()
                .orElse(offer);
        return described.has("modalities") && described.get("modalities").has(kind)
                ? List.of(described.get("modalities").get(kind).asBoolean() ? "y" : "n") : List.of();
    }

    private static boolean isStatus(JsonNode offer, NamedCsvRecord row, String cell) {
        String rateStatus = cell.equals("promotional") || cell.equals("announced") ? cell : "list";
        boolean rates = everyRate(row, rate -> text(rate, "status", "list").equals(rateStatus));
        boolean last = rows.stream().filter(other -> offerId(other).equals(offerId(row))).toList().getLast() == row;
        return rates && switch (cell) {
            case "retired", "deprecated" -> !last || life(offer, cell).equals("true");
            case "superseded" -> !row.getField("effective_to").isEmpty() || life(offer, "retired").equals("true");
            default -> life(offer, "retired").isEmpty() || !last;
        };
    }

    private static boolean isStatusDate(JsonNode offer, NamedCsvRecord row, String cell) {
        return switch (row.getField("status")) {
            case "retired" -> life(offer, "retiredOn").equals(cell);
            case "deprecated" -> life(offer, "deprecatedOn").equals(cell);
            default -> everyRate(row, rate -> text(rate, "statusDate", "").equals(cell));
        };
    }

    private static String life(JsonNode offer, String member) {
        return offer.has("life") ? text(offer.get("life"), member, "") : "";
    }

    private static boolean isTierSource(NamedCsvRecord row, String cell) {
        String title = cell.equals("see source column (dataset row)") ? row.getField("source") : cell;
        return list(offers.get(offerId(row)), "rates").stream()
                .filter(rate -> rate.has("serviceTier") && rate.get("source").asString().equals(title))
                .anyMatch(rate -> text(rate, "seen", "").equals(row.getField("seen_date")));
    }

    private static JsonNode brackets(JsonNode offer, NamedCsvRecord row) {
        return list(offer, "brackets").stream().filter(brackets -> sameTime(row, brackets)).findFirst().orElseThrow();
    }

    private static boolean threshold(JsonNode offer, NamedCsvRecord row, int index, String cell) {
        return brackets(offer, row).get("thresholds").get(index).asString().equals(cell);
    }
}
