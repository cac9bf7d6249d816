package org.tokenwright.report.book;

import java.io.IOException;
import java.util.List;

/** A workbook whose formulas do not give the engine's numbers. It is not handed out. */
public final class BookDisagreement extends IOException {

    private static final long serialVersionUID = 1;

    BookDisagreement(List<String> problems) {
        super("the workbook was not written: its formulas do not agree with the application at " + String.join("; ", problems));
    }
}
