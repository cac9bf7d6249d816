package org.tokenwright.worksheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tokenwright.worksheet.Expr.Fold;

/** Columns computed in blocks have the bits of the cell by cell evaluation, whatever the blocks. */
class BlocksTest {

    @Test
    void anyBlocksGiveTheBitsOfTheCellByCellEvaluation() {
        compare(0, 100);
    }

    @Test
    @Tag("long")
    void anyBlocksGiveTheBitsOfTheCellByCellEvaluationOfManyWorksheets() {
        compare(100, 3000);
    }

    private static void compare(long firstSeed, long seedBound) {
        for (long seed = firstSeed; seed < seedBound; seed++) {
            Worksheet worksheet = RandomWorksheets.worksheet(seed, 4 + (int) seed % 20);
            Inputs inputs = RandomWorksheets.inputs(worksheet, seed, 1 + (int) seed % 9);
            Program program = Program.compile(worksheet);
            Evaluation expected = program.evaluate(inputs);
            Request request = request(worksheet, new SplittableRandom(seed));
            compare(seed, expected, program.totals(inputs, request));
            compare(seed, expected, program.totals(inputs, request, new Blocks(2, 1)));
            compare(seed, expected, program.totals(inputs, request, new Blocks(1, 3)));
        }
    }

    /** Asks for many rows of some worksheets and few of others. */
    private static Request request(Worksheet worksheet, SplittableRandom random) {
        int oneIn = random.nextInt(1, 10);
        var totals = new ArrayList<Request.Total>();
        var monthly = new ArrayList<String>();
        for (Row row : worksheet.rows()) {
            for (Fold fold : Fold.values()) {
                if (random.nextInt(oneIn) == 0) {
                    totals.add(new Request.Total(row.id(), fold));
                }
            }
            if (random.nextInt(oneIn) == 0) {
                monthly.add(row.id());
            }
        }
        return new Request(totals, monthly);
    }

    private static void compare(long seed, Evaluation expected, Totals actual) {
        List<Request.Total> totals = actual.request().totals();
        for (int column = 0; column < expected.columns(); column++) {
            for (int i = 0; i < totals.size(); i++) {
                check(actual.total(i, column), expected.total(totals.get(i).row(), totals.get(i).fold(), column),
                        seed, totals.get(i));
            }
            compareMonths(seed, expected, actual, column);
        }
    }

    private static void compareMonths(long seed, Evaluation expected, Totals actual, int column) {
        List<String> rows = actual.request().monthly();
        for (int i = 0; i < rows.size(); i++) {
            for (int month = 0; month < expected.months(); month++) {
                check(actual.month(i, month, column), expected.value(rows.get(i), month, column), seed, rows.get(i));
            }
        }
    }

    private static void check(Cell actual, Cell expected, long seed, Object what) {
        if (!actual.equals(expected)) {
            assertThat(actual).as("seed %d, %s", seed, what).isEqualTo(expected);
        }
    }
}
