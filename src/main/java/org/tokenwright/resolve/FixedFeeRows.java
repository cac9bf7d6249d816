package org.tokenwright.resolve;

import static org.tokenwright.worksheet.Formulas.ONE;
import static org.tokenwright.worksheet.Formulas.times;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.tokenwright.base.Interval;
import org.tokenwright.base.Meter;
import org.tokenwright.base.Unit;
import org.tokenwright.plan.Alternative;
import org.tokenwright.plan.Route;
import org.tokenwright.pricing.Conditions;
import org.tokenwright.pricing.Offer;
import org.tokenwright.pricing.OfferPrices;
import org.tokenwright.pricing.PriceAnswer;
import org.tokenwright.workload.LoadCurve;
import org.tokenwright.worksheet.Expr;
import org.tokenwright.worksheet.Row.Kind;
import org.tokenwright.worksheet.Tag;
import org.tokenwright.worksheet.Tags;

/** The fixed monthly fee of an offer: charged once for the alternative, for the time a route to the offer is in force. */
final class FixedFeeRows {

    private final PlanSheet sheet;
    private final Alternative alternative;
    private final RouteTimes routeTimes;

    /**
     * What stays the same in a regime.
     *
     * @param since the last change by a quote: a regime never reaches over one
     */
    private record Fee(Optional<Instant> since, PriceAnswer.Priced priced) {}

    FixedFeeRows(PlanSheet sheet, Alternative alternative, RouteTimes times) {
        this.sheet = sheet;
        this.alternative = alternative;
        routeTimes = times;
    }

    List<PricedLine> lines(Offer offer, OfferPrices prices) {
        if (offer.rates().stream().noneMatch(rate -> rate.meter().equals(Meter.FIXED_FEE))) {
            return List.of();
        }
        Interval horizon = sheet.loadShares.horizon();
        SortedSet<Instant> cuts = new TreeSet<>(prices.changes(horizon));
        cuts.addAll(routeTimes.changes());
        cuts.addAll(sheet.quotes.changes(offer.id()));
        var lines = new ArrayList<PricedLine>();
        for (var piece : Piece.cut(horizon, cuts, at -> feeAt(offer, prices, at))) {
            piece.what().map(fee -> line(offer, piece.interval(), fee.priced())).filter(this::isExchangeable)
                    .ifPresent(lines::add);
        }
        return lines;
    }

    /** Notes a gap where it is not. */
    private boolean isExchangeable(PricedLine line) {
        Optional<String> reason = sheet.quotes.noExchange(line.offer().id(), line.regime(), line.currency());
        reason.ifPresent(why -> sheet.gap(line.id() + "/quantity", line.label(), why));
        return reason.isEmpty();
    }

    /** The fee while a route is in force; a fee that is not published is none. */
    private Optional<Fee> feeAt(Offer offer, OfferPrices prices, Instant at) {
        boolean inForce = alternative.routes().stream().filter(route -> route.offer().equals(offer.id()))
                .anyMatch(route -> routeTimes.span(route).map(span -> span.contains(at)).orElse(false));
        return inForce && prices.find(Meter.FIXED_FEE, Conditions.BASE, at) instanceof PriceAnswer.Priced priced
                ? Optional.of(new Fee(lastQuoteChange(offer, at), priced)) : Optional.empty();
    }

    private Optional<Instant> lastQuoteChange(Offer offer, Instant at) {
        SortedSet<Instant> before = sheet.quotes.changes(offer.id()).headSet(at.plusNanos(1));
        return before.isEmpty() ? Optional.empty() : Optional.of(before.last());
    }

    private PricedLine line(Offer offer, Interval interval, PriceAnswer.Priced priced) {
        Interval horizon = sheet.loadShares.horizon();
        String regime = PriceText.regimeId(interval.from(), horizon);
        String id = "alternative/" + alternative.id() + "/fixedFee/" + offer.id() + "/" + regime;
        Tags tags = Tags.NONE.with(Tag.ALTERNATIVE, alternative.id()).with(Tag.PROVIDER, offer.provider())
                .with(Tag.OFFER, offer.id()).with(Tag.METER, Meter.FIXED_FEE.key()).with(Tag.REGIME, PriceText.idOf(interval.from()));
        String label = "fixed monthly fee, " + offer.name();
        Expr month = sheet.constant("oneMonth", "one month", Unit.MONTH, "1", "The unit that monthly fees are quoted for.");
        Expr share = interval.equals(horizon) ? ONE : sheet.series(
                "calendar/time/" + regime + "_" + PriceText.idOf(interval.to()),
                "share of the month" + PriceText.span(interval, horizon),
                Unit.ONE, sheet.loadShares.of(LoadCurve.UNIFORM, interval, Optional.empty(), false),
                "Counted on the calendar by seconds.");
        Expr quantity = sheet.row(id + "/quantity", label, Unit.MONTH, Kind.QUANTITY, tags,
                times(share, month));
        return new PricedLine(id, label, offer, Meter.FIXED_FEE, interval, quantity, priced, Conditions.BASE, tags);
    }
}
