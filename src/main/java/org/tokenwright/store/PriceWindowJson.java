package org.tokenwright.store;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.tokenwright.pricing.PriceWindow;

/** Price windows in JSON; a span of hours is a text such as {@code 16:30-00:30}. */
final class PriceWindowJson {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final Pattern SPAN = Pattern.compile("\\d{2}:\\d{2}(:\\d{2})?-\\d{2}:\\d{2}(:\\d{2})?");

    private PriceWindowJson() {
    }

    static PriceWindow read(JsonCursor window) {
        var weekdays = EnumSet.noneOf(DayOfWeek.class);
        weekdays.addAll(window.list("weekdays", day -> day.oneOf(DayOfWeek.class)));
        String id = window.get("id").matching(ID, "an id of letters, digits and . _ -", i -> i);
        return new PriceWindow(id, window.text("label", id), window.get("zone").parsed(ZoneId::of),
                window.list("hours", PriceWindowJson::span), weekdays,
                new TreeSet<>(window.list("excludedDates", JsonCursor::date)),
                window.find("complementOf").map(JsonCursor::text));
    }

    static Json write(PriceWindow window) {
        return new Members()
                .put("id", window.id())
                .putUnless(window.id(), "label", window.label())
                .put("zone", window.zone().getId())
                .put("hours", window.hours(), span -> Members.text(span.from() + "-" + span.to()))
                .put("weekdays", window.weekdays().stream().sorted().toList(),
                        day -> Members.text(day.name().toLowerCase(Locale.ROOT)))
                .put("excludedDates", window.excludedDates(), Members::text)
                .<String>put("complementOf", window.complementOf(), Members::text)
                .line();
    }

    private static PriceWindow.Span span(JsonCursor span) {
        return span.matching(SPAN, "a span of hours such as 16:30-00:30", text -> {
            int dash = text.indexOf('-');
            return new PriceWindow.Span(
                    LocalTime.parse(text.substring(0, dash)), LocalTime.parse(text.substring(dash + 1)));
        });
    }
}
