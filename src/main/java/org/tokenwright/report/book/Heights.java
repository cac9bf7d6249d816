package org.tokenwright.report.book;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Rows as high as their wrapped text needs; spreadsheet programs do not all work that out when they open a file. */
final class Heights {

    /** Points of one line of the usual size. */
    private static final float LINE = 13.5f;
    private static final int MOST_LINES = 8;
    /** A unit of the width of a column is a 256th of a character. */
    private static final int PER_CHARACTER = 256;

    private Heights() {
    }

    static void fit(XSSFSheet sheet) {
        for (Row row : sheet) {
            float lines = 1;
            for (Cell cell : row) {
                lines = Math.max(lines, lines(cell, sheet));
            }
            row.setHeightInPoints(Math.max(LINE * lines, largestFont(row, sheet) * 1.4f));
        }
    }

    private static int lines(Cell cell, XSSFSheet sheet) {
        if (cell.getCellType() != CellType.STRING || !cell.getCellStyle().getWrapText()) {
            return 1;
        }
        int width = Math.max(4, sheet.getColumnWidth(cell.getColumnIndex()) / PER_CHARACTER - 1);
        int lines = cell.getStringCellValue().lines().mapToInt(line -> 1 + Math.max(0, line.length() - 1) / width).sum();
        return Math.min(Math.max(1, lines), MOST_LINES);
    }

    private static float largestFont(Row row, XSSFSheet sheet) {
        float largest = 0;
        for (Cell cell : row) {
            largest = Math.max(largest, sheet.getWorkbook().getFontAt(cell.getCellStyle().getFontIndex()).getFontHeightInPoints());
        }
        return largest;
    }
}
