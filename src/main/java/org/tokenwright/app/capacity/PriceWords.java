package org.tokenwright.app.capacity;

import org.tokenwright.app.text.NumberStyle;
import org.tokenwright.app.text.Words;
import org.tokenwright.chart.AmountFormat;
import org.tokenwright.pricing.Capacity;
import org.tokenwright.pricing.SeatPlan;

/** Prices of what is bought, in words. */
final class PriceWords {

    private PriceWords() {
    }

    /** For example {@code Reserved for a year, $221 a month and PTU}. */
    static String of(Capacity capacity, Capacity.UnitPrice price) {
        return Words.get("capacity.price." + price.per().name(), price.name(), amount(price.currency(), price.amount()), capacity.unitName());
    }

    static String fee(SeatPlan seatPlan, boolean annual) {
        return (annual ? seatPlan.annualFee() : seatPlan.monthlyFee())
                .map(fee -> Words.get(annual ? "seats.fee.annual" : "seats.fee.monthly", amount(seatPlan.currency(), fee)))
                .orElse(Words.get(annual ? "seats.fee.annual.none" : "seats.fee.monthly.none"));
    }

    static String amount(String currency, java.math.BigDecimal amount) {
        AmountFormat money = AmountFormat.money(currency, NumberStyle.current().locale());
        int scale = Math.max(0, amount.stripTrailingZeros().scale());
        return money.prefix() + money.plain(amount.doubleValue(), scale == 0 ? 0 : Math.max(2, scale));
    }
}
