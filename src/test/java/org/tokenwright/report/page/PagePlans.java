package org.tokenwright.report.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.tokenwright.analysis.ScenarioNumbers;
import org.tokenwright.plan.Alternative;
import org.tokenwright.plan.PinnedPrices;
import org.tokenwright.plan.Plan;
import org.tokenwright.plan.PricePinning;
import org.tokenwright.plan.Team;
import org.tokenwright.pricing.Offer;
import org.tokenwright.pricing.PriceBook;
import org.tokenwright.report.Snapshot;
import org.tokenwright.store.PriceDirectory;
import org.tokenwright.store.SamplePlans;

/** Plans whose pages are looked at. */
final class PagePlans {

    static final LocalDate DAY = LocalDate.of(2026, 11, 21);
    private static final PriceBook BOOK = new PriceBook(PriceDirectory.bundled().revisions());

    private static final Map<String, Snapshot> SNAPSHOTS = new ConcurrentHashMap<>();

    private PagePlans() {
    }

    static Plan sample(String name) {
        return PricePinning.complete(SamplePlans.open(name).content(), BOOK).plan();
    }

    static Snapshot snapshot(Plan plan) {
        return Snapshot.of(plan, ScenarioNumbers.PLAN, DAY, "1.2.3");
    }

    static Snapshot of(String sample) {
        return SNAPSHOTS.computeIfAbsent(sample, name -> snapshot(sample(name)));
    }

    /** So many alternatives, all like the first one. */
    static Plan crowd(Plan plan, int alternatives) {
        var all = new ArrayList<Alternative>();
        for (int i = 0; i < alternatives; i++) {
            Alternative like = plan.alternatives().get(i % plan.alternatives().size());
            all.add(new Alternative("a" + i, like.name() + " number " + i, like.routes(), like.quotes(), like.purchases()));
        }
        return plan.withAlternatives(all);
    }

    /** Every name is a text. */
    static Plan named(Plan plan, String text) {
        return plan.withName(text).withNote(text)
                .withWorkloads(plan.workloads().stream().map(one -> one.withName(text)).toList())
                .withAlternatives(plan.alternatives().stream().map(one -> one.withName(text)).toList())
                .withTeams(plan.teams().stream().map(one -> new Team(one.id(), text, one.parent(), one.headcount(), one.salary())).toList());
    }

    static Plan empty() {
        Plan plan = sample("today");
        return new Plan("", "", plan.settings(), List.of(), List.of(), List.of(), List.of(), PinnedPrices.NONE, new TreeMap<>());
    }

    /** Nothing has a price. */
    static Plan unpriced(Plan plan) {
        PinnedPrices prices = plan.prices();
        return plan.withPrices(new PinnedPrices(prices.pins(), prices.offers().stream().map(PagePlans::withoutRates).toList(),
                prices.capacities(), prices.seatPlans(), prices.accountTiers(), prices.calibrations()));
    }

    private static Offer withoutRates(Offer offer) {
        return new Offer(offer.id(), offer.provider(), offer.model(), offer.name(), offer.region(), offer.contextWindow(),
                offer.maxOutput(), offer.tokenizer(), offer.modalities(), offer.embedding(), offer.life(), offer.brackets(),
                offer.priceWindows(), List.of(), offer.multipliers(), offer.exclusions(), offer.editions(), offer.cacheMinimum());
    }
}
