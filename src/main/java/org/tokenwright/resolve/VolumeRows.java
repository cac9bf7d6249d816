package org.tokenwright.resolve;

import static org.tokenwright.worksheet.Formulas.ONE;
import static org.tokenwright.worksheet.Formulas.ZERO;
import static org.tokenwright.worksheet.Formulas.choice;
import static org.tokenwright.worksheet.Formulas.less;
import static org.tokenwright.worksheet.Formulas.lessOrEqual;
import static org.tokenwright.worksheet.Formulas.max;
import static org.tokenwright.worksheet.Formulas.min;
import static org.tokenwright.worksheet.Formulas.minus;
import static org.tokenwright.worksheet.Formulas.over;
import static org.tokenwright.worksheet.Formulas.plus;
import static org.tokenwright.worksheet.Formulas.previous;
import static org.tokenwright.worksheet.Formulas.sum;
import static org.tokenwright.worksheet.Formulas.times;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.tokenwright.base.Meter;
import org.tokenwright.base.Unit;
import org.tokenwright.pricing.Offer;
import org.tokenwright.pricing.Price;
import org.tokenwright.pricing.Price.Semantics;
import org.tokenwright.worksheet.Expr;
import org.tokenwright.worksheet.Row.Kind;
import org.tokenwright.worksheet.Tag;
import org.tokenwright.worksheet.Tags;

/**
 * Volume tiers of one meter of one offer. They count the meter over all workloads of the alternative; regimes fill them
 * in time order, and lines of the same regime share what they fill in proportion to their quantity.
 */
final class VolumeRows {

    private final PlanSheet sheet;
    private final PriceRows prices;
    private final String id;
    private final Offer offer;
    private final Meter meter;
    private final Tags tags;
    private final Unit volumeUnit;
    private BiConsumer<PricedLine, Expr> costs;

    VolumeRows(PlanSheet sheet, PriceRows prices, String alternativeId, Offer offer, Meter meter) {
        this.sheet = sheet;
        this.prices = prices;
        this.offer = offer;
        this.meter = meter;
        id = "alternative/" + alternativeId + "/volume/" + offer.id() + "/" + meter.key();
        tags = Tags.NONE.with(Tag.ALTERNATIVE, alternativeId).with(Tag.PROVIDER, offer.provider())
                .with(Tag.OFFER, offer.id()).with(Tag.METER, meter.key());
        volumeUnit = meter.pricedUnit();
    }

    /** Volume of a regime: what was used before it in the period, and after it. */
    private record Volume(Expr open, Expr close, Expr use) {}

    /** Writes the cost rows of all lines of this meter and hands each over with its line. */
    void write(List<PricedLine> lines, BiConsumer<PricedLine, Expr> costs) {
        this.costs = costs;
        var regimes = new TreeMap<Instant, List<PricedLine>>();
        lines.forEach(line -> regimes.computeIfAbsent(line.regime().from(), _ -> new ArrayList<>()).add(line));
        boolean annual = lines.stream().anyMatch(line -> line.priced().rate().price() instanceof Price.Volume v && v.annual());
        Expr opening = annual ? annualOpening() : ZERO;
        var used = new ArrayList<Expr>(List.of(opening));
        var volumes = new TreeMap<Instant, Volume>();
        regimes.forEach((start, group) -> volumes.put(start, volume(start, group, used)));
        Expr close = sheet.row(id + "/close", "volume used to the end of the month", volumeUnit, Kind.BALANCE, tags,
                sum(used));
        regimes.forEach((start, group) -> group.forEach(line -> write(line, volumes.get(start), close)));
    }

    /** What the calendar year has used up to the start of the month. */
    private Expr annualOpening() {
        List<BigDecimal> starts = IntStream.range(0, sheet.plan.settings().months())
                .mapToObj(i -> sheet.plan.settings().start().plusMonths(i).getMonthValue() == 1
                        ? BigDecimal.ONE : BigDecimal.ZERO).toList();
        Expr yearStart = sheet.series("calendar/yearStart", "first month of a year", Unit.ONE, starts,
                "1 in January: annual volume tiers start again.");
        return sheet.row(id + "/open", "volume used this year before the month", volumeUnit, Kind.BALANCE, tags,
                times(minus(ONE, yearStart), previous(id + "/close", ZERO)));
    }

    private Volume volume(Instant start, List<PricedLine> group, List<Expr> used) {
        String path = id + "/" + PriceText.regimeId(start, sheet.loadShares.horizon());
        Expr open = sheet.row(path + "/open", "volume before this regime", volumeUnit, Kind.BALANCE, tags, sum(List.copyOf(used)));
        List<Expr> quantities = group.stream().map(PricedLine::quantity).toList();
        Expr use = sheet.row(path + "/use", "volume of this regime", volumeUnit, Kind.QUANTITY, tags,
                meter.perMillion() ? over(sum(quantities), sheet.tokensPerMillion()) : sum(quantities));
        used.add(use);
        return new Volume(open, sheet.row(path + "/close", "volume after this regime", volumeUnit, Kind.BALANCE, tags,
                plus(open, use)), use);
    }

    private void write(PricedLine line, Volume volume, Expr monthClose) {
        switch (line.priced().rate().price()) {
            case Price.Flat(var amount) -> costs.accept(line, prices.flat(line, amount));
            case Price.Volume tiers when tiers.semantics() == Semantics.GRADUATED -> graduated(line, tiers, volume);
            case Price.Volume tiers -> allUnits(line, tiers, volume, monthClose);
        }
    }

    /** One cost row per tier: what the regime uses of the tier, the line's share of it, and the tier's price. */
    private void graduated(PricedLine line, Price.Volume tiers, Volume volume) {
        for (int tier = 0; tier < tiers.tiers().size(); tier++) {
            Expr inTier = minus(filled(line, tiers, tier, volume.close()), filled(line, tiers, tier, volume.open()));
            Expr price = prices.price(line, tiers.tiers().get(tier).amount(), tierPath(tier));
            costs.accept(line, prices.cost(line, "cost" + tierPath(tier), line.tags().with(Tag.VOLUME_TIER, "" + (tier + 1)),
                    times(inTier, shareOf(line, volume), price)));
        }
    }

    /** How much of a tier a volume fills: min(max(volume − lower bound, 0), width). */
    private Expr filled(PricedLine line, Price.Volume tiers, int tier, Expr volume) {
        Expr above = tier == 0 ? volume : max(minus(volume, bound(line, tiers, tier - 1)), ZERO);
        if (tiers.tiers().get(tier).upTo().isEmpty()) {
            return above;
        }
        Expr upper = bound(line, tiers, tier);
        return min(above, tier == 0 ? upper : minus(upper, bound(line, tiers, tier - 1)));
    }

    private Expr shareOf(PricedLine line, Volume volume) {
        Expr own = meter.perMillion() ? over(line.quantity(), sheet.tokensPerMillion()) : line.quantity();
        return choice(less(ZERO, volume.use()), over(own, volume.use()), ZERO);
    }

    /** Every unit pays the price of the tier that the volume reaches by the end of the month. */
    private void allUnits(PricedLine line, Price.Volume tiers, Volume volume, Expr monthClose) {
        boolean retroactive = tiers.annual() && tiers.crossing() == Price.Crossing.RETROACTIVE;
        Expr cost = retroactive
                ? times(shareOf(line, volume), minus(times(priceAt(line, tiers, volume.close()), volume.close()),
                        times(priceAt(line, tiers, volume.open()), volume.open())))
                : times(line.quantity(), prices.unitPrice(line, priceAt(line, tiers, monthClose)));
        costs.accept(line, prices.cost(line, "cost", line.tags(), cost));
    }

    /** Price of the tier a volume lies in. */
    private Expr priceAt(PricedLine line, Price.Volume tiers, Expr volume) {
        int last = tiers.tiers().size() - 1;
        Expr price = prices.price(line, tiers.tiers().get(last).amount(), tierPath(last));
        for (int tier = last - 1; tier >= 0; tier--) {
            Expr bound = bound(line, tiers, tier);
            Expr below = tiers.edge() == Price.Edge.LOWER_TIER ? lessOrEqual(volume, bound) : less(volume, bound);
            price = choice(below, prices.price(line, tiers.tiers().get(tier).amount(), tierPath(tier)), price);
        }
        return price;
    }

    private Expr bound(PricedLine line, Price.Volume tiers, int tier) {
        BigDecimal upTo = tiers.tiers().get(tier).upTo().orElseThrow();
        return sheet.published(PriceRows.idOf(offer, line.priced().rate()) + tierPath(tier) + "/upTo",
                "upper bound of volume tier " + (tier + 1) + " of " + offer.name(), volumeUnit, upTo,
                PriceText.sentence(line.priced().rate(), offer, sheet.plan.prices().pin(offer.provider())));
    }

    private static String tierPath(int tier) {
        return "/tier-" + (tier + 1);
    }
}
