package org.tokenwright.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tokenwright.analysis.AlternativeResult;
import org.tokenwright.base.Meter;
import org.tokenwright.plan.Route;
import org.tokenwright.pricing.Offer;
import org.tokenwright.reference.RunSizes;
import org.tokenwright.workload.TaskShape;
import org.tokenwright.workload.Workload;
import org.tokenwright.worksheet.Tag;

/** Holds the worksheet of one month of runs against the list of their calls: tokens by bucket and bracket, calls, shares and cost. */
final class CallsAgreement {

    /** Of the sum of the absolute addends. */
    private static final double AGREEMENT = 1e-12;
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    private final AlternativeResult result;
    private final Map<String, Double> costs = new HashMap<>();

    private CallsAgreement(AlternativeResult result) {
        this.result = result;
        result.costBy(Tag.WORKLOAD, 1).forEach((workload, cost) -> costs.put(workload, cost.get()));
    }

    /** @param fixture each of whose workloads is served by one route of its own, or all by one */
    static void check(Fixture fixture) {
        var agreement = new CallsAgreement(fixture.result());
        for (Workload workload : fixture.workloads) {
            Route route = fixture.routes.stream().filter(each -> each.workload().map(workload.id()::equals).orElse(true)).findFirst().orElseThrow();
            agreement.check(workload, route, fixture.offers.stream().filter(each -> each.id().equals(route.offer())).findFirst().orElseThrow());
        }
    }

    private void check(Workload workload, Route route, Offer offer) {
        var sizes = new RunSizes((TaskShape.Run) workload.shape(), offer, offer.brackets().stream().findFirst(), RunFixture.kept(offer));
        BigDecimal tasks = workload.volume().tasksPerMonth().orElseThrow().value().multiply(attempts(workload));
        String about = workload.id() + " on " + offer.id() + " " + workload.shape();
        agree("calls, " + about, value("workload/" + workload.id() + "/calls"), tasks.multiply(RunSizes.callsPerTask((TaskShape.Run) workload.shape())), 0);
        BigDecimal input = sum(sizes, true).multiply(tasks);
        BigDecimal cost = BigDecimal.ZERO;
        for (Meter meter : sizes.meters()) {
            for (int bracket = 0; bracket < sizes.bracketCount(); bracket++) {
                BigDecimal expected = tasks.multiply(sizes.perTask(meter, bracket));
                String row = "alternative/a/" + workload.id() + "/" + route.id() + "/start/standard/" + meter.key()
                        + (sizes.bracketCount() == 1 ? "" : "/bracket-" + bracket) + "/quantity";
                agree(meter.key() + " in bracket " + bracket + ", " + about, quantity(row, expected), expected,
                        (meter.isInput() ? input : expected).doubleValue());
                cost = cost.add(expected.multiply(RunFixture.price(meter, bracket)).divide(MILLION));
            }
        }
        shares(workload, offer, sizes, about);
        BigDecimal most = input.add(sum(sizes, false).multiply(tasks)).multiply(RunFixture.price(Meter.OUTPUT, sizes.bracketCount())).divide(MILLION);
        agree("cost, " + about, costs.getOrDefault(workload.id(), 0.0), cost, most.doubleValue());
    }

    private static BigDecimal sum(RunSizes sizes, boolean isInput) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Meter meter : sizes.meters()) {
            for (int bracket = 0; bracket < sizes.bracketCount(); bracket++) {
                sum = meter.isInput() == isInput ? sum.add(sizes.perTask(meter, bracket)) : sum;
            }
        }
        return sum;
    }

    private void shares(Workload workload, Offer offer, RunSizes sizes, String about) {
        List<String> shares = result.worksheet().rows().stream().map(row -> row.id())
                .filter(id -> id.startsWith("workload/" + workload.id() + "/on/" + offer.id()) && !id.contains("/uncached/")).toList();
        shares.stream().filter(id -> id.endsWith("/served")).forEach(id -> agree(id + ", " + about, value(id), sizes.served(), 1));
        for (int bracket = 0; bracket < sizes.bracketCount(); bracket++) {
            String end = "/bracket/" + bracket + "/share";
            BigDecimal inside = sizes.inside(bracket);
            shares.stream().filter(id -> id.endsWith(end)).forEach(id -> agree(id + ", " + about, value(id), inside, 1));
        }
    }

    /** Attempts of a task, one after another: each happens when all before it have failed. */
    private static BigDecimal attempts(Workload workload) {
        BigDecimal attempts = BigDecimal.ONE;
        if (workload.outcome().retries().isPresent()) {
            BigDecimal failure = workload.outcome().retries().get().failure().value();
            BigDecimal reached = failure;
            for (int attempt = 2; attempt <= workload.outcome().retries().get().cap().value().intValueExact(); attempt++) {
                attempts = attempts.add(reached);
                reached = reached.multiply(failure);
            }
        }
        return attempts;
    }

    private double value(String row) {
        return result.evaluation().value(row, 0, 1).get();
    }

    /** A bucket without tokens may have no row. */
    private double quantity(String row, BigDecimal expected) {
        return expected.signum() == 0 && result.worksheet().findRow(row).isEmpty() ? 0 : value(row);
    }

    private static void agree(String what, double found, BigDecimal expected, double addends) {
        double scale = Math.max(addends, expected.abs().doubleValue());
        assertThat(found).as(what).isCloseTo(expected.doubleValue(), within(AGREEMENT * scale));
        if (expected.stripTrailingZeros().scale() <= 0 && scale < 1e9) {
            assertThat(Math.rint(found)).as("whole " + what).isEqualTo(expected.doubleValue());
        }
    }
}
