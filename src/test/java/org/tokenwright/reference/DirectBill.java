package org.tokenwright.reference;

import static org.tokenwright.reference.DecimalMath.DIGITS;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tokenwright.base.Meter;
import org.tokenwright.plan.Settings;
import org.tokenwright.pricing.Price;
import org.tokenwright.reference.DirectPricing.Entry;

/** What an alternative costs at list prices, volume tiers in order of time, and its statement. */
final class DirectBill {

    private static final MathContext TWELVE = new MathContext(12);

    /**
     * What is charged by one offer.
     *
     * @param workload empty for what belongs to all
     * @param offer empty for what is not metered
     */
    record Line(String workload, String offer, Meter meter) implements Comparable<Line> {
        @Override
        public int compareTo(Line other) {
            return toString().compareTo(other.toString());
        }
    }

    /** An entry at list prices, in the currency of its price. */
    record Listed(Entry entry, BigDecimal amount, double size) {}

    /**
     * What is charged beside metered use.
     *
     * @param size sum of the absolute addends of the amount
     */
    private record Charge(Line line, int month, BigDecimal amount, String currency, BigDecimal size) {}

    /**
     * A quantity of what is bought besides metered use.
     *
     * @param path of its row below the alternative
     * @param size sum of the absolute addends of the value
     */
    record Figure(String path, int month, BigDecimal value, BigDecimal size) {}

    private final Settings settings;
    private final DirectTerms terms;
    private final PricingCoverage coverage;
    private final Map<String, List<Entry>> pools = new TreeMap<>();
    /** Slices at which a regime of an offer begins. */
    private final Map<String, TreeSet<Integer>> regimes = new HashMap<>();
    private final List<Listed> listed = new ArrayList<>();
    private final List<Charge> charges = new ArrayList<>();
    private final List<Figure> figures = new ArrayList<>();
    private final Map<String, BigDecimal[]> calls = new TreeMap<>();
    private boolean hasGap;
    private DirectStatement statement;

    DirectBill(Settings settings, DirectTerms terms, PricingCoverage coverage) {
        this.settings = settings;
        this.terms = terms;
        this.coverage = coverage;
    }

    void add(Entry entry) {
        if (!terms.isExchangeable(entry.offer(), entry.at(), entry.found().rate().currency())) {
            coverage.hit("price: in a currency that cannot be exchanged");
            gap(entry.quantity());
            return;
        }
        pools.computeIfAbsent(entry.offer() + " " + entry.meter(), _ -> new ArrayList<>()).add(entry);
    }

    /** What is bought besides metered use, at list price; no quote reaches it. */
    void charge(String workload, Meter meter, int month, BigDecimal amount, String currency, BigDecimal size) {
        charges.add(new Charge(new Line(workload, "", meter), month, amount, currency, size));
    }

    void figure(String path, int month, BigDecimal value, BigDecimal size) {
        figures.add(new Figure(path, month, value, size));
    }

    List<Figure> figures() {
        return figures;
    }

    /** Something without a price. */
    void gap(BigDecimal quantity) {
        hasGap |= quantity.signum() != 0;
    }

    /** A slice at which a regime of an offer begins. */
    void regime(String offer, int slice) {
        regimes.computeIfAbsent(offer, _ -> new TreeSet<>()).add(slice);
    }

    void calls(String workload, BigDecimal all, BigDecimal unfit) {
        BigDecimal[] sums = calls.computeIfAbsent(workload, _ -> new BigDecimal[] {BigDecimal.ZERO, BigDecimal.ZERO});
        sums[0] = sums[0].add(all);
        sums[1] = sums[1].add(unfit);
    }

    boolean hasGap() {
        return hasGap;
    }

    /** Largest share of a workload's requests that do not fit. */
    BigDecimal unfitShare() {
        return calls.values().stream().map(sums -> sums[0].signum() == 0 ? BigDecimal.ZERO : sums[1].divide(sums[0], DIGITS))
                .reduce(BigDecimal.ZERO, BigDecimal::max);
    }

    boolean fits() {
        return unfitShare().round(TWELVE).compareTo(settings.unfitTolerance().value().round(TWELVE)) <= 0;
    }

    /** What everything costs. */
    DirectStatement statement() {
        return statement;
    }

    /** Prices everything that was added. */
    DirectBill close(Map<String, RateFinder> finders) {
        for (List<Entry> pool : pools.values()) {
            if (pool.stream().allMatch(entry -> entry.found().rate().price() instanceof Price.Flat)) {
                pool.forEach(this::flat);
            } else {
                tiers(pool, regimes.get(pool.getFirst().offer()));
            }
        }
        statement = DirectSettlement.of(terms, listed, finders, coverage);
        charges.forEach(this::settle);
        return this;
    }

    private void settle(Charge charge) {
        BigDecimal rate = terms.rate(terms.month(charge.month), charge.currency, settings.currency()).orElseThrow();
        coverage.hitIf(rate.compareTo(BigDecimal.ONE) != 0, "purchase: in another currency");
        coverage.hitIf(statement.hasQuotes() && charge.amount.signum() > 0, "purchase: beside a quote");
        statement.unquoted(charge.line, charge.month, charge.amount.multiply(rate, DIGITS), charge.size.multiply(rate).doubleValue());
    }

    /** What is published, as far as it is expected to fall; a fee is not metered and stays. */
    private BigDecimal factor(Entry entry) {
        return entry.meter().equals(Meter.FIXED_FEE) ? entry.found().factor() : entry.found().factor().multiply(terms.outlook(entry.month()), DIGITS);
    }

    private void flat(Entry entry) {
        BigDecimal price = ((Price.Flat) entry.found().rate().price()).amount();
        BigDecimal factor = factor(entry);
        listed.add(new Listed(entry, entry.units().multiply(price).multiply(factor, DIGITS),
                entry.grossUnits().multiply(price).multiply(factor).abs().doubleValue()));
    }

    private void tiers(List<Entry> pool, TreeSet<Integer> starts) {
        boolean annual = pool.stream().anyMatch(entry -> entry.found().rate().price() instanceof Price.Volume v && v.annual());
        BigDecimal used = BigDecimal.ZERO;
        for (int month = 0; month < settings.months(); month++) {
            boolean startsAgain = !annual || settings.start().plusMonths(month).getMonthValue() == 1;
            coverage.hitIf(annual && startsAgain && month > 0, "volume: a year ends inside the horizon");
            used = startsAgain ? BigDecimal.ZERO : used;
            var groups = new TreeMap<Integer, List<Entry>>();
            for (Entry entry : pool) {
                if (entry.month() == month) {
                    groups.computeIfAbsent(starts.floor(entry.slice()), _ -> new ArrayList<>()).add(entry);
                }
            }
            used = month(groups, used);
        }
    }

    private BigDecimal month(TreeMap<Integer, List<Entry>> groups, BigDecimal opening) {
        BigDecimal monthClose = opening;
        for (List<Entry> group : groups.values()) {
            monthClose = monthClose.add(sum(group));
        }
        BigDecimal open = opening;
        for (List<Entry> group : groups.values()) {
            BigDecimal close = open.add(sum(group));
            for (Entry entry : group) {
                tiers(entry, new TierFill(open, close, monthClose));
            }
            open = close;
        }
        coverage.hitIf(groups.size() > 1, "volume: several regimes in a month");
        return monthClose;
    }

    private static BigDecimal sum(List<Entry> group) {
        return group.stream().map(Entry::units).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private void tiers(Entry entry, TierFill fill) {
        if (!(entry.found().rate().price() instanceof Price.Volume volume)) {
            coverage.hit("volume: a flat price in the same pool");
            flat(entry);
            return;
        }
        coverage.volume(volume, fill);
        BigDecimal factor = factor(entry);
        TierFill.Cost cost = fill.cost(volume, entry.units());
        listed.add(new Listed(entry, cost.amount().multiply(factor, DIGITS), cost.size() * factor.doubleValue()));
    }
}
