package org.tokenwright.tokens.media;

/** How closely media is looked at or made, as a request says it: detail, media resolution, input fidelity or quality. */
public enum Level {
    /** The request says nothing: the provider's default. */
    UNSPECIFIED,
    LOW, MEDIUM, HIGH, ULTRA_HIGH, ORIGINAL, AUTO
}
