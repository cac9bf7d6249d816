package org.tokenwright.report.table;

import static org.tokenwright.report.table.MarkdownText.cell;
import static org.tokenwright.report.table.MarkdownText.of;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.tokenwright.analysis.AlternativeResult;
import org.tokenwright.analysis.Comparison;
import org.tokenwright.analysis.ScenarioAmounts;
import org.tokenwright.analysis.ScenarioComparison;
import org.tokenwright.analysis.Status;
import org.tokenwright.analysis.WorkloadResult;
import org.tokenwright.plan.Plan;
import org.tokenwright.report.Snapshot;
import org.tokenwright.worksheet.Inputs;

/** A snapshot as a page of Markdown for a design document or a pull request. */
final class Markdown {

    private final Snapshot snapshot;
    private final Comparison comparison;
    private final Plan plan;
    private final StringBuilder out = new StringBuilder();

    private Markdown(Snapshot snapshot) {
        this.snapshot = snapshot;
        comparison = snapshot.comparison();
        plan = snapshot.plan();
    }

    static String page(Snapshot snapshot) {
        var page = new Markdown(snapshot);
        page.head();
        page.alternatives();
        page.perTask();
        page.scenarios();
        page.assumptions();
        page.missing();
        page.notes();
        page.prices();
        return page.out.toString();
    }

    private void head() {
        line("# " + (plan.name().isBlank() ? TableText.get("md.unnamed") : of(plan.name())));
        line("**" + headline() + "**");
        if (!snapshot.scenarioName().isEmpty()) {
            line(TableText.get("md.scenario", of(snapshot.scenarioName())));
        }
        if (!plan.note().isBlank()) {
            line(of(plan.note()));
        }
        int months = comparison.timeline().months();
        line(TableText.get("md.frame", comparison.timeline().month(0), comparison.timeline().month(months - 1),
                months, comparison.currency(), snapshot.day(), of(snapshot.version())));
    }

    private String headline() {
        OptionalDouble least = comparison.cheapest();
        Optional<AlternativeResult> cheapest = comparison.alternatives().stream()
                .filter(one -> least.isPresent() && one.total(Inputs.BASE).equals(least)).findFirst();
        return cheapest.map(one -> TableText.get("md.headline", of(one.alternative().name()), Rounded.money(least), comparison.currency(),
                range(one), comparison.timeline().months(), Long.toString(comparison.pricedCount()),
                Integer.toString(comparison.alternatives().size()))).orElseGet(() -> TableText.get("md.headline.none"));
    }

    private static String range(AlternativeResult one) {
        OptionalDouble low = one.total(Inputs.LOW);
        OptionalDouble high = one.total(Inputs.HIGH);
        return low.isPresent() && high.isPresent() ? TableText.get("md.range", Rounded.money(low), Rounded.money(high)) : TableText.get("md.range.none");
    }

    private void alternatives() {
        section("md.alternatives");
        header("md.alternatives.header", comparison.currency());
        for (AlternativeResult one : comparison.alternatives()) {
            row(cell(one.alternative().name()), TableText.of("status", one.status().key()), Rounded.money(one.total(Inputs.LOW)),
                    Rounded.money(one.total(Inputs.BASE)), Rounded.money(one.total(Inputs.HIGH)), Rounded.change(one.againstBudget(Inputs.BASE)));
        }
    }

    private void perTask() {
        section("md.perTask");
        var names = new ArrayList<>(List.of(TableText.get("md.workload")));
        comparison.alternatives().forEach(one -> names.add(cell(one.alternative().name())));
        table(names);
        for (int i = 0; i < plan.workloads().size(); i++) {
            var cells = new ArrayList<>(List.of(cell(plan.workloads().get(i).name())));
            for (AlternativeResult one : comparison.alternatives()) {
                WorkloadResult workload = one.workloads().get(i);
                cells.add(Rounded.money(workload.perTask()));
            }
            row(cells.toArray(String[]::new));
        }
    }

    private void scenarios() {
        if (snapshot.scenarios().size() < 2) {
            return;
        }
        section("md.scenarios");
        var names = new ArrayList<>(List.of(TableText.get("md.scenario.column")));
        comparison.alternatives().forEach(one -> names.add(cell(one.alternative().name())));
        table(names);
        for (ScenarioComparison.Entry entry : snapshot.scenarios()) {
            var cells = new ArrayList<>(List.of(entry.name().isEmpty() ? TableText.get("scenario.plan") : cell(entry.name())));
            for (ScenarioAmounts one : entry.alternatives()) {
                cells.add(one.status() == Status.PRICED ? Rounded.money(one.total().central()) : TableText.of("status", one.status().key()));
            }
            row(cells.toArray(String[]::new));
        }
    }

    private void assumptions() {
        section("md.assumptions");
        KeyAssumptions key = KeyAssumptions.of(comparison);
        header("md.assumptions.header");
        key.shown().forEach(one -> row(cell(one.label()), cell(Rounded.exact(one.value())), one.low().compareTo(one.high()) == 0 ? ""
                : cell(TableText.get("md.to", Rounded.exact(one.low()), Rounded.exact(one.high()))), cell(one.unit().toString()), cell(one.sentence())));
        if (key.others() > 0) {
            out.append('\n');
            line(TableText.get("md.assumptions.more", Integer.toString(key.others())));
        }
    }

    private void missing() {
        Set<String> gaps = new LinkedHashSet<>();
        for (AlternativeResult one : comparison.alternatives()) {
            if (one.status() == Status.DOES_NOT_FIT) {
                gaps.add("- " + of(one.alternative().name()) + ": " + TableText.get("reason.doesNotFit"));
            }
            one.unpriced().forEach(gap -> gaps.add("- " + of(one.alternative().name()) + ": " + of(gap.label() + " (" + gap.reason() + ")")));
        }
        items("md.missing", gaps);
    }

    private void notes() {
        Set<String> notes = new LinkedHashSet<>();
        comparison.alternatives().forEach(one -> one.notes().forEach(note -> notes.add("- " + of(note))));
        items("md.notes", notes);
    }

    private void items(String title, Set<String> items) {
        if (!items.isEmpty()) {
            section(title);
            items.forEach(item -> out.append(item).append('\n'));
        }
    }

    private void prices() {
        section("md.prices");
        header("md.prices.header");
        plan.prices().pins().forEach(pin -> row(cell(pin.name()), cell(pin.revision()), pin.knownOn().toString()));
        out.append('\n');
        out.append('*').append(TableText.get("md.foot")).append("*\n");
    }

    private void section(String title) {
        out.append(out.toString().endsWith("\n\n") ? "" : "\n").append("## ").append(TableText.get(title)).append("\n\n");
    }

    private void line(String text) {
        out.append(text).append("\n\n");
    }

    private void header(String key, Object... arguments) {
        table(List.of(TableText.get(key, arguments).split(" \\| ")));
    }

    private void table(List<String> names) {
        row(names.toArray(String[]::new));
        row(names.stream().map(_ -> "---").toArray(String[]::new));
    }

    private void row(String... cells) {
        out.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }
}
