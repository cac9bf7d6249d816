package org.tokenwright.report.book;

/** Columns of a table of inputs; they count from 0. */
final class InputColumns {

    static final int LABEL = 0;
    static final int UNIT = 1;
    static final int SOURCE = 2;
    static final int IN_USE = 3;
    static final int LOW = 4;
    static final int BASE = 5;
    static final int HIGH = 6;
    static final int RANGE = 7;
    static final int DATE = 8;
    static final int OWNER = 9;
    static final int STATE = 10;
    static final int ID = 11;

    private InputColumns() {
    }
}
