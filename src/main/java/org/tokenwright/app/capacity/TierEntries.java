package org.tokenwright.app.capacity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.tokenwright.app.form.Entry;
import org.tokenwright.app.form.Entry.Kind;
import org.tokenwright.app.form.Entry.Option;
import org.tokenwright.app.text.Words;
import org.tokenwright.plan.Alternative;
import org.tokenwright.plan.Plan;

/** A choice of account tier for each provider of an alternative. */
final class TierEntries {

    private final Catalog catalog;
    private final String alternative;

    private TierEntries(Catalog catalog, String alternative) {
        this.catalog = catalog;
        this.alternative = alternative;
    }

    static List<Entry> of(Catalog catalog, Plan plan, Alternative alternative) {
        var providers = new TreeSet<>(PurchaseEdits.providers(alternative));
        providers.removeIf(provider -> catalog.accountTiers(plan, provider).isEmpty());
        providers.addAll(alternative.purchases().accountTiers().keySet());
        var entries = new TierEntries(catalog, alternative.id());
        return providers.stream().map(provider -> entries.of(plan, provider)).toList();
    }

    static String id(String alternative, String provider) {
        return "alternative/" + alternative + "/accountTier/" + provider;
    }

    private Entry of(Plan plan, String provider) {
        String label = catalog.provider(plan, provider);
        return new Entry(id(alternative, provider), label, "", Kind.CHOICE, now -> options(now, provider),
                Set.of("/alternatives[" + alternative + "]/accountTiers/" + provider), now -> shown(now, provider), (now, typed) ->
                typed.equals(shown(now, provider)) ? Optional.empty() : Optional.of(new PurchaseEdits(catalog).tier(now,
                        now.alternative(alternative).orElseThrow(), provider, typed, Words.get("contracts.step", label,
                                Option.labels(options(now, provider), typed, Words.get("limits.tier.none"))))), Optional.empty());
    }

    private String shown(Plan plan, String provider) {
        return plan.alternative(alternative).map(one -> one.purchases().accountTiers().getOrDefault(provider, "")).orElse("");
    }

    private List<Option> options(Plan plan, String provider) {
        var options = new ArrayList<>(List.of(new Option("", Words.get("limits.tier.none"))));
        catalog.accountTiers(plan, provider).forEach(tier -> options.add(new Option(tier.id(), tier.name())));
        String present = shown(plan, provider);
        if (options.stream().noneMatch(option -> option.key().equals(present))) {
            options.add(new Option(present, present));
        }
        return options;
    }
}
