package org.tokenwright.pricing;

import java.time.LocalDate;
import java.util.Optional;
import org.tokenwright.base.Meter;
import org.tokenwright.base.Source;

/**
 * One dated, sourced price line.
 *
 * @param currency ISO code or coin
 * @param status what kind of price it is
 * @param statusDate last guaranteed day of a promotion, start of an announced price; as the source states it
 * @param note remarks, may be empty
 */
public record Rate(
        Meter meter, Conditions conditions, Price price, String currency, Validity validity, Status status,
        Optional<LocalDate> statusDate, Source source, String note) {

    /** What kind of price a line states. */
    public enum Status { LIST, PROMOTIONAL, ANNOUNCED, CORRECTION, ESTIMATE }
}
