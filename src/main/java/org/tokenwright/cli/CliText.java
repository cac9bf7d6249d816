package org.tokenwright.cli;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** The words of the command line; never in the language of the machine, so that scripts read the same everywhere. */
final class CliText {

    private static final ResourceBundle TEXT = bundle("cli");

    private CliText() {
    }

    static String get(String key, Object... arguments) {
        return new MessageFormat(TEXT.getString(key), Locale.ROOT).format(arguments);
    }

    /** Texts of the help pages. */
    static ResourceBundle help() {
        return bundle("help");
    }

    private static ResourceBundle bundle(String name) {
        return ResourceBundle.getBundle("org.tokenwright.cli." + name, Locale.ROOT,
                Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }
}
