package org.tokenwright.pricing;

import java.time.LocalDate;
import java.util.stream.Collectors;
import org.tokenwright.base.Meter;

/** Asks for prices in words: {@code 10 × 0.5 × 1.1}, or the reason why there is none. */
final class Answers {

    static final LocalDate KNOWN_ON = LocalDate.parse("2026-11-21");

    private Answers() {
    }

    static String words(PriceAnswer answer) {
        return switch (answer) {
            case PriceAnswer.NotPriced(var reason) -> reason;
            case PriceAnswer.Priced(var rate, var multipliers) -> ((Price.Flat) rate.price()).amount().toPlainString()
                    + multipliers.stream().map(m -> " × " + m.factor().toPlainString()).collect(Collectors.joining());
        };
    }

    static String find(OfferBuilder offer, Meter meter, Conditions conditions, String at) {
        return words(new OfferPrices(offer.build(), KNOWN_ON).find(meter, conditions, RateBuilder.instant(at)));
    }

    static String output(OfferBuilder offer, String at) {
        return find(offer, Meter.OUTPUT, Conditions.BASE, at);
    }
}
