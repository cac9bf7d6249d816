package org.tokenwright.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tokenwright.importing.Bundled.list;
import static org.tokenwright.importing.Bundled.text;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Finds each line of the tier tables, with every filled cell, in what the bundled sheets say about some offer. */
class TierRuleCoverageTest {

    private static final Map<String, String> SLUGS = Map.of("OpenAI", "openai", "Anthropic", "anthropic",
            "Google Gemini API", "google", "Amazon Bedrock", "amazon-bedrock", "Azure OpenAI", "azure-openai",
            "DeepSeek", "deepseek", "xAI", "xai", "Fireworks", "fireworks-ai", "Together AI", "together-ai",
            "OpenRouter", "openrouter");

    /** What a sheet says about an offer, as one text. */
    private record Statement(String provider, String words) {}

    private static final List<Statement> STATEMENTS = new ArrayList<>();

    @BeforeAll
    static void read() throws IOException {
        for (JsonNode offer : Bundled.offers().values()) {
            String provider = offer.get("id").asString().replaceFirst("/.*", "");
            if (offer.has("life")) {
                text(offer.get("life"), "note", "").lines().forEach(line -> STATEMENTS.add(new Statement(provider, line)));
            }
            Stream.concat(list(offer, "multipliers").stream(), list(offer, "rates").stream())
                    .forEach(line -> STATEMENTS.add(new Statement(provider, words(line))));
        }
    }

    private static String words(JsonNode line) {
        return text(line, "note", "") + " [" + line.get("source").asString() + ", " + text(line, "seen", "") + "]"
                + " factor " + text(line, "factor", "none");
    }

    static Stream<NamedCsvRecord> lines() throws IOException {
        return Stream.of(Bundled.table("service-tiers.csv"), Bundled.table("more-tier-rules.csv")).flatMap(List::stream);
    }

    @ParameterizedTest
    @MethodSource("lines")
    void everyFilledCellIsInOneStatement(NamedCsvRecord line) {
        String begin = line.getField("tier_or_rule") + " (" + line.getField("model_scope") + "): ";
        List<Statement> statements = STATEMENTS.stream().filter(statement -> statement.words().startsWith(begin))
                .filter(statement -> statement.provider().equals(SLUGS.get(line.getField("provider"))))
                .filter(statement -> statement.words().contains(line.getField("source")))
                .toList();
        assertThat(statements).isNotEmpty().allSatisfy(statement -> line.getFieldsAsMap().forEach((column, cell) -> {
            if (!column.equals("provider")) {
                assertThat(statement.words()).as(column).contains(cell);
            }
        }));
    }
}
