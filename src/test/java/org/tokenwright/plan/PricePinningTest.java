package org.tokenwright.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tokenwright.base.Meter.OUTPUT;
import static org.tokenwright.pricing.OfferBuilder.offer;
import static org.tokenwright.pricing.RateBuilder.rate;
import static org.tokenwright.pricing.Sheets.revision;

import java.math.BigDecimal;
import java.time.Month;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tokenwright.base.MonthBasis;
import org.tokenwright.base.Quantity;
import org.tokenwright.base.Unit;
import org.tokenwright.plan.PinnedPrices.Pin;
import org.tokenwright.plan.PricePinning.Completed;
import org.tokenwright.plan.PricePinning.Problem;
import org.tokenwright.plan.PricePinning.Problem.Kind;
import org.tokenwright.pricing.OfferBuilder;
import org.tokenwright.pricing.OfferChange;
import org.tokenwright.pricing.PriceBook;
import org.tokenwright.pricing.RateChange;

class PricePinningTest {

    private static final Pin OCTOBER = new Pin("acme", "2026-10-01", "sha of acme 2026-10-01");
    private static final Pin NOVEMBER = new Pin("acme", "2026-11-01", "sha of acme 2026-11-01");
    private static final Pin ZETA = new Pin("zeta", "2026-11-01", "sha of zeta 2026-11-01");

    private static final PriceBook BOOK = new PriceBook(List.of(
            revision("acme", "2026-10-01", large("10"), at("acme/small", "1")),
            revision("acme", "2026-11-01", large("8"), at("acme/huge", "90")),
            revision("zeta", "2026-11-01", at("zeta/large", "5"))));

    private static OfferBuilder large(String price) {
        return at("acme/large", price);
    }

    private static OfferBuilder at(String id, String price) {
        return offer(id).rate(rate(OUTPUT, price));
    }

    private static Plan plan(PinnedPrices prices, String... offerIds) {
        Quantity one = Quantity.exact(BigDecimal.ONE, Unit.ONE);
        List<Alternative> alternatives = Stream.of(offerIds)
                .map(id -> new Route("r", Optional.empty(), id, one, Optional.empty(), Optional.empty(), "",
                        new TreeMap<>()))
                .map(route -> new Alternative("to " + route.offer(), "", List.of(route)))
                .toList();
        var settings = new Settings("USD", MonthBasis.CALENDAR, ZoneOffset.UTC, Month.JANUARY, YearMonth.of(2027, 1),
                12, Optional.empty(), one);
        return new Plan("plan", "", settings, List.of(), List.of(), alternatives, List.of(), prices, new TreeMap<>());
    }

    private static PinnedPrices prices(List<Pin> pins, OfferBuilder... offers) {
        return new PinnedPrices(pins, Stream.of(offers).map(OfferBuilder::build).toList());
    }

    @Test
    void takesWhatIsMissingFromTheNewestRevisionAndPinsIt() {
        Completed completed = PricePinning.complete(
                plan(PinnedPrices.NONE, "zeta/large", "acme/large", "acme/large"), BOOK);

        assertThat(completed.problems()).isEmpty();
        assertThat(completed.plan().prices()).isEqualTo(
                prices(List.of(NOVEMBER, ZETA), large("8"), at("zeta/large", "5")));
    }

    @Test
    void takesWhatIsMissingFromThePinnedRevision() {
        Completed completed = PricePinning.complete(plan(prices(List.of(OCTOBER)), "acme/large"), BOOK);

        assertThat(completed.problems()).isEmpty();
        assertThat(completed.plan().prices()).isEqualTo(prices(List.of(OCTOBER), large("10")));
    }

    @Test
    void whatIsEmbeddedWins() {
        var made = plan(prices(List.of(OCTOBER), large("7")), "acme/large", "acme/small");
        Completed completed = PricePinning.complete(made, BOOK);

        assertThat(completed.plan().prices()).isEqualTo(prices(List.of(OCTOBER), large("7"), at("acme/small", "1")));
        assertThat(PricePinning.complete(completed.plan(), BOOK)).isEqualTo(completed);
    }

    @Test
    void anEmbeddedPlanNeedsNoBook() {
        var made = plan(prices(List.of(OCTOBER), large("7")), "acme/large");

        assertThat(PricePinning.complete(made, new PriceBook(List.of()))).isEqualTo(new Completed(made, List.of()));
    }

    @Test
    void aPinWithoutAHashGetsIt() {
        var made = plan(prices(List.of(new Pin("acme", "2026-10-01", ""))), "acme/large");

        assertThat(PricePinning.complete(made, BOOK).plan().prices())
                .isEqualTo(prices(List.of(OCTOBER), large("10")));
    }

    @Test
    void nothingIsTakenFromARevisionOfAnotherContent() {
        var made = plan(prices(List.of(new Pin("acme", "2026-10-01", "other sha"))), "acme/large");
        Completed completed = PricePinning.complete(made, BOOK);

        assertThat(completed.plan()).isEqualTo(made);
        assertThat(completed.problems()).containsExactly(new Problem(Kind.HASH_MISMATCH, "acme",
                "revision 2026-10-01 of acme is not the one the plan was made with (sha of acme 2026-10-01, not other"
                        + " sha)"));
    }

    @Test
    void saysWhatItCannotFind() {
        var pinnedElsewhere = new Pin("zeta", "2026-09-01", "sha");
        var made = plan(prices(List.of(OCTOBER, pinnedElsewhere)), "acme/huge", "zeta/large", "nobody/large");
        Completed completed = PricePinning.complete(made, BOOK);

        assertThat(completed.plan()).isEqualTo(made);
        assertThat(completed.problems()).containsExactly(
                new Problem(Kind.UNKNOWN_OFFER, "acme/huge",
                        "revision 2026-10-01 of acme, which the plan is pinned to, does not list acme/huge"),
                new Problem(Kind.UNKNOWN_OFFER, "nobody/large",
                        "unknown provider \"nobody\"; nearest: acme/large, zeta/large, acme/huge"),
                new Problem(Kind.MISSING_REVISION, "zeta/large",
                        "there is no revision 2026-09-01 of zeta, which the plan takes the prices of zeta/large from"));
    }

    @Test
    void anUnknownOfferPinsNothing() {
        Completed completed = PricePinning.complete(plan(PinnedPrices.NONE, "acme/none"), BOOK);

        assertThat(completed.plan().prices()).isEqualTo(PinnedPrices.NONE);
        assertThat(completed.problems()).extracting(Problem::kind).containsExactly(Kind.UNKNOWN_OFFER);
    }

    @Test
    void differencesAreThoseOfTheEmbeddedOffers() {
        var made = plan(prices(List.of(OCTOBER, ZETA), at("acme/small", "1"), large("10"), at("zeta/large", "4")));
        List<PricePinning.Difference> differences = PricePinning.differences(made, BOOK);

        assertThat(differences).singleElement().satisfies(difference -> {
            assertThat(difference.pin()).isEqualTo(OCTOBER);
            assertThat(difference.newer().sheet().revision()).isEqualTo("2026-11-01");
            assertThat(difference.changes()).extracting(OfferChange::offerId)
                    .containsExactly("acme/large", "acme/small");
            assertThat(difference.changes().getFirst().rates()).containsExactly(new RateChange.Changed(
                    rate(OUTPUT, "10").build(), rate(OUTPUT, "8").build()));
            assertThat(difference.changes().getLast().after()).isEmpty();
        });
    }

    @Test
    void aNewerRevisionOfTheSamePricesIsADifferenceWithoutChanges() {
        var made = plan(prices(List.of(OCTOBER), large("8")));

        assertThat(PricePinning.differences(made, BOOK)).singleElement()
                .satisfies(difference -> assertThat(difference.changes()).isEmpty());
    }

    @ParameterizedTest(name = "pinned to {0} beside {1}: newer {2}")
    @CsvSource({"2026-10-31,2026-11-01,true", "2026-11-01,2026-11-01,false", "2026-11-01,2026-11-01-b,true",
            "2026-11-01-b,2026-11-01,false", "2026-11-02,2026-11-01-b,false"})
    void newerIsALaterDayOrALaterSuffix(String pinned, String inBook, boolean expected) {
        var book = new PriceBook(List.of(revision("acme", inBook, large("10"))));

        assertThat(PricePinning.differences(plan(prices(List.of(new Pin("acme", pinned, "sha")))), book))
                .hasSize(expected ? 1 : 0);
        assertThat(PricePinning.differences(plan(prices(List.of(new Pin("nobody", pinned, "sha")))), book)).isEmpty();
    }

    @Test
    void trimKeepsWhatRoutesUse() {
        var made = plan(prices(List.of(ZETA, OCTOBER), at("acme/small", "1"), at("zeta/large", "5"), large("10")),
                "acme/large", "acme/huge");
        Plan trimmed = PricePinning.trim(made);

        assertThat(trimmed.prices()).isEqualTo(prices(List.of(OCTOBER), large("10")));
        assertThat(PricePinning.trim(trimmed)).isEqualTo(trimmed);
        assertThat(trimmed.alternatives()).isEqualTo(made.alternatives());
    }
}
