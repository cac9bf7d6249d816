package org.tokenwright.report.table;

import java.util.Optional;
import org.tokenwright.base.Meter;
import org.tokenwright.pricing.Conditions;
import org.tokenwright.store.Json;
import org.tokenwright.store.JsonWriter;
import org.tokenwright.store.Members;
import org.tokenwright.worksheet.Row;
import org.tokenwright.worksheet.Tag;

/** What was sold, in the words of FOCUS: meter and details of the price. */
final class FocusSku {

    private FocusSku() {
    }

    /** For example {@code Input tokens}. */
    static String meter(Optional<Meter> meter) {
        return meter.map(found -> TableText.get("meter." + kind(found), found.lifetime())).orElse("");
    }

    private static String kind(Meter meter) {
        int dot = meter.key().indexOf('.');
        return dot < 0 ? meter.key() : meter.key().substring(0, dot);
    }

    /** Details as one JSON object of scalars; every name is our own. */
    static String details(Row line, String model, Optional<Meter> meter) {
        var details = new Members();
        details.putUnless("", "x_ModelId", model);
        meter.ifPresent(found -> {
            details.putUnless("", "x_TokenDirection", direction(found));
            details.putUnless("", "x_TokenCacheAction", cacheAction(found));
            details.putUnless("", "x_CacheLifetime", found.lifetime());
        });
        line.tags().get(Tag.SERVICE_TIER).ifPresent(tier -> details.put("x_ServiceTier", tier));
        line.tags().get(Tag.BRACKET).ifPresent(bracket -> details.put("x_ContextBracket", Long.parseLong(bracket) + 1));
        line.tags().get(Tag.VOLUME_TIER).ifPresent(tier -> details.put("x_VolumeTier", Long.parseLong(tier)));
        line.tags().get(Tag.PRICE_WINDOW).ifPresent(window -> details.putUnless(Conditions.ALL_HOURS, "x_PriceWindow", window));
        Json.Obj object = details.object();
        return object.members().isEmpty() ? "" : JsonWriter.line(object);
    }

    private static String direction(Meter meter) {
        if (!meter.perMillion()) {
            return "";
        }
        boolean isOutput = meter.key().equals(Meter.OUTPUT.key()) || meter.key().endsWith("Output");
        return isOutput ? "Output" : "Input";
    }

    private static String cacheAction(Meter meter) {
        return meter.equals(Meter.CACHE_READ) ? "Read" : meter.lifetime().isEmpty() ? "" : "Write";
    }
}
