package org.tokenwright.importing;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tokenwright.importing.CsvTable.Line;
import org.tokenwright.pricing.AccountTier;
import org.tokenwright.pricing.Capacity;
import org.tokenwright.pricing.Offer;
import org.tokenwright.pricing.PriceSheet;
import org.tokenwright.pricing.SeatPlan;

/**
 * Our own table of prices, {@code api-prices.csv}, with the tables beside it: the origin of the bundled price sheets.
 * {@code more-prices.csv} continues it. Every row and every filled cell finds its place in a sheet; what a column means is said in {@code data/README.md}.
 */
public final class PriceTable {

    private static final List<String> COLUMNS = List.of("provider", "model_id", "display_name", "region",
            "price_window", "currency", "effective_from", "effective_to", "date_basis", "date_source", "status",
            "status_date", "input_usd_per_mtok", "output_usd_per_mtok", "cached_input_usd_per_mtok",
            "cache_write_5m_usd_per_mtok", "cache_write_30m_usd_per_mtok", "cache_write_1h_usd_per_mtok",
            "cache_write_12h_usd_per_mtok", "cache_storage_usd_per_mtok_hour", "batch_input_usd_per_mtok",
            "batch_output_usd_per_mtok", "flex_input_usd_per_mtok", "flex_output_usd_per_mtok",
            "priority_input_usd_per_mtok", "priority_output_usd_per_mtok", "priority_cached_input_usd_per_mtok",
            "tier_price_source", "long_context_threshold_tokens", "long_context_rule", "input_above_usd_per_mtok",
            "output_above_usd_per_mtok", "cached_above_usd_per_mtok", "long_context_threshold2_tokens",
            "input_above2_usd_per_mtok", "output_above2_usd_per_mtok", "audio_input_usd_per_mtok",
            "audio_output_usd_per_mtok", "image_input_usd_per_mtok", "image_output_usd_per_mtok", "usd_per_image",
            "usd_per_second", "usd_per_1k_searches", "usd_per_1k_requests", "context_window_tokens",
            "max_output_tokens", "tokenizer_family", "image_input", "audio_input", "video_input", "is_embedding",
            "seed_row", "notes", "source", "seen_date");

    private PriceTable() {
    }

    /**
     * One sheet for each provider, in the order of the tables.
     *
     * @param directory holds the tables
     * @param knownOn the day the tables were written, which is also the revision
     * @throws IllegalArgumentException naming file, line and column of the first thing that is wrong
     */
    public static List<PriceSheet> sheets(Path directory, LocalDate knownOn) throws IOException {
        Map<String, OfferDraft> drafts = OfferDraft.of(rows(directory), knownOn);
        TierRules.read(directory).apply(drafts);
        CacheMinimums.apply(directory, drafts);
        var names = new LinkedHashMap<String, String>();
        var offers = new LinkedHashMap<String, List<Offer>>();
        for (OfferDraft draft : drafts.values()) {
            Offer offer = draft.offer();
            names.put(offer.provider(), draft.providerName());
            offers.computeIfAbsent(offer.provider(), provider -> new ArrayList<>()).add(offer);
        }
        Purchasable<Capacity> capacities = CapacityTable.read(directory, drafts.keySet());
        Purchasable<SeatPlan> seatPlans = SeatPlanTable.read(directory);
        Purchasable<AccountTier> accountTiers = AccountTierTable.read(directory, drafts.keySet());
        Stream.of(capacities, seatPlans, accountTiers).forEach(more -> more.names().forEach(names::putIfAbsent));
        return names.entrySet().stream().map(provider -> new PriceSheet(provider.getKey(), provider.getValue(),
                knownOn.toString(), knownOn, offers.getOrDefault(provider.getKey(), List.of()),
                capacities.of(provider.getKey()), seatPlans.of(provider.getKey()),
                accountTiers.of(provider.getKey()))).toList();
    }

    private static List<PriceRow> rows(Path directory) throws IOException {
        List<Line> lines = new ArrayList<>(CsvTable.read(directory.resolve("api-prices.csv"), COLUMNS));
        lines.addAll(CsvTable.read(directory.resolve("more-prices.csv"), COLUMNS));
        List<NotedFigure> noted = NotedFigure.read(directory.resolve("figures-in-notes.csv"));
        var hours = new LinkedHashMap<String, ProviderHours>();
        var rows = new ArrayList<PriceRow>();
        for (Line line : lines) {
            String provider = line.text("provider");
            hours.computeIfAbsent(provider, name -> ProviderHours.of(
                    lines.stream().filter(other -> other.text("provider").equals(name)).toList()));
            rows.add(new PriceRow(line, hours.get(provider), noted.stream().filter(f -> f.isAbout(line)).toList()));
        }
        requireAllUsed(noted, rows);
        return rows;
    }

    private static void requireAllUsed(List<NotedFigure> noted, List<PriceRow> rows) {
        for (NotedFigure figure : noted) {
            if (rows.stream().noneMatch(row -> row.noted().contains(figure))) {
                throw figure.line().problem("model_id", "no row of api-prices.csv has this key");
            }
        }
    }
}
