package org.tokenwright.importing;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tokenwright.importing.CsvTable.Line;
import org.tokenwright.pricing.Capacity;
import org.tokenwright.pricing.Capacity.UnitLoad;
import org.tokenwright.pricing.Capacity.UnitPrice;
import org.tokenwright.pricing.Capacity.Weights;

/** Provisioned capacity: {@code capacities.csv} with the prices and the loads of each. */
final class CapacityTable {

    private static final List<String> COLUMNS =
            List.of("provider", "capacity", "name", "unit", "any_model", "spills", "note");
    private static final List<String> PRICE_COLUMNS = List.of("capacity", "price", "name", "per", "amount", "currency",
            "commitment", "status", "note", "source", "seen");
    private static final List<String> LOAD_COLUMNS = List.of("capacity", "model", "offers", "tokens_per_minute",
            "input_weight", "cache_write_weight", "cache_read_weight", "output_weight", "minimum", "step", "source",
            "seen", "remark");

    private final Collection<String> offers;
    private final Map<String, List<UnitPrice>> prices = new LinkedHashMap<>();
    private final Map<String, List<UnitLoad>> loads = new LinkedHashMap<>();

    private CapacityTable(Collection<String> offers) {
        this.offers = offers;
    }

    /** @param offers ids of all offers */
    static Purchasable<Capacity> read(Path directory, Collection<String> offers) throws IOException {
        var table = new CapacityTable(offers);
        for (Line line : CsvTable.read(directory.resolve("capacity-prices.csv"), PRICE_COLUMNS)) {
            table.prices.computeIfAbsent(line.text("capacity"), _ -> new ArrayList<>()).add(price(line));
        }
        for (Line line : CsvTable.read(directory.resolve("capacity-loads.csv"), LOAD_COLUMNS)) {
            table.loads.computeIfAbsent(line.text("capacity"), _ -> new ArrayList<>()).addAll(table.loads(line));
        }
        var result = new Purchasable<Capacity>();
        for (Line line : CsvTable.read(directory.resolve("capacities.csv"), COLUMNS)) {
            result.add(line, table.capacity(line));
        }
        table.requireAllUsed();
        return result;
    }

    private Capacity capacity(Line line) {
        String provider = PriceRow.slug(line.text("provider"));
        String id = provider + "/" + line.text("capacity");
        return new Capacity(id, provider, line.text("name"), line.text("unit"), orNone(prices.remove(id)),
                orNone(loads.remove(id)), line.is("any_model"), line.is("spills"), line.text("note"));
    }

    private static <T> List<T> orNone(List<T> list) {
        return list == null ? List.of() : list;
    }

    private void requireAllUsed() {
        Stream.of(prices, loads).flatMap(map -> map.keySet().stream()).findFirst().ifPresent(id -> {
            throw new IllegalArgumentException("capacities.csv: there is no capacity " + id);
        });
    }

    private static UnitPrice price(Line line) {
        return new UnitPrice(line.text("price"), line.text("name"), line.constant("per", Capacity.Per.class),
                line.required("amount"), line.text("currency"),
                line.find("commitment").map(_ -> line.parsed("commitment", Period::parse)).orElse(Period.ZERO),
                line.status(), line.source(), line.text("note"));
    }

    /** One load for each offer; a model that no sheet sells has none, and its remark says so. */
    private List<UnitLoad> loads(Line line) {
        if (line.find("offers").isEmpty()) {
            if (line.find("remark").isEmpty()) {
                throw line.problem("remark", "does not say why there is no offer");
            }
            return List.of();
        }
        var weights = new Weights(line.required("input_weight"), asInput(line, "cache_write_weight"),
                asInput(line, "cache_read_weight"), line.required("output_weight"));
        return OfferPatterns.ids(line, offers).stream().map(offer -> new UnitLoad(offer, line.required("tokens_per_minute"),
                weights, line.required("minimum"), line.required("step"), line.source())).toList();
    }

    /** What no source says counts like other input, which is never too little. */
    private static BigDecimal asInput(Line line, String column) {
        return line.decimal(column).orElseGet(() -> line.required("input_weight"));
    }
}
