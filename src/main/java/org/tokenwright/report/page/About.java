package org.tokenwright.report.page;

import java.time.LocalDate;
import org.tokenwright.report.Snapshot;

/**
 * What a document says about itself.
 *
 * @param subject what it is made from, with the plan's hash
 * @param program name and version of the application
 * @param number tells documents apart; the same for the same plan and day
 */
record About(String title, String subject, String program, LocalDate day, long number) {

    private static final int HEX = 16;
    private static final int DIGITS_OF_LONG = 15;

    static About of(Snapshot snapshot, String kind, PageText words) {
        String hash = PlanHash.of(snapshot.plan());
        String name = words.planName(snapshot.plan());
        long number = Long.parseLong(hash.substring(0, DIGITS_OF_LONG), HEX) + snapshot.day().toEpochDay();
        return new About(words.get(kind, name), words.get("page.subject", hash), words.get("page.program", snapshot.version()),
                snapshot.day(), number);
    }
}
