package org.tokenwright.app.work;

import java.math.BigDecimal;
import java.util.List;
import java.util.TreeMap;
import org.tokenwright.base.Meter;
import org.tokenwright.base.Quantity;
import org.tokenwright.base.Unit;
import org.tokenwright.plan.NumberRule;
import org.tokenwright.workload.RequestShape;
import org.tokenwright.workload.RequestSize;

/** How the sizes of requests differ. */
enum SizeKind {
    NONE, POINT, LOGNORMAL, HISTOGRAM;

    private static final Unit TOKENS = NumberRule.TOKENS_PER_CALL.unit();
    private static final BigDecimal LARGE = BigDecimal.valueOf(3);

    static SizeKind of(RequestSize size) {
        return switch (size) {
            case RequestSize.None _ -> NONE;
            case RequestSize.Point _ -> POINT;
            case RequestSize.Lognormal _ -> LOGNORMAL;
            case RequestSize.Histogram _ -> HISTOGRAM;
        };
    }

    /** The request with sizes of this kind, from its usual and its large size; what grows with it is input where nothing else was said. */
    RequestShape after(RequestShape old) {
        var shares = new TreeMap<>(old.shareOfSize());
        if (this == NONE) {
            shares.clear();
        } else if (shares.isEmpty()) {
            shares.put(Meter.UNCACHED_INPUT, Quantity.exact(1, Unit.ONE));
        }
        return new RequestShape(old.fixed(), size(usual(old.size()), large(old.size())), shares, old.largestRequest());
    }

    private RequestSize size(Quantity usual, Quantity large) {
        return switch (this) {
            case NONE -> new RequestSize.None();
            case POINT -> new RequestSize.Point(usual);
            case LOGNORMAL -> new RequestSize.Lognormal(usual, large);
            case HISTOGRAM -> new RequestSize.Histogram(List.of(new RequestSize.Bin("usual", usual, Examples.of("0.9")),
                    new RequestSize.Bin("large", large, Examples.of("0.1"))));
        };
    }

    private static Quantity usual(RequestSize size) {
        Quantity usual = switch (size) {
            case RequestSize.None _ -> Examples.of("1000", TOKENS);
            case RequestSize.Point(var tokens) -> tokens;
            case RequestSize.Lognormal(var median, var _) -> median;
            case RequestSize.Histogram(var bins) -> bins.getFirst().tokens();
        };
        return usual.low().signum() > 0 ? usual : Examples.of("1000", TOKENS);   // a lognormal size has no 0
    }

    private static Quantity large(RequestSize size) {
        return switch (size) {
            case RequestSize.Lognormal(var _, var p90) -> p90;
            case RequestSize.Histogram(var bins) when bins.size() > 1 && bins.getLast().tokens().low().signum() > 0 -> bins.getLast().tokens();
            case RequestSize.None _, RequestSize.Point _, RequestSize.Histogram _ ->
                    Examples.of(usual(size).value().multiply(LARGE), TOKENS);
        };
    }
}
