package org.tokenwright.store;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tokenwright.tokens.Band;
import org.tokenwright.tokens.ContentType;
import org.tokenwright.tokens.Counting;
import org.tokenwright.tokens.Tokenizer;
import org.tokenwright.tokens.TokenizerSheet;

/** Tokenizer rules as files, {@code tokenizers/<family>.json}. */
public final class TokenizerSheetJson {

    private static final Format FORMAT = new Format("tokenwright-tokenizers", 1);
    private static final int LONGEST_SPLIT = 2000;

    private TokenizerSheetJson() {
    }

    /**
     * @param file name for messages
     * @throws FileProblem naming the place of the first thing that is wrong
     */
    public static TokenizerSheet read(String file, byte[] bytes) {
        JsonCursor document = JsonCursor.of(file, JsonReader.read(file, bytes));
        FORMAT.readOnlyReason(document);
        var ids = new HashSet<String>();
        return new TokenizerSheet(document.text("family"), document.text("revision"), document.get("knownOn").date(),
                document.list("tokenizers", element -> {
                    Tokenizer tokenizer = tokenizer(element);
                    if (!ids.add(tokenizer.id())) {
                        throw element.problem("two tokenizers have the id " + tokenizer.id());
                    }
                    return tokenizer;
                }));
    }

    private static Tokenizer tokenizer(JsonCursor rule) {
        Map<ContentType, Band> multiples = bands(rule.get("contents"), "multiple");
        if (!multiples.containsKey(ContentType.MIXED)) {
            throw rule.get("contents").problem("has no multiple for mixed");
        }
        return new Tokenizer(rule.text("id"), rule.text("name"), counting(rule.get("counting")), rule.find("from").map(JsonCursor::date),
                multiples, bands(rule.get("contents"), "charactersPerToken"), rule.get("status").oneOf(Tokenizer.Status.class),
                RateJson.source(rule), rule.text("note", ""));
    }

    private static Map<ContentType, Band> bands(JsonCursor contents, String name) {
        var bands = new EnumMap<ContentType, Band>(ContentType.class);
        contents.members().forEach((key, figures) -> figures.find(name).ifPresent(band -> bands.put(
                ContentType.ofKey(key).orElseThrow(() -> figures.problem("is no content (\"" + Shown.cut(key) + "\")")), band(band))));
        return bands;
    }

    private static Band band(JsonCursor band) {
        List<BigDecimal> ends = band.elements().stream().map(JsonCursor::decimal).toList();
        if (ends.size() != 3) {
            throw band.problem("is not a list of low, central and high");
        }
        return band.make(() -> new Band(ends.get(0), ends.get(1), ends.get(2)));
    }

    private static Counting counting(JsonCursor counting) {
        String kind = counting.text("kind");
        return switch (kind) {
            case "bundled" -> new Counting.Bundled(counting.text("encoding"));
            case "bytePairs" -> new Counting.BytePairs(split(counting.get("split")), counting.get("normalisation").oneOf(Counting.Form.class),
                    hash(counting).orElse(""));
            case "sentencePiece" -> new Counting.SentencePiece(hash(counting).orElse(""));
            case "closed" -> new Counting.Closed();
            default -> throw counting.get("kind").problem("is none of bundled, bytePairs, sentencePiece, closed (\"" + Shown.cut(kind) + "\")");
        };
    }

    /** Only rules inside the program have patterns: a pattern of someone else could take for ever. */
    private static Pattern split(JsonCursor split) {
        if (split.text().length() > LONGEST_SPLIT) {
            throw split.problem("is longer than " + LONGEST_SPLIT + " characters");
        }
        return split.parsed(text -> Pattern.compile(text, Pattern.UNICODE_CHARACTER_CLASS));
    }

    private static Optional<String> hash(JsonCursor counting) {
        return counting.find("sha256").map(JsonCursor::text);
    }
}
