package org.tokenwright.pricing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.tokenwright.base.Source;

/** Checks where a statement of a sheet was read. */
final class SourceCheck {

    private SourceCheck() {
    }

    static void check(Source source, LocalDate knownOn, Findings at) {
        at.require(!source.title().isBlank(), "source has no title");
        Optional<Instant> seen = Dates.firstSeen(source);
        at.require(seen.isPresent() || !Dates.namesMonth(source),
                "day seen does not exist (" + source.seen() + ")");
        at.require(seen.isEmpty() || !seen.get().isAfter(Dates.startOf(knownOn)),
                "day seen is after the day the sheet was read (" + source.seen() + ")");
    }
}
