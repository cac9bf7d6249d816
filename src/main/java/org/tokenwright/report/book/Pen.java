package org.tokenwright.report.book;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.tokenwright.base.FormulaGuard;

/** Writes cells of one sheet. Text is always text, whatever it begins with. */
final class Pen {

    /** The most that a cell can hold in Excel. */
    private static final int MOST_CHARACTERS = 32_767;
    /** What looks like an escaped character of the file format. */
    private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private final Sheet sheet;
    private final Styles styles;

    Pen(Sheet sheet, Styles styles) {
        this.sheet = sheet;
        this.styles = styles;
    }

    Sheet sheet() {
        return sheet;
    }

    void text(int row, int column, String text, Look look) {
        Cell cell = cell(row, column);
        cell.setCellValue(escaped(text));
        cell.setCellStyle(FormulaGuard.isDangerous(text) ? styles.quoted(look) : styles.of(look, NumberFormat.TEXT));
    }

    /** The head of a column of figures, above them on the right. */
    void figureHead(int row, int column, String text) {
        onTheRight(row, column, text, Look.HEADER);
    }

    /** Text above or below figures. */
    void onTheRight(int row, int column, String text, Look look) {
        text(row, column, text, look);
        if (!FormulaGuard.isDangerous(text)) {
            cell(row, column).setCellStyle(styles.of(look, NumberFormat.GENERAL));
        }
    }

    void number(int row, int column, double number, Look look, NumberFormat format) {
        Cell cell = cell(row, column);
        cell.setCellValue(number);
        cell.setCellStyle(styles.of(look, format));
    }

    void date(int row, int column, LocalDate date, Look look, NumberFormat format) {
        Cell cell = cell(row, column);
        cell.setCellValue(date);
        cell.setCellStyle(styles.of(look, format));
    }

    /** @param formula without the equals sign */
    Cell formula(int row, int column, String formula, Look look, NumberFormat format) {
        Cell cell = cell(row, column);
        cell.setCellFormula(formula);
        cell.setCellStyle(styles.of(look, format));
        return cell;
    }

    /** An empty cell that looks like something. */
    void blank(int row, int column, Look look, NumberFormat format) {
        cell(row, column).setCellStyle(styles.of(look, format));
    }

    /** A text that leads to the top of another sheet. */
    void link(int row, int column, String text, SheetName target) {
        text(row, column, text, Look.LINK);
        Hyperlink link = sheet.getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
        link.setAddress("'" + target + "'!A1");
        cell(row, column).setHyperlink(link);
    }

    private Cell cell(int row, int column) {
        Row found = sheet.getRow(row);
        Row place = found == null ? sheet.createRow(row) : found;
        Cell cell = place.getCell(column);
        return cell == null ? place.createCell(column) : cell;
    }

    /** Characters that the file format cannot hold are written as it prescribes; half a pair is replaced. */
    static String escaped(String text) {
        String cut = text.length() <= MOST_CHARACTERS ? text : text.substring(0, MOST_CHARACTERS - 1) + "…";
        var result = new StringBuilder();
        ESCAPE.matcher(cut).replaceAll("_x005F_").codePoints().forEach(c -> {
            if (c < ' ' && c != '\t' && c != '\n' || c == 0xFFFE || c == 0xFFFF) {
                result.append(String.format(java.util.Locale.ROOT, "_x%04X_", c));
            } else {
                result.appendCodePoint(Character.getType(c) == Character.SURROGATE ? 0xFFFD : c);
            }
        });
        return result.length() <= MOST_CHARACTERS ? result.toString() : result.substring(0, MOST_CHARACTERS);
    }
}
