package org.tokenwright.tokens.media;

import com.knuddels.jtokkit.Encodings;
import com.knuddels.jtokkit.api.EncodingRegistry;
import com.knuddels.jtokkit.api.EncodingType;
import java.util.List;
import java.util.Optional;
import org.tokenwright.tokens.TextCounter;
import org.tokenwright.tokens.media.ToolFunction.Property;

/** The published example requests of OpenAI's cookbook, and what counts their texts. */
final class Requests {

    private static final EncodingRegistry ENCODINGS = Encodings.newLazyEncodingRegistry();

    /** 129 tokens by cl100k_base, 124 by o200k_base. */
    static final List<ChatMessage> JARGON = List.of(
            new ChatMessage("system",
                    "You are a helpful, pattern-following assistant that translates corporate jargon into plain English."),
            new ChatMessage("system", "New synergies will help drive top-line growth.", Optional.of("example_user")),
            new ChatMessage("system", "Things working well together will increase revenue.", Optional.of("example_assistant")),
            new ChatMessage("system",
                    "Let's circle back when we have more bandwidth to touch base on opportunities for increased leverage.",
                    Optional.of("example_user")),
            new ChatMessage("system", "Let's talk later when we're less busy about how to do better.", Optional.of("example_assistant")),
            new ChatMessage("user", "This late pivot means we don't have time to boil the ocean for the client deliverable."));

    /** With {@link #WEATHER_TOOL} 101 tokens for gpt-4o, 105 for gpt-4. */
    static final List<ChatMessage> WEATHER = List.of(
            new ChatMessage("system", "You are a helpful assistant that can answer to questions about the weather."),
            new ChatMessage("user", "What's the weather like in San Francisco?"));

    static final ToolFunction WEATHER_TOOL = new ToolFunction("get_current_weather", "Get the current weather in a given location", List.of(
            new Property("location", "string", "The city and state, e.g. San Francisco, CA", List.of()),
            new Property("unit", "string", "The unit of temperature to return", List.of("celsius", "fahrenheit"))));

    private Requests() {
    }

    static TextCounter o200k() {
        return counter(EncodingType.O200K_BASE);
    }

    static TextCounter cl100k() {
        return counter(EncodingType.CL100K_BASE);
    }

    private static TextCounter counter(EncodingType type) {
        return (text, _) -> ENCODINGS.getEncoding(type).countTokensOrdinary(text);
    }
}
