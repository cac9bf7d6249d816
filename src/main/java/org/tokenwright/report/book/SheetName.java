package org.tokenwright.report.book;

/** The sheets in reading order; what others read stands before them where it can. */
enum SheetName {
    ABOUT, SUMMARY, ASSUMPTIONS, PRICES, WORKLOADS, CALC, SCENARIOS, SENSITIVITY, CHARTS, CHECKS, AUDIT;

    /** As it stands on the tab and in formulas; no quotes are needed. */
    @Override
    public String toString() {
        return name().charAt(0) + name().substring(1).toLowerCase(java.util.Locale.ROOT);
    }
}
