package org.tokenwright.app.inputs;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.tokenwright.app.text.Words;
import org.tokenwright.base.Meter;
import org.tokenwright.workload.RequestShape;

/** The token buckets of a request as they are shown. */
public final class Buckets {

    private Buckets() {
    }

    /** Those that a request has, and the usual ones. */
    public static SortedSet<Meter> of(RequestShape shape) {
        var buckets = new TreeSet<>(List.of(Meter.UNCACHED_INPUT, Meter.CACHE_READ, Meter.OUTPUT));
        buckets.addAll(shape.fixed().keySet());
        buckets.addAll(shape.shareOfSize().keySet());
        if (buckets.stream().noneMatch(meter -> meter.kind() == Meter.Kind.CACHE_WRITE)) {
            buckets.add(Meter.CACHE_WRITE_5M);
        }
        return buckets;
    }

    public static String label(Meter meter) {
        return meter.kind() == Meter.Kind.CACHE_WRITE ? Words.get("field.cacheWrite", meter.lifetime()) : Words.get("field." + meter.key());
    }
}
