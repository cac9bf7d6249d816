package org.tokenwright.tokens.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.tokenwright.tokens.Count;
import org.tokenwright.tokens.TextCounter;
import org.tokenwright.tokens.media.Media.Audio;
import org.tokenwright.tokens.media.Media.Image;
import org.tokenwright.tokens.media.Media.PdfPages;
import org.tokenwright.tokens.media.Media.Video;

/** Every researched rule, by the offers that it is about, through the bundled rules: for each of its levels the worked example. */
class MultimodalRowsTest {

    private static final String ROWS = "/tokens/multimodal-token-rules.csv";
    private static final Pattern SIZE = Pattern.compile("(\\d+)x(\\d+)");

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = ROWS, numLinesToSkip = 1)
    void countsTheExample(String rule, String offers, String kind, String direction, String levels, String edition, String input,
            String tokens, String statement, String status) {
        for (String offer : offers.split(";")) {
            ModelRules rules = edition.equals("current") ? BundledOffers.rules(offer) : BundledOffers.superseded(offer);
            for (String level : levels.split(";")) {
                Optional<Counted> counted = count(rules, kind, constant(Direction.class, direction), level, input, offer);
                check(offer + " " + level, counted, tokens, statement);
            }
        }
    }

    private static void check(String what, Optional<Counted> counted, String tokens, String statement) {
        if (statement.equals("no rule")) {
            assertThat(counted).as(what).isEmpty();
            return;
        }
        assertThat(counted).as(what).isPresent();
        Count count = counted.get().count();
        if (tokens.contains("..")) {
            assertThat(count.low() + ".." + count.high()).as(what).isEqualTo(tokens);
        } else {
            assertThat(count.central()).as(what).isEqualTo(Long.parseLong(tokens));
        }
        assertThat(counted.get().exact()).as(what + " is exact").isEqualTo(statement.equals("exact"));
        assertThat(count.low()).as(what).isLessThanOrEqualTo(count.central());
        assertThat(count.central()).as(what).isLessThanOrEqualTo(count.high());
    }

    private static Optional<Counted> count(
            ModelRules rules, String kind, Direction direction, String level, String input, String offer) {
        return switch (kind) {
            case "image", "video", "audio", "pdf" -> rules.count(media(kind, input), direction, constant(Level.class, level));
            case "chat-overhead" -> messages(rules, input, offer);
            case "tool-overhead" -> input.equals("cookbook weather") ? weather(rules, offer)
                    : rules.toolPrompt(constant(ToolChoice.class, level), Api.OTHER);
            default -> throw new IllegalArgumentException(kind);
        };
    }

    private static Media media(String kind, String input) {
        Matcher size = SIZE.matcher(input);
        return switch (kind) {
            case "image" -> {
                assertThat(size.matches()).as(input).isTrue();
                yield new Image(Integer.parseInt(size.group(1)), Integer.parseInt(size.group(2)));
            }
            case "video" -> new Video(new BigDecimal(firstWord(input)), Optional.empty());
            case "audio" -> new Audio(new BigDecimal(firstWord(input)));
            default -> new PdfPages(Integer.parseInt(firstWord(input)));
        };
    }

    private static Optional<Counted> messages(ModelRules rules, String input, String offer) {
        return input.equals("cookbook messages") ? rules.messages(Requests.JARGON, Api.CHAT_COMPLETIONS, counter(offer))
                : rules.messages(List.of(new ChatMessage("system", "10"), new ChatMessage("user", "20")), Api.OTHER,
                        (text, _) -> Long.parseLong(text));
    }

    private static Optional<Counted> weather(ModelRules rules, String offer) {
        Counted messages = rules.messages(Requests.WEATHER, Api.CHAT_COMPLETIONS, counter(offer)).orElseThrow();
        return rules.tools(List.of(Requests.WEATHER_TOOL), Api.CHAT_COMPLETIONS, counter(offer))
                .map(tools -> new Counted(tools.count().plus(messages.count()), tools.exact() && messages.exact(), tools.rule(),
                        tools.status(), tools.source(), tools.note()));
    }

    private static TextCounter counter(String offer) {
        return offer.contains("gpt-4o") ? Requests.o200k() : Requests.cl100k();
    }

    private static String firstWord(String input) {
        return input.split(" ")[0];
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String name) {
        return Enum.valueOf(type, name.toUpperCase(Locale.ROOT));
    }

    @Test
    void noRowIsMissing() throws IOException {
        try (InputStream rows = MultimodalRowsTest.class.getResourceAsStream(ROWS)) {
            assertThat(new String(rows.readAllBytes(), StandardCharsets.UTF_8).lines()).hasSize(1 + 142);
        }
    }
}
