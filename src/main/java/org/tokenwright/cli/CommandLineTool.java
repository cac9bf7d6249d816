package org.tokenwright.cli;

import java.io.PrintStream;

/** The command line. */
public final class CommandLineTool {

    private CommandLineTool() {}

    /**
     * Runs one command.
     *
     * @return exit status: 0 when the command did what it was asked
     */
    public static int run(String[] args, PrintStream out, PrintStream err) {
        out.println("tokenwright " + String.join(" ", args));
        return 0;
    }
}
