package org.tokenwright.resolve;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.tokenwright.base.Meter;
import org.tokenwright.base.Unit;
import org.tokenwright.pricing.Brackets;
import org.tokenwright.pricing.Offer;
import org.tokenwright.resolve.SizeRows.Range;
import org.tokenwright.resolve.Terms.Limits;
import org.tokenwright.worksheet.Expr;

/** Up to which sizes an offer takes requests, and from which on it charges other prices. */
final class OfferBounds {

    private final PlanSheet sheet;
    private final Offer offer;
    private final Optional<Brackets> brackets;
    private final Limits limits;
    private final List<Expr> thresholds;

    /** @param terms the brackets and limits of the offer that hold */
    OfferBounds(PlanSheet sheet, Offer offer, Terms terms) {
        this.sheet = sheet;
        this.offer = offer;
        brackets = terms.brackets();
        limits = terms.limits();
        thresholds = brackets.map(this::thresholds).orElse(List.of());
    }

    private List<Expr> thresholds(Brackets found) {
        var list = new ArrayList<Expr>();
        for (int i = 0; i < found.thresholds().size(); i++) {
            long tokens = found.thresholds().get(i);
            list.add(sheet.published("price/" + offer.id() + "/threshold/" + (i + 1) + "/" + tokens
                            + found.validity().from().map(start -> "/" + PriceText.idOf(start)).orElse(""),
                    "context bracket threshold of " + offer.name(), ShapeRows.TOKENS_PER_CALL, BigDecimal.valueOf(tokens),
                    PriceText.sentence(found, offer)));
        }
        return list;
    }

    int bracketCount() {
        return thresholds.size() + 1;
    }

    /** Where the next bracket begins. */
    Expr threshold(int bracket) {
        return thresholds.get(bracket);
    }

    Range range(int bracket) {
        return new Range(bracket == 0 ? Optional.empty() : Optional.of(thresholds.get(bracket - 1)),
                bracket == thresholds.size() ? Optional.empty() : Optional.of(thresholds.get(bracket)));
    }

    String bracketText(int bracket) {
        if (bracketCount() == 1) {
            return "";
        }
        List<Long> tokens = brackets.orElseThrow().thresholds();
        return bracket == 0
                ? "up to " + PriceText.count(tokens.getFirst()) + " input tokens"
                : "above " + PriceText.count(tokens.get(bracket - 1)) + " input tokens";
    }

    /** Whether only what lies beyond a threshold is charged at its price. */
    boolean areMarginal() {
        return brackets.map(b -> b.semantics() == Brackets.Semantics.MARGINAL).orElse(false);
    }

    /** Whether a request at a threshold counts as above it. */
    boolean areInclusive() {
        return brackets.map(b -> b.edge() == Brackets.Edge.INCLUSIVE).orElse(false);
    }

    boolean reprices(Meter bucket) {
        return brackets.orElseThrow().reprices(bucket);
    }

    Optional<Expr> contextWindow() {
        return limit("contextWindow", "context window", limits.contextWindow());
    }

    Optional<Expr> maxOutput() {
        return limit("maxOutput", "largest output", limits.maxOutput());
    }

    private Optional<Expr> limit(String path, String label, OptionalLong tokens) {
        return tokens.isEmpty() ? Optional.empty() : Optional.of(sheet.published("price/" + offer.id() + "/" + path + "/" + tokens.getAsLong(),
                label + " of " + offer.name(), ShapeRows.TOKENS_PER_CALL, BigDecimal.valueOf(tokens.getAsLong()),
                "Stated for " + offer.name() + " on the price sheet of "
                        + sheet.plan.prices().providerName(offer.provider()) + "."));
    }

    /** Where no context window is known, that requests fit is taken for granted, and said. */
    Optional<Expr> takenToFit() {
        if (limits.contextWindow().isPresent()) {
            return Optional.empty();
        }
        String sentence = "The context window of " + offer.name() + " is not known: whether requests fit is not checked.";
        sheet.note(sentence);
        return Optional.of(sheet.constant("takenToFit/" + offer.id(),
                "requests taken to fit " + offer.name(), Unit.ONE, "1", sentence));
    }
}
