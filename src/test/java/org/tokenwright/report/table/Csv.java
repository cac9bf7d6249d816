package org.tokenwright.report.table;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** CSV as a reader sees it. */
final class Csv {

    private Csv() {
    }

    /** The records of a table by the names of its header. */
    static List<Map<String, String>> records(byte[] bytes, char delimiter) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        String content = text.startsWith("\uFEFF") ? text.substring(1) : text;
        var records = new ArrayList<Map<String, String>>();
        for (NamedCsvRecord each : CsvReader.builder().fieldSeparator(delimiter).commentStrategy(CommentStrategy.NONE).ofNamedCsvRecord(content)) {
            records.add(new LinkedHashMap<>(each.getFieldsAsMap()));
        }
        return records;
    }

    static List<Map<String, String>> records(byte[] bytes) {
        return records(bytes, ',');
    }
}
