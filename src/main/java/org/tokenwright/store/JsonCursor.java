package org.tokenwright.store;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.tokenwright.base.Decimals;

/**
 * A value of a JSON document together with its place, so that every problem names both. Remembers which members were
 * asked for; the others are {@link #unread}. A member that is {@code null} counts as absent.
 */
public final class JsonCursor {

    private static final String A_DAY = "2026-11-19";
    private static final String A_MONTH = "2026-11";
    private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T[0-9:.]{5,18}Z");
    private static final int LONGEST_PATTERN_TEXT = 1000;

    private final String file;
    private final JsonCursor parent;
    private final String segment;
    private final Json value;
    /** Children that were asked for, by member name or index; made when there is one. */
    private Map<String, JsonCursor> read = Map.of();

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
        JsonCursor cursor = child(name, member);
        return member instanceof Json.Null ? Optional.empty() : Optional.of(cursor);
    }

    private JsonCursor child(String key, Json child) {
        if (read.isEmpty()) {
            read = new HashMap<>();
        }
        return read.computeIfAbsent(key, _ -> new JsonCursor(file, this, key, child));
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
            result.add(child(String.valueOf(result.size()), element));
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
        String text = shapedLike(A_DAY, "a day");
        return parsed(_ -> LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10)));
    }

    /** A month such as {@code 2026-11}. */
    public YearMonth month() {
        String text = shapedLike(A_MONTH, "a month");
        return parsed(_ -> YearMonth.of(number(text, 0, 4), number(text, 5, 7)));
    }

    /** The text, when it has digits where the sample has them and is the same elsewhere. */
    private String shapedLike(String sample, String words) {
        String text = text();
        boolean alike = text.length() == sample.length();
        for (int i = 0; alike && i < text.length(); i++) {
            char c = text.charAt(i);
            alike = sample.charAt(i) == '-' ? c == '-' : c >= '0' && c <= '9';
        }
        if (!alike) {
            throw problem("is not " + words + " such as " + sample + " (" + value.shown() + ")");
        }
        return text;
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }

    /** An instant such as {@code 2026-11-19T16:30:00Z}; a day alone is its beginning in UTC. */
    public Instant instant() {
        if (text().length() <= A_DAY.length()) {
            return date().atStartOfDay(ZoneOffset.UTC).toInstant();
        }
        return matching(INSTANT, "a day or an instant such as 2026-11-19T16:30:00Z", Instant::parse);
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

    /** A text in a form of its own; what its reader refuses becomes a problem of this place. */
    public <T> T parsed(Function<String, T> reading) {
        String text = text();
        return make(() -> reading.apply(text), value.shown());
    }

    /** A text of a given pattern, in words for the message. */
    public <T> T matching(Pattern pattern, String words, Function<String, T> reading) {
        String text = text();
        if (text.length() > LONGEST_PATTERN_TEXT || !pattern.matcher(text).matches()) {
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
        } catch (DateTimeParseException e) {
            throw problem("is no date or time (" + shown + ")");
        } catch (IllegalArgumentException | DateTimeException e) {
            String message = Shown.cutSentence(String.valueOf(e.getMessage()));
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

    /** Counts a member as unread, with all of it, when something below it is. */
    void leaveIfUnreadBelow(String name) {
        if (read.containsKey(name) && !Unknown.of(read.get(name)).isEmpty()) {
            read.remove(name);
        }
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
