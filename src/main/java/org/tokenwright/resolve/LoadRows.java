package org.tokenwright.resolve;

import static org.tokenwright.worksheet.Formulas.over;
import static org.tokenwright.worksheet.Formulas.plus;
import static org.tokenwright.worksheet.Formulas.times;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import org.tokenwright.base.Meter;
import org.tokenwright.base.Unit;
import org.tokenwright.plan.Reservation;
import org.tokenwright.pricing.Capacity.UnitLoad;
import org.tokenwright.pricing.Capacity.Weights;
import org.tokenwright.pricing.Offer;
import org.tokenwright.worksheet.Expr;

/** What a call of an offer takes of a unit: its tokens, weighted as the provider counts them, over what a unit serves. */
final class LoadRows {

    /** Hardware serves tokens of all kinds alike where nothing else is known. */
    private static final Weights ALIKE = new Weights(BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE);

    private final ReservationSheet sheet;
    private final Offer offer;
    private final Optional<UnitLoad> load;
    private final Weights weights;

    LoadRows(ReservationSheet sheet, Offer offer) {
        this.sheet = sheet;
        this.offer = offer;
        load = sheet.capacity.load(offer.id());
        weights = load.map(UnitLoad::weights).orElse(ALIKE);
    }

    /** Units that one call in a minute takes, unit*minute/call. */
    Expr unitsPerCall(RouteRows route, RouteRegime regime) {
        String path = "on/" + route.workload().workload().id() + "/" + route.route().id() + "/"
                + PriceText.regimeId(regime.interval().from(), sheet.plan.loadShares.horizon());
        var parts = new ArrayList<Expr>();
        for (Meter bucket : regime.shape().buckets()) {
            parts.add(weighted(bucket, regime.tokens(bucket)));
        }
        for (CacheRows.Kept kept : regime.kept()) {
            parts.add(weighted(Meter.CACHE_READ, times(kept.read(), regime.servedPrefix())));
            kept.terms().write().ifPresent(write -> parts.add(weighted(write, times(kept.written(), regime.servedPrefix()))));
        }
        Expr tokens = sheet.row(path + "/weightedTokens", "input-equivalent tokens per call of " + offer.name(), ShapeRows.TOKENS_PER_CALL,
                plus(parts.toArray(Expr[]::new)));
        return over(tokens, throughput());
    }

    private Expr weighted(Meter bucket, Expr tokens) {
        BigDecimal weight = switch (bucket.kind()) {
            case CACHE_READ -> weights.cacheRead();
            case CACHE_WRITE -> weights.cacheWrite();
            case OUTPUT -> weights.output();
            default -> weights.input();
        };
        String name = bucket.kind() == Meter.Kind.CACHE_WRITE ? "cache write" : bucket.label();
        return times(tokens, sheet.published(offer.id() + "/weight/" + bucket.kind().name().toLowerCase(Locale.ROOT),
                "input tokens that one token of " + name + " counts for on " + offer.name(), Unit.ONE, weight, sentence()));
    }

    private Expr throughput() {
        return sheet.reservation.serves(offer.id()).flatMap(Reservation.Served::throughput)
                .map(own -> sheet.entered("throughput/" + offer.id(), "input-equivalent tokens a unit serves of " + offer.name() + " in a minute", own))
                .orElseGet(() -> sheet.published(offer.id() + "/throughput", "input-equivalent tokens a unit serves of " + offer.name() + " in a minute",
                        Reservation.THROUGHPUT, load.orElseThrow().tokensPerMinute(), sentence()));
    }

    private String sentence() {
        return load.map(known -> PriceText.read(known.source())).orElse("Taken for hardware: tokens of all kinds count alike.");
    }
}
