package org.tokenwright.importing;

import java.math.BigDecimal;
import java.util.List;
import org.tokenwright.base.Meter;
import org.tokenwright.base.Meter.Kind;
import org.tokenwright.pricing.Conditions;

/**
 * A price column of the table: what it prices, and under which conditions.
 *
 * @param perThousand whether it prices a thousand units instead of one
 */
record PriceColumn(String name, Meter meter, String serviceTier, int bracket, boolean perThousand) {

    /** All price columns, in the order in which the rates of a row are written. */
    static final List<PriceColumn> ALL = List.of(
            base("input_usd_per_mtok", Meter.UNCACHED_INPUT),
            base("output_usd_per_mtok", Meter.OUTPUT),
            base("cached_input_usd_per_mtok", Meter.CACHE_READ),
            base("cache_write_5m_usd_per_mtok", Meter.CACHE_WRITE_5M),
            base("cache_write_30m_usd_per_mtok", Meter.cacheWrite("30m")),
            base("cache_write_1h_usd_per_mtok", Meter.CACHE_WRITE_1H),
            base("cache_write_12h_usd_per_mtok", Meter.cacheWrite("12h")),
            base("cache_storage_usd_per_mtok_hour", Meter.of(Kind.CACHE_STORAGE)),
            above("input_above_usd_per_mtok", Meter.UNCACHED_INPUT, 1),
            above("output_above_usd_per_mtok", Meter.OUTPUT, 1),
            above("cached_above_usd_per_mtok", Meter.CACHE_READ, 1),
            above("input_above2_usd_per_mtok", Meter.UNCACHED_INPUT, 2),
            above("output_above2_usd_per_mtok", Meter.OUTPUT, 2),
            tier("batch_input_usd_per_mtok", Meter.UNCACHED_INPUT, "batch"),
            tier("batch_output_usd_per_mtok", Meter.OUTPUT, "batch"),
            tier("flex_input_usd_per_mtok", Meter.UNCACHED_INPUT, "flex"),
            tier("flex_output_usd_per_mtok", Meter.OUTPUT, "flex"),
            tier("priority_input_usd_per_mtok", Meter.UNCACHED_INPUT, "priority"),
            tier("priority_output_usd_per_mtok", Meter.OUTPUT, "priority"),
            tier("priority_cached_input_usd_per_mtok", Meter.CACHE_READ, "priority"),
            base("audio_input_usd_per_mtok", Meter.of(Kind.AUDIO_INPUT)),
            base("audio_output_usd_per_mtok", Meter.of(Kind.AUDIO_OUTPUT)),
            base("image_input_usd_per_mtok", Meter.of(Kind.IMAGE_INPUT)),
            base("image_output_usd_per_mtok", Meter.of(Kind.IMAGE_OUTPUT)),
            base("usd_per_image", Meter.of(Kind.IMAGE)),
            base("usd_per_second", Meter.of(Kind.SECOND)),
            thousand("usd_per_1k_searches", Meter.of(Kind.SEARCH)),
            thousand("usd_per_1k_requests", Meter.of(Kind.REQUEST)));

    private static PriceColumn base(String name, Meter meter) {
        return new PriceColumn(name, meter, Conditions.STANDARD, 0, false);
    }

    private static PriceColumn above(String name, Meter meter, int bracket) {
        return new PriceColumn(name, meter, Conditions.STANDARD, bracket, false);
    }

    private static PriceColumn tier(String name, Meter meter, String serviceTier) {
        return new PriceColumn(name, meter, serviceTier, 0, false);
    }

    private static PriceColumn thousand(String name, Meter meter) {
        return new PriceColumn(name, meter, Conditions.STANDARD, 0, true);
    }

    /** Price of the meter's priced unit, exact. */
    BigDecimal perUnit(BigDecimal cell) {
        return perThousand ? cell.movePointLeft(3) : cell;
    }
}
