package org.tokenwright.importing.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tokenwright.importing.content.Sounds.join;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tokenwright.importing.content.Content.Audio;
import org.tokenwright.importing.content.Content.Image;
import org.tokenwright.importing.content.Content.Pdf;
import org.tokenwright.importing.content.Content.Rejected;
import org.tokenwright.importing.content.Content.Text;
import org.tokenwright.importing.content.Content.Video;

/** Damaged files of every type end in an answer or a refusal, never in an exception, and soon. */
class MutationTest {

    private static final int EACH = 150;
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final String[] NUMBERS = {"0", "-1", "2147483647", "99999999999999", "4294967296", "1e99", "7"};
    private static final Limits SMALL = new Limits(9, 3, 4 << 20, 500, 4 << 20, 50, 4 << 20, 16 << 20);

    @TempDir
    Path folder;

    private static Map<String, byte[]> files() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("a.png", Pictures.image("PNG", 20, 20));
        files.put("a.jpg", Pictures.image("JPEG", 20, 20));
        files.put("a.gif", Pictures.image("GIF", 20, 20));
        files.put("a.bmp", Pictures.image("BMP", 20, 20));
        files.put("a.webp", Pictures.losslessWebp());
        files.put("a.wav", Sounds.wav());
        files.put("a.mp3", Sounds.mp3("Info", 12));
        files.put("a.flac", Sounds.flac(66_150));
        files.put("a.ogg", Sounds.vorbis());
        files.put("a.opus", Sounds.opus());
        files.put("a.mp4", Sounds.film());
        files.put("a.pdf", Documents.pdf("first page", "second page"));
        files.put("secret.pdf", Documents.encryptedPdf(""));
        files.put("a.docx", Documents.docxWithTable());
        files.put("a.txt", Reading.utf8("Grüße aus 東京 🦊\n".repeat(40)));
        files.put("utf16.txt", join(new byte[] {-1, -2}, "Grüße aus 東京 🦊\n".repeat(40).getBytes(StandardCharsets.UTF_16LE)));
        files.put("no-name", Reading.utf8("{\"a\": [1, 2, {\"b\": \"c\"}]}\n".repeat(30)));
        return files;
    }

    static Stream<String> names() throws IOException {
        return files().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    @Timeout(180)
    void answersOrRefuses(String name) throws IOException {
        byte[] whole = files().get(name);
        assertThat(Reading.of(folder, name, whole)).isNotInstanceOf(Rejected.class);
        var random = new Random(name.hashCode());
        for (int i = 0; i < EACH; i++) {
            byte[] changed = whole.clone();
            for (int times = 1 + random.nextInt(4); times > 0; times--) {
                changed = mutate(changed, random);
            }
            check(name, changed, name + ", change " + i);
        }
    }

    private static byte[] mutate(byte[] bytes, Random random) {
        if (bytes.length < 4) {
            return bytes;
        }
        int at = random.nextInt(bytes.length);
        int length = Math.min(1 + random.nextInt(40), bytes.length - at);
        byte[] before = Arrays.copyOf(bytes, at);
        byte[] after = Arrays.copyOfRange(bytes, at + length, bytes.length);
        byte[] piece = Arrays.copyOfRange(bytes, at, at + length);
        return switch (random.nextInt(7)) {
            case 0 -> before;                                              // cut off
            case 1 -> join(before, after);                                 // a hole
            case 2 -> join(before, piece, piece, piece, after);            // repeated
            case 3 -> join(before, noise(length, random), after);
            case 4 -> join(before, filled(Math.min(length, 8), (byte) -1), Arrays.copyOfRange(bytes, Math.min(at + 8, bytes.length), bytes.length));
            case 5 -> number(bytes, random);
            default -> flipped(bytes, random);
        };
    }

    private static byte[] noise(int length, Random random) {
        byte[] noise = new byte[length];
        random.nextBytes(noise);
        return noise;
    }

    private static byte[] filled(int length, byte value) {
        byte[] filled = new byte[length];
        Arrays.fill(filled, value);
        return filled;
    }

    private static byte[] flipped(byte[] bytes, Random random) {
        byte[] flipped = bytes.clone();
        for (int i = 0; i < 5; i++) {
            flipped[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return flipped;
    }

    /** One number that is written in digits, as PDF has them, becomes another. */
    private static byte[] number(byte[] bytes, Random random) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int from = random.nextInt(bytes.length);
        var matcher = NUMBER.matcher(text);
        return matcher.find(from) ? Sounds.latin(text.substring(0, matcher.start()) + NUMBERS[random.nextInt(NUMBERS.length)]
                + text.substring(matcher.end())) : bytes;
    }

    private void check(String name, byte[] bytes, String change) throws IOException {
        long start = System.nanoTime();
        Content content = Reading.of(folder, name, bytes, SMALL);
        assertSensible(content, change);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).as(change).isLessThan(LONGEST);
    }

    private static void assertSensible(Content content, String change) {
        switch (content) {
            case Rejected(var reason) -> assertThat(reason).as(change).isNotBlank().hasSizeLessThan(300).doesNotContain("\n", "null");
            case Image(_, int width, int height) -> assertThat(Math.min(width, height)).as(change).isPositive();
            case Audio(_, double seconds) -> assertThat(seconds).as(change).isPositive().isFinite();
            case Video(_, double seconds, int width, int height) -> {
                assertThat(seconds).as(change).isPositive().isFinite();
                assertThat(Math.min(width, height)).as(change).isPositive();
            }
            case Pdf(int pages, int without, Text text) -> {
                assertThat(without).as(change).isBetween(0, pages);
                assertWhole(text, change);
            }
            case Text text -> assertWhole(text, change);
        }
    }

    private static void assertWhole(Text text, String change) {
        assertThat(text.guess()).as(change).isNotNull();
        assertThat(Reading.pieces(text).stream().mapToLong(String::length).sum()).as(change).isEqualTo(text.characters());
    }

    @Test
    @Timeout(180)
    void answersOrRefusesDamagedMarkupInAWordDocument() throws IOException {
        byte[] whole = Documents.docxWithTable();
        var random = new Random(5);
        for (int i = 0; i < EACH; i++) {
            byte[] changed = Documents.changed(whole, i % 3 == 0 ? "[Content_Types].xml" : "word/document.xml",
                    text -> new String(mutate(Reading.utf8(text), random), StandardCharsets.UTF_8), Map.of());
            check("a.docx", changed, "markup, change " + i);
        }
    }

    @Test
    @Timeout(180)
    void noiseUnderAnyNameIsAnsweredOrRefused() throws IOException {
        var random = new Random(6);
        for (var file : files().entrySet()) {
            String name = file.getKey();
            for (int i = 0; i < 20; i++) {
                check(name, noise(1 + random.nextInt(3000), random), name + ", noise " + i);
                check("other", join(Arrays.copyOf(file.getValue(), 16), noise(500, random)), name + ", begin " + i);
            }
        }
    }
}
