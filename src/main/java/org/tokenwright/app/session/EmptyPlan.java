package org.tokenwright.app.session;

import java.math.BigDecimal;
import java.time.Month;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.tokenwright.app.text.Words;
import org.tokenwright.base.MonthBasis;
import org.tokenwright.base.Quantity;
import org.tokenwright.base.Unit;
import org.tokenwright.plan.PinnedPrices;
import org.tokenwright.plan.Plan;
import org.tokenwright.plan.Settings;

/** A plan with nothing in it. */
public final class EmptyPlan {

    private static final int MONTHS = 12;
    private static final Quantity TOLERANCE = Quantity.exact(new BigDecimal("0.001"), Unit.ONE);

    private EmptyPlan() {
    }

    public static Plan of(YearMonth start) {
        var settings = new Settings("USD", MonthBasis.CALENDAR, ZoneOffset.UTC, Month.JANUARY, start, MONTHS,
                Optional.empty(), TOLERANCE);
        return new Plan(Words.get("plan.empty"), "", settings, List.of(), List.of(), List.of(), List.of(),
                PinnedPrices.NONE, new TreeMap<>());
    }
}
