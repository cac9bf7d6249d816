package org.tokenwright.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file that is written as a stream is there whole, or as it was. */
class WholeFileTest {

    private static final Path FILE = Path.of("/out/a.csv");
    private static final byte[] OLD = "old".getBytes(StandardCharsets.UTF_8);
    private static final byte[] NEW = new byte[10_000];

    @TempDir
    private Path directory;
    private final WholeFile real = new WholeFile(new RealDisk());

    WholeFileTest() {
        Arrays.fill(NEW, (byte) 7);
    }

    private static WholeFile.Content text(String text) {
        return out -> out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Piece by piece, as most writers do. */
    private static WholeFile.Content pieces() {
        return out -> {
            for (int from = 0; from < NEW.length; from += 100) {
                out.write(NEW, from, 100);
            }
        };
    }

    private List<String> names() throws IOException {
        try (Stream<Path> all = Files.list(directory)) {
            return all.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void isWrittenWithItsSizeAndNothingElse() throws IOException {
        Path file = directory.resolve("a.csv");
        assertThat(real.write(file, pieces())).isEqualTo(NEW.length);
        assertThat(file).hasBinaryContent(NEW);
        assertThat(real.write(file, out -> out.write('x'))).isEqualTo(1);
        assertThat(file).hasContent("x");
        assertThat(names()).containsExactly("a.csv");
    }

    @Test
    void aFailureAtAnyOperationLeavesTheOldFileOrTheNewOne() {
        var whole = SimulatedDisk.holding(Map.of(FILE, OLD));
        new WholeFile(whole).write(FILE, pieces());
        int failures = 0;
        for (int at = 1; at <= whole.operations(); at++) {
            var disk = SimulatedDisk.holding(Map.of(FILE, OLD)).failingAt(at);
            assertThatThrownBy(() -> new WholeFile(disk).write(FILE, pieces())).as("at " + at)
                    .isInstanceOf(FileProblem.class).hasMessage("a.csv: cannot be written: No space left on device");
            assertThat(disk.files()).as("at " + at).containsOnlyKeys(FILE);
            assertThat(disk.files().get(FILE)).as("at " + at).isIn(OLD, NEW);
            failures++;
        }
        assertThat(failures).isEqualTo(8);   // create, three pieces, force, close, replace, force the folder
    }

    @Test
    void powerLossAtAnyOperationLeavesTheOldFileOrTheNewOne() {
        var whole = SimulatedDisk.holding(Map.of(FILE, OLD));
        new WholeFile(whole).write(FILE, pieces());
        for (int after = 0; after < whole.operations(); after++) {
            var disk = SimulatedDisk.holding(Map.of(FILE, OLD)).losingPowerAfter(after);
            assertThatThrownBy(() -> new WholeFile(disk).write(FILE, pieces())).isInstanceOf(SimulatedDisk.PowerLoss.class);
            for (var contents : SimulatedDisk.Reaches.values()) {
                for (var names : SimulatedDisk.Reaches.values()) {
                    assertThat(disk.afterPowerLoss(contents, names).files().get(FILE)).as("after " + after).isIn(OLD, NEW);
                }
            }
        }
    }

    @Test
    void whatTheContentThrowsPassesAndLeavesTheOldFile() throws IOException {
        Path file = Files.write(directory.resolve("a.csv"), OLD);
        for (Throwable thrown : List.of(new CancellationException("stopped"), new IllegalStateException("wrong"),
                new OutOfMemoryError("much"))) {
            assertThatThrownBy(() -> real.write(file, out -> {
                pieces().writeTo(out);
                throw unchecked(thrown);
            })).isSameAs(thrown);
            assertThat(file).hasBinaryContent(OLD);
            assertThat(names()).containsExactly("a.csv");
        }
    }

    private static RuntimeException unchecked(Throwable thrown) {
        if (thrown instanceof Error error) {
            throw error;
        }
        return (RuntimeException) thrown;
    }

    @Test
    void aFailureThatALibraryHidesOrSwallowsIsSaidAllTheSame() {
        WholeFile.Content hiding = out -> {
            try {
                out.write(NEW);
            } catch (IOException e) {
                throw new IllegalStateException("wrapped", e);
            }
        };
        WholeFile.Content swallowing = out -> new PrintStream(out).write(NEW, 0, NEW.length);
        for (WholeFile.Content content : List.of(hiding, swallowing)) {
            var disk = SimulatedDisk.holding(Map.of(FILE, OLD)).failingAt(3);
            assertThatThrownBy(() -> new WholeFile(disk).write(FILE, content)).isInstanceOf(FileProblem.class)
                    .hasMessage("a.csv: cannot be written: No space left on device");
            assertThat(disk.files().get(FILE)).isEqualTo(OLD);
        }
    }

    @Test
    void aFileThatIsOpenElsewhereStaysAndTheReasonSaysWhatToDo() {
        var disk = SimulatedDisk.holding(Map.of(FILE, OLD)).refusingToReplace(new AccessDeniedException(FILE.toString()));
        assertThatThrownBy(() -> new WholeFile(disk).write(FILE, pieces())).isInstanceOf(FileProblem.class).hasMessage(
                "a.csv: cannot be written: the file that is there cannot be replaced (access is denied); if it is open in another program, close it there");
        assertThat(disk.files()).containsOnlyKeys(FILE);
        assertThat(disk.files().get(FILE)).isEqualTo(OLD);
    }

    @Test
    void aFolderOfTheNameStays() throws IOException {
        Path folder = Files.createDirectory(directory.resolve("a.csv"));
        assertThatThrownBy(() -> real.write(folder, pieces())).isInstanceOf(FileProblem.class)
                .hasMessage("a.csv: cannot be written: there is a folder of this name");
        assertThat(names()).containsExactly("a.csv");
    }

    @Test
    void aReadOnlyFolderIsNamed() throws IOException {
        assumeTrue(directory.getFileSystem().supportedFileAttributeViews().contains("posix"), "a system without such rights");
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("r-xr-xr-x"));
        try {
            assumeFalse(Files.isWritable(directory), "the administrator may write everywhere");
            assertThatThrownBy(() -> real.write(directory.resolve("a.csv"), pieces())).isInstanceOf(FileProblem.class)
                    .hasMessage("a.csv: cannot be written: access is denied");
            assertThat(names()).isEmpty();
        } finally {
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    @Test
    void aFolderThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> real.write(directory.resolve("none/a.csv"), pieces())).isInstanceOf(FileProblem.class)
                .hasMessage("a.csv: cannot be written: there is no such file or folder");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Übersicht für März – naïve 予算.csv", "with space.csv", "-leading.csv", "'quoted'.csv"})
    void anyNameWillDo(String name) throws IOException {
        Path folder = directory.resolve("Büro ⚙");
        real.requireFolder(folder);
        real.write(folder.resolve(name), text("x"));
        assertThat(folder.resolve(name)).hasContent("x");
    }

    @Test
    void theLongestNameThatASystemAllowsIsWrittenAndALongerOneRefused() throws IOException {
        Path longest = directory.resolve("a".repeat(251) + ".csv");
        real.write(longest, text("x"));
        real.write(longest, text("y"));
        assertThat(longest).hasContent("y");
        assertThatThrownBy(() -> real.write(directory.resolve("a".repeat(296) + ".csv"), text("x"))).isInstanceOf(FileProblem.class)
                .hasMessageContaining(": cannot be written: ");
        assertThat(names()).hasSize(1);
    }

    @Test
    void aLinkStaysALink() throws IOException {
        Path target = Files.write(directory.resolve("target.csv"), OLD);
        Path link = Files.createSymbolicLink(directory.resolve("link.csv"), target);
        real.write(link, text("x"));
        assertThat(link).isSymbolicLink();
        assertThat(target).hasContent("x");
    }

    @Test
    void aFolderIsMadeWhereTheOneAboveItIs() throws IOException {
        real.requireFolder(directory);
        real.requireFolder(directory.resolve("new"));
        assertThat(directory.resolve("new")).isDirectory();
        Path deep = directory.resolve("none/new");
        assertThatThrownBy(() -> real.requireFolder(deep)).isInstanceOf(FileProblem.class)
                .hasMessage(deep + ": cannot be made: there is no folder " + directory.resolve("none"));
        Path file = Files.write(directory.resolve("file"), OLD);
        assertThatThrownBy(() -> real.requireFolder(file)).isInstanceOf(FileProblem.class)
                .hasMessage(file + ": cannot be written into: it is a file, not a folder");
        var full = SimulatedDisk.holding(Map.of(FILE, OLD)).failingAt(1);
        assertThatThrownBy(() -> new WholeFile(full).requireFolder(Path.of("/out/new"))).isInstanceOf(FileProblem.class)
                .hasMessage("/out/new: cannot be made: No space left on device");
    }
}
