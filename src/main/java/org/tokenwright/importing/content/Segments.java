package org.tokenwright.importing.content;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.tokenwright.store.FileProblem;

/** A text that may be too long for memory, in pieces that are counted one by one. Can be gone through again. */
@FunctionalInterface
public interface Segments {

    /**
     * Hands out the pieces in order; together they are the whole text.
     *
     * <p>A piece of a file ends at the end of a line where the next line begins with neither a space nor a slash: tokenizers join
     * nothing across such a place. Only a text with a line of millions of characters is cut elsewhere, never within a character.
     *
     * @param cancelled asked before each piece and now and then
     * @throws CancellationException if it was cancelled
     * @throws FileProblem if the file cannot be read any more, or has changed into something else
     */
    void forEach(Consumer<String> each, BooleanSupplier cancelled);

    /** Text that is in memory. */
    static Segments of(List<String> pieces) {
        List<String> copy = List.copyOf(pieces);
        return (each, cancelled) -> copy.forEach(piece -> {
            Stop.check(cancelled);
            each.accept(piece);
        });
    }
}
