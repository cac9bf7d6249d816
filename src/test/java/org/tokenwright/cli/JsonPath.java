package org.tokenwright.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tokenwright.store.Json;

/**
 * A place in a JSON document such as {@code alternatives[gpt-4o].monthly[0]}: elements of a list are named by their
 * {@code id}, or else by their index.
 */
public record JsonPath(List<String> steps) {

    private static final Pattern STEP = Pattern.compile("\\.?([A-Za-z0-9_]+)|\\[([^]]+)]");

    public static JsonPath parse(String path) {
        var steps = new ArrayList<String>();
        Matcher step = STEP.matcher(path);
        while (step.find()) {
            steps.add(step.group(1) == null ? step.group(2) : step.group(1));
        }
        return new JsonPath(steps);
    }

    /** The text at this place; {@code null} for null. */
    public String textIn(Json document) {
        Json at = document;
        for (String step : steps) {
            at = child(at, step);
        }
        return switch (at) {
            case Json.Text(var text) -> text;
            case Json.Num(var text) -> text;
            case Json.Bool(var value) -> String.valueOf(value);
            case Json.Null _ -> "null";
            default -> throw new AssertionError(steps + " is no single value");
        };
    }

    private Json child(Json parent, String step) {
        return switch (parent) {
            case Json.Obj(var members, _) when members.containsKey(step) -> members.get(step);
            case Json.Arr(var elements, _) -> elements.stream().filter(element -> hasId(element, step)).findFirst()
                    .orElseGet(() -> elements.get(Integer.parseInt(step)));
            default -> throw new AssertionError("there is no " + step + " at " + steps);
        };
    }

    private static boolean hasId(Json element, String id) {
        return element instanceof Json.Obj(var members, _) && new Json.Text(id).equals(members.get("id"));
    }
}
