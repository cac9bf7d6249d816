package org.tokenwright.app.load;

import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Time zones by words. */
final class ZoneChoices {

    /** A time zone with its distance from UTC in some month: {@code Europe/Berlin}, {@code UTC+01:00}. */
    record Choice(ZoneId zone, String offset) {
        String name() {
            return ZoneChoices.name(zone);
        }
    }

    private static final Pattern PLACE = Pattern.compile("(Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+");

    private final List<Choice> all;

    ZoneChoices(YearMonth month) {
        all = Stream.concat(Stream.of(ZoneOffset.UTC), ZoneId.getAvailableZoneIds().stream().filter(PLACE.asMatchPredicate())
                .sorted().map(ZoneId::of)).map(zone -> new Choice(zone, offset(zone, month))).toList();
    }

    /** Offset in the middle of a month; summer time often ends at a border of months. */
    static String offset(ZoneId zone, YearMonth month) {
        ZoneOffset offset = zone.getRules().getOffset(month.atDay(15).atStartOfDay());
        return "UTC" + (offset.equals(ZoneOffset.UTC) ? "±00:00" : offset.getId());
    }

    static String name(ZoneId zone) {
        return zone.equals(ZoneOffset.UTC) ? "UTC" : zone.getId().replace('_', ' ');
    }

    /** Zones with all words in their name or offset; those whose place begins with the query come first. */
    List<Choice> matching(String query) {
        String clean = query.strip().toLowerCase(Locale.ROOT).replace('_', ' ');
        List<String> words = Arrays.asList(clean.split("\\s+"));
        return all.stream().filter(one -> words.stream().allMatch(words(one)::contains))
                .sorted(Comparator.comparing((Choice one) -> !place(one).startsWith(clean))).toList();
    }

    private static String words(Choice one) {
        return (one.name() + " " + one.offset()).toLowerCase(Locale.ROOT);
    }

    private static String place(Choice one) {
        return one.name().substring(one.name().lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    }
}
