package org.tokenwright.plan;

import java.math.BigDecimal;
import java.util.Optional;
import org.tokenwright.base.Meter;
import org.tokenwright.base.Quantity;
import org.tokenwright.base.Unit;
import org.tokenwright.workload.Extra;

/**
 * Which unit and which values a number of the plan may have.
 *
 * @param least least value of the number and its range
 * @param leastIncluded whether the least value itself is allowed
 * @param greatest greatest value; empty for no limit
 */
public record NumberRule(Unit unit, BigDecimal least, boolean leastIncluded, Optional<BigDecimal> greatest) {

    /** Shares and weights; they are normalised by their sum. */
    public static final NumberRule SHARE = atLeastZero(Unit.ONE);
    public static final NumberRule TASKS = atLeastZero(Unit.TASK);
    /** A shrinking of 100 % a month is the least. */
    public static final NumberRule GROWTH = new NumberRule(Unit.ONE, BigDecimal.ONE.negate(), true, Optional.empty());
    public static final NumberRule CALLS_PER_TASK = atLeastZero(Unit.CALL.over(Unit.TASK));
    public static final NumberRule TOKENS_PER_CALL = atLeastZero(Unit.TOKEN.over(Unit.CALL));
    /** Tokens of which a logarithm is taken. */
    public static final NumberRule POSITIVE_TOKENS_PER_CALL =
            new NumberRule(TOKENS_PER_CALL.unit, BigDecimal.ZERO, false, Optional.empty());
    /** A part of a whole, 0 to 1. */
    public static final NumberRule PART =
            new NumberRule(Unit.ONE, BigDecimal.ZERO, true, Optional.of(BigDecimal.ONE));
    public static final NumberRule TOLERANCE = PART;
    /** Tokens of one tokenizer for each token of another; no text makes a thousand times as many. */
    public static final NumberRule TOKEN_RATIO = new NumberRule(Unit.ONE, BigDecimal.ZERO, false, Optional.of(BigDecimal.valueOf(1000)));

    public static final NumberRule DISCOUNT_RATE = atLeastZero(Unit.ONE);
    public static final Unit PERSON = Unit.of("person");
    public static final NumberRule HEADCOUNT = new NumberRule(PERSON, BigDecimal.ZERO, false, Optional.empty());

    public static NumberRule budget(String currency) {
        return atLeastZero(Unit.of(currency));
    }

    public static NumberRule extra(Meter meter, Extra.Per per) {
        return atLeastZero(switch (per) {
            case CALL -> meter.unit().over(Unit.CALL);
            case TASK -> meter.unit().over(Unit.TASK);
            case MONTH -> meter.unit();
        });
    }

    static NumberRule atLeastZero(Unit unit) {
        return new NumberRule(unit, BigDecimal.ZERO, true, Optional.empty());
    }

    /** The rule of one number by its input id; empty when no plan of this structure has it. */
    public static Optional<NumberRule> of(Plan plan, String inputId) {
        if (inputId.equals(PlanInputs.BUDGET_PER_YEAR)) {
            return Optional.of(budget(plan.settings().currency()));
        }
        if (inputId.equals(PlanInputs.UNFIT_TOLERANCE)) {
            return Optional.of(TOLERANCE);
        }
        if (inputId.equals(PlanInputs.DISCOUNT_RATE_PER_YEAR)) {
            return Optional.of(DISCOUNT_RATE);
        }
        String[] parts = inputId.split("/", 3);
        return parts.length < 3 ? Optional.empty() : switch (parts[0]) {
            case "alternative" -> plan.alternative(parts[1]).flatMap(alternative -> ofAlternative(alternative, parts[2]));
            case "workload" -> plan.workload(parts[1]).flatMap(workload ->
                    WorkloadRules.of(workload, parts[2], plan.settings().currency()));
            case "team" -> Optional.of(parts[2].equals("salary") ? salary(plan.settings().currency()) : HEADCOUNT);
            case "plan" -> parts[1].equals("outlook") ? outlook(parts[2]) : Optional.empty();
            case "quote" -> plan.quote(parts[1]).flatMap(quote -> QuoteRules.of(quote, parts[2]));
            case "exchange" -> plan.settings().exchangeRates().stream().filter(rate -> rate.id().equals(parts[1]))
                    .findFirst().map(rate -> exchange(rate.from(), rate.to()));
            case "budget" -> plan.settings().budgets().stream().filter(budget -> budget.id().equals(parts[1]))
                    .findFirst().map(budget -> budgetAmount(budget.amount().unit(), plan.settings().currency()));
            default -> Optional.empty();
        };
    }

    private static Optional<NumberRule> outlook(String path) {
        return switch (path) {
            case "fallPerYear" -> Optional.of(WorkloadRules.POSITIVE);
            case "migrated" -> Optional.of(PART);
            case "lag" -> Optional.of(WorkloadRules.COUNT);
            default -> Optional.empty();
        };
    }

    /** Money of a person a year. */
    public static NumberRule salary(String currency) {
        return new NumberRule(Unit.of(currency).over(PERSON), BigDecimal.ZERO, false, Optional.empty());
    }

    /** Units of one currency for one of another. */
    public static NumberRule exchange(String from, String to) {
        return new NumberRule(Unit.of(to).over(Unit.of(from)), BigDecimal.ZERO, false, Optional.empty());
    }

    /** Money, or tokens where it is in tokens. */
    public static NumberRule budgetAmount(Unit unit, String currency) {
        return unit.equals(Unit.TOKEN) ? atLeastZero(Unit.TOKEN) : budget(currency);
    }

    private static Optional<NumberRule> ofAlternative(Alternative alternative, String path) {
        String[] parts = path.split("/", 3);
        return parts.length < 3 ? Optional.empty() : switch (parts[0]) {
            case "route" -> Optional.of(SHARE);
            case "reservation" -> ReservationRules.of(parts[2]);
            case "seats" -> alternative.purchases().seats().stream().filter(seats -> seats.id().equals(parts[1]))
                    .findFirst().flatMap(seats -> SeatRules.of(seats, parts[2]));
            default -> Optional.empty();
        };
    }

    /**
     * The quantity itself, when it obeys.
     *
     * @throws IllegalArgumentException naming what was expected and what was found
     */
    public Quantity check(Quantity quantity) {
        if (!quantity.unit().equals(unit)) {
            throw new IllegalArgumentException("unit is \"" + quantity.unit() + "\", expected \"" + unit + "\"");
        }
        checkBounds(quantity.low());
        checkBounds(quantity.high());
        return quantity;
    }

    private void checkBounds(BigDecimal number) {
        int order = number.compareTo(least);
        if (order < 0 || order == 0 && !leastIncluded) {
            throw new IllegalArgumentException("must be " + (leastIncluded ? "at least " : "greater than ")
                    + least.toPlainString() + " (" + number.toPlainString() + ")");
        }
        if (greatest.isPresent() && number.compareTo(greatest.get()) > 0) {
            throw new IllegalArgumentException(
                    "must be at most " + greatest.get().toPlainString() + " (" + number.toPlainString() + ")");
        }
    }
}
