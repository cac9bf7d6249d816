package org.tokenwright.app.work;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.tokenwright.app.form.Entry.Option;
import org.tokenwright.app.form.Form;
import org.tokenwright.app.form.Lists;
import org.tokenwright.base.Meter;
import org.tokenwright.plan.NumberRule;
import org.tokenwright.workload.Extra;
import org.tokenwright.workload.Extra.Per;
import org.tokenwright.workload.Workload;

/** What a workload uses besides its tokens. */
final class ExtraEntries {

    private final WorkloadForm form;
    private final List<Extra> extras;

    private ExtraEntries(WorkloadForm form, List<Extra> extras) {
        this.form = form;
        this.extras = extras;
    }

    static Form of(WorkloadForm form, Workload workload) {
        new ExtraEntries(form, workload.extras()).fill();
        return form.form("extras");
    }

    private void fill() {
        extras.forEach(this::extra);
        free().stream().findFirst().ifPresent(meter -> form.button("extra/add", "extra.add",
                one -> one.withExtras(Lists.with(one.extras(), new Extra(meter, Per.TASK, Examples.of("1",
                        NumberRule.extra(meter, Per.TASK).unit()))))));
    }

    private void extra(Extra extra) {
        String key = extra.meter().key();
        String path = "extra/" + key;
        form.removable(true, path + "/remove", "extra.remove", one -> one.withExtras(Lists.without(one.extras(), ExtraEntries::id, key)), () -> {
            form.choice(path + "/meter", WorkloadForm.word("extra.meter"), meters(extra.meter()),
                    one -> find(one, key).map(ExtraEntries::id).orElse(""),
                    (one, now) -> changed(one, key, old -> in(Meter.parse(now), old.per(), old)));
            form.number(path, path, WorkloadForm.word("extra.amount"), extra.meter().unit().toString(), false);
            form.choice(path + "/per", "extra.per", Per.class, one -> find(one, key).map(Extra::per).orElse(Per.TASK),
                    (one, per) -> changed(one, key, old -> in(old.meter(), per, old)));
        });
    }

    /** The same amount of another meter, or for something else. */
    private static Extra in(Meter meter, Per per, Extra old) {
        return new Extra(meter, per, old.amount().withUnit(NumberRule.extra(meter, per).unit()));
    }

    /** Meters that are not there yet; the commonest first. */
    private List<Meter> free() {
        return Arrays.stream(Meter.Kind.values()).filter(kind -> kind != Meter.Kind.CACHE_WRITE).map(Meter::of).filter(Meter::isExtra)
                .filter(meter -> extras.stream().noneMatch(extra -> extra.meter().equals(meter))).sorted(java.util.Comparator.comparing(
                        meter -> !meter.kind().equals(Meter.Kind.SEARCH))).toList();
    }

    private List<Option> meters(Meter present) {
        return Lists.with(free(), present).stream().sorted().map(meter -> new Option(meter.key(), label(meter))).toList();
    }

    private static String label(Meter meter) {
        return meter.label().substring(0, 1).toUpperCase(Locale.ROOT) + meter.label().substring(1);
    }

    private static String id(Extra extra) {
        return extra.meter().key();
    }

    private static Optional<Extra> find(Workload one, String key) {
        return one.extras().stream().filter(extra -> id(extra).equals(key)).findFirst();
    }

    private static Workload changed(Workload one, String key, UnaryOperator<Extra> change) {
        return one.withExtras(Lists.changed(one.extras(), ExtraEntries::id, key, change));
    }
}
