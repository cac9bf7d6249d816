package org.tokenwright.tokens;

import com.knuddels.jtokkit.Encodings;
import com.knuddels.jtokkit.api.Encoding;
import com.knuddels.jtokkit.api.EncodingType;
import com.knuddels.jtokkit.api.IntArrayList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.tokenwright.tokens.Counting.Form;

/**
 * Counters whose vocabularies are inside the program. JTokkit brings the vocabularies only: on one long word its time and memory
 * grow out of bounds, and it cannot be cancelled.
 */
public final class BundledCounters {

    /** Source of the patterns: {@code pat_str} of tiktoken 0.8, file {@code tiktoken_ext/openai_public.py}. */
    private enum Bundled {

        CL100K(EncodingType.CL100K_BASE, 100_256, List.of(
                "(?i:'s|'t|'re|'ve|'m|'ll|'d)",
                "[^\\r\\n\\p{L}\\p{N}]?\\p{L}+",
                "\\p{N}{1,3}",
                " ?[^\\s\\p{L}\\p{N}]+[\\r\\n]*",
                "\\s*[\\r\\n]+",
                "\\s+(?!\\S)",
                "\\s+")),
        O200K(EncodingType.O200K_BASE, 199_998, List.of(
                "[^\\r\\n\\p{L}\\p{N}]?[\\p{Lu}\\p{Lt}\\p{Lm}\\p{Lo}\\p{M}]*[\\p{Ll}\\p{Lm}\\p{Lo}\\p{M}]+(?i:'s|'t|'re|'ve|'m|'ll|'d)?",
                "[^\\r\\n\\p{L}\\p{N}]?[\\p{Lu}\\p{Lt}\\p{Lm}\\p{Lo}\\p{M}]+[\\p{Ll}\\p{Lm}\\p{Lo}\\p{M}]*(?i:'s|'t|'re|'ve|'m|'ll|'d)?",
                "\\p{N}{1,3}",
                " ?[^\\s\\p{L}\\p{N}]+[\\r\\n/]*",
                "\\s*[\\r\\n]+",
                "\\s+(?!\\S)",
                "\\s+"));

        private final EncodingType type;
        private final int tokens;
        private final List<String> pieces;
        private TextCounter counter;

        Bundled(EncodingType type, int tokens, List<String> pieces) {
            this.type = type;
            this.tokens = tokens;
            this.pieces = pieces;
        }

        synchronized TextCounter counter() {
            if (counter == null) {
                Pattern split = Pattern.compile(String.join("|", pieces), Pattern.UNICODE_CHARACTER_CLASS);
                counter = new BytePairCounter(split, Form.NONE, vocabulary());
            }
            return counter;
        }

        private Vocabulary vocabulary() {
            Encoding encoding = Encodings.newLazyEncodingRegistry().getEncoding(type);
            var result = new ArrayList<byte[]>(tokens);
            for (int rank = 0; rank < tokens; rank++) {
                var token = new IntArrayList(1);
                token.add(rank);
                result.add(encoding.decodeBytes(token));
            }
            return Vocabulary.of(result);
        }
    }

    private static final Map<String, Bundled> BY_NAME = new TreeMap<>();

    static {
        Arrays.stream(Bundled.values()).forEach(bundled -> BY_NAME.put(bundled.type.getName(), bundled));
    }

    private BundledCounters() {
    }

    /**
     * Loaded when first asked for, which takes some tenths of a second; the same counter from then on.
     *
     * @param encoding {@code o200k_base} or {@code cl100k_base}
     * @throws IllegalArgumentException if there is no such encoding
     */
    public static TextCounter of(String encoding) {
        Bundled bundled = BY_NAME.get(encoding);
        if (bundled == null) {
            throw new IllegalArgumentException("no encoding \"" + encoding + "\"; there are " + String.join(", ", BY_NAME.keySet()));
        }
        return bundled.counter();
    }
}
