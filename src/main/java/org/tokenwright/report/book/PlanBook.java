package org.tokenwright.report.book;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.tokenwright.report.ExportFile;
import org.tokenwright.report.FileNames;
import org.tokenwright.report.Paper;
import org.tokenwright.report.Snapshot;

/** A plan as a workbook that calculates: the rows of the worksheet as formulas, every input in a named cell. */
public final class PlanBook {

    /**
     * A workbook, checked.
     *
     * @param cells formulas that were worked out again and agree
     */
    public record Written(byte[] bytes, int cells) {}

    private PlanBook() {
    }

    public static ExportFile file(Snapshot snapshot, Paper paper) {
        return new ExportFile(FileNames.of(snapshot.plan().name(), ".xlsx"), out -> out.write(write(snapshot, paper).bytes()));
    }

    /** @throws BookDisagreement if a formula, worked out again, is not what the engine says; nothing is handed out then */
    public static Written write(Snapshot snapshot, Paper paper) throws IOException {
        var draft = new Draft(snapshot, paper);
        try {
            byte[] bytes = write(draft);
            BookCheck.Finding finding = BookCheck.check(bytes, draft.book);
            if (!finding.problems().isEmpty()) {
                throw new BookDisagreement(finding.problems());
            }
            return new Written(bytes, finding.cells());
        } finally {
            draft.book.close();
        }
    }

    private static byte[] write(Draft draft) throws IOException {
        var steps = new StepValues(draft.engine, draft.calc, draft.months());
        CalcSheet calc = sheets(draft, steps);
        var out = new ByteArrayOutputStream();
        try (var streaming = new StreamedBook(draft.book, draft.snapshot.day())) {
            calc.write(streaming.getSheet(SheetName.CALC.toString()), steps);
            streaming.write(out);
        }
        return out.toByteArray();
    }

    /** Everything but the rows of the sheet Calc. */
    private static CalcSheet sheets(Draft draft, StepValues steps) {
        var scenarios = new ScenarioSheet(draft);
        var timeline = new WorkloadsSheet(draft);
        timeline.write();
        new InputSheets(draft, scenarios).write();
        scenarios.write();
        var calc = new CalcSheet(draft);
        calc.prepare();
        var gaps = new GapTable(draft, ChecksSheet.gapsRow(draft));
        gaps.write();
        new SummarySheet(draft, calc, gaps, scenarios).write(timeline);
        new ChecksSheet(draft, calc, scenarios).write();
        var sensitivity = new SensitivitySheet(draft);
        sensitivity.write();
        new ChartsSheet(draft, calc).write(sensitivity);
        new AboutSheet(draft).write();
        new AuditSheet(draft).write();
        new Setup(draft).write();
        new Results(draft).write(calc, steps);
        return calc;
    }
}
