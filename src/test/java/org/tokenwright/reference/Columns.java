package org.tokenwright.reference;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.tokenwright.worksheet.Assumption;
import org.tokenwright.worksheet.Inputs;
import org.tokenwright.worksheet.Worksheet;

/**
 * Values of assumptions by column, drawn from a seed. About half of the assumptions vary. A value is the central one, a
 * multiple of it, 0, or exactly the value of another assumption of the same unit: a size that equals a threshold.
 *
 * @param values one decimal for each column by the id of the assumption
 */
record Columns(Map<String, BigDecimal[]> values, int count) {

    private static final List<BigDecimal> FACTORS = List.of(new BigDecimal("0.1"), new BigDecimal("0.5"),
            BigDecimal.ONE, new BigDecimal("1.1"), new BigDecimal("1.37"), BigDecimal.TWO, new BigDecimal("3"));

    static Columns of(Worksheet sheet, long seed, int count) {
        var random = new SplittableRandom(seed);
        List<Assumption> all = new ArrayList<>(sheet.assumptions());
        var values = new HashMap<String, BigDecimal[]>();
        for (Assumption assumption : all) {
            if (assumption.origin() != Assumption.Origin.CONSTANT && random.nextInt(5) > 1) {
                List<BigDecimal> same = all.stream().filter(other -> other.unit().equals(assumption.unit()))
                        .map(Assumption::value).toList();
                values.put(assumption.id(), column(assumption, same, random, count));
            }
        }
        return new Columns(values, count);
    }

    private static BigDecimal[] column(
            Assumption assumption, List<BigDecimal> same, SplittableRandom random, int count) {
        var column = new BigDecimal[count];
        for (int i = 0; i < count; i++) {
            column[i] = switch (random.nextInt(12)) {
                case 0, 1, 2 -> assumption.value();
                case 3, 4 -> same.get(random.nextInt(same.size()));
                case 5 -> RandomWorksheets.number(random);
                default -> assumption.value().multiply(FACTORS.get(random.nextInt(FACTORS.size())));
            };
        }
        return column;
    }

    Set<String> varied() {
        return values.keySet();
    }

    /** What the engine is given: the nearest machine number of each decimal. */
    Inputs inputs(Worksheet sheet) {
        var perColumn = new HashMap<String, double[]>();
        values.forEach((id, column) -> perColumn.put(id,
                java.util.Arrays.stream(column).mapToDouble(BigDecimal::doubleValue).toArray()));
        return Inputs.columns(sheet, count).with(perColumn);
    }

    Map<String, BigDecimal> at(int column) {
        var result = new HashMap<String, BigDecimal>();
        values.forEach((id, all) -> result.put(id, all[column]));
        return result;
    }
}
