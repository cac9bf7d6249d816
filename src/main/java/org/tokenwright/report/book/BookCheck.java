package org.tokenwright.report.book;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.ss.formula.eval.ErrorEval;
import org.apache.poi.ss.formula.eval.NumberEval;
import org.apache.poi.ss.formula.eval.StringEval;
import org.apache.poi.ss.formula.eval.ValueEval;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Reads a workbook that was written and works out every formula again, with another program's evaluator. The results that
 * stand in the file are the engine's, so a book that passes agrees with the engine.
 */
public final class BookCheck {

    /** Largest difference, in the currency of the plan. */
    public static final double TOLERANCE = 0.01;
    /** Numbers far above that cannot be told apart so closely: a double has 16 digits. */
    private static final double RELATIVE = 1e-12;

    /**
     * What was found.
     *
     * @param cells formulas that were worked out
     * @param problems at most {@value #MOST}, each with its place; empty for a book that agrees
     */
    public record Finding(int cells, List<String> problems) {}

    private static final int MOST = 20;

    private BookCheck() {
    }

    /** @param names the workbook as it was written, for its names; the cells are read from the file */
    static Finding check(byte[] file, XSSFWorkbook names) throws IOException {
        var book = new GridBook(names);
        read(file, book);
        var problems = new ArrayList<String>();
        int cells = 0;
        for (SheetName sheet : SheetName.values()) {
            for (GridCell cell : book.grid(sheet).formulas()) {
                cells++;
                if (problems.size() < MOST) {
                    compare(sheet, cell, book.evaluate(cell), problems);
                }
            }
        }
        return new Finding(cells, problems);
    }

    private static void read(byte[] file, GridBook book) throws IOException {
        try (OPCPackage opc = OPCPackage.open(new ByteArrayInputStream(file))) {
            var reader = new XSSFReader(opc);
            var sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
            while (sheets.hasNext()) {
                try (InputStream xml = sheets.next()) {
                    new SheetReader(book.grid(SheetName.valueOf(sheets.getSheetName().toUpperCase(java.util.Locale.ROOT))),
                            reader.getSharedStringsTable()).read(xml);
                }
            }
        } catch (OpenXML4JException | XMLStreamException e) {
            throw new IOException("the workbook cannot be read back: " + e.getMessage(), e);
        }
    }

    private static void compare(SheetName sheet, GridCell cell, ValueEval now, List<String> problems) {
        String place = sheet + "!" + new CellReference(cell.row(), cell.column()).formatAsString();
        switch (now) {
            case ErrorEval error -> problems.add(place + ": " + error.getErrorString() + " from =" + cell.formula());
            case NumberEval number -> {
                double was = cell.getNumericCellValue();
                double most = Math.max(TOLERANCE, RELATIVE * Math.abs(was));
                if (cell.resultType() != CellType.NUMERIC || !(Math.abs(number.getNumberValue() - was) <= most)) {
                    problems.add(place + ": " + number.getNumberValue() + " instead of " + shown(cell) + " from =" + cell.formula());
                }
            }
            case StringEval text -> {
                if (cell.resultType() != CellType.STRING || !printable(text.getStringValue()).equals(cell.text())) {
                    problems.add(place + ": \"" + text.getStringValue() + "\" instead of " + shown(cell) + " from =" + cell.formula());
                }
            }
            default -> {
                if (cell.resultType() != CellType.BLANK) {
                    problems.add(place + ": " + now + " instead of " + shown(cell) + " from =" + cell.formula());
                }
            }
        }
    }

    /** The result of a formula cannot hold control characters in a file; POI writes a question mark for each. */
    private static String printable(String text) {
        return text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "?");
    }

    private static String shown(GridCell cell) {
        return cell.resultType() == CellType.NUMERIC ? Double.toString(cell.number()) : "\"" + cell.text() + "\"";
    }
}
