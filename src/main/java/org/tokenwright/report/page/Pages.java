package org.tokenwright.report.page;

import org.tokenwright.report.ExportFile;
import org.tokenwright.report.FileNames;
import org.tokenwright.report.Paper;
import org.tokenwright.report.Snapshot;

/**
 * PDF of a plan: one page for those who decide, and a report of everything. Text can be searched and is tagged, charts are
 * drawn as lines, fonts are embedded. The same snapshot gives the same bytes.
 */
public final class Pages {

    private Pages() {
    }

    /** Exactly one page. */
    public static ExportFile board(Snapshot snapshot, Paper paper) {
        return new ExportFile(FileNames.of(snapshot.plan().name(), "-board.pdf"), out -> Board.write(snapshot, Sheet.of(paper), out));
    }

    /** The whole plan, with every assumption and price. */
    public static ExportFile report(Snapshot snapshot, Paper paper) {
        return new ExportFile(FileNames.of(snapshot.plan().name(), "-report.pdf"), out -> Report.write(snapshot, Sheet.of(paper), out));
    }
}
