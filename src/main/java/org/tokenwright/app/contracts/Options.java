package org.tokenwright.app.contracts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.tokenwright.app.form.Entry.Option;
import org.tokenwright.app.text.Words;
import org.tokenwright.base.Meter;
import org.tokenwright.contract.Quote;
import org.tokenwright.plan.Plan;
import org.tokenwright.pricing.Offer;

/** What there is to choose from. */
final class Options {

    private static final List<Meter> METERS = List.of(Meter.UNCACHED_INPUT, Meter.CACHE_READ, Meter.CACHE_WRITE_5M,
            Meter.CACHE_WRITE_1H, Meter.OUTPUT, Meter.of(Meter.Kind.AUDIO_INPUT), Meter.of(Meter.Kind.AUDIO_OUTPUT),
            Meter.of(Meter.Kind.IMAGE_INPUT), Meter.of(Meter.Kind.IMAGE_OUTPUT), Meter.of(Meter.Kind.SEARCH),
            Meter.of(Meter.Kind.REQUEST));
    private static final List<String> TIERS = List.of("standard", "batch", "flex", "priority");

    private Options() {
    }

    /** Offers of the vendor that the plan has prices of, and those named anyway. */
    static List<Option> offers(Plan plan, Quote quote, Collection<String> named) {
        var offers = new LinkedHashMap<String, Option>();
        plan.prices().offers().stream().filter(offer -> offer.provider().equals(quote.provider()))
                .forEach(offer -> offers.put(offer.id(), new Option(offer.id(), offer.name())));
        Stream.concat(named.stream(), quote.offers().stream())
                .forEach(id -> offers.putIfAbsent(id, new Option(id, name(plan, id))));
        return List.copyOf(offers.values());
    }

    static String name(Plan plan, String offer) {
        return plan.prices().offer(offer).map(Offer::name).orElse(offer.substring(offer.indexOf('/') + 1));
    }

    /** Vendors that the plan has prices of, and the present one. */
    static List<Option> vendors(Plan plan, String present) {
        var vendors = new LinkedHashMap<String, Option>();
        plan.prices().pins().forEach(pin -> vendors.put(pin.provider(), new Option(pin.provider(), pin.name())));
        vendors.putIfAbsent(present, new Option(present, plan.prices().providerName(present)));
        return List.copyOf(vendors.values());
    }

    static List<Option> meters(Collection<Meter> named) {
        var meters = new ArrayList<>(METERS);
        named.stream().filter(meter -> !meters.contains(meter)).forEach(meters::add);
        return meters.stream().map(meter -> new Option(meter.key(), meter.label())).toList();
    }

    static List<Option> serviceTiers(Collection<String> named) {
        var tiers = new ArrayList<>(TIERS);
        named.stream().filter(tier -> !tiers.contains(tier)).forEach(tiers::add);
        return tiers.stream().map(tier -> new Option(tier,
                Words.has("field.tier." + tier) ? Words.get("field.tier." + tier) : tier)).toList();
    }
}
