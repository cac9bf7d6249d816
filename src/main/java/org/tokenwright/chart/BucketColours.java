package org.tokenwright.chart;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Colours of what is paid for: blue for tokens in, orange for tokens out, further colours for the rest. */
public final class BucketColours {

    private static final Set<ColourRole> BUCKETS = EnumSet.range(ColourRole.INPUT, ColourRole.OTHER);

    private BucketColours() {
    }

    /**
     * A colour for every series of one chart. The usual buckets always have the same one; two keys with the same
     * preference get different ones while there are any.
     *
     * @param keys keys of meters or buckets, such as {@code uncachedInput} or {@code cacheWrite.5m}, in drawing order
     * @return a colour by key, in the order given
     */
    public static Map<String, ColourRole> of(List<String> keys) {
        Set<ColourRole> free = EnumSet.copyOf(BUCKETS);
        keys.forEach(key -> free.remove(preferred(key)));
        Set<ColourRole> taken = EnumSet.noneOf(ColourRole.class);
        Map<String, ColourRole> result = new LinkedHashMap<>();
        for (String key : keys) {
            ColourRole role = preferred(key);
            if (!taken.add(role) && !free.isEmpty()) {
                role = free.iterator().next();
                free.remove(role);
            }
            result.putIfAbsent(key, role);
        }
        return result;
    }

    /** The colour a key has when nothing else wants it. */
    public static ColourRole preferred(String key) {
        return Arrays.stream(Preference.values()).filter(p -> p.matches(key)).findFirst()
                .map(p -> p.role).orElse(ColourRole.OTHER);
    }

    /** Beginnings of keys, the first match counts. */
    private enum Preference {
        UNCACHED("uncachedInput", ColourRole.INPUT),
        READ("cacheRead", ColourRole.CACHE_READ),
        WRITE_5M("cacheWrite.5m", ColourRole.CACHE_WRITE),
        WRITE_30M("cacheWrite.30m", ColourRole.CACHE_WRITE),
        WRITE("cacheWrite", ColourRole.CACHE_WRITE_LONG),
        STORAGE("cacheStorage", ColourRole.CACHE_WRITE_LONG),
        OUT("output", ColourRole.OUTPUT),
        AUDIO_IN("audioInput", ColourRole.MEDIA_INPUT),
        AUDIO_OUT("audioOutput", ColourRole.MEDIA_OUTPUT),
        IMAGE_IN("imageInput", ColourRole.MEDIA_INPUT),
        IMAGE("image", ColourRole.MEDIA_OUTPUT),
        SECOND("second", ColourRole.MEDIA_OUTPUT),
        SEARCH("search", ColourRole.REQUESTS),
        REQUEST("request", ColourRole.REQUESTS),
        TOOL("tool", ColourRole.REQUESTS),
        CAPACITY("capacity", ColourRole.CAPACITY),
        HARDWARE("hardware", ColourRole.CAPACITY),
        FIXED_FEE("fixedFee", ColourRole.FEES),
        SEAT("seat", ColourRole.FEES),
        COMMITMENT("commitment", ColourRole.COMMITMENT),
        SHORTFALL("shortfall", ColourRole.COMMITMENT),
        CREDIT("credit", ColourRole.CREDIT),
        DISCOUNT("discount", ColourRole.CREDIT);

        private final String start;
        private final ColourRole role;

        Preference(String start, ColourRole role) {
            this.start = start;
            this.role = role;
        }

        boolean matches(String key) {
            return key.startsWith(start);
        }
    }
}
