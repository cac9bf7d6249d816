package org.tokenwright.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tokenwright.pricing.PriceBook;
import org.tokenwright.pricing.PriceBook.Revision;
import org.tokenwright.store.FileProblem;
import org.tokenwright.store.PriceDirectory;
import org.tokenwright.store.RealDisk;
import org.tokenwright.store.TokenizerDirectory;
import org.tokenwright.tokens.TokenizerBook;
import picocli.CommandLine.Option;

/** Which price sheets a command uses: those inside the program and those of the directories named. */
final class PriceOptions {

    /** Read once in a process. */
    private static final class Bundled {
        static final PriceDirectory.Contents CONTENTS = PriceDirectory.bundled();
        static final TokenizerBook TOKENIZERS = TokenizerDirectory.bundled();
    }

    @Option(names = "--prices", paramLabel = "DIR")
    private List<Path> directories = new ArrayList<>();

    /**
     * The price book, and what a person should know about it.
     *
     * @param notes sheets that could not be used, and remarks on those that were
     */
    record Book(PriceBook prices, List<String> notes) {}

    /** @throws FileProblem if a directory that was named is not there */
    Book book() {
        var revisions = new ArrayList<Revision>();
        var notes = new ArrayList<String>();
        add(Bundled.CONTENTS, revisions, notes);
        for (Path directory : directories) {
            if (!Files.isDirectory(directory)) {
                throw new FileProblem(directory.toString(), "", CliText.get("error.directory"));
            }
            add(PriceDirectory.of(directory, new RealDisk()), revisions, notes);
        }
        return new Book(new PriceBook(revisions, Bundled.TOKENIZERS), notes);
    }

    /** A revision that is there already is left out; where its content differs, that is said. */
    private static void add(PriceDirectory.Contents contents, List<Revision> revisions, List<String> notes) {
        Map<String, String> known = new HashMap<>();
        revisions.forEach(revision -> known.put(nameOf(revision), revision.sha256()));
        contents.problems().forEach(problem -> notes.add(problem.getMessage()));
        notes.addAll(contents.notes());
        for (Revision revision : contents.revisions()) {
            String hash = known.putIfAbsent(nameOf(revision), revision.sha256());
            if (hash == null) {
                revisions.add(revision);
            } else if (!hash.equals(revision.sha256())) {
                notes.add(CliText.get("note.revision.twice", nameOf(revision)));
            }
        }
    }

    private static String nameOf(Revision revision) {
        return revision.sheet().provider() + "/" + revision.sheet().revision();
    }
}
