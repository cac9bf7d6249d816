package org.tokenwright.report.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tokenwright.analysis.AlternativeResult;
import org.tokenwright.analysis.Comparer;
import org.tokenwright.analysis.Comparison;
import org.tokenwright.base.Quantity;
import org.tokenwright.base.Unit;
import org.tokenwright.plan.Difference;
import org.tokenwright.plan.NumberRule;
import org.tokenwright.plan.Plan;
import org.tokenwright.plan.Scenario;
import org.tokenwright.report.Snapshots;
import org.tokenwright.worksheet.Assumption;
import org.tokenwright.worksheet.Expr.Fold;
import org.tokenwright.worksheet.Inputs;

/** Workbooks as LibreOffice works them out. Skipped where it is not installed. */
@Tag("exports")
class OfficeTest {

    private static final String SCENARIO = "changed-by-the-test";
    /** Two cells of column D, one through the other. */
    private static final Pattern DIVIDED = Pattern.compile("IFERROR\\(\\$D\\$[0-9]+/\\$D\\$([0-9]+),.*");
    private static final Pattern COPIED = Pattern.compile("([A-Z]+[0-9]+)");

    @TempDir
    private Path folder;
    private Optional<Office> office = Optional.empty();
    private Path in;
    private Path out;

    @BeforeEach
    void start() throws IOException {
        office = Office.find(folder.resolve("profile"));
        assumeTrue(office.isPresent(), "LibreOffice (soffice) is not installed");
        in = Files.createDirectory(folder.resolve("in"));
        out = Files.createDirectory(folder.resolve("out"));
    }

    @Test
    void worksOutTheSameForEverySample() throws IOException {
        Map<String, byte[]> books = new LinkedHashMap<>();
        Books.samples().forEach(sample -> books.put(sample, Books.sample(sample).bytes()));
        agree(books);
    }

    @Test
    void worksOutTheSameForRandomPlans() throws IOException {
        Map<String, byte[]> books = new LinkedHashMap<>();
        for (int number = 0; number < Books.RANDOM; number++) {
            books.put("random-" + number, Books.write(Snapshots.of(Books.random(number))).bytes());
        }
        agree(books);
    }

    /** Every formula cell, of which the totals are some. */
    private void agree(Map<String, byte[]> books) throws IOException {
        for (var book : books.entrySet()) {
            Files.write(in.resolve(book.getKey() + ".xlsx"), Packed.withoutResults(book.getValue()));
        }
        recalculate();
        for (var book : books.entrySet()) {
            Map<SheetName, Grid> was = grids(book.getValue());
            Map<SheetName, Grid> now = grids(Files.readAllBytes(out.resolve(book.getKey() + ".xlsx")));
            was.forEach((sheet, grid) -> grid.formulas().stream().filter(cell -> !isPriceOfNothing(cell, grid))
                    .forEach(cell -> same(book.getKey() + " " + sheet, cell, now.get(sheet))));
        }
    }

    private void recalculate() throws IOException {
        try (var books = Files.list(in)) {
            office.orElseThrow().recalculate(books.sorted().toList(), out);
        }
    }

    /**
     * Whether a cell divides by what is left of a subtraction of nearly equal numbers, far below a millionth of a token:
     * LibreOffice takes such a rest for 0.
     */
    private static boolean isPriceOfNothing(GridCell cell, Grid grid) {
        Matcher divided = DIVIDED.matcher(cell.formula());
        if (divided.matches()) {
            var divisor = (GridCell) grid.getCell(Integer.parseInt(divided.group(1)) - 1, Columns.TOTAL);
            return Math.abs(divisor.number()) < 1e-9;
        }
        Matcher copied = COPIED.matcher(cell.formula());
        if (!copied.matches()) {
            return false;
        }
        var read = new CellReference(copied.group(1));
        return grid.getCell(read.getRow(), read.getCol()) instanceof GridCell source && isPriceOfNothing(source, grid);
    }

    private static void same(String place, GridCell was, Grid grid) {
        var now = (GridCell) grid.getCell(was.row(), was.column());
        String cell = place + "!" + new CellReference(was.row(), was.column()).formatAsString() + " =" + was.formula();
        if (was.resultType() == CellType.NUMERIC) {
            assertThat(now.resultType()).as(cell).isEqualTo(CellType.NUMERIC);
            double most = Math.max(BookCheck.TOLERANCE, 1e-12 * Math.abs(was.number()));
            assertThat(Math.abs(now.number() - was.number())).as("%s: %s, was %s", cell, now.number(), was.number()).isLessThanOrEqualTo(most);
        } else {
            assertThat(now == null ? "" : now.text()).as(cell).isEqualTo(was.text());
        }
    }

    private static Map<SheetName, Grid> grids(byte[] file) throws IOException {
        var grids = new TreeMap<SheetName, Grid>();
        try (OPCPackage opc = OPCPackage.open(new java.io.ByteArrayInputStream(file))) {
            var reader = new XSSFReader(opc);
            var sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
            while (sheets.hasNext()) {
                try (var xml = sheets.next()) {
                    var grid = new Grid();
                    new SheetReader(grid, reader.getSharedStringsTable()).read(xml);
                    grids.put(SheetName.valueOf(sheets.getSheetName().toUpperCase(java.util.Locale.ROOT)), grid);
                }
            }
        } catch (org.apache.poi.openxml4j.exceptions.OpenXML4JException | javax.xml.stream.XMLStreamException e) {
            throw new IOException(e);
        }
        return grids;
    }

    /** One input of a book changed. */
    private record Changed(String input, BigDecimal value, Unit unit) {}

    @ParameterizedTest
    @ValueSource(strings = {"founding-2024", "seats", "capacity"})
    void followsEveryLiveInput(String sample) throws IOException {
        Plan plan = Snapshots.plan(sample);
        byte[] book = Books.sample(sample).bytes();
        Map<String, CellReference> cells = cells(book);
        List<Changed> changes = changes(plan);
        for (int i = 0; i < changes.size(); i++) {
            CellReference cell = cells.get(("in_" + Names.plain(changes.get(i).input())).toLowerCase(java.util.Locale.ROOT));
            byte[] typed = Packed.withNumber(book, SheetName.valueOf(cell.getSheetName().toUpperCase(java.util.Locale.ROOT)),
                    new CellReference(cell.getRow(), cell.getCol()).formatAsString(), changes.get(i).value().toPlainString());
            Files.write(in.resolve("book-" + i + ".xlsx"), Packed.withoutResults(typed));
        }
        recalculate();
        int moved = 0;
        for (int i = 0; i < changes.size(); i++) {
            Comparison expected = new Comparer().compare(with(plan, changes.get(i)), SCENARIO);
            moved += totals(changes.get(i), expected, grids(Files.readAllBytes(out.resolve("book-" + i + ".xlsx"))), Snapshots.of(sample).comparison());
        }
        assertThat(moved).as("inputs that move a total").isGreaterThan(changes.size() / 3);
    }

    private static Map<String, CellReference> cells(byte[] file) {
        var cells = new TreeMap<String, CellReference>();
        XSSFWorkbook book = Books.open(file);
        for (Name name : book.getAllNames()) {
            if (name.getNameName().startsWith("in_")) {
                cells.put(name.getNameName().toLowerCase(java.util.Locale.ROOT), new CellReference(name.getRefersToFormula()));
            }
        }
        return cells;
    }

    /** Every live input a tenth higher, or lower where that is not allowed; a tenth where it is 0. */
    private static List<Changed> changes(Plan plan) {
        var inputs = new LinkedHashMap<String, Assumption>();
        Snapshots.of(plan).comparison().alternatives().forEach(result -> result.worksheet().assumptions().stream()
                .filter(one -> one.origin() != Assumption.Origin.CONSTANT).forEach(one -> inputs.putIfAbsent(one.id(), one)));
        var changes = new ArrayList<Changed>();
        inputs.values().forEach(one -> changes.add(new Changed(one.id(), value(plan, one), one.unit())));
        return changes;
    }

    private static BigDecimal value(Plan plan, Assumption input) {
        BigDecimal more = input.value().signum() == 0 ? new BigDecimal("0.1") : input.value().multiply(new BigDecimal("1.1"));
        boolean allowed = NumberRule.of(plan, input.id()).flatMap(NumberRule::greatest).map(most -> more.compareTo(most) <= 0).orElse(true);
        return allowed ? more : input.value().multiply(new BigDecimal("0.9"));
    }

    private static Plan with(Plan plan, Changed change) {
        Quantity now = Quantity.exact(change.value(), change.unit());
        return plan.withScenarios(List.of(new Scenario(SCENARIO, SCENARIO, Optional.empty(),
                new TreeMap<>(Map.of(change.input(), new Difference.Becomes(now))))));
    }

    /** @return 1 where a total is another than before */
    private static int totals(Changed change, Comparison expected, Map<SheetName, Grid> book, Comparison before) {
        boolean moved = false;
        for (int i = 0; i < expected.alternatives().size(); i++) {
            AlternativeResult result = expected.alternatives().get(i);
            var now = (GridCell) book.get(SheetName.SUMMARY).getCell(SummarySheet.HEAD_ROW + 1 + i, SummarySheet.TOTAL);
            var total = result.total(Inputs.BASE);
            if (total.isPresent()) {
                assertThat(now.number()).as(change.toString()).isCloseTo(total.getAsDouble(), org.assertj.core.data.Offset.offset(0.01));
            } else {
                assertThat(now.text()).as(change.toString()).isEqualTo(BookWords.get("status." + result.status()));
            }
            double cost = result.evaluation().total(result.resolved().costRow(), Fold.SUM, Inputs.BASE).orElse(0);
            AlternativeResult old = before.alternatives().get(i);
            moved |= cost != old.evaluation().total(old.resolved().costRow(), Fold.SUM, Inputs.BASE).orElse(0);
        }
        return moved ? 1 : 0;
    }
}
