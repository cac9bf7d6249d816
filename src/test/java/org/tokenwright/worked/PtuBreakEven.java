package org.tokenwright.worked;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Month;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tokenwright.analysis.AlternativeResult;
import org.tokenwright.analysis.Comparer;
import org.tokenwright.analysis.Status;
import org.tokenwright.base.Meter;
import org.tokenwright.base.MonthBasis;
import org.tokenwright.base.Quantity;
import org.tokenwright.base.Unit;
import org.tokenwright.plan.Alternative;
import org.tokenwright.plan.PinnedPrices;
import org.tokenwright.plan.Plan;
import org.tokenwright.plan.PricePinning;
import org.tokenwright.plan.Reservation;
import org.tokenwright.plan.Route;
import org.tokenwright.plan.Settings;
import org.tokenwright.pricing.Capacity;
import org.tokenwright.pricing.Capacity.UnitLoad;
import org.tokenwright.pricing.PriceBook;
import org.tokenwright.store.PriceDirectory;
import org.tokenwright.workload.LoadCurve;
import org.tokenwright.workload.RequestShape;
import org.tokenwright.workload.RequestSize;
import org.tokenwright.workload.Workload;
import org.tokenwright.worksheet.Expr.Fold;
import org.tokenwright.worksheet.Inputs;

/**
 * Writes {@code docs/ptu-break-even.md}: from which utilisation on a PTU of each model is cheaper than metered use, by the bundled
 * prices. Each figure is that of a plan whose requests fill 100 units exactly.
 */
final class PtuBreakEven {

    static final Path FILE = Path.of("docs/ptu-break-even.md");

    private static final YearMonth MONTH = YearMonth.of(2026, 12);
    private static final int UNITS = 100;
    private static final int HOURS = 730;
    private static final List<String> PRICES = List.of("hourly", "monthly", "yearly");

    /**
     * One model on one kind of capacity.
     *
     * @param value what a full unit serves in an hour, at metered list prices in USD
     * @param breakEven utilisation for each of the prices, in percent
     */
    record Line(Capacity capacity, UnitLoad load, String model, BigDecimal value, List<BigDecimal> breakEven) {

        /** Whether what was found in general is true of it. */
        boolean isAsFound() {
            return breakEven.getFirst().intValue() > 100 && between(breakEven.get(1), 95, 107) && between(breakEven.get(2), 81, 91);
        }

        private static boolean between(BigDecimal percent, int least, int most) {
            int whole = percent.setScale(0, RoundingMode.HALF_EVEN).intValue();
            return whole >= least && whole <= most;
        }

        private String text() {
            return "| " + Stream.concat(Stream.of(model + ", `" + load.offer() + "`", load.tokensPerMinute().toPlainString(),
                    load.weights().output().toPlainString(), value.toPlainString()), breakEven.stream().map(percent -> percent.toPlainString() + " %"))
                    .collect(Collectors.joining(" | ")) + " |\n";
        }
    }

    private final PriceBook book = new PriceBook(PriceDirectory.bundled().revisions());

    /** @param arguments none */
    public static void main(String[] arguments) throws IOException {
        Files.writeString(FILE, new PtuBreakEven().text());
    }

    List<Line> lines() {
        var lines = new ArrayList<Line>();
        for (Capacity capacity : book.capacities()) {
            if (capacity.unitName().equals("PTU")) {
                capacity.loads().forEach(load -> lines.add(line(capacity, load)));
            }
        }
        return lines;
    }

    String text() {
        List<Line> lines = lines();
        var text = new StringBuilder("""
                # From which utilisation on a PTU is cheaper than metered use

                Written by `org.tokenwright.worked.PtuBreakEven` from the bundled prices; a test compares. For each model that the bundled
                Azure sheet sells, a plan of 100 PTU and of requests that fill them exactly was resolved: input only, nothing cached, the
                same load in all 730 hours of the month. The value of a full PTU is what it serves at metered list prices. Output
                changes the value only where its price differs from its weight times that of input. The percentages are those of the
                row `breakEven`: average utilisation at which the units cost what metered use would.
                """);
        for (Capacity capacity : lines.stream().map(Line::capacity).distinct().toList()) {
            text.append("\n## ").append(capacity.name()).append("\n\nOne PTU: ").append(capacity.prices().stream().map(price ->
                    price.currency() + " " + price.amount().toPlainString() + (price.per() == Capacity.Per.HOUR ? " an hour (" : " a month (") + price.id() + ")")
                    .collect(Collectors.joining(", "))).append(".\n\n");
            text.append("| model | tokens a minute per PTU | output weight | value of a full PTU, USD an hour | hourly | monthly | yearly |\n");
            text.append("|---|---:|---:|---:|---:|---:|---:|\n");
            lines.stream().filter(line -> line.capacity().equals(capacity)).forEach(line -> text.append(line.text()));
        }
        return text.append(summary(lines)).toString();
    }

    private static String summary(List<Line> lines) {
        String outside = lines.stream().filter(line -> !line.isAsFound()).map(line -> "- " + line.model() + ", `" + line.load().offer() + "`, on "
                + line.capacity().name() + ": " + line.breakEven().stream().map(percent -> percent.toPlainString() + " %").collect(Collectors.joining(", ")) + "\n")
                .collect(Collectors.joining());
        String asFound = outside.isEmpty() ? "It is true of every row.\n"
                : lines.stream().filter(Line::isAsFound).count() + " of " + lines.size() + " rows bear it out. Outside are:\n\n" + outside;
        return """

                ## The general finding

                A PTU by the hour never breaks even; reserved for a month it must be used to 95 to 107 %, reserved for a year to 81 to
                91 %, in whole percent.
                """ + asFound + """

                Data zone and regional PTU are compared with the metered price of the offer that runs on them, which is the global one
                where the sheet has no other. Models without a metered price on the sheet have nothing to break even with.
                """;
    }

    private Line line(Capacity capacity, UnitLoad load) {
        List<AlternativeResult> results = PRICES.stream().map(price -> result(capacity, load, price)).toList();
        String row = "alternative/a/reservation/ptu/";
        double value = results.getFirst().evaluation().total(row + "value", Fold.SUM, Inputs.BASE).get() / UNITS / HOURS;
        return new Line(capacity, load, results.getFirst().plan().prices().offer(load.offer()).orElseThrow().name(), rounded(value, 3),
                results.stream().map(result -> rounded(100 * result.evaluation().total(row + "breakEven", Fold.LAST, Inputs.BASE).get(), 1)).toList());
    }

    private static BigDecimal rounded(double number, int digits) {
        return BigDecimal.valueOf(number).setScale(digits, RoundingMode.HALF_EVEN);
    }

    /** A call of one PTU-minute of input for each minute and PTU. */
    private AlternativeResult result(Capacity capacity, UnitLoad load, String price) {
        var settings = new Settings("USD", MonthBasis.NORMAL, ZoneOffset.UTC, Month.JANUARY, MONTH, 1, Optional.empty(), quantity(0, "1"));
        var shape = new RequestShape(new TreeMap<>(Map.of(Meter.UNCACHED_INPUT, Quantity.exact(load.tokensPerMinute(), Unit.parse("token/call")))),
                new RequestSize.None(), new TreeMap<>(), Optional.empty());
        var workload = new Workload("w", "Requests", Optional.empty(), quantity(UNITS * HOURS * 60L, "task"), quantity(0, "1"),
                quantity(1, "call/task"), shape, new TreeMap<>(Map.of("standard", quantity(1, "1"))), LoadCurve.UNIFORM, List.of());
        var route = new Route("r", Optional.empty(), load.offer(), quantity(1, "1"), Optional.empty(), Optional.empty(), "", new TreeMap<>());
        var reservation = new Reservation("ptu", "PTU", capacity.id(), price, MONTH, Optional.empty(),
                List.of(new Reservation.Served(load.offer(), Optional.empty())), Optional.of(quantity(UNITS, "unit")), quantity(0, "1"), false);
        var alternative = new Alternative("a", "A", List.of(route), List.of(),
                new Alternative.Purchases(List.of(reservation), List.of(), new TreeMap<>()));
        Plan plan = PricePinning.complete(new Plan("PTU", "", settings, List.of(), List.of(workload), List.of(alternative), List.of(),
                PinnedPrices.NONE, new TreeMap<>()), book).plan();
        AlternativeResult result = new Comparer().compare(plan).alternatives().getFirst();
        double used = result.evaluation().total("alternative/a/reservation/ptu/utilisationOfAll", Fold.LAST, Inputs.BASE).get();
        if (result.status() != Status.PRICED || Math.abs(used - 1) > 1e-12) {
            throw new IllegalStateException(load.offer() + " on " + capacity.id() + " is " + result.status() + " and used to " + used);
        }
        return result;
    }

    private static Quantity quantity(long value, String unit) {
        return Quantity.exact(value, Unit.parse(unit));
    }
}
