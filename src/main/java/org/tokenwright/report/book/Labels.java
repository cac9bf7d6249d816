package org.tokenwright.report.book;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tokenwright.plan.Plan;
import org.tokenwright.worksheet.Tag;

/** Makes every label of the sheet Calc its own, by adding what tells it from the others with the same words. */
final class Labels {

    private static final List<Tag> TELLING = List.of(Tag.ALTERNATIVE, Tag.WORKLOAD, Tag.TEAM, Tag.OFFER, Tag.METER, Tag.BUCKET, Tag.SERVICE_TIER,
            Tag.REGION, Tag.REGIME, Tag.PRICE_WINDOW, Tag.BRACKET, Tag.VOLUME_TIER, Tag.QUOTE, Tag.TERM, Tag.LAYER);

    private final Plan plan;

    Labels(Plan plan) {
        this.plan = plan;
    }

    List<CalcRow> unique(List<CalcRow> rows) {
        List<CalcRow> result = new ArrayList<>(rows);
        for (Tag tag : TELLING) {
            if (!addWhereItTells(result, tag)) {
                break;
            }
        }
        return numbered(result);
    }

    /** @return whether any two labels are still the same */
    private boolean addWhereItTells(List<CalcRow> rows, Tag tag) {
        Map<String, List<Integer>> same = byLabel(rows);
        same.values().removeIf(places -> places.size() == 1);
        for (List<Integer> places : same.values()) {
            if (places.stream().map(place -> value(rows.get(place), tag)).distinct().count() > 1) {
                places.forEach(place -> rows.set(place, with(rows.get(place), value(rows.get(place), tag))));
            }
        }
        return !same.isEmpty();
    }

    private static Map<String, List<Integer>> byLabel(List<CalcRow> rows) {
        var result = new HashMap<String, List<Integer>>();
        for (int place = 0; place < rows.size(); place++) {
            result.computeIfAbsent(key(rows.get(place).label()), _ -> new ArrayList<>()).add(place);
        }
        return result;
    }

    private static String key(String label) {
        return label.toLowerCase(Locale.ROOT);
    }

    private static CalcRow with(CalcRow row, String value) {
        return value.isEmpty() ? row : row.withLabel(row.label() + " · " + value);
    }

    private String value(CalcRow row, Tag tag) {
        return row.tags().get(tag).map(id -> name(tag, id)).orElse("");
    }

    private String name(Tag tag, String id) {
        return switch (tag) {
            case ALTERNATIVE -> plan.alternative(id).map(one -> one.name()).orElse(id);
            case WORKLOAD -> plan.workload(id).map(one -> one.name()).orElse(id);
            case TEAM -> plan.teams().stream().filter(one -> one.id().equals(id)).map(one -> one.name()).collect(Collectors.joining());
            case OFFER -> plan.prices().offer(id).map(one -> one.name()).orElse(id);
            case BRACKET -> BookWords.get("calc.bracket", id);
            case REGIME -> BookWords.get("calc.from", id.substring(0, Math.min(10, id.length())));
            default -> id;
        };
    }

    /** What is still the same gets the next free number. */
    private static List<CalcRow> numbered(List<CalcRow> rows) {
        Set<String> taken = new HashSet<>();
        var result = new ArrayList<CalcRow>();
        for (CalcRow row : rows) {
            CalcRow named = row;
            for (int number = 2; !taken.add(key(named.label())); number++) {
                named = row.withLabel(row.label() + " (" + number + ")");
            }
            result.add(named);
        }
        return result;
    }
}
