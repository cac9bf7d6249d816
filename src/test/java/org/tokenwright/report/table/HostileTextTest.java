package org.tokenwright.report.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tokenwright.base.FormulaGuard;
import org.tokenwright.plan.Alternative;
import org.tokenwright.report.HostilePlan;
import org.tokenwright.report.Snapshot;
import org.tokenwright.report.Snapshots;
import tools.jackson.databind.json.JsonMapper;

/** A text that begins as a formula does stays a text, in every field and every format, and comes back as it was. */
@Tag("exports")
class HostileTextTest {

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
    /** A cell of Markdown: between pipes that are not escaped. */
    private static final Pattern PIPE = Pattern.compile("(?<!\\\\)\\|");

    static Stream<Arguments> cases() {
        return HostilePlan.cases().map(one -> Arguments.of(one.getKey(), one.getValue()));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("cases")
    void staysText(HostilePlan.Field field, String text) throws IOException {
        Snapshot snapshot = Snapshots.of(field.with(text));
        List<Map<String, String>> raw = Csv.records(Snapshots.bytes(Tables.lines(snapshot, CsvDialect.MACHINES)));
        guarded(Snapshots.bytes(Tables.lines(snapshot, CsvDialect.EXCEL)), raw);
        focus(snapshot, FocusVersion.V1_2);
        focus(snapshot, FocusVersion.V1_4);
        workbook(Snapshots.bytes(Tables.rawRows(snapshot)), raw);
        markdown(Snapshots.text(Tables.markdown(snapshot)));
        JsonMapper.builder().build().readTree(Snapshots.bytes(Tables.json(snapshot)));
        JsonMapper.builder().build().readTree(Snapshots.bytes(Tables.focus(snapshot, FocusVersion.V1_4).getLast()));
    }

    /** No text begins as a formula, and what is stripped is the table that was not guarded. */
    private static void guarded(byte[] csv, List<Map<String, String>> raw) {
        List<Map<String, String>> stripped = Csv.records(csv).stream().map(row -> {
            var plain = new LinkedHashMap<String, String>();
            row.forEach((name, value) -> {
                expectText(value);
                plain.put(name, FormulaGuard.strip(value));
            });
            return (Map<String, String>) plain;
        }).toList();
        assertThat(stripped).isEqualTo(raw);
    }

    private static void expectText(String value) {
        if (FormulaGuard.isDangerous(value) && !NUMBER.matcher(value).matches()) {
            throw new AssertionError("begins as a formula: " + value);
        }
    }

    private static void focus(Snapshot snapshot, FocusVersion version) {
        String text = Snapshots.text(Tables.focus(snapshot, version).getFirst());
        assertThat(FocusRules.breaches(version.number(), text)).isEmpty();
        List<Map<String, String>> rows = Csv.records(text.getBytes(StandardCharsets.UTF_8));
        rows.forEach(row -> row.values().forEach(HostileTextTest::expectText));
        assertThat(rows.stream().map(row -> FormulaGuard.strip(row.get("BillingAccountName")))).containsOnly(snapshot.plan().name());
        assertThat(rows.stream().map(row -> FormulaGuard.strip(row.get("x_AlternativeName"))).distinct())
                .isSubsetOf(snapshot.plan().alternatives().stream().map(Alternative::name).toList());
    }

    /** Every text is a cell of text with the same text; none is a formula. */
    private static void workbook(byte[] bytes, List<Map<String, String>> raw) throws IOException {
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            List<String> header = new ArrayList<>(raw.getFirst().keySet());
            for (int i = 0; i < raw.size(); i++) {
                Row row = sheet.getRow(i + 1);
                for (int column = 0; column < header.size(); column++) {
                    same(row.getCell(column), raw.get(i).get(header.get(column)));
                }
            }
        }
    }

    private static void same(Cell cell, String expected) {
        boolean isSame = cell == null ? expected.isEmpty() : switch (cell.getCellType()) {
            case NUMERIC -> cell.getNumericCellValue() == Double.parseDouble(expected);
            case STRING -> cell.getStringCellValue().equals(expected);
            default -> false;
        };
        if (!isSame) {
            throw new AssertionError(cell + " is not the text or number " + expected);
        }
    }

    /** Every table keeps its columns, no cell begins as a formula, and no tag or link arises. */
    private static void markdown(String text) {
        assertThat(text).doesNotContain("\r", "\0", "\t", "<", "://");
        int columns = 0;
        for (String line : text.split("\n")) {
            if (line.startsWith("|")) {
                String[] cells = PIPE.split(line, -1);
                columns = columns == 0 ? cells.length : columns;
                assertThat(cells).as(line).hasSize(columns);
                Stream.of(cells).map(cell -> cell.startsWith(" ") ? cell.substring(1) : cell)
                        .filter(cell -> !cell.matches("[-+]?[\\d,.]+ %? ?|---? ?|--- |— ?|")).forEach(cell ->
                                assertThat(FormulaGuard.isDangerous(cell.replaceFirst("^\\\\", ""))).as(cell).isFalse());
            } else {
                columns = 0;
            }
        }
    }
}
