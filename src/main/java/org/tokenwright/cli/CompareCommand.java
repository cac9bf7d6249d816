package org.tokenwright.cli;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.tokenwright.analysis.Comparer;
import org.tokenwright.analysis.Comparison;
import org.tokenwright.analysis.ScenarioComparison;
import org.tokenwright.analysis.ScenarioMiss;
import org.tokenwright.analysis.Status;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tokenwright compare}: the alternatives of a plan side by side. */
@Command(name = "compare")
final class CompareCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private HelpOption help = new HelpOption();

    @Parameters(paramLabel = "PLAN", descriptionKey = "compare.plan", arity = "0..1")
    private String file = "";

    @Mixin
    private PlanOptions plans = new PlanOptions();

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text")
    private OutputFormat format;

    @Option(names = "--relative-to", paramLabel = "ALTERNATIVE")
    private String relativeTo = "";

    @Option(names = "--strict")
    private boolean strict;

    CompareCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (file.isEmpty() != plans.isSample()) {
            throw plans.problem(CliText.get("error.plan"));
        }
        PlanOptions.Opened opened = plans.open(file);
        return opened.scenarios().size() > 1 ? compareScenarios(opened) : compareAlternatives(opened);
    }

    private int compareAlternatives(PlanOptions.Opened opened) {
        Comparison comparison = new Comparer().compare(opened.plan(), opened.scenario());
        write(opened, comparison);
        boolean allPriced = comparison.pricedCount() == comparison.alternatives().size();
        return strict && !allPriced ? ExitCode.NEGATIVE : ExitCode.OK;
    }

    private int compareScenarios(PlanOptions.Opened opened) {
        if (!relativeTo.isEmpty()) {
            throw plans.problem(CliText.get("error.scenarios.relative"));
        }
        ScenarioComparison comparison = new Comparer().compareScenarios(opened.plan(), opened.scenarios());
        List<String> notes = Stream.concat(opened.notes().stream(), comparison.scenarios().stream()
                .flatMap(entry -> missed(entry.missedEverywhere()))).distinct().toList();
        switch (format) {
            case JSON -> terminal.data(ScenariosJson.write(comparison, notes));
            case CSV -> terminal.data(ScenariosCsv.write(comparison));
            case TEXT -> new ScenariosText(comparison, opened.file()).lines().forEach(terminal::line);
        }
        if (format != OutputFormat.JSON) {
            notes.forEach(terminal::note);
        }
        boolean allPriced = comparison.scenarios().stream().flatMap(entry -> entry.alternatives().stream())
                .allMatch(one -> one.status() == Status.PRICED);
        return strict && !allPriced ? ExitCode.NEGATIVE : ExitCode.OK;
    }

    private static Stream<String> missed(List<ScenarioMiss> missed) {
        return missed.stream().map(miss -> CliText.get("note.missed." + miss.reason().name(), miss.scenario(), miss.inputId()));
    }

    /** The differences that change nothing in any alternative. */
    private static Stream<String> missed(Comparison comparison) {
        var missed = new LinkedHashSet<ScenarioMiss>();
        comparison.alternatives().forEach(result -> missed.addAll(result.missed()));
        comparison.alternatives().forEach(result -> missed.retainAll(result.missed()));
        return missed(List.copyOf(missed));
    }

    private void write(PlanOptions.Opened opened, Comparison comparison) {
        List<String> notes = Stream.of(opened.notes().stream(), missed(comparison),
                comparison.alternatives().stream().flatMap(result -> result.notes().stream()))
                .flatMap(stream -> stream).distinct().toList();
        switch (format) {
            case JSON -> terminal.data(ComparisonJson.write(comparison, notes));
            case CSV -> terminal.data(ComparisonCsv.write(comparison));
            case TEXT -> new ComparisonText(comparison, opened.file(), yardstick(comparison)).lines().forEach(terminal::line);
        }
        if (format != OutputFormat.JSON) {
            notes.forEach(terminal::note);
        }
    }

    /** What costs are related to: the alternative asked for, else the cheapest. */
    private Yardstick yardstick(Comparison comparison) {
        if (relativeTo.isEmpty()) {
            return Yardstick.cheapest(comparison);
        }
        return comparison.alternative(relativeTo).map(Yardstick::of)
                .orElseThrow(() -> plans.problem(PlanOptions.noAlternative(comparison.plan(), relativeTo)));
    }
}
