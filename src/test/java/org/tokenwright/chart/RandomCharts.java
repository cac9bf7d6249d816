package org.tokenwright.chart;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;
import org.tokenwright.chart.BarChart.Bar;
import org.tokenwright.chart.BarChart.Category;
import org.tokenwright.chart.BarChart.Content;
import org.tokenwright.chart.BarChart.Range;
import org.tokenwright.chart.BarChart.Series;
import org.tokenwright.chart.BarChart.Status;

/** Charts of all sizes and magnitudes from a seed. */
final class RandomCharts {

    private static final List<String> KEYS = List.of("uncachedInput", "cacheRead", "cacheWrite.5m", "cacheWrite.1h", "output",
            "search", "fixedFee", "credit");
    private static final String LETTERS = "Claude 3.5 Sonnet with 200k context, batch, EU region, committed for 36 months";

    private final Random random;

    RandomCharts(long seed) {
        this.random = new Random(seed);
    }

    Frame frame() {
        double fontSize = random.nextInt(4) == 0 ? 8 + random.nextInt(20) : Frame.FONT_SIZE;
        return new Frame(Frame.LEAST_WIDTH + random.nextInt(1000), 160 + random.nextInt(700), fontSize, random.nextBoolean());
    }

    BarChart bars() {
        Map<String, ColourRole> colours = BucketColours.of(KEYS);
        List<String> keys = KEYS.subList(0, 1 + random.nextInt(KEYS.size()));
        List<Category> categories = new ArrayList<>();
        int count = random.nextInt(5) == 0 ? 1 + random.nextInt(200) : 1 + random.nextInt(12);
        double magnitude = Math.pow(10, random.nextInt(19) - 6);
        for (int i = 0; i < count; i++) {
            categories.add(new Category("a" + i, name(), content(keys, magnitude)));
        }
        BarChart chart = BarChart.of(name(), "Alternative", format(),
                keys.stream().map(key -> new Series(key, key, colours.get(key))).toList(), categories)
                .withFootnote(random.nextBoolean() ? "" : name()).withRangeLabel(random.nextBoolean() ? "" : "volume ±20 %");
        return random.nextBoolean() ? chart : chart.withBudget(magnitude * random.nextDouble() * 20, name());
    }

    private Content content(List<String> keys, double magnitude) {
        if (random.nextInt(8) == 0) {
            return new Status(random.nextBoolean() ? "does not fit" : "not priced: no batch price in this region before 2027");
        }
        Map<String, Double> parts = new LinkedHashMap<>();
        for (String key : keys) {
            double size = random.nextInt(6) == 0 ? 0 : magnitude * random.nextDouble() * Math.pow(10, -random.nextInt(4));
            parts.put(key, key.equals("credit") ? -3 * size : size);
        }
        double total = parts.values().stream().mapToDouble(Double::doubleValue).sum();
        return new Bar(total, parts, range(total), random.nextInt(6) == 0 ? "2 not priced" : "");
    }

    private Optional<Range> range(double total) {
        double away = Math.abs(total) * random.nextDouble();
        return random.nextBoolean() ? Optional.empty() : Optional.of(new Range(total - away, total + 2 * away));
    }

    LineChart lines() {
        int months = random.nextInt(6) == 0 ? 1 : 1 + random.nextInt(72);
        int count = random.nextInt(5) == 0 ? 1 + random.nextInt(60) : 1 + random.nextInt(8);
        double magnitude = Math.pow(10, random.nextInt(19) - 6);
        List<String> ids = IntStream.range(0, count).mapToObj(i -> "m" + i).toList();
        ModelColours colours = ModelColours.of(ids);
        YearMonth start = YearMonth.of(2024, 1 + random.nextInt(12));
        List<LineChart.Line> lines = new ArrayList<>();
        for (String id : ids) {
            LineChart.Line line = new LineChart.Line(id, name(), colours.of(id), values(months, magnitude), List.of());
            lines.add(random.nextInt(3) > 0 ? line : line.withChange(start.plusMonths(random.nextInt(months)), "input −30 %"));
        }
        LineChart chart = LineChart.of(name(), format(), start, lines);
        return random.nextBoolean() ? chart : chart.withBudget(new LineChart.Budget("budget",
                values(months, 5 * magnitude).stream().map(RandomCharts::positive).toList()));
    }

    WaterfallChart waterfall() {
        int count = random.nextInt(5) == 0 ? random.nextInt(60) : random.nextInt(9);
        double magnitude = Math.pow(10, random.nextInt(19) - 6);
        double at = magnitude * random.nextDouble() * (random.nextInt(8) == 0 ? 0 : 5);
        List<WaterfallChart.Entry> entries = new ArrayList<>(List.of(new WaterfallChart.Total("start", name(), at, "")));
        for (int i = 0; i < count; i++) {
            double change = magnitude * (random.nextDouble() - 0.5) * Math.pow(10, -random.nextInt(4)) * (random.nextInt(8) == 0 ? 0 : 3);
            at += change;
            entries.add(new WaterfallChart.Step("s" + i, name(), change, random.nextInt(6) == 0 ? "does not fit alone" : ""));
            if (random.nextInt(6) == 0) {
                entries.add(new WaterfallChart.Total("t" + i, name(), at, ""));
            }
        }
        entries.add(new WaterfallChart.Total("end", name(), at, random.nextBoolean() ? "" : name()));
        return WaterfallChart.of(name(), "Step", format(), entries).withFootnote(random.nextBoolean() ? "" : name());
    }

    ColumnChart columns() {
        int count = switch (random.nextInt(4)) {
            case 0 -> 1 + random.nextInt(ColumnChart.MOST_COLUMNS);
            case 1 -> 1 + random.nextInt(4);
            default -> 1 + random.nextInt(60);
        };
        double magnitude = Math.pow(10, random.nextInt(19) - 6);
        List<String> keys = KEYS.subList(0, 1 + random.nextInt(5));
        Map<String, ColourRole> colours = BucketColours.of(keys);
        boolean counted = random.nextBoolean();
        List<ColumnChart.Column> columns = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<Double> amounts = keys.stream().map(key -> random.nextInt(6) == 0 ? 0 : magnitude * random.nextDouble()).toList();
            columns.add(new ColumnChart.Column("c" + i, counted ? Integer.toString(i + 1) : name(), random.nextBoolean() ? "" : name(), amounts));
        }
        Optional<ColumnChart.Limit> limit = random.nextBoolean() ? Optional.empty()
                : Optional.of(new ColumnChart.Limit(name(), magnitude * random.nextDouble() * 8));
        return new ColumnChart(name(), random.nextBoolean() ? "" : name(), format(), random.nextBoolean() ? "" : name(),
                keys.stream().map(key -> new ColumnChart.Series(key, name(), colours.get(key))).toList(), columns, limit);
    }

    private List<OptionalDouble> values(int months, double magnitude) {
        double size = magnitude * random.nextDouble() * (random.nextInt(8) == 0 ? 0 : 1) * (random.nextInt(12) == 0 ? -1 : 1);
        double gaps = random.nextInt(4) == 0 ? 0.5 : 0;
        return IntStream.range(0, months).mapToObj(month -> random.nextDouble() < gaps ? OptionalDouble.empty()
                : OptionalDouble.of(size * Math.pow(1.05, month))).toList();
    }

    private static OptionalDouble positive(OptionalDouble value) {
        return value.isPresent() ? OptionalDouble.of(Math.abs(value.getAsDouble())) : value;
    }

    private AmountFormat format() {
        return switch (random.nextInt(4)) {
            case 0 -> AmountFormat.money("EUR", Locale.GERMANY);
            case 1 -> AmountFormat.count("tokens", Locale.FRANCE);
            default -> AmountFormat.money("USD", Locale.US);
        };
    }

    private String name() {
        int from = random.nextInt(20);
        return LETTERS.substring(from, from + 1 + random.nextInt(LETTERS.length() - from - 1));
    }
}
