package org.tokenwright.report.table;

/** A version of the FinOps Open Cost and Usage Specification whose columns are written. */
public enum FocusVersion {
    /** For tools that do not read newer ones. */
    V1_2("1.2"),
    /** The newest ratified one. */
    V1_4("1.4");

    /** Written where nobody asks for another. */
    public static final FocusVersion DEFAULT = V1_4;

    private final String number;

    FocusVersion(String number) {
        this.number = number;
    }

    /** For example {@code 1.4}. */
    public String number() {
        return number;
    }
}
