package org.tokenwright.app.work;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tokenwright.app.form.Entry.Option;
import org.tokenwright.app.form.Form;
import org.tokenwright.base.Quantity;
import org.tokenwright.plan.PlanInputs;
import org.tokenwright.workload.Volume;
import org.tokenwright.workload.Volume.Adoption;
import org.tokenwright.workload.Workload;

/** Months of the year that are unlike others, and people who take it up little by little. */
final class SeasonEntries {

    private SeasonEntries() {
    }

    static Form season(WorkloadForm form, Workload workload) {
        form.some("season", "season", Arrays.stream(Month.values()).map(month -> new Option(month.name(),
                        month.getDisplayName(TextStyle.SHORT, Locale.ENGLISH))).toList(),
                one -> one.volume().season().keySet().stream().map(Month::name).toList(),
                (one, names) -> with(one, seasoned(one.volume().season(), names)));
        workload.volume().season().keySet().forEach(month -> month(form, month));
        return form.form("season");
    }

    /** Months with the factor they had, or that of an ordinary one. */
    private static SortedMap<Month, Quantity> seasoned(SortedMap<Month, Quantity> old, List<String> names) {
        return names.stream().map(Month::valueOf).collect(Collectors.toMap(Function.identity(),
                month -> old.getOrDefault(month, Examples.of("1")), (one, _) -> one, TreeMap::new));
    }

    private static void month(WorkloadForm form, Month month) {
        String path = PlanInputs.seasonPath(month);
        form.removable(true, path + "/remove", "season.remove", one -> without(one, month), () -> form.number(path, path,
                month.getDisplayName(TextStyle.FULL, Locale.ENGLISH), WorkloadForm.word("season.unit"), false));
    }

    private static Workload without(Workload one, Month month) {
        var season = new TreeMap<>(one.volume().season());
        season.remove(month);
        return with(one, season);
    }

    private static Workload with(Workload one, SortedMap<Month, Quantity> season) {
        Volume old = one.volume();
        return one.withVolume(new Volume(old.driver(), old.growth(), season, old.adoption()));
    }

    static Form adoption(WorkloadForm form, Workload workload) {
        if (workload.volume().adoption().isPresent()) {
            form.removable(true, "adoption/remove", "adoption.remove", one -> with(one, Optional.empty()),
                    () -> form.percent("adoption/from", "adoption.from"));
            form.percent("adoption/to", "adoption.to");
            form.number("adoption/begins", "adoption.begins");
            form.number("adoption/months", "adoption.months");
        } else {
            form.button("adoption/add", "adoption.add", one -> with(one, Optional.of(new Adoption(Examples.of("0.1"),
                    Examples.of("0.8"), Examples.of("0"), Examples.of("12")))));
        }
        return form.form("adoption");
    }

    private static Workload with(Workload one, Optional<Adoption> adoption) {
        Volume old = one.volume();
        return one.withVolume(new Volume(old.driver(), old.growth(), old.season(), adoption));
    }
}
