package org.tokenwright.pricing;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Makes price sheets and revisions for tests. */
public final class Sheets {

    private Sheets() {
    }

    /** A sheet read on the day its revision begins with. */
    public static PriceSheet sheet(String provider, String revision, OfferBuilder... offers) {
        List<Offer> built = Stream.of(offers).map(OfferBuilder::build).toList();
        return new PriceSheet(provider, provider, revision, LocalDate.parse(revision.substring(0, 10)), built);
    }

    public static PriceBook.Revision revision(String provider, String revision, OfferBuilder... offers) {
        return new PriceBook.Revision(sheet(provider, revision, offers), "sha of " + provider + " " + revision);
    }
}
