package org.tokenwright.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.tokenwright.base.Meter.OUTPUT;
import static org.tokenwright.pricing.OfferBuilder.offer;
import static org.tokenwright.pricing.RateBuilder.instant;
import static org.tokenwright.pricing.RateBuilder.rate;
import static org.tokenwright.pricing.Sheets.revision;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriceBookTest {

    private static final PriceBook BOOK = new PriceBook(List.of(
            revision("acme", "2026-10-01-b", offer("acme/large").rate(rate(OUTPUT, "11"))),
            revision("acme", "2026-12-01", offer("acme/large").rate(rate(OUTPUT, "10").to("2026-09-01"))
                    .rate(rate(OUTPUT, "8").from("2026-09-01")), offer("acme/huge").rate(rate(OUTPUT, "90"))),
            revision("acme", "2026-10-01", offer("acme/large").rate(rate(OUTPUT, "10")),
                    offer("acme/small").rate(rate(OUTPUT, "1"))),
            revision("zeta", "2026-11-01", offer("zeta/large").life(true, null).rate(rate(OUTPUT, "5")))));

    @ParameterizedTest(name = "{0} in force at {1} as known on {2}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
        acme/large | 2026-09-15           | 2026-09-30 | no prices of acme were known on 2026-09-30; the first are of 2026-10-01
        acme/large | 2026-09-15           | 2026-10-01 | 11
        acme/large | 2026-09-15           | 2026-11-30 | 11
        acme/large | 2026-09-15           | 2026-12-01 | 8
        acme/large | 2026-09-01           | 2026-12-01 | 8
        acme/large | 2026-08-31T23:59:59Z | 2026-12-01 | 10
        acme/large | 2025-12-31T23:59:59Z | 2026-12-01 | no price for output of acme/large is known before 2026-01-01
        zeta/large | 2026-10-31T23:59:59Z | 2026-12-01 | 5
        zeta/large | 2026-11-01           | 2026-12-01 | the price for output of zeta/large ended on 2026-11-01, when the offer was retired
        """)
    void answersAsKnownOnADay(String offerId, String at, String knownOn, String expected) {
        assertThat(Answers.words(
                BOOK.find(offerId, OUTPUT, Conditions.BASE, instant(at), LocalDate.parse(knownOn)))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} as known on {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
        acmee/large | 2026-12-01 | unknown provider "acmee"; nearest: acme/large, zeta/large
        large       | 2026-12-01 | unknown provider "large"; nearest: acme/large, zeta/large
        Hug         | 2026-12-01 | unknown provider "Hug"; nearest: acme/huge
        nothing/at-all-like-it | 2026-12-01 | unknown provider "nothing"
        acme/lrage  | 2026-12-01 | unknown offer "acme/lrage" in revision 2026-12-01 of acme; nearest: acme/large, acme/huge, zeta/large
        acme/small  | 2026-12-01 | unknown offer "acme/small" in revision 2026-12-01 of acme, last listed in revision 2026-10-01
        acme/small  | 2026-11-01 | unknown offer "acme/small" in revision 2026-10-01-b of acme, last listed in revision 2026-10-01
        acme/huge   | 2026-11-01 | unknown offer "acme/huge" in revision 2026-10-01-b of acme; nearest: acme/large
        """)
    void saysWhyAnOfferIsUnknown(String offerId, String knownOn, String expected) {
        LocalDate day = LocalDate.parse(knownOn);

        assertThat(Answers.words(BOOK.find(offerId, OUTPUT, Conditions.BASE, instant("2026-09-15"), day)))
                .isEqualTo(expected);
        assertThat(BOOK.offer(offerId, day)).isEmpty();
    }

    @Test
    void listsProvidersRevisionsAndOffers() {
        assertThat(BOOK.providers()).containsExactly("acme", "zeta");
        assertThat(BOOK.revisions("acme")).extracting(r -> r.sheet().revision())
                .containsExactly("2026-10-01", "2026-10-01-b", "2026-12-01");
        assertThat(BOOK.revisions("nobody")).isEmpty();
        assertThat(BOOK.newest("acme").orElseThrow().sheet().revision()).isEqualTo("2026-12-01");
        assertThat(BOOK.newest("acme", LocalDate.parse("2026-11-30")).orElseThrow().sha256())
                .isEqualTo("sha of acme 2026-10-01-b");
        assertThat(BOOK.newest("acme", LocalDate.parse("2026-09-30"))).isEmpty();
        assertThat(BOOK.revision("acme", "2026-10-01").orElseThrow().sheet().offers()).hasSize(2);
        assertThat(BOOK.revision("acme", "2026-10-02")).isEmpty();
        assertThat(BOOK.revision("zeta", "2026-10-01")).isEmpty();
        assertThat(BOOK.offers()).extracting(Offer::id).containsExactly("acme/huge", "acme/large", "zeta/large");
        assertThat(BOOK.offers(LocalDate.parse("2026-10-31"))).extracting(Offer::id).containsExactly("acme/large");
        assertThat(BOOK.offer("acme/huge", LocalDate.parse("2026-12-01")).orElseThrow().id()).isEqualTo("acme/huge");
    }

    @Test
    void indexesAnOfferOnce() {
        LocalDate day = LocalDate.parse("2026-12-01");

        assertThat(BOOK.prices("acme/huge", day).orElseThrow()).isSameAs(BOOK.prices("acme/huge", day).orElseThrow());
    }

    @Test
    void refusesTwoRevisionsOfTheSameId() {
        var one = revision("acme", "2026-10-01");
        var other = revision("acme", "2026-10-01", offer("acme/large"));

        assertThatIllegalArgumentException().isThrownBy(() -> new PriceBook(List.of(one, other)))
                .withMessage("provider acme has two revisions 2026-10-01");
    }

    @Test
    void differencesAreInOrderOfTheOffers() {
        List<OfferChange> changes = BOOK.differences("acme", "2026-10-01", "2026-12-01");

        assertThat(changes).extracting(OfferChange::offerId).containsExactly("acme/huge", "acme/large", "acme/small");
        assertThat(changes.get(0).before()).isEmpty();
        assertThat(changes.get(0).rates()).singleElement().isInstanceOf(RateChange.Added.class);
        assertThat(changes.get(1).rates()).hasExactlyElementsOfTypes(RateChange.Changed.class, RateChange.Added.class);
        assertThat(changes.get(2).after()).isEmpty();
        assertThat(changes.get(2).rates()).singleElement().isInstanceOf(RateChange.Removed.class);
        assertThat(BOOK.differences("acme", "2026-12-01", "2026-12-01")).isEmpty();
    }

    @Test
    void differencesNeedRevisionsThatExist() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BOOK.differences("acme", "2026-10-02", "2026-12-01"))
                .withMessage("no revision 2026-10-02 of provider \"acme\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BOOK.differences("nobody", "2026-10-01", "2026-12-01"))
                .withMessage("no revision 2026-10-01 of provider \"nobody\"");
    }
}
