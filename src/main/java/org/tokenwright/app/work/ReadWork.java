package org.tokenwright.app.work;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.tokenwright.analysis.AlternativeResult;
import org.tokenwright.analysis.SizeHistogram;
import org.tokenwright.analysis.WorkloadResult;
import org.tokenwright.app.figures.Amount;
import org.tokenwright.app.figures.Numbers;
import org.tokenwright.app.form.Texts;
import org.tokenwright.app.text.Words;
import org.tokenwright.plan.Settings;
import org.tokenwright.workload.TaskShape;
import org.tokenwright.workload.Workload;

/** Figures of one workload on the chosen alternative. */
final class ReadWork {

    private final Workload workload;
    private final WorkloadResult result;
    private final Asked asked;
    private final Settings settings;

    ReadWork(AlternativeResult alternative, Workload workload) {
        this.workload = workload;
        result = new Found(alternative).workload(workload.id());
        asked = new Asked(alternative);
        settings = alternative.plan().settings();
    }

    /** Looks a workload up among those of an alternative. */
    private record Found(AlternativeResult alternative) {
        WorkloadResult workload(String id) {
            return alternative.workloads().stream().filter(one -> one.workload().id().equals(id)).findFirst().orElseThrow();
        }
    }

    WorkloadResult result() {
        return result;
    }

    List<Figure> volumeFigures() {
        var figures = new ArrayList<Figure>();
        int last = settings.months() - 1;
        figures.add(month("first", 0));
        figures.add(month("last", last));
        int most = IntStream.rangeClosed(0, last).boxed().max(java.util.Comparator.comparingDouble(month -> result.tasks(month).orElse(0))).orElse(0);
        if (most != 0 && most != last) {
            figures.add(month("most", most));
        }
        figures.add(figure("all", asked.count(result.tasks(), result.demandRow("tasks"), true, label("all"))));
        if (result.doubling().isPresent()) {
            figures.add(figure("fitted", asked.percent(result.fittedGrowth(), result.demandRow("growth/fitted"), false, label("fitted"))));
            figures.add(figure("doubling", asked.count(result.doubling(), result.demandRow("growth/doubling"), false, label("doubling"))));
        }
        return figures;
    }

    private Figure month(String key, int month) {
        OptionalDouble tasks = result.tasks(month);
        return new Figure("work-" + key, Words.get("work.volume." + key, Texts.shown(settings.start().plusMonths(month))), tasks.isEmpty() ? Amount.NONE
                : asked.month(Numbers.count(Math.rint(tasks.getAsDouble())), result.demandRow("tasks"), month, label(key)));
    }

    /** @param debt what steps beyond the first cost, as far as it is known */
    List<Figure> shapeFigures(OptionalDouble debt) {
        var figures = new ArrayList<Figure>();
        figures.add(figure("calls", asked.count(result.callsPerTask(), result.demandRow("callsOfTask"), false, label("calls"))));
        figures.add(figure("largest", Amount.plain(Numbers.count(Math.rint(largest())))));
        figures.add(figure("tokens", asked.count(rounded(result.tokensPerTask()), result.row("tokensPerTask"), false, label("tokens"))));
        if (workload.shape() instanceof TaskShape.Run) {
            figures.add(figure("debt", Amount.plain(debt.isPresent() ? Numbers.money(settings.currency(), debt.getAsDouble()) : "–")));
        }
        figures.add(figure("perTask", asked.price(result.perTask(), result.row("perTask"), label("perTask"))));
        return figures;
    }

    /** Largest input of a call, token/call. */
    private double largest() {
        return SizeHistogram.of(workload.shape()).stream().mapToDouble(SizeHistogram.Bin::to).max().orElse(0);
    }

    private static OptionalDouble rounded(OptionalDouble number) {
        return number.isPresent() ? OptionalDouble.of(Math.rint(number.getAsDouble())) : number;
    }

    private static Figure figure(String key, Amount amount) {
        return new Figure("work-" + key, Words.get("work.figure." + key), amount);
    }

    private String label(String key) {
        return Words.get("card.of", Words.get("work.figure." + key), workload.name());
    }
}
