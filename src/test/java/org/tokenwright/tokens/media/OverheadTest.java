package org.tokenwright.tokens.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tokenwright.tokens.Count;
import org.tokenwright.tokens.TextCounter;
import org.tokenwright.tokens.Tokenizer.Status;
import org.tokenwright.tokens.media.ToolFunction.Property;

/** What frames messages and tools, through the bundled rules and with texts whose tokens are their characters. */
class OverheadTest {

    private static final TextCounter CHARACTERS = (text, _) -> text.length();
    private static final List<ChatMessage> HELLO =
            List.of(new ChatMessage("system", "abcd"), new ChatMessage("user", "xy", Optional.of("ann")));

    @Test
    void framesMessages() {
        Counted counted = messages("openai/gpt-4o", Api.CHAT_COMPLETIONS);
        assertThat(counted.count()).isEqualTo(Count.exactly(3 + (3 + 6 + 4) + (3 + 4 + 2) + (3 + 1)));
        assertThat(counted.exact()).isTrue();
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"openai/gpt-4o, RESPONSES", "openai/gpt-4, RESPONSES", "openai/gpt-5, CHAT_COMPLETIONS", "openai/gpt-5.6-sol, RESPONSES",
        "openai/gpt-6-sol, OTHER", "azure-openai/gpt-5.4, RESPONSES", "openai/o3, CHAT_COMPLETIONS"})
    void givesABandOfTheFrameWhereNothingIsPublished(String offer, Api api) {
        Counted counted = messages(offer, api);
        assertThat(counted.count()).as("19 tokens of text, and a frame of 10").isEqualTo(new Count(19 + 5, 19 + 10, 19 + 20));
        assertThat(counted.exact()).isFalse();
        assertThat(counted.status()).isEqualTo(Status.DERIVED);
        assertThat(counted.note()).contains("No rule is published");
    }

    private static Counted messages(String offer, Api api) {
        return BundledOffers.rules(offer).messages(HELLO, api, CHARACTERS).orElseThrow();
    }

    @Test
    void countsNoNamesWhereTheFormatHasNone() {
        assertThat(messages("alibaba-qwen/qwen3-max", Api.OTHER).count()).isEqualTo(Count.exactly(3 + 5 + 4 + 5 + 2));
        assertThat(new MessageFormat(0, 0, OptionalInt.empty(), false).count(HELLO, CHARACTERS)).isEqualTo(new Framed(0, 6));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"openai/gpt-4o, 7", "openai/gpt-4, 10"})
    void framesTools(String offer, int function) {
        var bare = new ToolFunction("f", "g.", List.of());
        assertThat(tools(offer, List.of())).isEqualTo(Count.ZERO);
        assertThat(tools(offer, List.of(bare))).as("f:g").isEqualTo(Count.exactly(function + 3 + 12));
        assertThat(tools(offer, List.of(bare, bare))).isEqualTo(Count.exactly(2 * (function + 3) + 12));
        var full = new ToolFunction("f", "g..", List.of(
                new Property("p", "string", "d.", List.of()), new Property("q", "string", "", List.of("red", "blue"))));
        assertThat(tools(offer, List.of(full))).as("f:g. p:string:d q:string:").isEqualTo(
                Count.exactly(function + 4 + 3 + (3 + 10) + (3 + 9 - 3 + (3 + 3) + (3 + 4)) + 12));
    }

    private static Count tools(String offer, List<ToolFunction> functions) {
        return BundledOffers.rules(offer).tools(functions, Api.CHAT_COMPLETIONS, CHARACTERS).orElseThrow().count();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
        # offer,                    free,  forced, exact
        anthropic/claude-opus-4-7,  675,   804,    true
        anthropic/claude-sonnet-5,  354,   474,    true
        anthropic/claude-sonnet-5-5, 354,  474,    false
        anthropic/claude-opus-5,    354,   474,    false
        anthropic/claude-opus-4-1,  313,   315,    true
        """)
    void addsThePromptOfTools(String offer, long free, long forced, boolean exact) {
        ModelRules rules = BundledOffers.rules(offer);
        for (ToolChoice choice : ToolChoice.values()) {
            Counted counted = rules.toolPrompt(choice, Api.OTHER).orElseThrow();
            assertThat(counted.count().central()).as(choice.name())
                    .isEqualTo(choice == ToolChoice.ANY || choice == ToolChoice.TOOL ? forced : free);
            assertThat(counted.exact()).isEqualTo(exact);
        }
    }

    @Test
    void keepsThePromptThatWasReplaced() {
        assertThat(BundledOffers.superseded("anthropic/claude-opus-4-6").toolPrompt(ToolChoice.AUTO, Api.OTHER).orElseThrow().count())
                .isEqualTo(Count.exactly(346));
        assertThat(BundledOffers.rules("anthropic/claude-3-haiku-20240307").toolPrompt(ToolChoice.AUTO, Api.OTHER)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"anthropic/claude-3-haiku-20240307, 7, 7, 7", "anthropic/claude-opus-4-6, 7, 7, 7", "anthropic/claude-opus-4-7, 11, 11, 11",
        "anthropic/claude-opus-4-8, 6, 11, 11", "anthropic/claude-opus-5, 6, 6, 6"})
    void framesOneMessageOfTheUser(String offer, long low, long central, long high) {
        Counted counted = BundledOffers.rules(offer).userFrame(Api.OTHER).orElseThrow();
        assertThat(counted.count()).isEqualTo(new Count(low, central, high));
        assertThat(counted.exact()).isFalse();
    }

    @Test
    void aGuardrailAddsWhatTheUserStates() {
        assertThat(new Guardrail(350).count(1_000_000)).isEqualTo(Count.exactly(350_000_000));
        assertThat(new Guardrail(0).count(0)).isEqualTo(Count.ZERO);
        assertThatIllegalArgumentException().isThrownBy(() -> new Guardrail(-1))
                .withMessage("a guardrail adds from 0 to 10000000 tokens a call, not -1");
        assertThatIllegalArgumentException().isThrownBy(() -> new Guardrail(10_000_001));
        assertThatIllegalArgumentException().isThrownBy(() -> new Guardrail(1).count(-1));
    }
}
