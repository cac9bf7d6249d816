package org.tokenwright.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.tokenwright.plan.Plan;

/**
 * Opens and saves plans so that nothing is lost: whatever happens while saving, the file afterwards holds the old plan
 * or the new one, whole.
 */
public final class PlanStore {

    private final Disk disk;

    public PlanStore(Disk disk) {
        this.disk = disk;
    }

    /** @throws FileProblem if it cannot be read or is no plan */
    public Loaded<Plan> open(Path file) {
        return PlanJson.read(IoProblem.name(file), bytes(file));
    }

    /**
     * Saves a plan, makes the version it replaces a backup and forgets its recovery file. Nothing is written when the
     * file already holds this plan.
     *
     * @param now names the backup
     * @throws FileProblem if the plan is not surely saved; the file then holds the old plan, or the new one whole
     */
    public void save(Plan plan, Path file, Instant now) {
        byte[] bytes = valid(plan, file);
        try {
            Path real = disk.real(file);
            var write = new AtomicWrite(disk, real);
            if (!disk.exists(real)) {
                write.write(bytes, () -> { });
            } else if (!holds(real, bytes)) {
                write.write(bytes, () -> new Backups(disk, real).add(now));
            }
            tidy(real, write);
        } catch (IOException e) {
            throw IoProblem.of(file, "cannot be saved", e);
        }
    }

    /** Earlier versions of a plan, newest first. */
    public List<Path> backups(Path file) {
        try {
            return new Backups(disk, disk.real(file)).all();
        } catch (IOException e) {
            throw IoProblem.of(file, "its backups cannot be listed", e);
        }
    }

    /** Keeps a plan with unsaved changes beside its file, for the case that the program ends before it is saved. */
    public void saveRecovery(Plan plan, Path file, Instant now) {
        try {
            Path real = disk.real(file);
            String base = disk.exists(real) ? Sha256.of(disk.read(real, JsonReader.MAX_BYTES)) : "";
            new AtomicWrite(disk, recoveryFile(real)).write(RecoveryJson.write(plan, base, now), () -> { });
        } catch (IOException e) {
            throw IoProblem.of(file, "unsaved changes cannot be kept", e);
        }
    }

    /**
     * Changes to a plan that were never saved.
     *
     * @throws FileProblem if they cannot be read
     */
    public Optional<Recovery> recovery(Path file) {
        Path recovery = recoveryFile(real(file));
        if (!disk.exists(recovery)) {
            return Optional.empty();
        }
        String current = disk.exists(file) ? Sha256.of(bytes(file)) : "";
        Recovery found = RecoveryJson.read(IoProblem.name(recovery), bytes(recovery), current);
        boolean isSaved = Sha256.of(PlanJson.write(found.plan().content())).equals(current);
        return isSaved ? Optional.empty() : Optional.of(found);
    }

    /** Forgets what {@link #saveRecovery} kept. */
    public void deleteRecovery(Path file) {
        try {
            disk.deleteIfExists(recoveryFile(real(file)));
        } catch (IOException e) {
            throw IoProblem.of(recoveryFile(file), "cannot be deleted", e);
        }
    }

    private static Path recoveryFile(Path file) {
        return file.resolveSibling(IoProblem.name(file) + ".recovery");
    }

    private Path real(Path file) {
        try {
            return disk.real(file);
        } catch (IOException e) {
            throw IoProblem.of(file, "cannot be opened", e);
        }
    }

    private byte[] bytes(Path file) {
        try {
            return disk.read(file, JsonReader.MAX_BYTES);
        } catch (IOException e) {
            throw IoProblem.of(file, "cannot be opened", e);
        }
    }

    /** The text of a plan, once it has been seen to read back as the same plan. */
    private static byte[] valid(Plan plan, Path file) {
        byte[] bytes = PlanJson.write(plan);
        Plan read = PlanJson.read(IoProblem.name(file), bytes).content();
        if (!Arrays.equals(PlanJson.write(read), bytes)) {
            throw new FileProblem(IoProblem.name(file), "", "cannot be saved: it would not read back as the same plan");
        }
        return bytes;
    }

    /** Whether the file has just this content; one that is too large to read has another. */
    private boolean holds(Path file, byte[] bytes) throws IOException {
        try {
            return Arrays.equals(disk.read(file, JsonReader.MAX_BYTES), bytes);
        } catch (Disk.FileTooLargeException e) {
            return false;
        }
    }

    /** Removes what a saved plan does not need; where that fails, it does no harm and the next save tries again. */
    private void tidy(Path file, AtomicWrite write) {
        try {
            disk.deleteIfExists(recoveryFile(file));
            new Backups(disk, file).prune();
            write.deleteLeftovers();
        } catch (IOException e) {
            return;
        }
    }
}
