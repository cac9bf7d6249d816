package org.tokenwright.app.text;

/** A text that is no number, or could be two; the message is a sentence for a person. */
public final class NumberRefusal extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final int place;

    NumberRefusal(int place, String message) {
        super(message);
        this.place = place;
    }

    /** Where the first wrong sign stands, counted from 1; one behind the end where something is missing there. */
    public int place() {
        return place;
    }
}
