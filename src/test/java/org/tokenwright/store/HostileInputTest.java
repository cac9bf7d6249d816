package org.tokenwright.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a file holds: one message, in bounded time and memory (a heap of 256 MB is enough). */
class HostileInputTest {

    private static final String FILE = "a.tokenplan";
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final String PLAN = Samples.PLAN;

    /** Made when it is needed: all of them together are larger than the heap. */
    private interface Content {
        byte[] bytes();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"syntax", "encodings", "bombs"})
    void isRefusedWithOneMessage(String what, Content content, String message) {
        byte[] bytes = content.bytes();
        long start = System.nanoTime();
        FileProblem problem = catchThrowableOfType(FileProblem.class, () -> PlanJson.read(FILE, bytes));
        assertThat(problem).isNotNull();
        assertThat(problem.getMessage()).startsWith(FILE).contains(message).hasSizeLessThan(600).doesNotContain("\n");
        assertThat(problem.getStackTrace()).isEmpty();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LONGEST);
    }

    static Stream<Arguments> syntax() {
        return Stream.of(
                text("empty", "", "the file is empty"),
                text("white space", " \n\t ", "the file is empty"),
                text("list", "[]", ": is not an object (a list)"),
                text("text", "\"x\"", ": is not an object (\"x\")"),
                text("number", "3", ": is not an object (3)"),
                text("null", "null", ": is not an object (null)"),
                text("two documents", PLAN + PLAN, "line 59, column 1: there is more after the end"),
                text("junk at the end", PLAN + "x", "line 59, column 1: "),
                text("junk in the middle", Samples.spoilt(PLAN, "\"months\"", "months"), "line 9, column 5: "),
                text("comment", "// plan\n" + PLAN, "line 1, column 1: "),
                text("trailing comma", Samples.spoilt(PLAN, "\"months\": 12,", "\"months\": 12,,"),
                        "line 9, column 18: "),
                text("single quotes", "{'format': 1}", "line 1, column 2: "),
                text("not a number", Samples.spoilt(PLAN, "12", "NaN"), "line 9, column 1"),
                text("infinity", Samples.spoilt(PLAN, "12", "-Infinity"),
                        "line 9, column 24: Non-standard token '-Infinity'"),
                text("plus", Samples.spoilt(PLAN, "12", "+12"), "line 9, column 1"),
                text("leading zero", Samples.spoilt(PLAN, "12", "012"), "line 9, column 1"),
                text("hexadecimal", Samples.spoilt(PLAN, "12", "0x12"), "line 9, column 1"),
                text("point first", Samples.spoilt(PLAN, "12", ".5"), "line 9, column 1"),
                text("point last", Samples.spoilt(PLAN, "12,", "5.,"), "line 9, column 1"),
                text("long number", Samples.spoilt(PLAN, "12", "1".repeat(65)),
                        "Number value length (65) exceeds the maximum allowed (64)"),
                text("escape", Samples.spoilt(PLAN, "Täst", "\\x"), "line 4, column 1"),
                text("hexadecimal escape", Samples.spoilt(PLAN, "Täst", "\\u12G4"), "line 4, column 1"),
                text("line break in a text", Samples.spoilt(PLAN, "Täst", "T\nst"), "line 4, column 1"),
                text("control character", Samples.spoilt(PLAN, "Täst", "T\u0000"), "line 4, column 1"),
                text("duplicate far below", Samples.spoilt(PLAN, "\"id\": \"x\"", "\"id\": \"x\", \"id\": {\"y\": 1}"),
                        "/workloads/0/shape/size/bins/0/id, line 29: \"id\" is given twice (\"x\" and an object)"),
                text("long name", Samples.spoilt(PLAN, "\"name\"", "\"" + "n".repeat(513) + "\""),
                        "Name length (513) exceeds the maximum allowed (512)"));
    }

    static Stream<Arguments> encodings() {
        return Stream.of(
                content("byte 0xff", () -> replaced("Täst", new byte[] {(byte) 0xff}),
                        "line 4, column 12: the file is not UTF-8 (byte 0xff)"),
                content("Latin 1", () -> PLAN.getBytes(StandardCharsets.ISO_8859_1),
                        "line 4, column 13: the file is not UTF-8 (byte 0xe4)"),
                content("overlong", () -> replaced("Täst", new byte[] {(byte) 0xc0, (byte) 0x80}),
                        "not UTF-8 (byte 0xc0)"),
                content("surrogate", () -> replaced("Täst", new byte[] {(byte) 0xed, (byte) 0xa0, (byte) 0x80}),
                        "not UTF-8 (byte 0xed)"),
                content("beyond Unicode", () -> replaced("Täst", new byte[] {(byte) 0xf5, (byte) 0x80, (byte) 0x80, (byte) 0x80}),
                        "not UTF-8 (byte 0xf5)"),
                content("cut character", () -> new byte[] {'"', (byte) 0xc3},
                        "line 1, column 2: the file is not UTF-8 (byte 0xc3)"),
                content("UTF-16", () -> PLAN.getBytes(StandardCharsets.UTF_16),
                        "line 1, column 1: the file is not UTF-8 (byte 0xfe)"),
                content("UTF-16 without mark", () -> PLAN.getBytes(StandardCharsets.UTF_16BE), "the file is not UTF-8"),
                content("UTF-16LE without mark", () -> PLAN.getBytes(StandardCharsets.UTF_16LE),
                        "the file is not UTF-8"),
                content("UTF-32", () -> PLAN.getBytes(Charset.forName("UTF-32BE")), "the file is not UTF-8"),
                content("UTF-16 of ASCII", () -> "{}".getBytes(StandardCharsets.UTF_16BE), "line 1, column 1: "),
                content("two marks", () -> Samples.bytes("\ufeff\ufeff" + PLAN), "line 1, column 1"),
                content("mark alone", () -> Samples.bytes("\ufeff"), "the file is empty"));
    }

    static Stream<Arguments> bombs() {
        return Stream.of(
                bomb("deep list", "[", 100_000, "nesting depth (65) exceeds the maximum allowed (64)"),
                bomb("deep object", "{\"a\":", 100_000, "nesting depth (65) exceeds the maximum allowed (64)"),
                bomb("deep list inside", "{\"format\":\"tokenwright-plan\",\"x\":" + "[".repeat(100_000), 1,
                        "nesting depth"),
                bomb("text of 60 MB", "\"" + "x".repeat(1 << 20), 60, "exceeds the maximum allowed (1000000)"),
                bomb("text of 100 MB", "\"" + "x".repeat(1 << 20), 100, "the file has more than 64 MB"),
                bomb("name of 60 MB", "{\"" + "x".repeat(1 << 20), 60, "maximum allowed (512)"),
                bomb("number of 60 MB", "1".repeat(1 << 20), 60, "exceeds the maximum allowed"),
                bomb("white space of 60 MB", " ".repeat(1 << 20), 60, "the file is empty"),
                bomb("list of lists", "[" + "[],".repeat(1 << 20), 20, "exceeds the maximum allowed (1000000)"),
                bomb("list of numbers", "[" + "0,".repeat(1 << 20), 30, "exceeds the maximum allowed"),
                bomb("list of long numbers", "[" + "1234567890.1234567890e12,".repeat(1 << 20), 2,
                        "exceeds the maximum allowed"),
                bomb("list of texts", "[" + "\"xxxxxxxxxxxxxxxx\",".repeat(1 << 20), 3, "exceeds the maximum allowed"),
                bomb("list of objects", "[" + "{\"a\":0},".repeat(1 << 20), 7, "exceeds the maximum allowed"),
                bomb("list of large texts", "[" + ("\"" + "x".repeat(999_999) + "\",").repeat(20), 3,
                        "the file ends too early"),
                content("many members", () -> Samples.bytes(manyMembers()), "exceeds the maximum allowed"),
                content("unit of many symbols", () -> Samples.bytes(Samples.spoilt(PLAN, "\"unit\": \"task\"",
                        "\"unit\": \"" + "abcde*".repeat(100_000) + "x\"")), "/workloads/0/tasksPerMonth/unit: a unit has at most 64 characters"),
                content("long id", () -> Samples.bytes(Samples.spoilt(PLAN, "\"support\"",
                        "\"" + "x".repeat(900_000) + "\"")),
                        "not an id"),
                content("long offer", () -> Samples.bytes(Samples.spoilt(PLAN, "acme/large", "x".repeat(900_000))),
                        "is not an offer id"),
                content("long zone", () -> Samples.bytes(Samples.spoilt(PLAN, "Europe/Berlin", "x/".repeat(400_000))),
                        "/settings/zone: "));
    }

    private static Arguments text(String what, String text, String message) {
        return content(what, () -> Samples.bytes(text), message);
    }

    private static Arguments content(String what, Content content, String message) {
        return Arguments.of(what, content, message);
    }

    private static Arguments bomb(String what, String part, int times, String message) {
        return content(what, () -> repeated(Samples.bytes(part), times), message);
    }

    private static byte[] repeated(byte[] part, int times) {
        byte[] all = new byte[part.length * times];
        for (int i = 0; i < times; i++) {
            System.arraycopy(part, 0, all, i * part.length, part.length);
        }
        return all;
    }

    private static String manyMembers() {
        var text = new StringBuilder("{");
        for (int i = 0; i < 1_000_001; i++) {
            text.append('"').append(i).append("\":0,");
        }
        return text.toString();
    }

    private static byte[] replaced(String part, byte[] bytes) {
        byte[] before = Samples.bytes(PLAN.substring(0, PLAN.indexOf(part)));
        byte[] after = Samples.bytes(PLAN.substring(PLAN.indexOf(part) + part.length()));
        byte[] all = Arrays.copyOf(before, before.length + bytes.length + after.length);
        System.arraycopy(bytes, 0, all, before.length, bytes.length);
        System.arraycopy(after, 0, all, before.length + bytes.length, after.length);
        return all;
    }

    @Test
    void aPlanCutAnywhereIsRefused() {
        byte[] whole = PlanJson.write(PlanJson.read(FILE, Samples.bytes(PLAN)).content());
        int end = whole.length - 1;   // the last line end may be missing
        for (int length = 0; length < end; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            FileProblem problem = catchThrowableOfType(FileProblem.class, () -> PlanJson.read(FILE, cut));
            assertThat(problem).as("first %d bytes", length).isNotNull();
            assertThat(problem.place()).as("first %d bytes", length).matches(length == 0 ? "" : "line \\d+, column \\d+");
            assertThat(problem.problem()).as("first %d bytes", length).hasSizeLessThan(200).doesNotContain("Feature");
        }
        assertThat(PlanJson.read(FILE, Arrays.copyOf(whole, end)).content().name()).isEqualTo("Täst");
    }

    @Test
    void aByteOrderMarkIsIgnored() {
        assertThat(PlanJson.read(FILE, Samples.bytes("\ufeff" + PLAN)))
                .isEqualTo(PlanJson.read(FILE, Samples.bytes(PLAN)));
    }

    @Test
    void anyNumberInAnUnknownMemberIsKeptUnread() {
        String text = Samples.spoilt(PLAN, "\"name\"", "\"later\": 1e999999999, \"name\"");
        assertThat(PlanJson.read(FILE, Samples.bytes(text)).content().unknown()).containsEntry("/later", "1e999999999");
    }

    @Test
    void namesOfOneHashDoNotSlowItDown() {
        var text = new StringBuilder();
        for (int i = 0; i < 1 << 14; i++) {
            text.append('"');
            for (int bit = 0; bit < 14; bit++) {
                text.append((i >> bit & 1) == 0 ? "Aa" : "BB");
            }
            text.append("\": 1, ");
        }
        byte[] bytes = Samples.bytes(Samples.spoilt(PLAN, "\"name\"", text + "\"name\""));
        long start = System.nanoTime();
        try {
            assertThat(PlanJson.read(FILE, bytes).content().unknown()).hasSize(1 << 14);
        } catch (FileProblem refused) {
            assertThat(refused.place()).startsWith("line 4");
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LONGEST);
    }

    @Test
    void aFileBeyondTheLimitIsNotReadAtAll(@TempDir Path directory) throws Exception {
        Path file = directory.resolve(FILE);
        try (var large = new RandomAccessFile(file.toFile(), "rw")) {
            large.setLength(20L << 30);
        }
        FileProblem problem = catchThrowableOfType(FileProblem.class, () -> new PlanStore(new RealDisk()).open(file));
        assertThat(problem).hasMessage("a.tokenplan: cannot be opened: the file has more than 64 MB");
    }
}
