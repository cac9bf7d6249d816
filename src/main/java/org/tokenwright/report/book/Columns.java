package org.tokenwright.report.book;

import org.apache.poi.ss.util.CellReference;

/** The one column layout of all sheets with months; columns count from 0. */
final class Columns {

    static final int LABEL = 0;
    static final int UNIT = 1;
    static final int SOURCE = 2;
    static final int TOTAL = 3;
    /** What a balance is before the first month. */
    static final int OPENING = 4;
    static final int FIRST_MONTH = 5;

    private Columns() {
    }

    /** For example {@code AO}. */
    static String name(int column) {
        return CellReference.convertNumToColString(column);
    }
}
