package org.tokenwright.tokens.media;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalInt;
import org.tokenwright.tokens.Count;
import org.tokenwright.tokens.media.Media.Image;

/**
 * OpenAI's patches of 32 pixels: the image is made to fit a square of the longest side; if more patches than the budget cover it, it is
 * made smaller so that they do not, and so that one side is a whole number of patches. Never enlarged.
 *
 * @param longest most pixels of a side
 * @param budget most patches
 * @param multiplier tokens of a patch; the total is rounded up
 */
public record OpenAiPatches(OptionalInt longest, OptionalInt budget, BigDecimal multiplier) implements ImageFormula {

    private static final int PATCH = 32;
    private static final BigDecimal MOST_PER_PATCH = BigDecimal.valueOf(1000);

    public OpenAiPatches {
        longest.ifPresent(pixels -> Whole.positive("longest", pixels));
        budget.ifPresent(patches -> Whole.positive("budget", patches));
        Whole.check("multiplier", multiplier, MOST_PER_PATCH);
    }

    @Override
    public Count count(Image image) {
        return Count.exactly(Whole.rounded(multiplier.multiply(BigDecimal.valueOf(patches(image))), RoundingMode.CEILING));
    }

    long patches(Image image) {
        Image fitted = longest.isPresent() ? image.within(longest.getAsInt()) : image;
        return budget.isPresent() && fitted.cells(PATCH) > budget.getAsInt()
                ? shrunk(fitted, budget.getAsInt()).cells(PATCH) : fitted.cells(PATCH);
    }

    /**
     * The published factor is sqrt(32² budget / (w h)), lowered until a side is whole patches. That side then has
     * floor(sqrt(budget w / h)) patches, or the other floor(sqrt(budget h / w)), whichever lowers it more: no fraction is needed.
     */
    private static Image shrunk(Image image, int budget) {
        long w = image.width();
        long h = image.height();
        long across = Whole.sqrt(budget * w / h);
        long down = Whole.sqrt(budget * h / w);
        if (across == 0 || down == 0) {
            throw new IllegalArgumentException(image + " pixels are too narrow for a budget of " + budget + " patches");
        }
        return across * h <= down * w ? new Image((int) (PATCH * across), (int) Math.max(1, PATCH * across * h / w))
                : new Image((int) Math.max(1, PATCH * down * w / h), (int) (PATCH * down));
    }
}
