package org.tokenwright.store;

import java.util.Optional;

/**
 * The first two members of every file of ours.
 *
 * @param name value of {@code format}
 * @param version newest {@code formatVersion} that this program writes
 */
record Format(String name, int version) {

    void write(Members members) {
        members.put("format", name).put("formatVersion", version);
    }

    /**
     * @return why the file must not be saved over, when a newer program wrote it
     * @throws FileProblem if it is another kind of file
     */
    Optional<String> readOnlyReason(JsonCursor document) {
        String found = document.text("format");
        if (!found.equals(name)) {
            throw document.get("format").problem("is not \"" + name + "\" (\"" + Shown.cut(found) + "\")");
        }
        long foundVersion = document.get("formatVersion").integer(1, 1_000_000);
        return foundVersion <= version ? Optional.empty() : Optional.of("it was written by a newer program (format "
                + foundVersion + ", this program knows format " + version
                + "): opened read-only, so that nothing of it is lost");
    }

    /** Says of a problem in a file of a newer format that this may be the reason. */
    FileProblem explain(FileProblem problem, Optional<String> readOnlyReason) {
        return readOnlyReason.isEmpty() ? problem : new FileProblem(problem.file(), problem.place(),
                problem.problem() + "; the file was written by a newer program, which may be the reason");
    }
}
