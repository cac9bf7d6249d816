package org.tokenwright.app.work;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.tokenwright.app.form.Entry.Kind;
import org.tokenwright.app.form.Entry.Option;
import org.tokenwright.app.form.Form;
import org.tokenwright.app.form.ItemForm;
import org.tokenwright.app.form.ItemForm.Numeral;
import org.tokenwright.app.form.PlanNumbers;
import org.tokenwright.app.text.Words;
import org.tokenwright.base.Quantity;
import org.tokenwright.plan.Edit;
import org.tokenwright.plan.NumberRule;
import org.tokenwright.plan.Plan;
import org.tokenwright.plan.PlanInputs;
import org.tokenwright.workload.Workload;

/**
 * Collects the entries of one workload under one heading. Their labels and units are the words {@code work.edit.KEY} and {@code work.edit.KEY.unit}.
 */
final class WorkloadForm {

    private final Plan plan;
    private final String id;
    private final PlanNumbers numbers;
    private final ItemForm<Workload> form;

    WorkloadForm(Plan plan, Workload workload, PlanNumbers numbers) {
        this.plan = plan;
        this.numbers = numbers;
        id = workload.id();
        form = new ItemForm<>(PlanInputs.ofWorkload(id, ""), "/workloads[" + id + "]/", workload.name(), now -> now.workload(id),
                (_, changed, step) -> new Edit.ReplaceWorkload(changed, step));
    }

    Plan plan() {
        return plan;
    }

    static String word(String key) {
        return Words.get("work.edit." + key);
    }

    private static String unit(String key) {
        String word = "work.edit." + key + ".unit";
        return Words.has(word) ? Words.get(word) : "";
    }

    void number(String path, String key) {
        number(path, path, word(key), unit(key), false);
    }

    /** A share. */
    void percent(String path, String key) {
        number(path, path, word(key), unit(key), true);
    }

    /** @param placePath where the checks of a plan speak about it besides its input id, below the workload */
    void number(String path, String placePath, String label, String unit, boolean percent) {
        String input = PlanInputs.ofWorkload(id, path);
        NumberRule rule = NumberRule.of(plan, input).orElseThrow();
        form.number(path, placePath, label, new Numeral(rule, percent, unit), now -> numbers.get(now, input));
    }

    /** A number that a workload may lack. */
    void optional(String path, String label, Numeral numeral, Function<Workload, Optional<Quantity>> get,
            BiFunction<Workload, Optional<Quantity>, Workload> with) {
        form.optional(path, path, label, numeral, get, with);
    }

    void words(String path, String key, Function<Workload, String> get, BiFunction<Workload, String, Workload> with) {
        form.text(Kind.WORDS, path, word(key), "", get, with);
    }

    /** One of a few kinds, which are the words {@code work.edit.KEY.KIND}. */
    <K extends Enum<K>> void choice(String path, String key, Class<K> kinds, Function<Workload, K> get,
            BiFunction<Workload, K, Workload> with, String... placePaths) {
        choice(path, word(key), options(key, kinds), one -> get.apply(one).name(), (one, name) -> with.apply(one, Enum.valueOf(kinds, name)),
                placePaths);
    }

    private static <K extends Enum<K>> List<Option> options(String key, Class<K> kinds) {
        return Arrays.stream(kinds.getEnumConstants()).map(kind -> new Option(kind.name(), word(key + "." + kind.name()))).toList();
    }

    void choice(String path, String label, List<Option> options, Function<Workload, String> get, BiFunction<Workload, String, Workload> with,
            String... placePaths) {
        form.chosen(Kind.CHOICE, path, label, Set.of(placePaths), _ -> options, get, with);
    }

    /** Any number of options. */
    void some(String path, String key, List<Option> options, Function<Workload, List<String>> get,
            BiFunction<Workload, List<String>, Workload> with) {
        form.chosen(Kind.SOME, path, word(key), Set.of(), _ -> options, one -> String.join(",", get.apply(one)),
                (one, keys) -> with.apply(one, keys.isEmpty() ? List.of() : List.of(keys.split(","))));
    }

    /** Entries of an item that can be removed. */
    void removable(boolean isRemovable, String path, String key, UnaryOperator<Workload> without, Runnable entries) {
        int first = form.entries().size();
        entries.run();
        if (isRemovable) {
            form.droppedBy(first, form.action(path, word(key), without));
        }
    }

    /** A button beneath the entries. */
    void button(String path, String key, UnaryOperator<Workload> with) {
        form.offer(form.action(path, word(key), with));
    }

    /** @param name stable name of the section */
    Form form(String name, String heading) {
        return new Form(name, heading, form.entries(), form.actions());
    }

    /** Under the heading {@code work.edit.section.NAME}. */
    Form form(String name) {
        return form(name, word("section." + name));
    }
}
