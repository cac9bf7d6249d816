package org.tokenwright.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * A disk in memory that can lose power after any operation. What was not forced may be lost: content of files and,
 * apart from it, names in directories.
 */
public final class SimulatedDisk implements Disk {

    /** How much of what was not forced reaches the medium. */
    enum Reaches { NOTHING, PREFIX, EVERYTHING }

    /** The power is gone; nothing of the program runs after it. */
    static final class PowerLoss extends Error {
        private static final long serialVersionUID = 1;

        PowerLoss() {
            super("power loss", null, false, false);
        }
    }

    private static final class Content {
        private final ByteArrayOutputStream written = new ByteArrayOutputStream();
        private int forced;

        private byte[] after(Reaches reaches) {
            int length = switch (reaches) {
                case NOTHING -> forced;
                case PREFIX -> forced + (written.size() - forced) / 2;
                case EVERYTHING -> written.size();
            };
            return Arrays.copyOf(written.toByteArray(), length);
        }
    }

    private final TreeMap<Path, Content> names = new TreeMap<>();
    private final TreeMap<Path, Content> forcedNames = new TreeMap<>();
    private final List<Consumer<Map<Path, Content>>> pendingNames = new ArrayList<>();
    private int operations;
    private int powerLossAfter = Integer.MAX_VALUE;
    private int failureAt = Integer.MAX_VALUE;
    private Optional<IOException> refusal = Optional.empty();

    /** A disk that holds this much and has forced all of it. */
    public static SimulatedDisk holding(Map<Path, byte[]> files) {
        var disk = new SimulatedDisk();
        files.forEach((path, bytes) -> {
            var content = new Content();
            content.written.writeBytes(bytes);
            content.forced = bytes.length;
            disk.names.put(path, content);
            disk.forcedNames.put(path, content);
        });
        return disk;
    }

    SimulatedDisk losingPowerAfter(int operation) {
        powerLossAfter = operation;
        return this;
    }

    /** The operation of this number fails with an error, as on a full disk; the first is 1. */
    public SimulatedDisk failingAt(int operation) {
        failureAt = operation;
        return this;
    }

    /** No file gives way to another, as where another program has it open. */
    public SimulatedDisk refusingToReplace(IOException why) {
        refusal = Optional.of(why);
        return this;
    }

    public int operations() {
        return operations;
    }

    public Map<Path, byte[]> files() {
        var files = new TreeMap<Path, byte[]>();
        names.forEach((path, content) -> files.put(path, content.written.toByteArray()));
        return files;
    }

    /** What is found after the power came back. */
    SimulatedDisk afterPowerLoss(Reaches contents, Reaches nameChanges) {
        var found = new TreeMap<>(forcedNames);
        int reached = switch (nameChanges) {
            case NOTHING -> 0;
            case PREFIX -> (pendingNames.size() + 1) / 2;
            case EVERYTHING -> pendingNames.size();
        };
        pendingNames.subList(0, reached).forEach(change -> change.accept(found));
        var files = new TreeMap<Path, byte[]>();
        found.forEach((path, content) -> files.put(path, content.after(contents)));
        return holding(files);
    }

    private void operation() throws IOException {
        if (operations >= powerLossAfter) {
            throw new PowerLoss();
        }
        operations++;
        if (operations == failureAt) {
            throw new IOException("No space left on device");
        }
    }

    private void change(Consumer<Map<Path, Content>> change) {
        change.accept(names);
        pendingNames.add(change);
    }

    @Override
    public Path real(Path path) {
        return path;
    }

    @Override
    public boolean exists(Path path) {
        return names.containsKey(path) || names.keySet().stream().anyMatch(file -> path.equals(file.getParent()));
    }

    @Override
    public boolean isDirectory(Path path) {
        return path.getParent() == null || names.keySet().stream().anyMatch(file -> path.equals(file.getParent()));
    }

    @Override
    public byte[] read(Path file, int most) throws IOException {
        return content(file).written.toByteArray();
    }

    private Content content(Path file) throws IOException {
        if (!names.containsKey(file)) {
            throw new NoSuchFileException(file.toString());
        }
        return names.get(file);
    }

    @Override
    public List<Path> list(Path directory) {
        return names.keySet().stream().filter(file -> directory.equals(file.getParent())).toList();
    }

    @Override
    public void createDirectory(Path directory) throws IOException {
        operation();
    }

    @Override
    public Output create(Path file, Path like) throws IOException {
        operation();
        var content = new Content();
        change(all -> all.put(file, content));
        return new Output() {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                operation();
                content.written.write(bytes, from, length);
            }

            @Override
            public void force() throws IOException {
                operation();
                content.forced = content.written.size();
            }

            @Override
            public void close() throws IOException {
                operation();
            }
        };
    }

    @Override
    public void link(Path file, Path secondName) throws IOException {
        operation();
        if (names.containsKey(secondName)) {
            throw new FileAlreadyExistsException(secondName.toString());
        }
        Content content = content(file);
        change(all -> all.put(secondName, content));
    }

    @Override
    public void replace(Path file, Path target) throws IOException {
        operation();
        if (refusal.isPresent()) {
            throw refusal.get();
        }
        Content content = content(file);
        change(all -> {
            all.remove(file);
            all.put(target, content);
        });
    }

    @Override
    public void deleteIfExists(Path file) throws IOException {
        operation();
        change(all -> all.remove(file));
    }

    /** Forces the names of all directories: a journal writes changes in their order. */
    @Override
    public void forceDirectory(Path directory) throws IOException {
        operation();
        pendingNames.forEach(change -> change.accept(forcedNames));
        pendingNames.clear();
    }
}
