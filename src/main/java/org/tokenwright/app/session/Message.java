package org.tokenwright.app.session;

/**
 * Something a person must be told.
 *
 * @param what what happened
 * @param kept what of their work was kept, and what they can do next
 */
public record Message(Kind kind, String what, String kept) {

    /** How serious it is. */
    public enum Kind { ERROR, NOTE }
}
