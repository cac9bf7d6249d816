package org.tokenwright.importing.content;

import java.util.Map;
import java.util.Optional;
import org.tokenwright.tokens.ContentType;

/**
 * Guesses what a text is: by the script of its letters, by the name of its file, by its look. A person may correct it.
 *
 * <p>Looks at the beginning only, in linear time, and answers the same for the same text everywhere.
 */
public final class ContentGuess {

    /** Characters that are looked at. */
    static final int LENGTH = 16 << 10;

    private static final Map<String, ContentType> BY_EXTENSION = Map.ofEntries(
            Map.entry("java", ContentType.JAVA), Map.entry("py", ContentType.PYTHON),
            Map.entry("js", ContentType.JAVASCRIPT), Map.entry("mjs", ContentType.JAVASCRIPT),
            Map.entry("cjs", ContentType.JAVASCRIPT), Map.entry("jsx", ContentType.JAVASCRIPT),
            Map.entry("ts", ContentType.TYPESCRIPT), Map.entry("tsx", ContentType.TYPESCRIPT),
            Map.entry("md", ContentType.MARKDOWN), Map.entry("markdown", ContentType.MARKDOWN),
            Map.entry("html", ContentType.HTML), Map.entry("htm", ContentType.HTML), Map.entry("xhtml", ContentType.HTML),
            Map.entry("xml", ContentType.XML), Map.entry("svg", ContentType.XML), Map.entry("xsd", ContentType.XML),
            Map.entry("log", ContentType.LOGS));

    private ContentGuess() {
    }

    /** What a text without a name seems to be. */
    public static ContentType of(CharSequence text) {
        return of("", text);
    }

    /** @param name of the file; empty if there is none */
    public static ContentType of(String name, CharSequence text) {
        String head = text.subSequence(0, Math.min(text.length(), LENGTH)).toString();
        return ScriptGuess.of(head).or(() -> named(FileKind.extension(name), head)).orElseGet(() -> look(head));
    }

    private static Optional<ContentType> named(String extension, String head) {
        return switch (extension) {
            case "csv", "tsv" -> Optional.of(TableGuess.isNumeric(head) ? ContentType.NUMBERS : ContentType.TABLE);
            case "json", "jsonl", "ndjson" -> Optional.of(JsonGuess.of(head).orElse(ContentType.MIXED));
            default -> Optional.ofNullable(BY_EXTENSION.get(extension));
        };
    }

    private static ContentType look(String head) {
        return LineGuess.idsOrBase64(head)
                .or(() -> JsonGuess.of(head))
                .or(() -> LineGuess.logs(head))
                .or(() -> MarkupGuess.tags(head))
                .or(() -> TableGuess.of(head))
                .or(() -> MarkupGuess.fences(head))
                .or(() -> CodeGuess.of(head))
                .or(() -> MarkupGuess.markdown(head))
                .or(() -> LanguageGuess.of(head))
                .orElse(ContentType.MIXED);
    }
}
