package org.tokenwright.plan;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** Finds the exchange rate that a plan states for a pair of currencies, in either direction. */
public final class ExchangeTable {

    private final List<ExchangeRate> rates;
    private final YearMonth start;

    private ExchangeTable(List<ExchangeRate> rates, YearMonth start) {
        this.rates = rates;
        this.start = start;
    }

    public static ExchangeTable of(Settings settings) {
        return new ExchangeTable(settings.exchangeRates(), settings.start());
    }

    /**
     * How to exchange.
     *
     * @param rate what the plan states; empty where both are the same currency
     * @param inverse whether to divide by it
     */
    public record Way(Optional<ExchangeRate> rate, boolean inverse) {}

    /** The way from one currency to another; empty unless it is known from the first month of the plan on. */
    public Optional<Way> find(String from, String to) {
        if (from.equals(to)) {
            return Optional.of(new Way(Optional.empty(), false));
        }
        return stated(from, to).map(rate -> new Way(Optional.of(rate), false))
                .or(() -> stated(to, from).map(rate -> new Way(Optional.of(rate), true)));
    }

    private Optional<ExchangeRate> stated(String from, String to) {
        return rates.stream().filter(rate -> rate.from().equals(from) && rate.to().equals(to))
                .filter(rate -> !rate.steps().isEmpty() && !rate.steps().getFirst().since().isAfter(start)).findFirst();
    }
}
