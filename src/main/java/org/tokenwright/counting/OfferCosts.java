package org.tokenwright.counting;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.tokenwright.analysis.AlternativeResult;
import org.tokenwright.analysis.Comparer;
import org.tokenwright.base.Meter;
import org.tokenwright.base.MonthBasis;
import org.tokenwright.base.Quantity;
import org.tokenwright.base.Unit;
import org.tokenwright.plan.Alternative;
import org.tokenwright.plan.PinnedPrices;
import org.tokenwright.plan.Plan;
import org.tokenwright.plan.Route;
import org.tokenwright.plan.Settings;
import org.tokenwright.pricing.Offer;
import org.tokenwright.tokens.Count;
import org.tokenwright.workload.LoadCurve;
import org.tokenwright.workload.RequestShape;
import org.tokenwright.workload.RequestSize;
import org.tokenwright.workload.Workload;
import org.tokenwright.worksheet.Inputs;

/** What one call with everything that was counted as its input costs at offers, worked out as any plan is. */
public final class OfferCosts {

    /**
     * One offer.
     *
     * @param tokens of the text as the offer counts
     * @param media tokens of pictures, recordings and pages
     * @param currency of its prices
     * @param result priced, does not fit, or not priced; low, central and high by the count
     */
    public record Line(Offer offer, Count tokens, OfferMedia.Total media, String currency, AlternativeResult result) {

        public OptionalDouble cost(int column) {
            return result.total(column);
        }

        /** Share of the context window that the input takes, where the window is known. */
        public Optional<BigDecimal> ofWindow() {
            return offer.contextWindow().stream().mapToObj(window -> BigDecimal.valueOf(tokens.plus(media.count()).central())
                    .divide(BigDecimal.valueOf(window), MathContext.DECIMAL32)).findFirst();
        }
    }

    private static final String WORKLOAD = "input";

    private OfferCosts() {
    }

    /**
     * @param day that decides the prices
     * @param media tokens of what is not text, by offer
     */
    public static List<Line> of(CountedTotal total, List<Offer> offers, OfferMedia media, LocalDate day) {
        var lines = new LinkedHashMap<String, Line>();
        for (Offer offer : offers) {
            Count tokens = total.tokens(offer.tokenizer());
            OfferMedia.Total besides = media.of(offer, day);
            Plan plan = plan(offer, tokens.plus(besides.count()), day);
            lines.put(offer.id(), new Line(offer, tokens, besides, plan.settings().currency(), new Comparer().compare(plan).alternatives().getFirst()));
        }
        return new ArrayList<>(lines.values());
    }

    private static Plan plan(Offer offer, Count input, LocalDate day) {
        String currency = offer.rates().stream().map(rate -> rate.currency()).findFirst().orElse("USD");
        var settings = new Settings(currency, MonthBasis.CALENDAR, ZoneOffset.UTC, Month.JANUARY, YearMonth.from(day), 1, Optional.empty(),
                Quantity.exact(0, Unit.ONE));
        var route = new Route("r", Optional.empty(), offer.id(), Quantity.exact(1, Unit.ONE), Optional.empty(), Optional.empty(), "", new TreeMap<>());
        return new Plan("", "", settings, List.of(), List.of(workload(input)), List.of(new Alternative("a", offer.name(), List.of(route))), List.of(),
                new PinnedPrices(List.of(), List.of(offer)), new TreeMap<>());
    }

    private static Workload workload(Count input) {
        Quantity tokens = Quantity.exact(input.central(), Unit.TOKEN.over(Unit.CALL));
        Quantity ranged = input.isExact() ? tokens
                : tokens.withRange(BigDecimal.valueOf(input.low()), BigDecimal.valueOf(input.high()), Quantity.Kind.MINMAX);
        return new Workload(WORKLOAD, WORKLOAD, Optional.empty(), Quantity.exact(1, Unit.TASK), Quantity.exact(0, Unit.ONE),
                Quantity.exact(1, Unit.CALL.over(Unit.TASK)), new RequestShape(new TreeMap<>(Map.of(Meter.UNCACHED_INPUT, ranged)),
                        new RequestSize.None(), new TreeMap<>(), Optional.empty()),
                new TreeMap<>(Map.of("standard", Quantity.exact(1, Unit.ONE))), LoadCurve.UNIFORM, List.of());
    }

    /** Columns of {@link Line#cost}. */
    public static final int LOW = Inputs.LOW;
    public static final int BASE = Inputs.BASE;
    public static final int HIGH = Inputs.HIGH;
}
