package org.tokenwright.plan;

import java.time.Month;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.tokenwright.base.MonthBasis;
import org.tokenwright.base.Quantity;

/**
 * What holds for a whole plan.
 *
 * @param currency reporting currency
 * @param zone zone of month borders and of dates without time
 * @param fiscalYearStart first month of the fiscal year
 * @param start first month of the horizon
 * @param months length of the horizon
 * @param budgetPerYear money for twelve months in the reporting currency
 * @param unfitTolerance share of requests that may be too large for an offer before it counts as not fitting
 * @param discountRatePerYear what money a year later is worth less, for present values; empty for none
 * @param exchangeRates at most one for each pair of currencies
 * @param budgets of fiscal years and teams, in money or tokens
 * @param outlook how prices are expected to fall; empty where they stay as published
 */
public record Settings(
        String currency, MonthBasis monthBasis, ZoneId zone, Month fiscalYearStart, YearMonth start, int months,
        Optional<Quantity> budgetPerYear, Quantity unfitTolerance, Optional<Quantity> discountRatePerYear,
        List<ExchangeRate> exchangeRates, List<Budget> budgets, Optional<PriceOutlook> outlook) {

    public Settings {
        exchangeRates = List.copyOf(exchangeRates);
        budgets = List.copyOf(budgets);
    }

    /** Settings of a plan in one currency. */
    public Settings(String currency, MonthBasis monthBasis, ZoneId zone, Month fiscalYearStart, YearMonth start,
            int months, Optional<Quantity> budgetPerYear, Quantity unfitTolerance) {
        this(currency, monthBasis, zone, fiscalYearStart, start, months, budgetPerYear, unfitTolerance,
                Optional.empty(), List.of(), List.of(), Optional.empty());
    }

    public Settings withCurrency(String newCurrency) {
        return new Settings(newCurrency, monthBasis, zone, fiscalYearStart, start, months, budgetPerYear,
                unfitTolerance, discountRatePerYear, exchangeRates, budgets, outlook);
    }

    public Settings withHorizon(YearMonth newStart, int newMonths) {
        return new Settings(currency, monthBasis, zone, fiscalYearStart, newStart, newMonths, budgetPerYear,
                unfitTolerance, discountRatePerYear, exchangeRates, budgets, outlook);
    }

    public Settings withFiscalYearStart(Month newStart) {
        return new Settings(currency, monthBasis, zone, newStart, start, months, budgetPerYear, unfitTolerance,
                discountRatePerYear, exchangeRates, budgets, outlook);
    }

    public Settings withBudgetPerYear(Optional<Quantity> newBudget) {
        return new Settings(currency, monthBasis, zone, fiscalYearStart, start, months, newBudget, unfitTolerance,
                discountRatePerYear, exchangeRates, budgets, outlook);
    }

    public Settings withUnfitTolerance(Quantity newTolerance) {
        return new Settings(currency, monthBasis, zone, fiscalYearStart, start, months, budgetPerYear, newTolerance,
                discountRatePerYear, exchangeRates, budgets, outlook);
    }

    public Settings withDiscountRatePerYear(Optional<Quantity> newRate) {
        return new Settings(currency, monthBasis, zone, fiscalYearStart, start, months, budgetPerYear, unfitTolerance,
                newRate, exchangeRates, budgets, outlook);
    }

    public Settings withExchangeRates(List<ExchangeRate> newRates) {
        return new Settings(currency, monthBasis, zone, fiscalYearStart, start, months, budgetPerYear, unfitTolerance,
                discountRatePerYear, newRates, budgets, outlook);
    }

    public Settings withBudgets(List<Budget> newBudgets) {
        return new Settings(currency, monthBasis, zone, fiscalYearStart, start, months, budgetPerYear, unfitTolerance,
                discountRatePerYear, exchangeRates, newBudgets, outlook);
    }

    public Settings withOutlook(Optional<PriceOutlook> newOutlook) {
        return new Settings(currency, monthBasis, zone, fiscalYearStart, start, months, budgetPerYear, unfitTolerance,
                discountRatePerYear, exchangeRates, budgets, newOutlook);
    }
}
