package org.tokenwright.tokens.media;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * The formulas once more, as their pages state them: with fractions of 60 digits instead of whole numbers, and by trying instead of
 * solving. A fraction that is whole but for its last digits counts as whole.
 */
final class ImageReference {

    private static final MathContext DIGITS = new MathContext(60);
    private static final BigDecimal HAIR = new BigDecimal("1e-40");

    private ImageReference() {
    }

    static long tiles(long w, long h, int base, int tile, int shortest) {
        BigDecimal width = of(w);
        BigDecimal height = of(h);
        if (Math.max(w, h) > 2048) {
            BigDecimal factor = of(2048).divide(width.max(height), DIGITS);
            width = atLeastOne(width.multiply(factor));
            height = atLeastOne(height.multiply(factor));
        }
        if (width.min(height).compareTo(of(shortest)) > 0) {
            BigDecimal factor = of(shortest).divide(width.min(height), DIGITS);
            width = floor(width.multiply(factor));
            height = floor(height.multiply(factor));
        }
        return base + tile * ceil(width, 512) * ceil(height, 512);
    }

    /** @param budget 0 for none */
    static long patches(long w, long h, int limit, int budget, String multiplier) {
        BigDecimal width = of(w);
        BigDecimal height = of(h);
        if (limit > 0 && Math.max(w, h) > limit) {
            BigDecimal factor = of(limit).divide(width.max(height), DIGITS);
            width = atLeastOne(width.multiply(factor));
            height = atLeastOne(height.multiply(factor));
        }
        if (budget > 0 && ceil(width, 32) * ceil(height, 32) > budget) {
            BigDecimal s = of(1024L * budget).divide(width.multiply(height), DIGITS).sqrt(DIGITS);
            BigDecimal across = width.multiply(s).divide(of(32), DIGITS);
            BigDecimal down = height.multiply(s).divide(of(32), DIGITS);
            s = s.multiply(floor(across).divide(across, DIGITS).min(floor(down).divide(down, DIGITS)));
            width = atLeastOne(width.multiply(s, DIGITS));
            height = atLeastOne(height.multiply(s, DIGITS));
        }
        return of(ceil(width, 32) * ceil(height, 32)).multiply(new BigDecimal(multiplier)).setScale(0, RoundingMode.CEILING)
                .longValueExact();
    }

    /** Tries every long side from the image's own downwards. */
    static long claude(long w, long h, int longest, int most) {
        long longSide = Math.max(w, h);
        for (long pixels = longSide;; pixels--) {
            long other = Math.max(1, of(pixels).multiply(of(Math.min(w, h)))
                    .divide(of(longSide), 0, RoundingMode.HALF_EVEN).longValueExact());
            long across = (pixels + 27) / 28;
            long down = (other + 27) / 28;
            if (across * 28 <= longest && down * 28 <= longest && across * down <= most) {
                return across * down;
            }
        }
    }

    static long gemini(long w, long h) {
        if (w <= 384 && h <= 384) {
            return 258;
        }
        BigDecimal unit = atLeastOne(of(Math.min(w, h)).divide(new BigDecimal("1.5"), DIGITS));
        return 258 * ceil(of(w), unit.longValueExact()) * ceil(of(h), unit.longValueExact());
    }

    static long qwen(long w, long h, long most) {
        BigDecimal cell = of(28);
        BigDecimal width = of(w).divide(cell, 0, RoundingMode.HALF_EVEN).max(BigDecimal.ONE).multiply(cell);
        BigDecimal height = of(h).divide(cell, 0, RoundingMode.HALF_EVEN).max(BigDecimal.ONE).multiply(cell);
        if (width.multiply(height).compareTo(of(most)) > 0) {
            BigDecimal beta = of(w).multiply(of(h)).divide(of(most), DIGITS).sqrt(DIGITS);
            width = atLeastOne(of(w).divide(beta, DIGITS).divide(cell, DIGITS)).multiply(cell);
            height = atLeastOne(of(h).divide(beta, DIGITS).divide(cell, DIGITS)).multiply(cell);
        } else if (width.multiply(height).compareTo(of(3136)) < 0) {
            BigDecimal beta = of(3136).divide(of(w).multiply(of(h)), DIGITS).sqrt(DIGITS);
            width = of(w).multiply(beta).divide(cell, DIGITS).subtract(HAIR).setScale(0, RoundingMode.CEILING).multiply(cell);
            height = of(h).multiply(beta).divide(cell, DIGITS).subtract(HAIR).setScale(0, RoundingMode.CEILING).multiply(cell);
        }
        return ceil(width, 28) * ceil(height, 28);
    }

    private static long ceil(BigDecimal number, long divisor) {
        return number.divide(of(divisor), 0, RoundingMode.CEILING).longValueExact();
    }

    private static BigDecimal floor(BigDecimal number) {
        return number.add(HAIR).setScale(0, RoundingMode.FLOOR);
    }

    private static BigDecimal atLeastOne(BigDecimal number) {
        return floor(number).max(BigDecimal.ONE);
    }

    private static BigDecimal of(long number) {
        return BigDecimal.valueOf(number);
    }
}
