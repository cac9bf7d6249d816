package org.tokenwright;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.tokenwright.app.Display;
import org.tokenwright.app.Start;
import org.tokenwright.app.TokenwrightApp;
import org.tokenwright.cli.CommandLineTool;

/**
 * Starts the window or the command line. It does not extend {@code Application}, so that the program starts from a plain
 * class path.
 */
public final class Main {

    /** Plan shown when none is named. */
    private static final String SAMPLE = "today";

    /** Kept, for a logger that nobody holds loses its settings. */
    private static final Logger JAVAFX_LOG = Logger.getLogger("javafx");

    private Main() {}

    public static void main(String[] args) {
        switch (Start.of(List.of(args), Display::probe)) {
            case Start.Window(var plan) -> openWindow(plan);
            case Start.CommandLine(var arguments) -> runCommand(arguments);
            case Start.NoWindow(var display, var plan) -> printComparison(display, plan);
        }
    }

    private static void openWindow(Optional<Path> plan) {
        JAVAFX_LOG.setFilter(Main::isNoRemarkOnClassPath);
        try {
            TokenwrightApp.open(plan);
        } catch (UnsupportedOperationException refused) {   // only from the toolkit: the application's own errors arrive wrapped
            printComparison(Display.UNREACHABLE, plan);
        }
    }

    /** JavaFX warns at every start from a class path, which is how this program is meant to start. */
    private static boolean isNoRemarkOnClassPath(LogRecord line) {
        return !Objects.toString(line.getMessage()).startsWith("Unsupported JavaFX configuration");
    }

    private static void printComparison(Display display, Optional<Path> plan) {
        System.err.println("No window: " + display.reason() + "; printing the comparison instead.");
        runCommand(plan.map(file -> List.of("compare", file.toString())).orElse(List.of("compare", "--sample", SAMPLE)));
    }

    private static void runCommand(List<String> arguments) {
        int status = CommandLineTool.run(arguments.toArray(String[]::new), System.out, System.err,
                System.console() != null && System.console().isTerminal());
        if (status != 0) {
            System.exit(status);
        }
    }
}
