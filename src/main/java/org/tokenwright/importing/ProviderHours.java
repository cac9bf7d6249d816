package org.tokenwright.importing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.tokenwright.importing.CsvTable.Line;

/**
 * The hour at which a provider changes its prices on a day, where a row says it ({@code 2026-08-16 16:00 UTC}); midnight
 * UTC on all others. What begins and what ends that day does so at the same instant.
 */
final class ProviderHours {

    private static final Pattern HOUR = Pattern.compile("(\\d{4}-\\d{2}-\\d{2}) (\\d{2}:\\d{2}) UTC");

    private final Map<LocalDate, LocalTime> hours = new TreeMap<>();

    /** @param rows all rows of the provider */
    static ProviderHours of(List<Line> rows) {
        var result = new ProviderHours();
        for (Line row : rows) {
            for (String column : List.of("date_source", "notes")) {
                HOUR.matcher(row.text(column)).results().forEach(found ->
                        result.add(row, column, LocalDate.parse(found.group(1)), LocalTime.parse(found.group(2))));
            }
        }
        return result;
    }

    private void add(Line row, String column, LocalDate day, LocalTime hour) {
        LocalTime earlier = hours.put(day, hour);
        if (earlier != null && !earlier.equals(hour)) {
            throw row.problem(column, "another row says " + earlier + " UTC for " + day);
        }
    }

    Instant instant(LocalDate day) {
        return day.atTime(hours.getOrDefault(day, LocalTime.MIDNIGHT)).toInstant(ZoneOffset.UTC);
    }
}
