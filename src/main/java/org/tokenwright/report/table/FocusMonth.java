package org.tokenwright.report.table;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.tokenwright.report.table.CostLine.Measured;
import org.tokenwright.worksheet.Evaluation;

/**
 * The amounts of a cost line in one month; empty where they are not defined or there is no such quantity.
 *
 * @param last what totals are made of, in the plan's currency
 */
record FocusMonth(OptionalDouble last, OptionalDouble list, OptionalDouble contracted, OptionalDouble effective, OptionalDouble counted,
        OptionalDouble priced, OptionalDouble listUnit, OptionalDouble contractedUnit, OptionalDouble price) {

    /** A step at which a line has not arisen yet adds nothing. */
    private static final OptionalDouble NOTHING_YET = OptionalDouble.of(0);

    static FocusMonth of(CostLine line, Evaluation evaluation, int month) {
        return new FocusMonth(at(evaluation, line.last().id(), month), cost(evaluation, line.list(), month),
                cost(evaluation, line.contracted(), month), cost(evaluation, line.effective(), month),
                at(evaluation, line.counted().map(Measured::row), month), at(evaluation, line.priced().map(Measured::row), month),
                at(evaluation, line.listUnit(), month), at(evaluation, line.contractedUnit(), month),
                at(evaluation, line.price().map(Measured::row), month));
    }

    private static OptionalDouble cost(Evaluation evaluation, Optional<String> row, int month) {
        return row.map(id -> at(evaluation, id, month)).orElse(NOTHING_YET);
    }

    private static OptionalDouble at(Evaluation evaluation, Optional<String> row, int month) {
        return row.map(id -> at(evaluation, id, month)).orElse(OptionalDouble.empty());
    }

    private static OptionalDouble at(Evaluation evaluation, String row, int month) {
        return evaluation.value(row, month, CostLines.CENTRAL).value();
    }

    /** Whether every cost is a number: FOCUS has no place for one that is not. */
    boolean isDefined() {
        return Stream.of(last, list, contracted, effective).allMatch(OptionalDouble::isPresent);
    }

    /** Whether there is neither cost nor quantity. */
    boolean isNothing() {
        return Stream.of(last, list, contracted, effective, counted).allMatch(one -> one.orElse(0) == 0);
    }
}
