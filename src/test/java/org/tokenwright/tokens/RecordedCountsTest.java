package org.tokenwright.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import com.knuddels.jtokkit.Encodings;
import com.knuddels.jtokkit.api.Encoding;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Exact counts: the same as another implementation's, and as JTokkit's own. */
class RecordedCountsTest {

    private static final List<RecordedCounts> RECORDED = RecordedCounts.all();

    @Test
    void recordingCoversEveryUnicodeBlock() {
        assertThat(RECORDED).hasSizeGreaterThanOrEqualTo(3000);
        assertThat(RECORDED.stream().map(RecordedCounts::text).collect(Collectors.toSet())).containsAll(TokenStrings.all());
    }

    @Test
    void o200kCountsAsTiktokenDoes() {
        assertThat(differences(BundledCounters.of("o200k_base"), RecordedCounts::o200k)).isEmpty();
    }

    @Test
    void cl100kCountsAsTiktokenDoes() {
        assertThat(differences(BundledCounters.of("cl100k_base"), RecordedCounts::cl100k)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"o200k_base", "cl100k_base"})
    void countsAsJtokkitDoes(String name) {
        Encoding encoding = Encodings.newLazyEncodingRegistry().getEncoding(name).orElseThrow();
        TextCounter counter = BundledCounters.of(name);
        assertThat(RECORDED).filteredOn(recorded -> WellFormed.of(recorded.text()).equals(recorded.text()))
                .allSatisfy(recorded -> assertThat(counter.count(recorded.text())).as(recorded.shown())
                        .isEqualTo(encoding.countTokensOrdinary(recorded.text())));
    }

    private static List<String> differences(TextCounter counter, ToLongFunction<RecordedCounts> expected) {
        return RECORDED.stream().filter(recorded -> counter.count(recorded.text()) != expected.applyAsLong(recorded))
                .map(recorded -> expected.applyAsLong(recorded) + " expected, counted " + counter.count(recorded.text()) + ": " + recorded.shown())
                .toList();
    }
}
