package org.tokenwright.report.table;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.tokenwright.analysis.ScenarioAmounts;
import org.tokenwright.analysis.ScenarioComparison;
import org.tokenwright.analysis.ScenarioMiss;
import org.tokenwright.plan.PinnedPrices;
import org.tokenwright.plan.Plan;
import org.tokenwright.report.Snapshot;
import org.tokenwright.store.Json;
import org.tokenwright.store.Members;
import org.tokenwright.worksheet.Assumption;
import org.tokenwright.worksheet.Assumption.Origin;
import org.tokenwright.worksheet.Timeline;

/**
 * A snapshot as JSON. Numbers are decimal texts, so that no reader rounds them; what is not known is left out and a reason
 * stands in its place.
 */
final class SnapshotJson {

    static final String FORMAT = "tokenwright-export";
    static final int VERSION = 1;

    private final Snapshot snapshot;
    private final Plan plan;

    SnapshotJson(Snapshot snapshot) {
        this.snapshot = snapshot;
        plan = snapshot.plan();
    }

    Json document() {
        Timeline timeline = snapshot.comparison().timeline();
        return new Members()
                .put("format", FORMAT).put("version", VERSION)
                .put("generator", new Members().put("name", "Tokenwright").put("version", snapshot.version()).object())
                .put("exported", snapshot.day().toString())
                .put("kind", TableText.get("estimate"))
                .put("plan", new Members().put("name", plan.name()).put("note", plan.note()).object())
                .put("scenario", new Members().put("id", snapshot.scenario()).put("name", snapshot.scenarioName()).object())
                .put("currency", snapshot.comparison().currency())
                .put("months", list(IntStream.range(0, timeline.months()).mapToObj(month -> new Json.Text(timeline.month(month).toString())).toList()))
                .put("priceSheets", list(plan.prices().pins().stream().map(SnapshotJson::pin).toList()))
                .put("alternatives", list(snapshot.comparison().alternatives().stream()
                        .map(result -> new AlternativeJson(result, timeline).object()).toList()))
                .put("scenarios", list(snapshot.scenarios().stream().map(this::scenario).toList()))
                .put("assumptions", list(assumptions().stream().map(SnapshotJson::assumption).toList()))
                .object();
    }

    static Json list(List<? extends Json> elements) {
        return new Json.Arr(List.copyOf(elements), 0);
    }

    static Json number(double value) {
        return new Json.Text(Plain.text(value));
    }

    /** Left out where there is none. */
    static Members number(Members members, String name, OptionalDouble value) {
        value.ifPresent(number -> members.put(name, number(number)));
        return members;
    }

    private static Json pin(PinnedPrices.Pin pin) {
        return new Members().put("provider", pin.provider()).put("name", pin.name()).put("revision", pin.revision())
                .put("knownOn", pin.knownOn().toString()).putUnless("", "sha256", pin.sha256()).object();
    }

    private Json scenario(ScenarioComparison.Entry entry) {
        return new Members().put("id", entry.id()).put("name", entry.name())
                .put("alternatives", list(entry.alternatives().stream().map(this::outcome).toList())).object();
    }

    private Json outcome(ScenarioAmounts amounts) {
        var outcome = new Members().put("id", amounts.alternative().id()).put("status", amounts.status().key());
        if (amounts.total().central().isPresent()) {
            outcome.put("total", AlternativeJson.levels(amounts.total().low(), amounts.total().central(), amounts.total().high()));
        } else {
            outcome.put("noTotalBecause", Reasons.of(amounts.status(), amounts.unpriced()));
        }
        number(outcome, "budget", amounts.budget());
        number(outcome, "againstBudget", amounts.againstBudget().central());
        return outcome.put("missed", amounts.missed(), SnapshotJson::miss).object();
    }

    static Json miss(ScenarioMiss miss) {
        return new Members().put("scenario", miss.scenario()).put("input", miss.inputId()).put("reason", miss.reason()).object();
    }

    /** What the alternatives are worked out with, each once. */
    private List<Assumption> assumptions() {
        Map<String, Assumption> all = new LinkedHashMap<>();
        snapshot.comparison().alternatives().forEach(result -> result.worksheet().assumptions().stream()
                .filter(one -> one.origin() != Origin.CONSTANT).forEach(one -> all.putIfAbsent(one.id(), one)));
        return List.copyOf(all.values());
    }

    private static Json assumption(Assumption one) {
        return new Members().put("id", one.id()).put("label", one.label()).put("unit", one.unit().toString())
                .put("value", Plain.text(one.value())).put("low", Plain.text(one.low())).put("high", Plain.text(one.high()))
                .put("origin", one.origin()).put("source", one.sentence()).object();
    }
}
