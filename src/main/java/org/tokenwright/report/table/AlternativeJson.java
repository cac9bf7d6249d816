package org.tokenwright.report.table;

import static org.tokenwright.report.table.SnapshotJson.list;
import static org.tokenwright.report.table.SnapshotJson.number;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.tokenwright.analysis.AlternativeResult;
import org.tokenwright.analysis.Status;
import org.tokenwright.analysis.WorkloadResult;
import org.tokenwright.plan.Team;
import org.tokenwright.resolve.PriceLayers;
import org.tokenwright.store.Json;
import org.tokenwright.store.Members;
import org.tokenwright.workload.Workload;
import org.tokenwright.worksheet.Cell;
import org.tokenwright.worksheet.Inputs;
import org.tokenwright.worksheet.Row;
import org.tokenwright.worksheet.Tag;
import org.tokenwright.worksheet.Timeline;

/** One alternative as JSON. */
final class AlternativeJson {

    private final AlternativeResult result;
    private final Timeline timeline;
    private final boolean isPriced;

    AlternativeJson(AlternativeResult result, Timeline timeline) {
        this.result = result;
        this.timeline = timeline;
        isPriced = result.status() == Status.PRICED;
    }

    Json object() {
        var members = new Members().put("id", result.alternative().id()).put("name", result.alternative().name())
                .put("status", result.status().key());
        if (isPriced) {
            members.put("total", levels(result.total(Inputs.LOW), result.total(Inputs.BASE), result.total(Inputs.HIGH)));
            members.put("monthly", list(IntStream.range(0, timeline.months()).mapToObj(this::month).toList()));
            members.put("layers", layers());
        } else {
            members.put("noTotalBecause", Reasons.of(result.status(), result.unpriced()));
            number(members, "pricedTotal", result.pricedTotal(Inputs.BASE));
        }
        number(members, "budget", result.budget());
        number(members, "againstBudget", result.againstBudget(Inputs.BASE));
        members.put("unfitShare", number(result.unfitShare()));
        members.put("workloads", list(result.workloads().stream().map(this::workload).toList()));
        members.put("cost", breakdown());
        members.put("tokens", tokens());
        members.put("lines", list(result.lines().stream().map(this::line).toList()));
        members.put("unpriced", list(result.unpriced().stream().map(gap -> new Members().put("id", gap.row()).put("label", gap.label())
                .put("reason", gap.reason()).object()).toList()));
        members.put("notes", list(result.notes().stream().map(Json.Text::new).toList()));
        members.put("missed", list(result.missed().stream().map(SnapshotJson::miss).toList()));
        return members.object();
    }

    /** Results at low, central and high inputs; one that is not known is left out. */
    static Json levels(OptionalDouble low, OptionalDouble central, OptionalDouble high) {
        return number(number(number(new Members(), "low", low), "central", central), "high", high).object();
    }

    private Json month(int month) {
        return new Members().put("month", timeline.month(month).toString()).put("cost", levels(at(month, Inputs.LOW),
                at(month, Inputs.BASE), at(month, Inputs.HIGH))).object();
    }

    private OptionalDouble at(int month, int column) {
        return result.total(column).isPresent() ? result.monthly(month, column) : OptionalDouble.empty();
    }

    private Json layers() {
        var layers = new Members();
        PriceLayers.ALL.forEach(layer -> number(layers, layer, result.layer(layer, Inputs.BASE)));
        return layers.object();
    }

    private Json workload(WorkloadResult one) {
        String id = one.workload().id();
        var members = new Members().put("id", id).put("name", one.workload().name());
        one.workload().team().ifPresent(team -> members.put("team", team));
        members.put("perTask", levels(result.perTask(id, Inputs.LOW), one.perTask(), result.perTask(id, Inputs.HIGH)));
        number(members, "cost", one.cost());
        if (one.cost().isEmpty()) {
            members.put("noCostBecause", TableText.get(one.isPriced() ? "reason.undefined" : "reason.workload"));
        }
        number(members, "tasks", one.tasks());
        number(members, "tokens", one.tokens());
        number(members, "callsPerTask", one.callsPerTask());
        number(members, "unfitShare", one.unfitShare());
        return members.object();
    }

    /** Sums of what is priced; complete where that is everything. */
    private Json breakdown() {
        return new Members().put("complete", new Json.Bool(isPriced))
                .put("byWorkload", sums(Tag.WORKLOAD, id -> result.plan().workload(id).map(Workload::name).orElse(id)))
                .put("byTeam", sums(Tag.TEAM, id -> result.plan().teams().stream().filter(team -> team.id().equals(id)).map(Team::name)
                        .findFirst().orElse(id)))
                .put("byProvider", sums(Tag.PROVIDER, result.plan().prices()::providerName))
                .put("byMeter", sums(Tag.METER, UnaryOperator.identity()))
                .put("byBucket", sums(Tag.BUCKET, UnaryOperator.identity()))
                .object();
    }

    private Json sums(Tag tag, UnaryOperator<String> naming) {
        return list(result.costBy(tag, Inputs.BASE).entrySet().stream().map(sum -> sum(sum, naming)).toList());
    }

    private static Json sum(Map.Entry<String, Cell> sum, UnaryOperator<String> naming) {
        var members = new Members().put("id", sum.getKey()).put("name", sum.getKey().isEmpty() ? TableText.get("none") : naming.apply(sum.getKey()));
        number(members, "cost", sum.getValue().value());
        return (sum.getValue().isDefined() ? members : members.put("noCostBecause", TableText.get("reason.undefined"))).object();
    }

    private Json tokens() {
        var buckets = new Members();
        result.tokensByBucket(Inputs.BASE).forEach((bucket, tokens) -> number(buckets, bucket, tokens.value()));
        return number(new Members(), "total", result.tokens()).put("byBucket", buckets.object()).object();
    }

    private Json line(Row line) {
        var tags = new Members();
        line.tags().values().forEach((tag, value) -> tags.put(tag.key(), value));
        List<Json> monthly = IntStream.range(0, timeline.months()).<Json>mapToObj(month -> result.evaluation().value(line.id(), month, Inputs.BASE)
                .value().stream().mapToObj(SnapshotJson::number).findFirst().orElse(new Json.Null())).toList();
        return new Members().put("id", line.id()).put("label", line.label()).put("tags", tags.object()).put("monthly", list(monthly)).object();
    }
}
