package org.tokenwright.plan;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.tokenwright.pricing.AccountTier;
import org.tokenwright.pricing.Capacity;
import org.tokenwright.pricing.Offer;
import org.tokenwright.pricing.SeatPlan;
import org.tokenwright.tokens.Calibration;

/**
 * The prices a plan was made with, so that it gives the same numbers for ever.
 *
 * @param pins the revisions they were taken from
 * @param offers the offers used, with their rate lines
 * @param capacities the capacities reserved
 * @param seatPlans the seat plans bought
 * @param accountTiers all tiers of the providers whose limits are checked, in rising order
 * @param calibrations what tokenizers were measured to make of texts, one for each at most
 */
public record PinnedPrices(
        List<Pin> pins, List<Offer> offers, List<Capacity> capacities, List<SeatPlan> seatPlans,
        List<AccountTier> accountTiers, List<Calibration> calibrations) {

    public static final PinnedPrices NONE = new PinnedPrices(List.of(), List.of());

    /**
     * A revision by id and content.
     *
     * @param name what a person calls the provider; its id where that was not read
     * @param revision the day it was read, with or without a suffix
     * @param sha256 lower-case hexadecimal hash of the revision's file; empty until it was read
     */
    public record Pin(String provider, String name, String revision, String sha256) {

        /** @throws IllegalArgumentException if the revision does not begin with a day */
        public Pin {
            parseDay(revision);
        }

        /** A pin of a provider whose name was not read. */
        public Pin(String provider, String revision, String sha256) {
            this(provider, provider, revision, sha256);
        }

        /** The day the revision was read. */
        public LocalDate knownOn() {
            return parseDay(revision);
        }

        private static LocalDate parseDay(String revision) {
            try {
                return LocalDate.parse(revision.substring(0, Math.min(10, revision.length())));
            } catch (DateTimeParseException e) {
                throw new IllegalArgumentException("revision does not begin with a day: \"" + revision + "\"", e);
            }
        }
    }

    public PinnedPrices {
        pins = List.copyOf(pins);
        offers = List.copyOf(offers);
        capacities = List.copyOf(capacities);
        seatPlans = List.copyOf(seatPlans);
        accountTiers = List.copyOf(accountTiers);
        calibrations = List.copyOf(calibrations);
    }

    /** Pinned prices without calibrations. */
    public PinnedPrices(List<Pin> pins, List<Offer> offers, List<Capacity> capacities, List<SeatPlan> seatPlans, List<AccountTier> accountTiers) {
        this(pins, offers, capacities, seatPlans, accountTiers, List.of());
    }

    public PinnedPrices withCalibrations(List<Calibration> newCalibrations) {
        return new PinnedPrices(pins, offers, capacities, seatPlans, accountTiers, newCalibrations);
    }

    public Optional<Calibration> calibration(String tokenizer) {
        return calibrations.stream().filter(calibration -> calibration.tokenizer().equals(tokenizer)).findFirst();
    }

    /** Pinned prices of metered offers alone. */
    public PinnedPrices(List<Pin> pins, List<Offer> offers) {
        this(pins, offers, List.of(), List.of(), List.of());
    }

    public Optional<Capacity> capacity(String id) {
        return capacities.stream().filter(capacity -> capacity.id().equals(id)).findFirst();
    }

    public Optional<SeatPlan> seatPlan(String id) {
        return seatPlans.stream().filter(seatPlan -> seatPlan.id().equals(id)).findFirst();
    }

    public Optional<Offer> offer(String id) {
        return offers.stream().filter(offer -> offer.id().equals(id)).findFirst();
    }

    /** What a person calls a provider; its id where that is not known. */
    public String providerName(String provider) {
        return pin(provider).map(Pin::name).orElse(provider);
    }

    public Optional<Pin> pin(String provider) {
        return pins.stream().filter(pin -> pin.provider().equals(provider)).findFirst();
    }
}
