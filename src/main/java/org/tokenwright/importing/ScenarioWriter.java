package org.tokenwright.importing;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tokenwright.base.FormulaGuard;
import org.tokenwright.base.Quantity;
import org.tokenwright.plan.Difference;
import org.tokenwright.plan.Plan;
import org.tokenwright.plan.Scenario;

/**
 * Writes the scenarios of a plan as a table that a spreadsheet program can edit: a row for each difference, and one for
 * a scenario that has none. {@link ScenarioImport} reads it back.
 */
public final class ScenarioWriter {

    static final String BECOMES = "becomes";
    static final String TIMES = "times";

    private final Map<String, KnownInput> inputs;
    private final ScenarioForm form;

    /** @param inputs what numbers are called, by input id; a number that is not there has no name */
    public ScenarioWriter(Map<String, KnownInput> inputs, ScenarioForm form) {
        this.inputs = Map.copyOf(inputs);
        this.form = form;
    }

    /** Closes nothing. */
    public void write(Plan plan, OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        if (form.byteOrderMark()) {
            text.write('\uFEFF');
        }
        CsvWriter csv = CsvWriter.builder().fieldSeparator(form.delimiter()).lineDelimiter(LineDelimiter.CRLF).bufferSize(0).build(text);
        csv.writeRecord(Arrays.stream(ScenarioColumn.values()).map(ScenarioColumn::key).toList());
        for (Scenario scenario : plan.scenarios()) {
            if (scenario.differences().isEmpty()) {
                write(csv, cells(scenario));
            }
            scenario.differences().forEach((id, difference) -> write(csv, cells(scenario, id, difference)));
        }
        text.flush();
    }

    private static void write(CsvWriter csv, Map<ScenarioColumn, String> cells) {
        csv.writeRecord(Arrays.stream(ScenarioColumn.values()).map(column -> cells.getOrDefault(column, "")).toList());
    }

    private static Map<ScenarioColumn, String> cells(Scenario scenario) {
        var cells = new EnumMap<ScenarioColumn, String>(ScenarioColumn.class);
        cells.put(ScenarioColumn.SCENARIO_ID, FormulaGuard.guard(scenario.id()));
        cells.put(ScenarioColumn.SCENARIO, FormulaGuard.guard(scenario.name()));
        cells.put(ScenarioColumn.BASED_ON, FormulaGuard.guard(scenario.basedOn().orElse("")));
        return cells;
    }

    private Map<ScenarioColumn, String> cells(Scenario scenario, String inputId, Difference difference) {
        Map<ScenarioColumn, String> cells = cells(scenario);
        cells.put(ScenarioColumn.INPUT_ID, FormulaGuard.guard(inputId));
        cells.put(ScenarioColumn.INPUT, FormulaGuard.guard(Optional.ofNullable(inputs.get(inputId)).map(KnownInput::label).orElse("")));
        switch (difference) {
            case Difference.Becomes(var quantity) -> quantity(cells, BECOMES, quantity);
            case Difference.Times(var factor) -> quantity(cells, TIMES, factor);
        }
        return cells;
    }

    private void quantity(Map<ScenarioColumn, String> cells, String kind, Quantity quantity) {
        cells.put(ScenarioColumn.KIND, kind);
        cells.put(ScenarioColumn.VALUE, number(quantity.value()));
        if (!quantity.isExact()) {
            cells.put(ScenarioColumn.LOW, number(quantity.low()));
            cells.put(ScenarioColumn.HIGH, number(quantity.high()));
            cells.put(ScenarioColumn.RANGE, quantity.kind().name().toLowerCase(Locale.ROOT));
        }
        cells.put(ScenarioColumn.UNIT, FormulaGuard.guard(quantity.unit().toString()));
        cells.put(ScenarioColumn.SOURCE, FormulaGuard.guard(quantity.source()));
        cells.put(ScenarioColumn.NOTE, FormulaGuard.guard(quantity.note()));
    }

    /** A text as it is read back: halves of character pairs, which no file can hold, come back as question marks. */
    static String asWritten(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    static Difference asWritten(Difference difference) {
        return switch (difference) {
            case Difference.Becomes(var quantity) -> new Difference.Becomes(asWritten(quantity));
            case Difference.Times(var factor) -> new Difference.Times(asWritten(factor));
        };
    }

    private static Quantity asWritten(Quantity quantity) {
        return quantity.withOrigin(asWritten(quantity.source()), asWritten(quantity.note()));
    }

    /** All digits; a number is no text, so that a negative one stays a number. */
    private String number(BigDecimal value) {
        return value.toPlainString().replace('.', form.decimalMark());
    }
}
