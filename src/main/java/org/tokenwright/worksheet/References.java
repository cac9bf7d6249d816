package org.tokenwright.worksheet;

import java.util.Map;
import java.util.stream.IntStream;
import org.tokenwright.worksheet.Expr.Binary;
import org.tokenwright.worksheet.Expr.Choice;
import org.tokenwright.worksheet.Expr.Previous;
import org.tokenwright.worksheet.Expr.RowRef;
import org.tokenwright.worksheet.Expr.Sum;
import org.tokenwright.worksheet.Expr.Total;
import org.tokenwright.worksheet.Expr.Unary;

/**
 * The rows that a formula reads, by their positions, each once.
 *
 * @param sameMonth rows read in the same month
 * @param totals rows read through a fold over the horizon
 * @param all those, and the rows read one month back
 */
record References(int[] sameMonth, int[] totals, int[] all) {

    static References of(Expr formula, Map<String, Integer> positions) {
        var collector = new Collector(positions);
        collector.visit(formula);
        return collector.references();
    }

    private static final class Collector {

        private final Map<String, Integer> positions;
        private final IntStream.Builder sameMonth = IntStream.builder();
        private final IntStream.Builder totals = IntStream.builder();
        private final IntStream.Builder all = IntStream.builder();

        Collector(Map<String, Integer> positions) {
            this.positions = positions;
        }

        References references() {
            return new References(distinct(sameMonth), distinct(totals), distinct(all));
        }

        private static int[] distinct(IntStream.Builder builder) {
            return builder.build().distinct().toArray();
        }

        void visit(Expr expr) {
            switch (expr) {
                case RowRef(var row) -> add(row, sameMonth);
                case Previous(var row, var _) -> all.add(positions.get(row));
                case Total(var _, var row) -> add(row, totals);
                case Sum(var terms) -> terms.forEach(this::visit);
                case Binary(var _, var left, var right) -> {
                    visit(left);
                    visit(right);
                }
                case Unary(var _, var argument) -> visit(argument);
                case Choice(var condition, var yes, var no) -> {
                    visit(condition);
                    visit(yes);
                    visit(no);
                }
                case Expr.Constant _, Expr.Input _, Expr.Data _ -> { }
            }
        }

        private void add(String row, IntStream.Builder kind) {
            kind.add(positions.get(row));
            all.add(positions.get(row));
        }
    }
}
