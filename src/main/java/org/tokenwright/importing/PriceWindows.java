package org.tokenwright.importing;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.tokenwright.pricing.PriceWindow;

/** The price windows that the table calls by name. */
final class PriceWindows {

    private static final ZoneId UTC = ZoneId.of("UTC");
    private static final String PEAK = "peak_utc_0100_0400_0600_1000_mon_fri";
    private static final String OFF_PEAK = "offpeak_other";
    private static final String NIGHT = "offpeak_utc_1630_0030";
    private static final String DAY = "standard_hours_utc_0030_1630";

    private static final Map<String, PriceWindow> ALL = Map.of(
            PEAK, window(PEAK, "peak UTC 01:00-04:00 and 06:00-10:00, Monday to Friday (the source leaves out Chinese"
                    + " public holidays; their dates are not in this sheet)",
                    List.of(span("01:00", "04:00"), span("06:00", "10:00")),
                    EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)),
            OFF_PEAK, complement(OFF_PEAK, "off-peak (all hours that are not peak)", PEAK),
            NIGHT, window(NIGHT, "off-peak UTC 16:30-00:30", List.of(span("16:30", "00:30")),
                    EnumSet.allOf(DayOfWeek.class)),
            DAY, complement(DAY, "standard hours UTC 00:30-16:30", NIGHT));

    private PriceWindows() {
    }

    static Optional<PriceWindow> named(String name) {
        return Optional.ofNullable(ALL.get(name));
    }

    private static PriceWindow window(String id, String label, List<PriceWindow.Span> hours, Set<DayOfWeek> weekdays) {
        return new PriceWindow(id, label, UTC, hours, weekdays, new TreeSet<>(), Optional.empty());
    }

    private static PriceWindow complement(String id, String label, String of) {
        return new PriceWindow(id, label, UTC, List.of(), Set.of(), new TreeSet<>(), Optional.of(of));
    }

    private static PriceWindow.Span span(String from, String to) {
        return new PriceWindow.Span(LocalTime.parse(from), LocalTime.parse(to));
    }
}
