package org.tokenwright.importing;

import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.tokenwright.store.FileProblem;
import org.tokenwright.tokens.RankList;
import org.tokenwright.tokens.Vocabulary;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/** Reads a vocabulary from JSON as it streams by: as a tree, 35 MB would be 300 MB. What is not needed is passed over. */
final class VocabularyJson {

    private static final int MAX_DEPTH = 32;
    /** A name can be a token: each of its bytes is a character, or its characters have up to 3 bytes. */
    private static final int MAX_NAME = 2 * Vocabulary.MAX_TOKEN_BYTES;
    /** A list of ranks is one text. */
    private static final int MAX_TEXT = 16 << 20;
    private static final int MAX_JSON_TOKENS = 20_000_000;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH).maxNameLength(MAX_NAME).maxStringLength(MAX_TEXT).maxTokenCount(MAX_JSON_TOKENS).build())
            .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)   // each name occurs once
            .build();

    private final JsonParser parser;
    private final Map<String, Integer> ids = new HashMap<>();
    /** Added tokens, and whether each is special. */
    private final Map<String, Boolean> added = new HashMap<>();
    private final Set<String> types = new HashSet<>();
    private boolean byteFallback;
    private Vocabulary ranks;

    private VocabularyJson(JsonParser parser) {
        this.parser = parser;
    }

    /**
     * @throws FileProblem if it is not JSON, or out of bounds
     * @throws IllegalArgumentException if there is no vocabulary in it
     */
    static Vocabulary read(String file, byte[] bytes) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), new ByteArrayInputStream(bytes))) {
            return new VocabularyJson(parser).document();
        } catch (JacksonException e) {
            TokenStreamLocation at = e.getLocation();
            throw new FileProblem(file, at == null ? "" : "line " + at.getLineNr() + ", column " + at.getColumnNr(),
                    e.getOriginalMessage().lines().findFirst().orElse("is not JSON"));
        }
    }

    private Vocabulary document() {
        parser.nextToken();
        eachMember(name -> {
            switch (name) {
                case "model" -> eachMember(this::modelMember);
                case "added_tokens" -> eachElement(this::addedToken);
                case "bpe_ranks" -> ranks = RankList.read(text("bpe_ranks"));
                case "pre_tokenizer", "decoder" -> collectTypes();
                default -> parser.skipChildren();
            }
        });
        if (parser.nextToken() != null) {
            throw new IllegalArgumentException("there is more after the end");
        }
        return ranks != null ? ranks : new HuggingFaceVocabulary(ids, added).vocabulary(byteFallback, types.contains("ByteLevel"));
    }

    private void modelMember(String name) {
        switch (name) {
            case "type" -> requireBytePairs(text("type"));
            case "byte_fallback" -> byteFallback = parser.currentToken() == JsonToken.VALUE_TRUE;
            case "vocab" -> eachMember(this::token);
            default -> parser.skipChildren();
        }
    }

    private static void requireBytePairs(String type) {
        if (!type.equals("BPE")) {
            throw new IllegalArgumentException("/model/type is not BPE (" + type.substring(0, Math.min(type.length(), 40)) + ")");
        }
    }

    private void token(String token) {
        if (parser.currentToken() != JsonToken.VALUE_NUMBER_INT || !parser.isExpectedNumberIntToken()) {
            throw new IllegalArgumentException("/model/vocab has a token without a number");
        }
        if (ids.put(token, parser.getIntValue()) != null) {
            throw new IllegalArgumentException("/model/vocab has a token twice, the second time as number " + parser.getIntValue());
        }
        if (ids.size() > Vocabulary.MAX_TOKENS) {
            throw new IllegalArgumentException("/model/vocab has more than " + Vocabulary.MAX_TOKENS + " tokens");
        }
    }

    private void addedToken() {
        var content = new StringBuilder();
        boolean[] special = {true};
        eachMember(name -> {
            switch (name) {
                case "content" -> content.append(text("content"));
                case "special" -> special[0] = parser.currentToken() == JsonToken.VALUE_TRUE;
                default -> parser.skipChildren();
            }
        });
        added.put(content.toString(), special[0]);
    }

    /** Every {@code type} below the current value. */
    private void collectTypes() {
        int depth = 0;
        do {
            JsonToken token = parser.currentToken();
            depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            if (token == JsonToken.VALUE_STRING && "type".equals(parser.currentName())) {
                types.add(parser.getString());
            }
        } while (depth > 0 && parser.nextToken() != null);
    }

    private String text(String name) {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            throw new IllegalArgumentException("\"" + name + "\" is not a text");
        }
        return parser.getString();
    }

    private void eachMember(Consumer<String> reading) {
        require(JsonToken.START_OBJECT, "an object");
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            reading.accept(name);
        }
    }

    private void eachElement(Runnable reading) {
        require(JsonToken.START_ARRAY, "a list");
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            reading.run();
        }
    }

    private void require(JsonToken expected, String words) {
        if (parser.currentToken() != expected) {
            throw new IllegalArgumentException(parser.streamReadContext().pathAsPointer() + " is not " + words);
        }
    }
}
