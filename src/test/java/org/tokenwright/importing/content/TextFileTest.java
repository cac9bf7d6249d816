package org.tokenwright.importing.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tokenwright.importing.content.Sounds.join;
import static org.tokenwright.importing.content.Sounds.latin;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tokenwright.importing.content.Content.Encoding;
import org.tokenwright.importing.content.Content.Text;
import org.tokenwright.store.FileProblem;

class TextFileTest {

    private static final String WORDS = "Grüße, 東京 and 🦊!\nSecond line\n";

    @TempDir
    Path folder;

    private static Limits segments(int length) {
        return new Limits(100, 9, 10 << 20, length, 10 << 20, 100, 10 << 20, 10 << 20);
    }

    @ParameterizedTest
    @CsvSource({"UTF-8, '', UTF_8", "UTF-8, EFBBBF, UTF_8", "UTF-16LE, FFFE, UTF_16_LE", "UTF-16BE, FEFF, UTF_16_BE",
        "UTF-16LE, '', UTF_16_LE", "UTF-16BE, '', UTF_16_BE"})
    void readsEachSpellingWithAndWithoutItsMark(String charset, String mark, Encoding encoding) throws IOException {
        byte[] bytes = join(HexFormat.of().parseHex(mark), WORDS.getBytes(charset));
        Content content = Reading.of(folder, "a.txt", bytes);
        assertThat(content).isInstanceOfSatisfying(Text.class, text -> {
            assertThat(text.encoding()).isEqualTo(encoding);
            assertThat(text.characters()).isEqualTo(WORDS.length());
        });
        assertThat(Reading.pieces(content)).containsExactly(WORDS);
    }

    @Test
    void refusesLatin1AndNamesThePlace() throws IOException {
        byte[] bytes = "A caf\u00e9 in Paris".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(Reading.refusal(folder, "a.txt", bytes))
                .isEqualTo("neither UTF-8 nor UTF-16 text: byte 0xe9 at byte 5 does not belong; save it as UTF-8");
    }

    @Test
    void namesThePlaceFarInALongFile() throws IOException {
        byte[] bytes = join(latin("x".repeat(199_999) + "\n"), new byte[] {(byte) 0xC3, 'a'});
        assertThat(Reading.refusal(folder, "a.txt", bytes)).contains("byte 0xc3 at byte 200,000 ");
    }

    @Test
    void refusesACharacterThatBreaksOff() throws IOException {
        assertThat(Reading.refusal(folder, "a.txt", join(latin("end "), new byte[] {(byte) 0xE2, (byte) 0x82}))).contains("0xe2 at byte 4 ");
        assertThat(Reading.refusal(folder, "b.txt", join(latin("\u00ff\u00fe"), latin("a\0b\0c")))).contains("at byte 6 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.txt", "a.csv", "README", "a.json"})
    void refusesABinaryFileWhateverItsName(String name) throws IOException {
        byte[] bytes = new byte[5000];
        new Random(1).nextBytes(bytes);
        bytes[0] = 'a';
        assertThat(Reading.refusal(folder, name, bytes)).isEqualTo("a binary file, not text: it holds zero bytes");
    }

    @Test
    void refusesAZeroByteFarInALongFile() throws IOException {
        assertThat(Reading.refusal(folder, "a.txt", join(latin("x".repeat(100_000)), new byte[1], latin("more")))).contains("binary");
    }

    @Test
    void refusesUtf32() throws IOException {
        assertThat(Reading.refusal(folder, "a.txt", "\ufeffabc".getBytes("UTF-32LE"))).contains("UTF-32");
    }

    @Test
    void refusesAnEmptyAndATooLargeFile() throws IOException {
        assertThat(Reading.refusal(folder, "a.txt", new byte[0])).isEqualTo("the file is empty");
        var small = new Limits(10, 9, 1 << 20, 1000, 1, 1, 1, 1);
        assertThat(Reading.of(folder, "b.txt", latin("x".repeat(1 << 20)), small)).isInstanceOf(Text.class);
        assertThat(Reading.refusal(Reading.of(folder, "c.txt", latin("x".repeat((1 << 20) + 1)), small)))
                .isEqualTo("a text of more than 1 MB: cut it into several files");
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 5, 17, 64, 1000})
    void piecesMakeUpTheWholeAndCutNoCharacter(int length) throws IOException {
        String whole = "🦊🦊🦊\n" + WORDS.repeat(40) + "🦊".repeat(90) + "\n\n  indented\n/path\r\nend";
        List<String> pieces = Reading.pieces(Reading.of(folder, "a.txt", Reading.utf8(whole), segments(length)));
        assertThat(String.join("", pieces)).isEqualTo(whole);
        assertThat(pieces).allSatisfy(piece -> {
            assertThat(piece).hasSizeBetween(1, length);
            assertThat(Character.isLowSurrogate(piece.charAt(0))).isFalse();
            assertThat(Character.isHighSurrogate(piece.charAt(piece.length() - 1))).isFalse();
        });
    }

    @ParameterizedTest
    @CsvSource({"'one\ntwo\nthr', 8", "'one\ntwo\n  x', 4", "'one\n\n\nx', 6", "'one\n/two', 3", "'a b c', 3", "abcdef, 6",
        "'abcde\ud83e', 5"})
    void cutsWhereNothingIsJoined(String text, int at) {
        assertThat(Cut.before(text)).isEqualTo(at);
    }

    @Test
    void longFilesArriveInPiecesOfWholeLines() throws IOException {
        String line = "a line of a long file\n";
        List<String> pieces = Reading.pieces(Reading.of(folder, "a.txt", Reading.utf8(line.repeat(200_000))));
        assertThat(pieces).hasSizeGreaterThan(2).allMatch(piece -> piece.endsWith("\n") && piece.length() <= Limits.USUAL.segment());
    }

    @Test
    void canBeGoneThroughAgainAndStopsAtOnce() throws IOException {
        var text = (Text) Reading.of(folder, "a.txt", Reading.utf8(WORDS.repeat(10)), segments(40));
        var seen = new AtomicInteger();
        assertThatThrownBy(() -> text.segments().forEach(_ -> seen.incrementAndGet(), () -> seen.get() == 2))
                .isInstanceOf(CancellationException.class);
        assertThat(seen).hasValue(2);
        assertThat(String.join("", Reading.pieces(text))).isEqualTo(WORDS.repeat(10));
    }

    @Test
    void saysWhenTheFileHasChangedOrGone() throws IOException {
        var text = (Text) Reading.of(folder, "a.txt", Reading.utf8(WORDS));
        Files.write(folder.resolve("a.txt"), new byte[] {'a', (byte) 0xE9, 'b'});
        assertThatThrownBy(() -> text.segments().forEach(_ -> { }, () -> false)).isInstanceOf(FileProblem.class)
                .hasMessageStartingWith("a.txt: has changed since it was looked at: neither UTF-8");
        Files.delete(folder.resolve("a.txt"));
        assertThatThrownBy(() -> text.segments().forEach(_ -> { }, () -> false)).isInstanceOf(FileProblem.class)
                .hasMessage("a.txt: there is no such file or folder");
    }
}
