package org.tokenwright.pricing;

import java.math.BigDecimal;
import java.util.Set;
import org.tokenwright.base.Decimals;
import org.tokenwright.base.Meter;
import org.tokenwright.base.Source;

/**
 * A published factor on the offer's standard rate of the same meter and bracket.
 *
 * @param dimension what asks for it
 * @param value the service tier or region it belongs to
 * @param factor dimensionless; factors of different dimensions multiply
 * @param meters what it covers; empty for every token meter
 */
public record Multiplier(
        Dimension dimension, String value, BigDecimal factor, Set<Meter> meters, Validity validity, Source source,
        String note) {

    public enum Dimension { SERVICE_TIER, REGION }

    public Multiplier {
        factor = Decimals.bounded(factor);
        meters = Set.copyOf(meters);
    }

    public boolean covers(Meter meter) {
        return meters.isEmpty() ? meter.perMillion() : meters.contains(meter);
    }
}
