package org.tokenwright.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tokenwright.analysis.AlternativeResult;
import org.tokenwright.analysis.QuoteResult;
import org.tokenwright.chart.Chart;
import org.tokenwright.chart.LineChart;
import org.tokenwright.chart.WaterfallChart;
import org.tokenwright.contract.Quote;
import org.tokenwright.plan.Plan;

/** The charts of the quotes and payments of a plan that have something to say. */
final class OfQuotes {

    private static final int SEVERAL = 2;
    /** Nobody pays half a cent. */
    private static final double SMALLEST = 0.005;

    private final Plan plan;
    private final List<AlternativeResult> order;
    private final Alone alone;
    private final QuoteCharts charts;

    /** @param order the cheapest first */
    OfQuotes(Plan plan, List<AlternativeResult> order, Alone alone) {
        this.plan = plan;
        this.order = order;
        this.alone = alone;
        charts = new QuoteCharts(plan, alone.words());
    }

    /** Each quote as the cheapest alternative buys under it, then each alternative. */
    List<PlanChart> all() {
        var all = new ArrayList<PlanChart>();
        List<QuoteResult> quotes = plan.quotes().stream().flatMap(quote -> bought(quote).findFirst().stream()).toList();
        quotes.forEach(one -> {
            String id = "quote-" + one.quote().id();
            charts.steps(one).filter(OfQuotes::hasStep).ifPresent(steps -> all.add(alone.titled(id + "-steps", steps, title(steps, one))));
            cash(one).ifPresent(cash -> all.add(alone.titled(id + "-cash", cash, title(cash, one))));
        });
        all.addAll(payments(quotes.stream().flatMap(one -> cash(one).stream()).toList()));
        return all;
    }

    private Stream<QuoteResult> bought(Quote quote) {
        return order.stream().flatMap(one -> one.quotes().stream()).filter(one -> one.quote().id().equals(quote.id()));
    }

    /** Names the alternative where several buy under the quote. */
    private String title(Chart chart, QuoteResult one) {
        return bought(one.quote()).count() < SEVERAL ? chart.title()
                : alone.words().get("title.in", chart.title(), one.alternative().alternative().name());
    }

    private static boolean hasStep(WaterfallChart chart) {
        return chart.entries().stream().anyMatch(WaterfallChart.Step.class::isInstance);
    }

    private Optional<LineChart> cash(QuoteResult one) {
        return Optional.of(charts.cash(one)).filter(OfQuotes::isPaidAtOtherTimes);
    }

    /** Without what the chart of a quote shows already. */
    private List<PlanChart> payments(List<LineChart> shown) {
        var all = new ArrayList<PlanChart>();
        order.forEach(one -> {
            LineChart cash = charts.cash(one);
            if (isPaidAtOtherTimes(cash) && shown.stream().noneMatch(other -> isSame(other, cash, 0) && isSame(other, cash, 1))) {
                all.add(alone.chart("cash-" + one.alternative().id(), cash));
            }
        });
        return all;
    }

    private static boolean isPaidAtOtherTimes(LineChart cash) {
        return cash.months() >= SEVERAL && !isSame(cash.lines().getFirst().values(), cash.lines().getLast().values());
    }

    private static boolean isSame(LineChart one, LineChart other, int line) {
        return isSame(one.lines().get(line).values(), other.lines().get(line).values());
    }

    /** Whether they agree wherever both are known. */
    private static boolean isSame(List<OptionalDouble> one, List<OptionalDouble> other) {
        return IntStream.range(0, one.size()).allMatch(month -> one.get(month).isEmpty() || other.get(month).isEmpty()
                || Math.abs(one.get(month).getAsDouble() - other.get(month).getAsDouble()) < SMALLEST);
    }
}
