package org.tokenwright.plan;

import java.math.BigDecimal;
import java.util.Optional;
import org.tokenwright.base.Unit;

/** Which unit and which values the numbers of a cached prefix may have. */
public final class PrefixRules {

    public static final NumberRule TOKENS = NumberRule.TOKENS_PER_CALL;
    public static final NumberRule SHARE = NumberRule.PART;
    public static final NumberRule VARIANTS = atLeastOne(Unit.ONE);
    /** Calls of a conversation. */
    public static final NumberRule CALLS = atLeastOne(Unit.CALL);
    public static final NumberRule GAP = NumberRule.atLeastZero(Unit.of("minute"));
    public static final NumberRule HIT_RATE = NumberRule.PART;
    /** Hours of a month; the longest has 744. */
    public static final NumberRule HOURS =
            new NumberRule(Unit.HOUR, BigDecimal.ZERO, true, Optional.of(BigDecimal.valueOf(744)));
    public static final NumberRule CREATIONS = NumberRule.atLeastZero(Unit.ONE);

    private PrefixRules() {
    }

    private static NumberRule atLeastOne(Unit unit) {
        return new NumberRule(unit, BigDecimal.ONE, true, Optional.empty());
    }

    /** @param path below the prefix, such as {@code conversation/gap} */
    static Optional<NumberRule> of(String path) {
        return Optional.ofNullable(switch (path) {
            case "tokens" -> TOKENS;
            case "share" -> SHARE;
            case "variants" -> VARIANTS;
            case "conversation/calls" -> CALLS;
            case "conversation/gap" -> GAP;
            case "hitRate" -> HIT_RATE;
            case "stored/hours" -> HOURS;
            case "stored/creations" -> CREATIONS;
            default -> null;
        });
    }
}
