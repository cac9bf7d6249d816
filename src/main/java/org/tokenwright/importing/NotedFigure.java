package org.tokenwright.importing;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tokenwright.base.Meter;
import org.tokenwright.importing.CsvTable.Line;
import org.tokenwright.pricing.Conditions;
import org.tokenwright.pricing.Price;
import org.tokenwright.pricing.Rate;
import org.tokenwright.pricing.Validity;

/** A figure that a row of the price table states in its remarks only, because no column holds it. */
record NotedFigure(Line line) {

    private static final List<String> COLUMNS = List.of("provider", "model_id", "region", "effective_from", "kind",
            "service_tier", "meter", "bracket", "value", "from", "to", "words", "remark");
    /** What a row is told by. */
    private static final List<String> KEY = List.of("provider", "model_id", "region", "effective_from");
    private static final List<String> REMARKS = List.of("notes", "source", "tier_price_source");

    static List<NotedFigure> read(Path file) throws IOException {
        return CsvTable.read(file, COLUMNS).stream().map(NotedFigure::new).toList();
    }

    /** @throws IllegalArgumentException if it is about this row, but the row does not say its words */
    boolean isAbout(Line row) {
        if (!KEY.stream().allMatch(column -> line.text(column).equals(row.text(column)))) {
            return false;
        }
        if (REMARKS.stream().noneMatch(column -> row.text(column).contains(line.text("words")))) {
            throw line.problem("words", "line " + row.number() + " of " + row.file() + " does not say so");
        }
        return true;
    }

    private boolean is(String kind) {
        return line.text("kind").equals(kind);
    }

    /** Another threshold on total input, tokens. */
    Optional<Long> threshold() {
        return is("threshold") ? line.tokens("value") : Optional.empty();
    }

    /** Another price. */
    Optional<Rate> rate(PriceRow row) {
        if (!is("amount")) {
            return Optional.empty();
        }
        Conditions conditions = new Conditions(line.text("service_tier"), Conditions.ANY_REGION,
                line.parsed("bracket", Integer::parseInt), row.priceWindow());
        return Optional.of(new Rate(line.parsed("meter", Meter::parse), conditions,
                new Price.Flat(line.decimal("value").orElseThrow()), row.line().text("currency"), row.validity(),
                row.rateStatus(), row.rateStatusDate(), row.source(),
                Stream.of(row.note(), line.text("remark")).filter(text -> !text.isEmpty())
                        .reduce((one, other) -> one + "; " + other).orElse("")));
    }

    /** The validity of a column's price, where it began later or ended earlier than the row. */
    Validity narrowed(Validity validity, PriceColumn column, ProviderHours hours) {
        boolean covered = is("dates") && column.serviceTier().equals(line.text("service_tier"))
                && line.find("meter").map(column.meter().key()::equals).orElse(true);
        if (!covered) {
            return validity;
        }
        Optional<Instant> from = line.date("from").map(hours::instant);
        Optional<Instant> to = line.date("to").map(hours::instant);
        return new Validity(from.or(validity::from), to.or(validity::to),
                from.isPresent() ? Validity.Basis.DATASET_FIRST_SEEN : validity.basis(),
                from.isPresent() ? line.text("words") : validity.dateSource());
    }
}
