package org.tokenwright.app.count;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.tokenwright.analysis.Status;
import org.tokenwright.app.count.CountFigures.OfferLine;
import org.tokenwright.app.figures.Amount;
import org.tokenwright.app.figures.Numbers;
import org.tokenwright.app.text.NumberStyle;
import org.tokenwright.app.text.Words;
import org.tokenwright.chart.AmountFormat;
import org.tokenwright.counting.CountedTotal;
import org.tokenwright.counting.OfferCosts;
import org.tokenwright.counting.OfferCosts.Line;
import org.tokenwright.counting.OfferMedia;
import org.tokenwright.plan.PinnedPrices;
import org.tokenwright.plan.Plan;
import org.tokenwright.plan.Route;
import org.tokenwright.pricing.Offer;
import org.tokenwright.tokens.media.Level;
import org.tokenwright.tokens.media.MediaRules;

/** What one call with everything that was counted costs at the offers of a plan, the cheapest first. */
final class ReadOffers {

    private final CountedTotal total;
    private final MediaRules rules;
    private final Plan plan;
    private final LocalDate day;

    ReadOffers(CountedTotal total, MediaRules rules, Plan plan, LocalDate day) {
        this.total = total;
        this.rules = rules;
        this.plan = plan;
        this.day = day;
    }

    List<OfferLine> lines() {
        List<String> ids = plan.alternatives().stream().flatMap(one -> one.routes().stream()).map(Route::offer).distinct().toList();
        List<Offer> offers = ids.stream().flatMap(id -> plan.prices().offer(id).stream()).toList();
        var costs = new ArrayList<>(OfferCosts.of(total, offers, new OfferMedia(rules, total.items(), Level.UNSPECIFIED), day));
        costs.sort(Comparator.comparingDouble(line -> line.cost(OfferCosts.BASE).orElse(Double.POSITIVE_INFINITY)));
        var lines = new ArrayList<>(costs.stream().map(this::line).toList());
        ids.stream().filter(id -> plan.prices().offer(id).isEmpty()).forEach(id -> lines.add(unpinned(id)));
        return lines;
    }

    private static OfferLine unpinned(String id) {
        String none = Amount.NONE.text();
        return new OfferLine(id, Words.get("count.offer.unknown"), none, "", none, "", none, false);
    }

    private OfferLine line(Line line) {
        Offer offer = line.offer();
        String name = offer.at(day.atStartOfDay(ZoneOffset.UTC).toInstant()).name();
        String provider = plan.prices().pin(offer.provider()).map(PinnedPrices.Pin::name).orElse(offer.provider());
        boolean isBad = line.result().status() == Status.DOES_NOT_FIT;
        return new OfferLine(name, provider, ItemWords.number(line.tokens().plus(line.media().count()).central()), besides(line.media()),
                cost(line), range(line), window(line, isBad), isBad);
    }

    private static String besides(OfferMedia.Total media) {
        String counted = ItemWords.number(media.count().central());
        boolean hasCounted = media.count().central() > 0;
        return media.unknown() == 0 ? hasCounted ? Words.get("count.of-media", counted) : ""
                : hasCounted ? Words.get("count.media-and-unknown", counted, media.unknown()) : Words.get("count.no-rule", media.unknown());
    }

    private static String cost(Line line) {
        boolean isUnpriced = line.result().status() == Status.NOT_PRICED;
        return isUnpriced ? Words.get("count.no-price") : Numbers.money(line.currency(), line.cost(OfferCosts.BASE));
    }

    private static String range(Line line) {
        String low = Numbers.money(line.currency(), line.cost(OfferCosts.LOW));
        String high = Numbers.money(line.currency(), line.cost(OfferCosts.HIGH));
        int sign = AmountFormat.money(line.currency(), NumberStyle.current().locale()).prefix().length();
        return low.equals(high) ? "" : Words.get("count.cost.range", low, high.substring(sign));
    }

    private static String window(Line line, boolean isBad) {
        return line.ofWindow().map(of -> Numbers.percent(of.doubleValue()))
                .orElseGet(() -> isBad ? "" : Words.get("count.window.unknown"));
    }
}
