package org.tokenwright.store;

import java.util.Collections;
import java.util.List;
import java.util.SequencedMap;

/** A JSON value as it stands in a file; numbers keep their text until somebody reads them. */
public sealed interface Json {

    /**
     * @param members in file order
     * @param oneLine written on one line whatever it holds
     */
    record Obj(SequencedMap<String, Json> members, boolean oneLine) implements Json {
        public Obj {
            members = Collections.unmodifiableSequencedMap(members);
        }

        /** The same object with other members. */
        Obj with(SequencedMap<String, Json> newMembers) {
            return new Obj(newMembers, oneLine);
        }
    }

    /** @param perLine scalar elements on a line; 0 for all of them */
    record Arr(List<Json> elements, int perLine) implements Json {}

    record Text(String text) implements Json {}

    /** @param text decimal text, not yet checked for size */
    record Num(String text) implements Json {}

    record Bool(boolean value) implements Json {}

    record Null() implements Json {}

    default boolean isScalar() {
        return !(this instanceof Obj || this instanceof Arr);
    }

    /** What a message calls this kind of value. */
    default String kind() {
        return switch (this) {
            case Obj _ -> "an object";
            case Arr _ -> "a list";
            case Text _ -> "a text";
            case Num _ -> "a number";
            case Bool _ -> "true or false";
            case Null _ -> "null";
        };
    }

    /** The value for a message, cut where it is long. */
    default String shown() {
        return switch (this) {
            case Obj _, Arr _ -> kind();
            case Text(var text) -> '"' + Shown.cut(text) + '"';
            case Num(var text) -> text;
            case Bool(var value) -> String.valueOf(value);
            case Null _ -> "null";
        };
    }
}
