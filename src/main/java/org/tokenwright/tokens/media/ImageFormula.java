package org.tokenwright.tokens.media;

import org.tokenwright.tokens.Count;
import org.tokenwright.tokens.media.Media.Image;

/** Counts one image by its size. */
public sealed interface ImageFormula extends Formula
        permits PerImage, SizeTable, OpenAiTiles, OpenAiPatches, GptImageInput, ClaudeImage, PixelQuotient, GeminiTiles, GeminiCrops,
        QwenImage, ImageCells {

    Count count(Image image);

    @Override
    default boolean counts(Modality modality) {
        return modality == Modality.IMAGE;
    }

    @Override
    default Count count(Media media) {
        if (media instanceof Image image) {
            return count(image);
        }
        throw Formula.unfit(this, media);
    }
}
