package org.tokenwright.report.book;

import java.util.function.Consumer;
import org.tokenwright.worksheet.Expr;
import org.tokenwright.worksheet.Expr.Previous;

/** Walks through everything that a formula reads. */
final class Reads {

    private Reads() {
    }

    /** Each leaf of a formula, and what stands before the first month where it looks back. */
    static void each(Expr expr, Consumer<Expr> leaf) {
        if (Parts.isLeaf(expr)) {
            leaf.accept(expr);
            if (expr instanceof Previous(var _, var opening)) {
                leaf.accept(opening);
            }
            return;
        }
        Parts.of(expr).forEach(part -> each(part, leaf));
    }
}
