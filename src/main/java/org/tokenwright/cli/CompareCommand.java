package org.tokenwright.cli;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.tokenwright.analysis.Comparer;
import org.tokenwright.analysis.Comparison;
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
        Comparison comparison = new Comparer().compare(opened.plan());
        write(opened, comparison);
        boolean allPriced = comparison.pricedCount() == comparison.alternatives().size();
        return strict && !allPriced ? ExitCode.NEGATIVE : ExitCode.OK;
    }

    private void write(PlanOptions.Opened opened, Comparison comparison) {
        List<String> notes = Stream.concat(opened.notes().stream(),
                comparison.alternatives().stream().flatMap(result -> result.notes().stream())).distinct().toList();
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
