package org.tokenwright.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.tokenwright.importing.ScenarioForm;
import org.tokenwright.importing.ScenarioWriter;
import org.tokenwright.plan.Plan;
import org.tokenwright.store.Disk;
import org.tokenwright.store.FileProblem;
import org.tokenwright.store.RealDisk;
import org.tokenwright.store.WholeFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tokenwright scenarios export}: the scenarios of a plan as a table that a spreadsheet program can edit. */
@Command(name = "export")
final class ScenariosExportCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @Mixin
    private HelpOption help = new HelpOption();

    @Parameters(paramLabel = "PLAN", descriptionKey = "scenarios.plan")
    private Path file;

    @Option(names = "--to", paramLabel = "FILE", required = true)
    private Path table;

    @Option(names = "--csv-for", paramLabel = "READER", defaultValue = "excel")
    private String reader;

    @Option(names = "--force")
    private boolean replaces;

    @Mixin
    private PriceOptions prices = new PriceOptions();

    ScenariosExportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        ScenarioForm form = form();
        Plan plan = ScenarioPlan.open(file, prices).plan();
        Disk disk = new RealDisk();
        if (!replaces && disk.exists(table)) {
            throw new FileProblem(table.toString(), "", CliText.get("scenarios.exists"));
        }
        var writer = new ScenarioWriter(ScenarioPlan.inputs(plan), form);
        long bytes = new WholeFile(disk).write(table, out -> writer.write(plan, out));
        terminal.line(CliText.get("scenarios.written", table.toString(), plan.scenarios().size(), ExportText.size(bytes)));
        return ExitCode.OK;
    }

    private ScenarioForm form() {
        return switch (reader.toLowerCase(Locale.ROOT)) {
            case "excel" -> ScenarioForm.EXCEL;
            case "excel-eu" -> ScenarioForm.EXCEL_EUROPE;
            case "any" -> ScenarioForm.STANDARD;
            default -> throw new ParameterException(spec.commandLine(), CliText.get("scenarios.csvfor", reader));
        };
    }
}
