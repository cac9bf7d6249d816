package org.tokenwright.plan;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.tokenwright.base.Meter;
import org.tokenwright.base.Quantity;
import org.tokenwright.workload.CachedPrefix;
import org.tokenwright.workload.Workload;

/**
 * Numbers of workloads and seats that bound one another. They must fit at each end of their ranges: all low ends are
 * evaluated together, and all high ends.
 */
final class JointCheck {

    private static final Pattern ALWAYS = Pattern.compile(
            "workload/[^/]+/prefix/[^/]+/(tokens|share)|alternative/[^/]+/seats/[^/]+/(covered|usage/.*)");
    private static final String FIXED_INPUT = "fixed/" + Meter.UNCACHED_INPUT.key();

    private enum End {
        VALUE("", Quantity::value),
        LOW("at the low end of the ranges, ", Quantity::low),
        HIGH("at the high end of the ranges, ", Quantity::high);

        private final String words;
        private final Function<Quantity, BigDecimal> of;

        End(String words, Function<Quantity, BigDecimal> of) {
            this.words = words;
            this.of = of;
        }
    }

    private final Findings findings;

    private JointCheck(Findings findings) {
        this.findings = findings;
    }

    /** Whether a number bounds others or is bounded by them. */
    static boolean concerns(Plan plan, String inputId) {
        return ALWAYS.matcher(inputId).matches() || inputId.endsWith("/" + FIXED_INPUT) && plan.workloads().stream()
                .anyMatch(workload -> !workload.prefixes().isEmpty()
                        && inputId.equals(PlanInputs.ofWorkload(workload.id(), FIXED_INPUT)));
    }

    /** Adds an error for all that do not fit. */
    static void check(Plan plan, Findings findings) {
        var check = new JointCheck(findings);
        plan.workloads().forEach(check::prefixes);
        plan.alternatives().forEach(check::alternative);
    }

    private void prefixes(Workload workload) {
        Optional<Quantity> input = workload.request().map(request -> request.fixed().get(Meter.UNCACHED_INPUT));
        if (input.isPresent() && !workload.prefixes().isEmpty()) {
            Quantity fixed = input.get();
            requireAtEveryEnd("/workloads[" + workload.id() + "]/prefixes", end -> {
                BigDecimal taken = sum(workload.prefixes(), prefix -> tokens(prefix, end));
                return taken.compareTo(end.of.apply(fixed)) <= 0 ? Optional.empty() : Optional.of(
                        "the prefixes of \"" + workload.id() + "\" take " + plain(taken)
                                + " tokens of a call, more than its fixed uncached input of " + plain(end.of.apply(fixed)));
            });
        }
    }

    private static BigDecimal tokens(CachedPrefix prefix, End end) {
        return end.of.apply(prefix.tokens()).multiply(end.of.apply(prefix.share()));
    }

    private void alternative(Alternative alternative) {
        String at = "/alternatives[" + alternative.id() + "]/seats";
        List<Seats> all = alternative.purchases().seats();
        all.forEach(seats -> usage(at + "[" + seats.id() + "]/usage/p90", seats));
        all.stream().flatMap(seats -> seats.workload().stream()).distinct().forEach(workload -> covered(at, workload,
                all.stream().filter(seats -> seats.workload().equals(Optional.of(workload))).toList()));
    }

    private void usage(String place, Seats seats) {
        if (seats.usage() instanceof Seats.Usage.Lognormal(var median, var p90)) {
            requireAtEveryEnd(place, end -> end.of.apply(p90).compareTo(end.of.apply(median)) > 0 ? Optional.empty()
                    : Optional.of("the 90 % quantile of use of \"" + seats.id() + "\" must be greater than the median of "
                            + plain(end.of.apply(median)) + " (" + plain(end.of.apply(p90)) + ")"));
        }
    }

    private void covered(String place, String workload, List<Seats> seats) {
        requireAtEveryEnd(place, end -> {
            BigDecimal covered = sum(seats, each -> end.of.apply(each.covered()));
            return seats.size() < 2 || covered.compareTo(BigDecimal.ONE) <= 0 ? Optional.empty() : Optional.of(
                    "seats cover " + plain(covered) + " of the calls of \"" + workload + "\", more than all");
        });
    }

    private static <T> BigDecimal sum(List<T> all, Function<T, BigDecimal> number) {
        return all.stream().map(number).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** @param wrong what is wrong at an end, if anything */
    private void requireAtEveryEnd(String place, Function<End, Optional<String>> wrong) {
        for (End end : End.values()) {
            Optional<String> message = wrong.apply(end);
            if (message.isPresent()) {
                findings.error(place, end.words + message.get());
                return;
            }
        }
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
