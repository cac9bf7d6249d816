package org.tokenwright.reference;

import static org.tokenwright.reference.DecimalMath.DIGITS;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.tokenwright.contract.Term.Credits;

/** What is still to pay in a month, parted by the pools of credits that may pay it. */
final class DirectDue {

    private final List<Credits> pools;
    private final Map<Set<String>, BigDecimal> parts = new HashMap<>();
    private final Set<Set<String>> paidBefore = new HashSet<>();
    private final PricingCoverage coverage;

    DirectDue(List<Credits> pools, List<DirectUse> uses, BigDecimal charges,
            Function<Predicate<DirectUse>, BigDecimal> contracted, PricingCoverage coverage) {
        this.pools = pools;
        this.coverage = coverage;
        var payers = new LinkedHashSet<Set<String>>();
        uses.forEach(use -> payers.add(payers(use)));
        payers.forEach(each -> parts.put(each, contracted.apply(use -> payers(use).equals(each))));
        Set<String> general = ids(pool -> pool.scope().isAll());
        parts.merge(new LinkedHashSet<>(with(general, "charges")), charges, BigDecimal::add);
    }

    private static Set<String> with(Set<String> ids, String more) {
        var all = new LinkedHashSet<>(ids);
        all.add(more);
        return all;
    }

    private Set<String> payers(DirectUse use) {
        return ids(pool -> use.isIn(pool.scope()));
    }

    private Set<String> ids(Predicate<Credits> chosen) {
        var ids = new LinkedHashSet<String>();
        pools.stream().filter(chosen).forEach(pool -> ids.add(pool.id()));
        return ids;
    }

    BigDecimal of(Credits pool) {
        return parts.entrySet().stream().filter(part -> part.getKey().contains(pool.id())).map(Map.Entry::getValue)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Takes a payment from each part in proportion to what is still to pay of it. */
    void pay(Credits pool, BigDecimal used) {
        BigDecimal all = of(pool);
        if (all.signum() <= 0) {
            return;
        }
        long paid = parts.keySet().stream().filter(payers -> payers.contains(pool.id())).count();
        coverage.hitIf(used.signum() > 0 && paid > 1 && used.compareTo(all) < 0, "quote: credits pay several parts");
        boolean shared = paidBefore.stream().anyMatch(payers -> payers.contains(pool.id()) && parts.get(payers).signum() > 0);
        coverage.hitIf(shared && used.compareTo(all) == 0, "quote: a pool pays what another has left");
        if (used.signum() > 0) {
            parts.keySet().stream().filter(payers -> payers.contains(pool.id())).forEach(paidBefore::add);
        }
        parts.replaceAll((payers, left) -> payers.contains(pool.id())
                ? left.subtract(left.multiply(used).divide(all, DIGITS)) : left);
    }
}
