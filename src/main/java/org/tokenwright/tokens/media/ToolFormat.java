package org.tokenwright.tokens.media;

import java.util.List;
import org.tokenwright.tokens.TextCounter;
import org.tokenwright.tokens.media.ToolFunction.Property;

/**
 * The frame of function definitions, which are counted as {@code name:description} and {@code name:type:description}, without the dot at
 * the end of a description.
 *
 * @param function each
 * @param properties of a function that has any
 * @param property each
 * @param values of a property that is limited to some; may be negative
 * @param value each of these
 * @param end once after all functions
 */
public record ToolFormat(int function, int properties, int property, int values, int value, int end) implements Overhead {

    Framed count(List<ToolFunction> functions, TextCounter counter) {
        var sum = new Sum(counter);
        functions.forEach(definition -> add(definition, sum));
        sum.frame += functions.isEmpty() ? 0 : end;
        return new Framed(sum.frame, sum.text);
    }

    private void add(ToolFunction definition, Sum sum) {
        sum.add(function, definition.name() + ":" + withoutDot(definition.description()));
        sum.frame += definition.properties().isEmpty() ? 0 : properties;
        for (Property parameter : definition.properties()) {
            sum.add(property, parameter.name() + ":" + parameter.type() + ":" + withoutDot(parameter.description()));
            sum.frame += parameter.values().isEmpty() ? 0 : values;
            parameter.values().forEach(text -> sum.add(value, text));
        }
    }

    private static String withoutDot(String description) {
        return description.endsWith(".") ? description.substring(0, description.length() - 1) : description;
    }

    private static final class Sum {
        private final TextCounter counter;
        private long frame;
        private long text;

        Sum(TextCounter counter) {
            this.counter = counter;
        }

        void add(int tokens, String line) {
            frame += tokens;
            text += counter.count(line);
        }
    }
}
