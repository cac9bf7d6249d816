package org.tokenwright.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.tokenwright.report.ExportResult.Failed;
import org.tokenwright.store.Disk;

/**
 * The files of an export in the order in which they are written.
 *
 * @param failures what cannot be written at all
 */
public record ExportJob(List<Item> items, List<Failed> failures) {

    /** A file and what kind of export it belongs to. */
    public record Item(ExportKind kind, ExportFile file) {}

    public ExportJob {
        items = List.copyOf(items);
        failures = List.copyOf(failures);
    }

    /** The files of some kinds, always in the same order; one kind that fails does not keep the others from it. */
    public static ExportJob of(Snapshot snapshot, Collection<ExportKind> kinds, ExportOptions options) {
        return of(kinds, kind -> kind.files(snapshot, options));
    }

    static ExportJob of(Collection<ExportKind> kinds, Function<ExportKind, List<ExportFile>> files) {
        var items = new ArrayList<Item>();
        var failures = new ArrayList<Failed>();
        for (ExportKind kind : kinds.isEmpty() ? EnumSet.noneOf(ExportKind.class) : EnumSet.copyOf(kinds)) {
            try {
                files.apply(kind).forEach(file -> items.add(new Item(kind, file)));
            } catch (RuntimeException e) {
                failures.add(Failed.unexpected(kind, "", e));
            }
        }
        requireDifferentNames(items);
        return new ExportJob(items, failures);
    }

    /** Some systems take names that differ in case alone for one. */
    private static void requireDifferentNames(List<Item> items) {
        var names = new HashSet<String>();
        for (Item item : items) {
            if (!names.add(item.file().name().toLowerCase(Locale.ROOT))) {
                throw new IllegalStateException("two files of an export are called " + item.file().name());
            }
        }
    }

    /** Names of files that are in the folder already and would be replaced. */
    public List<String> existing(Disk disk, Path folder) {
        return items.stream().map(item -> item.file().name()).filter(name -> disk.exists(folder.resolve(name))).toList();
    }
}
