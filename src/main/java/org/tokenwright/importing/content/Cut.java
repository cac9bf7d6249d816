package org.tokenwright.importing.content;

/** Where a long text may be cut so that its pieces count as the whole. */
final class Cut {

    private Cut() {
    }

    /**
     * Length of the first piece of a text that goes on: up to the last line that begins with something other than white space or a
     * slash, for tokenizers join line ends with those; else up to the last white space; else all but half a character.
     *
     * @return 1 or more, for a text of 2 or more characters
     */
    static int before(CharSequence text) {
        int space = 0;
        for (int at = text.length() - 1; at > 0; at--) {
            char next = text.charAt(at);
            if (text.charAt(at - 1) == '\n' && !Character.isWhitespace(next) && next != '/') {
                return at;
            }
            if (space == 0 && Character.isWhitespace(next) && !Character.isWhitespace(text.charAt(at - 1))) {
                space = at;
            }
        }
        boolean half = Character.isHighSurrogate(text.charAt(text.length() - 1));
        return space > 0 ? space : text.length() - (half ? 1 : 0);
    }
}
