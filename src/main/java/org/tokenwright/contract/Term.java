package org.tokenwright.contract;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tokenwright.base.Meter;
import org.tokenwright.base.Quantity;
import org.tokenwright.pricing.Price;

/**
 * One term of a quote. Its numbers are live; dates, kinds and what it is about shape the worksheet.
 *
 * <p>They apply in the order of the kinds below, whatever their order in the document: prices (protection, agreed price,
 * discounts and surcharges), volume tiers, commitments and minimums, fees and support, credits, tax. Money is in the
 * currency of the quote.
 */
public sealed interface Term {

    /** Stable within its quote. */
    String id();

    /** What the document says, in its own words; may be empty. */
    String text();

    /** The term with every number changed, by its path below the term. */
    Term withNumbers(NumberChange change);

    /** A term that changes the price of units; it holds from day to day. */
    sealed interface PriceTerm extends Term {
        Scope scope();

        Days days();
    }

    /** A share off the price; several for the same usage multiply: 10 % and 20 % leave 0.9 × 0.8. */
    record Discount(String id, String text, Scope scope, Days days, Quantity share) implements PriceTerm {
        @Override
        public Term withNumbers(NumberChange change) {
            return new Discount(id, text, scope, days, change.apply("share", share));
        }
    }

    /** A share on top of the price, such as for a processing region; several multiply. */
    record Surcharge(String id, String text, Scope scope, Days days, Quantity share) implements PriceTerm {
        @Override
        public Term withNumbers(NumberChange change) {
            return new Surcharge(id, text, scope, days, change.apply("share", share));
        }
    }

    /**
     * A price that replaces the sheet's for a meter; discounts do not apply to it, surcharges do. Of several for the same
     * usage the last one holds.
     *
     * @param price per priced unit of the meter, such as a million tokens
     */
    record AgreedPrice(String id, String text, Scope scope, Days days, Meter meter, Quantity price) implements PriceTerm {
        @Override
        public Term withNumbers(NumberChange change) {
            return new AgreedPrice(id, text, scope, days, meter, change.apply("price", price));
        }
    }

    /**
     * A price lock, or a cap on increases: the price is at most that of a day, grown by a share for each whole year since.
     *
     * @param asOf the day whose sheet prices are protected, at its beginning by UTC
     * @param increasePerYear 0 for a lock
     * @param decreases whether a lower sheet price is followed
     */
    record PriceProtection(String id, String text, Scope scope, Days days, LocalDate asOf, Quantity increasePerYear,
            Decreases decreases) implements PriceTerm {
        @Override
        public Term withNumbers(NumberChange change) {
            return new PriceProtection(id, text, scope, days, asOf, change.apply("increasePerYear", increasePerYear),
                    decreases);
        }
    }

    /** What a protected price does when the sheet becomes cheaper. */
    enum Decreases { FOLLOWED, NOT_FOLLOWED }

    /**
     * Discounts by volume of the month or of the contract year.
     *
     * @param measure what the bounds count
     * @param periodMonths 1, or 12 for a contract year, counted from the start of the quote
     * @param crossing whether reaching an all-units tier reprices what was used before in the period
     * @param usedBefore volume used in the open period before the plan starts, in the measure's unit
     * @param spentBefore what that cost, at contracted prices; counts for retroactive tiers on tokens
     */
    record VolumeTiers(String id, String text, Scope scope, Measure measure, int periodMonths,
            Price.Semantics semantics, Price.Crossing crossing, Price.Edge edge, List<Tier> tiers, Quantity usedBefore,
            Quantity spentBefore) implements Term {
        public VolumeTiers {
            tiers = List.copyOf(tiers);
        }

        @Override
        public Term withNumbers(NumberChange change) {
            return new VolumeTiers(id, text, scope, measure, periodMonths, semantics, crossing, edge,
                    tiers.stream().map(tier -> tier.withNumbers(change)).toList(),
                    change.apply("usedBefore", usedBefore), change.apply("spentBefore", spentBefore));
        }
    }

    /** What volume tiers count. */
    enum Measure {
        /** Money after discounts. */
        SPEND,
        /** Millions of tokens of all kinds in scope. */
        TOKENS
    }

    /**
     * One volume tier.
     *
     * @param upTo its upper bound; empty for the last
     * @param discount share off the contracted price
     */
    record Tier(String id, Optional<Quantity> upTo, Quantity discount) {
        private Tier withNumbers(NumberChange change) {
            return new Tier(id, upTo.map(bound -> change.apply("tier/" + id + "/upTo", bound)),
                    change.apply("tier/" + id + "/discount", discount));
        }
    }

    /**
     * Money promised for one period after another. Usage draws on it at contracted prices; what is not drawn is due at the
     * end of its period.
     *
     * @param start first month of the first period
     * @param periodMonths length of a period, 12 for a year
     * @param amounts money of each period
     * @param overage what usage beyond the amount costs
     * @param usedBefore drawn in the open period before the plan starts
     * @param payment when the amount is paid
     */
    record Commitment(String id, String text, Scope scope, YearMonth start, int periodMonths, List<Quantity> amounts,
            Overage overage, Quantity usedBefore, Payment payment) implements Term {
        public Commitment {
            amounts = List.copyOf(amounts);
        }

        @Override
        public Term withNumbers(NumberChange change) {
            var changed = new ArrayList<Quantity>();
            for (Quantity amount : amounts) {
                changed.add(change.apply("amount/" + (changed.size() + 1), amount));
            }
            return new Commitment(id, text, scope, start, periodMonths, changed, overage,
                    change.apply("usedBefore", usedBefore), payment);
        }
    }

    /** The price of usage beyond a commitment. */
    enum Overage { AT_CONTRACTED_PRICE, AT_LIST_PRICE }

    /** When a commitment is paid. */
    enum Payment {
        /** All of it in the first month of its period. */
        UPFRONT,
        /** In equal parts every three months. */
        QUARTERLY,
        /** In equal parts every month. */
        MONTHLY,
        /** As it is drawn; the rest when it is due. */
        AS_USED
    }

    /**
     * The least that each period of the contract costs, paid as used.
     *
     * @param periodMonths length of a period from the start of the quote
     */
    record MinimumSpend(String id, String text, Scope scope, int periodMonths, Quantity amount) implements Term {
        @Override
        public Term withNumbers(NumberChange change) {
            return new MinimumSpend(id, text, scope, periodMonths, change.apply("amount", amount));
        }
    }

    /**
     * A pool of prepaid or granted credits; what expires first is used first.
     *
     * @param scope what they may pay; credits for everything also pay shortfall and fees
     */
    record Credits(String id, String text, Scope scope, List<Grant> grants) implements Term {
        public Credits {
            grants = List.copyOf(grants);
        }

        @Override
        public Term withNumbers(NumberChange change) {
            return new Credits(id, text, scope, grants.stream().map(grant -> grant.withNumbers(change)).toList());
        }
    }

    /**
     * One grant of credits.
     *
     * @param granted first month in which it can be used
     * @param expires month at whose first instant it is gone
     * @param amount face value
     * @param paid what was paid for it in the month it was granted; 0 for a gift
     * @param usedBefore what of it was used before the plan starts
     */
    record Grant(String id, YearMonth granted, YearMonth expires, Quantity amount, Quantity paid, Quantity usedBefore) {
        private Grant withNumbers(NumberChange change) {
            String at = "grant/" + id + "/";
            return new Grant(id, granted, expires, change.apply(at + "amount", amount),
                    change.apply(at + "paid", paid), change.apply(at + "usedBefore", usedBefore));
        }
    }

    /**
     * A fee that does not depend on use, accrued evenly and paid at the start of each period.
     *
     * @param periodMonths months that the amount is for
     */
    record FixedFee(String id, String text, int periodMonths, Quantity amount) implements Term {
        @Override
        public Term withNumbers(NumberChange change) {
            return new FixedFee(id, text, periodMonths, change.apply("amount", amount));
        }
    }

    /**
     * A support plan priced as a share of the month's spend at contracted prices.
     *
     * @param minimum least fee of a month
     */
    record Support(String id, String text, Scope scope, Quantity share, Quantity minimum) implements Term {
        @Override
        public Term withNumbers(NumberChange change) {
            return new Support(id, text, scope, change.apply("share", share), change.apply("minimum", minimum));
        }
    }

    /** A cost that arises once, such as moving to the vendor or leaving it; neither credits nor tax apply to it. */
    record OneOff(String id, String text, Occasion occasion, YearMonth month, Quantity amount) implements Term {
        @Override
        public Term withNumbers(NumberChange change) {
            return new OneOff(id, text, occasion, month, change.apply("amount", amount));
        }
    }

    /** Why a one-off cost arises. */
    enum Occasion { MIGRATION, EXIT, OTHER }

    /** A tax on everything the vendor bills; several add up. */
    record Tax(String id, String text, Quantity share) implements Term {
        @Override
        public Term withNumbers(NumberChange change) {
            return new Tax(id, text, change.apply("share", share));
        }
    }
}
