package org.tokenwright.report.table;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.tokenwright.analysis.AlternativeResult;
import org.tokenwright.plan.PinnedPrices;
import org.tokenwright.plan.Plan;
import org.tokenwright.report.Snapshot;
import org.tokenwright.report.Snapshots;
import org.tokenwright.store.SamplePlans;
import org.tokenwright.worksheet.Inputs;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The export as JSON follows its schema and has the engine's numbers. */
class SnapshotJsonTest {

    static final List<String> SAMPLES = SamplePlans.NAMES;

    static Schema schema() {
        try (InputStream in = Tables.class.getResourceAsStream("export.schema.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String text(Snapshot snapshot) {
        return Snapshots.text(Tables.json(snapshot));
    }

    private static JsonNode json(Snapshot snapshot) {
        return JsonMapper.builder().build().readTree(text(snapshot));
    }

    @ParameterizedTest
    @FieldSource("SAMPLES")
    void followsItsSchema(String sample) {
        assertThat(schema().validate(text(Snapshots.of(sample)), InputFormat.JSON)).isEmpty();
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiterString = "=>", quoteCharacter = '~', textBlock = """
        "version": 1               => "version": 2
        "status": "priced"         => "status": "cheap"
        "central": "17500"         => "central": 17500
        "central": "17500"         => "central": "17,500"
        "central": "17500"         => "central": "1.75E4"
        "months": ["2024-07"]      => "months": ["July"]
        "currency": "USD"          => "money": "USD"
        "origin": "entered"        => "origin": "guessed"
        "total": {"low"            => "sum": {"low"
        "complete": true           => "complete": "yes"
        """)
    void theSchemaRejectsWhatIsNoExport(String from, String to) {
        String sound = text(Snapshots.of("founding-2024"));
        assertThat(sound).contains(from);
        assertThat(schema().validate(sound.replaceFirst(Pattern.quote(from), to), InputFormat.JSON)).isNotEmpty();
    }

    @ParameterizedTest
    @FieldSource("SAMPLES")
    void hasTheEnginesNumbers(String sample) {
        Snapshot snapshot = Snapshots.of(sample);
        JsonNode json = json(snapshot);
        int months = snapshot.comparison().timeline().months();
        assertThat(json.get("months").size()).isEqualTo(months);
        for (int i = 0; i < snapshot.comparison().alternatives().size(); i++) {
            AlternativeResult result = snapshot.comparison().alternatives().get(i);
            JsonNode one = json.get("alternatives").get(i);
            assertThat(number(one.at("/total/central"))).isEqualTo(result.total(Inputs.BASE));
            assertThat(number(one.at("/monthly/" + (months - 1) + "/cost/central"))).isEqualTo(
                    result.total(Inputs.BASE).isEmpty() ? OptionalDouble.empty() : result.monthly(months - 1, Inputs.BASE));
            assertThat(one.get("lines").size()).isEqualTo(result.lines().size());
            assertThat(number(one.at("/workloads/0/perTask/central"))).isEqualTo(result.workloads().getFirst().perTask());
        }
        assertThat(json.get("scenarios").size()).isEqualTo(snapshot.scenarios().size());
    }

    private static OptionalDouble number(JsonNode node) {
        return node.isMissingNode() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(node.stringValue()));
    }

    @Test
    void whatIsNotKnownIsAbsentWithAReason() {
        Plan plan = Snapshots.plan("founding-2024");
        Snapshot snapshot = Snapshots.of(plan.withPrices(new PinnedPrices(plan.prices().pins(),
                plan.prices().offers().stream().filter(offer -> !offer.id().startsWith("openai/")).toList())));
        assertThat(schema().validate(text(snapshot), InputFormat.JSON)).isEmpty();
        JsonNode one = json(snapshot).at("/alternatives/0");
        assertThat(one.get("status").stringValue()).isEqualTo("not-priced");
        assertThat(one.has("total")).isFalse();
        assertThat(one.has("monthly")).isFalse();
        assertThat(one.get("noTotalBecause").stringValue()).startsWith("Without a price: Requests on openai/");
        assertThat(one.at("/workloads/0").has("cost")).isFalse();
        assertThat(one.at("/workloads/0/noCostBecause").stringValue()).isNotEmpty();
        assertThat(one.at("/cost/complete").booleanValue()).isFalse();
    }

    @Test
    void whatDoesNotFitHasNoTotal() {
        JsonNode scenario = json(Snapshots.of("founding-2024")).at("/scenarios").valueStream()
                .filter(one -> one.get("id").stringValue().equals("long-requests")).findFirst().orElseThrow();
        JsonNode llama = scenario.get("alternatives").valueStream().filter(one -> one.get("id").stringValue().equals("llama-3-70b")).findFirst().orElseThrow();
        assertThat(llama.get("status").stringValue()).isEqualTo("does-not-fit");
        assertThat(llama.has("total")).isFalse();
        assertThat(llama.get("noTotalBecause").stringValue()).contains("too large");
    }
}
