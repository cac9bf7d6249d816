package org.tokenwright.report.book;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tokenwright.report.book.CalcRow.Content;
import org.tokenwright.worksheet.Expr;
import org.tokenwright.worksheet.Expr.Binary;
import org.tokenwright.worksheet.Expr.Constant;
import org.tokenwright.worksheet.Expr.Operator;
import org.tokenwright.worksheet.Expr.RowRef;
import org.tokenwright.worksheet.Expr.Sum;
import org.tokenwright.worksheet.Row;

/**
 * Breaks the formula of a row into steps that can be read in a cell. A step becomes a row of its own above the row; what
 * is compared or rounded up becomes a row to 12 significant digits, written once however often it is compared.
 */
final class Steps {

    /** Cells that one formula names at most. */
    private static final int MOST_LEAVES = 12;
    /** Terms of one addition at most. */
    private static final int MOST_TERMS = 12;

    private final Engine engine;
    private final List<CalcRow> rows = new ArrayList<>();
    private final Map<Expr, RowRef> rounded = new HashMap<>();

    Steps(Engine engine) {
        this.engine = engine;
    }

    /** What has been written, each step before the row that needs it. */
    List<CalcRow> rows() {
        return rows;
    }

    void add(Row row) {
        var one = new OneRow(row);
        Expr formula = one.inCell(row.formula());
        rows.add(new CalcRow(row.id(), row.label(), row.unit(), row.kind(), row.tags(), engine.words(row),
                new Content.Formula(formula), Optional.empty(), Optional.empty()));
    }

    /** The steps of one row. */
    private final class OneRow {

        private final Row row;
        private int steps;

        OneRow(Row row) {
            this.row = row;
        }

        /** An equal formula that fits a cell. */
        Expr inCell(Expr expr) {
            return shortened(Parts.map(looked(expr), this::inCell));
        }

        /** Compared and rounded up is what stands in a cell to 12 significant digits. */
        private Expr looked(Expr expr) {
            if (!(expr instanceof Binary(var operator, var left, var right))) {
                return expr;
            }
            return switch (operator) {
                case LESS, LESS_OR_EQUAL, EQUAL -> isZero(left) || isZero(right) ? expr
                        : new Binary(operator, to12Digits(left), to12Digits(right));
                case CEILING -> right instanceof Constant(var step) && step == 1
                        ? new Binary(Operator.CEILING, to12Digits(left), right)
                        : new Binary(Operator.MULTIPLY, new Binary(Operator.CEILING,
                                to12Digits(new Binary(Operator.DIVIDE, left, right)), new Constant(1)), right);
                default -> expr;
            };
        }

        /** Rounding changes neither zero nor a sign. */
        private static boolean isZero(Expr expr) {
            return expr instanceof Constant(var value) && value == 0;
        }

        private Expr to12Digits(Expr number) {
            if (number instanceof Constant) {
                return number;
            }
            RowRef known = rounded.get(number);
            if (known == null) {
                known = write(new Content.Rounded(cell(inCell(number))), "to 12 digits");
                rounded.put(number, known);
            }
            return known;
        }

        /** A leaf: the expression itself, or the step that holds it. */
        private Expr cell(Expr expr) {
            return Parts.isLeaf(expr) ? expr : write(new Content.Step(expr), "step");
        }

        private Expr shortened(Expr expr) {
            Expr result = expr instanceof Sum(var terms) && terms.size() > MOST_TERMS ? inGroups(terms) : expr;
            while (Parts.leaves(result) > limit(result)) {
                Expr longest = Parts.of(result).stream().reduce((a, b) -> Parts.leaves(b) > Parts.leaves(a) ? b : a).orElseThrow();
                Expr step = cell(longest);
                result = Parts.map(result, part -> part == longest ? step : part);
            }
            return result;
        }

        /** A plain addition is easy to read. */
        private static int limit(Expr expr) {
            return expr instanceof Sum ? MOST_TERMS : MOST_LEAVES;
        }

        private Expr inGroups(List<Expr> terms) {
            var groups = new ArrayList<Expr>();
            for (int from = 0; from < terms.size(); from += MOST_TERMS) {
                List<Expr> group = terms.subList(from, Math.min(terms.size(), from + MOST_TERMS));
                groups.add(group.size() == 1 ? group.getFirst() : cell(shortened(new Sum(group))));
            }
            return groups.size() > MOST_TERMS ? inGroups(groups) : new Sum(groups);
        }

        private RowRef write(Content content, String what) {
            steps++;
            String id = row.id() + "#" + steps;
            rows.add(new CalcRow(id, row.label() + ", " + what + " " + steps, row.unit(), row.kind(), row.tags(), "", content,
                    Optional.empty(), Optional.empty()));
            return new RowRef(id);
        }
    }
}
