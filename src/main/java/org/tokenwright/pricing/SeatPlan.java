package org.tokenwright.pricing;

import java.math.BigDecimal;
import java.util.Optional;
import org.tokenwright.base.Decimals;
import org.tokenwright.base.Source;

/**
 * A subscription for people: a fee for each seat, with an allowance of use.
 *
 * @param id {@code provider/plan}, for example {@code github/copilot-business}
 * @param monthlyFee for a seat and month when paid by the month; empty where it is not sold so or not published
 * @param annualFee for a seat and month when paid for a year; empty where it is not sold so or not published
 * @param minimumSeats fewest seats that can be bought
 * @param allowance use that a seat includes each month; empty where none is published as an amount
 * @param allowanceText what the provider says the allowance is
 * @param pooled whether what one seat leaves unused can be used by another
 * @param overage price of use beyond the allowance; empty where it is not sold
 * @param meteredToo whether the fee covers access only and all use is charged besides
 */
public record SeatPlan(
        String id, String provider, String name, Optional<BigDecimal> monthlyFee, Optional<BigDecimal> annualFee,
        String currency, int minimumSeats, Optional<Allowance> allowance, String allowanceText, boolean pooled,
        Optional<BigDecimal> overage, boolean meteredToo, Rate.Status status, Source source, String note) {

    /**
     * @param amount for a seat and month, in {@code unit}
     * @param unit {@code credit}, {@code request}, or a currency where the allowance is worth that much at API prices
     * @param estimate whether it was measured or inferred rather than stated by the provider
     */
    public record Allowance(BigDecimal amount, String unit, boolean estimate, Source source) {
        public Allowance {
            amount = Decimals.bounded(amount);
        }
    }

    public SeatPlan {
        monthlyFee = monthlyFee.map(Decimals::bounded);
        annualFee = annualFee.map(Decimals::bounded);
        overage = overage.map(Decimals::bounded);
    }
}
