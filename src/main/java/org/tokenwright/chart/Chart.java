package org.tokenwright.chart;

/** What a chart shows, without any size or colour. */
public sealed interface Chart permits BarChart, ColumnChart, DurationChart, LineChart, WaterfallChart {

    String title();

    /** A remark beneath an exported chart, such as the day of the prices; empty for none. */
    String footnote();

    /** How amounts are written, with their unit. */
    AmountFormat format();

    /** The chart in one or two sentences, for those who cannot see it. */
    String summary();

    /** The same figures as a table. */
    ChartTable table();
}
