package org.tokenwright.report.book;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of the workbook. Numbers given to them are written with digits only. */
final class BookWords {

    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("org.tokenwright.report.book.book", Locale.ROOT);

    private BookWords() {
    }

    static String get(String key, Object... parts) {
        Object[] plain = new Object[parts.length];
        for (int i = 0; i < parts.length; i++) {
            plain[i] = parts[i] instanceof Number number ? number.toString() : parts[i];
        }
        return new MessageFormat(BUNDLE.getString(key), Locale.ROOT).format(plain);
    }

    static boolean has(String key) {
        return BUNDLE.containsKey(key);
    }
}
