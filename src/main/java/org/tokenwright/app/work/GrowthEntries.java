package org.tokenwright.app.work;

import java.time.YearMonth;
import java.util.List;
import java.util.function.UnaryOperator;
import org.tokenwright.app.form.Form;
import org.tokenwright.app.form.Lists;
import org.tokenwright.app.form.Texts;
import org.tokenwright.workload.Volume;
import org.tokenwright.workload.Volume.Growth;
import org.tokenwright.workload.Workload;

/** How the volume of a workload grows. */
final class GrowthEntries {

    private static final String POINTS = "growth/points/";
    private static final String HISTORY = "growth/history/";
    /** A line needs two months. */
    private static final int FEWEST = 2;

    private final WorkloadForm form;

    private GrowthEntries(WorkloadForm form) {
        this.form = form;
    }

    static Form of(WorkloadForm form, Workload workload) {
        new GrowthEntries(form).fill(workload.volume().growth());
        return form.form("growth");
    }

    private void fill(Growth growth) {
        YearMonth start = form.plan().settings().start();
        form.choice("growth", "growth", GrowthKind.class, one -> GrowthKind.of(one.volume().growth()),
                (one, kind) -> changed(one, old -> kind.after(old, start)));
        switch (growth) {
            case Growth.Compound _ -> form.percent("growthPerMonth", "growthPerMonth");
            case Growth.Yearly _ -> form.number("growth/perYear", "perYear");
            case Growth.Linear _ -> form.percent("growth/linear", "linear");
            case Growth.SCurve _ -> {
                form.number("growth/ceiling", "ceiling");
                form.number("growth/middle", "middle");
                form.number("growth/width", "width");
            }
            case Growth.Points(var points) -> months(POINTS, "point", points.stream().map(Growth.Point::month).toList(), 1);
            case Growth.Fitted(var history) -> months(HISTORY, "counted", history.stream().map(Growth.Counted::month).toList(), FEWEST);
        }
    }

    private void months(String path, String key, List<YearMonth> months, int fewest) {
        form.words("growth/months", key + ".months", one -> MonthNumbers.text(numbers(one.volume().growth())),
                (one, typed) -> changed(one, old -> with(old, MonthNumbers.parse(typed))));
        months.forEach(month -> form.removable(months.size() > fewest, path + month + "/remove", "month.remove",
                one -> changed(one, old -> with(old, without(old, month))),
                () -> form.number(path + month, path + month, Texts.shown(month), WorkloadForm.word(key + ".unit"), false)));
        form.button("growth/add", "month.add", one -> changed(one, old -> with(old, withNext(numbers(old)))));
    }

    private static List<MonthNumbers.One> without(Growth growth, YearMonth month) {
        return Lists.without(numbers(growth), one -> one.month().toString(), month.toString());
    }

    /** One month more, with the number of the last. */
    private static List<MonthNumbers.One> withNext(List<MonthNumbers.One> all) {
        MonthNumbers.One last = all.getLast();
        return Lists.with(all, new MonthNumbers.One(last.month().plusMonths(1), last.number()));
    }

    private static List<MonthNumbers.One> numbers(Growth growth) {
        return switch (growth) {
            case Growth.Points(var points) -> points.stream().map(one -> new MonthNumbers.One(one.month(), one.factor())).toList();
            case Growth.Fitted(var history) -> history.stream().map(one -> new MonthNumbers.One(one.month(), one.count())).toList();
            case Growth.Compound _, Growth.Yearly _, Growth.Linear _, Growth.SCurve _ -> List.of();
        };
    }

    private static Growth with(Growth old, List<MonthNumbers.One> all) {
        return switch (old) {
            case Growth.Points _ -> new Growth.Points(all.stream().map(one -> new Growth.Point(one.month(), one.number())).toList());
            case Growth.Fitted _ -> new Growth.Fitted(all.stream().map(one -> new Growth.Counted(one.month(), one.number())).toList());
            case Growth.Compound _, Growth.Yearly _, Growth.Linear _, Growth.SCurve _ -> old;
        };
    }

    private static Workload changed(Workload one, UnaryOperator<Growth> change) {
        Volume old = one.volume();
        return one.withVolume(new Volume(old.driver(), change.apply(old.growth()), old.season(), old.adoption()));
    }
}
