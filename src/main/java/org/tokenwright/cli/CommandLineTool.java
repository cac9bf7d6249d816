package org.tokenwright.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import org.tokenwright.store.FileProblem;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line. Every failure is one sentence on the error stream, never a stack trace. */
public final class CommandLineTool {

    private CommandLineTool() {}

    /**
     * Runs one command.
     *
     * @return exit status, see {@link ExitCode}
     */
    public static int run(String[] args, PrintStream out, PrintStream err) {
        return run(args, out, err, false);
    }

    /**
     * Runs one command.
     *
     * @param isWatched whether a person looks at the error stream, so that it may show progress
     * @return exit status, see {@link ExitCode}
     */
    public static int run(String[] args, PrintStream out, PrintStream err, boolean isWatched) {
        var terminal = new Terminal(out, err, isWatched);
        try {
            return commands(terminal).execute(args);
        } catch (Error e) {
            return unexpected(e, terminal);
        } finally {
            out.flush();
            err.flush();
        }
    }

    private static CommandLine commands(Terminal terminal) {
        var prices = new CommandLine(new PricesCommand(terminal))
                .addSubcommand(new PricesListCommand(terminal))
                .addSubcommand(new PricesShowCommand(terminal));
        var scenarios = new CommandLine(new ScenariosCommand(terminal))
                .addSubcommand(new ScenariosExportCommand(terminal))
                .addSubcommand(new ScenariosImportCommand(terminal));
        var root = new CommandLine(new RootCommand(terminal))
                .addSubcommand(new CompareCommand(terminal))
                .addSubcommand(new ExplainCommand(terminal))
                .addSubcommand(new ExportCommand(terminal))
                .addSubcommand(scenarios)
                .addSubcommand(new ValidateCommand(terminal))
                .addSubcommand(new CountCommand(terminal))
                .addSubcommand(new CalibrateCommand(terminal))
                .addSubcommand(prices);
        return root.setResourceBundle(CliText.help())
                .registerConverter(LocalDate.class, Days::parse)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setAbbreviatedOptionsAllowed(false)
                .setColorScheme(Help.defaultColorScheme(Help.Ansi.OFF))
                .setOut(new PrintWriter(terminal.out(), true, terminal.out().charset()))
                .setErr(new PrintWriter(terminal.err(), true, terminal.err().charset()))
                .setParameterExceptionHandler((problem, _) -> notUnderstood(problem, terminal))
                .setExecutionExceptionHandler((problem, _, _) -> failed(problem, terminal));
    }

    private static int notUnderstood(ParameterException problem, Terminal terminal) {
        terminal.error(CliText.get("error.usage", oneLine(problem.getMessage()) + suggestions(problem),
                problem.getCommandLine().getCommandSpec().qualifiedName()));
        return ExitCode.USAGE;
    }

    private static String suggestions(ParameterException problem) {
        List<String> near = problem instanceof UnmatchedArgumentException unmatched ? unmatched.getSuggestions() : List.of();
        return near.isEmpty() ? "" : CliText.get("error.suggestions", String.join(", ", near));
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s*\\R\\s*", " ");
    }

    private static int failed(Exception problem, Terminal terminal) {
        return switch (problem) {
            case ParameterException usage -> notUnderstood(usage, terminal);
            case FileProblem file -> {
                terminal.error(file.getMessage());
                yield ExitCode.FILE;
            }
            default -> unexpected(problem, terminal);
        };
    }

    private static int unexpected(Throwable problem, Terminal terminal) {
        String what = problem.getMessage() == null ? "" : " (" + oneLine(problem.getMessage()) + ")";
        StackTraceElement[] trace = problem.getStackTrace();
        String where = trace.length == 0 ? "" : trace[0].getFileName() + ":" + trace[0].getLineNumber();
        terminal.error(CliText.get("error.unexpected", problem.getClass().getSimpleName() + what, where));
        return ExitCode.INTERNAL;
    }
}
