package org.tokenwright.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tokenwright.analysis.ScenarioNumbers;
import org.tokenwright.plan.Plan;
import org.tokenwright.plan.PricePinning;
import org.tokenwright.pricing.PriceBook;
import org.tokenwright.store.PriceDirectory;
import org.tokenwright.store.RealDisk;
import org.tokenwright.store.SamplePlans;
import org.tokenwright.store.SimulatedDisk;

/** Every kind of export keeps to the rules of all: whole files or none, the same bytes each time, names for every system. */
class ExportKindTest {

    private static final PriceBook PRICES = new PriceBook(PriceDirectory.bundled().revisions());
    private static final Snapshot FOUNDING = snapshot("founding-2024", "Büro & Größe");
    /** Their library writes the moment of writing into them. */
    private static final Set<ExportKind> HOLDS_ITS_MOMENT = EnumSet.of(ExportKind.ROWS);
    private static final Path PLACE = Path.of("/out");
    private static final Exports.Watch NOBODY = new Exports.Watch() {
        @Override
        public void tell(Exports.Progress now) {
            // nobody looks on
        }

        @Override
        public boolean isCancelled() {
            return false;
        }
    };

    @TempDir
    private Path folder;

    private static Snapshot snapshot(String sample, String name) {
        Plan plan = PricePinning.complete(SamplePlans.open(sample).content().withName(name), PRICES).plan();
        return Snapshot.of(plan, ScenarioNumbers.PLAN, LocalDate.of(2026, 11, 21), "1.0");
    }

    private static ExportJob job(ExportKind kind) {
        ExportJob job = ExportJob.of(FOUNDING, Set.of(kind), ExportOptions.USUAL);
        return new ExportJob(job.items().subList(0, 1), job.failures());
    }

    private static byte[] bytes(ExportFile file) throws IOException {
        var out = new ByteArrayOutputStream();
        file.content().writeTo(out);
        return out.toByteArray();
    }

    @ParameterizedTest
    @EnumSource
    void givesTheSameBytesEachTime(ExportKind kind) throws IOException {
        ExportFile first = kind.files(FOUNDING, ExportOptions.USUAL).getFirst();
        ExportFile second = kind.files(snapshot("founding-2024", "Büro & Größe"), ExportOptions.USUAL).getFirst();
        assertThat(first.name()).isEqualTo(second.name());
        assertThat(bytes(first)).isNotEmpty();
        assertThat(HOLDS_ITS_MOMENT.contains(kind) || Arrays.equals(bytes(first), bytes(second))).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void aFullDiskAtAnyMomentLeavesTheOldFile(ExportKind kind) {
        ExportJob job = job(kind);
        Path file = PLACE.resolve(job.items().getFirst().file().name());
        byte[] old = "old".getBytes(StandardCharsets.UTF_8);
        var whole = SimulatedDisk.holding(Map.of(file, old));
        assertThat(new Exports(whole).write(job, PLACE, NOBODY).isComplete()).isTrue();
        int operations = whole.operations();
        for (int at : new int[] {1, 2, operations / 2, operations - 4, operations - 3, operations - 2, operations - 1}) {
            var disk = SimulatedDisk.holding(Map.of(file, old)).failingAt(Math.max(1, at));
            ExportResult result = new Exports(disk).write(job, PLACE, NOBODY);
            assertThat(result.failed()).as("%s at %d of %d", kind, at, operations).singleElement()
                    .satisfies(failed -> assertThat(failed.reason()).contains("No space left on device"));
            assertThat(disk.files()).containsOnlyKeys(file);
            assertThat(disk.files().get(file)).isEqualTo(old);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aFileThatIsOpenElsewhereStays(ExportKind kind) {
        ExportJob job = job(kind);
        Path file = PLACE.resolve(job.items().getFirst().file().name());
        var disk = SimulatedDisk.holding(Map.of(file, new byte[] {1})).refusingToReplace(new AccessDeniedException(file.toString()));
        assertThat(new Exports(disk).write(job, PLACE, NOBODY).failed()).singleElement()
                .satisfies(failed -> assertThat(failed.reason()).contains("if it is open in another program, close it there"));
        assertThat(disk.files()).containsOnlyKeys(file);
    }

    @ParameterizedTest
    @EnumSource
    void isStoppedWithinItsFirstFile(ExportKind kind) throws IOException {
        var stopping = new Exports.Watch() {
            private boolean isCancelled;

            @Override
            public void tell(Exports.Progress now) {
                isCancelled |= now.bytes() > 0;
            }

            @Override
            public boolean isCancelled() {
                return isCancelled;
            }
        };
        ExportResult result = new Exports(new RealDisk()).write(ExportJob.of(FOUNDING, Set.of(kind), ExportOptions.USUAL), folder, stopping);
        assertThat(result.failed()).isEmpty();
        try (var files = Files.list(folder)) {
            assertThat(files.map(Path::getFileName).map(Path::toString)).containsExactlyElementsOf(
                    result.written().stream().map(one -> one.file().getFileName().toString()).toList());
        }
    }

    @Test
    void longNamesAndAccentsAreWrittenInAFolderWithAccents() {
        Path place = folder.resolve("Büro 予算");
        Snapshot snapshot = snapshot("founding-2024", "Größe / \u2026 : \"x\" 予算 ".repeat(16).substring(0, 300));
        ExportResult result = new Exports(new RealDisk()).write(ExportJob.of(snapshot, EnumSet.allOf(ExportKind.class), ExportOptions.USUAL), place, NOBODY);
        assertThat(result.isComplete()).as("%s", result.failed()).isTrue();
        assertThat(result.written()).allSatisfy(one -> {
            assertThat(one.file()).hasSize(one.bytes());
            assertThat(one.file().getFileName().toString().getBytes(StandardCharsets.UTF_8).length).isLessThan(250);
        });
    }
}
