package org.tokenwright.resolve;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedSet;
import java.util.TreeMap;
import org.tokenwright.base.Meter;
import org.tokenwright.pricing.Brackets;
import org.tokenwright.pricing.Conditions;
import org.tokenwright.pricing.Offer;
import org.tokenwright.pricing.OfferPrices;
import org.tokenwright.pricing.PriceAnswer;
import org.tokenwright.pricing.PriceWindow;

/**
 * Everything an offer charges at one instant, for the meters and conditions that a route asks for. As long as these are
 * equal, time needs no new regime.
 *
 * @param windows price windows that divide the time; empty when prices are the same at all hours
 */
record Terms(Limits limits, Optional<Brackets> brackets, List<PriceWindow> windows, Map<Line, PriceAnswer> answers) {

    /** What a request must fit, in tokens; empty where not known. */
    record Limits(OptionalLong contextWindow, OptionalLong maxOutput) {}

    /** What a price line answers for. */
    record Line(Meter meter, Conditions conditions) implements Comparable<Line> {
        @Override
        public int compareTo(Line other) {
            int byMeter = meter.compareTo(other.meter);
            return byMeter != 0 ? byMeter : conditions.toString().compareTo(other.conditions.toString());
        }
    }

    /** What a route asks for. */
    record Demand(SortedSet<Meter> buckets, SortedSet<Meter> extras, List<String> serviceTiers, String region) {}

    static Terms at(OfferPrices prices, Demand demand, Instant instant) {
        Optional<Brackets> brackets = prices.bracketsAt(instant);
        List<PriceWindow> windows = prices.windowsAt(instant);
        var answers = new TreeMap<Line, PriceAnswer>();
        for (Conditions base : bases(demand, windows)) {
            for (int bracket = 0; bracket <= brackets.map(b -> b.thresholds().size()).orElse(0); bracket++) {
                for (Meter meter : demand.buckets()) {
                    Conditions conditions = base.withBracket(bracket);
                    answers.put(new Line(meter, conditions), prices.find(meter, conditions, instant));
                }
            }
            demand.extras().forEach(meter -> answers.put(new Line(meter, base), prices.find(meter, base, instant)));
        }
        Offer offer = prices.offer().at(instant);
        return new Terms(new Limits(offer.contextWindow(), offer.maxOutput()), brackets, windows, answers);
    }

    private static List<Conditions> bases(Demand demand, List<PriceWindow> windows) {
        var bases = new ArrayList<Conditions>();
        for (String tier : demand.serviceTiers()) {
            Conditions all = Conditions.BASE.withServiceTier(tier).withRegion(demand.region());
            if (windows.isEmpty()) {
                bases.add(all);
            }
            windows.forEach(window -> bases.add(all.withPriceWindow(window.id())));
        }
        return bases;
    }

    PriceAnswer answer(Meter meter, Conditions conditions) {
        return answers.get(new Line(meter, conditions));
    }
}
