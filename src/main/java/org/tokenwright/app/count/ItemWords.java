package org.tokenwright.app.count;

import java.util.Locale;
import org.tokenwright.app.figures.Numbers;
import org.tokenwright.app.text.Words;
import org.tokenwright.counting.CountedItem;
import org.tokenwright.importing.content.Content;
import org.tokenwright.tokens.ContentType;

/** What items are called and what they are, in words. */
final class ItemWords {

    private static final long THOUSAND = 1000;
    private static final int MINUTE = 60;

    private ItemWords() {
    }

    /** Where it is; its name where it is in no file. */
    static String name(CountedItem item) {
        return item.path().isEmpty() ? item.name().isEmpty() ? Words.get("count.rest") : item.name() : item.path();
    }

    static String type(ContentType type) {
        return Words.get("content." + type);
    }

    /** Size or length of what is not plain text. */
    static String what(Content content) {
        return switch (content) {
            case Content.Image(var format, var width, var height) -> Words.get("count.image", format, number(width), number(height));
            case Content.Audio(var format, var seconds) -> Words.get("count.audio", format, time(seconds));
            case Content.Video(var format, var seconds, var width, var height) ->
                Words.get("count.video", format, time(seconds), number(width), number(height));
            case Content.Pdf(var pages, var scanned, _) -> Words.get("count.pdf", pages, scanned);
            case Content.Text text -> text.encoding() == Content.Encoding.EXTRACTED ? Words.get("count.extracted") : Words.get("count.text");
            case Content.Rejected(var reason) -> reason;
        };
    }

    static String number(long number) {
        return Numbers.count(number);
    }

    private static String time(double seconds) {
        long whole = Math.round(seconds);
        return whole < MINUTE ? Words.get("count.seconds", Numbers.count(seconds))
                : Words.get("count.minutes", number(whole / MINUTE), String.format(Locale.ROOT, "%02d", whole % MINUTE));
    }

    /** For example {@code 12.3 MB}. */
    static String bytes(long bytes) {
        double size = bytes;
        int unit = 0;
        while (size >= THOUSAND && unit < 3) {
            size /= THOUSAND;
            unit++;
        }
        return Words.get("count.bytes." + unit, Numbers.count(size));
    }
}
