package org.tokenwright.report.page;

import java.io.IOException;
import java.util.List;
import org.tokenwright.report.Snapshot;

/** The foot of every page of a report: the plan, and which page of how many it is. */
record PageNumbers(Snapshot snapshot, PdfFile file, PageText words) {

    void write() throws IOException {
        List<Page> pages = file.pages();
        double baseline = file.sheet().height() - Sheet.TOP * 0.6;
        for (int i = 0; i < pages.size(); i++) {
            String number = words.get("page.number", i + 1, pages.size());
            double width = file.fonts().width(number, Styles.FOOTER.size(), Styles.FOOTER.weight());
            String name = file.fonts().fit(words.get("page.foot", words.planName(snapshot.plan()), words.day(snapshot.day())),
                    file.sheet().body() - width - Table.GAP, Styles.FOOTER.size(), Styles.FOOTER.weight());
            pages.get(i).remark(name, Sheet.SIDE, baseline, Styles.FOOTER);
            pages.get(i).remark(number, Sheet.SIDE + file.sheet().body() - width, baseline, Styles.FOOTER);
        }
    }
}
