package org.tokenwright.store;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tokenwright.base.Meter;
import org.tokenwright.base.Quantity;
import org.tokenwright.base.Unit;
import org.tokenwright.plan.NumberRule;
import org.tokenwright.workload.Extra;
import org.tokenwright.workload.LoadCurve;
import org.tokenwright.workload.RequestShape;
import org.tokenwright.workload.RequestSize;
import org.tokenwright.workload.TaskShape;
import org.tokenwright.workload.Workload;

/** Workloads in JSON. */
final class WorkloadJson {

    private static final SortedMap<String, Quantity> ALL_STANDARD =
            new TreeMap<>(Map.of("standard", Quantity.exact(1, Unit.ONE)));
    private static final int HOURS_OF_DAY = 24;

    private WorkloadJson() {
    }

    static Workload read(JsonCursor workload) {
        String id = workload.text("id");
        return new Workload(id, workload.text("name", id), workload.find("team").map(JsonCursor::text),
                VolumeJson.read(workload), shape(workload),
                workload.find("serviceTiers").map(WorkloadJson::shares).orElse(ALL_STANDARD),
                workload.find("load").map(WorkloadJson::load).orElse(LoadCurve.UNIFORM),
                workload.list("extras", WorkloadJson::extra),
                workload.find("fallback").map(tiers -> shares(tiers, NumberRule.PART)).orElse(Collections.emptySortedMap()),
                workload.list("prefixes", CachedPrefixJson::read), workload.find("reference").map(ReferenceJson::read),
                OutcomeJson.read(workload));
    }

    private static TaskShape shape(JsonCursor workload) {
        Optional<JsonCursor> run = workload.find("run");
        return run.isPresent() ? AgentJson.read(run.get()) : new TaskShape.Calls(
                workload.find("callsPerTask").map(q -> QuantityJson.read(q, NumberRule.CALLS_PER_TASK))
                        .orElse(Quantity.exact(1, NumberRule.CALLS_PER_TASK.unit())),
                request(workload.get("shape")));
    }

    static Json write(Workload workload) {
        var result = new Members()
                .put("id", workload.id())
                .put("name", workload.name())
                .<String>put("team", workload.team(), Members::text);
        VolumeJson.write(workload.volume(), result);
        switch (workload.shape()) {
            case TaskShape.Calls(var perTask, var request) -> result.put("callsPerTask", QuantityJson.write(perTask))
                    .put("shape", request(request));
            case TaskShape.Run run -> result.put("run", AgentJson.write(run));
        }
        result.put("serviceTiers", shares(workload.serviceTiers()));
        if (!workload.load().equals(LoadCurve.UNIFORM)) {
            result.put("load", load(workload.load()));
        }
        if (!workload.fallback().isEmpty()) {
            result.put("fallback", shares(workload.fallback()));
        }
        result.put("extras", workload.extras(), WorkloadJson::extra)
                .put("prefixes", workload.prefixes(), CachedPrefixJson::write)
                .put("reference", workload.reference(), ReferenceJson::write);
        OutcomeJson.write(workload.outcome(), result);
        return result.object();
    }

    /** Shares by service tier. */
    static SortedMap<String, Quantity> shares(JsonCursor shares) {
        return shares(shares, NumberRule.SHARE);
    }

    static SortedMap<String, Quantity> shares(JsonCursor shares, NumberRule rule) {
        var result = new TreeMap<String, Quantity>();
        shares.members().forEach((tier, share) -> result.put(tier, QuantityJson.read(share, rule)));
        return result;
    }

    static Json shares(SortedMap<String, Quantity> shares) {
        return Members.object(shares, tier -> tier, QuantityJson::write);
    }

    private static RequestShape request(JsonCursor shape) {
        var fixed = buckets(shape, "fixed", NumberRule.TOKENS_PER_CALL);
        var size = shape.find("size").map(WorkloadJson::size).orElse(new RequestSize.None());
        var shareOfSize = buckets(shape, "shareOfSize", NumberRule.SHARE);
        var largest = shape.find("largestRequest").map(q -> QuantityJson.read(q, NumberRule.TOKENS_PER_CALL));
        return shape.make(() -> new RequestShape(fixed, size, shareOfSize, largest));
    }

    private static Json request(RequestShape shape) {
        var result = new Members().put("fixed", shape.fixed(), Meter::key, QuantityJson::write);
        if (!(shape.size() instanceof RequestSize.None)) {
            result.put("size", size(shape.size()));
        }
        return result.put("shareOfSize", shape.shareOfSize(), Meter::key, QuantityJson::write)
                .put("largestRequest", shape.largestRequest(), QuantityJson::write)
                .object();
    }

    private static SortedMap<Meter, Quantity> buckets(JsonCursor shape, String name, NumberRule rule) {
        var result = new TreeMap<Meter, Quantity>();
        shape.find(name).ifPresent(all -> all.members().forEach((key, number) ->
                result.put(number.make(() -> Meter.parse(key)), QuantityJson.read(number, rule))));
        return result;
    }

    private static RequestSize size(JsonCursor size) {
        String kind = size.text("kind");
        return switch (kind) {
            case "point" -> new RequestSize.Point(QuantityJson.read(size.get("tokens"), NumberRule.TOKENS_PER_CALL));
            case "histogram" -> {
                List<RequestSize.Bin> bins = size.list("bins", WorkloadJson::bin);
                yield size.make(() -> new RequestSize.Histogram(bins));
            }
            case "lognormal" -> new RequestSize.Lognormal(
                    QuantityJson.read(size.get("median"), NumberRule.POSITIVE_TOKENS_PER_CALL),
                    QuantityJson.read(size.get("p90"), NumberRule.POSITIVE_TOKENS_PER_CALL));
            default -> throw size.get("kind")
                    .problem("is none of point, histogram, lognormal (\"" + Shown.cut(kind) + "\")");
        };
    }

    private static Json size(RequestSize size) {
        return switch (size) {
            case RequestSize.None _ -> new Members().object();
            case RequestSize.Point(var tokens) -> new Members().put("kind", "point")
                    .put("tokens", QuantityJson.write(tokens)).object();
            case RequestSize.Histogram(var bins) -> new Members().put("kind", "histogram")
                    .put("bins", bins, WorkloadJson::bin).object();
            case RequestSize.Lognormal(var median, var p90) -> new Members().put("kind", "lognormal")
                    .put("median", QuantityJson.write(median)).put("p90", QuantityJson.write(p90)).object();
        };
    }

    private static RequestSize.Bin bin(JsonCursor bin) {
        return new RequestSize.Bin(bin.text("id"), QuantityJson.read(bin.get("tokens"), NumberRule.TOKENS_PER_CALL),
                QuantityJson.read(bin.get("weight"), NumberRule.SHARE));
    }

    private static Json bin(RequestSize.Bin bin) {
        return new Members().put("id", bin.id()).put("tokens", QuantityJson.write(bin.tokens()))
                .put("weight", QuantityJson.write(bin.weight())).line();
    }

    private static LoadCurve load(JsonCursor load) {
        ZoneId zone = load.find("zone").map(z -> z.parsed(ZoneId::of)).orElse(ZoneOffset.UTC);
        List<BigDecimal> weights = load.find("hourWeights")
                .map(list -> list.elements().stream().map(JsonCursor::decimal).toList())
                .orElse(LoadCurve.UNIFORM.weights());
        return load.find("hourWeights").orElse(load).make(() -> new LoadCurve(zone, weights));
    }

    private static Json load(LoadCurve load) {
        var result = new Members().put("zone", load.zone().getId());
        if (!load.weights().equals(LoadCurve.UNIFORM.weights())) {
            result.put("hourWeights", new Json.Arr(Members.list(load.weights(), Members::number), HOURS_OF_DAY));
        }
        return result.object();
    }

    private static Extra extra(JsonCursor extra) {
        Meter meter = extra.get("meter").parsed(Meter::parse);
        Extra.Per per = extra.get("per").oneOf(Extra.Per.class);
        Quantity amount = QuantityJson.read(extra.get("amount"), NumberRule.extra(meter, per));
        return extra.make(() -> new Extra(meter, per, amount));
    }

    private static Json extra(Extra extra) {
        return new Members().put("meter", extra.meter().key()).put("per", extra.per())
                .put("amount", QuantityJson.write(extra.amount())).line();
    }
}
