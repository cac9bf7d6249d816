package org.tokenwright.cli;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tokenwright.analysis.AlternativeResult;
import org.tokenwright.analysis.Comparison;
import org.tokenwright.analysis.Status;
import org.tokenwright.plan.Settings;
import org.tokenwright.worksheet.Inputs;

/** A comparison as text: cheapest first, units in the headers, everything that is missing named. */
final class ComparisonText {

    private static final int RATIO_DECIMALS = 2;

    private final Comparison comparison;
    private final String file;
    private final Yardstick yardstick;
    private final List<AlternativeResult> sorted;
    private final List<String> lines = new ArrayList<>();

    ComparisonText(Comparison comparison, String file, Yardstick yardstick) {
        this.comparison = comparison;
        this.file = file;
        this.yardstick = yardstick;
        sorted = comparison.alternatives().stream()
                .sorted(Comparator.comparingDouble(result -> result.total(Inputs.BASE).orElse(Double.MAX_VALUE)))
                .toList();
    }

    List<String> lines() {
        head();
        table();
        lines.addAll(new WorkText(comparison, sorted).lines());
        lines.addAll(new QuoteText(sorted, comparison.currency()).lines());
        lines.addAll(new BoughtText(sorted).lines());
        missing();
        prices();
        return lines;
    }

    private void head() {
        Settings settings = comparison.plan().settings();
        int months = comparison.timeline().months();
        lines.add(comparison.plan().name());
        lines.add(CliText.get("compare.head", file, months, comparison.timeline().month(0).toString(),
                comparison.timeline().month(months - 1).toString(), CliText.get("compare.basis." + settings.monthBasis().name().toLowerCase(Locale.ROOT)), zone(settings)));
        settings.budgetPerYear().ifPresent(budget -> lines.add(CliText.get("compare.budget",
                Numbers.shown(budget.value()), comparison.currency())));
        lines.add("");
    }

    private static String zone(Settings settings) {
        return settings.zone().equals(ZoneOffset.UTC) ? "UTC" : settings.zone().getId();
    }

    private void table() {
        boolean budget = comparison.plan().settings().budgetPerYear().isPresent();
        var table = new TextTable().left(CliText.get("compare.alternative"));
        for (String column : List.of("total", "low", "high", "month")) {
            table.right(CliText.get("compare." + column, comparison.currency()));
        }
        table.right(yardstick.header());
        if (budget) {
            table.right(CliText.get("compare.against"));
        }
        table.left(CliText.get("compare.status"));
        int decimals = Numbers.decimals(totals(result -> result.total(Inputs.BASE)));
        int monthDecimals = Numbers.decimals(totals(this::perMonth));
        for (AlternativeResult result : sorted) {
            var cells = new ArrayList<>(List.of(result.alternative().name(),
                    Numbers.shown(result.total(Inputs.BASE), decimals), Numbers.shown(result.total(Inputs.LOW), decimals),
                    Numbers.shown(result.total(Inputs.HIGH), decimals), Numbers.shown(perMonth(result), monthDecimals),
                    Numbers.shown(yardstick.times(result.total(Inputs.BASE)), RATIO_DECIMALS)));
            if (budget) {
                cells.add(Numbers.percent(result.againstBudget(Inputs.BASE)));
            }
            cells.add(CliText.get("compare.status." + result.status().key()));
            table.row(cells);
        }
        lines.addAll(table.lines());
    }

    private List<OptionalDouble> totals(Function<AlternativeResult, OptionalDouble> value) {
        return sorted.stream().map(value).toList();
    }

    /** Mean over the months. */
    private OptionalDouble perMonth(AlternativeResult result) {
        OptionalDouble total = result.total(Inputs.BASE);
        return total.isEmpty() ? total : OptionalDouble.of(total.getAsDouble() / comparison.timeline().months());
    }

    /** What has no price and what does not fit, each thing once. */
    private void missing() {
        for (AlternativeResult result : sorted) {
            var reasons = new LinkedHashSet<String>();
            if (result.status() == Status.DOES_NOT_FIT) {
                reasons.add(CliText.get("compare.unfit", share(result), tolerance()));
            }
            result.unpriced().forEach(gap -> reasons.add(CliText.get("compare.unpriced", gap.label(), gap.reason())));
            if (!reasons.isEmpty()) {
                lines.add("");
                lines.add(CliText.get("compare.missing", result.alternative().name(),
                        Numbers.shown(result.pricedTotal(Inputs.BASE), 2), comparison.currency()));
                reasons.forEach(reason -> lines.add("  " + reason));
            }
        }
        tolerated();
    }

    /** Requests that are left out although their alternative fits. */
    private void tolerated() {
        sorted.stream().filter(result -> result.status() != Status.DOES_NOT_FIT && result.unfitShare() > 0)
                .max(Comparator.comparingDouble(AlternativeResult::unfitShare))
                .ifPresent(most -> {
                    lines.add("");
                    lines.add(CliText.get("compare.tolerated", tolerance(), share(most), most.alternative().name()));
                });
    }

    private static String share(AlternativeResult result) {
        return Numbers.share(result.unfitShare());
    }

    private String tolerance() {
        return Numbers.share(comparison.plan().settings().unfitTolerance().value().doubleValue());
    }

    private void prices() {
        var byRevision = new TreeMap<String, List<String>>();
        comparison.plan().prices().pins().forEach(pin ->
                byRevision.computeIfAbsent(pin.revision(), _ -> new ArrayList<>()).add(pin.name()));
        lines.add("");
        byRevision.forEach((revision, providers) ->
                lines.add(CliText.get("compare.prices", revision, String.join(", ", providers))));
    }
}
