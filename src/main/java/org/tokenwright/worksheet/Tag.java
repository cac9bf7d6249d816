package org.tokenwright.worksheet;

import java.util.Locale;

/** What a row can belong to. The lower-case name is the key in files and JSON. */
public enum Tag {
    ALTERNATIVE, WORKLOAD, TEAM, PROVIDER, OFFER, METER, BUCKET, SERVICE_TIER, REGION, REGIME, PRICE_WINDOW, BRACKET,
    /** Volume tier, by its number from 1. */
    VOLUME_TIER,
    /** Quote that a cost line is bought under. */
    QUOTE,
    /** Term of the quote that a cost line of its own arises from. */
    TERM,
    /** Step of the order of application that a cost line stands at: list, contracted, effective, billed. */
    LAYER;

    /** For example {@code serviceTier}. */
    public String key() {
        var words = name().toLowerCase(Locale.ROOT).split("_");
        var key = new StringBuilder(words[0]);
        for (int i = 1; i < words.length; i++) {
            key.append(Character.toUpperCase(words[i].charAt(0))).append(words[i].substring(1));
        }
        return key.toString();
    }
}
