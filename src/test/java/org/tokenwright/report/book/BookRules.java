package org.tokenwright.report.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.poi.ss.formula.FormulaParser;
import org.apache.poi.ss.formula.FormulaType;
import org.apache.poi.ss.formula.ptg.IntPtg;
import org.apache.poi.ss.formula.ptg.NumberPtg;
import org.apache.poi.ss.formula.ptg.OperationPtg;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.ss.formula.ptg.RefPtgBase;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFEvaluationWorkbook;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.tokenwright.analysis.AlternativeResult;
import org.tokenwright.analysis.Comparer;
import org.tokenwright.analysis.Comparison;
import org.tokenwright.base.Quantity;
import org.tokenwright.plan.Plan;
import org.tokenwright.plan.PlanInputs;
import org.tokenwright.report.Snapshots;
import org.tokenwright.worksheet.Inputs;

/** What an analyst checks before a workbook is trusted. */
abstract class BookRules {

    private static final Set<Double> LITERALS = Set.of(0.0, 1.0, 12.0);
    private static final int CALC = SheetName.CALC.ordinal();

    /** Name of the sample. */
    @Parameter
    String sample;

    /** Writing fails where the evaluator disagrees with the engine by more than a cent, or finds an error. */
    @Test
    void agreesWithTheEngineAndPassesItsOwnChecks() {
        PlanBook.Written written = Books.sample(sample);
        XSSFWorkbook book = Books.openSample(sample);
        long formulas = 0;
        for (SheetName name : SheetName.values()) {
            formulas += Books.cells(book, name, CellType.FORMULA).size();
        }
        assertThat(written.cells()).as("formulas worked out again").isEqualTo((int) formulas);
        List<String> results = Books.cells(book, SheetName.CHECKS, CellType.FORMULA).stream()
                .filter(cell -> cell.getColumnIndex() == 3 && cell.getCachedFormulaResultType() == CellType.STRING)
                .map(Cell::getStringCellValue).toList();
        assertThat(results).isNotEmpty().containsOnly("PASS");
        assertThat(book.getSheet("Summary").getRow(4).getCell(1).getStringCellValue()).isEqualTo("PASS");
        totals(book, Snapshots.of(sample).comparison());
    }

    private static void totals(XSSFWorkbook book, Comparison comparison) {
        for (int i = 0; i < comparison.alternatives().size(); i++) {
            AlternativeResult result = comparison.alternatives().get(i);
            Cell total = book.getSheet("Summary").getRow(SummarySheet.HEAD_ROW + 1 + i).getCell(SummarySheet.TOTAL);
            if (result.total(Inputs.BASE).isPresent()) {
                assertThat(total.getNumericCellValue()).isCloseTo(result.total(Inputs.BASE).getAsDouble(), org.assertj.core.data.Offset.offset(0.01));
            } else {
                assertThat(total.getStringCellValue()).isEqualTo(BookWords.get("status." + result.status()));
            }
        }
    }

    @Test
    void computesInCalcFromCellsOnly() {
        XSSFWorkbook book = Books.openSample(sample);
        int formulas = Books.cells(book, SheetName.CALC, CellType.FORMULA).size();
        int numbers = Books.cells(book, SheetName.CALC, CellType.NUMERIC).size();
        assertThat((double) formulas / (formulas + numbers)).isGreaterThanOrEqualTo(0.95);
        XSSFEvaluationWorkbook names = XSSFEvaluationWorkbook.create(book);
        for (Cell cell : Books.cells(book, SheetName.CALC, CellType.FORMULA)) {
            for (Ptg part : FormulaParser.parse(cell.getCellFormula(), names, FormulaType.CELL, CALC)) {
                if (part instanceof IntPtg number) {
                    assertThat(LITERALS).as(cell.getCellFormula()).contains((double) number.getValue());
                }
                if (part instanceof NumberPtg number) {
                    assertThat(number.getValue()).as(cell.getCellFormula()).isEqualTo(-1);
                }
            }
        }
    }

    @Test
    void hasTheSameFormulaInEveryMonth() {
        XSSFWorkbook book = Books.openSample(sample);
        XSSFEvaluationWorkbook names = XSSFEvaluationWorkbook.create(book);
        int months = Snapshots.of(sample).plan().settings().months();
        for (Row row : book.getSheet("Calc")) {
            Set<String> formulas = new HashSet<>();
            for (int month = 0; month < months; month++) {
                Cell cell = row.getCell(Columns.FIRST_MONTH + month);
                if (cell != null && cell.getCellType() == CellType.FORMULA) {
                    formulas.add(relative(cell, names));
                }
            }
            assertThat(formulas).as("row " + (row.getRowNum() + 1)).hasSizeLessThanOrEqualTo(1);
        }
    }

    /** References as distances from the cell itself. */
    private static String relative(Cell cell, XSSFEvaluationWorkbook names) {
        var text = new StringBuilder();
        for (Ptg part : FormulaParser.parse(cell.getCellFormula(), names, FormulaType.CELL, CALC)) {
            if (part instanceof RefPtgBase ref) {
                text.append(part.getClass().getSimpleName()).append(ref.getRow()).append(ref.isColRelative() ? "~" + (ref.getColumn() - cell.getColumnIndex()) : "$" + ref.getColumn());
            } else {
                text.append(part instanceof OperationPtg ? part.getClass().getSimpleName() : part.toFormulaString());
            }
            text.append(' ');
        }
        return text.toString();
    }

    @Test
    void readsOnlyWhatStandsAbove() {
        XSSFWorkbook book = Books.openSample(sample);
        XSSFEvaluationWorkbook names = XSSFEvaluationWorkbook.create(book);
        for (Cell cell : Books.cells(book, SheetName.CALC, CellType.FORMULA)) {
            for (Ptg part : FormulaParser.parse(cell.getCellFormula(), names, FormulaType.CELL, CALC)) {
                if (part.getClass().getSimpleName().equals("RefPtg") && part instanceof RefPtgBase ref && ref.getColumn() == cell.getColumnIndex()) {
                    assertThat(ref.getRow()).as(cell.getAddress() + " =" + cell.getCellFormula()).isLessThan(cell.getRowIndex());
                }
            }
        }
    }

    @Test
    void namesAndValidatesEveryLiveInput() {
        XSSFWorkbook book = Books.openSample(sample);
        List<Name> inputs = book.getAllNames().stream().map(Name.class::cast).filter(name -> name.getNameName().startsWith("in_")).toList();
        var plan = Snapshots.of(sample).plan();
        Set<String> named = new HashSet<>();
        for (Name input : inputs) {
            var place = new CellReference(input.getRefersToFormula());
            XSSFSheet sheet = book.getSheet(place.getSheetName());
            assertThat(validations(sheet, place)).as(input.getNameName()).isNotEmpty().allSatisfy(one -> {
                assertThat(one.getShowErrorBox()).isTrue();
                assertThat(one.getPromptBoxText()).isNotBlank();
            });
            assertThat(input.getNameName()).matches("in_[A-Za-z0-9_]+");
            named.add(input.getNameName().toLowerCase(Locale.ROOT));
        }
        List<String> others = PlanInputs.of(plan).keySet().stream().filter(id -> !named.contains(("in_" + Names.plain(id)).toLowerCase(Locale.ROOT))).toList();
        movesNothing(plan, others);
    }

    /** A number without a cell of its own, such as the share of the only route, is one that no result depends on. */
    private static void movesNothing(Plan plan, List<String> ids) {
        var comparer = new Comparer();
        List<OptionalDouble> before = totals(comparer.compare(plan));
        for (String id : ids) {
            Quantity old = PlanInputs.of(plan).get(id);
            Quantity other = old.withValue(old.value().signum() == 0 ? BigDecimal.ONE : old.value().divide(BigDecimal.TWO));
            assertThat(totals(comparer.compare(PlanInputs.with(plan, id, other)))).as(id).isEqualTo(before);
        }
    }

    private static List<OptionalDouble> totals(Comparison comparison) {
        return comparison.alternatives().stream().map(one -> one.total(Inputs.BASE)).toList();
    }

    private static List<DataValidation> validations(XSSFSheet sheet, CellReference place) {
        return sheet.getDataValidations().stream().<DataValidation>map(one -> one).filter(one -> java.util.Arrays.stream(one.getRegions().getCellRangeAddresses())
                .anyMatch(range -> range.isInRange(place.getRow(), place.getCol()))).toList();
    }

    @Test
    void printsEverySheetOnePageWideWithoutHiddenOrMergedParts() {
        XSSFWorkbook book = Books.openSample(sample);
        assertThat(IntStream.range(0, book.getNumberOfSheets()).mapToObj(book::getSheetName))
                .containsExactly("About", "Summary", "Assumptions", "Prices", "Workloads", "Calc", "Scenarios", "Sensitivity", "Charts", "Checks", "Audit");
        for (int i = 0; i < book.getNumberOfSheets(); i++) {
            XSSFSheet sheet = book.getSheetAt(i);
            assertThat(sheet.getFitToPage()).isTrue();
            assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
            assertThat(sheet.getPrintSetup().getFitHeight()).isEqualTo((short) 0);
            assertThat(sheet.getRepeatingRows()).isNotNull();
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
            assertThat(sheet.getMergedRegions()).isEmpty();
            assertThat(book.isSheetHidden(i) || book.isSheetVeryHidden(i)).isFalse();
        }
        assertThat(book.getProperties().getCustomProperties().getProperty("AppVersion").getLpwstr()).isEqualTo(Snapshots.VERSION);
    }

    @Test
    void drawsChartsFromCells() {
        XSSFWorkbook book = Books.openSample(sample);
        var charts = book.getSheet("Charts").createDrawingPatriarch().getCharts();
        assertThat(charts).hasSizeGreaterThanOrEqualTo(2).allSatisfy(chart -> {
            assertThat(chart.getTitleText().getString()).isNotBlank();
            assertThat(chart.getCTChart().getPlotArea().toString()).contains("<c:f>");
        });
    }

    @Test
    void givesEveryRowALabelOfItsOwn() {
        XSSFWorkbook book = Books.openSample(sample);
        var labels = new ArrayList<String>();
        for (Row row : book.getSheet("Calc")) {
            if (row.getRowNum() > CalcSheet.HEAD_ROW && row.getCell(Columns.UNIT) != null) {
                labels.add(row.getCell(Columns.LABEL).getStringCellValue().toLowerCase(Locale.ROOT));
            }
        }
        assertThat(labels).isNotEmpty().doesNotHaveDuplicates();
    }

    @Test
    void avoidsFunctionsThatSomeProgramLacks() {
        XSSFWorkbook book = Books.openSample(sample);
        for (SheetName name : SheetName.values()) {
            for (Cell cell : Books.cells(book, name, CellType.FORMULA)) {
                assertThat(cell.getCellFormula()).doesNotContainPattern("OFFSET\\(|INDIRECT\\(|NOW\\(|TODAY\\(|RAND|LET\\(|XLOOKUP\\(|SUMPRODUCT\\(|\\[|#REF");
                assertThat(cell.getCellFormula().length()).isLessThan(600);
            }
        }
    }
}
