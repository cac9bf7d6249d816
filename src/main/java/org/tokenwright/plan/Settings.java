package org.tokenwright.plan;

import java.time.Month;
import java.time.YearMonth;
import java.time.ZoneId;
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
 */
public record Settings(
        String currency, MonthBasis monthBasis, ZoneId zone, Month fiscalYearStart, YearMonth start, int months,
        Optional<Quantity> budgetPerYear, Quantity unfitTolerance) {}
