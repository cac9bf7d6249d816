package org.tokenwright.report.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tokenwright.analysis.AlternativeResult;
import org.tokenwright.plan.PinnedPrices;
import org.tokenwright.plan.Plan;
import org.tokenwright.report.ExportFile;
import org.tokenwright.report.Snapshot;
import org.tokenwright.report.Snapshots;
import org.tokenwright.resolve.PriceLayers;
import org.tokenwright.store.SamplePlans;
import org.tokenwright.worksheet.CompensatedSum;
import org.tokenwright.worksheet.Inputs;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The table in the shape of FOCUS keeps its rules, and what breaks them is found. */
class FocusTest {

    static final List<String> SAMPLES = SamplePlans.NAMES;

    private static String table(Snapshot snapshot, FocusVersion version) {
        return Snapshots.text(Tables.focus(snapshot, version).getFirst());
    }

    private static List<Map<String, String>> rows(Snapshot snapshot) {
        return Csv.records(table(snapshot, FocusVersion.V1_4).getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @FieldSource("SAMPLES")
    void everySampleKeepsTheRules(String sample) {
        for (FocusVersion version : FocusVersion.values()) {
            assertThat(FocusRules.breaches(version.number(), table(Snapshots.of(sample), version))).isEmpty();
        }
    }

    /** A fault is planted into a table that keeps the rules. */
    @ParameterizedTest(name = "{0}")
    @MethodSource
    void everyFaultIsFound(String breach, Function<String, String> fault) {
        String sound = table(Snapshots.of("seats"), FocusVersion.V1_4);
        String faulty = fault.apply(sound);
        assertThat(faulty).isNotEqualTo(sound);
        assertThat(FocusRules.breaches("1.4", faulty)).contains(breach);
    }

    static Stream<Arguments> everyFaultIsFound() {
        return Stream.of(
                fault("the file begins with a byte order mark", text -> "\uFEFF" + text),
                fault("a line does not end with CR LF", text -> text.replaceFirst("\r\n$", "\n")),
                fault("nothing is written with quotes", text -> text.replaceFirst("(?<=\r\n[^\r]{1,2000}),,", ",\"\",")),
                fault("EffectiveCost is missing", text -> text.replaceFirst("EffectiveCost", "x_Effective")),
                fault("BillingAccountId is not in its place", text -> text.replaceFirst("BillingAccountId,BillingAccountName", "BillingAccountName,BillingAccountId")),
                fault("ProviderName is no column of this version and has no prefix", text -> text.replaceFirst(",RegionId", ",ProviderName")),
                fault("Forecast is no column of this version and has no prefix", text -> text.replaceFirst("x_IsForecast", "Forecast")),
                fault("Tags stands after an own column", text -> text.replaceFirst("Tags,x_AlternativeId", "x_AlternativeId,Tags")),
                cell("BillingCurrency has no value", "BillingCurrency", _ -> ""),
                cell("RegionId writes nothing as a word", "RegionId", _ -> "Not Applicable"),
                cell("ChargePeriodStart is no moment in UTC", "ChargePeriodStart", _ -> "12/1/26"),
                cell("ChargePeriod is not the whole month with its end left out", "ChargePeriodEnd", _ -> "2026-12-31T23:59:59Z"),
                cell("ListCost is no plain number", "ListCost", _ -> "1,234.5"),
                cell("EffectiveCost is no plain number", "EffectiveCost", _ -> "+5"),
                cell("BilledCost of a forecast is not 0", "BilledCost", _ -> "3"),
                cell("ChargeCategory has a value that is not allowed", "ChargeCategory", _ -> "Forecast"),
                cell("PricingCategory has a value that is not allowed", "PricingCategory", _ -> "Batch"),
                cell("Tags is no JSON", "Tags", _ -> "team=a"),
                cell("Tags holds something within something", "Tags", _ -> "{\"a\":{\"b\":1}}"),
                cell("SkuPriceDetails has an own key without prefix", "SkuPriceDetails", _ -> "{\"ModelId\":\"a\"}"),
                cell("PricingUnit is no unit", "PricingUnit", _ -> "per 1M"),
                cell("BillingCurrency is no currency", "BillingCurrency", _ -> "US dollars"),
                cell("ListCost is not ListUnitPrice × PricingQuantity", "ListUnitPrice", price -> price + "1"),
                cell("ContractedCost is not ContractedUnitPrice × PricingQuantity", "ContractedCost", cost -> "9" + cost),
                cell("ConsumedQuantity is not PricingQuantity in its unit", "ConsumedQuantity", quantity -> quantity.replaceFirst("\\d", "")),
                cell("a quantity without its unit", "ConsumedUnit", _ -> ""),
                cell("a sub-account without a name", "SubAccountName", _ -> ""),
                cell("x_IsForecast has no value", "x_IsForecast", _ -> ""));
    }

    private static Arguments fault(String breach, Function<String, String> fault) {
        return Arguments.of(breach, fault);
    }

    /** A fault in one cell of the first row. */
    private static Arguments cell(String breach, String column, Function<String, String> change) {
        return Arguments.of(breach, (Function<String, String>) text -> {
            List<Map<String, String>> records = Csv.records(text.getBytes(StandardCharsets.UTF_8));
            records.getFirst().computeIfPresent(column, (_, value) -> change.apply(value));
            var lines = new ArrayList<String>(List.of(String.join(",", records.getFirst().keySet())));
            records.forEach(record -> lines.add(String.join(",", record.values().stream().map(FocusTest::quoted).toList())));
            return String.join("\r\n", lines) + "\r\n";
        });
    }

    private static String quoted(String value) {
        return value.isEmpty() ? "" : '"' + value.replace("\"", "\"\"") + '"';
    }

    /** Own columns add up to the total; where one currency is used, each cost does to its step. */
    @ParameterizedTest
    @FieldSource("SAMPLES")
    void costsAddUp(String sample) {
        Snapshot snapshot = Snapshots.of(sample);
        List<Map<String, String>> rows = rows(snapshot);
        for (AlternativeResult result : snapshot.comparison().alternatives()) {
            List<Map<String, String>> mine = rows.stream().filter(row -> row.get("x_AlternativeId").equals(result.alternative().id())).toList();
            same(mine, "x_PlanCost", result.pricedTotal(Inputs.BASE).orElseThrow());
            if (mine.stream().allMatch(row -> row.get("BillingCurrency").equals(snapshot.comparison().currency()))) {
                same(mine, "ListCost", result.layer(PriceLayers.LIST, Inputs.BASE).orElseThrow());
                same(mine, "ContractedCost", result.layer(PriceLayers.CONTRACTED, Inputs.BASE).orElseThrow());
                same(mine, "EffectiveCost", result.layer(PriceLayers.EFFECTIVE, Inputs.BASE).orElseThrow());
            }
        }
    }

    private static void same(List<Map<String, String>> rows, String column, double expected) {
        var sum = new CompensatedSum();
        rows.forEach(row -> sum.add(Double.parseDouble(row.get(column))));
        assertThat(sum.raw()).as(column).isCloseTo(expected, within(1e-12 * Math.max(1, Math.abs(expected))));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
        SkuId              | openai/gpt-4o-2024-05-13
        SkuMeter           | Output tokens
        SkuPriceDetails    | {"x_ModelId": "gpt-4o-2024-05-13", "x_TokenDirection": "Output", "x_ServiceTier": "standard", "x_ContextBracket": 1}
        PricingQuantity    | 500
        PricingUnit        | 1000000 Tokens
        ConsumedQuantity   | 500000000
        ConsumedUnit       | Tokens
        ListUnitPrice      | 15
        ListCost           | 7500
        BilledCost         | 0
        ChargePeriodStart  | 2024-07-01T00:00:00Z
        ChargePeriodEnd    | 2024-08-01T00:00:00Z
        ServiceProviderName | OpenAI
        ServiceName        | OpenAI API
        x_TaskCount        | 1000000
        x_CostPerTask      | 0.0175
        x_PriceSheetId     | openai
        RegionId           | ''
        x_Percentile       | ''
        """)
    void theFoundingTableIsWorkedByHand(String column, String value) {
        Map<String, String> row = rows(Snapshots.of("founding-2024")).stream()
                .filter(one -> one.get("x_AlternativeId").equals("gpt-4o") && one.get("SkuMeter").equals("Output tokens")).findFirst().orElseThrow();
        assertThat(row).containsEntry(column, value);
    }

    @Test
    void moneyIsInTheCurrencyOfTheContract() {
        List<Map<String, String>> euros = rows(Snapshots.of("quotes")).stream().filter(row -> row.get("BillingCurrency").equals("EUR")).toList();
        assertThat(euros).isNotEmpty().allSatisfy(row -> assertThat(row).containsEntry("x_AlternativeId", "quote-b1").containsEntry("x_PlanCurrency", "USD"));
        assertThat(euros.stream().filter(row -> row.get("ChargeCategory").equals("Usage")))
                .allSatisfy(row -> assertThat(row).containsEntry("PricingCurrency", "USD"));
    }

    @Test
    void whatHasNoPriceIsNamedBesideTheTable() {
        Plan plan = Snapshots.plan("founding-2024");
        Snapshot snapshot = Snapshots.of(plan.withPrices(new PinnedPrices(plan.prices().pins(),
                plan.prices().offers().stream().filter(offer -> !offer.id().startsWith("openai/")).toList())));
        assertThat(rows(snapshot)).noneSatisfy(row -> assertThat(row).containsEntry("x_AlternativeId", "gpt-4o"));
        JsonNode metadata = metadata(snapshot, FocusVersion.V1_4);
        assertThat(metadata.at("/leftOut/0/alternative").stringValue()).isEqualTo("gpt-4o");
        assertThat(metadata.at("/leftOut/0/reason").stringValue()).contains("is on no price sheet");
    }

    private static JsonNode metadata(Snapshot snapshot, FocusVersion version) {
        return JsonMapper.builder().build().readTree(Snapshots.bytes(Tables.focus(snapshot, version).getLast()));
    }

    @ParameterizedTest
    @CsvSource({"V1_2, 1.2", "V1_4, 1.4"})
    void theMetadataDescribesTheTable(FocusVersion version, String number) {
        List<ExportFile> files = Tables.focus(Snapshots.of("seats"), version);
        JsonNode metadata = metadata(Snapshots.of("seats"), version);
        assertThat(files).extracting(ExportFile::name).containsExactly("Seats-or-tokens-for-developers-focus-" + number + ".csv",
                "Seats-or-tokens-for-developers-focus-" + number + "-metadata.json");
        assertThat(metadata.at("/FocusVersion").stringValue()).isEqualTo(number);
        assertThat(metadata.at("/file").stringValue()).isEqualTo(files.getFirst().name());
        assertThat(metadata.at("/DataGenerator").stringValue()).isEqualTo("Tokenwright 0.1.0");
        assertThat(metadata.at("/conformance").stringValue()).contains("FOCUS-shaped").contains("not a conformant billing dataset");
        List<String> described = metadata.at("/ColumnDefinition").valueStream().map(column -> column.get("ColumnName").stringValue()).toList();
        assertThat(described).isEqualTo(List.copyOf(Csv.records(Snapshots.bytes(files.getFirst())).getFirst().keySet()));
    }
}
