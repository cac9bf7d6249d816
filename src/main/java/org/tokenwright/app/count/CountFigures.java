package org.tokenwright.app.count;

import java.util.List;
import java.util.Optional;
import org.tokenwright.counting.CountedItem;
import org.tokenwright.tokens.ContentType;

/**
 * What is shown of everything that was counted.
 *
 * @param counted all items that were counted
 * @param tokens of the base
 * @param offers what one call costs; empty where the plan has no offers, or nothing was counted
 * @param month whose prices they are
 * @param largest the largest items
 * @param more what is not among them
 * @param refused the first items that were left out
 * @param allRefused how many were left out
 */
public record CountFigures(
        List<CountedItem> counted, long characters, long tokens, List<TokenizerLine> tokenizers, List<OfferLine> offers, String month, List<ItemLine> largest,
        String more, List<RefusedLine> refused, int allRefused) {

    /** The most items that are listed. */
    public static final int MOST_LISTED = 200;

    public static final CountFigures NONE = new CountFigures(List.of(), 0, 0, List.of(), List.of(), "", List.of(), "", List.of(), 0);

    public CountFigures {
        counted = List.copyOf(counted);
        tokenizers = List.copyOf(tokenizers);
        offers = List.copyOf(offers);
        largest = List.copyOf(largest);
        refused = List.copyOf(refused);
    }

    /**
     * What one tokenizer makes of all texts.
     *
     * @param certainty that it is exact, or the range of the estimate
     */
    record TokenizerLine(String name, String tokens, String certainty, String times) {}

    /**
     * What one call costs at an offer.
     *
     * @param besides what of the tokens is media, and what is not known
     * @param window share of its context window; empty where that is not known and it does not fit
     * @param isBad whether it does not fit
     */
    record OfferLine(String name, String provider, String tokens, String besides, String cost, String range, String window, boolean isBad) {}

    /**
     * One item.
     *
     * @param type empty for what has no text
     * @param what its size or length where it is not plain text
     */
    record ItemLine(Gathered.Place place, String name, Optional<ContentType> type, String what, String characters, String tokens, String share) {}

    /** One item that was left out. */
    record RefusedLine(String name, String reason) {}

    public boolean isEmpty() {
        return counted.isEmpty() && allRefused == 0;
    }

    /** Items with text. */
    public List<CountedItem> texts() {
        return counted.stream().filter(item -> item.type().isPresent()).toList();
    }
}
