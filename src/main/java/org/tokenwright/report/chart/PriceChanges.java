package org.tokenwright.report.chart;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.tokenwright.resolve.Resolved;
import org.tokenwright.worksheet.Assumption;
import org.tokenwright.worksheet.Assumption.Origin;
import org.tokenwright.worksheet.Expr;
import org.tokenwright.worksheet.Row;
import org.tokenwright.worksheet.Row.Kind;
import org.tokenwright.worksheet.Tag;
import org.tokenwright.worksheet.Timeline;

/** Finds the months in which published prices of a resolved alternative change, from the regimes of its cost rows. */
final class PriceChanges {

    private static final int MOST_SHOWN = 3;

    /** What stays the same while a price changes. */
    private record Line(String offer, String meter, String tier, String window, String bracket, String volumeTier) {}

    private final Resolved resolved;
    private final ZoneId zone;
    private final ChartWords words;
    private final Timeline timeline;

    private PriceChanges(Resolved resolved, ZoneId zone, ChartWords words) {
        this.resolved = resolved;
        this.zone = zone;
        this.words = words;
        timeline = resolved.worksheet().timeline();
    }

    /** In order of their months. */
    static List<PriceChange> of(Resolved resolved, ZoneId zone, ChartWords words) {
        return new PriceChanges(resolved, zone, words).find();
    }

    private List<PriceChange> find() {
        var byLine = new LinkedHashMap<Line, TreeMap<Instant, Assumption>>();
        for (Row row : resolved.worksheet().rows()) {
            if (row.kind() == Kind.COST && row.tags().get(Tag.REGIME).isPresent()) {
                priceOf(row.formula()).ifPresent(price -> byLine.computeIfAbsent(line(row), _ -> new TreeMap<>())
                        .put(start(row.tags().get(Tag.REGIME).orElseThrow()), price));
            }
        }
        var texts = new TreeMap<YearMonth, Set<String>>();
        byLine.forEach((line, prices) -> compare(line, prices, texts));
        var changes = new ArrayList<PriceChange>();
        texts.forEach((month, all) -> changes.add(new PriceChange(month, joined(all))));
        return changes;
    }

    private String joined(Set<String> texts) {
        List<String> shown = texts.stream().limit(MOST_SHOWN).toList();
        String more = texts.size() > MOST_SHOWN ? words.get("change.more", texts.size() - MOST_SHOWN) : "";
        return String.join(", ", shown) + more;
    }

    private void compare(Line line, TreeMap<Instant, Assumption> prices, Map<YearMonth, Set<String>> texts) {
        Assumption before = null;
        for (var entry : prices.entrySet()) {
            Assumption now = entry.getValue();
            YearMonth month = YearMonth.from(entry.getKey().atZone(zone));
            if (before != null && before.value().compareTo(now.value()) != 0 && isInside(month)) {
                texts.computeIfAbsent(month, _ -> new LinkedHashSet<>()).add(text(line, before.value(), now.value()));
            }
            before = now;
        }
    }

    private boolean isInside(YearMonth month) {
        return !month.isBefore(timeline.start()) && month.isBefore(timeline.start().plusMonths(timeline.months()));
    }

    private String text(Line line, BigDecimal before, BigDecimal now) {
        String tier = line.tier().equals("standard") || line.tier().isEmpty() ? "" : " (" + line.tier() + ")";
        return words.get("change.text", ChartWords.meter(line.meter()) + tier, words.number(before), words.number(now));
    }

    private static Line line(Row row) {
        return new Line(tag(row, Tag.OFFER), tag(row, Tag.METER), tag(row, Tag.SERVICE_TIER), tag(row, Tag.PRICE_WINDOW),
                tag(row, Tag.BRACKET), tag(row, Tag.VOLUME_TIER));
    }

    private static String tag(Row row, Tag tag) {
        return row.tags().get(tag).orElse("");
    }

    private static Instant start(String regime) {
        return Instant.parse(regime.contains("T") ? regime : regime + "T00:00:00Z");
    }

    private Optional<Assumption> priceOf(Expr formula) {
        return switch (formula) {
            case Expr.Input(var id) -> resolved.worksheet().findAssumption(id)
                    .filter(found -> found.origin() == Origin.PUBLISHED);
            case Expr.Binary(var _, var left, var right) -> priceOf(left).or(() -> priceOf(right));
            case Expr.RowRef(var id) -> resolved.worksheet().findRow(id).filter(row -> row.kind() == Kind.PRICE)
                    .flatMap(row -> priceOf(row.formula()));
            default -> Optional.empty();
        };
    }
}
