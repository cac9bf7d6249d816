package org.tokenwright.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.tokenwright.store.Json;
import org.tokenwright.store.JsonWriter;
import org.tokenwright.store.Members;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tokenwright validate}: says what is wrong with plans and price sheets. */
@Command(name = "validate")
final class ValidateCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private HelpOption help = new HelpOption();

    @Parameters(paramLabel = "FILE", descriptionKey = "validate.file", arity = "1..*")
    private List<Path> files = new ArrayList<>();

    @Mixin
    private PriceOptions prices = new PriceOptions();

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text")
    private OutputFormat format;

    ValidateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        List<Validation.Report> reports = new Validation(prices).of(files);
        switch (format) {
            case TEXT -> reports.forEach(this::text);
            case JSON -> terminal.data(JsonWriter.bytes(JsonParts.list(reports, ValidateCommand::json)));
            case CSV -> terminal.data(csv(reports));
        }
        return reports.stream().allMatch(Validation.Report::isValid) ? ExitCode.OK : ExitCode.NEGATIVE;
    }

    private void text(Validation.Report report) {
        report.errors().forEach(error -> terminal.line(sentence(report, "validate.error", error)));
        report.notes().forEach(note -> terminal.line(sentence(report, "validate.note", note)));
        if (report.isValid()) {
            terminal.line(CliText.get("validate.valid", report.file(), report.what()));
        }
    }

    private static String sentence(Validation.Report report, String key, Validation.Finding finding) {
        String place = finding.place().isEmpty() ? "" : ", " + finding.place();
        return CliText.get(key, report.file() + place, finding.message());
    }

    private static Json json(Validation.Report report) {
        return new Members()
                .put("file", report.file())
                .put("content", report.what())
                .put("valid", new Json.Bool(report.isValid()))
                .put("errors", JsonParts.list(report.errors(), ValidateCommand::json))
                .put("notes", JsonParts.list(report.notes(), ValidateCommand::json))
                .object();
    }

    private static Json json(Validation.Finding finding) {
        return new Members().put("place", finding.place()).put("message", finding.message()).object();
    }

    private static byte[] csv(List<Validation.Report> reports) {
        var csv = new CsvText();
        csv.row(List.of("file", "content", "severity", "place", "message"));
        for (Validation.Report report : reports) {
            report.errors().forEach(error -> csv.row(cells(report, "error", error)));
            report.notes().forEach(note -> csv.row(cells(report, "note", note)));
        }
        return csv.bytes();
    }

    private static List<String> cells(Validation.Report report, String severity, Validation.Finding finding) {
        return List.of(CsvText.text(report.file()), CsvText.text(report.what()), severity,
                CsvText.text(finding.place()), CsvText.text(finding.message()));
    }
}
