package org.tokenwright.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tokenwright.tokens.Counting.Bundled;
import org.tokenwright.tokens.Counting.Closed;
import org.tokenwright.tokens.Counting.SentencePiece;

class TextCounterTest {

    private static final TextCounter O200K = BundledCounters.of("o200k_base");
    private static final List<String> STRINGS = TokenStrings.all();

    @Test
    void blankLineBetweenWordsSeparatesThem() {
        assertThat(STRINGS).filteredOn(text -> !text.isEmpty() && Character.isLetter(text.charAt(0))
                && Character.isLetter(text.charAt(text.length() - 1))).hasSizeGreaterThan(500).allSatisfy(text ->
                assertThat(O200K.count("word\n\n" + text + "\n\nword")).isEqualTo(O200K.count(text) + 2 * O200K.count("word\n\n")));
    }

    @Test
    void neverMoreTokensThanBytesAndNoneOnlyForNoText() {
        assertThat(O200K.count("")).isZero();
        assertThat(STRINGS).allSatisfy(text -> assertThat(O200K.count(text)).isBetween(1L, 3L * text.length()));
    }

    @Test
    void loneSurrogateCountsAsTheReplacementCharacter() {
        assertThat(STRINGS).anySatisfy(text -> assertThat(WellFormed.of(text)).isNotEqualTo(text));
        assertThat(STRINGS).allSatisfy(text -> assertThat(O200K.count(text)).isEqualTo(O200K.count(WellFormed.of(text))));
        assertThat(WellFormed.of("a\uD800b\uDC00\uDC00🙂\uD83D")).isEqualTo("a\uFFFDb\uFFFD\uFFFD🙂\uFFFD");
    }

    @Test
    void specialTokensCountAsText() {
        assertThat(O200K.count("x <|endoftext|> y")).isEqualTo(9);
    }

    @Test
    void countsTheSameInSeveralThreadsAtOnce() {
        List<Long> alone = STRINGS.stream().map(O200K::count).toList();
        assertThat(IntStream.range(0, 8).parallel().mapToObj(_ -> STRINGS.parallelStream().map(O200K::count).toList()))
                .allSatisfy(counts -> assertThat(counts).isEqualTo(alone));
    }

    /** Words, one word without end, and what a pattern looks through far ahead. */
    @ParameterizedTest
    @ValueSource(strings = {"word ", "a", " ", "中"})
    void cancellingIsNoticed(String part) {
        String text = part.repeat(2_000_000 / part.length());
        var asked = new AtomicInteger();
        assertThatExceptionOfType(CancellationException.class).isThrownBy(() -> O200K.count(text, () -> asked.incrementAndGet() == 20));
        assertThat(asked).hasValue(20);
        assertThatExceptionOfType(CancellationException.class).isThrownBy(() -> O200K.count("", () -> true));
    }

    @Test
    void factoryGivesTheCounterOfTheRule() {
        assertThat(TextCounters.of(new Bundled("o200k_base"), Optional.empty())).containsSame(O200K);
        assertThat(TextCounters.of(new Closed(), Optional.empty())).isEmpty();
        assertThat(TextCounters.of(new SentencePiece("00"), Optional.empty())).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> BundledCounters.of("p50k_base"))
                .withMessage("no encoding \"p50k_base\"; there are cl100k_base, o200k_base");
    }

    @Test
    void hashIsOfEachLengthAndToken() {   // printf '\0\0\0\1a\0\0\0\2bc' | sha256sum
        assertThat(Vocabulary.of(List.of(new byte[] {'a'}, new byte[] {'b', 'c'})).sha256())
                .isEqualTo("b534ce16ac9c8b36823f39a395ce8e0e3c7ad9605b82b5444f18cadacd217a5d");
    }

    @Test
    void vocabularyOfAnotherTokenizerIsRefused() {
        var vocabulary = Vocabulary.of(List.of(new byte[] {'a'}));
        assertThatIllegalArgumentException().isThrownBy(() -> TextCounters.of(new SentencePiece("00"), Optional.of(vocabulary)))
                .withMessage("the vocabulary is not that of the tokenizer: the SHA-256 of its 1 tokens is " + vocabulary.sha256() + ", not 00");
    }
}
