package org.tokenwright.report.table;

import java.util.Optional;
import java.util.OptionalDouble;

/** What stands in a cell of a table. */
sealed interface Value {

    /** A cell with nothing in it: there is no such thing, or it is not known. */
    Value NONE = new None();

    /** @param text as a person or the program gave it */
    record Text(String text) implements Value {}

    /** @param number in the unit that the table names */
    record Num(double number) implements Value {}

    /** See {@link #NONE}. */
    record None() implements Value {}

    /** Nothing where the text is empty. */
    static Value of(String text) {
        return text.isEmpty() ? NONE : new Text(text);
    }

    static Value of(Optional<String> text) {
        return text.map(Value::of).orElse(NONE);
    }

    static Value of(OptionalDouble number) {
        return number.isPresent() ? new Num(number.getAsDouble()) : NONE;
    }

    static Value of(double number) {
        return new Num(number);
    }
}
