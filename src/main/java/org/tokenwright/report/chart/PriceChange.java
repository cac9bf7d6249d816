package org.tokenwright.report.chart;

import java.time.YearMonth;

/** Prices of an alternative that change inside the horizon, in words. */
public record PriceChange(YearMonth month, String text) {}
