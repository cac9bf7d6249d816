package org.tokenwright.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A path of member names and element ids such as {@code /alternatives[a]/routes[r]/offer}: it finds the same thing
 * again after the elements were moved.
 */
record IdPath(List<Step> steps) {

    /** A member name and the keys of the list elements behind it, usually none or one. */
    record Step(String name, List<String> keys) {}

    static IdPath parse(String path) {
        var steps = new ArrayList<Step>();
        int at = 0;
        while (at < path.length()) {
            int end = endOfName(path, at + 1);
            String name = unescape(path.substring(at + 1, end));
            var keys = new ArrayList<String>();
            while (end < path.length() && path.charAt(end) == '[') {
                int close = path.indexOf(']', end);
                keys.add(path.substring(end + 1, close));
                end = close + 1;
            }
            steps.add(new Step(name, keys));
            at = end;
        }
        return new IdPath(steps);
    }

    private static int endOfName(String path, int from) {
        int end = from;
        while (end < path.length() && path.charAt(end) != '/' && path.charAt(end) != '[') {
            end++;
        }
        return end;
    }

    static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1").replace("[", "~2");
    }

    private static String unescape(String name) {
        return name.replace("~2", "[").replace("~1", "/").replace("~0", "~");
    }

    /** What names an element of a list: its id, else its index. */
    static String key(String list, Json element, int index) {
        Optional<String> key = switch (list) {
            case "pins" -> text(element, "provider");
            case "extras" -> text(element, "meter");
            case "serves" -> text(element, "offer");
            case "steps" -> text(element, "since");
            case "exchangeRates" -> text(element, "from").flatMap(from -> text(element, "to").map(to -> from + "-" + to));
            default -> text(element, "id");
        };
        return key.orElse(String.valueOf(index));
    }

    private static Optional<String> text(Json element, String member) {
        return element instanceof Json.Obj(var members, _) && members.get(member) instanceof Json.Text(var text)
                ? Optional.of(text) : Optional.empty();
    }

    /** Index of the element with this key. */
    static Optional<Integer> index(String list, List<Json> elements, String key) {
        for (int i = 0; i < elements.size(); i++) {
            if (key(list, elements.get(i), i).equals(key)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    /** The JSON pointer of this path in a document, as far as the document has it. */
    String pointer(Json document) {
        var pointer = new StringBuilder();
        Json at = document;
        for (Step step : steps) {
            pointer.append('/').append(step.name().replace("~", "~0").replace("/", "~1"));
            at = at instanceof Json.Obj(var members, _) ? members.get(step.name()) : null;
            for (String key : step.keys()) {
                List<Json> elements = at instanceof Json.Arr(var all, _) ? all : List.of();
                Optional<Integer> index = index(step.name(), elements, key);
                pointer.append('/').append(index.map(String::valueOf).orElse(key));
                at = index.map(elements::get).orElse(null);
            }
        }
        return pointer.toString();
    }
}
