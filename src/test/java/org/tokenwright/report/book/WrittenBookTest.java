package org.tokenwright.report.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tokenwright.analysis.ScenarioAmounts;
import org.tokenwright.analysis.ScenarioComparison;
import org.tokenwright.report.Snapshot;
import org.tokenwright.report.Snapshots;

class WrittenBookTest {

    @Test
    void holdsTheSameCellsWhenWrittenAgain() {
        byte[] once = Books.write(Snapshots.of("seats")).bytes();
        assertThat(cells(Books.open(Books.write(Snapshots.of("seats")).bytes()))).isEqualTo(cells(Books.open(once)));
    }

    private static List<String> cells(XSSFWorkbook book) {
        var all = new ArrayList<String>();
        for (SheetName name : SheetName.values()) {
            for (CellType type : List.of(CellType.FORMULA, CellType.NUMERIC, CellType.STRING)) {
                Books.cells(book, name, type).forEach(cell -> all.add(name + cell.getAddress().toString() + cell));
            }
        }
        return all;
    }

    @Test
    void drawsEveryMonth() {
        XSSFWorkbook book = Books.open(Books.sample("seats").bytes());
        String drawn = book.getSheet("Charts").createDrawingPatriarch().getCharts().get(1).getCTChart().getPlotArea().toString();
        String last = Columns.name(Columns.FIRST_MONTH + Snapshots.of("seats").plan().settings().months() - 1);
        assertThat(drawn).contains("Workloads!$F$4:$" + last + "$4");
    }

    /** The switches drive the whole book: every scenario and case gives what the application stored. */
    @ParameterizedTest
    @ValueSource(strings = {"founding-2024", "long-context", "token-growth"})
    void followsTheScenarioAndTheCase(String sample) {
        Snapshot snapshot = Snapshots.of(sample);
        XSSFWorkbook book = Books.open(Books.sample(sample).bytes());
        for (int s = 0; s < snapshot.scenarios().size(); s++) {
            for (int level = 0; level < Switch.CASES.size(); level++) {
                choose(book, Switch.SCENARIO_ROW, book.getSheet("Scenarios").getRow(5 + s).getCell(0).getStringCellValue());
                choose(book, Switch.CASE_ROW, Switch.CASES.get(level));
                totals(book, snapshot.scenarios().get(s), level);
            }
        }
    }

    private static void choose(XSSFWorkbook book, int row, String choice) {
        book.getSheet("Assumptions").getRow(row).getCell(InputColumns.IN_USE).setCellValue(choice);
    }

    private static void totals(XSSFWorkbook book, ScenarioComparison.Entry entry, int level) {
        FormulaEvaluator evaluator = book.getCreationHelper().createFormulaEvaluator();
        Books.cells(book, SheetName.CALC, CellType.FORMULA).forEach(evaluator::evaluate);
        for (int i = 0; i < entry.alternatives().size(); i++) {
            ScenarioAmounts.Levels total = entry.alternatives().get(i).total();
            var expected = List.of(total.low(), total.central(), total.high()).get(level);
            var now = evaluator.evaluate(book.getSheet("Summary").getRow(SummarySheet.HEAD_ROW + 1 + i).getCell(SummarySheet.TOTAL));
            if (expected.isPresent()) {
                assertThat(now.getNumberValue()).as(entry.id() + " " + level).isCloseTo(expected.getAsDouble(), org.assertj.core.data.Offset.offset(0.01));
            } else {
                assertThat(now.getCellType()).as(entry.id() + " " + level).isEqualTo(CellType.STRING);
            }
        }
    }

    /** A book in which one cell says something else than its formula is not handed out. */
    @Test
    void findsAResultThatIsNotThatOfTheFormula() throws IOException {
        byte[] file = Books.sample("token-growth").bytes();
        assertThat(BookCheck.check(file, Books.open(file)).problems()).isEmpty();
        for (String change : List.of("digit", "operator", "nothing")) {
            byte[] changed = Packed.changed(file, (name, sheet) -> name != SheetName.CALC ? sheet : switch (change) {
                case "digit" -> sheet.replaceFirst("(</f><v>)([1-9])", "$19$2");
                case "operator" -> sheet.replaceFirst("(<f>[A-Z]+[0-9]+)\\*", "$1+");
                default -> sheet.replaceFirst("</f><v>[0-9.E-]+</v>", "</f><v></v>");
            });
            assertThat(BookCheck.check(changed, Books.open(file)).problems()).as(change).isNotEmpty();
        }
    }

    @Test
    void namesWhatDisagrees() {
        assertThatThrownBy(() -> {
            throw new BookDisagreement(List.of("Calc!F7: 1.0 instead of 2.0"));
        }).hasMessageContaining("was not written").hasMessageContaining("Calc!F7");
    }
}
