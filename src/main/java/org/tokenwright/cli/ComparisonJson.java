package org.tokenwright.cli;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.tokenwright.analysis.AlternativeResult;
import org.tokenwright.analysis.Comparison;
import org.tokenwright.plan.PinnedPrices;
import org.tokenwright.resolve.Gap;
import org.tokenwright.store.Json;
import org.tokenwright.store.JsonWriter;
import org.tokenwright.store.Members;
import org.tokenwright.workload.Workload;
import org.tokenwright.worksheet.Cell;
import org.tokenwright.worksheet.CompensatedSum;
import org.tokenwright.worksheet.Evaluation;
import org.tokenwright.worksheet.Expr.Fold;
import org.tokenwright.worksheet.Inputs;
import org.tokenwright.worksheet.Outcome;
import org.tokenwright.worksheet.Row;

/** A comparison as JSON; docs/user-guide.md lists the members. */
final class ComparisonJson {

    private static final String FORMAT = "tokenwright-comparison";

    private final Comparison comparison;
    private final Yardstick cheapest;
    private final int months;

    private ComparisonJson(Comparison comparison) {
        this.comparison = comparison;
        cheapest = Yardstick.cheapest(comparison);
        months = comparison.timeline().months();
    }

    static byte[] write(Comparison comparison, List<String> notes) {
        return JsonWriter.bytes(new ComparisonJson(comparison).document(notes));
    }

    private Json document(List<String> notes) {
        return new Members()
                .put("format", FORMAT)
                .put("formatVersion", 1)
                .put("plan", comparison.plan().name())
                .put("currency", comparison.currency())
                .put("months", JsonParts.texts(IntStream.range(0, months)
                        .mapToObj(month -> comparison.timeline().month(month).toString()).toList()))
                .put("prices", JsonParts.list(comparison.plan().prices().pins(), ComparisonJson::pin))
                .put("notes", JsonParts.texts(notes))
                .put("alternatives", JsonParts.list(comparison.alternatives(), this::alternative))
                .object();
    }

    private static Json pin(PinnedPrices.Pin pin) {
        return new Members().put("provider", pin.provider()).put("name", pin.name()).put("revision", pin.revision())
                .put("sha256", pin.sha256()).object();
    }

    private Json alternative(AlternativeResult result) {
        return new Members()
                .put("id", result.alternative().id())
                .put("name", result.alternative().name())
                .put("status", result.status().key())
                .put("total", JsonParts.amount(result.total(Inputs.BASE)))
                .put("totalLow", JsonParts.amount(result.total(Inputs.LOW)))
                .put("totalHigh", JsonParts.amount(result.total(Inputs.HIGH)))
                .put("pricedTotal", JsonParts.amount(result.pricedTotal(Inputs.BASE)))
                .put("timesCheapest", JsonParts.amount(cheapest.times(result.total(Inputs.BASE))))
                .put("againstBudget", JsonParts.amount(result.againstBudget(Inputs.BASE)))
                .put("monthly", JsonParts.months(months, month -> result.monthly(month, Inputs.BASE)))
                .put("tokens", tokens(result))
                .put("unpriced", JsonParts.list(result.unpriced(), ComparisonJson::gap))
                .put("unfitShare", Numbers.exact(result.unfitShare()))
                .put("perTask", perTask(result))
                .put("lines", JsonParts.list(result.lines(), line -> line(result, line)))
                .put("figures", JsonParts.list(result.worksheet().outcomes(), outcome -> figure(result, outcome)))
                .object();
    }

    private static Json tokens(AlternativeResult result) {
        Map<String, Cell> byBucket = result.tokensByBucket(Inputs.BASE);
        var buckets = new Members();
        var total = new CompensatedSum();
        byBucket.forEach((bucket, tokens) -> {
            buckets.put(bucket, JsonParts.amount(tokens.value()));
            total.add(tokens.orElse(Double.NaN));
        });
        return new Members().put("total", JsonParts.amount(total.cell().value()))
                .put("byBucket", buckets.object()).object();
    }

    private static Json gap(Gap gap) {
        return new Members().put("id", gap.row()).put("label", gap.label()).put("reason", gap.reason()).object();
    }

    private Json perTask(AlternativeResult result) {
        var byWorkload = new Members();
        for (Workload workload : comparison.plan().workloads()) {
            byWorkload.put(workload.id(), JsonParts.amount(result.perTask(workload.id(), Inputs.BASE)));
        }
        return byWorkload.object();
    }

    private Json line(AlternativeResult result, Row row) {
        return described(row, result.evaluation(),
                result.evaluation().total(row.id(), Fold.SUM, Inputs.BASE).value(), new Members()
                        .put("id", row.id())
                        .put("label", row.label()));
    }

    private Json figure(AlternativeResult result, Outcome outcome) {
        Row row = result.worksheet().row(outcome.row());
        Evaluation evaluation = result.evaluation();
        OptionalDouble total = outcome.total()
                .map(fold -> evaluation.total(row.id(), fold, Inputs.BASE).value()).orElse(OptionalDouble.empty());
        return described(row, evaluation, total, new Members()
                .put("id", row.id())
                .put("label", row.label())
                .put("unit", row.unit().toString()));
    }

    private Json described(Row row, Evaluation evaluation, OptionalDouble total, Members head) {
        return head.put("tags", JsonParts.tags(row.tags()))
                .put("total", JsonParts.amount(total))
                .put("monthly", JsonParts.months(months, month -> evaluation.value(row.id(), month, Inputs.BASE).value()))
                .object();
    }
}
