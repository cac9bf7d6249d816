package org.tokenwright.cli;

import java.util.List;
import java.util.stream.IntStream;
import org.tokenwright.analysis.ScenarioAmounts;
import org.tokenwright.analysis.ScenarioComparison;
import org.tokenwright.analysis.ScenarioMiss;
import org.tokenwright.store.Json;
import org.tokenwright.store.JsonWriter;
import org.tokenwright.store.Members;

/** Scenarios as JSON; amounts are decimal texts. */
final class ScenariosJson {

    private final ScenarioComparison comparison;
    private final int months;

    private ScenariosJson(ScenarioComparison comparison) {
        this.comparison = comparison;
        months = comparison.plan().settings().months();
    }

    static byte[] write(ScenarioComparison comparison, List<String> notes) {
        return JsonWriter.bytes(new ScenariosJson(comparison).document(notes));
    }

    private Json document(List<String> notes) {
        return new Members()
                .put("plan", comparison.plan().name())
                .put("currency", comparison.plan().settings().currency())
                .put("months", JsonParts.texts(IntStream.range(0, months)
                        .mapToObj(month -> comparison.plan().settings().start().plusMonths(month).toString()).toList()))
                .put("notes", JsonParts.texts(notes))
                .put("scenarios", JsonParts.list(comparison.scenarios(), this::scenario))
                .object();
    }

    private Json scenario(ScenarioComparison.Entry entry) {
        return new Members()
                .put("id", entry.id())
                .put("name", ScenariosText.name(entry))
                .put("alternatives", JsonParts.list(entry.alternatives(), this::alternative))
                .object();
    }

    private Json alternative(ScenarioAmounts one) {
        return new Members()
                .put("id", one.alternative().id())
                .put("name", one.alternative().name())
                .put("status", one.status().key())
                .put("total", JsonParts.amount(one.total().central()))
                .put("totalLow", JsonParts.amount(one.total().low()))
                .put("totalHigh", JsonParts.amount(one.total().high()))
                .put("budget", JsonParts.amount(one.budget()))
                .put("againstBudget", JsonParts.amount(one.againstBudget().central()))
                .put("monthly", JsonParts.months(months, month -> one.monthly().get(month).central()))
                .put("withoutEffect", JsonParts.list(one.missed(), ScenariosJson::missed))
                .object();
    }

    private static Json missed(ScenarioMiss miss) {
        return new Members().put("scenario", miss.scenario()).put("input", miss.inputId()).put("reason", miss.reason()).object();
    }
}
