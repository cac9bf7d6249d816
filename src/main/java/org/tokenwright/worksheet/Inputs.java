package org.tokenwright.worksheet;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * The values of the assumptions and series of one worksheet in a number of columns. A column is a scenario, a draw or a
 * point of a sweep. Immutable.
 *
 * <p>Values that are the same in all columns are held once, and cost the evaluation next to nothing.
 */
public final class Inputs {

    /** Columns of {@link #lowBaseHigh(Worksheet)}. */
    public static final int LOW = 0;
    /** Column of the central values. */
    public static final int BASE = 1;
    /** Column of the upper ends. */
    public static final int HIGH = 2;

    private final Worksheet worksheet;
    private final Positions positions;
    private final int columns;
    /** For each assumption one value for all columns, or one for each. */
    private final double[][] assumptions;
    /** For each series and month (or one for all months) one value for all columns, or one for each. */
    private final double[][][] series;

    private Inputs(Worksheet worksheet, Positions positions, int columns, double[][] assumptions, double[][][] series) {
        this.worksheet = worksheet;
        this.positions = positions;
        this.columns = columns;
        this.assumptions = assumptions;
        this.series = series;
    }

    private record Positions(Map<String, Integer> assumptions, Map<String, Integer> series) {

        static Positions of(Worksheet worksheet) {
            return new Positions(numbered(worksheet.assumptions().stream().map(Assumption::id).toList()),
                    numbered(worksheet.series().stream().map(Series::id).toList()));
        }

        private static Map<String, Integer> numbered(List<String> ids) {
            var result = new HashMap<String, Integer>();
            ids.forEach(id -> result.put(id, result.size()));
            return result;
        }

        static int find(Map<String, Integer> positions, String id, String what) {
            Integer position = positions.get(id);
            if (position == null) {
                throw new IllegalArgumentException("the worksheet has no " + what + " " + id);
            }
            return position;
        }
    }

    /** One column of central values. */
    public static Inputs of(Worksheet worksheet) {
        return columns(worksheet, 1);
    }

    /** Central values in every column. */
    public static Inputs columns(Worksheet worksheet, int columns) {
        return create(worksheet, columns, Function.identity(), Inputs::central);
    }

    /** Three columns: all low ends, all central values, all high ends. */
    public static Inputs lowBaseHigh(Worksheet worksheet) {
        return lowBaseHigh(worksheet, Function.identity());
    }

    /**
     * Three columns: all low ends, all central values, all high ends.
     *
     * @param current the assumption to read instead of the worksheet's own; the same one where nothing was edited
     */
    public static Inputs lowBaseHigh(Worksheet worksheet, Function<Assumption, Assumption> current) {
        return create(worksheet, 3, current, Inputs::range);
    }

    private static Inputs create(Worksheet worksheet, int columns, Function<Assumption, Assumption> current,
            Function<Assumption, double[]> values) {
        if (columns < 1) {
            throw new IllegalArgumentException("an evaluation has at least 1 column, not " + columns);
        }
        return new Inputs(worksheet, Positions.of(worksheet), columns,
                worksheet.assumptions().stream().map(current).map(values).toArray(double[][]::new),
                worksheet.series().stream().map(Inputs::months).toArray(double[][][]::new));
    }

    private static double[] central(Assumption assumption) {
        return new double[] {assumption.value().doubleValue()};
    }

    private static double[] range(Assumption assumption) {
        return compact(assumption.low().doubleValue(), assumption.value().doubleValue(),
                assumption.high().doubleValue());
    }

    private static double[][] months(Series series) {
        return compact(series.values().stream().map(BigDecimal::doubleValue).map(value -> new double[] {value})
                .toArray(double[][]::new));
    }

    /** One value where all are the same. */
    private static double[] compact(double... values) {
        return Arrays.stream(values).allMatch(value -> value == values[0]) ? new double[] {values[0]} : values.clone();
    }

    /** One month where all are the same. */
    private static double[][] compact(double[][] months) {
        return Arrays.stream(months).allMatch(month -> Arrays.equals(month, months[0]))
                ? new double[][] {months[0]} : months;
    }

    /**
     * Low, central and high values after an edit: the same as {@link #lowBaseHigh(Worksheet, Function)} where no other
     * value was set, without reading the series again.
     *
     * @param current the assumption to read instead of the worksheet's own; the same one where nothing was edited
     * @throws IllegalStateException if there are not three columns
     */
    public Inputs revalued(Function<Assumption, Assumption> current) {
        if (columns != 3) {
            throw new IllegalStateException("low, central and high need 3 columns, not " + columns);
        }
        double[][] changed = assumptions.clone();
        int position = 0;
        for (Assumption assumption : worksheet.assumptions()) {
            Assumption now = current.apply(assumption);
            if (now != assumption) {
                changed[position] = range(now);
            }
            position++;
        }
        return new Inputs(worksheet, positions, columns, changed, series);
    }

    /**
     * The same values but for one assumption.
     *
     * @param perColumn one value for all columns, or one for each
     * @throws IllegalArgumentException if there is no such assumption, or the number of values fits neither
     */
    public Inputs with(String assumption, double... perColumn) {
        return with(Map.of(assumption, perColumn));
    }

    /**
     * The same values but for some assumptions.
     *
     * @param perColumn by the id of an assumption one value for all columns, or one for each
     * @throws IllegalArgumentException if there is no such assumption, or a number of values fits neither
     */
    public Inputs with(Map<String, double[]> perColumn) {
        double[][] changed = assumptions.clone();
        perColumn.forEach((id, values) ->
                changed[Positions.find(positions.assumptions, id, "assumption")] = column(id, values));
        return new Inputs(worksheet, positions, columns, changed, series);
    }

    /**
     * The same values but for one series.
     *
     * @param monthByColumn for each month one value for all columns, or one for each
     * @throws IllegalArgumentException if there is no such series, or a number of values does not fit
     */
    public Inputs withSeries(String id, double[][] monthByColumn) {
        int months = worksheet.timeline().months();
        if (monthByColumn.length != months) {
            throw new IllegalArgumentException(id + ": " + monthByColumn.length + " months for " + months);
        }
        double[][][] changed = series.clone();
        changed[Positions.find(positions.series, id, "series")] = compact(
                Arrays.stream(monthByColumn).map(values -> column(id, values)).toArray(double[][]::new));
        return new Inputs(worksheet, positions, columns, assumptions, changed);
    }

    private double[] column(String id, double[] values) {
        if (values.length != 1 && values.length != columns) {
            throw new IllegalArgumentException(id + ": " + values.length + " values for " + columns + " columns");
        }
        return compact(values);
    }

    /**
     * The value of an assumption, in its unit.
     *
     * @throws IllegalArgumentException if there is no such assumption
     */
    public double assumption(String id, int column) {
        return at(assumptions[Positions.find(positions.assumptions, id, "assumption")], column);
    }

    /**
     * The value of a series, in its unit.
     *
     * @throws IllegalArgumentException if there is no such series
     */
    public double series(String id, int month, int column) {
        Objects.checkIndex(month, worksheet.timeline().months());
        return at(series(Positions.find(positions.series, id, "series"), month), column);
    }

    private double at(double[] values, int column) {
        Objects.checkIndex(column, columns);
        return values[values.length == 1 ? 0 : column];
    }

    public Worksheet worksheet() {
        return worksheet;
    }

    public int columns() {
        return columns;
    }

    /** Values of an assumption by its position: one for all columns, or one for each. */
    double[] assumption(int position) {
        return assumptions[position];
    }

    /** Values of a series by its position: one for all columns, or one for each. */
    double[] series(int position, int month) {
        double[][] months = series[position];
        return months[months.length == 1 ? 0 : month];
    }

    boolean variesByMonth(int series) {
        return this.series[series].length > 1;
    }

    boolean seriesVariesByColumn(int position) {
        return Arrays.stream(series[position]).anyMatch(month -> month.length > 1);
    }
}
