package org.tokenwright.app.work;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.tokenwright.analysis.AlternativeResult;
import org.tokenwright.analysis.Comparison;
import org.tokenwright.analysis.TeamResult;
import org.tokenwright.analysis.WorkloadResult;
import org.tokenwright.app.figures.Amount;
import org.tokenwright.app.figures.Grid;
import org.tokenwright.app.text.Words;
import org.tokenwright.worksheet.Inputs;

/** What a workload or a team comes to on every alternative, as tables; a column that nothing is known of is left out. */
final class ReadOutcome {

    private record Column<T>(String key, Function<T, OptionalDouble> value, BiFunction<Asked, T, Amount> amount) {}

    private final Comparison comparison;

    ReadOutcome(Comparison comparison) {
        this.comparison = comparison;
    }

    Grid workload(String id) {
        return grid(one -> one.workloads().stream().filter(workload -> workload.workload().id().equals(id)).toList(), List.of(
                column("cost", WorkloadResult::cost, (asked, one) -> asked.money(one.cost(), one.row("cost"), true, label("cost", one))),
                column("perTask", WorkloadResult::perTask, (asked, one) -> asked.price(one.perTask(), one.row("perTask"), label("perTask", one))),
                column("unfit", one -> one.unfitShare().orElse(0) > 0 ? one.unfitShare() : OptionalDouble.empty(),
                        (asked, one) -> asked.percent(one.unfitShare(), one.row("unfitShare"), false, label("unfit", one))),
                column("success", WorkloadResult::success, (asked, one) -> asked.percent(one.success(), one.row("value/success"), false, label("success", one))),
                column("perSuccess", WorkloadResult::perSuccess,
                        (asked, one) -> asked.price(one.perSuccess(), one.row("value/perSuccess"), label("perSuccess", one))),
                column("people", WorkloadResult::people, (asked, one) -> asked.money(one.people(), one.row("value/people"), true, label("people", one))),
                column("withPeople", WorkloadResult::withPeople,
                        (asked, one) -> asked.money(one.withPeople(), one.row("value/withPeople"), true, label("withPeople", one))),
                column("net", WorkloadResult::net, (asked, one) -> asked.money(one.net(), one.row("value/net"), true, label("net", one))),
                column("quality", WorkloadResult::quality, (asked, one) -> asked.count(one.quality(), one.row("value/quality"), false, label("quality", one)))));
    }

    Grid team(String id) {
        return grid(one -> one.teams().stream().filter(team -> team.team().id().equals(id)).toList(), List.of(
                column("cost", TeamResult::cost, (asked, one) -> asked.money(one.cost(), one.row("cost"), true, label("cost", one))),
                column("tokens", TeamResult::tokens, (asked, one) -> asked.tokens(one.tokens(), one.row("tokens"), true, label("tokens", one))),
                column("person", TeamResult::costPerPerson,
                        (asked, one) -> asked.money(one.costPerPerson(), one.row("costPerPerson"), false, label("person", one))),
                column("tokensPerson", TeamResult::tokensPerPerson,
                        (asked, one) -> asked.tokens(one.tokensPerPerson(), one.row("tokensPerPerson"), false, label("tokensPerson", one))),
                column("salary", TeamResult::shareOfSalary,
                        (asked, one) -> asked.percent(one.shareOfSalary(), one.row("shareOfSalary"), false, label("salary", one)))));
    }

    /** The whole plan. */
    Grid plan() {
        return grid(List::of, List.of(column("cost", one -> one.total(Inputs.BASE),
                (asked, one) -> asked.money(one.total(Inputs.BASE), one.resolved().costRow(), true, Words.get("work.tree.cost")))));
    }

    private static <T> Column<T> column(String key, Function<T, OptionalDouble> value, BiFunction<Asked, T, Amount> amount) {
        return new Column<>(key, value, amount);
    }

    private <T> Grid grid(Function<AlternativeResult, List<T>> of, List<Column<T>> all) {
        List<Column<T>> known = all.stream().filter(column -> comparison.alternatives().stream().flatMap(one -> of.apply(one).stream())
                .anyMatch(one -> column.value().apply(one).isPresent())).toList();
        var headers = new ArrayList<>(List.of(Words.get("compare.alternative")));
        known.forEach(column -> headers.add(Words.get("work.head." + column.key(), comparison.currency())));
        return new Grid(headers, comparison.alternatives().stream().map(one -> row(one, of.apply(one), known)).toList());
    }

    private static <T> List<Grid.Cell> row(AlternativeResult alternative, List<T> of, List<Column<T>> columns) {
        var cells = new ArrayList<>(List.of(Grid.Cell.name(alternative.alternative().name())));
        columns.forEach(column -> cells.add(of.isEmpty() ? Grid.Cell.absent("–") : Grid.Cell.number(column.amount().apply(new Asked(alternative), of.getFirst()))));
        if (cells.size() > 1 && cells.get(1).text().equals(Amount.NONE.text())) {
            cells.set(1, Grid.Cell.absent(Words.get("work.status." + alternative.status())));
        }
        return cells;
    }

    private static String label(String key, WorkloadResult one) {
        return Words.get("card.of", Words.get("work.head." + key, one.alternative().plan().settings().currency()), one.workload().name());
    }

    private static String label(String key, TeamResult one) {
        return Words.get("card.of", Words.get("work.head." + key, ""), one.team().name());
    }
}
