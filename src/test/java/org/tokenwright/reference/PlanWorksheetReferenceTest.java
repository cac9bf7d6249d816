package org.tokenwright.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tokenwright.plan.Plan;
import org.tokenwright.resolve.Resolved;
import org.tokenwright.resolve.Resolver;

/** The worksheets of random plans in 500 columns each: the engine against the decimal reference. */
class PlanWorksheetReferenceTest {

    private static final int COLUMNS = 500;
    private static final int SIZE = 3;
    /** What the formulas of plans are made of; ceilings come with capacity, and nothing compares for equality yet. */
    private static final List<String> EXPECTED = List.of("node Binary", "node Choice, no", "node Choice, yes",
            "node Constant", "node Data", "node Input", "node Previous, first month", "node Previous, later month",
            "node RowRef", "node Sum", "node Total", "node Unary", "function EXP", "function LN", "function NORMAL_CDF",
            "function NORMAL_QUANTILE", "fold SUM", "operator SUBTRACT", "operator MULTIPLY", "operator DIVIDE",
            "operator MIN", "operator MAX", "operator POWER", "operator LESS holds", "operator LESS does not hold",
            "operator LESS_OR_EQUAL holds", "operator LESS_OR_EQUAL does not hold", "cell DEFINED", "cell UNDEFINED",
            "columns", "compared numbers");

    @Test
    void engineAgreesWithTheDecimalReference() {
        run(0, 100);
    }

    @Tag("long")
    @Test
    void engineAgreesWithTheDecimalReferenceOnManyPlans() {
        run(2_000_000, 2_000);
    }

    private static void run(long firstSeed, int plans) {
        var coverage = new Coverage(EXPECTED);
        Seeded.check(firstSeed, plans, SIZE, (seed, size) -> difference(seed, size, coverage));
        System.out.println(coverage.table("Worksheets of random plans, engine against decimal reference:"));
        assertThat(Seeded.isWhole() ? coverage.missing() : List.of()).isEmpty();
        assertThat(coverage.count("compared numbers, undecided")).isLessThan(coverage.count("compared numbers") / 20);
    }

    private static Optional<String> difference(long seed, int size, Coverage coverage) {
        Plan plan = RandomPlans.of(seed, size, 1 + (int) (seed % 2));
        Resolved resolved = new Resolver().resolve(plan).getFirst();
        return WorksheetAgreement.difference(resolved.worksheet(), Columns.of(resolved.worksheet(), seed, COLUMNS), coverage);
    }
}
