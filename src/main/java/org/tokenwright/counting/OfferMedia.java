package org.tokenwright.counting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tokenwright.importing.content.Content;
import org.tokenwright.pricing.Offer;
import org.tokenwright.tokens.Count;
import org.tokenwright.tokens.media.Counted;
import org.tokenwright.tokens.media.Direction;
import org.tokenwright.tokens.media.Level;
import org.tokenwright.tokens.media.Media;
import org.tokenwright.tokens.media.MediaRules;
import org.tokenwright.tokens.media.ModelRules;

/** Tokens of pictures, recordings, films and pages, which each offer makes in its own way. */
public final class OfferMedia {

    /**
     * What an offer makes of all of it.
     *
     * @param unknown items for which nothing is published
     */
    public record Total(Count count, boolean isExact, int unknown) {
        static final Total NONE = new Total(Count.ZERO, true, 0);

        private Total plus(Count more, boolean exact) {
            return new Total(count.plus(more), isExact && exact, unknown);
        }

        private Total plusUnknown() {
            return new Total(count, false, unknown + 1);
        }
    }

    private static final int DECIMALS = 9;

    private final MediaRules rules;
    /** Empty for what has a size or length that no rule can take. */
    private final List<Optional<Media>> media;
    private final Level level;

    /** @param level how closely pictures are looked at */
    public OfferMedia(MediaRules rules, List<CountedItem> items, Level level) {
        this.rules = rules;
        this.level = level;
        media = items.stream().map(CountedItem::content).filter(OfferMedia::isMedia).map(OfferMedia::media).toList();
    }

    private static boolean isMedia(Content content) {
        return switch (content) {
            case Content.Image _, Content.Audio _, Content.Video _, Content.Pdf _ -> true;
            case Content.Text _, Content.Rejected _ -> false;
        };
    }

    private static Optional<Media> media(Content content) {
        try {
            return switch (content) {
                case Content.Image(_, var width, var height) -> Optional.of(new Media.Image(width, height));
                case Content.Audio(_, var seconds) -> Optional.of(new Media.Audio(decimal(seconds)));
                case Content.Video(_, var seconds, _, _) -> Optional.of(new Media.Video(decimal(seconds), Optional.empty()));
                case Content.Pdf(var pages, _, _) -> Optional.of(new Media.PdfPages(pages));
                case Content.Text _, Content.Rejected _ -> Optional.empty();
            };
        } catch (IllegalArgumentException e) {
            return Optional.empty();   // longer or larger than any rule is for
        }
    }

    /** A length is samples over samples per second: it has any number of decimals. */
    private static BigDecimal decimal(double seconds) {
        return BigDecimal.valueOf(seconds).setScale(DECIMALS, RoundingMode.HALF_EVEN);
    }

    public boolean isEmpty() {
        return media.isEmpty();
    }

    Total of(Offer offer, LocalDate day) {
        ModelRules of = rules.of(offer.id(), offer.model(), day);
        Total total = Total.NONE;
        for (Optional<Media> one : media) {
            Total before = total;
            total = one.flatMap(known -> count(of, known)).map(tokens -> before.plus(tokens.count(), tokens.exact())).orElseGet(before::plusUnknown);
        }
        return total;
    }

    private Optional<Counted> count(ModelRules of, Media one) {
        try {
            return of.count(one, Direction.INPUT, level).or(() -> of.count(one, Direction.INPUT, Level.UNSPECIFIED));
        } catch (IllegalArgumentException e) {
            return Optional.empty();   // there is a rule, but none for this size
        }
    }
}
