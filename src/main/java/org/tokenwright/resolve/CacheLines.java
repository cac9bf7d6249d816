package org.tokenwright.resolve;

import static org.tokenwright.worksheet.Formulas.minus;
import static org.tokenwright.worksheet.Formulas.sum;
import static org.tokenwright.worksheet.Formulas.times;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tokenwright.base.Meter;
import org.tokenwright.base.Unit;
import org.tokenwright.pricing.Price;
import org.tokenwright.resolve.LineRows.Block;
import org.tokenwright.resolve.LineRows.Place;
import org.tokenwright.workload.CachedPrefix;
import org.tokenwright.worksheet.Expr;
import org.tokenwright.worksheet.Expr.Fold;
import org.tokenwright.worksheet.Formulas;
import org.tokenwright.worksheet.Outcome;
import org.tokenwright.worksheet.Row.Kind;
import org.tokenwright.worksheet.Tags;

/** The lines of cached prefixes, apart from all others, and what each prefix saves: less than nothing where it costs more than no cache. */
final class CacheLines {

    /** Parts of what is saved, in one currency; a part without a price leaves the whole unsaid. */
    private record Saved(CachedPrefix prefix, String currency, List<Expr> parts) {}

    private final PlanSheet sheet;
    private final LineRows lines;
    private final PriceRows prices;
    private final Map<String, Saved> saved = new LinkedHashMap<>();
    /** Ids of prefixes of which a part has no flat price. */
    private final Set<String> unsaid = new HashSet<>();

    CacheLines(PlanSheet sheet, LineRows lines) {
        this.sheet = sheet;
        this.lines = lines;
        prices = new PriceRows(sheet);
    }

    /**
     * @param calls of the block
     * @param part of the regime's load that falls into the block
     * @param isRead whether the block has a price for cache reads; what is kept by order costs the same without
     */
    void write(Block block, CacheRows.Kept kept, CallTokens shape, Expr calls, Expr part, boolean isRead) {
        String path = "prefix/" + kept.prefix().id() + "/";
        for (int bracket = 0; bracket < shape.bracketCount(); bracket++) {
            Place place = Place.of(shape, bracket).in(path, kept.prefix().name());
            Expr share = shape.fixedInputShare(bracket);
            if (isRead) {
                instead(block, kept, place, Meter.CACHE_READ, times(calls, share, kept.read()));
                kept.terms().write().ifPresent(write -> instead(block, kept, place, write, times(calls, share, kept.written())));
            }
            kept.created().ifPresent(created -> besides(block, kept, place, Meter.UNCACHED_INPUT, times(created, part, share)));
        }
        kept.stored().ifPresent(stored -> besides(block, kept, Place.of(shape, 0).in(path, kept.prefix().name()),
                Meter.of(Meter.Kind.CACHE_STORAGE), times(stored, part)));
    }

    /** Tokens that would be uncached input without the cache. */
    private void instead(Block block, CacheRows.Kept kept, Place place, Meter meter, Expr quantity) {
        Optional<PricedLine> line = lines.line(block, meter, place, quantity);
        Optional<Expr> price = line.flatMap(found -> price(block, meter, place, found));
        Optional<Expr> uncached = line.flatMap(found -> price(block, Meter.UNCACHED_INPUT, place, found));
        add(kept.prefix(), line, uncached.flatMap(before -> price.map(now -> minus(before, now))));
    }

    /** What would not be used at all without the cache. */
    private void besides(Block block, CacheRows.Kept kept, Place place, Meter meter, Expr quantity) {
        Optional<PricedLine> line = lines.line(block, meter, place, quantity);
        add(kept.prefix(), line, line.flatMap(found -> price(block, meter, place, found)).map(price -> times(Formulas.MINUS_ONE, price)));
    }

    /** Price of a token of a meter where a line is; empty where it is not flat. */
    private Optional<Expr> price(Block block, Meter meter, Place place, PricedLine line) {
        return lines.asIf(block, meter, place, line).flatMap(this::unitPrice);
    }

    private Optional<Expr> unitPrice(PricedLine line) {
        return line.priced().rate().price() instanceof Price.Flat(BigDecimal amount)
                ? Optional.of(prices.unitPrice(line, prices.price(line, amount, ""))) : Optional.empty();
    }

    /** @param perToken what one token saves; empty where that has no price */
    private void add(CachedPrefix prefix, Optional<PricedLine> line, Optional<Expr> perToken) {
        if (line.isEmpty() || perToken.isEmpty()) {
            unsaid.add(prefix.id());
            return;
        }
        String currency = line.get().currency();
        saved.computeIfAbsent(prefix.id() + " " + currency, _ -> new Saved(prefix, currency, new ArrayList<>()))
                .parts().add(times(line.get().quantity(), perToken.get()));
    }

    /** @param id path of the route */
    void totals(String id, Tags tags) {
        saved.values().stream().filter(each -> !unsaid.contains(each.prefix().id())).forEach(each -> {
            String path = id + "/prefix/" + each.prefix().id() + "/saved/" + each.currency();
            sheet.row(path, "saved at list prices by caching " + each.prefix().name(), Unit.of(each.currency()), Kind.BALANCE, tags,
                    times(sum(each.parts()), OutlookRows.factor(sheet)));
            sheet.sheet.outcome(new Outcome(path, Optional.of(Fold.SUM)));
        });
    }
}
