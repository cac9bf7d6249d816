package org.tokenwright.tokens;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.tokenwright.base.Source;

/**
 * A rule by which models make tokens of text.
 *
 * @param id as offers name it, for example {@code o200k}
 * @param from first day it holds, where known
 * @param multiples its tokens for each token of {@link #BASE}, by content; has {@link ContentType#MIXED}
 * @param charactersPerToken characters (UTF-16 code units) for each token, by content; may be empty for all but the base
 * @param status what the figures rest on
 */
public record Tokenizer(
        String id, String name, Counting counting, Optional<LocalDate> from, Map<ContentType, Band> multiples,
        Map<ContentType, Band> charactersPerToken, Status status, Source source, String note) {

    /** What the figures of a rule rest on. */
    public enum Status { MEASURED, OFFICIAL, THIRD_PARTY, DERIVED, UNSOURCED }

    /** The tokenizer that multiples refer to: the newest whose counts are exact without a file. */
    public static final String BASE = "o200k";
    /** The rule for models of which nothing is known. */
    public static final String UNKNOWN = "unknown";

    public Tokenizer {
        multiples = copy(multiples);
        charactersPerToken = copy(charactersPerToken);
    }

    private static Map<ContentType, Band> copy(Map<ContentType, Band> bands) {
        var copy = new EnumMap<ContentType, Band>(ContentType.class);
        copy.putAll(bands);
        return Collections.unmodifiableMap(copy);
    }

    /** Its tokens for each token of the base; of mixed text where nothing is known of the content. */
    public Band multiple(ContentType content) {
        return multiples.getOrDefault(content, multiples.get(ContentType.MIXED));
    }

    /** The rule with multiples that a calibration found, whatever the content. */
    public Tokenizer calibrated(Calibration calibration) {
        var found = new EnumMap<ContentType, Band>(ContentType.class);
        multiples.forEach((content, rule) -> found.put(content, calibration.band(rule)));
        return new Tokenizer(id, name, counting, from, found, charactersPerToken, status, source, note);
    }
}
