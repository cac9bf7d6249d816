package org.tokenwright.app.inputs;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.tokenwright.app.text.NewIds;
import org.tokenwright.app.text.Words;
import org.tokenwright.base.Meter;
import org.tokenwright.base.Quantity;
import org.tokenwright.base.Unit;
import org.tokenwright.plan.Edit;
import org.tokenwright.plan.Plan;
import org.tokenwright.plan.PrefixRules;
import org.tokenwright.workload.CachedPrefix;
import org.tokenwright.workload.CachedPrefix.Arrivals;
import org.tokenwright.workload.CachedPrefix.Spacing;
import org.tokenwright.workload.Workload;

/** Changes of the cached prefixes of a workload. */
final class PrefixEdits {

    /** How calls with a prefix follow one another, without numbers. */
    enum Kind {
        SINGLE, CONVERSATIONS, OBSERVED, STORED;

        static Kind of(Arrivals arrivals) {
            return switch (arrivals) {
                case Arrivals.Single _ -> SINGLE;
                case Arrivals.Conversations _ -> CONVERSATIONS;
                case Arrivals.Observed _ -> OBSERVED;
                case Arrivals.Stored _ -> STORED;
            };
        }

        /** Arrivals of this kind to start from, every number marked as a guess. */
        Arrivals example() {
            return switch (this) {
                case SINGLE -> new Arrivals.Single();
                case CONVERSATIONS -> new Arrivals.Conversations(guess("6", PrefixRules.CALLS.unit()),
                        guess("2", PrefixRules.GAP.unit()), Spacing.RANDOM, false);
                case OBSERVED -> new Arrivals.Observed(guess("0.8", PrefixRules.HIT_RATE.unit()));
                case STORED -> new Arrivals.Stored(guess("720", PrefixRules.HOURS.unit()), guess("30", PrefixRules.CREATIONS.unit()));
            };
        }
    }

    private static final String LIFETIME = "5m";
    private static final BigDecimal PART = new BigDecimal("0.75");
    private static final MathContext TWO_DIGITS = new MathContext(2, RoundingMode.DOWN);

    private PrefixEdits() {
    }

    private static Quantity guess(String value, Unit unit) {
        return Quantity.exact(new BigDecimal(value), unit).withOrigin("", Words.get("workload.guess"));
    }

    /**
     * A prefix to start from: most of what is left of the fixed uncached input, in every scenario of the plan.
     *
     * @throws IllegalArgumentException if nothing is left, as a sentence
     */
    static CachedPrefix example(Plan plan, Workload workload) {
        for (BigDecimal left = left(workload); ; left = left.multiply(PART)) {
            BigDecimal tokens = left.multiply(PART).round(TWO_DIGITS).setScale(0, RoundingMode.DOWN);
            if (tokens.signum() <= 0) {
                throw new IllegalArgumentException(Words.get("prefix.no-room"));
            }
            CachedPrefix found = example(workload, tokens);
            if (isTaken(plan, add(workload, found))) {
                return found;
            }
        }
    }

    private static boolean isTaken(Plan plan, Edit edit) {
        try {
            edit.apply(plan);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Fixed uncached input that no prefix takes, at the end of the ranges where that is least. */
    private static BigDecimal left(Workload workload) {
        Quantity fixed = workload.request().orElseThrow(() -> new IllegalArgumentException(Words.get("prefix.run")))
                .fixed().get(Meter.UNCACHED_INPUT);
        if (fixed == null) {
            throw new IllegalArgumentException(Words.get("prefix.no-input"));
        }
        return Stream.<Function<Quantity, BigDecimal>>of(Quantity::low, Quantity::value, Quantity::high)
                .map(end -> end.apply(fixed).subtract(taken(workload, end))).min(BigDecimal::compareTo).orElseThrow();
    }

    private static CachedPrefix example(Workload workload, BigDecimal tokens) {
        String name = NewIds.name(Words.get("prefix.example"), workload.prefixes().stream().map(CachedPrefix::name).toList());
        return new CachedPrefix(NewIds.of(name, workload.prefixes().stream().map(CachedPrefix::id).toList()), name,
                guess(tokens.toPlainString(), PrefixRules.TOKENS.unit()), Quantity.exact(1, Unit.ONE), Quantity.exact(1, Unit.ONE),
                LIFETIME, true, new Arrivals.Single());
    }

    private static BigDecimal taken(Workload workload, Function<Quantity, BigDecimal> end) {
        return workload.prefixes().stream().map(prefix -> end.apply(prefix.tokens()).multiply(end.apply(prefix.share())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    static Edit add(Workload workload, CachedPrefix prefix) {
        var prefixes = new ArrayList<>(workload.prefixes());
        prefixes.add(prefix);
        return new Edit.ReplaceWorkload(workload.withPrefixes(prefixes), Words.get("edit.add", prefix.name()));
    }

    static Edit remove(Workload workload, CachedPrefix prefix) {
        return new Edit.ReplaceWorkload(workload.withPrefixes(workload.prefixes().stream()
                .filter(one -> !one.id().equals(prefix.id())).toList()), Words.get("edit.remove", prefix.name()));
    }

    /** Replaces one prefix in a workload. */
    static Edit change(Plan plan, String workloadId, String prefixId, String name, UnaryOperator<CachedPrefix> change) {
        Workload workload = plan.workload(workloadId).orElseThrow();
        List<CachedPrefix> prefixes = workload.prefixes().stream()
                .map(one -> one.id().equals(prefixId) ? change.apply(one) : one).toList();
        return new Edit.ReplaceWorkload(workload.withPrefixes(prefixes), name);
    }

    static CachedPrefix named(CachedPrefix old, String name) {
        return new CachedPrefix(old.id(), name, old.tokens(), old.share(), old.variants(), old.lifetime(), old.sliding(), old.arrivals());
    }

    static CachedPrefix kept(CachedPrefix old, String lifetime) {
        return new CachedPrefix(old.id(), old.name(), old.tokens(), old.share(), old.variants(), lifetime, old.sliding(), old.arrivals());
    }

    /** @throws IllegalArgumentException as a sentence, if a fixed lifetime is asked for conversations */
    static CachedPrefix sliding(CachedPrefix old, boolean sliding) {
        return checked(old, sliding, old.arrivals());
    }

    /** @throws IllegalArgumentException as a sentence, if conversations are asked for a fixed lifetime */
    static CachedPrefix arriving(CachedPrefix old, Arrivals arrivals) {
        return checked(old, old.sliding(), arrivals);
    }

    private static CachedPrefix checked(CachedPrefix old, boolean sliding, Arrivals arrivals) {
        if (!sliding && arrivals instanceof Arrivals.Conversations) {
            throw new IllegalArgumentException(Words.get("prefix.fixed-conversations"));
        }
        return new CachedPrefix(old.id(), old.name(), old.tokens(), old.share(), old.variants(), old.lifetime(), sliding, arrivals);
    }
}
