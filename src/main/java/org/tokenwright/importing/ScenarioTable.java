package org.tokenwright.importing;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tokenwright.base.FormulaGuard;
import org.tokenwright.store.FileProblem;

/**
 * The cells of a table of scenarios, whichever delimiter, case and order its columns have.
 *
 * @param delimiter that it was read with
 * @param columns that it has
 * @param problems rows that cannot be read at all
 * @param notes what it has that is not read
 */
record ScenarioTable(char delimiter, List<ScenarioColumn> columns, List<Row> rows, List<RowProblem> problems, List<String> notes) {

    static final int MAX_BYTES = 8 << 20;
    static final int MAX_ROWS = 50_000;
    /** What a cell of a spreadsheet program holds, characters. */
    static final int MAX_CELL = 32_767;
    private static final int MAX_COLUMNS = 256;
    private static final char[] DELIMITERS = {',', ';', '\t', '|'};
    /** How some programs say which delimiter follows. */
    private static final Pattern SEPARATOR_LINE = Pattern.compile("sep=(.)\\r?\\n", Pattern.CASE_INSENSITIVE);
    private static final Pattern FIRST_LINE = Pattern.compile("\\s*([^\\r\\n]*)");
    private static final Pattern LINE_OF_PROBLEM = Pattern.compile("line (\\d+)");

    /** One row; a missing cell is empty, and no cell is guarded any more. */
    record Row(long line, Map<ScenarioColumn, String> cells) {

        String text(ScenarioColumn column) {
            return cells.getOrDefault(column, "");
        }

        /** A word or a number; blanks around it mean nothing. */
        String word(ScenarioColumn column) {
            return text(column).replaceAll("^[\\s\\p{Z}]+|[\\s\\p{Z}]+$", "");
        }

        RowProblem problem(ScenarioColumn column, String reason) {
            return new RowProblem(line, column.key(), reason);
        }
    }

    /** @throws FileProblem if it is no such table */
    static ScenarioTable read(String file, byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            throw new FileProblem(file, "", "has more than " + (MAX_BYTES >> 20) + " MB");
        }
        String text = text(file, bytes);
        Matcher separator = SEPARATOR_LINE.matcher(text);
        boolean isSaid = separator.lookingAt();
        String table = isSaid ? text.substring(separator.end()) : text;
        return new ScenarioTableReader(file, isSaid ? 1 : 0).read(table, isSaid ? separator.group(1).charAt(0) : delimiter(table));
    }

    private static String text(String file, byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new FileProblem(file, "", "is not UTF-8; save it as \"CSV UTF-8\"");
        }
    }

    /** The one by which the head has most of our columns. */
    private static char delimiter(String text) {
        Matcher head = FIRST_LINE.matcher(text);
        String line = head.lookingAt() ? head.group(1) : "";
        return Stream.of(0, 1, 2, 3).max(Comparator.comparingLong((Integer i) -> known(line, DELIMITERS[i])).thenComparing(
                Comparator.reverseOrder())).map(i -> DELIMITERS[i]).orElseThrow();
    }

    private static long known(String line, char delimiter) {
        return Stream.of(line.split(Pattern.quote(String.valueOf(delimiter)))).map(head -> head.replace("\"", ""))
                .filter(head -> ScenarioColumn.of(head).isPresent()).count();
    }

    /** Reads records into rows. */
    private static final class ScenarioTableReader {

        private final String file;
        private final int linesBefore;
        private final List<Row> rows = new ArrayList<>();
        private final List<RowProblem> problems = new ArrayList<>();
        private final List<String> notes = new ArrayList<>();

        private ScenarioTableReader(String file, int linesBefore) {
            this.file = file;
            this.linesBefore = linesBefore;
        }

        private ScenarioTable read(String text, char delimiter) {
            List<CsvRecord> records = records(text, delimiter);
            if (records.isEmpty()) {
                throw new FileProblem(file, "", "is empty");
            }
            Map<ScenarioColumn, Integer> places = places(records.getFirst());
            records.stream().skip(1).filter(one -> one.getFields().stream().anyMatch(cell -> !cell.isBlank()))
                    .forEach(one -> row(one, places, records.getFirst().getFieldCount()));
            return new ScenarioTable(delimiter, List.copyOf(places.keySet()), rows, problems, notes);
        }

        private List<CsvRecord> records(String text, char delimiter) {
            var records = new ArrayList<CsvRecord>();
            try {
                for (CsvRecord one : CsvReader.builder().fieldSeparator(delimiter).missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .allowUnclosedQuote(false).maxBufferSize(MAX_BYTES).ofCsvRecord(text)) {
                    records.add(one);
                    if (records.size() > MAX_ROWS + 1) {
                        throw new FileProblem(file, "", "has more than " + MAX_ROWS + " rows");
                    }
                }
            } catch (CsvParseException e) {
                throw new FileProblem(file, place(e), "its quotes do not match");
            }
            return records;
        }

        private String place(CsvParseException e) {
            Matcher line = LINE_OF_PROBLEM.matcher(String.valueOf(e.getMessage()));
            return line.find() ? "line " + (Long.parseLong(line.group(1)) + linesBefore) : "";
        }

        private Map<ScenarioColumn, Integer> places(CsvRecord head) {
            var places = new EnumMap<ScenarioColumn, Integer>(ScenarioColumn.class);
            String at = "line " + (head.getStartingLineNumber() + linesBefore);
            if (head.getFieldCount() > MAX_COLUMNS) {
                throw new FileProblem(file, at, "has more than " + MAX_COLUMNS + " columns");
            }
            for (int i = 0; i < head.getFieldCount(); i++) {
                String name = FormulaGuard.strip(head.getField(i));
                int place = i;
                ScenarioColumn.of(name).ifPresentOrElse(column -> {
                    if (places.put(column, place) != null) {
                        throw new FileProblem(file, at, "the column " + column.key() + " is there twice");
                    }
                }, () -> unknown(name));
            }
            for (ScenarioColumn column : ScenarioColumn.values()) {
                if (column.isRequired() && !places.containsKey(column)) {
                    throw new FileProblem(file, at, "there is no column " + column.key());
                }
            }
            return places;
        }

        private void unknown(String name) {
            if (!name.isBlank()) {
                notes.add("the column \"" + name + "\" is not read");
            }
        }

        private void row(CsvRecord one, Map<ScenarioColumn, Integer> places, int columns) {
            long line = one.getStartingLineNumber() + linesBefore;
            var cells = new EnumMap<ScenarioColumn, String>(ScenarioColumn.class);
            places.forEach((column, place) -> {
                if (place < one.getFieldCount()) {
                    cells.put(column, FormulaGuard.strip(one.getField(place)));
                }
            });
            var row = new Row(line, cells);
            boolean isTooLong = one.getFields().stream().anyMatch(cell -> cell.length() > MAX_CELL);
            if (isTooLong) {
                problems.add(new RowProblem(line, "", "a cell has more than " + MAX_CELL + " characters"));
            } else if (one.getFields().stream().skip(columns).anyMatch(cell -> !cell.isBlank())) {
                problems.add(new RowProblem(line, "", "has more cells than there are columns"));
            } else {
                rows.add(row);
            }
        }
    }
}
