package org.tokenwright.chart;

import java.util.EnumMap;
import java.util.Map;

/**
 * The colours of all roles on one ground.
 *
 * <p>Blue, vermillion, green, reddish purple, sky blue and orange are the colours of Okabe and Ito, made for people who
 * see colours differently; the further model colours were searched so that any two of the twelve stay apart for them
 * too, and stand out from the ground by 3:1.
 */
public final class Theme {

    public static final Theme LIGHT = new Theme("light", Map.ofEntries(
            colour(ColourRole.SURFACE, 0xffffff),
            colour(ColourRole.TEXT, 0x1b1f24),
            colour(ColourRole.MUTED, 0x5b6470),
            colour(ColourRole.GRID, 0xe3e7eb),
            colour(ColourRole.AXIS, 0xb4bcc6),
            colour(ColourRole.BUDGET, 0x9a6700),
            colour(ColourRole.FOCUS, 0x1668dc),
            colour(ColourRole.SELECTION, 0xe8f1fd),
            colour(ColourRole.LEVEL, 0x6e7781),
            colour(ColourRole.INCREASE, 0xd55e00),
            colour(ColourRole.DECREASE, 0x0072b2),
            colour(ColourRole.INPUT, 0x0072b2),
            colour(ColourRole.CACHE_READ, 0x56b4e9),
            colour(ColourRole.CACHE_WRITE, 0x1b3a6b),
            colour(ColourRole.CACHE_WRITE_LONG, 0x7a8cc4),
            colour(ColourRole.OUTPUT, 0xe69f00),
            colour(ColourRole.MEDIA_INPUT, 0x009e73),
            colour(ColourRole.MEDIA_OUTPUT, 0xd55e00),
            colour(ColourRole.REQUESTS, 0xcc79a7),
            colour(ColourRole.CAPACITY, 0x5d3d70),
            colour(ColourRole.FEES, 0x7f7f7f),
            colour(ColourRole.COMMITMENT, 0x6b4226),
            colour(ColourRole.CREDIT, 0x7d9b2f),
            colour(ColourRole.OTHER, 0xb7bcc3),
            colour(ColourRole.MODEL_1, 0x0072b2),
            colour(ColourRole.MODEL_2, 0xd55e00),
            colour(ColourRole.MODEL_3, 0x009e73),
            colour(ColourRole.MODEL_4, 0xcc79a7),
            colour(ColourRole.MODEL_5, 0x636363),
            colour(ColourRole.MODEL_6, 0x967fff),
            colour(ColourRole.MODEL_7, 0x6c1932),
            colour(ColourRole.MODEL_8, 0x1520d4),
            colour(ColourRole.MODEL_9, 0xb10b16),
            colour(ColourRole.MODEL_10, 0xa826f7),
            colour(ColourRole.MODEL_11, 0x004363),
            colour(ColourRole.MODEL_12, 0x75159c)));

    public static final Theme DARK = new Theme("dark", Map.ofEntries(
            colour(ColourRole.SURFACE, 0x161b22),
            colour(ColourRole.TEXT, 0xe6edf3),
            colour(ColourRole.MUTED, 0x9198a1),
            colour(ColourRole.GRID, 0x2c3239),
            colour(ColourRole.AXIS, 0x4d555f),
            colour(ColourRole.BUDGET, 0xd29922),
            colour(ColourRole.FOCUS, 0x4493f8),
            colour(ColourRole.SELECTION, 0x14233b),
            colour(ColourRole.LEVEL, 0x8b949e),
            colour(ColourRole.INCREASE, 0xd55e00),
            colour(ColourRole.DECREASE, 0x3a8fd6),
            colour(ColourRole.INPUT, 0x0072b2),
            colour(ColourRole.CACHE_READ, 0x56b4e9),
            colour(ColourRole.CACHE_WRITE, 0xb9d2f4),
            colour(ColourRole.CACHE_WRITE_LONG, 0x7a8cc4),
            colour(ColourRole.OUTPUT, 0xe69f00),
            colour(ColourRole.MEDIA_INPUT, 0x009e73),
            colour(ColourRole.MEDIA_OUTPUT, 0xd55e00),
            colour(ColourRole.REQUESTS, 0xcc79a7),
            colour(ColourRole.CAPACITY, 0x9e6bfe),
            colour(ColourRole.FEES, 0x8b949e),
            colour(ColourRole.COMMITMENT, 0xb58a63),
            colour(ColourRole.CREDIT, 0x7d9b2f),
            colour(ColourRole.OTHER, 0x626a74),
            colour(ColourRole.MODEL_1, 0x0072b2),
            colour(ColourRole.MODEL_2, 0xd55e00),
            colour(ColourRole.MODEL_3, 0x009e73),
            colour(ColourRole.MODEL_4, 0xcc79a7),
            colour(ColourRole.MODEL_5, 0xb8bfc7),
            colour(ColourRole.MODEL_6, 0x9e6bfe),
            colour(ColourRole.MODEL_7, 0xcaac17),
            colour(ColourRole.MODEL_8, 0x81a6f3),
            colour(ColourRole.MODEL_9, 0xe6cb89),
            colour(ColourRole.MODEL_10, 0x9dfcf7),
            colour(ColourRole.MODEL_11, 0xd7fb2f),
            colour(ColourRole.MODEL_12, 0x666666)));

    private final String name;
    private final Map<ColourRole, Rgb> colours;
    private final Map<ColourRole, Rgb> texts = new EnumMap<>(ColourRole.class);

    private Theme(String name, Map<ColourRole, Rgb> colours) {
        this.name = name;
        this.colours = new EnumMap<>(colours);
        Rgb surface = colour(ColourRole.SURFACE);
        colours.forEach((role, colour) -> texts.put(role, colour.readableOn(surface, colour(ColourRole.TEXT))));
    }

    private static Map.Entry<ColourRole, Rgb> colour(ColourRole role, int hex) {
        return Map.entry(role, Rgb.of(hex));
    }

    /** Colour of areas and lines. */
    public Rgb colour(ColourRole role) {
        return colours.get(role);
    }

    /** Colour of text in a role: the same hue, shaded where needed to be readable on the ground. */
    public Rgb text(ColourRole role) {
        return texts.get(role);
    }

    @Override
    public String toString() {
        return name;
    }
}
