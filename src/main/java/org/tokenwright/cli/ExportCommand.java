package org.tokenwright.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.tokenwright.report.ExportJob;
import org.tokenwright.report.ExportOptions;
import org.tokenwright.report.ExportResult;
import org.tokenwright.report.Exports;
import org.tokenwright.report.Snapshot;
import org.tokenwright.store.FileProblem;
import org.tokenwright.store.RealDisk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tokenwright export}: a plan and its results as files for people and programs. */
@Command(name = "export")
final class ExportCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private HelpOption help = new HelpOption();

    @Parameters(paramLabel = "PLAN", descriptionKey = "export.plan", arity = "0..1")
    private String file = "";

    @Mixin
    private PlanOptions plans = new PlanOptions();

    @Mixin
    private ExportChoices choices = new ExportChoices();

    @Option(names = "--to", paramLabel = "DIR")
    private Path folder = Path.of(".");

    @Option(names = "--force")
    private boolean replaces;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", descriptionKey = "export.format")
    private OutputFormat format;

    ExportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (file.isEmpty() != plans.isSample()) {
            throw plans.problem(CliText.get("error.plan"));
        }
        if (format == OutputFormat.CSV) {
            throw plans.problem(CliText.get("export.nocsv"));
        }
        ExportOptions options = choices.options(plans);
        PlanOptions.Opened opened = plans.open(file);
        if (opened.scenarios().size() > 1) {
            throw plans.problem(CliText.get("export.onescenario"));
        }
        Snapshot snapshot = Snapshot.of(opened.plan(), opened.scenario(), LocalDate.now(Clock.systemUTC()), RootCommand.version());
        ExportJob job = ExportJob.of(snapshot, choices.kinds(snapshot), options);
        refuseToReplace(job);
        choices.warning().ifPresent(terminal::note);
        opened.notes().forEach(terminal::note);
        ExportResult result = write(job);
        new ExportText(terminal).write(result, format);
        return result.isComplete() ? ExitCode.OK
                : result.failed().stream().anyMatch(ExportResult.Failed::isUnexpected) ? ExitCode.INTERNAL : ExitCode.FILE;
    }

    private void refuseToReplace(ExportJob job) {
        List<String> existing = job.existing(new RealDisk(), folder);
        if (!replaces && !existing.isEmpty()) {
            throw new FileProblem(folder.toString(), "", CliText.get("export.exists", existing.size(), String.join(", ", existing)));
        }
    }

    private ExportResult write(ExportJob job) {
        try (var watch = new ProgressLine(terminal)) {
            return new Exports(new RealDisk()).write(job, folder, watch);
        }
    }
}
