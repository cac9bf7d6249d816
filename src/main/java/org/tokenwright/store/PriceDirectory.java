package org.tokenwright.store;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.tokenwright.pricing.PriceBook;

/**
 * Price sheets from a directory {@code <provider>/<revision>.json}. A bad file is named with its problem; the others
 * are read all the same.
 */
public final class PriceDirectory {

    /**
     * What a directory holds.
     *
     * @param revisions in order of their files
     * @param problems what could not be used, one for each bad file
     * @param notes what a person should know about the sheets that were read
     */
    public record Contents(List<PriceBook.Revision> revisions, List<FileProblem> problems, List<String> notes) {

        public Contents {
            revisions = List.copyOf(revisions);
            problems = List.copyOf(problems);
            notes = List.copyOf(notes);
        }

        private static Contents of(List<PriceFile> files) {
            return new Contents(
                    files.stream().flatMap(file -> file.revision().stream()).toList(),
                    files.stream().flatMap(file -> file.problem().stream()).toList(),
                    files.stream().flatMap(file -> file.notes().stream()).toList());
        }
    }

    /** Where the content of an indexed file comes from. */
    @FunctionalInterface
    interface Source {
        byte[] read(String file) throws IOException;
    }

    private static final String BUNDLED = "/pricing/";
    private static final String INDEX = "index.json";
    /** Lies beside the providers and holds no prices. */
    private static final String TOKENIZERS = "tokenizers";
    private static final int MOST_SHEETS = 10_000;

    private PriceDirectory() {
    }

    /** The sheets inside the program, as its index lists them; that they are sound is a matter of its tests. */
    public static Contents bundled() {
        return indexed(PriceDirectory::resource, entry -> PriceFile.trusted(
                entry.file(), () -> resource(entry.file()), entry.sha256()));
    }

    /** The sheets that an index lists, with all checks. */
    static Contents indexed(Source source) {
        return indexed(source, entry -> PriceFile.checked(
                entry.file(), () -> source.read(entry.file()), Optional.of(entry.sha256())));
    }

    private static Contents indexed(
            Source source, Function<PriceIndexJson.Entry, PriceFile> reading) {
        try {
            List<PriceIndexJson.Entry> entries = PriceIndexJson.read(INDEX, source.read(INDEX));
            return Contents.of(entries.parallelStream().map(reading).toList());
        } catch (FileProblem e) {
            return Contents.of(List.of(PriceFile.failed(e)));
        } catch (IOException e) {
            return Contents.of(List.of(PriceFile.failed(IoProblem.of(INDEX, "cannot be read", e))));
        }
    }

    static byte[] resource(String file) throws IOException {
        try (InputStream in = PriceDirectory.class.getResourceAsStream(BUNDLED + file)) {
            if (in == null) {
                throw new FileNotFoundException();
            }
            return in.readNBytes(JsonReader.MAX_BYTES + 1);
        }
    }

    /** The sheets of a user's directory; nothing when there is no such directory. */
    public static Contents of(Path directory, Disk disk) {
        var files = new ArrayList<Path>();
        var results = new ArrayList<PriceFile>();
        for (Path provider : list(directory, disk, results)) {
            if (!IoProblem.name(provider).equals(TOKENIZERS)) {
                files.addAll(list(provider, disk, results));
            }
        }
        files.removeIf(file -> !IoProblem.name(file).endsWith(".json"));
        if (files.size() > MOST_SHEETS) {
            results.add(PriceFile.failed(new FileProblem(IoProblem.name(directory), "", "holds " + files.size()
                    + " price sheets; the first " + MOST_SHEETS + " are used")));
        }
        files.stream().limit(MOST_SHEETS).map(file -> read(file, disk)).forEach(results::add);
        return Contents.of(results);
    }

    private static List<Path> list(Path directory, Disk disk, List<PriceFile> problems) {
        try {
            return disk.list(directory);
        } catch (IOException e) {
            problems.add(PriceFile.failed(IoProblem.of(directory, "cannot be listed", e)));
            return List.of();
        }
    }

    private static PriceFile read(Path file, Disk disk) {
        String name = IoProblem.name(file.getParent()) + "/" + IoProblem.name(file);
        return PriceFile.checked(name, () -> disk.read(file, JsonReader.MAX_BYTES), Optional.empty());
    }
}
