package org.tokenwright.tokens.media;

import org.tokenwright.tokens.Count;
import org.tokenwright.tokens.media.Media.PdfPages;

/** So many tokens for the look of each page; its text counts besides. */
public record PerPage(Count tokens) implements Formula {

    public PerPage {
        Whole.notNegative("tokens of a page", tokens.low());
    }

    @Override
    public boolean counts(Modality modality) {
        return modality == Modality.PDF;
    }

    @Override
    public Count count(Media media) {
        if (media instanceof PdfPages(int pages)) {
            return Whole.times(tokens, pages);
        }
        throw Formula.unfit(this, media);
    }
}
