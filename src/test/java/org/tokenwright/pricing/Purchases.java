package org.tokenwright.pricing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.tokenwright.base.Source;
import org.tokenwright.pricing.AccountTier.RateLimit;
import org.tokenwright.pricing.Capacity.UnitLoad;
import org.tokenwright.pricing.Capacity.UnitPrice;
import org.tokenwright.pricing.Capacity.Weights;

/** Makes capacities, seat plans and account tiers for tests. */
public final class Purchases {

    public static final Source SOURCE = OfferBuilder.SOURCE;

    private Purchases() {
    }

    static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    /** Hourly at a price, carrying 3,400 tokens of each offer in steps of 5. */
    public static Capacity capacity(String id, String amount, String... offers) {
        return capacity(id, List.of(price("hourly", amount)), Stream.of(offers)
                .map(offer -> load(offer, "3400", "15", "5")).toList());
    }

    static Capacity capacity(String id, List<UnitPrice> prices, List<UnitLoad> loads) {
        return new Capacity(id, Offer.providerOf(id), "Units", "PTU", prices, loads, false, true, "");
    }

    static UnitPrice price(String id, String amount) {
        return new UnitPrice(id, id, Capacity.Per.HOUR, number(amount), "USD", Period.ZERO, Rate.Status.LIST, SOURCE, "");
    }

    static UnitLoad load(String offer, String tokens, String minimum, String step) {
        return new UnitLoad(offer, number(tokens), weights("8"), number(minimum), number(step), SOURCE);
    }

    static Weights weights(String output) {
        return new Weights(BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ZERO, number(output));
    }

    public static SeatPlan seatPlan(String id, String fee) {
        return new SeatPlan(id, Offer.providerOf(id), "Team", Optional.of(number(fee)), Optional.empty(), "USD", 1,
                Optional.of(new SeatPlan.Allowance(number("1900"), "credit", false, SOURCE)), "", true,
                Optional.of(number("0.01")), false, Rate.Status.LIST, SOURCE, "");
    }

    /** A tier with one limit of 1,000 requests a minute. */
    public static AccountTier tier(String id, String paid, String cap, String... offers) {
        return new AccountTier(id, Offer.providerOf(id), "Tier", Optional.of(number(paid)), Optional.of(number(cap)),
                "USD", List.of(limit(1000, offers)), SOURCE, "");
    }

    static RateLimit limit(long requests, String... offers) {
        return new RateLimit("all", List.of(offers), OptionalLong.of(requests), OptionalLong.empty(),
                OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty(), false);
    }

    public static PriceSheet sheet(
            String provider, String revision, List<Offer> offers, List<Capacity> capacities, List<SeatPlan> seatPlans,
            List<AccountTier> accountTiers) {
        return new PriceSheet(provider, provider, revision, LocalDate.parse(revision.substring(0, 10)), offers,
                capacities, seatPlans, accountTiers);
    }

    public static PriceBook.Revision revision(PriceSheet sheet) {
        return new PriceBook.Revision(sheet, "sha of " + sheet.provider() + " " + sheet.revision());
    }
}
