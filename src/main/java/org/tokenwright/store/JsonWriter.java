package org.tokenwright.store;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;

/**
 * Writes JSON in one canonical form, so that files differ only where their content does: members in the given order,
 * 2 spaces, {@code \n}; a record of scalars takes one line.
 */
public final class JsonWriter {

    private final StringBuilder out = new StringBuilder();

    private JsonWriter() {
    }

    /** A whole document, UTF-8, with a line end at its end. */
    public static byte[] bytes(Json document) {
        var writer = new JsonWriter();
        writer.value(document, 0);
        return writer.out.append('\n').toString().getBytes(StandardCharsets.UTF_8);
    }

    /** A value on one line. */
    public static String line(Json value) {
        var writer = new JsonWriter();
        writer.flat(value);
        return writer.out.toString();
    }

    private void value(Json value, int depth) {
        switch (value) {
            case Json.Obj object when !onOneLine(object) -> object(object, depth);
            case Json.Arr(var elements, var perLine) when perLine > 0 && elements.size() > perLine ->
                wrapped(elements, perLine, depth);
            case Json.Arr(var elements, _) when !allScalar(elements) -> array(elements, depth);
            default -> flat(value);
        }
    }

    private static boolean onOneLine(Json.Obj object) {
        return object.oneLine() || allScalar(object.members().values());
    }

    private static boolean allScalar(Collection<Json> values) {
        return values.stream().allMatch(Json::isScalar);
    }

    private void object(Json.Obj object, int depth) {
        out.append('{');
        String separator = "";
        for (Map.Entry<String, Json> member : object.members().entrySet()) {
            out.append(separator);
            newLine(depth + 1);
            text(member.getKey());
            out.append(": ");
            value(member.getValue(), depth + 1);
            separator = ",";
        }
        newLine(depth);
        out.append('}');
    }

    private void array(Collection<Json> elements, int depth) {
        out.append('[');
        String separator = "";
        for (Json element : elements) {
            out.append(separator);
            newLine(depth + 1);
            value(element, depth + 1);
            separator = ",";
        }
        newLine(depth);
        out.append(']');
    }

    private void wrapped(Collection<Json> elements, int perLine, int depth) {
        out.append('[');
        int index = 0;
        for (Json element : elements) {
            out.append(index == 0 ? "" : ",");
            if (index++ % perLine == 0) {
                newLine(depth + 1);
            } else {
                out.append(' ');
            }
            flat(element);
        }
        newLine(depth);
        out.append(']');
    }

    private void newLine(int depth) {
        out.append('\n').repeat("  ", depth);
    }

    private void flat(Json value) {
        switch (value) {
            case Json.Obj(var members, _) -> flatObject(members);
            case Json.Arr(var elements, _) -> flatArray(elements);
            case Json.Text(var text) -> text(text);
            case Json.Num(var text) -> out.append(text);
            case Json.Bool(var bool) -> out.append(bool);
            case Json.Null _ -> out.append("null");
        }
    }

    private void flatObject(Map<String, Json> members) {
        out.append('{');
        for (Iterator<Map.Entry<String, Json>> all = members.entrySet().iterator(); all.hasNext(); ) {
            Map.Entry<String, Json> member = all.next();
            text(member.getKey());
            out.append(": ");
            flat(member.getValue());
            out.append(all.hasNext() ? ", " : "");
        }
        out.append('}');
    }

    private void flatArray(Iterable<Json> elements) {
        out.append('[');
        for (Iterator<Json> all = elements.iterator(); all.hasNext(); ) {
            flat(all.next());
            out.append(all.hasNext() ? ", " : "");
        }
        out.append(']');
    }

    private void text(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            character(text, i);
        }
        out.append('"');
    }

    private void character(String text, int index) {
        char c = text.charAt(index);
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> {
                if (c < ' ' || c == 0x7F || isLoneSurrogate(text, index)) {
                    out.append("\\u%04x".formatted((int) c));
                } else {
                    out.append(c);
                }
            }
        }
    }

    /** Half of a character pair without its other half, which UTF-8 cannot hold. */
    private static boolean isLoneSurrogate(String text, int index) {
        char c = text.charAt(index);
        if (!Character.isSurrogate(c)) {
            return false;
        }
        boolean high = Character.isHighSurrogate(c);
        int other = high ? index + 1 : index - 1;
        if (other < 0 || other >= text.length()) {
            return true;
        }
        char half = text.charAt(other);
        return high ? !Character.isLowSurrogate(half) : !Character.isHighSurrogate(half);
    }
}
