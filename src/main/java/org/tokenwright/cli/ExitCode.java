package org.tokenwright.cli;

/** Exit statuses; the help and the user guide say the same. */
public final class ExitCode {

    /** The command did what it was asked, and every file was sound. */
    public static final int OK = 0;
    /** There is an answer, and it is negative: a checked file is not valid, an alternative is not priced. */
    public static final int NEGATIVE = 1;
    /** The command line was not understood, or names something that does not exist in its plan or price book. */
    public static final int USAGE = 2;
    /** A file that is needed cannot be read or written, or is not valid. */
    public static final int FILE = 3;
    /** A mistake of the program itself. */
    public static final int INTERNAL = 4;

    private ExitCode() {
    }
}
