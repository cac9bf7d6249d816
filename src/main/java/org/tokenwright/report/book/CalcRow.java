package org.tokenwright.report.book;

import java.util.Optional;
import org.tokenwright.base.Unit;
import org.tokenwright.worksheet.Expr;
import org.tokenwright.worksheet.Expr.Fold;
import org.tokenwright.worksheet.Row.Kind;
import org.tokenwright.worksheet.Tags;

/**
 * A row of the sheet Calc: a row of the worksheet, or a step of one that is too long to be read in one cell.
 *
 * @param id of the row of the worksheet, or a name of its own for a step
 * @param label unlike that of any other row
 * @param words the formula in words
 * @param total what column D holds; empty for nothing
 * @param opening what stands before the first month; empty where no row looks there
 */
record CalcRow(String id, String label, Unit unit, Kind kind, Tags tags, String words, Content content, Optional<Fold> total,
        Optional<Expr> opening) {

    /** What the months hold. */
    sealed interface Content {

        /** A row of the worksheet, its formula short enough for a cell. */
        record Formula(Expr formula) implements Content {}

        /** A step of a longer formula. */
        record Step(Expr formula) implements Content {}

        /** A number as comparisons and ceilings look at it: to 12 significant digits. */
        record Rounded(Expr number) implements Content {}

        /** Nothing: only column D, another fold of the months of a row. */
        record Folded(String row) implements Content {}
    }

    /** Whether the engine has numbers for it. */
    boolean isOfWorksheet() {
        return content instanceof Content.Formula;
    }

    CalcRow withLabel(String newLabel) {
        return new CalcRow(id, newLabel, unit, kind, tags, words, content, total, opening);
    }

    CalcRow withTotal(Fold fold) {
        return new CalcRow(id, label, unit, kind, tags, words, content, Optional.of(fold), opening);
    }

    CalcRow withOpening(Expr value) {
        return new CalcRow(id, label, unit, kind, tags, words, content, total, Optional.of(value));
    }
}
