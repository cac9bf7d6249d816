package org.tokenwright.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tokenwright.tokens.Counting.Form;

/** Normalising part by part gives what normalising the whole gives. */
class NormalTextTest {

    private static final List<String> PARTS = List.of("e\u0301\u0316 ", "か\u3099", "ｶﾞ", "\u1112\u1161\u11AB", "ㅎㅏ", "한\u11A8", "ﬁ", "中", "\u0915\u093C", "и\u0306",
            "🙂", "\uD834\uDD58\uD834\uDD65", "Å", "ا\u0653", "\u0B47\u0B3E");

    @ParameterizedTest
    @EnumSource(names = {"NFC", "NFKC"})
    void isTheNormalFormOfTheWhole(Form form) {
        var check = new CancelCheck(() -> false);
        assertThat(PARTS).allSatisfy(part -> {
            for (String text : List.of(part.repeat(7000), "x" + part.repeat(7000), "xy" + String.join(part, PARTS).repeat(400))) {
                assertThat(NormalText.of(text, form, check).equals(Normalizer.normalize(text, Normalizer.Form.valueOf(form.name())))).isTrue();
            }
        });
    }
}
