package org.tokenwright.chart;

import java.util.Map;

/** Lines across an area, so that areas of equal brightness stay apart on paper without colours. */
enum Hatch {
    NONE,
    RISING,
    FALLING,
    LEVEL,
    UPRIGHT,
    CROSSED;

    private static final Map<ColourRole, Hatch> OF = Map.ofEntries(
            Map.entry(ColourRole.CACHE_READ, RISING),
            Map.entry(ColourRole.OUTPUT, NONE),
            Map.entry(ColourRole.CACHE_WRITE_LONG, FALLING),
            Map.entry(ColourRole.MEDIA_INPUT, CROSSED),
            Map.entry(ColourRole.MEDIA_OUTPUT, UPRIGHT),
            Map.entry(ColourRole.REQUESTS, LEVEL),
            Map.entry(ColourRole.CAPACITY, RISING),
            Map.entry(ColourRole.FEES, LEVEL),
            Map.entry(ColourRole.COMMITMENT, LEVEL),
            Map.entry(ColourRole.CREDIT, RISING),
            Map.entry(ColourRole.OTHER, CROSSED),
            Map.entry(ColourRole.INCREASE, RISING));

    static Hatch of(ColourRole role) {
        boolean isModel = role.ordinal() >= ColourRole.MODEL_1.ordinal();
        return isModel ? values()[(role.ordinal() - ColourRole.MODEL_1.ordinal()) % values().length] : OF.getOrDefault(role, NONE);
    }
}
