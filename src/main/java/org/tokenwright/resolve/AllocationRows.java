package org.tokenwright.resolve;

import static org.tokenwright.worksheet.Formulas.ZERO;
import static org.tokenwright.worksheet.Formulas.choice;
import static org.tokenwright.worksheet.Formulas.less;
import static org.tokenwright.worksheet.Formulas.over;
import static org.tokenwright.worksheet.Formulas.sum;
import static org.tokenwright.worksheet.Formulas.times;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tokenwright.base.Unit;
import org.tokenwright.contract.Allocation;
import org.tokenwright.worksheet.Expr;
import org.tokenwright.worksheet.Formulas;
import org.tokenwright.worksheet.Row.Kind;

/**
 * Divides what arises for a contract as a whole among its lines of the same month, step by step of the order of
 * application. What cannot be divided, because nothing was used that month, is a line of its own.
 */
final class AllocationRows {

    /**
     * Charges of one step with the same lines.
     *
     * @param perWeight money for a unit of weight
     */
    private record Group(List<QuotedLine> lines, Expr perWeight) {}

    private final QuoteSheet quote;
    private final Map<String, List<Group>> groups = new LinkedHashMap<>();
    private final Map<String, List<Expr>> left = new LinkedHashMap<>();

    AllocationRows(QuoteSheet quote, List<Charge> charges) {
        this.quote = quote;
        for (String layer : PriceLayers.ALL) {
            var byLines = new LinkedHashMap<List<QuotedLine>, List<Expr>>();
            charges.stream().filter(charge -> charge.layer().equals(layer))
                    .forEach(charge -> byLines.computeIfAbsent(charge.lines(), _ -> new ArrayList<>()).add(charge.amount()));
            byLines.forEach((lines, amounts) -> group(layer, lines, amounts));
        }
    }

    private void group(String layer, List<QuotedLine> lines, List<Expr> amounts) {
        List<Expr> weights = lines.stream().flatMap(line -> weight(line).stream()).toList();
        if (weights.isEmpty()) {
            left.computeIfAbsent(layer, _ -> new ArrayList<>()).add(sum(amounts));
            return;
        }
        List<Group> known = groups.computeIfAbsent(layer, _ -> new ArrayList<>());
        String path = "allocation/" + layer + "/" + (known.size() + 1) + "/";
        Expr amount = quote.money(path + "amount", "to divide among usage", Kind.COST, sum(amounts));
        Unit weightUnit = byTokens() ? Unit.TOKEN : quote.currency;
        Expr weight = quote.row(path + "weight", byTokens() ? "tokens it is divided by" : "list cost it is divided by", weightUnit,
                Kind.QUANTITY, sum(weights));
        known.add(new Group(lines, quote.row(path + "share", "for a unit of " + (byTokens() ? "tokens" : "list cost"),
                quote.currency.over(weightUnit), Kind.PRICE, choice(less(ZERO, weight), over(amount, weight), ZERO))));
        left.computeIfAbsent(layer, _ -> new ArrayList<>()).add(choice(less(ZERO, weight), ZERO, amount));
    }

    private boolean byTokens() {
        return quote.quote.allocation() == Allocation.TOKENS;
    }

    private Optional<Expr> weight(QuotedLine line) {
        return !byTokens() ? Optional.of(line.list())
                : line.countsTokens() ? Optional.of(line.line().quantity()) : Optional.empty();
    }

    /** What a line bears at a step, as terms of a sum. */
    List<Expr> borneBy(QuotedLine line, String layer) {
        return groups.getOrDefault(layer, List.of()).stream().filter(group -> group.lines().contains(line))
                .<Expr>flatMap(group -> weight(line).map(weight -> times(weight, group.perWeight())).stream()).toList();
    }

    /** What no line bears at a step; empty where there is nothing to divide. */
    Optional<Expr> left(String layer) {
        return Optional.ofNullable(left.get(layer)).map(Formulas::sum);
    }
}
