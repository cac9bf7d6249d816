package org.tokenwright.report.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.tokenwright.analysis.AlternativeResult;
import org.tokenwright.analysis.ScenarioAmounts;
import org.tokenwright.analysis.ScenarioComparison;
import org.tokenwright.analysis.ScenarioNumbers;
import org.tokenwright.analysis.WorkloadResult;
import org.tokenwright.chart.PdfFonts;
import org.tokenwright.plan.Difference;
import org.tokenwright.plan.Plan;
import org.tokenwright.plan.Scenario;
import org.tokenwright.plan.Team;
import org.tokenwright.report.Snapshot;
import org.tokenwright.report.page.Table.Column;
import org.tokenwright.report.page.Table.Row;
import org.tokenwright.worksheet.Assumption;
import org.tokenwright.worksheet.Assumption.Origin;
import org.tokenwright.worksheet.Inputs;

/** The tables of the report; each holds everything that there is. */
final class ReportTables {

    /** Lines of a cell; longer words of a plan end with an ellipsis. */
    private static final int LINES = 40;

    private final Snapshot snapshot;
    private final Amounts amounts;
    private final Origins origins;
    private final PageText words;
    private final PdfFonts fonts;

    ReportTables(Snapshot snapshot, Amounts amounts, PageText words, PdfFonts fonts) {
        this.snapshot = snapshot;
        this.amounts = amounts;
        this.words = words;
        this.fonts = fonts;
        origins = new Origins(snapshot.comparison().plan(), amounts, words);
    }

    private List<AlternativeResult> alternatives() {
        return snapshot.comparison().alternatives();
    }

    private Table table(List<Row> rows, Column... columns) {
        return new Table(List.of(columns), rows, LINES, fonts);
    }

    private Column text(String key, double share) {
        return Column.words(words.get("page.column." + key), share);
    }

    private Column figures(String key) {
        return Column.figures(words.get("page.column." + key));
    }

    private static String name(AlternativeResult one) {
        return one.alternative().name();
    }

    private String share(OptionalDouble share) {
        return share.isPresent() ? amounts.change(share.getAsDouble()) : Amounts.NONE;
    }

    /** Cost of each alternative, in the plan's order. */
    Table alternativesTable() {
        return table(alternatives().stream().map(one -> Row.of(name(one), amounts.exact(one.total(Inputs.LOW)),
                amounts.exact(one.total(Inputs.BASE)), amounts.exact(one.total(Inputs.HIGH)), share(one.againstBudget(Inputs.BASE)),
                words.get("page.status." + one.status().key()))).toList(),
                text("option", 3), figures("low"), figures("cost"), figures("high"), figures("budget"), text("status", 1));
    }

    /** Cost of a task of each workload on each alternative. */
    Table tasks() {
        return table(snapshot.plan().workloads().stream().flatMap(workload -> alternatives().stream().map(one -> Row.of(workload.name(), name(one),
                amounts.money(one.perTask(workload.id(), Inputs.LOW)), amounts.money(one.perTask(workload.id(), Inputs.BASE)),
                amounts.money(one.perTask(workload.id(), Inputs.HIGH))))).toList(),
                text("workload", 1), text("option", 1), figures("low"), figures("task"), figures("high"));
    }

    /** Cost of some months on some alternatives, and what each costs over the horizon where the last month is among them. */
    Table months(List<AlternativeResult> some, int from, int to) {
        var columns = new ArrayList<>(List.of(text("month", 1)));
        some.forEach(one -> columns.add(Column.figures(fonts.fit(name(one), 80, Styles.HEAD.size(), Styles.HEAD.weight()))));
        var rows = new ArrayList<Row>();
        for (int month = from; month < to; month++) {
            int at = month;
            rows.add(new Row(Stream.concat(Stream.of(words.shortMonth(snapshot.plan().settings().start().plusMonths(at))),
                    some.stream().map(one -> amounts.exact(Decision.hasAmount(one) ? one.monthly(at, Inputs.BASE) : OptionalDouble.empty()))).toList(), false));
        }
        if (to == snapshot.plan().settings().months()) {
            rows.add(new Row(Stream.concat(Stream.of(words.get("page.all-months")),
                    some.stream().map(one -> amounts.exact(one.total(Inputs.BASE)))).toList(), true));
        }
        return new Table(columns, rows, LINES, fonts);
    }

    Table workloads(AlternativeResult one) {
        Plan plan = snapshot.plan();
        return table(one.workloads().stream().map(result -> Row.of(result.workload().name(), team(plan, result), amounts.count(result.tasks()),
                amounts.count(result.tokens()), amounts.exact(result.cost()), amounts.money(result.perTask()))).toList(),
                text("workload", 2), text("team", 1), figures("tasks"), figures("tokens"), figures("cost"), figures("task"));
    }

    private static String team(Plan plan, WorkloadResult result) {
        return result.workload().team().flatMap(id -> plan.teams().stream().filter(team -> team.id().equals(id)).findFirst())
                .map(Team::name).orElse(Amounts.NONE);
    }

    Table teams(AlternativeResult one) {
        return table(one.teams().stream().map(result -> Row.of(result.team().name(), amounts.exact(result.cost()), amounts.count(result.tokens()),
                amounts.money(result.costPerPerson()))).toList(),
                text("team", 1), figures("cost"), figures("tokens"), figures("person"));
    }

    /** Every number that somebody entered, used by any alternative. */
    Table assumptions() {
        return table(inputs(input -> input.origin() == Origin.ENTERED).stream().map(input -> Row.of(PageText.sentence(input.label()),
                origins.value(input), origins.range(input), origins.source(input))).toList(),
                text("assumption", 2), figures("value"), figures("range"), text("source", 2));
    }

    Table prices() {
        return table(inputs(input -> input.origin() == Origin.PUBLISHED).stream().map(input -> Row.of(PageText.sentence(input.label()),
                origins.value(input), input.sentence())).toList(), text("price", 1), figures("value"), text("source", 2));
    }

    Table constants() {
        return table(inputs(input -> input.origin() == Origin.CONSTANT).stream().map(input -> Row.of(PageText.sentence(input.label()),
                origins.value(input), input.sentence())).toList(), text("constant", 1), figures("value"), text("source", 1));
    }

    private List<Assumption> inputs(Predicate<Assumption> chosen) {
        var inputs = new LinkedHashMap<String, Assumption>();
        alternatives().forEach(one -> one.worksheet().assumptions().stream().filter(chosen).forEach(input -> inputs.putIfAbsent(input.id(), input)));
        return List.copyOf(inputs.values());
    }

    Table sheets() {
        return table(snapshot.plan().prices().pins().stream().map(pin -> Row.of(pin.name(), pin.revision(),
                pin.sha256().isEmpty() ? words.get("page.hash.none") : pin.sha256())).toList(),
                text("provider", 1), text("revision", 1), text("hash", 4));
    }

    Table scenarios() {
        return table(snapshot.scenarios().stream().flatMap(entry -> entry.alternatives().stream().map(one -> scenario(entry, one))).toList(),
                text("scenario", 1), text("option", 1), figures("low"), figures("cost"), figures("high"), text("status", 1));
    }

    private Row scenario(ScenarioComparison.Entry entry, ScenarioAmounts one) {
        String name = entry.id().equals(ScenarioNumbers.PLAN) ? words.get("page.scenario.plan") : entry.name();
        return new Row(List.of(PageText.sentence(name), one.alternative().name(), amounts.exact(one.total().low()), amounts.exact(one.total().central()),
                amounts.exact(one.total().high()), words.get("page.status." + one.status().key())), false);
    }

    /** What each scenario changes. */
    Table differences() {
        Map<String, String> labels = new LinkedHashMap<>();
        inputs(_ -> true).forEach(input -> labels.put(input.id(), PageText.sentence(input.label())));
        return table(snapshot.plan().scenarios().stream().flatMap(scenario -> scenario.differences().entrySet().stream().map(difference ->
                Row.of(scenario.name(), based(scenario), labels.getOrDefault(difference.getKey(), difference.getKey()), change(difference.getValue())))).toList(),
                text("scenario", 1), text("based-on", 1), text("assumption", 2), text("change", 1));
    }

    private String based(Scenario scenario) {
        return scenario.basedOn().flatMap(id -> snapshot.plan().scenario(id)).map(Scenario::name).orElseGet(() -> words.get("page.scenario.plan"));
    }

    private String change(Difference difference) {
        return switch (difference) {
            case Difference.Times(var factor) -> words.get("page.difference.times", amounts.number(factor.value()));
            case Difference.Becomes(var number) -> words.get("page.difference.becomes", amounts.input(number.value(), number.unit()));
        };
    }

    Table limits() {
        return table(alternatives().stream().flatMap(one -> one.limits().stream().map(limit -> Row.of(name(one), limit.tier().name(),
                limit.scope().isEmpty() ? limit.kind() : limit.kind() + ", " + limit.scope(), amounts.percent(limit.used()),
                limit.first().map(words::shortMonth).orElse(Amounts.NONE)))).toList(),
                text("option", 2), text("tier", 1), text("limit", 2), figures("used"), figures("exceeded"));
    }
}
