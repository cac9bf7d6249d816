package org.tokenwright.report.table;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** The words of exported tables; never in the language of the machine, so that files read the same everywhere. */
final class TableText {

    private static final ResourceBundle TEXT = ResourceBundle.getBundle("org.tokenwright.report.table.table", Locale.ROOT,
            Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));

    private TableText() {
    }

    static String get(String key, Object... arguments) {
        return new MessageFormat(TEXT.getString(key), Locale.ROOT).format(arguments);
    }

    /** The text of a key made of a part and a value, such as {@code meter.output}. */
    static String of(String part, String value) {
        return get(part + "." + value);
    }

    static boolean has(String key) {
        return TEXT.containsKey(key);
    }
}
