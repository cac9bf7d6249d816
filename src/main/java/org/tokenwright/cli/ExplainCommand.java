package org.tokenwright.cli;

import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.tokenwright.analysis.AlternativeResult;
import org.tokenwright.analysis.Comparer;
import org.tokenwright.analysis.Comparison;
import org.tokenwright.store.JsonWriter;
import org.tokenwright.worksheet.Expr.Fold;
import org.tokenwright.worksheet.Inputs;
import org.tokenwright.worksheet.Outcome;
import org.tokenwright.worksheet.Row;
import org.tokenwright.worksheet.Trace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tokenwright explain}: why a number is what it is, down to the price lines it comes from. */
@Command(name = "explain")
final class ExplainCommand implements Callable<Integer> {

    private static final int ALL_LEVELS = Integer.MAX_VALUE;
    /** Cost, workloads, lines: the months of each would be thousands. */
    private static final int LEVELS_OF_TOTALS = 3;

    private final Terminal terminal;

    @Mixin
    private HelpOption help = new HelpOption();

    /** Plan, alternative and month; with a sample, alternative and month. */
    @Parameters(paramLabel = "PLAN ALTERNATIVE [MONTH]", descriptionKey = "explain.what", hideParamSyntax = true, arity = "0..3")
    private List<String> positions = new ArrayList<>();

    @Mixin
    private PlanOptions plans = new PlanOptions();

    @Option(names = "--line", paramLabel = "ID")
    private String line = "";

    @Option(names = "--depth", paramLabel = "N")
    private Optional<Integer> depth = Optional.empty();

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text")
    private OutputFormat format;

    ExplainCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        int first = plans.isSample() ? 0 : 1;
        if (positions.size() <= first || positions.size() > first + 2 || depth.orElse(1) < 1 || format == OutputFormat.CSV) {
            throw plans.problem(CliText.get("error.explain"));
        }
        PlanOptions.Opened opened = plans.open(positions.getFirst());
        if (opened.scenarios().size() > 1) {
            throw plans.problem(CliText.get("error.scenarios.one"));
        }
        Comparison comparison = new Comparer().compare(opened.plan(), opened.scenario());
        AlternativeResult result = comparison.alternative(positions.get(first)).orElseThrow(() ->
                plans.problem(PlanOptions.noAlternative(opened.plan(), positions.get(first))));
        Optional<YearMonth> month = positions.stream().skip(first + 1L).findFirst().map(this::month);
        Trace trace = trace(result, month.map(m -> index(m, comparison)));
        if (format == OutputFormat.JSON) {
            terminal.data(JsonWriter.bytes(new Explanation(comparison, depth.orElse(ALL_LEVELS)).json(trace)));
        } else {
            boolean manyMonths = month.isEmpty() && comparison.timeline().months() > 1;
            int levels = depth.orElse(manyMonths ? LEVELS_OF_TOTALS : ALL_LEVELS);
            new Explanation(comparison, levels).text(trace).forEach(terminal::line);
            missing(result);
        }
        opened.notes().forEach(terminal::note);
        return ExitCode.OK;
    }

    private void missing(AlternativeResult result) {
        result.unpriced().stream().map(gap -> CliText.get("compare.unpriced", gap.label(), gap.reason())).distinct()
                .forEach(terminal::line);
    }

    private YearMonth month(String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeParseException e) {
            throw plans.problem(CliText.get("error.month", text));
        }
    }

    private int index(YearMonth month, Comparison comparison) {
        long index = comparison.timeline().start().until(month, ChronoUnit.MONTHS);
        if (index < 0 || index >= comparison.timeline().months()) {
            throw plans.problem(CliText.get("error.month.outside", month, comparison.timeline().start(),
                    comparison.timeline().month(comparison.timeline().months() - 1)));
        }
        return (int) index;
    }

    private Trace trace(AlternativeResult result, Optional<Integer> month) {
        Row row = row(result);
        return month.map(index -> Trace.of(result.worksheet(), result.evaluation(), row.id(), index, Inputs.BASE))
                .orElseGet(() -> total(result, row));
    }

    /** Over the horizon, folded as the row is meant to be: costs and quantities add up, shares do not. */
    private Trace total(AlternativeResult result, Row row) {
        Fold fold = result.worksheet().outcomes().stream().filter(outcome -> outcome.row().equals(row.id())).findFirst()
                .map(this::foldOf)
                .orElse(row.kind() == Row.Kind.COST || row.kind() == Row.Kind.QUANTITY ? Fold.SUM : Fold.LAST);
        return Trace.total(result.worksheet(), result.evaluation(), row.id(), fold, Inputs.BASE);
    }

    private Fold foldOf(Outcome outcome) {
        return outcome.total().orElseThrow(() -> plans.problem(CliText.get("error.line.month", outcome.row())));
    }

    private Row row(AlternativeResult result) {
        return line.isEmpty() ? result.worksheet().row(result.resolved().costRow())
                : result.worksheet().findRow(line).orElseThrow(() -> plans.problem(CliText.get("error.line", line,
                        result.worksheet().rows().stream().map(Row::id).filter(id -> id.contains(line)).limit(3)
                                .collect(Collectors.joining(", ")))));
    }
}
