package org.tokenwright.resolve;

import static org.tokenwright.worksheet.Formulas.over;
import static org.tokenwright.worksheet.Formulas.times;

import java.math.BigDecimal;
import java.util.stream.Collectors;
import org.tokenwright.base.Meter;
import org.tokenwright.base.Unit;
import org.tokenwright.pricing.Conditions;
import org.tokenwright.pricing.Multiplier;
import org.tokenwright.pricing.Offer;
import org.tokenwright.pricing.Price;
import org.tokenwright.pricing.PriceAnswer.Priced;
import org.tokenwright.pricing.Rate;
import org.tokenwright.worksheet.Expr;
import org.tokenwright.worksheet.Row.Kind;
import org.tokenwright.worksheet.Tag;
import org.tokenwright.worksheet.Tags;

/** Prices as live inputs, published multipliers applied, and cost lines at a flat price. */
final class PriceRows {

    private final PlanSheet sheet;

    PriceRows(PlanSheet sheet) {
        this.sheet = sheet;
    }

    /** The cost row of a line with a flat price. */
    Expr flat(PricedLine line, BigDecimal amount) {
        return cost(line, "cost", line.tags(), times(line.quantity(), unitPrice(line, price(line, amount, ""))));
    }

    Expr cost(PricedLine line, String path, Tags tags, Expr formula) {
        String tier = tags.get(Tag.VOLUME_TIER).map(number -> ", volume tier " + number).orElse("");
        return sheet.row(line.id() + "/" + path, "cost of " + line.label() + tier, Unit.of(line.currency()), Kind.COST,
                tags.with(Tag.LAYER, PriceLayers.LIST), line.meter().equals(Meter.FIXED_FEE) ? formula : times(formula, OutlookRows.factor(sheet)));
    }

    /** Price of one counted unit: token prices are quoted per million. */
    Expr unitPrice(PricedLine line, Expr price) {
        return line.meter().perMillion() ? over(price, sheet.tokensPerMillion()) : price;
    }

    /** Price per quoted unit, multipliers applied; the same price is written once. */
    Expr price(PricedLine line, BigDecimal amount, String tier) {
        Rate rate = line.priced().rate();
        String id = idOf(line.offer(), rate) + tier;
        Expr price = sheet.published(id, priceLabel(line.meter(), rate.conditions(), line.offer()),
                unitOf(line), amount, PriceText.sentence(rate, line.offer(),
                        sheet.plan.prices().pin(line.offer().provider())));
        if (line.priced().multipliers().isEmpty()) {
            return price;
        }
        return multiplied(line, id, price);
    }

    private Expr multiplied(PricedLine line, String id, Expr price) {
        Expr product = price;
        var path = new StringBuilder(id);
        for (Multiplier multiplier : line.priced().multipliers()) {
            product = times(product, factor(line.offer(), multiplier));
            path.append('×').append(idOf(multiplier));
        }
        Expr formula = product;
        Tags tags = Tags.NONE.with(Tag.PROVIDER, line.offer().provider()).with(Tag.OFFER, line.offer().id())
                .with(Tag.METER, line.meter().key());
        return sheet.rowOnce(path.toString(), "price of " + line.label(), unitOf(line), Kind.PRICE, tags,
                () -> formula);
    }

    private Expr factor(Offer offer, Multiplier multiplier) {
        return sheet.published("price/" + offer.id() + "/multiplier/" + idOf(multiplier),
                multiplier.value() + " factor of " + offer.name(), Unit.ONE, multiplier.factor(),
                PriceText.sentence(multiplier, offer));
    }

    /** Tells a factor from the offer's other ones: what asks for it, which meters it covers, since when. */
    private static String idOf(Multiplier multiplier) {
        String meters = multiplier.meters().stream().map(Meter::key).sorted().collect(Collectors.joining("+"));
        return multiplier.value() + (meters.isEmpty() ? "" : "/" + meters) + "/"
                + multiplier.validity().from().map(PriceText::idOf).orElse("seen-" + multiplier.source().seen());
    }

    private static Unit unitOf(PricedLine line) {
        return Unit.of(line.currency()).over(line.meter().pricedUnit());
    }

    private static String priceLabel(Meter meter, Conditions conditions, Offer offer) {
        String terms = PriceText.terms(conditions, offer);
        return "price of " + meter.label() + ", " + offer.name()
                + (terms.equals(Conditions.STANDARD) ? "" : " (" + terms + ")");
    }

    /** Stable id of a published price, for scenarios and workbook names. */
    static String idOf(Offer offer, Rate rate) {
        Conditions on = rate.conditions();
        String since = rate.validity().from().map(PriceText::idOf).orElse("seen-" + rate.source().seen());
        return "price/" + offer.id() + "/" + rate.meter().key() + "/" + on.serviceTier()
                + (on.region().isEmpty() ? "" : "/region-" + on.region())
                + (on.bracket() == 0 ? "" : "/bracket-" + on.bracket())
                + (on.priceWindow().equals(Conditions.ALL_HOURS) ? "" : "/" + on.priceWindow()) + "/" + since;
    }

    static boolean isFlat(PricedLine line) {
        return line.priced().rate().price() instanceof Price.Flat;
    }
}
