package org.tokenwright.importing.content;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.tokenwright.tokens.ContentType;

/** The language that a script other than Latin tells, where it is a good part of the text: its tokens outweigh all the rest. */
final class ScriptGuess {

    /** Of the characters that are no white space. */
    private static final double ENOUGH = 0.3;
    /** Japanese has far more kana than this; Chinese quotes some. */
    private static final double KANA = 0.1;

    private ScriptGuess() {
    }

    static Optional<ContentType> of(String text) {
        Map<UnicodeScript, Integer> counts = new EnumMap<>(UnicodeScript.class);
        int[] all = new int[1];
        text.codePoints().filter(c -> !Character.isWhitespace(c)).forEach(c -> {
            counts.merge(UnicodeScript.of(c), 1, Integer::sum);
            all[0]++;
        });
        int kana = counts.getOrDefault(UnicodeScript.HIRAGANA, 0) + counts.getOrDefault(UnicodeScript.KATAKANA, 0);
        int han = counts.merge(UnicodeScript.HAN, kana, Integer::sum);
        counts.remove(UnicodeScript.LATIN);
        counts.remove(UnicodeScript.COMMON);
        counts.remove(UnicodeScript.INHERITED);
        return counts.entrySet().stream().max(Map.Entry.comparingByValue())
                .filter(most -> most.getValue() > 0 && most.getValue() >= ENOUGH * all[0])
                .map(most -> of(most.getKey(), kana >= KANA * han));
    }

    private static ContentType of(UnicodeScript script, boolean japanese) {
        return switch (script) {
            case HAN, HIRAGANA, KATAKANA -> japanese ? ContentType.JAPANESE : ContentType.CHINESE;
            case HANGUL -> ContentType.KOREAN;
            case ARABIC -> ContentType.ARABIC;
            case DEVANAGARI -> ContentType.HINDI;
            case CYRILLIC -> ContentType.RUSSIAN;
            default -> ContentType.MIXED;
        };
    }
}
