package org.tokenwright.pricing;

import java.util.List;
import java.util.OptionalLong;
import java.util.function.BiPredicate;
import org.tokenwright.base.Source;
import org.tokenwright.pricing.Multiplier.Dimension;

/** Checks one offer; prices at the same time under the same conditions are left to {@link RateOverlapCheck}. */
final class OfferCheck {

    private final PriceSheet sheet;
    private final Offer offer;
    private final Findings place;
    private final Timing timing;

    OfferCheck(PriceSheet sheet, Offer offer, Findings place) {
        this.sheet = sheet;
        this.offer = offer;
        this.place = place;
        timing = new Timing(offer, sheet.knownOn());
    }

    void run() {
        checkHead();
        new WindowCheck(offer.priceWindows(), place).run();
        checkBrackets();
        checkRates();
        new RateOverlapCheck(offer, timing, place).run();
        checkMultipliers();
        checkExclusions();
        checkEditions();
    }

    private void checkHead() {
        place.require(offer.provider().equals(sheet.provider()),
                "offer belongs to provider " + offer.provider() + ", not " + sheet.provider());
        place.require(Shapes.isIdOf(offer.provider(), offer.id()),
                "offer id is not " + offer.provider() + "/ and a name (" + offer.id() + ")");
        requirePositive("context window", offer.contextWindow());
        requirePositive("largest output", offer.maxOutput());
        requirePositive("smallest prefix that is kept", offer.cacheMinimum());
    }

    private void requirePositive(String name, OptionalLong tokens) {
        place.require(tokens.orElse(1) > 0, name + " is not positive (" + tokens.orElse(0) + ")");
    }

    private void checkBrackets() {
        for (int i = 0; i < offer.brackets().size(); i++) {
            Brackets brackets = offer.brackets().get(i);
            Findings at = place.at("brackets", i);
            checkStatement(brackets.validity(), brackets.source(), at);
            checkThresholds(brackets.thresholds(), at);
        }
        checkOverlaps("brackets", offer.brackets(), timing.brackets(), (one, other) -> true);
    }

    private static void checkThresholds(List<Long> thresholds, Findings at) {
        at.require(!thresholds.isEmpty(), "there are no thresholds");
        long last = 0;
        for (long threshold : thresholds) {
            at.require(threshold > last, last == 0
                    ? "threshold is not positive (" + threshold + ")"
                    : "thresholds do not rise (" + threshold + " after " + last + ")");
            last = Math.max(last, threshold);
        }
    }

    private void checkRates() {
        var check = new RateCheck(offer, timing);
        for (int i = 0; i < offer.rates().size(); i++) {
            Rate rate = offer.rates().get(i);
            Findings at = place.at("rates", i);
            checkStatement(rate.validity(), rate.source(), at);
            check.run(rate, at);
        }
    }

    private void checkMultipliers() {
        for (int i = 0; i < offer.multipliers().size(); i++) {
            Multiplier multiplier = offer.multipliers().get(i);
            Findings at = place.at("multipliers", i);
            checkStatement(multiplier.validity(), multiplier.source(), at);
            at.require(PriceRange.isFactor(multiplier.factor()),
                    "multiplier is outside 0.01 to 10 (" + multiplier.factor().toPlainString() + ")");
            checkValue(multiplier, at);
        }
        checkOverlaps("multipliers", offer.multipliers(), timing.multipliers(), OfferCheck::ambiguous);
    }

    private static void checkValue(Multiplier multiplier, Findings at) {
        if (multiplier.dimension() == Dimension.REGION) {
            at.require(!multiplier.value().isBlank(), "multiplier names no region");
        } else {
            checkTier(multiplier.value(), at);
            at.require(!multiplier.value().equals(Conditions.STANDARD), "multiplier of the standard tier itself");
        }
    }

    /** Whether neither of two factors is the more special one for a meter both cover. */
    private static boolean ambiguous(Multiplier one, Multiplier other) {
        return one.dimension() == other.dimension() && one.value().equals(other.value())
                && (one.meters().equals(other.meters()) || one.meters().stream().anyMatch(other.meters()::contains));
    }

    private void checkExclusions() {
        for (int i = 0; i < offer.exclusions().size(); i++) {
            Exclusion exclusion = offer.exclusions().get(i);
            Findings at = place.at("exclusions", i);
            checkStatement(exclusion.validity(), exclusion.source(), at);
            exclusion.serviceTier().ifPresent(tier -> checkTier(tier, at));
            at.require(exclusion.atLeastBracket() >= 0,
                    "bracket is negative (" + exclusion.atLeastBracket() + ")");
        }
    }

    private void checkEditions() {
        for (int i = 0; i < offer.editions().size(); i++) {
            checkInterval(offer.editions().get(i).validity(), place.at("editions", i));
        }
    }

    static void checkTier(String tier, Findings at) {
        at.require(Shapes.isServiceTier(tier), "service tier is not made of a-z, 0-9 and - (" + tier + ")");
    }

    private void checkStatement(Validity validity, Source source, Findings at) {
        checkInterval(validity, at);
        SourceCheck.check(source, sheet.knownOn(), at);
    }

    private static void checkInterval(Validity validity, Findings at) {
        String from = validity.from().map(Dates::words).orElse("");
        at.require(validity.from().isEmpty() || validity.to().isEmpty()
                        || validity.from().get().isBefore(validity.to().get()),
                "interval ends at " + validity.to().map(Dates::words).orElse("") + ", not after its start " + from);
        at.require(validity.from().isPresent() == (validity.basis() != Validity.Basis.UNKNOWN),
                validity.from().isPresent()
                        ? "start " + from + " has the basis UNKNOWN"
                        : "there is no start, but a basis of it (" + validity.basis() + ")");
    }

    private <T> void checkOverlaps(
            String list, List<T> statements, List<Dated<T>> dated, BiPredicate<T, T> sameThing) {
        for (int i = 0; i < dated.size(); i++) {
            for (Dated<T> other : dated.subList(0, i)) {
                Dated<T> one = dated.get(i);
                if (one.inForce().overlaps(other.inForce()) && sameThing.test(one.value(), other.value())) {
                    place.at(list, statements.lastIndexOf(one.value())).add("is in force beside " + list + "/"
                            + statements.indexOf(other.value()) + " from "
                            + Dates.words(one.inForce().intersect(other.inForce()).from()));
                }
            }
        }
    }
}
