package org.tokenwright.importing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tokenwright.importing.CsvTable.Line;

/** What providers sell besides metered use, by provider, in the order of its table. */
final class Purchasable<T> {

    private final Map<String, List<T>> byProvider = new LinkedHashMap<>();
    private final Map<String, String> names = new LinkedHashMap<>();

    /** @param line names the provider */
    void add(Line line, T one) {
        String name = line.text("provider");
        names.put(PriceRow.slug(name), name);
        byProvider.computeIfAbsent(PriceRow.slug(name), _ -> new ArrayList<>()).add(one);
    }

    List<T> of(String provider) {
        return byProvider.getOrDefault(provider, List.of());
    }

    /** What a person calls each provider, by its slug. */
    Map<String, String> names() {
        return names;
    }
}
