package org.tokenwright.tokens.media;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.tokenwright.tokens.Count;
import org.tokenwright.tokens.media.Media.Image;

/** A table of the sizes that can be asked for. */
public record SizeTable(Map<Image, Long> tokens) implements ImageFormula {

    public SizeTable {
        tokens = Collections.unmodifiableMap(new LinkedHashMap<>(tokens));
        tokens.values().forEach(number -> Whole.notNegative("tokens of an image", number));
        if (tokens.isEmpty()) {
            throw new IllegalArgumentException("a table needs a size");
        }
    }

    @Override
    public Count count(Image image) {
        Long number = tokens.get(image);
        if (number == null) {
            throw new IllegalArgumentException("no tokens are published for " + image + " pixels, only for " + tokens.keySet());
        }
        return Count.exactly(number);
    }
}
