package org.tokenwright.tokens.media;

import java.util.List;

/** A function that a model may call, as a request defines it. */
public record ToolFunction(String name, String description, List<Property> properties) {

    public ToolFunction {
        properties = List.copyOf(properties);
    }

    /**
     * A parameter of a function.
     *
     * @param type of JSON Schema
     * @param values it is limited to; empty where it is not
     */
    public record Property(String name, String type, String description, List<String> values) {

        public Property {
            values = List.copyOf(values);
        }
    }
}
