package org.tokenwright.app.inputs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.tokenwright.app.inputs.ChoiceField.Option;
import org.tokenwright.app.text.QuantityText;
import org.tokenwright.app.text.Words;
import org.tokenwright.base.Quantity;
import org.tokenwright.plan.Edit;
import org.tokenwright.plan.NumberRule;
import org.tokenwright.plan.Plan;
import org.tokenwright.plan.PlanInputs;
import org.tokenwright.plan.PrefixRules;
import org.tokenwright.workload.CachedPrefix;
import org.tokenwright.workload.CachedPrefix.Arrivals;
import org.tokenwright.workload.CachedPrefix.Arrivals.Conversations;
import org.tokenwright.workload.CachedPrefix.Arrivals.Stored;
import org.tokenwright.workload.CachedPrefix.Spacing;

/** The fields of one cached prefix. */
final class PrefixFields {

    private static final List<String> LIFETIMES = List.of("5m", "30m", "1h", "12h", "24h");
    private static final String OTHER = "other";
    /** The lifetime that "other" begins with. */
    private static final String OTHER_LIFETIME = "2h";
    private static final String YES = "yes";
    private static final String NO = "no";

    private final String workloadId;
    private final CachedPrefix prefix;

    private PrefixFields(String workloadId, CachedPrefix prefix) {
        this.workloadId = workloadId;
        this.prefix = prefix;
    }

    static List<Field> of(String workloadId, CachedPrefix prefix) {
        return new PrefixFields(workloadId, prefix).all();
    }

    private List<Field> all() {
        var fields = new ArrayList<Field>();
        fields.add(new WordsField(id("name"), Words.get("prefix.name"), "", now -> get(now, CachedPrefix::name, ""), this::rename));
        fields.add(number("tokens", PrefixRules.TOKENS, false, CachedPrefix::tokens));
        fields.add(number("share", PrefixRules.SHARE, true, CachedPrefix::share));
        fields.add(number("variants", PrefixRules.VARIANTS, false, CachedPrefix::variants));
        if (!(prefix.arrivals() instanceof Stored)) {
            lifetime(fields);
        }
        fields.add(choice("arrivals", Arrays.stream(PrefixEdits.Kind.values()).map(PrefixEdits.Kind::name).toList(),
                one -> PrefixEdits.Kind.of(one.arrivals()).name(),
                (one, key) -> PrefixEdits.arriving(one, PrefixEdits.Kind.valueOf(key).example())));
        arrivals(fields);
        return fields;
    }

    private void lifetime(List<Field> fields) {
        var keys = new ArrayList<>(LIFETIMES);
        keys.add(OTHER);
        fields.add(choice("lifetime", keys, one -> LIFETIMES.contains(one.lifetime()) ? one.lifetime() : OTHER,
                (one, key) -> PrefixEdits.kept(one, key.equals(OTHER) ? OTHER_LIFETIME : key)));
        if (!LIFETIMES.contains(prefix.lifetime())) {
            fields.add(new WordsField(id("lifetimeText"), Words.get("prefix.lifetimeText"), "",
                    now -> get(now, CachedPrefix::lifetime, ""), this::keep));
        }
        fields.add(choice("sliding", List.of(YES, NO), one -> one.sliding() ? YES : NO,
                (one, key) -> PrefixEdits.sliding(one, key.equals(YES))));
    }

    private void arrivals(List<Field> fields) {
        switch (prefix.arrivals()) {
            case Arrivals.Single _ -> { }
            case Conversations _ -> conversations(fields);
            case Arrivals.Observed _ -> fields.add(number("hitRate", PrefixRules.HIT_RATE, true,
                    one -> one.arrivals() instanceof Arrivals.Observed(var seen) ? seen : null));
            case Stored _ -> {
                fields.add(number("stored/hours", PrefixRules.HOURS, false,
                        one -> one.arrivals() instanceof Stored stored ? stored.hours() : null));
                fields.add(number("stored/creations", PrefixRules.CREATIONS, false,
                        one -> one.arrivals() instanceof Stored stored ? stored.creations() : null));
            }
        }
    }

    private void conversations(List<Field> fields) {
        fields.add(number("conversation/calls", PrefixRules.CALLS, false,
                one -> one.arrivals() instanceof Conversations talk ? talk.calls() : null));
        fields.add(number("conversation/gap", PrefixRules.GAP, false,
                one -> one.arrivals() instanceof Conversations talk ? talk.gap() : null));
        fields.add(choice("spacing", Arrays.stream(Spacing.values()).map(Spacing::name).toList(),
                one -> one.arrivals() instanceof Conversations talk ? talk.spacing().name() : "", (one, key) -> talking(one,
                        talk -> new Conversations(talk.calls(), talk.gap(), Spacing.valueOf(key), talk.own()))));
        fields.add(choice("own", List.of(NO, YES), one -> one.arrivals() instanceof Conversations talk && talk.own() ? YES : NO,
                (one, key) -> talking(one, talk -> new Conversations(talk.calls(), talk.gap(), talk.spacing(), key.equals(YES)))));
    }

    private static CachedPrefix talking(CachedPrefix old, Function<Conversations, Arrivals> change) {
        return old.arrivals() instanceof Conversations talk ? PrefixEdits.arriving(old, change.apply(talk)) : old;
    }

    private Edit rename(Plan plan, String name, String editName) {
        if (name.isEmpty()) {
            throw new IllegalArgumentException(Words.get("prefix.name.needed"));
        }
        return change(plan, Words.get("edit.rename", name), one -> PrefixEdits.named(one, name));
    }

    private Edit keep(Plan plan, String lifetime, String editName) {
        if (!lifetime.matches("[1-9][0-9]{0,3}[mhd]")) {
            throw new IllegalArgumentException(Words.get("prefix.lifetime.not"));
        }
        return change(plan, named(editName), one -> PrefixEdits.kept(one, lifetime));
    }

    private Field number(String path, NumberRule rule, boolean percent, Function<CachedPrefix, Quantity> get) {
        String id = id(path);
        return new NumberField(id, Words.get("prefix." + path), Words.get("prefix." + path + ".unit"),
                new QuantityText(rule.unit(), percent), rule, now -> prefix(now).map(get),
                (_, number, name) -> new Edit.SetInput(id, number, named(name)));
    }

    private Field choice(String path, List<String> keys, Function<CachedPrefix, String> get,
            BiFunction<CachedPrefix, String, CachedPrefix> set) {
        return new ChoiceField(id(path), Words.get("prefix." + path),
                keys.stream().map(key -> new Option(key, Words.get("prefix." + path + "." + key))).toList(),
                now -> get(now, get, ""), (now, key, name) -> change(now, named(name), one -> set.apply(one, key)));
    }

    private Edit change(Plan plan, String name, UnaryOperator<CachedPrefix> change) {
        return PrefixEdits.change(plan, workloadId, prefix.id(), name, change);
    }

    private String named(String edit) {
        return Words.get("prefix.edit", prefix.name(), edit);
    }

    private <T> T get(Plan plan, Function<CachedPrefix, T> get, T none) {
        return prefix(plan).map(get).orElse(none);
    }

    private Optional<CachedPrefix> prefix(Plan plan) {
        return plan.workload(workloadId).flatMap(workload -> workload.prefixes().stream()
                .filter(one -> one.id().equals(prefix.id())).findFirst());
    }

    private String id(String path) {
        return PlanInputs.ofPrefix(workloadId, prefix.id(), path);
    }
}
