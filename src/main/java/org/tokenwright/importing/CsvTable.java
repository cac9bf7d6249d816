package org.tokenwright.importing;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.tokenwright.base.Decimals;
import org.tokenwright.base.Source;
import org.tokenwright.pricing.Rate;

/** One of our own small tables with a header, read whole; every problem names file, line and column. */
final class CsvTable {

    private CsvTable() {
    }

    /**
     * @param columns the header as it must stand; a column that this program does not know is an error, not a loss
     * @throws IllegalArgumentException if the file is no such table
     */
    static List<Line> read(Path file, List<String> columns) throws IOException {
        String name = file.getFileName().toString();
        var lines = new ArrayList<Line>();
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (NamedCsvRecord line : reader) {
                if (!line.getHeader().equals(columns)) {
                    throw new IllegalArgumentException(name + ", header: is not " + String.join(",", columns));
                }
                lines.add(new Line(name, line.getStartingLineNumber(), line.getFieldsAsMap()));
            }
        } catch (CsvParseException e) {
            throw new IllegalArgumentException(name + ": " + e.getMessage(), e);
        }
        return lines;
    }

    /** One line; an empty cell is absent. */
    record Line(String file, long number, Map<String, String> cells) {

        String text(String column) {
            return cells.get(column);
        }

        Optional<String> find(String column) {
            return Optional.of(cells.get(column)).filter(cell -> !cell.isEmpty());
        }

        Optional<BigDecimal> decimal(String column) {
            return find(column).map(cell -> parsed(column, Decimals::parse));
        }

        Optional<Long> tokens(String column) {
            return find(column).map(cell -> parsed(column, Long::parseLong));
        }

        Optional<LocalDate> date(String column) {
            return find(column).map(cell -> parsed(column, LocalDate::parse));
        }

        /** y, n or nothing. */
        Optional<Boolean> flag(String column) {
            return find(column).map(cell -> switch (cell) {
                case "y" -> true;
                case "n" -> false;
                default -> throw problem(column, "is neither y nor n");
            });
        }

        /** @throws IllegalArgumentException if the cell is empty */
        BigDecimal required(String column) {
            return decimal(column).orElseThrow(() -> problem(column, "is missing"));
        }

        /** Whether the cell is y. */
        boolean is(String column) {
            return flag(column).orElse(false);
        }

        /** A constant by its name in small letters. */
        <E extends Enum<E>> E constant(String column, Class<E> type) {
            return parsed(column, cell -> Enum.valueOf(type, cell.toUpperCase(Locale.ROOT)));
        }

        Rate.Status status() {
            return constant("status", Rate.Status.class);
        }

        /** Where and when it was read. */
        Source source() {
            return parsed("seen", seen -> new Source(text("source"), seen));
        }

        <T> T parsed(String column, Function<String, T> reading) {
            try {
                return reading.apply(text(column));
            } catch (RuntimeException e) {
                throw problem(column, String.valueOf(e.getMessage()));
            }
        }

        IllegalArgumentException problem(String column, String what) {
            return new IllegalArgumentException(
                    file + ", line " + number + ", " + column + ": " + what + " (\"" + text(column) + "\")");
        }
    }
}
