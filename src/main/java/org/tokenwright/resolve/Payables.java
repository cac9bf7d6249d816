package org.tokenwright.resolve;

import static org.tokenwright.worksheet.Formulas.ONE;
import static org.tokenwright.worksheet.Formulas.ZERO;
import static org.tokenwright.worksheet.Formulas.choice;
import static org.tokenwright.worksheet.Formulas.less;
import static org.tokenwright.worksheet.Formulas.minus;
import static org.tokenwright.worksheet.Formulas.over;
import static org.tokenwright.worksheet.Formulas.times;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tokenwright.contract.Term;
import org.tokenwright.worksheet.Expr;
import org.tokenwright.worksheet.Row.Kind;

/**
 * What pools of credits may pay. Usage is parted by the pools that may pay it; when a pool pays, it takes from each of
 * its parts in proportion, so that no money is paid twice. Shortfall and fees are paid only by pools for everything.
 */
final class Payables {

    /** What is left to pay of usage that the same pools may pay. */
    private static final class Part {
        private final List<Term.Credits> pools;
        private Expr left;

        private Part(List<Term.Credits> pools, Expr left) {
            this.pools = pools;
            this.left = left;
        }
    }

    private final QuoteSheet quote;
    private final List<Part> parts = new ArrayList<>();
    private final List<Term.Credits> pools;

    /**
     * @param contracted spend of lines at contracted prices
     * @param charges shortfall, overage, fees and support
     */
    Payables(QuoteSheet quote, List<Term.Credits> pools, List<QuotedLine> lines, Function<List<QuotedLine>, Expr> contracted,
            Expr charges) {
        this.quote = quote;
        this.pools = pools;
        Map<List<Term.Credits>, List<QuotedLine>> byPools = lines.stream().collect(Collectors.groupingBy(
                line -> pools.stream().filter(pool -> line.isIn(pool.scope())).toList(), LinkedHashMap::new, Collectors.toList()));
        byPools.forEach((payers, some) -> parts.add(part(payers, contracted.apply(some))));
        if (!charges.equals(ZERO)) {
            parts.add(part(pools.stream().filter(pool -> pool.scope().isAll()).toList(), charges));
        }
    }

    private Part part(List<Term.Credits> payers, Expr amount) {
        return new Part(payers, quote.money("payable/" + (parts.size() + 1) + "/0", "to pay before credits", Kind.COST, amount));
    }

    /** What a pool may pay now. */
    Expr of(Term.Credits pool) {
        return QuoteSheet.sumOf(parts.stream().filter(part -> part.pools.contains(pool)).map(part -> part.left).toList());
    }

    /** Takes what a pool has paid from its parts. */
    void paid(Term.Credits pool, Expr used) {
        Expr before = of(pool);
        int number = pools.indexOf(pool) + 1;
        if (number == pools.size()) {
            return;
        }
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            if (part.pools.contains(pool)) {
                part.left = quote.money("payable/" + (i + 1) + "/" + number, "to pay after credits", Kind.COST,
                        times(part.left, minus(ONE, choice(less(ZERO, before), over(used, before), ZERO))));
            }
        }
    }
}
