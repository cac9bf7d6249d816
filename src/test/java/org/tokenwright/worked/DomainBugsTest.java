package org.tokenwright.worked;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tokenwright.cli.CliRun;

/**
 * Mistakes that tools of this kind have been reported to make, from the fifth on. The first four are the worked examples B1 to B4;
 * the eighth, text that takes a counter quadratic time, is not about prices.
 */
class DomainBugsTest {

    private static final WorkedExample CACHED = WorkedExample.all().stream()
            .filter(example -> example.expected().equals("0.184918125")).findFirst().orElseThrow();
    private static final String SHEET = """
        {"format": "tokenwright-prices", "formatVersion": 1, "provider": "acme", "revision": "2026-10-01",
         "knownOn": "2026-10-01", "offers": [{"id": "acme/large", "model": "large", "name": "Large", "rates": [
           {"meter": "output", "amount": 15, "currency": "USD", "effectiveFrom": "2026-01-01", "dateBasis": "provider", "source": "page", "seen": "2026-10-01"}
         ]}]}
        """;

    @TempDir
    private Path folder;

    @Test
    void b5_aKeyGivenTwiceIsRefusedWithBothValues() throws IOException {
        CliRun run = validate(SHEET.replace("\"amount\": 15", "\"amount\": 15, \"amount\": 0.15"));
        assertThat(run.status()).isNotZero();
        assertThat(run.out()).contains("\"amount\" is given twice (15 and 0.15)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"acmelarge", "acme/", "/large", "acme//large", "acme/Large/"})
    void b6_anOfferWhoseIdMissesASeparatorIsRefused(String id) throws IOException {
        CliRun run = validate(SHEET.replace("\"acme/large\"", '"' + id + '"'));
        assertThat(run.status()).isNotZero();
        assertThat(run.out()).contains("offer id is not acme/ and a name (" + id + ")");
    }

    @Test
    void b6_aFieldThatIsNotKnownIsShownAndStopsNothing() throws IOException {
        CliRun run = validate(SHEET.replace("\"model\"", "\"carbonGrams\": 3, \"model\""));
        assertThat(run.status()).as(run.out()).isZero();
        assertThat(run.out()).contains("carbonGrams");
    }

    /**
     * Some providers count cached tokens in the input, others beside it. A plan says either: tokens by meter, or the whole input
     * and what part of it is found in the cache.
     */
    @Test
    void b7_cachedTokensWithinTheInputAndBesideItCostTheSame() throws IOException {
        String beside = Files.readString(CACHED.plan());
        String within = beside.replace("\"uncachedInput\": {\"value\": 5005,", "\"uncachedInput\": {\"value\": 262960,")
                .replace("          \"cacheRead\": {\"value\": 257955, \"unit\": \"token/call\"},\n", "")
                .replace("      \"serviceTiers\"", """
                        "prefixes": [{"id": "p", "name": "Prefix", "tokens": {"value": 257955, "unit": "token/call"},
                          "share": {"value": 1, "unit": "1"}, "variants": {"value": 1, "unit": "1"}, "lifetime": "5m",
                          "arrivals": {"kind": "observed", "hitRate": {"value": 1, "unit": "1"}}}],
                        "serviceTiers\"""");
        assertThat(within).doesNotContain("5005");
        assertThat(total(within)).isCloseTo(total(beside), within(new BigDecimal("1e-12")))
                .isCloseTo(new BigDecimal("0.184918125"), within(new BigDecimal("1e-9")));
    }

    private BigDecimal total(String text) throws IOException {
        Path plan = Files.writeString(folder.resolve("plan.tokenplan"), text);
        CliRun run = CliRun.of("compare", plan.toString(), "--prices", CACHED.prices().toString(), "--format", "json");
        assertThat(run.status()).as(run.err() + run.out()).isZero();
        return new BigDecimal(run.text(CACHED.outcome()));
    }

    private CliRun validate(String sheet) throws IOException {
        return CliRun.of("validate", Files.writeString(folder.resolve("sheet.json"), sheet).toString());
    }
}
