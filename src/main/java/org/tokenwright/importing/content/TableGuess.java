package org.tokenwright.importing.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.tokenwright.tokens.ContentType;

/** Tables of text or numbers, and plain lists of numbers. */
final class TableGuess {

    private static final char[] SEPARATORS = {'\t', ';', ',', '|'};
    private static final Pattern NUMBER = Pattern.compile("[-+]?[$€£]?\\d[\\d.,'eE+-]*+ ?[%€$]?");
    /** Not the comma between thousands. */
    private static final Pattern BETWEEN = Pattern.compile("[;|\\s]|,(?!\\d{3}\\b)");
    private static final int MOST_LINES = 500;
    private static final int FEWEST_LINES = 3;
    private static final double ALIKE = 0.9;
    private static final double NUMBERS = 0.6;
    /** Cells of a table of two columns are short, or it may be prose with a comma in every line. */
    private static final int LONGEST_OF_TWO = 24;
    private static final int LONGEST = 60;

    private TableGuess() {
    }

    static Optional<ContentType> of(String text) {
        if (isNumeric(text)) {
            return Optional.of(ContentType.NUMBERS);
        }
        List<String> lines = whole(text);
        for (char separator : SEPARATORS) {
            if (isTable(lines, separator)) {
                return Optional.of(ContentType.TABLE);
            }
        }
        return Optional.empty();
    }

    /** Whether most cells or words are numbers. */
    static boolean isNumeric(String text) {
        int numbers = 0;
        int all = 0;
        for (String line : LineGuess.lines(text)) {
            for (String cell : BETWEEN.split(line)) {
                String bare = cell.replace("\"", "").strip();
                numbers += NUMBER.matcher(bare).matches() ? 1 : 0;
                all += bare.isEmpty() ? 0 : 1;
            }
        }
        return all > 0 && numbers >= NUMBERS * all;
    }

    /** Without the last line where it may be broken off. */
    private static List<String> whole(String text) {
        List<String> lines = LineGuess.lines(text);
        int whole = text.length() < ContentGuess.LENGTH ? lines.size() : lines.size() - 1;
        return lines.subList(0, Math.clamp(whole, 0, MOST_LINES));
    }

    private static boolean isTable(List<String> lines, char separator) {
        Map<Integer, Integer> widths = new TreeMap<>();
        List<String> cells = new ArrayList<>();
        for (String line : lines) {
            if (line.charAt(0) == separator || line.charAt(line.length() - 1) == separator && separator != ',') {
                return false;   // a row of Markdown, a statement of code
            }
            int before = cells.size();
            addCells(line, separator, cells);
            widths.merge(cells.size() - before, 1, Integer::sum);
        }
        var usual = widths.entrySet().stream().max(Map.Entry.comparingByValue());
        int columns = usual.map(Map.Entry::getKey).orElse(0);
        double length = cells.stream().mapToInt(String::length).average().orElse(0);
        return lines.size() >= FEWEST_LINES && columns >= 2 && usual.get().getValue() >= ALIKE * lines.size()
                && length <= (columns == 2 ? LONGEST_OF_TWO : LONGEST);
    }

    private static void addCells(String line, char separator, List<String> cells) {
        boolean quoted = false;
        int from = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            quoted ^= c == '"';
            if (c == separator && !quoted) {
                cells.add(line.substring(from, i));
                from = i + 1;
            }
        }
        cells.add(line.substring(from));
    }
}
