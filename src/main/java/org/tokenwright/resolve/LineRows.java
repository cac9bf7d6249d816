package org.tokenwright.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tokenwright.base.Interval;
import org.tokenwright.base.Meter;
import org.tokenwright.pricing.Conditions;
import org.tokenwright.pricing.Offer;
import org.tokenwright.pricing.Price;
import org.tokenwright.pricing.PriceAnswer;
import org.tokenwright.worksheet.Expr;
import org.tokenwright.worksheet.Row.Kind;
import org.tokenwright.worksheet.Tag;
import org.tokenwright.worksheet.Tags;

/** Quantity rows of an offer that have a price, or a gap where they have none. */
final class LineRows {

    /**
     * A regime at one price window and service tier.
     *
     * @param conditions of the base bracket
     */
    record Block(Interval interval, Terms terms, Conditions conditions, String id, Tags tags) {}

    /**
     * Which line of a block.
     *
     * @param path before the meter in the id, empty or ending with a slash
     * @param name of what the line is for, may be empty
     * @param bracketText empty where there is one bracket only
     */
    record Place(String path, String name, int bracket, String bracketText) {

        static Place of(CallTokens shape, int bracket) {
            return new Place("", "", bracket, shape.bracketText(bracket));
        }

        Place in(String newPath, String newName) {
            return new Place(newPath, newName, bracket, bracketText);
        }
    }

    private final PlanSheet sheet;
    private final Offer offer;
    private final boolean areCharged;
    private final List<PricedLine> lines = new ArrayList<>();
    private boolean areAllPriced = true;

    /** @param areCharged whether a line without a price is a gap */
    LineRows(PlanSheet sheet, Offer offer, boolean areCharged) {
        this.sheet = sheet;
        this.offer = offer;
        this.areCharged = areCharged;
    }

    List<PricedLine> lines() {
        return lines;
    }

    /** Whether every quantity so far has a price. */
    boolean areAllPriced() {
        return areAllPriced;
    }

    /** Writes a quantity; empty where it has no price. */
    Optional<PricedLine> line(Block block, Meter meter, Place place, Expr quantity) {
        Conditions asked = meter.isBucket() ? block.conditions().withBracket(place.bracket()) : block.conditions();
        boolean bracketed = meter.isBucket() && !place.bracketText().isEmpty();
        String id = block.id() + "/" + place.path() + meter.key() + (bracketed ? "/bracket-" + place.bracket() : "");
        Tags tags = block.tags().with(Tag.METER, meter.key());
        if (meter.isBucket()) {
            tags = tags.with(Tag.BUCKET, meter.key()).with(Tag.BRACKET, Integer.toString(place.bracket()));
        }
        String label = label(meter, place, asked, bracketed);
        String dated = label + since(block.interval());
        Expr row = sheet.row(id + "/quantity", dated, meter.unit(), Kind.QUANTITY, tags, quantity);
        switch (exchangeable(block.terms().answer(meter, asked), block.interval())) {
            case PriceAnswer.Priced priced -> {
                var line = new PricedLine(id, dated, offer, meter, block.interval(), row, priced, asked, tags);
                lines.add(line);
                return Optional.of(line);
            }
            case PriceAnswer.NotPriced(var reason) -> {
                areAllPriced = false;
                if (areCharged) {
                    sheet.gap(id + "/quantity", label, reason);
                }
                return Optional.empty();
            }
        }
    }

    /** The same quantity at the price of another meter; empty where that has no flat price in the same currency. */
    Optional<PricedLine> asIf(Block block, Meter meter, Place place, PricedLine line) {
        return block.terms().answer(meter, line.conditions()) instanceof PriceAnswer.Priced priced
                && priced.rate().price() instanceof Price.Flat && priced.rate().currency().equals(line.currency())
                ? Optional.of(new PricedLine(line.id(), label(meter, place.in("", ""), line.conditions(), !place.bracketText().isEmpty())
                        + since(line.regime()), offer, meter, line.regime(), line.quantity(), priced, line.conditions(), line.tags()))
                : Optional.empty();
    }

    private PriceAnswer exchangeable(PriceAnswer answer, Interval regime) {
        return answer instanceof PriceAnswer.Priced(var rate, var _)
                ? sheet.quotes.noExchange(offer.id(), regime, rate.currency()).<PriceAnswer>map(PriceAnswer.NotPriced::new).orElse(answer) : answer;
    }

    /** Tells the lines of later regimes from those of the first. */
    private String since(Interval regime) {
        return regime.from().equals(sheet.loadShares.horizon().from()) ? "" : ", from " + PriceText.day(regime.from());
    }

    private String label(Meter meter, Place place, Conditions conditions, boolean bracketed) {
        String terms = PriceText.terms(conditions.withBracket(0), offer);
        return meter.label() + (place.name().isEmpty() ? "" : " of " + place.name()) + ", " + offer.name()
                + (terms.equals(Conditions.STANDARD) ? "" : ", " + terms) + (bracketed ? ", " + place.bracketText() : "");
    }
}
