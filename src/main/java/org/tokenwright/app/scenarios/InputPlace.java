package org.tokenwright.app.scenarios;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.tokenwright.app.text.Words;
import org.tokenwright.contract.Quote;
import org.tokenwright.plan.Alternative;
import org.tokenwright.plan.Plan;
import org.tokenwright.workload.Workload;

/** Names a number of a plan that no worksheet has, by its place in the plan. */
final class InputPlace {

    private final Plan plan;
    private final String[] parts;

    InputPlace(Plan plan, String id) {
        this.plan = plan;
        parts = id.split("/");
    }

    String label() {
        return parts.length < 3 ? words(1) : words(2) + ", " + owner();
    }

    private String owner() {
        return switch (parts[0]) {
            case "workload" -> plan.workload(parts[1]).map(Workload::name).orElse(parts[1]);
            case "alternative" -> plan.alternative(parts[1]).map(Alternative::name).orElse(parts[1]);
            case "quote" -> plan.quote(parts[1]).map(Quote::name).orElse(parts[1]);
            default -> parts[1];
        };
    }

    private String words(int from) {
        return Arrays.stream(parts, from, parts.length).map(InputPlace::word).collect(Collectors.joining(" "));
    }

    /** {@code tasksPerMonth} as {@code tasks per month}, or as the fields call it. */
    private static String word(String part) {
        return Words.has("field." + part) ? Words.get("field." + part)
                : part.replaceAll("(?<=[a-z])(?=[A-Z])", " ").replace('-', ' ').toLowerCase(java.util.Locale.ROOT);
    }

    /** What the ids of numbers of one name differ in. */
    static String last(String id) {
        String last = id.substring(id.lastIndexOf('/') + 1);
        return last.matches("\\d{4}-\\d{2}-\\d{2}") ? Words.get("scenario.since", last) : String.join(" ",
                Arrays.asList(id.split("/")).subList(Math.max(0, id.split("/").length - 2), id.split("/").length));
    }
}
