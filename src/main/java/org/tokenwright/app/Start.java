package org.tokenwright.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** How the program starts. */
public sealed interface Start {

    /** Ending of a plan's file name. */
    String PLAN_SUFFIX = ".tokenplan";

    /** The window, on a plan's file or, without one, on the bundled sample. */
    record Window(Optional<Path> plan) implements Start {}

    /** A window was asked for and cannot be opened here. */
    record NoWindow(Display display, Optional<Path> plan) implements Start {}

    /** A command with its arguments. */
    record CommandLine(List<String> arguments) implements Start {}

    /**
     * Decides from the arguments: none or a single plan file asks for the window, all else is a command.
     *
     * @param display asked only when a window is wanted
     */
    static Start of(List<String> arguments, Supplier<Display> display) {
        boolean namesPlan = arguments.size() == 1 && isPlan(arguments.getFirst());
        if (!arguments.isEmpty() && !namesPlan) {
            return new CommandLine(List.copyOf(arguments));
        }
        Optional<Path> plan = arguments.stream().findFirst().map(Path::of);
        Display found = display.get();
        return found == Display.READY ? new Window(plan) : new NoWindow(found, plan);
    }

    private static boolean isPlan(String argument) {
        return argument.toLowerCase(Locale.ROOT).endsWith(PLAN_SUFFIX);
    }
}
