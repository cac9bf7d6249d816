package org.tokenwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tokenwright.plan.PinnedPrices;
import org.tokenwright.store.PlanJson;
import org.tokenwright.store.PriceDirectory;

/** The samples pin the bundled revisions by content, so that they cannot drift from them. */
class SamplePinsTest {

    private static final Map<String, String> HASHES = PriceDirectory.bundled().revisions().stream().collect(Collectors
            .toMap(r -> r.sheet().provider() + " " + r.sheet().revision(), r -> r.sha256()));

    @ParameterizedTest
    @ValueSource(strings = {"today", "founding-2024", "largest-user", "long-context", "quotes", "capacity", "seats", "same-work",
        "prompt-optimisation", "token-debt", "token-growth", "tokens-as-pay", "organisation"})
    void pinsTheBundledRevisionByItsHash(String sample) throws IOException {
        Path file = Path.of("samples", sample + ".tokenplan");
        var pins = PlanJson.read(file.toString(), Files.readAllBytes(file)).content().prices().pins();
        assertThat(pins).isNotEmpty().allSatisfy((PinnedPrices.Pin pin) ->
                assertThat(pin.sha256()).as(pin.provider()).isEqualTo(HASHES.get(pin.provider() + " " + pin.revision())));
    }
}
