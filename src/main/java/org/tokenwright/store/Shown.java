package org.tokenwright.store;

/** Values from a file as messages show them. */
final class Shown {

    private static final int LONGEST = 60;
    private static final int LONGEST_SENTENCE = 300;

    private Shown() {
    }

    /** Cut where it is long, and on one line. */
    static String cut(String text) {
        return cut(text, LONGEST);
    }

    /** A whole message, which may hold a value. */
    static String cutSentence(String text) {
        return cut(text, LONGEST_SENTENCE);
    }

    private static String cut(String text, int longest) {
        String start = text.length() <= longest ? text : text.substring(0, longest) + "…";
        return start.replaceAll("\\p{Cntrl}", "�");
    }
}
