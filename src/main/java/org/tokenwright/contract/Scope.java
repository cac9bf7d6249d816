package org.tokenwright.contract;

import java.util.List;
import org.tokenwright.base.Meter;

/**
 * Which of a quote's usage a term is about. An empty list means all.
 *
 * @param offers ids of offers
 * @param meters what is counted
 * @param serviceTiers names of service tiers; usage without one, such as a fixed fee, is in none
 */
public record Scope(List<String> offers, List<Meter> meters, List<String> serviceTiers) {

    /** Everything the quote includes. */
    public static final Scope ALL = new Scope(List.of(), List.of(), List.of());

    public Scope {
        offers = List.copyOf(offers);
        meters = List.copyOf(meters);
        serviceTiers = List.copyOf(serviceTiers);
    }

    public boolean isAll() {
        return equals(ALL);
    }

    /** @param serviceTier empty for usage that has none */
    public boolean covers(String offer, Meter meter, String serviceTier) {
        return covers(offers, offer) && covers(meters, meter) && covers(serviceTiers, serviceTier);
    }

    private static <T> boolean covers(List<T> chosen, T one) {
        return chosen.isEmpty() || chosen.contains(one);
    }
}
