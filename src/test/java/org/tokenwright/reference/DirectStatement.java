package org.tokenwright.reference;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tokenwright.reference.DirectBill.Line;

/** What an alternative costs at each step of the order of application, in the reporting currency, and figures of its quotes. */
final class DirectStatement {

    private final int months;
    private final Map<String, BigDecimal[]> layers = new TreeMap<>();
    private final Map<Line, BigDecimal[]> lines = new TreeMap<>();
    private final Map<String, BigDecimal[]> figures = new TreeMap<>();
    private final BigDecimal[] rest;
    private boolean hasQuotes;
    private double open;
    private double scale;

    DirectStatement(int months) {
        this.months = months;
        for (String layer : List.of("list", "contracted", "effective", "billed", "cash")) {
            layers.put(layer, zeros());
        }
        rest = zeros();
    }

    private BigDecimal[] zeros() {
        var zeros = new BigDecimal[months];
        Arrays.fill(zeros, BigDecimal.ZERO);
        return zeros;
    }

    /** Amounts of each month by {@code list}, {@code contracted}, {@code effective}, {@code billed} and {@code cash}. */
    Map<String, BigDecimal[]> layers() {
        return layers;
    }

    Map<Line, BigDecimal[]> lines() {
        return lines;
    }

    /** What belongs to no usage. */
    BigDecimal[] rest() {
        return rest;
    }

    /** In the currency of the contract, by the path below the alternative's quotes. */
    Map<String, BigDecimal[]> figures() {
        return figures;
    }

    boolean hasQuotes() {
        return hasQuotes;
    }

    /** Sum of the absolute amounts that were added and subtracted. */
    double scale() {
        return scale;
    }

    BigDecimal total() {
        return Arrays.stream(layers.get("billed")).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Usage at list prices without a quote. */
    void unquoted(Line line, int month, BigDecimal cost, double size) {
        layers.keySet().forEach(layer -> add(layer, month, cost));
        line(line, month, cost);
        scale += size;
    }

    private void add(String layer, int month, BigDecimal amount) {
        layers.get(layer)[month] = layers.get(layer)[month].add(amount);
    }

    private void line(Line line, int month, BigDecimal cost) {
        BigDecimal[] sums = lines.computeIfAbsent(line, _ -> zeros());
        sums[month] = sums[month].add(cost);
    }

    /** Notes how much is added and subtracted in the month that is settled next, in the currency of its contract. */
    void size(double size) {
        open += size;
    }

    void figure(String path, int month, BigDecimal amount) {
        figures.computeIfAbsent(path, _ -> zeros())[month] = amount;
    }

    Settled month(int month, BigDecimal exchange, BigDecimal taxFactor) {
        hasQuotes = true;
        return new Settled(month, exchange, taxFactor);
    }

    /** Adds one month of a contract, step by step. */
    final class Settled {

        private final int month;
        private final BigDecimal exchange;
        private final BigDecimal toReporting;

        private Settled(int month, BigDecimal exchange, BigDecimal taxFactor) {
            this.month = month;
            this.exchange = exchange;
            toReporting = exchange.multiply(taxFactor);
        }

        Settled list(BigDecimal amount) {
            add("list", month, amount.multiply(exchange));
            return this;
        }

        Settled contracted(BigDecimal amount) {
            add("contracted", month, amount.multiply(exchange));
            return this;
        }

        /** @param oneOff neither credits nor tax apply to it */
        Settled effective(BigDecimal amount, BigDecimal oneOff) {
            add("effective", month, amount.add(oneOff).multiply(exchange));
            return this;
        }

        Settled billed(BigDecimal amount, BigDecimal oneOff, BigDecimal cashCorrections) {
            BigDecimal apart = oneOff.multiply(exchange);
            add("billed", month, amount.multiply(toReporting).add(apart));
            add("cash", month, amount.add(cashCorrections).multiply(toReporting).add(apart));
            rest[month] = rest[month].add(apart);
            size(oneOff.doubleValue() + cashCorrections.abs().doubleValue());
            return this;
        }

        void lines(List<DirectUse> uses, DirectDivision division) {
            for (DirectUse use : uses) {
                BigDecimal cost = use.discounted().add(division.borne(use)).multiply(toReporting);
                line(new Line(use.entry().workload(), use.entry().offer(), use.entry().meter()), month, cost);
                size(use.size());
            }
            rest[month] = rest[month].add(division.rest().multiply(toReporting));
            size(division.size());
            scale += open * toReporting.doubleValue();
            open = 0;
        }
    }
}
