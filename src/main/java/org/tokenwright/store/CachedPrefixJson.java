package org.tokenwright.store;

import org.tokenwright.base.Meter;
import org.tokenwright.base.Quantity;
import org.tokenwright.base.Unit;
import org.tokenwright.plan.PrefixRules;
import org.tokenwright.workload.CachedPrefix;
import org.tokenwright.workload.CachedPrefix.Arrivals;
import org.tokenwright.workload.CachedPrefix.Spacing;

/** Cached prefixes of a workload in JSON. */
final class CachedPrefixJson {

    private static final String SINGLE = "single";
    private static final Quantity ONE = Quantity.exact(1, Unit.ONE);

    private CachedPrefixJson() {
    }

    static CachedPrefix read(JsonCursor prefix) {
        String id = prefix.text("id");
        String name = prefix.text("name", id);
        Quantity tokens = QuantityJson.read(prefix.get("tokens"), PrefixRules.TOKENS);
        Quantity share = prefix.find("share").map(part -> QuantityJson.read(part, PrefixRules.SHARE)).orElse(ONE);
        Quantity variants = prefix.find("variants").map(texts -> QuantityJson.read(texts, PrefixRules.VARIANTS)).orElse(ONE);
        String lifetime = prefix.get("lifetime").parsed(text -> Meter.cacheWrite(text).lifetime());
        boolean sliding = prefix.find("sliding").map(JsonCursor::bool).orElse(true);
        Arrivals arrivals = prefix.find("arrivals").map(CachedPrefixJson::arrivals).orElse(new Arrivals.Single());
        return prefix.make(() -> new CachedPrefix(id, name, tokens, share, variants, lifetime, sliding, arrivals));
    }

    static Json write(CachedPrefix prefix) {
        var result = new Members()
                .put("id", prefix.id())
                .put("name", prefix.name())
                .put("tokens", QuantityJson.write(prefix.tokens()))
                .put("share", QuantityJson.write(prefix.share()))
                .put("variants", QuantityJson.write(prefix.variants()))
                .put("lifetime", prefix.lifetime());
        if (!prefix.sliding()) {
            result.put("sliding", new Json.Bool(false));
        }
        return (prefix.arrivals() instanceof Arrivals.Single ? result : result.put("arrivals", arrivals(prefix.arrivals())))
                .object();
    }

    private static Arrivals arrivals(JsonCursor arrivals) {
        String kind = arrivals.text("kind", SINGLE);
        return switch (kind) {
            case SINGLE -> new Arrivals.Single();
            case "conversations" -> new Arrivals.Conversations(
                    QuantityJson.read(arrivals.get("calls"), PrefixRules.CALLS),
                    QuantityJson.read(arrivals.get("gap"), PrefixRules.GAP),
                    arrivals.get("spacing").oneOf(Spacing.class), arrivals.bool("own"));
            case "observed" -> new Arrivals.Observed(QuantityJson.read(arrivals.get("hitRate"), PrefixRules.HIT_RATE));
            case "stored" -> new Arrivals.Stored(QuantityJson.read(arrivals.get("hours"), PrefixRules.HOURS),
                    QuantityJson.read(arrivals.get("creations"), PrefixRules.CREATIONS));
            default -> throw arrivals.get("kind").problem(
                    "is none of single, conversations, observed, stored (\"" + Shown.cut(kind) + "\")");
        };
    }

    private static Json arrivals(Arrivals arrivals) {
        return switch (arrivals) {
            case Arrivals.Single _ -> new Members().put("kind", SINGLE).object();
            case Arrivals.Conversations(var calls, var gap, var spacing, var own) -> new Members()
                    .put("kind", "conversations").put("calls", QuantityJson.write(calls)).put("gap", QuantityJson.write(gap))
                    .put("spacing", spacing).putIfTrue("own", own).object();
            case Arrivals.Observed(var hitRate) -> new Members()
                    .put("kind", "observed").put("hitRate", QuantityJson.write(hitRate)).object();
            case Arrivals.Stored(var hours, var creations) -> new Members()
                    .put("kind", "stored").put("hours", QuantityJson.write(hours))
                    .put("creations", QuantityJson.write(creations)).object();
        };
    }
}
