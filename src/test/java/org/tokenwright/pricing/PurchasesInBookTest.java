package org.tokenwright.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tokenwright.pricing.Purchases.capacity;
import static org.tokenwright.pricing.Purchases.revision;
import static org.tokenwright.pricing.Purchases.seatPlan;
import static org.tokenwright.pricing.Purchases.tier;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tokenwright.base.Source;

class PurchasesInBookTest {

    private static final LocalDate OCTOBER = LocalDate.parse("2026-10-31");

    private static final PriceBook BOOK = new PriceBook(List.of(
            revision(Purchases.sheet("acme", "2026-10-01", List.of(), List.of(capacity("acme/old", "1"), capacity("acme/c", "2")),
                    List.of(seatPlan("acme/team", "19")), List.of(tier("acme/tier-1", "5", "100")))),
            revision(Purchases.sheet("acme", "2026-11-01", List.of(), List.of(capacity("acme/c", "3"), capacity("acme/b", "1")),
                    List.of(seatPlan("acme/team", "21")),
                    List.of(tier("acme/tier-1", "5", "100"), tier("acme/tier-2", "40", "500")))),
            revision(Purchases.sheet("zeta", "2026-11-01", List.of(), List.of(), List.of(seatPlan("zeta/pro", "20")), List.of()))));

    @Test
    void theNewestRevisionDecidesAlone() {
        assertThat(BOOK.capacities()).extracting(Capacity::id).containsExactly("acme/b", "acme/c");
        assertThat(BOOK.capacities(OCTOBER)).extracting(Capacity::id).containsExactly("acme/c", "acme/old");
        assertThat(BOOK.capacities(LocalDate.parse("2026-09-30"))).isEmpty();
        assertThat(BOOK.capacity("acme/c", LocalDate.MAX)).contains(capacity("acme/c", "3"));
        assertThat(BOOK.capacity("acme/c", OCTOBER)).contains(capacity("acme/c", "2"));
        assertThat(BOOK.capacity("acme/old", LocalDate.MAX)).isEmpty();
        assertThat(BOOK.capacity("nobody/c", LocalDate.MAX)).isEmpty();
    }

    @Test
    void seatPlansAndTiersToo() {
        assertThat(BOOK.seatPlans()).containsExactly(seatPlan("acme/team", "21"), seatPlan("zeta/pro", "20"));
        assertThat(BOOK.seatPlans(OCTOBER)).containsExactly(seatPlan("acme/team", "19"));
        assertThat(BOOK.seatPlan("zeta/pro", OCTOBER)).isEmpty();
        assertThat(BOOK.accountTiers("acme")).extracting(AccountTier::id).containsExactly("acme/tier-1", "acme/tier-2");
        assertThat(BOOK.accountTiers("acme", OCTOBER)).extracting(AccountTier::id).containsExactly("acme/tier-1");
        assertThat(BOOK.accountTiers("zeta")).isEmpty();
        assertThat(BOOK.accountTiers("nobody")).isEmpty();
        assertThat(BOOK.accountTier("acme/tier-2", LocalDate.MAX)).contains(tier("acme/tier-2", "40", "500"));
        assertThat(BOOK.accountTier("acme/tier-2", OCTOBER)).isEmpty();
    }

    @Test
    void aProviderWithoutOffersHasNone() {
        assertThat(BOOK.offers()).isEmpty();
        assertThat(BOOK.providers()).containsExactly("acme", "zeta");
        assertThat(BOOK.whyUnknown("acme/m", LocalDate.MAX)).isEqualTo("unknown offer \"acme/m\" in revision 2026-11-01 of acme");
    }

    @Test
    void sourcesNotesAndNamesAreNoDifference() {
        Capacity one = capacity("acme/c", "1", "acme/m");
        Capacity other = new Capacity(one.id(), one.provider(), "Other name", one.unitName(), one.prices(),
                one.loads().stream().map(load -> new Capacity.UnitLoad(load.offer(), load.tokensPerMinute(), load.weights(),
                        load.minimum(), load.step(), new Source("another page", "2026"))).toList(),
                one.anyModel(), one.spills(), "a note");

        assertThat(PurchaseChange.capacities(List.of(one), List.of(other))).isEmpty();
        assertThat(PurchaseChange.capacities(List.of(one), List.of(capacity("acme/c", "2", "acme/m")))).containsExactly(
                new PurchaseChange<>("acme/c", Optional.of(one), Optional.of(capacity("acme/c", "2", "acme/m"))));
        assertThat(PurchaseChange.seatPlans(List.of(seatPlan("acme/s", "1")), List.of())).containsExactly(
                new PurchaseChange<>("acme/s", Optional.of(seatPlan("acme/s", "1")), Optional.empty()));
        assertThat(PurchaseChange.accountTiers(List.of(tier("acme/t", "1", "1")),
                List.of(tier("acme/t", "1", "1"), tier("acme/u", "2", "1")))).containsExactly(
                new PurchaseChange<>("acme/u", Optional.empty(), Optional.of(tier("acme/u", "2", "1"))));
    }
}
