package org.tokenwright.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Callable;
import org.tokenwright.importing.KnownInput;
import org.tokenwright.importing.ScenarioImport;
import org.tokenwright.plan.Edit;
import org.tokenwright.plan.Plan;
import org.tokenwright.store.FileProblem;
import org.tokenwright.store.PlanStore;
import org.tokenwright.store.RealDisk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tokenwright scenarios import}: says what a table of scenarios would change in a plan, and changes it where asked. */
@Command(name = "import")
final class ScenariosImportCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @Mixin
    private HelpOption help = new HelpOption();

    @Parameters(index = "0", paramLabel = "PLAN", descriptionKey = "scenarios.plan")
    private Path file;

    @Parameters(index = "1", paramLabel = "FILE", descriptionKey = "scenarios.table")
    private Path table;

    @Option(names = "--apply")
    private boolean applies;

    @Option(names = "--dry-run")
    private boolean shows;

    @Option(names = "--remove")
    private boolean removes;

    @Mixin
    private PriceOptions prices = new PriceOptions();

    ScenariosImportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (applies && shows) {
            throw new ParameterException(spec.commandLine(), CliText.get("scenarios.either"));
        }
        ScenarioPlan opened = ScenarioPlan.open(file, prices);
        Map<String, KnownInput> inputs = ScenarioPlan.inputs(opened.plan());
        ScenarioImport found = ScenarioImport.of(opened.plan(), table.toString(), bytes(), inputs, removes);
        found.notes().forEach(terminal::note);
        if (!found.problems().isEmpty()) {
            found.problems().forEach(problem -> terminal.error(table + ", " + problem));
            terminal.error(CliText.get("scenarios.refused", found.problems().size()));
            return ExitCode.FILE;
        }
        new ScenarioChangeText(inputs).lines(found).forEach(terminal::line);
        if (applies && found.canApply()) {
            apply(opened, found);
        }
        terminal.line(CliText.get(found.changesNothing() ? "scenarios.nothing" : applies ? "scenarios.applied" : "scenarios.shown", file.toString()));
        return ExitCode.OK;
    }

    /** Changes the scenarios of the file and nothing else in it. */
    private void apply(ScenarioPlan opened, ScenarioImport found) {
        opened.loaded().readOnlyReason().ifPresent(reason -> {
            throw new FileProblem(file.toString(), "", reason);
        });
        Plan changed = new Edit.SetScenarios(found.scenarios(), CliText.get("scenarios.import")).apply(opened.loaded().content());
        new PlanStore(new RealDisk()).save(changed, file, Instant.now(Clock.systemUTC()));
    }

    private byte[] bytes() {
        try (InputStream in = Files.newInputStream(table)) {
            return in.readNBytes(ScenarioImport.MAX_BYTES + 1);   // one byte too many is refused by its reader
        } catch (IOException e) {
            throw new FileProblem(table.toString(), "", CliText.get(Files.exists(table) ? "error.unreadable" : "error.nofile"));
        }
    }
}
