package org.tokenwright.store;

import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Function;
import org.tokenwright.tokens.media.MessageFormat;
import org.tokenwright.tokens.media.Overhead;
import org.tokenwright.tokens.media.ToolFormat;
import org.tokenwright.tokens.media.ToolPrompt;
import org.tokenwright.tokens.media.UserFrame;

/** What frames messages and tools, in JSON, by its {@code kind}. */
final class OverheadJson {

    private static final Map<String, Function<JsonCursor, Overhead>> KINDS = new TreeMap<>(Map.of(
            "messages", OverheadJson::messages,
            "userFrame", o -> new UserFrame(MediaRulesJson.count(o.get("tokens"))),
            "tools", OverheadJson::tools,
            "toolPrompt", o -> new ToolPrompt(MediaRulesJson.count(o.get("free")), MediaRulesJson.count(o.get("forced")))));

    private static final int MOST = 1_000_000;

    private OverheadJson() {
    }

    static Overhead read(JsonCursor overhead) {
        String kind = overhead.text("kind");
        Function<JsonCursor, Overhead> reading = KINDS.get(kind);
        if (reading == null) {
            throw overhead.get("kind").problem("is none of " + String.join(", ", KINDS.keySet()) + " (\"" + Shown.cut(kind) + "\")");
        }
        return overhead.make(() -> reading.apply(overhead));
    }

    private static Overhead messages(JsonCursor format) {
        OptionalInt name = format.find("name").map(tokens -> OptionalInt.of((int) tokens.integer(0, MOST)))
                .orElse(OptionalInt.empty());
        return new MessageFormat(tokens(format, "call"), tokens(format, "message"), name, format.bool("roleIsText"));
    }

    private static Overhead tools(JsonCursor format) {
        return new ToolFormat(tokens(format, "function"), tokens(format, "properties"), tokens(format, "property"),
                (int) format.get("values").integer(-MOST, MOST), tokens(format, "value"), tokens(format, "end"));
    }

    private static int tokens(JsonCursor format, String name) {
        return (int) format.get(name).integer(0, MOST);
    }
}
