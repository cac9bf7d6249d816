package org.tokenwright.importing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.tokenwright.importing.CsvTable.Line;

/** The smallest prefixes that are kept, {@code cache-minimums.csv}. */
final class CacheMinimums {

    private static final List<String> COLUMNS = List.of("models", "offers", "tokens", "source", "seen");

    private CacheMinimums() {
    }

    static void apply(Path directory, Map<String, OfferDraft> drafts) throws IOException {
        for (Line line : CsvTable.read(directory.resolve("cache-minimums.csv"), COLUMNS)) {
            long tokens = line.tokens("tokens").orElseThrow(() -> line.problem("tokens", "is missing"));
            OfferPatterns.ids(line, drafts.keySet()).forEach(id -> drafts.get(id).setCacheMinimum(tokens, line));
        }
    }
}
