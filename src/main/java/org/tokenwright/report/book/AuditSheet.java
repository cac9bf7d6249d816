package org.tokenwright.report.book;

import java.util.LinkedHashSet;
import java.util.Set;
import org.tokenwright.analysis.AlternativeResult;
import org.tokenwright.plan.Difference;
import org.tokenwright.plan.PinnedPrices.Pin;
import org.tokenwright.plan.Plan;
import org.tokenwright.plan.Scenario;
import org.tokenwright.worksheet.Assumption;

/** The sheet Audit: price files with their hashes, listed prices that a scenario overrides, imports, what was taken for granted. */
final class AuditSheet {

    private final Draft draft;
    private final Pen pen;
    private int row = 3;

    AuditSheet(Draft draft) {
        this.draft = draft;
        pen = draft.pen(SheetName.AUDIT);
    }

    void write() {
        draft.head(SheetName.AUDIT);
        Plan plan = draft.snapshot.plan();
        heading("audit.prices", "audit.provider", "audit.revision", "audit.hash");
        for (Pin pin : plan.prices().pins()) {
            line(plan.prices().providerName(pin.provider()), pin.revision(), pin.sha256());
        }
        heading("audit.imports", "audit.file", "audit.hash", "audit.rows");
        line(BookWords.get("audit.imports.none"), "", "");
        heading("audit.overrides", "audit.price", "audit.old", "audit.new");
        plan.scenarios().forEach(this::overrides);
        heading("audit.notes", "audit.remark", "", "");
        notes().forEach(note -> line(note, "", ""));
        int[] widths = {70, 30, 70};
        for (int column = 0; column < widths.length; column++) {
            pen.sheet().setColumnWidth(column, widths[column] * 256);
        }
    }

    private void heading(String key, String first, String second, String third) {
        pen.text(++row, 0, BookWords.get(key), Look.HEADING);
        row++;
        cell(0, first);
        cell(1, second);
        cell(2, third);
        row++;
    }

    private void cell(int column, String key) {
        pen.text(row, column, key.isEmpty() ? "" : BookWords.get(key), Look.HEADER);
    }

    private void line(String first, String second, String third) {
        pen.text(row, 0, first, Look.NOTE);
        pen.text(row, 1, second, Look.NOTE);
        pen.text(row++, 2, third, Look.NOTE);
    }

    /** Differences of a scenario from prices of a price sheet. */
    private void overrides(Scenario scenario) {
        scenario.differences().forEach((id, difference) -> {
            Assumption input = draft.inputs.get(id);
            if (input != null && input.origin() == Assumption.Origin.PUBLISHED) {
                String now = switch (difference) {
                    case Difference.Times(var factor) -> "× " + factor.value().toPlainString();
                    case Difference.Becomes(var number) -> number.value().toPlainString() + " " + number.source() + " " + number.note();
                };
                line(input.label(), input.value().toPlainString(), BookWords.get("audit.by", scenario.name(), now.strip()));
            }
        });
    }

    private Set<String> notes() {
        var notes = new LinkedHashSet<String>();
        draft.snapshot.comparison().alternatives().stream().map(AlternativeResult::notes).forEach(notes::addAll);
        return notes;
    }
}
