package org.tokenwright.tokens;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What tiktoken counted; {@code src/test/node/README.md} says how it was recorded. */
record RecordedCounts(long o200k, long cl100k, String text) {

    static List<RecordedCounts> all() {
        var mapper = new JsonMapper();
        try (var lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(RecordedCounts.class.getResourceAsStream("/tokens/counts.jsonl.gz")), StandardCharsets.UTF_8))) {
            return lines.lines().map(mapper::readTree).map(RecordedCounts::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RecordedCounts of(JsonNode line) {
        return new RecordedCounts(line.get(0).longValue(), line.get(1).longValue(), line.get(2).stringValue());
    }

    /** The text where it would be hard to read otherwise. */
    String shown() {
        var shown = new StringBuilder();
        text.chars().limit(200).forEach(c -> shown.append(c >= ' ' && c < 0x7F ? String.valueOf((char) c) : "\\u%04x".formatted(c)));
        return shown.toString();
    }
}
