package org.tokenwright.report.book;

/** What a cell is, and so how it looks; the sheet About explains each. */
enum Look {
    TITLE, HEADING, HEADER, TEXT, NOTE, LINK,
    /** A number that may be typed over; its formulas follow. */
    INPUT,
    /** Worked out from other cells. */
    FORMULA,
    /** Given from outside and not to be changed here: the calendar, what shapes the rows. */
    FACT,
    /** Worked out in the application when the book was written; does not recalculate. */
    STORED,
    /** Whether a check holds. */
    CHECK
}
