package org.tokenwright.importing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.tokenwright.importing.CsvTable.Line;
import org.tokenwright.pricing.SeatPlan;

/** Subscriptions, {@code seat-plans.csv}. */
final class SeatPlanTable {

    private static final List<String> COLUMNS = List.of("provider", "plan", "name", "monthly_fee", "annual_fee",
            "currency", "minimum_seats", "allowance", "allowance_unit", "allowance_estimate", "allowance_text", "pooled",
            "overage", "metered_too", "status", "note", "source", "seen");

    private SeatPlanTable() {
    }

    static Purchasable<SeatPlan> read(Path directory) throws IOException {
        var result = new Purchasable<SeatPlan>();
        for (Line line : CsvTable.read(directory.resolve("seat-plans.csv"), COLUMNS)) {
            result.add(line, plan(line));
        }
        return result;
    }

    private static SeatPlan plan(Line line) {
        String provider = PriceRow.slug(line.text("provider"));
        return new SeatPlan(provider + "/" + line.text("plan"), provider, line.text("name"), line.decimal("monthly_fee"),
                line.decimal("annual_fee"), line.text("currency"), line.parsed("minimum_seats", Integer::parseInt),
                allowance(line), line.text("allowance_text"), line.is("pooled"), line.decimal("overage"),
                line.is("metered_too"), line.status(), line.source(), line.text("note"));
    }

    private static Optional<SeatPlan.Allowance> allowance(Line line) {
        return line.decimal("allowance").map(amount -> new SeatPlan.Allowance(
                amount, line.text("allowance_unit"), line.is("allowance_estimate"), line.source()));
    }
}
