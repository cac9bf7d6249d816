package org.tokenwright.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tokenwright.worksheet.Worksheet;

/** Random worksheets of every kind of node: the engine against the decimal reference. */
class WorksheetReferenceTest {

    /** Rows in a stage but one: in longer chains, errors add up until too many edges cannot be decided. */
    private static final int SIZE = 6;

    @Test
    void engineAgreesWithTheDecimalReference() {
        run(0, 300, 100);
    }

    @Tag("long")
    @Test
    void engineAgreesWithTheDecimalReferenceOnManyWorksheets() {
        run(1_000_000, 2_000, 500);
    }

    private static void run(long firstSeed, int worksheets, int columns) {
        List<String> expected = new ArrayList<>(NodeCounts.names());
        expected.add("compared numbers");
        var coverage = new Coverage(expected);
        Seeded.check(firstSeed, worksheets, SIZE, (seed, size) -> difference(seed, size, columns, coverage));
        System.out.println(coverage.table("Random worksheets, engine against decimal reference:"));
        assertThat(Seeded.isWhole() ? coverage.missing() : List.of()).isEmpty();
        assertThat(coverage.count("compared numbers, undecided")).isLessThan(coverage.count("compared numbers") / 20);
    }

    private static Optional<String> difference(long seed, int size, int columns, Coverage coverage) {
        Worksheet sheet = RandomWorksheets.of(seed, size);
        return WorksheetAgreement.difference(sheet, Columns.of(sheet, seed, columns), coverage);
    }
}
