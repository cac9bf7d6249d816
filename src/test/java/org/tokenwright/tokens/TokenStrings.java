package org.tokenwright.tokens;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Strings whose tokens are worth comparing; the same ones each time. */
final class TokenStrings {

    private static final List<String> CODE = List.of("public static void main(String[] args) {\n\t", "for (int i = 0; i < n; i++) ",
            "    return x != null ? x.y() : \"\\n\";\n", "def f(self, *args):\n        pass\n", "SELECT * FROM t WHERE a = 'b'; -- ", "<td class=\"x\">",
            "{\"a\":[1,2.50,null],\"b\":{\"c\":-1e-9}}", "#include <stdio.h>\r\n", "https://example.org/a/b?c=%20d#e", "0xDEADBEEF ", "/* ===== */",
            "// ------------\n", "x += y ** 2 // z;", "camelCaseName", "SCREAMING_SNAKE_CASE", "kebab-case-name ", "$HOME/.config/*.json", "\\p{L}+(?!\\S)",
            "3f2504e0-4f89-11d3-9a0c-0305e82c3301\n", "2026-11-21T00:00:00.123Z ", "eyJhbGciOiJIUzI1NiJ9.", "|---|:---:|\n", "**bold** _it_ `code` ");
    private static final List<String> WORDS = List.of("don't", "DON'T", "I'll", "we'Ve", "they'RE", "it'ſ", "o'clock", "'tis", "x'll'd", "Hello", "world",
            "antidisestablishmentarianism", "naïve", "Straße", "ÉCOLE", "İstanbul", "ǅungla", "Ωmega", "Привет", "мир", "中文", "测试", "日本語", "カタカナ",
            "안녕하세요", "नमस्ते", "สวัสดี", "ﬁ", "①", "Ａ", "½", "Ⅻ", "٣٤٥", "1234567", "3.14", "1,000", "e\u0301", "n\u0303o", "a\u00ADb", "x\u200By", "<|endoftext|>");
    private static final List<String> RIGHT_TO_LEFT = List.of("مرحبا", "بالعالم", "שלום", "עולם", "۱۲۳", "،", "؟", "\u200F", "\u202B", "\u202C", "\u061C",
            "لَا", "שָׁלוֹם", "\u0640\u0640", "\uFDFA", "abc", "12");
    private static final List<String> EMOJI = List.of("🙂", "👩\u200D👩\u200D👧", "👍🏽", "🏳️\u200D🌈", "🇩🇪", "🇫🇷🇯🇵", "❤️", "1️⃣", "🧑🏿\u200D🚀", "🏴\u200D☠️",
            "👨\u200D❤️\u200D💋\u200D👨", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "☺", "⌚️", "\u200D", "\uFE0F");
    private static final List<String> SPACES = List.of(" ", " ", " ", "  ", "    ", "\t", "\n", "\n", "\r\n", "\r", "\n\n", "\u000B", "\f", "\u0085", "\u00A0", "\u1680",
            "\u2003", "\u2028", "\u2029", "\u202F", "\u3000", "\u200B", "\uFEFF", "\u180E");
    private static final List<String> LONE = List.of("\uD800", "\uDFFF", "\uDBFF", "\uDC00", "\uD83D", "\uDE42", "\uDC00\uD800");
    private static final List<String> RUNS = List.of("a", "A", "_", "^", " ", "\n", "\t", "中", "🙂", "0", "\u0301", "é", "-", "=", "ab", "aA", "a ", " \n", "\r\n", "/",
            "'s", "12 ", "𝐀a", "\uD800", "한", "ا", "क्", "\u00A0", ".,", "x'");

    private final Random random = new Random(20261121);
    private final LinkedHashSet<String> strings = new LinkedHashSet<>();

    static List<String> all() {
        var made = new TokenStrings();
        made.addBlocks();
        made.addRuns();
        made.addMixtures(WORDS, 300);
        made.addMixtures(SPACES, 250);
        made.addMixtures(CODE, 250);
        made.addMixtures(EMOJI, 250);
        made.addMixtures(RIGHT_TO_LEFT, 250);
        made.addMixtures(LONE, 150);
        return List.copyOf(made.strings);
    }

    /** Alone, among words, and among spaces. */
    private void addMixtures(List<String> parts, int times) {
        for (int i = 0; i < times; i++) {
            strings.add(mixture(List.of(parts)));
            strings.add(mixture(List.of(parts, WORDS)));
            strings.add(mixture(List.of(parts, SPACES)));
        }
    }

    private String mixture(List<List<String>> sources) {
        return IntStream.range(0, 1 + random.nextInt(12)).mapToObj(_ -> anyOf(anyOf(sources))).collect(Collectors.joining());
    }

    private <T> T anyOf(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private void addRuns() {
        for (String run : RUNS) {
            for (int times : new int[] {2, 3, 7, 16, 31, 63, 64, 65, 100, 257, 600}) {
                strings.add(run.repeat(times));
                strings.add(anyOf(WORDS) + run.repeat(times) + anyOf(WORDS));
            }
        }
    }

    private void addBlocks() {
        blocks().values().forEach(block -> {
            strings.add(ofBlock(block, List.of("")));
            strings.add(ofBlock(block, List.of(" ", "", "")));
            strings.add(ofBlock(block, List.of("a", "B", "1", "'s", "\n", "", "")));
        });
    }

    private String ofBlock(List<Integer> block, List<String> between) {
        return IntStream.range(0, 3 + random.nextInt(10)).mapToObj(_ -> Character.toString(anyOf(block)) + anyOf(between)).collect(Collectors.joining());
    }

    /** The characters of each Unicode block, assigned or not; surrogates are in {@link #LONE}. */
    private static Map<Character.UnicodeBlock, List<Integer>> blocks() {
        var blocks = new LinkedHashMap<Character.UnicodeBlock, List<Integer>>();
        for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
            Character.UnicodeBlock block = Character.UnicodeBlock.of(c);
            if (block != null && Character.getType(c) != Character.SURROGATE) {
                blocks.computeIfAbsent(block, _ -> new ArrayList<>()).add(c);
            }
        }
        return blocks;
    }

    /** Writes them as JSON, one a line; everything that cannot be seen is escaped. */
    public static void main(String[] arguments) {
        all().forEach(string -> System.out.println(json(string)));
    }

    private static String json(String string) {
        return string.codePoints().mapToObj(TokenStrings::escaped).collect(Collectors.joining("", "\"", "\""));
    }

    private static String escaped(int c) {
        boolean plain = c == ' ' || c > ' ' && c < 0x7F && c != '"' && c != '\\';
        return plain ? Character.toString(c)
                : Character.toString(c).chars().mapToObj("\\u%04x"::formatted).collect(Collectors.joining());
    }
}
