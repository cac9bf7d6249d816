package org.tokenwright.store;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads JSON from an untrusted file into a tree. Strict: UTF-8 only, no member twice, nothing after the end; and
 * bounded in bytes, depth, tokens and the length of texts, names and numbers.
 */
public final class JsonReader {

    /** Largest accepted file, bytes. */
    public static final int MAX_BYTES = 64 << 20;

    private static final int MAX_DEPTH = 64;
    private static final int MAX_TEXT = 1_000_000;
    private static final int MAX_NUMBER = 64;
    private static final int MAX_NAME = 512;
    /** Bounds the memory of the tree: a token takes up to about 70 bytes. */
    private static final int MAX_TOKENS = 1_000_000;
    /** What the parser says about its own settings. */
    private static final Pattern ADVICE = Pattern.compile(
            ", from `[^`]*`|: enable `[^`]*` to allow| ?\\(not recognized as one[^)]*\\)| ?\\(?\\[?Source: .*");

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxStringLength(MAX_TEXT)
                    .maxNumberLength(MAX_NUMBER)
                    .maxNameLength(MAX_NAME)
                    .maxTokenCount(MAX_TOKENS)
                    .build())
            .build();

    private final String file;
    private final JsonParser parser;

    private JsonReader(String file, JsonParser parser) {
        this.file = file;
        this.parser = parser;
    }

    /**
     * @param file name for messages
     * @throws FileProblem if the bytes are no acceptable JSON document
     */
    public static Json read(String file, byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            throw tooLarge(file);
        }
        int start = Utf8.check(file, bytes);
        var text = new InputStreamReader(
                new ByteArrayInputStream(bytes, start, bytes.length - start), StandardCharsets.UTF_8);
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            return new JsonReader(file, parser).document();
        }
    }

    static FileProblem tooLarge(String file) {
        return new FileProblem(file, "", "the file has more than " + (MAX_BYTES >> 20) + " MB");
    }

    private Json document() {
        try {
            return wholeDocument();
        } catch (JacksonException e) {
            TokenStreamLocation at = e.getLocation() == null ? parser.currentLocation() : e.getLocation();
            throw new FileProblem(file, place(at), plain(e.getOriginalMessage()));
        }
    }

    private Json wholeDocument() {
        JsonToken first = parser.nextToken();
        if (first == null) {
            throw new FileProblem(file, "", "the file is empty");
        }
        Json value = value(first);
        if (parser.nextToken() != null) {
            throw new FileProblem(file, place(parser.currentTokenLocation()), "there is more after the end");
        }
        return value;
    }

    private Json value(JsonToken token) {
        return switch (token) {
            case START_OBJECT -> object();
            case START_ARRAY -> array();
            case VALUE_STRING -> new Json.Text(parser.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Json.Num(parser.getString());
            case VALUE_TRUE -> new Json.Bool(true);
            case VALUE_FALSE -> new Json.Bool(false);
            case VALUE_NULL -> new Json.Null();
            default -> throw new FileProblem(file, place(parser.currentTokenLocation()), "unexpected " + token);
        };
    }

    private Json object() {
        var members = new LinkedHashMap<String, Json>(4);
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            Json value = value(parser.nextToken());
            Json earlier = members.putIfAbsent(name, value);
            if (earlier != null) {
                throw givenTwice(name, earlier, value);
            }
        }
        return new Json.Obj(members, false);
    }

    private FileProblem givenTwice(String name, Json earlier, Json later) {
        String place = parser.streamReadContext().pathAsPointer() + ", line "
                + parser.currentTokenLocation().getLineNr();
        return new FileProblem(file, place,
                "\"" + Shown.cut(name) + "\" is given twice (" + earlier.shown() + " and " + later.shown() + ")");
    }

    private Json array() {
        List<Json> elements = null;
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            if (elements == null) {
                elements = new ArrayList<>(4);
            }
            elements.add(value(token));
        }
        return new Json.Arr(elements == null ? List.of() : elements, 0);
    }

    private static String place(TokenStreamLocation at) {
        return "line " + at.getLineNr() + ", column " + at.getColumnNr();
    }

    private static String plain(String message) {
        return message.startsWith("Unexpected end-of-input") ? "the file ends too early"
                : ADVICE.matcher(message.lines().findFirst().orElse("")).replaceAll("");
    }
}
