package org.tokenwright.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.Stack;
import org.tokenwright.chart.Theme;
import org.tokenwright.report.ExportKind;
import org.tokenwright.report.ExportOptions;
import org.tokenwright.report.Paper;
import org.tokenwright.report.Snapshot;
import org.tokenwright.report.table.CsvDialect;
import org.tokenwright.report.table.FocusVersion;
import picocli.CommandLine.IParameterPreprocessor;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;

/** What is exported, and how it is written. */
final class ExportChoices {

    private static final int MOST_SCALE = 3;

    /** Who reads a CSV file. */
    enum CsvReader {
        EXCEL("excel", CsvDialect.EXCEL), EXCEL_EUROPE("excel-eu", CsvDialect.EXCEL_EUROPE), ANY("any", CsvDialect.STANDARD),
        MACHINES("machines", CsvDialect.MACHINES);

        private final String key;
        private final CsvDialect dialect;

        CsvReader(String key, CsvDialect dialect) {
            this.key = key;
            this.dialect = dialect;
        }

        static CsvReader parse(String text) {
            return Arrays.stream(values()).filter(one -> one.key.equalsIgnoreCase(text)).findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(CliText.get("export.csvfor", text)));
        }
    }

    /** An option whose value is joined to it by an equals sign or left out: what follows is another thing. */
    static final class OnlyAttached implements IParameterPreprocessor {
        @Override
        public boolean preprocess(Stack<String> arguments, CommandSpec command, ArgSpec option, Map<String, Object> info) {
            if (" ".equals(info.get("separator"))) {
                arguments.push(((OptionSpec) option).fallbackValue());
            }
            return false;
        }
    }

    /** The ground of pictures. */
    enum Ground { LIGHT, DARK }

    @Option(names = "--xlsx")
    private boolean workbook;

    @Option(names = "--csv")
    private boolean csv;

    @Option(names = "--focus", paramLabel = "VERSION", arity = "0..1", fallbackValue = "1.4", preprocessor = OnlyAttached.class)
    private Optional<String> focus = Optional.empty();

    @Option(names = "--json")
    private boolean json;

    @Option(names = "--md")
    private boolean markdown;

    @Option(names = "--pdf")
    private boolean board;

    @Option(names = "--report")
    private boolean report;

    @Option(names = "--png")
    private boolean png;

    @Option(names = "--svg")
    private boolean svg;

    @Option(names = "--raw")
    private boolean raw;

    @Option(names = "--all")
    private boolean all;

    @Option(names = "--paper", paramLabel = "PAPER", defaultValue = "A4")
    private Paper paper;

    @Option(names = "--csv-for", paramLabel = "READER", defaultValue = "excel")
    private String reader;

    @Option(names = "--scale", paramLabel = "N", split = ",")
    private List<Integer> scales = new ArrayList<>();

    @Option(names = "--theme", paramLabel = "THEME", defaultValue = "light")
    private Ground ground;

    /** Those that were named; all where none was. */
    Set<ExportKind> kinds(Snapshot snapshot) {
        var kinds = EnumSet.noneOf(ExportKind.class);
        for (ExportKind kind : ExportKind.values()) {
            if (isNamed(kind)) {
                kinds.add(kind);
            }
        }
        if (all || kinds.isEmpty()) {
            Arrays.stream(ExportKind.values()).filter(kind -> kind.isUsual(snapshot)).forEach(kinds::add);
        }
        return kinds;
    }

    private boolean isNamed(ExportKind kind) {
        return switch (kind) {
            case XLSX -> workbook;
            case CSV -> csv;
            case ROWS -> raw;
            case FOCUS -> focus.isPresent();
            case JSON -> json;
            case MARKDOWN -> markdown;
            case BOARD -> board;
            case REPORT -> report;
            case PNG -> png;
            case SVG -> svg;
        };
    }

    /** @param command the one that is refused where a choice makes no sense */
    ExportOptions options(PlanOptions command) {
        scales.stream().filter(scale -> scale < 1 || scale > MOST_SCALE).findFirst().ifPresent(scale -> {
            throw command.problem(CliText.get("export.scale", scale));
        });
        try {
            return new ExportOptions(paper, CsvReader.parse(reader).dialect, focusVersion(), scales.isEmpty() ? List.of(1) : scales,
                    ground == Ground.DARK ? Theme.DARK : Theme.LIGHT, Locale.ENGLISH);
        } catch (IllegalArgumentException e) {
            throw command.problem(e.getMessage());
        }
    }

    private FocusVersion focusVersion() {
        return focus.map(asked -> Arrays.stream(FocusVersion.values()).filter(one -> one.number().equals(asked)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException(CliText.get("export.focus", asked)))).orElse(FocusVersion.DEFAULT);
    }

    /** What a person should know of the choices. */
    Optional<String> warning() {
        return Optional.of(CsvReader.parse(reader)).filter(one -> !one.dialect.guarded()).map(_ -> CliText.get("export.unguarded"));
    }
}
