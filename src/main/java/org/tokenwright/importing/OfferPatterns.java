package org.tokenwright.importing;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.tokenwright.importing.CsvTable.Line;

/** Offers named in a cell: ids separated by spaces; {@code *} stands for any characters, a leading {@code -} takes out. */
final class OfferPatterns {

    private static final String COLUMN = "offers";

    private OfferPatterns() {
    }

    /** @throws IllegalArgumentException if a pattern names no offer */
    static Set<String> ids(Line line, Collection<String> known) {
        var found = new LinkedHashSet<String>();
        for (String pattern : line.text(COLUMN).split(" ")) {
            boolean out = pattern.startsWith("-");
            Pattern ids = Pattern.compile(Pattern.quote(out ? pattern.substring(1) : pattern).replace("*", "\\E.*\\Q"));
            List<String> matching = known.stream().filter(id -> ids.matcher(id).matches()).toList();
            if (matching.isEmpty()) {
                throw line.problem(COLUMN, "no offer is called " + pattern);
            }
            if (out) {
                matching.forEach(found::remove);
            } else {
                found.addAll(matching);
            }
        }
        return found;
    }
}
