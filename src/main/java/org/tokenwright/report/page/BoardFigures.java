package org.tokenwright.report.page;

import java.util.ArrayList;
import java.util.OptionalDouble;
import org.tokenwright.analysis.AlternativeResult;
import org.tokenwright.analysis.WorkloadResult;
import org.tokenwright.chart.PdfFonts;
import org.tokenwright.worksheet.Inputs;

/** The three or four figures at the top: cost, cost per task, against the budget, the second cheapest. */
record BoardFigures(Decision decision, Amounts amounts, PageText words, PdfFonts fonts) {

    Tiles tiles() {
        var tiles = new ArrayList<Tiles.Tile>();
        tiles.add(new Tiles.Tile(words.get("page.figure.cost", decision.snapshot().plan().settings().months()),
                amounts.money(at(Inputs.BASE)), remark()));
        tiles.add(decision.mainWorkload().map(this::perTask)
                .orElseGet(() -> new Tiles.Tile(words.get("page.figure.task"), Amounts.NONE, words.get("page.figure.task.none"))));
        decision.cheapest().filter(one -> one.againstBudget(Inputs.BASE).isPresent()).ifPresent(one -> tiles.add(budget(one)));
        tiles.add(decision.next().map(this::next)
                .orElseGet(() -> new Tiles.Tile(words.get("page.figure.next"), Amounts.NONE, words.get("page.figure.next.none"))));
        return new Tiles(tiles, fonts);
    }

    private OptionalDouble at(int column) {
        return decision.cheapest().map(one -> one.total(column)).orElse(OptionalDouble.empty());
    }

    private String remark() {
        String range = decision.cheapest().map(this::range).orElseGet(() -> words.get("page.figure.none"));
        return range.isEmpty() ? words.get("page.figure.no-range") : range;
    }

    private String range(AlternativeResult one) {
        return amounts.range(one.total(Inputs.LOW), one.total(Inputs.BASE), one.total(Inputs.HIGH));
    }

    private Tiles.Tile perTask(WorkloadResult workload) {
        AlternativeResult one = workload.alternative();
        String id = workload.workload().id();
        String range = amounts.range(one.perTask(id, Inputs.LOW), one.perTask(id, Inputs.BASE), one.perTask(id, Inputs.HIGH));
        return new Tiles.Tile(words.get("page.figure.task.of", workload.workload().name()),
                amounts.money(one.perTask(id, Inputs.BASE)), range.isEmpty() ? words.get("page.figure.no-range") : range);
    }

    private Tiles.Tile budget(AlternativeResult one) {
        return new Tiles.Tile(words.get("page.figure.budget", amounts.money(one.budget())), amounts.change(one.againstBudget(Inputs.BASE).orElseThrow()),
                ends(one.againstBudget(Inputs.LOW), one.againstBudget(Inputs.HIGH)));
    }

    private String ends(OptionalDouble low, OptionalDouble high) {
        if (low.isEmpty() || high.isEmpty()) {
            return words.get("page.range.unknown");
        }
        return low.getAsDouble() == high.getAsDouble() ? words.get("page.figure.no-range")
                : words.get("page.range", amounts.change(low.getAsDouble()), amounts.change(high.getAsDouble()));
    }

    private Tiles.Tile next(AlternativeResult next) {
        double mine = at(Inputs.BASE).orElseThrow();
        double theirs = next.total(Inputs.BASE).orElseThrow();
        return new Tiles.Tile(words.get("page.figure.next"), mine > 0 ? amounts.change(theirs / mine - 1) : amounts.money(theirs),
                words.get("page.figure.next.of", amounts.money(theirs), next.alternative().name()));
    }
}
