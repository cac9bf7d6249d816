package org.tokenwright.app.text;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What the window says to a person; all of it is in the bundle {@code app.properties}. */
public final class Words {

    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("org.tokenwright.app.app", Locale.ROOT);

    private Words() {
    }

    /** @throws java.util.MissingResourceException if the bundle has no such key */
    public static String get(String key, Object... arguments) {
        String pattern = BUNDLE.getString(key);
        return arguments.length == 0 ? pattern : NumberStyle.broad(new MessageFormat(pattern, NumberStyle.current().locale()).format(arguments));
    }

    public static boolean has(String key) {
        return BUNDLE.containsKey(key);
    }
}
