package org.tokenwright.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tokenwright.plan.Plan;

/** Saving on the real disk. */
class PlanStoreTest {

    private static final Instant NOW = Instant.parse("2026-11-21T09:30:00.123Z");

    @TempDir
    private Path directory;
    private final PlanStore store = new PlanStore(new RealDisk());
    private final Plan first = RandomPlans.plan(1);
    private final Plan second = RandomPlans.plan(2);

    private Path file() {
        return directory.resolve("Budget.tokenplan");
    }

    private List<String> names(Path at) throws IOException {
        try (Stream<Path> all = Files.list(at)) {
            return all.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void aSavedPlanOpensAgainAndLeavesNothingElse() throws IOException {
        store.save(first, file(), NOW);
        assertThat(store.open(file()).content()).isEqualTo(first);
        assertThat(names(directory)).containsExactly("Budget.tokenplan");
        assertThat(store.backups(file())).isEmpty();
    }

    @Test
    void theReplacedVersionIsABackupThatOpens() throws IOException {
        store.save(first, file(), NOW);
        store.save(second, file(), NOW);
        assertThat(names(directory)).containsExactly("Budget.tokenplan", "Budget.tokenplan.backups");
        assertThat(store.open(file()).content()).isEqualTo(second);
        assertThat(store.backups(file())).singleElement()
                .satisfies(backup -> assertThat(backup).hasFileName("2026-11-21 093000.12300 Budget.tokenplan"))
                .satisfies(backup -> assertThat(store.open(backup).content()).isEqualTo(first));
    }

    @Test
    void theLastTenBackupsAreKeptNewestFirst() {
        for (int i = 0; i < 14; i++) {
            store.save(first.withName("Version " + i), file(), NOW.plusSeconds(i / 2));
        }
        assertThat(store.backups(file())).extracting(backup -> store.open(backup).content().name()).containsExactly(
                "Version 12", "Version 11", "Version 10", "Version 9", "Version 8", "Version 7", "Version 6", "Version 5",
                "Version 4", "Version 3");
    }

    @Test
    void savingTheSameAgainMakesNoBackup() {
        store.save(first, file(), NOW);
        store.save(first, file(), NOW);
        assertThat(store.backups(file())).isEmpty();
    }

    @Test
    void accessRightsStayAsTheyWere() throws IOException {
        store.save(first, file(), NOW);
        var view = Files.getFileAttributeView(file(), PosixFileAttributeView.class);
        if (view != null) {
            view.setPermissions(PosixFilePermissions.fromString("rw-------"));
            store.save(second, file(), NOW);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file()))).isEqualTo("rw-------");
        }
    }

    @Test
    void aLinkStaysALink() throws IOException {
        Path elsewhere = Files.createDirectory(directory.resolve("elsewhere")).resolve("real.tokenplan");
        store.save(first, elsewhere, NOW);
        Files.createSymbolicLink(file(), elsewhere);
        store.save(second, file(), NOW);
        assertThat(file()).isSymbolicLink();
        assertThat(store.open(elsewhere).content()).isEqualTo(second);
        assertThat(store.backups(file())).hasSize(1);
    }

    @Test
    void unsavedChangesAreOfferedUntilThePlanIsSaved() {
        store.save(first, file(), NOW);
        assertThat(store.recovery(file())).isEmpty();
        store.saveRecovery(second, file(), NOW);
        Recovery recovery = store.recovery(file()).orElseThrow();
        assertThat(recovery.plan().content()).isEqualTo(second);
        assertThat(recovery.keptAt()).isEqualTo(NOW);
        assertThat(recovery.fileChangedSince()).isFalse();
        store.save(second, file(), NOW);
        assertThat(store.recovery(file())).isEmpty();
    }

    @Test
    void unsavedChangesOfANewPlanAreOffered() {
        store.saveRecovery(first, file(), NOW);
        assertThat(store.recovery(file()).orElseThrow().fileChangedSince()).isFalse();
        store.deleteRecovery(file());
        store.deleteRecovery(file());
        assertThat(store.recovery(file())).isEmpty();
    }

    @Test
    void whatIsSavedAlreadyIsNotOffered() throws IOException {
        store.save(first, file(), NOW);
        store.saveRecovery(first, file(), NOW);
        assertThat(store.recovery(file())).isEmpty();
    }

    @Test
    void unsavedChangesOfAnOlderFileSaySo() throws IOException {
        store.save(first, file(), NOW);
        store.saveRecovery(second, file(), NOW);
        Files.write(file(), PlanJson.write(first.withName("From elsewhere")));
        assertThat(store.recovery(file()).orElseThrow().fileChangedSince()).isTrue();
    }

    @Test
    void whatAnEndedProgramLeftIsRemoved() throws IOException {
        Path left = Files.createFile(directory.resolve("Budget.tokenplan.tmp-" + Integer.MAX_VALUE));
        Path ofARunningProgram = Files.createFile(directory.resolve("Budget.tokenplan.tmp-1"));
        Path ofAnotherFile = Files.createFile(directory.resolve("Other.tokenplan.tmp-" + Integer.MAX_VALUE));
        store.save(first, file(), NOW);
        assertThat(left).doesNotExist();
        assertThat(ofARunningProgram).exists();
        assertThat(ofAnotherFile).exists();
    }

    @Test
    void problemsNameTheFile() {
        assertThatThrownBy(() -> store.open(file())).isInstanceOf(FileProblem.class)
                .hasMessage("Budget.tokenplan: cannot be opened: there is no such file or folder");
        assertThatThrownBy(() -> store.save(first, directory.resolve("none/Budget.tokenplan"), NOW))
                .isInstanceOf(FileProblem.class)
                .hasMessage("Budget.tokenplan: cannot be saved: there is no such file or folder");
        assertThatThrownBy(() -> store.open(directory)).isInstanceOf(FileProblem.class)
                .hasMessageContaining(": cannot be opened: ");
    }
}
