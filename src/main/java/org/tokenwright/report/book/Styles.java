package org.tokenwright.report.book;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCellStyle;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTStylesheet;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTXf;

/** The cell styles of the book, made when first asked for. Each has a name, so that a person can restyle the whole book. */
final class Styles {

    private static final String FONT = "Calibri";

    private record Key(Look look, NumberFormat format, boolean quoted) {}

    private final XSSFWorkbook book;
    private final Map<Key, XSSFCellStyle> known = new HashMap<>();

    Styles(XSSFWorkbook book) {
        this.book = book;
    }

    XSSFCellStyle of(Look look, NumberFormat format) {
        return style(new Key(look, format, false));
    }

    /** For text that could be taken for a formula when it is edited. */
    XSSFCellStyle quoted(Look look) {
        return style(new Key(look, NumberFormat.TEXT, true));
    }

    private XSSFCellStyle style(Key key) {
        return known.computeIfAbsent(key, this::create);
    }

    private XSSFCellStyle create(Key key) {
        XSSFCellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(key.format.code()));
        style.setFont(font(key.look));
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setQuotePrefixed(key.quoted);
        if (key.format != NumberFormat.TEXT) {
            style.setAlignment(HorizontalAlignment.RIGHT);
        }
        decorate(style, key.look);
        name(style, name(key));
        return style;
    }

    private XSSFFont font(Look look) {
        XSSFFont font = book.createFont();
        font.setFontName(FONT);
        font.setFontHeightInPoints((short) (look == Look.TITLE ? 16 : look == Look.HEADING ? 12 : 10));
        font.setBold(look == Look.TITLE || look == Look.HEADING || look == Look.HEADER || look == Look.CHECK);
        font.setItalic(look == Look.FACT || look == Look.STORED);
        font.setColor(colour(switch (look) {
            case INPUT -> 0x0000C0;
            case LINK -> 0x006100;
            case FACT, NOTE -> 0x595959;
            case STORED -> 0x5B3A8C;
            default -> 0x000000;
        }));
        if (look == Look.LINK) {
            font.setUnderline(XSSFFont.U_SINGLE);
        }
        return font;
    }

    private static void decorate(XSSFCellStyle style, Look look) {
        switch (look) {
            case INPUT -> {
                fill(style, 0xFFFBE6);
                border(style, BorderStyle.THIN, 0xBFB26B);
                style.setLocked(false);
            }
            case HEADER -> {
                fill(style, 0xE8ECF2);
                style.setBorderBottom(BorderStyle.THIN);
                style.setBottomBorderColor(colour(0x8894A8));
                style.setWrapText(true);
            }
            case STORED -> {
                style.setBorderLeft(BorderStyle.DOTTED);
                style.setLeftBorderColor(colour(0x5B3A8C));
            }
            case NOTE -> style.setWrapText(true);
            default -> { }
        }
    }

    private static void fill(XSSFCellStyle style, int rgb) {
        style.setFillForegroundColor(colour(rgb));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }

    private static void border(XSSFCellStyle style, BorderStyle line, int rgb) {
        style.setBorderTop(line);
        style.setBorderBottom(line);
        style.setBorderLeft(line);
        style.setBorderRight(line);
        XSSFColor colour = colour(rgb);
        style.setTopBorderColor(colour);
        style.setBottomBorderColor(colour);
        style.setLeftBorderColor(colour);
        style.setRightBorderColor(colour);
    }

    static XSSFColor colour(int rgb) {
        return new XSSFColor(new byte[] {(byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb}, null);
    }

    private static String name(Key key) {
        String name = key.look.name() + (key.format == NumberFormat.TEXT ? "" : " " + key.format.name()) + (key.quoted ? " QUOTED" : "");
        return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }

    /** Gives a style a name that spreadsheet programs list. */
    private void name(XSSFCellStyle style, String name) {
        StylesTable table = book.getStylesSource();
        CTXf shared = (CTXf) style.getCoreXf().copy();
        int position = table.putCellStyleXf(shared) - 1;
        style.getCoreXf().setXfId(position);
        CTStylesheet sheet = table.getCTStylesheet();
        if (!sheet.isSetCellStyles()) {
            CTCellStyle normal = sheet.addNewCellStyles().addNewCellStyle();
            normal.setName("Normal");
            normal.setXfId(0);
            normal.setBuiltinId(0);
        }
        CTCellStyle named = sheet.getCellStyles().addNewCellStyle();
        named.setName(name);
        named.setXfId(position);
        sheet.getCellStyles().setCount(sheet.getCellStyles().sizeOfCellStyleArray());
    }
}
