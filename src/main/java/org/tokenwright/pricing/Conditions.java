package org.tokenwright.pricing;

import static java.util.Objects.requireNonNull;

/**
 * Under what conditions a rate holds, apart from time.
 *
 * @param serviceTier {@code standard}, {@code batch}, {@code flex}, {@code priority}
 * @param region processing region asked for, such as {@code us}; {@link #ANY_REGION} when none is
 * @param bracket 0 up to the first threshold on total input, 1 above it, 2 above the second
 * @param priceWindow id of a price window of the offer, or {@link #ALL_HOURS}
 */
public record Conditions(String serviceTier, String region, int bracket, String priceWindow) {

    public static final String STANDARD = "standard";
    public static final String ANY_REGION = "";
    public static final String ALL_HOURS = "all";

    /** Standard tier, no region asked for, base bracket, all hours. */
    public static final Conditions BASE = new Conditions(STANDARD, ANY_REGION, 0, ALL_HOURS);

    public Conditions {
        requireNonNull(serviceTier, "service tier");
        requireNonNull(region, "region");
        requireNonNull(priceWindow, "price window");
        if (bracket < 0) {
            throw new IllegalArgumentException("bracket " + bracket + " is negative");
        }
    }

    public Conditions withServiceTier(String tier) {
        return new Conditions(tier, region, bracket, priceWindow);
    }

    public Conditions withRegion(String newRegion) {
        return new Conditions(serviceTier, newRegion, bracket, priceWindow);
    }

    public Conditions withBracket(int newBracket) {
        return new Conditions(serviceTier, region, newBracket, priceWindow);
    }

    public Conditions withPriceWindow(String window) {
        return new Conditions(serviceTier, region, bracket, window);
    }
}
