package org.tokenwright.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.tokenwright.tokens.TokenizerBook;
import org.tokenwright.tokens.TokenizerSheet;

/** The tokenizer rules inside the program. */
public final class TokenizerDirectory {

    /** The families, as their files are called. */
    static final List<String> FAMILIES = List.of("openai", "anthropic", "google", "meta", "alibaba-qwen", "deepseek", "mistral", "unknown");

    private TokenizerDirectory() {
    }

    /** All rules; that they are sound is a matter of the program's tests. */
    public static TokenizerBook bundled() {
        return new TokenizerBook(FAMILIES.stream().map(TokenizerDirectory::sheet).toList());
    }

    private static TokenizerSheet sheet(String family) {
        String file = "tokenizers/" + family + ".json";
        try {
            return TokenizerSheetJson.read(file, PriceDirectory.resource(file));
        } catch (IOException e) {
            throw new UncheckedIOException("missing from the program: " + file, e);
        }
    }
}
