package org.tokenwright.worksheet;

/**
 * How many columns are computed together, by how many workers at once. Changes the speed, never a result.
 *
 * @param width columns of a block
 * @param workers blocks computed at the same time
 */
public record Blocks(int width, int workers) {

    public Blocks {
        if (width < 1 || workers < 1) {
            throw new IllegalArgumentException("blocks need at least 1 column and 1 worker: " + width + ", " + workers);
        }
    }

    /** 1,024 columns, one worker for each processor. */
    public static Blocks standard() {
        return new Blocks(1024, Runtime.getRuntime().availableProcessors());
    }
}
