package org.tokenwright.app;

import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;

/** Whether this machine can show a window; JavaFX itself would end with a stack trace where it cannot. */
public enum Display {
    /** A window can be opened. */
    READY(""),
    /** Linux without an X server. JavaFX speaks X11 only, so a Wayland desktop counts once it sets DISPLAY too. */
    NO_DISPLAY("no display was found (DISPLAY is not set)"),
    /** Linux without the library that JavaFX draws its windows with. */
    NO_GTK("the GTK 3 library is missing (libgtk-3)"),
    /** DISPLAY names an X server that is gone or refuses; found out by trying, never by {@link #probe()}. */
    UNREACHABLE("the display that DISPLAY names does not answer");

    private static final String GTK = "libgtk-3.so.0";

    private final String reason;

    Display(String reason) {
        this.reason = reason;
    }

    /** Why there is no window, as part of a sentence; empty when there can be one. */
    public String reason() {
        return reason;
    }

    /** Looks at this machine. */
    public static Display probe() {
        return of(System::getProperty, System::getenv, Display::canLoad);
    }

    /**
     * Decides from what the machine says.
     *
     * @param property system property by name, null where not set
     * @param variable environment variable by name, null where not set
     * @param loads whether a shared library of this name can be loaded; asked last
     */
    static Display of(Function<String, String> property, Function<String, String> variable, Predicate<String> loads) {
        boolean drawsIntoMemory = "Headless".equalsIgnoreCase(property.apply("glass.platform"));
        if (drawsIntoMemory || !property.apply("os.name").toLowerCase(Locale.ROOT).contains("linux")) {
            return READY;
        }
        String display = variable.apply("DISPLAY");
        if (display == null || display.isBlank()) {
            return NO_DISPLAY;
        }
        return loads.test(GTK) ? READY : NO_GTK;
    }

    /** Stays loaded to the end: GTK does not survive being unloaded, and JavaFX loads it next. */
    @SuppressWarnings("restricted")
    private static boolean canLoad(String library) {
        try {
            SymbolLookup.libraryLookup(library, Arena.global());
            return true;
        } catch (IllegalArgumentException notFound) {
            return false;
        }
    }
}
