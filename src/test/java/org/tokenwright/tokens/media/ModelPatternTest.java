package org.tokenwright.tokens.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelPatternTest {

    @ParameterizedTest(name = "{0} ~ {1}")
    @CsvSource(textBlock = """
        gpt-5,          gpt-5,          true
        gpt-5,          gpt-5.1,        false
        GPT-5,          gpt-5,          true
        *gpt-5,         openai/gpt-5,   true
        *gpt-5,         openai/gpt-5.1, false
        gpt-5*,         gpt-5,          true
        a*b*c,          abc,            true
        a*b*c,          a-b-b-c-c,      true
        a*b*c,          acb,            false
        a*a,            a,              false
        ab*bc,          abc,            false
        ab*b*bc,        abbbc,          true
        **x,            x,              true
        a.c,            abc,            false
        """)
    void matchesPatterns(String pattern, String name, boolean matches) {
        assertThat(new ModelPattern(pattern).matches(name)).isEqualTo(matches);
    }

    @Test
    void aPatternOfEverythingIsRefused() {
        assertThatThrownBy(() -> new ModelPattern("**")).hasMessage("is no pattern of a model");
        assertThatThrownBy(() -> new ModelPattern("a".repeat(201))).hasMessage("is no pattern of a model");
    }
}
