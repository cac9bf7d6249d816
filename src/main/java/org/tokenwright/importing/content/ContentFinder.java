package org.tokenwright.importing.content;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.tokenwright.importing.content.Content.Rejected;

/**
 * Finds what can be counted in the files and folders that a person drops.
 *
 * <p>Everything is named, also what is left out: hidden files, links, special files, whatever is beyond the limits. Links are followed
 * only where the person named the link itself.
 */
public final class ContentFinder {

    private final Limits limits;
    private final BooleanSupplier cancelled;
    private final Consumer<Found> each;
    private final ContentReader reader;
    private int seen;

    private ContentFinder(Limits limits, BooleanSupplier cancelled, Consumer<Found> each) {
        this.limits = limits;
        this.cancelled = cancelled;
        this.each = each;
        reader = new ContentReader(limits, cancelled);
    }

    /**
     * Goes through all of it, in the order of names within each folder.
     *
     * @param dropped files and folders
     * @param cancelled asked at every file and while one is read
     * @param each is given every item as soon as it is read
     * @throws CancellationException if it was cancelled
     */
    public static void find(List<Path> dropped, Limits limits, BooleanSupplier cancelled, Consumer<Found> each) {
        var finder = new ContentFinder(limits, cancelled, each);
        dropped.forEach(path -> finder.visit(path, name(path), 0));
        if (finder.seen > limits.files()) {
            each.accept(new Found("", "", 0, new Rejected(
                    "there are more than " + Shown.number(limits.files()) + " files and folders: the rest is left out")));
        }
    }

    /** As {@link #find(List, Limits, BooleanSupplier, Consumer)}, with the usual limits. */
    public static List<Found> find(List<Path> dropped, BooleanSupplier cancelled) {
        var found = new ArrayList<Found>();
        find(dropped, Limits.USUAL, cancelled, found::add);
        return found;
    }

    private static String name(Path path) {
        Path name = path.toAbsolutePath().normalize().getFileName();
        return name == null ? path.toString() : name.toString();
    }

    private void visit(Path file, String path, int depth) {
        Stop.check(cancelled);
        if (++seen > limits.files()) {
            return;
        }
        try {
            visit(file, path, depth, attributes(file, depth));
        } catch (IOException e) {
            leaveOut(file, path, Trouble.of(e));
        }
    }

    /** What was named itself may be a link; below it no link is followed, so that no circle and no way out is possible. */
    private static BasicFileAttributes attributes(Path file, int depth) throws IOException {
        LinkOption[] options = depth == 0 ? new LinkOption[0] : new LinkOption[] {LinkOption.NOFOLLOW_LINKS};
        return Files.readAttributes(file, BasicFileAttributes.class, options);
    }

    private void visit(Path file, String path, int depth, BasicFileAttributes attributes) throws IOException {
        if (attributes.isSymbolicLink()) {
            leaveOut(file, path, "a link: links within a folder are not followed");
        } else if (depth > 0 && isHidden(file)) {
            leaveOut(file, path, attributes.isDirectory() ? "a hidden folder is left out" : "a hidden file is left out");
        } else if (attributes.isDirectory()) {
            visitFolder(file, path, depth);
        } else if (attributes.isRegularFile()) {
            each.accept(new Found(name(file), path, attributes.size(), reader.read(file, name(file))));
        } else {   // opening a pipe would wait for ever
            leaveOut(file, path, "neither a plain file nor a folder");
        }
    }

    private static boolean isHidden(Path file) throws IOException {
        return name(file).startsWith(".") || Files.isHidden(file);
    }

    private void visitFolder(Path folder, String path, int depth) throws IOException {
        if (depth >= limits.depth()) {
            leaveOut(folder, path, "deeper than " + limits.depth() + " folders: left out");
            return;
        }
        for (Path child : children(folder)) {
            visit(child, path + "/" + name(child), depth + 1);
        }
    }

    /** Sorted; of a huge folder no more than can still be looked at. */
    private List<Path> children(Path folder) throws IOException {
        var children = new ArrayList<Path>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
            for (Path child : all) {
                Stop.check(cancelled);
                children.add(child);
                if (children.size() > limits.files() - Math.min(seen, limits.files())) {
                    break;
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        children.sort(Comparator.comparing(ContentFinder::name));
        return children;
    }

    private void leaveOut(Path file, String path, String reason) {
        each.accept(new Found(name(file), path, 0, new Rejected(reason)));
    }
}
