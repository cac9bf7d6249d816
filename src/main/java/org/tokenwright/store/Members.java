package org.tokenwright.store;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.tokenwright.base.Decimals;

/** Collects the members of an object to be written, in order; usual values are left out. */
public final class Members {

    private final LinkedHashMap<String, Json> members = new LinkedHashMap<>();

    public Members put(String name, Json value) {
        members.put(name, value);
        return this;
    }

    public Members put(String name, String text) {
        return put(name, new Json.Text(text));
    }

    public Members put(String name, long number) {
        return put(name, new Json.Num(String.valueOf(number)));
    }

    public Members put(String name, BigDecimal number) {
        return put(name, number(number));
    }

    /** An enum constant by its name in lower case. */
    public Members put(String name, Enum<?> constant) {
        return put(name, constant.name().toLowerCase(Locale.ROOT));
    }

    public Members putUnless(String usual, String name, String text) {
        return text.equals(usual) ? this : put(name, text);
    }

    public Members putUnless(Enum<?> usual, String name, Enum<?> constant) {
        return constant == usual ? this : put(name, constant);
    }

    public Members putIfTrue(String name, boolean flag) {
        return flag ? put(name, new Json.Bool(true)) : this;
    }

    public <T> Members put(String name, Optional<T> value, Function<T, Json> writing) {
        value.ifPresent(present -> put(name, writing.apply(present)));
        return this;
    }

    /** A list, left out when it is empty. */
    public <T> Members put(String name, Iterable<T> elements, Function<T, Json> writing) {
        List<Json> list = list(elements, writing);
        return list.isEmpty() ? this : put(name, new Json.Arr(list, 0));
    }

    /** An object of named values, left out when it is empty. */
    public <K, V> Members put(String name, Map<K, V> map, Function<K, String> naming, Function<V, Json> writing) {
        return map.isEmpty() ? this : put(name, object(map, naming, writing));
    }

    public Json.Obj object() {
        return new Json.Obj(members, false);
    }

    /** The object on one line whatever it holds. */
    public Json.Obj line() {
        return new Json.Obj(members, true);
    }

    static Json number(BigDecimal number) {
        return new Json.Num(Decimals.bounded(number).toPlainString());
    }

    static Json text(Object value) {
        return new Json.Text(value.toString());
    }

    /** A day where the instant is the beginning of one in UTC. */
    static Json instant(Instant instant) {
        var local = instant.atOffset(ZoneOffset.UTC);
        return text(local.toLocalTime().equals(LocalTime.MIDNIGHT) ? local.toLocalDate() : instant);
    }

    static <T> List<Json> list(Iterable<T> elements, Function<T, Json> writing) {
        var list = new ArrayList<Json>();
        elements.forEach(element -> list.add(writing.apply(element)));
        return list;
    }

    static <K, V> Json.Obj object(Map<K, V> map, Function<K, String> naming, Function<V, Json> writing) {
        var result = new Members();
        map.forEach((key, value) -> result.put(naming.apply(key), writing.apply(value)));
        return result.object();
    }
}
