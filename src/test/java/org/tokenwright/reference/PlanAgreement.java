package org.tokenwright.reference;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalDouble;
import org.tokenwright.analysis.AlternativeResult;
import org.tokenwright.analysis.Comparer;
import org.tokenwright.analysis.Status;
import org.tokenwright.plan.Plan;
import org.tokenwright.worksheet.Inputs;

/** Compares what the program says of a plan with the direct bill of each alternative. */
final class PlanAgreement {

    private static final double AGREEMENT = 1e-12;
    /** Less than this is nothing, in the plan's currency. */
    private static final double LEAST = 1e-12;

    private final Plan plan;
    private final PricingCoverage coverage;

    private PlanAgreement(Plan plan, PricingCoverage coverage) {
        this.plan = plan;
        this.coverage = coverage;
    }

    /** The first difference in words; empty where all amounts and states agree. */
    static Optional<String> difference(Plan plan, PricingCoverage coverage) {
        var agreement = new PlanAgreement(plan, coverage);
        coverage.plan(plan);
        return new Comparer().compare(plan).alternatives().stream().map(agreement::difference)
                .flatMap(Optional::stream).findFirst();
    }

    private Optional<String> difference(AlternativeResult result) {
        DirectBill bill = DirectPricing.bill(plan, result.alternative(), coverage);
        Status expected = !bill.fits() ? Status.DOES_NOT_FIT : bill.hasGap() ? Status.NOT_PRICED : Status.PRICED;
        coverage.hit("status " + expected.key().replace('-', ' '));
        coverage.hitIf(bill.fits() && bill.unfitShare().signum() > 0, "unfit share below the tolerance");
        return state(result, expected)
                .or(() -> amount("unfit share", bill.unfitShare(), OptionalDouble.of(result.unfitShare()), 1))
                .or(() -> bill.figures().stream().map(figure -> figure(result, figure)).flatMap(Optional::stream).findFirst())
                .or(() -> new StatementAgreement(result, bill.statement()).difference())
                .map(text -> result.alternative().id() + ": " + text);
    }

    private static Optional<String> figure(AlternativeResult result, DirectBill.Figure figure) {
        OptionalDouble found = result.evaluation().value("alternative/" + result.alternative().id() + "/" + figure.path(),
                figure.month(), Inputs.BASE).value();
        return amount("month " + figure.month() + " of " + figure.path(), figure.value(), found, figure.size().doubleValue());
    }

    private static Optional<String> state(AlternativeResult result, Status expected) {
        return result.status() == expected ? Optional.empty()
                : Optional.of("status " + result.status() + ", expected " + expected + "; gaps " + result.unpriced());
    }

    static Optional<String> amount(String what, BigDecimal expected, OptionalDouble found, double scale) {
        boolean agrees = found.isPresent() && new BigDecimal(found.getAsDouble()).subtract(expected).abs()
                .doubleValue() <= AGREEMENT * scale + LEAST;
        return agrees ? Optional.empty() : Optional.of(what + " is " + found + ", expected " + expected.round(DecimalMath.DIGITS)
                + " (scale " + scale + ")");
    }
}
