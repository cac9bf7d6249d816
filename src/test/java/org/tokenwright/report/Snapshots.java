package org.tokenwright.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.tokenwright.analysis.ScenarioNumbers;
import org.tokenwright.plan.Plan;
import org.tokenwright.plan.PricePinning;
import org.tokenwright.pricing.PriceBook;
import org.tokenwright.store.PriceDirectory;
import org.tokenwright.store.SamplePlans;

/** Snapshots of the samples, each worked out once, and what files hold. */
public final class Snapshots {

    public static final LocalDate DAY = LocalDate.of(2026, 11, 21);
    public static final String VERSION = "0.1.0";

    private static final Map<String, Snapshot> SAMPLES = new ConcurrentHashMap<>();
    private static final PriceBook BOOK = new PriceBook(PriceDirectory.bundled().revisions());

    private Snapshots() {
    }

    /** A sample with the prices that it refers to. */
    public static Plan plan(String sample) {
        return PricePinning.complete(SamplePlans.open(sample).content(), BOOK).plan();
    }

    public static Snapshot of(String sample) {
        return SAMPLES.computeIfAbsent(sample, name -> of(plan(name)));
    }

    public static Snapshot of(Plan plan) {
        return Snapshot.of(plan, ScenarioNumbers.PLAN, DAY, VERSION);
    }

    public static byte[] bytes(ExportFile file) {
        var out = new ByteArrayOutputStream();
        try {
            file.content().writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    public static String text(ExportFile file) {
        return new String(bytes(file), StandardCharsets.UTF_8);
    }
}
