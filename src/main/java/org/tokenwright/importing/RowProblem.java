package org.tokenwright.importing;

/**
 * Why a row of a table is refused.
 *
 * @param line of the file, from 1; 0 for the table as a whole
 * @param column head of the column; empty for the whole row
 */
public record RowProblem(long line, String column, String reason) implements Comparable<RowProblem> {

    @Override
    public int compareTo(RowProblem other) {
        return Long.compare(line, other.line);
    }

    /** For example {@code line 5, value: not a number: "many"}. */
    @Override
    public String toString() {
        return (line == 0 ? "" : "line " + line + (column.isEmpty() ? "" : ", " + column) + ": ") + reason;
    }
}
