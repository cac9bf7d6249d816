package org.tokenwright.importing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.tokenwright.importing.CsvTable.Line;
import org.tokenwright.pricing.AccountTier;
import org.tokenwright.pricing.AccountTier.RateLimit;

/** Account tiers, {@code account-tiers.csv}, with the limits of each, {@code rate-limits.csv}. */
final class AccountTierTable {

    private static final List<String> COLUMNS =
            List.of("provider", "tier", "name", "paid", "monthly_cap", "currency", "source", "seen", "note");
    private static final List<String> LIMIT_COLUMNS = List.of("tier", "scope", "offers", "requests_per_minute",
            "requests_per_day", "input_tokens_per_minute", "output_tokens_per_minute", "total_tokens_per_minute",
            "cache_reads_count");

    private AccountTierTable() {
    }

    /** @param offers ids of all offers */
    static Purchasable<AccountTier> read(Path directory, Collection<String> offers) throws IOException {
        Map<String, List<RateLimit>> limits = new LinkedHashMap<>();
        for (Line line : CsvTable.read(directory.resolve("rate-limits.csv"), LIMIT_COLUMNS)) {
            limits.computeIfAbsent(line.text("tier"), _ -> new ArrayList<>()).add(limit(line, offers));
        }
        var result = new Purchasable<AccountTier>();
        for (Line line : CsvTable.read(directory.resolve("account-tiers.csv"), COLUMNS)) {
            String provider = PriceRow.slug(line.text("provider"));
            String id = provider + "/" + line.text("tier");
            List<RateLimit> own = limits.remove(id);
            result.add(line, new AccountTier(id, provider, line.text("name"), line.decimal("paid"),
                    line.decimal("monthly_cap"), line.text("currency"), own == null ? List.of() : own, line.source(),
                    line.text("note")));
        }
        limits.keySet().stream().findFirst().ifPresent(id -> {
            throw new IllegalArgumentException("account-tiers.csv: there is no tier " + id);
        });
        return result;
    }

    private static RateLimit limit(Line line, Collection<String> offers) {
        return new RateLimit(line.text("scope"), List.copyOf(OfferPatterns.ids(line, offers)),
                most(line, "requests_per_minute"), most(line, "requests_per_day"),
                most(line, "input_tokens_per_minute"), most(line, "output_tokens_per_minute"),
                most(line, "total_tokens_per_minute"), line.flag("cache_reads_count").orElse(true));
    }

    private static OptionalLong most(Line line, String column) {
        return line.tokens(column).map(OptionalLong::of).orElse(OptionalLong.empty());
    }
}
