package org.tokenwright.store;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.tokenwright.pricing.Offer;
import org.tokenwright.pricing.PriceBook;
import org.tokenwright.pricing.PriceSheet;
import org.tokenwright.pricing.SheetCheck;

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
    }

    private static final String BUNDLED = "/pricing/";
    private static final String INDEX = "index.json";
    private static final int MOST_SHEETS = 10_000;

    private final List<PriceBook.Revision> revisions = new ArrayList<>();
    private final List<FileProblem> problems = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    private final boolean checked;

    private PriceDirectory(boolean checked) {
        this.checked = checked;
    }

    /** The sheets inside the program, as its index lists them; that they are sound is a matter of its tests. */
    public static Contents bundled() {
        return indexed(PriceDirectory::resource, false);
    }

    /** The same, with the checks that sheets from elsewhere undergo. */
    static Contents bundledChecked() {
        return indexed(PriceDirectory::resource, true);
    }

    /** The sheets of a user's directory; nothing when there is no such directory. */
    public static Contents of(Path directory, Disk disk) {
        var result = new PriceDirectory(true);
        try {
            for (Path provider : disk.list(directory)) {
                for (Path file : disk.list(provider)) {
                    result.readFile(provider, file, disk);
                }
            }
        } catch (IOException e) {
            result.problems.add(IoProblem.of(directory, "cannot be listed", e));
        }
        return result.contents();
    }

    /** Where the content of an indexed file comes from. */
    @FunctionalInterface
    interface Content {
        byte[] of(String file) throws IOException;
    }

    static Contents indexed(Content content, boolean checked) {
        var result = new PriceDirectory(checked);
        result.attempt(INDEX, () -> {
            for (PriceIndexJson.Entry entry : PriceIndexJson.read(INDEX, content.of(INDEX))) {
                result.attempt(entry.file(), () -> result.readEntry(entry, content));
            }
        });
        return result.contents();
    }

    private static byte[] resource(String file) throws IOException {
        try (InputStream in = PriceDirectory.class.getResourceAsStream(BUNDLED + file)) {
            if (in == null) {
                throw new FileNotFoundException();
            }
            return in.readNBytes(JsonReader.MAX_BYTES + 1);
        }
    }

    private interface Reading {
        void run() throws IOException;
    }

    /** One problem of one file ends neither the others nor the program. */
    private void attempt(String file, Reading reading) {
        try {
            reading.run();
        } catch (FileProblem e) {
            problems.add(e);
        } catch (IOException e) {
            problems.add(IoProblem.of(file, "cannot be read", e));
        }
    }

    private void readFile(Path provider, Path path, Disk disk) {
        String file = IoProblem.name(provider) + "/" + IoProblem.name(path);
        if (file.endsWith(".json")) {
            attempt(file, () -> {
                if (revisions.size() + problems.size() >= MOST_SHEETS) {
                    throw new FileProblem(file, "", "was left out: there are more than " + MOST_SHEETS + " sheets");
                }
                byte[] bytes = disk.read(path, JsonReader.MAX_BYTES);
                add(file, bytes, Sha256.of(bytes));
            });
        }
    }

    private void readEntry(PriceIndexJson.Entry entry, Content content) throws IOException {
        byte[] bytes = content.of(entry.file());
        if (checked && !Sha256.of(bytes).equals(entry.sha256())) {
            throw new FileProblem(entry.file(), "", "is not the file that the index lists (hash " + Sha256.of(bytes)
                    + ", expected " + entry.sha256() + ")");
        }
        add(entry.file(), bytes, entry.sha256());
    }

    private void add(String file, byte[] bytes, String hash) {
        Loaded<PriceSheet> loaded = PriceSheetJson.read(file, bytes);
        PriceSheet sheet = loaded.content();
        requireItsName(file, sheet);
        if (checked) {
            requireSound(file, sheet);
        }
        revisions.add(new PriceBook.Revision(sheet, hash));
        loaded.readOnlyReason().ifPresent(reason -> notes.add(file + ": " + reason));
        loaded.notes().forEach(note -> notes.add(file + ": " + note));
    }

    private static void requireItsName(String file, PriceSheet sheet) {
        String expected = sheet.provider() + "/" + sheet.revision() + ".json";
        if (!expected.equals(file)) {
            throw new FileProblem(file, "", "provider and revision say that this is " + expected);
        }
    }

    private static void requireSound(String file, PriceSheet sheet) {
        List<SheetCheck.Problem> found = SheetCheck.check(sheet);
        if (!found.isEmpty()) {
            String more = found.size() == 1 ? "" : " (and " + (found.size() - 1) + " more)";
            throw new FileProblem(file, inFile(found.getFirst().place(), sheet), found.getFirst().message() + more);
        }
    }

    /** The place with the offer's position instead of its id. */
    private static String inFile(String place, PriceSheet sheet) {
        String[] parts = place.split("/", 4);
        if (parts.length < 3 || !parts[1].equals("offers")) {
            return place;
        }
        String id = parts[2].replace("~1", "/").replace("~0", "~");
        int index = sheet.offers().stream().map(Offer::id).toList().indexOf(id);
        return "/offers/" + index + (parts.length == 4 ? "/" + parts[3] : "");
    }

    private Contents contents() {
        return new Contents(revisions, problems, notes);
    }
}
