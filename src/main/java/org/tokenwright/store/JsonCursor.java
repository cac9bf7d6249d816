package org.tokenwright.store;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.tokenwright.base.Decimals;

/**
 * A value of a JSON document together with its place, so that every problem names both. Remembers which members were
 * asked for; the others are {@link #unread}. A member that is {@code null} counts as absent.
 */
public final class JsonCursor {

    private final String file;
    private final JsonCursor parent;
    private final String segment;
    private final Json value;
    private final Map<String, JsonCursor> read = new LinkedHashMap<>(4);

    private JsonCursor(String file, JsonCursor parent, String segment, Json value) {
        this.file = file;
        this.parent = parent;
        this.segment = segment;
        this.value = value;
    }

    public static JsonCursor of(String file, Json document) {
        return new JsonCursor(file, null, "", document);
    }

    /** JSON pointer of this value, empty for the document itself. */
    public String place() {
        return parent == null ? "" : parent.place() + "/" + segment.replace("~", "~0").replace("/", "~1");
    }

    public FileProblem problem(String what) {
        return new FileProblem(file, place(), what);
    }

    /** Member that must be there. */
    public JsonCursor get(String name) {
        return find(name).orElseThrow(() -> problem("\"" + name + "\" is missing"));
    }

    public Optional<JsonCursor> find(String name) {
        Json member = object().get(name);
        if (member == null) {
            return Optional.empty();
        }
        JsonCursor cursor = read.computeIfAbsent(name, _ -> new JsonCursor(file, this, name, member));
        return member instanceof Json.Null ? Optional.empty() : Optional.of(cursor);
    }

    /** All members by name, in file order. */
    public Map<String, JsonCursor> members() {
        var result = new LinkedHashMap<String, JsonCursor>();
        object().keySet().forEach(name -> find(name).ifPresent(member -> result.put(name, member)));
        return result;
    }

    public List<JsonCursor> elements() {
        if (!(value instanceof Json.Arr(var elements, _))) {
            throw expected("a list");
        }
        var result = new ArrayList<JsonCursor>(elements.size());
        for (Json element : elements) {
            String index = String.valueOf(result.size());
            result.add(read.computeIfAbsent(index, _ -> new JsonCursor(file, this, index, element)));
        }
        return result;
    }

    /** Elements of a list member that may be absent, each read the same way. */
    public <T> List<T> list(String name, Function<JsonCursor, T> reading) {
        return find(name).map(list -> list.elements().stream().map(reading).toList()).orElse(List.of());
    }

    public String text() {
        if (value instanceof Json.Text(var text)) {
            return text;
        }
        throw expected("a text");
    }

    public String text(String name) {
        return get(name).text();
    }

    public String text(String name, String whenAbsent) {
        return find(name).map(JsonCursor::text).orElse(whenAbsent);
    }

    public BigDecimal decimal() {
        if (value instanceof Json.Num(var text)) {
            return make(() -> Decimals.parse(text), text);
        }
        throw expected("a number");
    }

    public long integer(long least, long greatest) {
        BigDecimal number = decimal();
        if (number.scale() > 0 || number.compareTo(BigDecimal.valueOf(least)) < 0
                || number.compareTo(BigDecimal.valueOf(greatest)) > 0) {
            throw problem("is not a whole number from " + least + " to " + greatest + " (" + value.shown() + ")");
        }
        return number.longValueExact();
    }

    public boolean bool() {
        if (value instanceof Json.Bool(var bool)) {
            return bool;
        }
        throw expected("true or false");
    }

    public boolean bool(String name) {
        return find(name).map(JsonCursor::bool).orElse(false);
    }

    /** A day such as {@code 2026-11-19}. */
    public LocalDate date() {
        return matching("\\d{4}-\\d{2}-\\d{2}", "a day such as 2026-11-19", LocalDate::parse);
    }

    /** An instant such as {@code 2026-11-19T16:30:00Z}; a day alone is its beginning in UTC. */
    public Instant instant() {
        if (text().length() == "2026-11-19".length()) {
            return date().atStartOfDay(ZoneOffset.UTC).toInstant();
        }
        return matching("\\d{4}-\\d{2}-\\d{2}T[0-9:.]{5,18}Z", "a day or an instant such as 2026-11-19T16:30:00Z",
                Instant::parse);
    }

    /** A constant by its name in lower case. */
    public <E extends Enum<E>> E oneOf(Class<E> type) {
        String text = text();
        for (E constant : type.getEnumConstants()) {
            if (constant.name().toLowerCase(Locale.ROOT).equals(text)) {
                return constant;
            }
        }
        var names = new ArrayList<String>();
        for (E constant : type.getEnumConstants()) {
            names.add(constant.name().toLowerCase(Locale.ROOT));
        }
        throw problem("is none of " + String.join(", ", names) + " (" + value.shown() + ")");
    }

    public <E extends Enum<E>> E oneOf(String name, E whenAbsent) {
        return find(name).map(member -> member.oneOf(whenAbsent.getDeclaringClass())).orElse(whenAbsent);
    }

    /** A text in a form of its own, whose reader throws {@link IllegalArgumentException} or {@link DateTimeException}. */
    public <T> T parsed(Function<String, T> reading) {
        String text = text();
        return make(() -> reading.apply(text), value.shown());
    }

    /** A text of a given pattern, in words for the message. */
    public <T> T matching(String pattern, String words, Function<String, T> reading) {
        String text = text();
        if (text.length() > 1000 || !text.matches(pattern)) {
            throw problem("is not " + words + " (" + value.shown() + ")");
        }
        return parsed(reading);
    }

    /** Makes a checked value from what was read here; what it refuses becomes a problem of this place. */
    public <T> T make(Supplier<T> making) {
        return make(making, "");
    }

    private <T> T make(Supplier<T> making, String shown) {
        try {
            return making.get();
        } catch (IllegalArgumentException | DateTimeException e) {
            String message = Shown.cut(String.valueOf(e.getMessage()), 300);
            throw problem(shown.isEmpty() || message.contains(shown) ? message : message + " (" + shown + ")");
        }
    }

    private Map<String, Json> object() {
        if (value instanceof Json.Obj(var members, _)) {
            return members;
        }
        throw expected("an object");
    }

    private FileProblem expected(String kind) {
        return problem("is not " + kind + " (" + value.shown() + ")");
    }

    /** The value as it stands in the file. */
    Json json() {
        return value;
    }

    /** Children that were read, by member name or index. */
    Map<String, JsonCursor> readChildren() {
        return read;
    }
}
