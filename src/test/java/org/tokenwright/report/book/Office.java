package org.tokenwright.report.book;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** LibreOffice without a window, as another program that calculates workbooks. */
final class Office {

    private static final long MOST_MINUTES = 30;

    private final Path program;
    private final Path profile;

    private Office(Path program, Path profile) {
        this.program = program;
        this.profile = profile;
    }

    /** @param profile an empty folder for its settings */
    static Optional<Office> find(Path profile) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator)).map(folder -> Path.of(folder, "soffice"))
                .filter(Files::isExecutable).findFirst().map(found -> new Office(found, profile));
    }

    /** Opens workbooks, works out every formula and saves them as workbooks of the same names in another folder. */
    void recalculate(List<Path> books, Path to) {
        var command = new ArrayList<>(List.of(program.toString(), "-env:UserInstallation=" + profile.toUri(), "--headless", "--convert-to", "xlsx",
                "--outdir", to.toString()));
        books.forEach(book -> command.add(book.toString()));
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            if (!process.waitFor(MOST_MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IllegalStateException("LibreOffice did not end well");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
