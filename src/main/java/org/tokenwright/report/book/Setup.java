package org.tokenwright.report.book;

import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.tokenwright.plan.PinnedPrices.Pin;
import org.tokenwright.report.Paper;

/** How sheets are printed and moved through, and what the file says about itself. */
final class Setup {

    private final Draft draft;

    Setup(Draft draft) {
        this.draft = draft;
    }

    void write() {
        sheet(SheetName.ASSUMPTIONS, Switch.END + 1, 1);
        sheet(SheetName.PRICES, 4, 1);
        sheet(SheetName.WORKLOADS, WorkloadsSheet.MONTHS_ROW + 1, 2);
        sheet(SheetName.CALC, CalcSheet.HEAD_ROW + 1, 2);
        sheet(SheetName.SUMMARY, SummarySheet.HEAD_ROW + 1, 1);
        sheet(SheetName.CHECKS, 7, 1);
        for (SheetName name : new SheetName[] {SheetName.ABOUT, SheetName.SCENARIOS, SheetName.SENSITIVITY, SheetName.CHARTS, SheetName.AUDIT}) {
            sheet(name, 3, 1);
        }
        months(SheetName.WORKLOADS);
        months(SheetName.CALC);
        for (SheetName name : SheetName.values()) {
            Heights.fit(draft.book.getSheet(name.toString()));
        }
        properties();
        draft.book.setActiveSheet(0);
        draft.book.setForceFormulaRecalculation(true);
    }

    private void sheet(SheetName name, int rows, int columns) {
        XSSFSheet sheet = draft.book.getSheet(name.toString());
        sheet.createFreezePane(columns, rows);
        PrintSetup print = sheet.getPrintSetup();
        print.setLandscape(true);
        print.setPaperSize(draft.paper == Paper.A4 ? PrintSetup.A4_PAPERSIZE : PrintSetup.LETTER_PAPERSIZE);
        sheet.setFitToPage(true);
        print.setFitWidth((short) 1);
        print.setFitHeight((short) 0);
        sheet.setRepeatingRows(new CellRangeAddress(rows - 1, rows - 1, -1, -1));
        sheet.setRepeatingColumns(new CellRangeAddress(-1, -1, 0, columns - 1));
        sheet.getHeader().setLeft(code(draft.snapshot.plan().name()));
        sheet.getHeader().setRight("&A");
        sheet.getFooter().setLeft("&F");
        sheet.getFooter().setCenter(BookWords.get("print.estimate"));
        sheet.getFooter().setRight("&D   &P / &N");
        sheet.setZoom(100);
        sheet.setDisplayGridlines(name == SheetName.CALC || name == SheetName.WORKLOADS);
    }

    /** An ampersand begins a code of headers; a line has 255 characters. */
    private static String code(String text) {
        String plain = text.replaceAll("\\p{Cntrl}", " ").replace("&", "&&");
        return plain.length() <= 200 ? plain : plain.substring(0, 199).replaceAll("&$", "") + "…";
    }

    /** Widths of the months, and an outline of each year that is closed by a click. */
    private void months(SheetName name) {
        XSSFSheet sheet = draft.book.getSheet(name.toString());
        int[] widths = {48, 14, 40, 18, 14};
        for (int column = 0; column < widths.length; column++) {
            sheet.setColumnWidth(column, widths[column] * 256);
        }
        for (int month = 0; month < draft.months(); month++) {
            sheet.setColumnWidth(Columns.FIRST_MONTH + month, 15 * 256);
        }
        for (int first = 0; first < draft.months(); first += 12) {
            int last = Math.min(first + 11, draft.months() - 1);
            if (last > first) {
                sheet.groupColumn(Columns.FIRST_MONTH + first + 1, Columns.FIRST_MONTH + last);
            }
        }
        sheet.getCTWorksheet().getSheetPr().addNewOutlinePr().setSummaryRight(false);
    }

    private void properties() {
        POIXMLProperties properties = draft.book.getProperties();
        properties.getCoreProperties().setTitle(xml(draft.snapshot.plan().name()));
        properties.getCoreProperties().setSubjectProperty(BookWords.get("about.title", xml(draft.snapshot.plan().name())));
        properties.getCoreProperties().setCreator(BookWords.get("app"));
        properties.getCoreProperties().setCreated(java.util.Optional.of(java.util.Date.from(
                draft.snapshot.day().atStartOfDay(java.time.ZoneOffset.UTC).toInstant())));
        properties.getExtendedProperties().setApplication(BookWords.get("app"));
        var custom = properties.getCustomProperties();
        custom.addProperty("ModelVersion", "1");
        custom.addProperty("AppVersion", draft.snapshot.version());
        custom.addProperty("PriceSheetVersion", draft.snapshot.plan().prices().pins().stream().map(Pin::revision).distinct().sorted()
                .reduce((a, b) -> a + ", " + b).orElse("none"));
        custom.addProperty("Seed", BookWords.get("seed.none"));
    }

    private static String xml(String text) {
        return text.replaceAll("[\\p{Cntrl}\\uFFFE\\uFFFF]", " ");
    }
}
