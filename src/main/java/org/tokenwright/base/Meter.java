package org.tokenwright.base;

import java.util.List;

/**
 * What a provider counts and charges for.
 *
 * @param kind what is counted
 * @param lifetime lifetime of a cache write ({@code 5m}, {@code 30m}, {@code 1h}, {@code 12h}, …); empty for all others
 */
public record Meter(Kind kind, String lifetime) implements Comparable<Meter> {

    /** The closed set of things counted. */
    public enum Kind {
        UNCACHED_INPUT("uncachedInput", "input, uncached", Unit.TOKEN),
        CACHE_WRITE("cacheWrite", "cache write", Unit.TOKEN),
        CACHE_READ("cacheRead", "cache read", Unit.TOKEN),
        OUTPUT("output", "output", Unit.TOKEN),
        AUDIO_INPUT("audioInput", "audio input", Unit.TOKEN),
        AUDIO_OUTPUT("audioOutput", "audio output", Unit.TOKEN),
        IMAGE_INPUT("imageInput", "image input", Unit.TOKEN),
        IMAGE_OUTPUT("imageOutput", "image output", Unit.TOKEN),
        CACHE_STORAGE("cacheStorage", "cache storage", Unit.TOKEN.times(Unit.HOUR)),
        IMAGE("image", "images", Unit.of("image")),
        SECOND("second", "seconds of media", Unit.of("second")),
        SEARCH("search", "searches", Unit.of("search")),
        REQUEST("request", "requests", Unit.CALL),
        /** Charged once a month whatever is used; its quantity is the number of months. */
        FIXED_FEE("fixedFee", "fixed monthly fee", Unit.MONTH),
        /** Reserved capacity, by time whether it is used or not. */
        UNIT_HOUR("unitHour", "reserved capacity", Unit.of("unit").times(Unit.HOUR)),
        /** Seats of a subscription. */
        SEAT("seat", "seats", Unit.of("seat")),
        /** Use of seats beyond their allowance. */
        SEAT_USE("seatUse", "use beyond seats", Unit.of("seat"));

        private final String key;
        private final String label;
        private final Unit unit;

        Kind(String key, String label, Unit unit) {
            this.key = key;
            this.label = label;
            this.unit = unit;
        }
    }

    public static final Meter UNCACHED_INPUT = of(Kind.UNCACHED_INPUT);
    public static final Meter CACHE_READ = of(Kind.CACHE_READ);
    public static final Meter OUTPUT = of(Kind.OUTPUT);
    public static final Meter FIXED_FEE = of(Kind.FIXED_FEE);
    public static final Meter CACHE_WRITE_5M = cacheWrite("5m");
    public static final Meter CACHE_WRITE_1H = cacheWrite("1h");

    public Meter {
        if ((kind == Kind.CACHE_WRITE) == lifetime.isEmpty()) {
            throw new IllegalArgumentException(
                    kind == Kind.CACHE_WRITE ? "a cache write needs a lifetime" : kind.key + " has no lifetime");
        }
        if (!lifetime.matches("([1-9][0-9]{0,3}[mhd])?")) {
            throw new IllegalArgumentException("not a cache lifetime such as 5m, 1h or 2d: " + lifetime);
        }
    }

    public static Meter of(Kind kind) {
        return new Meter(kind, "");
    }

    public static Meter cacheWrite(String lifetime) {
        return new Meter(Kind.CACHE_WRITE, lifetime);
    }

    /**
     * Reads the form of {@link #key()}.
     *
     * @throws IllegalArgumentException if there is no such meter
     */
    public static Meter parse(String key) {
        int dot = key.indexOf('.');
        String name = dot < 0 ? key : key.substring(0, dot);
        for (Kind kind : Kind.values()) {
            if (kind.key.equals(name)) {
                return new Meter(kind, dot < 0 ? "" : key.substring(dot + 1));
            }
        }
        throw new IllegalArgumentException("unknown meter \"" + key + "\"");
    }

    /** Key in files and tags, for example {@code cacheWrite.5m}. */
    public String key() {
        return lifetime.isEmpty() ? kind.key : kind.key + "." + lifetime;
    }

    /** What a person reads, for example {@code cache write 5m}. */
    public String label() {
        return lifetime.isEmpty() ? kind.label : kind.label + " " + lifetime;
    }

    /** Unit of the counted quantity. */
    public Unit unit() {
        return kind.unit;
    }

    /** Whether prices are quoted per million of the unit. */
    public boolean perMillion() {
        return kind.unit.powers().containsKey("token");
    }

    /** Unit that prices are quoted for: {@code Mtok}, {@code Mtok*hour}, {@code search}, … */
    public Unit pricedUnit() {
        return perMillion() ? kind.unit.over(Unit.TOKEN).times(Unit.MTOK) : kind.unit;
    }

    /** Whether these tokens count towards the total input of a request. */
    public boolean isInput() {
        return List.of(Kind.UNCACHED_INPUT, Kind.CACHE_WRITE, Kind.CACHE_READ).contains(kind);
    }

    /** Whether this is one of the disjoint token buckets of a request. */
    public boolean isBucket() {
        return isInput() || kind == Kind.OUTPUT;
    }

    /** Whether a workload can use it besides its tokens; what is charged by time or by person belongs to no request. */
    public boolean isExtra() {
        return !isBucket() && !List.of(Kind.FIXED_FEE, Kind.UNIT_HOUR, Kind.SEAT, Kind.SEAT_USE).contains(kind);
    }

    @Override
    public int compareTo(Meter other) {
        int byKind = kind.compareTo(other.kind);
        return byKind != 0 ? byKind : lifetime.compareTo(other.lifetime);
    }
}
