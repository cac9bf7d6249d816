package org.tokenwright.chart;

/** What a colour means. A {@link Theme} says which colour that is; nothing else in a drawing names colours. */
public enum ColourRole {
    /** The ground that a chart lies on. */
    SURFACE,
    /** Names and amounts. */
    TEXT,
    /** Tick labels, keys, remarks. */
    MUTED,
    /** Thin lines at the ticks. */
    GRID,
    /** The line at zero. */
    AXIS,
    /** Budget lines and their labels. */
    BUDGET,
    /** Keyboard focus. */
    FOCUS,
    /** Ground of what is selected. */
    SELECTION,
    /** Bars of a waterfall that begin at zero. */
    LEVEL,
    /** Steps of a waterfall to a greater amount. */
    INCREASE,
    /** Steps of a waterfall to a smaller amount. */
    DECREASE,

    INPUT,
    CACHE_READ,
    CACHE_WRITE,
    CACHE_WRITE_LONG,
    OUTPUT,
    MEDIA_INPUT,
    MEDIA_OUTPUT,
    REQUESTS,
    CAPACITY,
    FEES,
    COMMITMENT,
    CREDIT,
    OTHER,

    MODEL_1,
    MODEL_2,
    MODEL_3,
    MODEL_4,
    MODEL_5,
    MODEL_6,
    MODEL_7,
    MODEL_8,
    MODEL_9,
    MODEL_10,
    MODEL_11,
    MODEL_12;

    /** Number of colours that tell models apart. */
    public static final int MODELS = 12;

    /** Colour of a model by its place, 0 to {@value #MODELS} − 1. */
    static ColourRole model(int place) {
        return values()[MODEL_1.ordinal() + place];
    }
}
