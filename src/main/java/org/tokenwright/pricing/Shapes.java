package org.tokenwright.pricing;

import java.time.LocalDate;
import java.util.regex.Pattern;

/** Shapes of the short names in a sheet. */
final class Shapes {

    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{2,10}");
    private static final Pattern TIER = Pattern.compile("[a-z][a-z0-9-]*");
    private static final Pattern SLUG = Pattern.compile("[a-z0-9][a-z0-9-]*");
    private static final Pattern SEGMENTS = Pattern.compile("(/[^/\\s\\p{Cntrl}]+)+");
    private static final Pattern SUFFIX = Pattern.compile("(-[a-z0-9][a-z0-9-]*)?");

    private Shapes() {
    }

    static boolean isCurrency(String text) {
        return CURRENCY.matcher(text).matches();
    }

    static boolean isServiceTier(String text) {
        return TIER.matcher(text).matches();
    }

    static boolean isSlug(String text) {
        return SLUG.matcher(text).matches();
    }

    /** @return whether the id names something of the provider: {@code provider/name}, with more names between separators */
    static boolean isIdOf(String provider, String id) {
        return id.startsWith(provider) && SEGMENTS.matcher(id.substring(provider.length())).matches();
    }

    static boolean isRevision(String text, LocalDate knownOn) {
        String day = knownOn.toString();
        return text.startsWith(day) && SUFFIX.matcher(text.substring(day.length())).matches();
    }
}
