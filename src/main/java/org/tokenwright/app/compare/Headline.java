package org.tokenwright.app.compare;

import java.util.OptionalDouble;
import org.tokenwright.analysis.BudgetResult;
import org.tokenwright.app.text.NumberStyle;
import org.tokenwright.app.text.Words;
import org.tokenwright.chart.AmountFormat;
import org.tokenwright.report.chart.TaskCost;

/**
 * The selected alternative in one line; every text is ready to be shown.
 *
 * @param tone whether the cost is within the budget, above it, or there is nothing to say
 */
public record Headline(String name, String offers, String costTitle, String cost, String range, String taskTitle,
        String task, String perThousand, String budgetTitle, String budget, Tone tone, String counts) {

    /** How the budget figure is coloured; its sign says the same. */
    public enum Tone { NEUTRAL, GOOD, BAD }

    private static final String NONE = "–";
    /** What is written as 10.0 with one decimal. */
    private static final double WHOLE_PERCENT_FROM = 9.95;

    static Headline of(Figures figures, AlternativeFigures one, String workload) {
        AmountFormat money = AmountFormat.money(figures.currency(), NumberStyle.current().locale());
        TaskCost task = one.perTask().get(workload);
        String workloadName = figures.plan().workload(workload).map(w -> w.name()).orElse("");
        boolean several = figures.plan().workloads().size() > 1;
        OptionalDouble against = againstBudget(figures, one);
        return new Headline(one.name(), one.offers(),
                Words.get("headline.cost", new CompareCharts(figures).horizon()),
                one.isPriced() ? money.full(one.total().orElse(0)) : NONE,
                one.isPriced() ? range(money, one.low(), one.high()) : StatusWords.ofShort(one),
                several ? Words.get("headline.task.of", workloadName) : Words.get("headline.task"),
                task == null ? NONE : money.full(task.total()),
                task == null ? "" : Words.get("headline.thousand", money.full(task.total() * 1000)),
                budgetTitle(figures, one, money), against(against), tone(against), budgetDetail(figures, one));
    }

    /** Against the money of the whole plan; without it, against the budget that is used most. */
    private static OptionalDouble againstBudget(Figures figures, AlternativeFigures one) {
        return figures.budget().isPresent() ? one.againstBudget()
                : one.mostUsedBudget().map(BudgetResult::against).orElse(OptionalDouble.empty());
    }

    private static String budgetTitle(Figures figures, AlternativeFigures one, AmountFormat money) {
        return figures.budget().isPresent() ? Words.get("headline.budget", money.full(figures.budget().getAsDouble()))
                : one.mostUsedBudget().map(worst -> Words.get("headline.budget.of", worst.budget().name())).orElse(Words.get("headline.budget.none"));
    }

    private static String budgetDetail(Figures figures, AlternativeFigures one) {
        boolean several = figures.plan().settings().budgets().size() > 1;
        return one.mostUsedBudget().filter(_ -> several).map(worst -> Words.get("headline.budget.worst", worst.budget().name(), against(worst.against())))
                .orElse(Words.get("headline.counts", figures.alternatives().size(), figures.pricedCount()));
    }

    private static String range(AmountFormat money, OptionalDouble low, OptionalDouble high) {
        if (low.isEmpty() || high.isEmpty()) {
            return Words.get("headline.no-range");
        }
        return low.getAsDouble() < high.getAsDouble()
                ? Words.get("headline.range", money.full(low.getAsDouble()), money.full(high.getAsDouble()))
                : Words.get("headline.exact");
    }

    private static String against(OptionalDouble share) {
        if (share.isEmpty()) {
            return NONE;
        }
        double value = share.getAsDouble();
        String sign = value > 0 ? "+" : value < 0 ? "−" : "±";
        double percent = Math.abs(value) * 100;
        String digits = NumberStyle.current().formatted(percent >= WHOLE_PERCENT_FROM ? "%,.0f" : "%.1f", percent);
        return sign + digits + " %";
    }

    private static Tone tone(OptionalDouble share) {
        return share.isEmpty() ? Tone.NEUTRAL : share.getAsDouble() > 0 ? Tone.BAD : Tone.GOOD;
    }
}
