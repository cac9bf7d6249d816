package org.tokenwright.store;

/**
 * What is wrong with a file, in one sentence for a person: {@code file, place: what is wrong (value)}.
 *
 * <p>Carries no stack trace: the place in the file is what helps.
 */
public final class FileProblem extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String file;
    private final String place;
    private final String problem;

    /**
     * @param file name as the person knows it
     * @param place JSON place such as {@code /offers/2/rates/0}, or line and column; empty for the whole file
     */
    public FileProblem(String file, String place, String problem) {
        super(file + (place.isEmpty() ? "" : ", " + place) + ": " + problem, null, false, false);
        this.file = file;
        this.place = place;
        this.problem = problem;
    }

    public String file() {
        return file;
    }

    public String place() {
        return place;
    }

    public String problem() {
        return problem;
    }
}
