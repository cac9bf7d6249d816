package org.tokenwright.importing.content;

/** Why a file is not counted, in words for a person. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    Refusal(String reason) {
        super(reason, null, false, false);
    }

    static Refusal truncated(long size) {
        return new Refusal("the file is cut off: it ends after " + Shown.number(size) + " bytes, in the middle of its data");
    }
}
