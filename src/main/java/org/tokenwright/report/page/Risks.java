package org.tokenwright.report.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.tokenwright.analysis.AlternativeResult;
import org.tokenwright.analysis.ScenarioAmounts;
import org.tokenwright.analysis.ScenarioComparison;
import org.tokenwright.analysis.ScenarioNumbers;
import org.tokenwright.analysis.Status;
import org.tokenwright.analysis.Swing;
import org.tokenwright.analysis.Swings;
import org.tokenwright.worksheet.Assumption;
import org.tokenwright.worksheet.Assumption.Origin;
import org.tokenwright.worksheet.Inputs;

/** What may be wrong with the cheapest alternative, and what would make another one cheaper; one sentence each. */
final class Risks {

    /** As the sentences of published prices name them. */
    private static final List<String> UNSURE = List.of("promotional", "announced", "ESTIMATED");
    private static final int NAMED = 2;
    /** Costs that differ by less read the same in per cent. */
    private static final double SAME = 0.0005;

    private final Decision decision;
    private final Amounts amounts;
    private final Origins origins;
    private final PageText words;
    private final UnaryOperator<String> shortened;

    /** @param shortened a name as it stands in a sentence */
    Risks(Decision decision, Amounts amounts, PageText words, UnaryOperator<String> shortened) {
        this.shortened = shortened;
        this.decision = decision;
        this.amounts = amounts;
        this.words = words;
        origins = new Origins(decision.snapshot().comparison().plan(), amounts, words);
    }

    /** The most important ones first. */
    List<String> all() {
        var all = new ArrayList<String>();
        decision.cheapest().ifPresent(one -> {
            ends(one).ifPresent(all::add);
            changes(one).ifPresent(all::add);
            scenarios(one).ifPresent(all::add);
            inputs(one).ifPresent(all::add);
            UNSURE.forEach(kind -> prices(one, kind).ifPresent(all::add));
        });
        without(Status.NOT_PRICED, "page.risk.not-priced").ifPresent(all::add);
        without(Status.DOES_NOT_FIT, "page.risk.does-not-fit").ifPresent(all::add);
        decision.cheapest().stream().flatMap(one -> one.resolved().notes().stream()).forEach(all::add);
        return all.isEmpty() ? List.of(words.get(decision.cheapest().isEmpty() ? "page.risk.no-cost" : "page.risk.none")) : all;
    }

    private Optional<String> ends(AlternativeResult one) {
        boolean low = one.total(Inputs.LOW).isPresent();
        boolean high = one.total(Inputs.HIGH).isPresent();
        return low && high ? Optional.empty() : Optional.of(words.get(low ? "page.risk.high-end"
                : high ? "page.risk.low-end" : "page.risk.both-ends", name(one)));
    }

    private String name(AlternativeResult one) {
        return shortened.apply(one.alternative().name());
    }

    /** How much dearer it may become before the second cheapest is the better choice. */
    private Optional<String> changes(AlternativeResult one) {
        double mine = one.total(Inputs.BASE).orElseThrow();
        return decision.next().filter(_ -> mine > 0).map(next -> {
            double more = next.total(Inputs.BASE).orElseThrow() / mine - 1;
            return words.get(more < SAME ? "page.risk.same" : "page.risk.break-even", name(one), amounts.percent(more), name(next));
        });
    }

    /** In which scenarios another alternative is cheapest. */
    private Optional<String> scenarios(AlternativeResult one) {
        List<ScenarioComparison.Entry> others = decision.snapshot().scenarios().stream()
                .filter(entry -> !entry.id().equals(decision.snapshot().scenario()))
                .filter(entry -> cheapest(entry).filter(best -> !best.alternative().id().equals(one.alternative().id())).isPresent()).toList();
        if (others.isEmpty()) {
            return Optional.empty();
        }
        String found = String.join("; ", others.stream().limit(NAMED).map(entry -> words.get("page.risk.scenario.one",
                scenario(entry), name(cheapest(entry).orElseThrow()))).toList());
        return Optional.of(words.get("page.risk.scenarios", found, others.size() - Math.min(NAMED, others.size())));
    }

    private String scenario(ScenarioComparison.Entry entry) {
        return entry.id().equals(ScenarioNumbers.PLAN) ? words.get("page.scenario.plan") : shortened.apply(entry.name());
    }

    private String name(ScenarioAmounts one) {
        return shortened.apply(one.alternative().name());
    }

    private static Optional<ScenarioAmounts> cheapest(ScenarioComparison.Entry entry) {
        return entry.alternatives().stream().filter(one -> one.total().central().isPresent())
                .min(Comparator.comparingDouble(one -> one.total().central().orElseThrow()));
    }

    /** Which input makes the second cheapest cheaper at one of its ends. */
    private Optional<String> inputs(AlternativeResult one) {
        if (decision.next().isEmpty()) {
            return Optional.empty();
        }
        Swings mine = decision.swings().orElseThrow();
        Swings theirs = mine.isTenPercent() ? Swings.ofTenPercent(decision.next().get()) : Swings.of(decision.next().get());
        return mine.all().stream().flatMap(swing -> turn(swing, theirs).stream()).findFirst();
    }

    private Optional<String> turn(Swing mine, Swings theirs) {
        Optional<Swing> other = theirs.all().stream().filter(swing -> swing.input().equals(mine.input())).findFirst();
        return Stream.of(false, true).filter(high -> {
            var cost = high ? mine.costAtHigh() : mine.costAtLow();
            var against = other.map(swing -> high ? swing.costAtHigh() : swing.costAtLow()).orElse(theirs.base());
            return cost.isPresent() && against.isPresent() && against.getAsDouble() < cost.getAsDouble();
        }).findFirst().map(high -> words.get("page.risk.input", PageText.sentence(mine.label()),
                origins.full(decision.cheapest().orElseThrow().worksheet().assumption(mine.input()), high ? mine.high() : mine.low()), name(decision.next().orElseThrow())));
    }

    private Optional<String> prices(AlternativeResult one, String kind) {
        List<Assumption> found = one.worksheet().assumptions().stream().filter(input -> input.origin() == Origin.PUBLISHED)
                .filter(input -> input.sentence().contains(", " + kind + " price")).toList();
        return found.isEmpty() ? Optional.empty()
                : Optional.of(words.get("page.risk.prices." + kind, found.size(), found.getFirst().label()));
    }

    private Optional<String> without(Status status, String key) {
        List<AlternativeResult> found = decision.order().stream().filter(one -> one.status() == status).toList();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        String named = String.join(", ", found.stream().limit(NAMED).map(this::name).toList());
        String first = found.getFirst().unpriced().stream().findFirst().map(gap -> gap.label() + ": " + gap.reason())
                .orElseGet(() -> words.get("page.risk.undefined"));
        return Optional.of(words.get(key, found.size(), named, found.size() - Math.min(NAMED, found.size()), first));
    }
}
