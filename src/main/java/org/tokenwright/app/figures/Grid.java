package org.tokenwright.app.figures;

import java.util.List;
import java.util.Optional;
import org.tokenwright.app.compare.Subject;

/**
 * A small table of texts, some of which can be asked about.
 *
 * @param headers of all columns
 * @param rows a cell for each column
 */
public record Grid(List<String> headers, List<List<Cell>> rows) {

    /** How a cell is written. */
    public enum Style { TEXT, NUMBER, NAME, ABSENT, GOOD, BAD }

    /** One cell. */
    public record Cell(String text, Style style, Optional<Subject> why) {
        public static Cell text(String text) {
            return new Cell(text, Style.TEXT, Optional.empty());
        }

        public static Cell name(String text) {
            return new Cell(text, Style.NAME, Optional.empty());
        }

        public static Cell absent(String text) {
            return new Cell(text, Style.ABSENT, Optional.empty());
        }

        public static Cell number(Amount amount) {
            return new Cell(amount.text(), Style.NUMBER, amount.why());
        }
    }

    public static final Grid NONE = new Grid(List.of(), List.of());

    public Grid {
        headers = List.copyOf(headers);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** All cells, columns apart by tabs. */
    public String copy() {
        var text = new StringBuilder(String.join("\t", headers));
        rows.forEach(row -> text.append('\n').append(String.join("\t", row.stream().map(Cell::text).toList())));
        return text.toString();
    }
}
