package org.tokenwright.base;

/** How long a month is taken to be. */
public enum MonthBasis {
    /** Real months of 28 to 31 days in the plan's zone, with excluded dates. */
    CALENDAR,
    /** 730 hours and 365/12 days; every hour of the week occurs 730/168 times; no excluded dates. */
    NORMAL
}
