package org.tokenwright.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.tokenwright.plan.NumberRule;
import org.tokenwright.worksheet.Assumption;
import org.tokenwright.worksheet.Assumption.Origin;
import org.tokenwright.worksheet.Inputs;

/**
 * Which inputs move the total cost of an alternative most, each alone: at its low and at its high end while all others stay
 * at their central values. Numbers are those of the scenario that the alternative was evaluated in.
 *
 * @param base cost at central values; empty where it does not fit, is not priced or is not defined
 * @param isTenPercent whether inputs were moved by a tenth each way, instead of to the ends of their ranges
 * @param all greatest swing first, those without one last; equal ones by id
 */
public record Swings(OptionalDouble base, boolean isTenPercent, List<Swing> all) {

    private static final BigDecimal LESS = new BigDecimal("0.9");
    private static final BigDecimal MORE = new BigDecimal("1.1");
    private static final Comparator<Swing> ORDER = Comparator.<Swing>comparingDouble(swing -> -swing.size().orElse(-1))
            .thenComparing(Swing::input);

    private record Ends(Assumption input, BigDecimal low, BigDecimal high) {

        boolean apart() {
            return low.compareTo(high) != 0;
        }
    }

    public Swings {
        all = List.copyOf(all);
    }

    /** Moves every input that has a range to its ends; where none has one, every input by a tenth. */
    public static Swings of(AlternativeResult alternative) {
        List<Ends> ranges = live(alternative).stream().map(input -> new Ends(input, input.low(), input.high())).filter(Ends::apart).toList();
        return ranges.isEmpty() ? ofTenPercent(alternative) : of(alternative, ranges, false);
    }

    /** Moves every input by a tenth each way, prices too, but not beyond what the input may be. */
    public static Swings ofTenPercent(AlternativeResult alternative) {
        return of(alternative, live(alternative).stream().map(input -> tenth(alternative, input)).filter(Ends::apart).toList(), true);
    }

    private static List<Assumption> live(AlternativeResult alternative) {
        return alternative.worksheet().assumptions().stream().filter(input -> input.origin() != Origin.CONSTANT).toList();
    }

    private static Ends tenth(AlternativeResult alternative, Assumption input) {
        BigDecimal less = input.value().multiply(LESS);
        BigDecimal more = input.value().multiply(MORE);
        Optional<NumberRule> rule = NumberRule.of(alternative.plan(), input.id());
        return new Ends(input, allowed(less.min(more), rule), allowed(less.max(more), rule));
    }

    private static BigDecimal allowed(BigDecimal number, Optional<NumberRule> rule) {
        BigDecimal least = rule.map(one -> number.max(one.least())).orElse(number);
        return rule.flatMap(NumberRule::greatest).map(least::min).orElse(least);
    }

    /** Column 0 holds central values; each input has two columns, its low and its high one. */
    private static Swings of(AlternativeResult alternative, List<Ends> moved, boolean isTenPercent) {
        ScenarioTotals totals = ScenarioTotals.of(alternative.resolved(), inputs(alternative, moved));
        var all = new ArrayList<Swing>();
        for (int i = 0; i < moved.size(); i++) {
            Ends ends = moved.get(i);
            all.add(new Swing(ends.input.id(), ends.input.label(), ends.input.unit(), ends.low, ends.high,
                    cost(totals, 1 + 2 * i), cost(totals, 2 + 2 * i)));
        }
        return new Swings(cost(totals, 0), isTenPercent, all.stream().sorted(ORDER).toList());
    }

    private static Inputs inputs(AlternativeResult alternative, List<Ends> moved) {
        int columns = 1 + 2 * moved.size();
        var values = new HashMap<String, double[]>();
        alternative.worksheet().assumptions().forEach(input -> values.put(input.id(), new double[] {input.value().doubleValue()}));
        for (int i = 0; i < moved.size(); i++) {
            Ends ends = moved.get(i);
            double[] mine = new double[columns];
            Arrays.fill(mine, ends.input.value().doubleValue());
            mine[1 + 2 * i] = ends.low.doubleValue();
            mine[2 + 2 * i] = ends.high.doubleValue();
            values.put(ends.input.id(), mine);
        }
        return Inputs.columns(alternative.resolved().worksheet(), columns).with(values);
    }

    private static OptionalDouble cost(ScenarioTotals totals, int column) {
        return totals.status(column) == Status.PRICED ? totals.cost(column).value() : OptionalDouble.empty();
    }
}
