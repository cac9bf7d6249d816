package org.tokenwright.chart;

import java.util.Locale;

/**
 * An opaque colour in sRGB.
 *
 * @param red 0 to 255
 * @param green 0 to 255
 * @param blue 0 to 255
 */
public record Rgb(int red, int green, int blue) {

    /** Least contrast of text that everybody can read (WCAG 2.2, level AA). */
    public static final double READABLE = 4.5;

    /**
     * @throws IllegalArgumentException if a part is not within 0 to 255
     */
    public Rgb {
        if (((red | green | blue) & ~0xff) != 0) {
            throw new IllegalArgumentException("colour part outside 0 to 255: " + red + ", " + green + ", " + blue);
        }
    }

    /** The colour written as {@code 0xRRGGBB}. */
    public static Rgb of(int hex) {
        return new Rgb(hex >> 16 & 0xff, hex >> 8 & 0xff, hex & 0xff);
    }

    /** The form of style sheets and SVG, for example {@code #0072b2}. */
    public String hex() {
        return String.format(Locale.ROOT, "#%02x%02x%02x", red, green, blue);
    }

    /** Contrast ratio of WCAG, 1 to 21. */
    public double contrast(Rgb other) {
        double a = luminance() + 0.05;
        double b = other.luminance() + 0.05;
        return Math.max(a, b) / Math.min(a, b);
    }

    /** This colour, moved towards another one only as far as text in it needs to be readable on a surface. */
    public Rgb readableOn(Rgb surface, Rgb towards) {
        Rgb shade = this;
        for (int step = 1; step <= 20 && shade.contrast(surface) < READABLE; step++) {
            shade = mix(towards, step / 20.0);
        }
        return shade;
    }

    private Rgb mix(Rgb other, double share) {
        return new Rgb(mix(red, other.red, share), mix(green, other.green, share), mix(blue, other.blue, share));
    }

    private static int mix(int from, int to, double share) {
        return (int) Math.round(from + (to - from) * share);
    }

    private double luminance() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    private static double linear(int part) {
        double c = part / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
}
