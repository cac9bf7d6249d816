package org.tokenwright.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tokenwright.report.ExportResult.Failed;
import org.tokenwright.report.Exports.Progress;
import org.tokenwright.store.FileProblem;
import org.tokenwright.store.RealDisk;
import org.tokenwright.store.SimulatedDisk;

/** Files of an export are written whole, one by one, and what is not written is named. */
class ExportsTest {

    private static final int LARGE = 300_000;

    @TempDir
    private Path folder;

    /** Looks on, and stops the export when it sees something. */
    private static final class Watching implements Exports.Watch {

        private final List<Progress> seen = new ArrayList<>();
        private final Predicate<Progress> end;
        private boolean isCancelled;

        private Watching(Predicate<Progress> end) {
            this.end = end;
        }

        @Override
        public void tell(Progress now) {
            seen.add(now);
            isCancelled |= end.test(now);
        }

        @Override
        public boolean isCancelled() {
            return isCancelled;
        }
    }

    private static Watching toTheEnd() {
        return new Watching(_ -> false);
    }

    private static ExportFile file(String name, int bytes) {
        return new ExportFile(name, out -> {
            for (int left = bytes; left > 0; left -= 1000) {
                out.write(new byte[Math.min(left, 1000)]);
            }
        });
    }

    private static ExportJob job(ExportFile... files) {
        return ExportJob.of(Set.of(ExportKind.JSON), _ -> List.of(files));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    private ExportResult write(ExportJob job, Exports.Watch watch) {
        return new Exports(new RealDisk()).write(job, folder, watch);
    }

    @Test
    void kindsAreWrittenInTheirOrderWhateverOrderTheyAreAskedIn() {
        Function<ExportKind, List<ExportFile>> files = kind -> List.of(file(kind.key() + ".1", 1), file(kind.key() + ".2", 1));
        List<ExportKind> asked = List.of(ExportKind.SVG, ExportKind.JSON, ExportKind.CSV, ExportKind.JSON);
        assertThat(ExportJob.of(asked, files).items()).extracting(item -> item.file().name())
                .containsExactly("csv.1", "csv.2", "json.1", "json.2", "svg.1", "svg.2");
        assertThat(ExportJob.of(List.of(), files).items()).isEmpty();
    }

    @Test
    void whatIsWrittenIsListedWithItsSize() throws IOException {
        ExportResult result = write(job(file("a", 5), file("b", LARGE)), toTheEnd());
        assertThat(result.written()).extracting(one -> one.file().getFileName() + " " + one.bytes()).containsExactly("a 5", "b " + LARGE);
        assertThat(result.written().getLast().file()).hasSize(LARGE);
        assertThat(result.isComplete()).isTrue();
        assertThat(names()).containsExactly("a", "b");
    }

    @Test
    void progressNamesEveryFileAndGrowsWithinOne() {
        var watch = toTheEnd();
        write(job(file("a", 5), file("b", LARGE)), watch);
        assertThat(watch.seen.getFirst()).isEqualTo(new Progress(1, 2, "a", 0));
        assertThat(watch.seen).contains(new Progress(2, 2, "b", 0));
        List<Long> within = watch.seen.stream().filter(now -> now.file() == 2).map(Progress::bytes).toList();
        assertThat(within).isSorted().hasSizeBetween(LARGE / 70_000, LARGE / 50_000);
        assertThat(within.getLast()).isBetween(LARGE - 70_000L, (long) LARGE);
    }

    @Test
    void stoppedBetweenFilesItLeavesTheRestOut() throws IOException {
        ExportResult result = write(job(file("a", 5), file("b", 5), file("c", 5)), new Watching(now -> now.file() == 1 && now.bytes() > 0));
        assertThat(result.written()).hasSize(1);
        assertThat(result.left()).containsExactly("b", "c");
        assertThat(result.isComplete()).isFalse();
        assertThat(names()).containsExactly("a");
    }

    @Test
    void stoppedWithinAFileItLeavesNothingOfItAndTheOldOneAsItWas() throws IOException {
        Files.writeString(folder.resolve("b"), "old");
        ExportResult result = write(job(file("a", 5), file("b", LARGE)), new Watching(now -> now.bytes() > 100_000));
        assertThat(result.left()).containsExactly("b");
        assertThat(result.failed()).isEmpty();
        assertThat(names()).containsExactly("a", "b");
        assertThat(folder.resolve("b")).hasContent("old");
    }

    @Test
    void aLibraryThatWrapsTheStopIsNoFailure() {
        var wrapping = new ExportFile("b", out -> {
            try {
                file("b", LARGE).content().writeTo(out);
            } catch (CancellationException e) {
                throw new IllegalStateException("wrapped", e);
            }
        });
        ExportResult result = write(job(wrapping), new Watching(now -> now.bytes() > 100_000));
        assertThat(result.failed()).isEmpty();
        assertThat(result.left()).containsExactly("b");
    }

    @Test
    void aFileThatFailsIsNamedAndTheOthersAreWritten() throws IOException {
        var wrong = new ExportFile("b", out -> {
            out.write(new byte[LARGE]);
            throw new IllegalStateException("the book disagrees with the plan by 0.02 USD");
        });
        var unreadable = new ExportFile("c", _ -> {
            throw new IOException("No space left on device");
        });
        ExportResult result = write(job(file("a", 5), wrong, unreadable, file("d", 5)), toTheEnd());
        assertThat(result.failed()).containsExactly(
                new Failed(ExportKind.JSON, "b", "cannot be written: the book disagrees with the plan by 0.02 USD", true),
                new Failed(ExportKind.JSON, "c", "cannot be written: No space left on device", false));
        assertThat(names()).containsExactly("a", "d");
        assertThat(result.left()).isEmpty();
    }

    @Test
    void aKindThatFailsDoesNotKeepOthersFromIt() {
        ExportJob job = ExportJob.of(List.of(ExportKind.CSV, ExportKind.JSON), kind -> {
            if (kind == ExportKind.CSV) {
                throw new IllegalStateException("broken");
            }
            return List.of(file("a", 5));
        });
        ExportResult result = write(job, toTheEnd());
        assertThat(result.failed()).containsExactly(new Failed(ExportKind.CSV, "", "cannot be written: broken", true));
        assertThat(result.written()).hasSize(1);
    }

    @Test
    void aFullDiskIsSaidOfEveryFileAndLeavesNone() {
        Path place = Path.of("/out");
        byte[] old = "old".getBytes(StandardCharsets.UTF_8);
        var whole = SimulatedDisk.holding(Map.of(place.resolve("a"), old));
        new Exports(whole).write(job(file("a", 10_000)), place, toTheEnd());
        for (int at = 1; at <= whole.operations(); at++) {
            var disk = SimulatedDisk.holding(Map.of(place.resolve("a"), old)).failingAt(at);
            ExportResult result = new Exports(disk).write(job(file("a", 10_000)), place, toTheEnd());
            assertThat(result.failed()).as("at %d", at).containsExactly(
                    new Failed(ExportKind.JSON, "a", "cannot be written: No space left on device", false));
            assertThat(disk.files()).as("at %d", at).containsOnlyKeys(place.resolve("a"));
        }
    }

    @Test
    void aFileThatIsOpenElsewhereStaysAsItIs() {
        Path place = Path.of("/out");
        byte[] old = "old".getBytes(StandardCharsets.UTF_8);
        var disk = SimulatedDisk.holding(Map.of(place.resolve("a"), old)).refusingToReplace(new AccessDeniedException("/out/a"));
        ExportResult result = new Exports(disk).write(job(file("a", 5)), place, toTheEnd());
        assertThat(result.failed()).singleElement().extracting(Failed::reason).asString().contains("if it is open in another program, close it there");
        assertThat(disk.files()).containsOnlyKeys(place.resolve("a"));
        assertThat(disk.files().get(place.resolve("a"))).isEqualTo(old);
    }

    @Test
    void aFolderIsMadeOnlyWhereTheOneAboveItIs() {
        Path made = folder.resolve("new");
        assertThat(new Exports(new RealDisk()).write(job(file("a", 5)), made, toTheEnd()).written()).hasSize(1);
        assertThatThrownBy(() -> new Exports(new RealDisk()).write(job(file("a", 5)), folder.resolve("none/new"), toTheEnd()))
                .isInstanceOf(FileProblem.class).hasMessageContaining("there is no folder");
        assertThatThrownBy(() -> new Exports(new RealDisk()).write(job(file("a", 5)), made.resolve("a"), toTheEnd()))
                .isInstanceOf(FileProblem.class).hasMessageContaining("it is a file, not a folder");
    }

    @Test
    void whatIsThereAlreadyIsKnownBeforeAnythingIsWritten() throws IOException {
        Files.writeString(folder.resolve("b"), "old");
        assertThat(job(file("a", 5), file("b", 5)).existing(new RealDisk(), folder)).containsExactly("b");
        assertThat(job(file("a", 5), file("b", 5)).existing(new RealDisk(), folder.resolve("none"))).isEmpty();
    }

    @Test
    void twoFilesOfOneNameAreAMistake() {
        assertThatThrownBy(() -> job(file("a", 5), file("A", 5))).hasMessage("two files of an export are called A");
    }
}
