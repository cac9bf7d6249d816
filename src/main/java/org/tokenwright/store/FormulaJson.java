package org.tokenwright.store;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Function;
import org.tokenwright.tokens.media.ClaudeImage;
import org.tokenwright.tokens.media.Formula;
import org.tokenwright.tokens.media.GeminiCrops;
import org.tokenwright.tokens.media.GeminiTiles;
import org.tokenwright.tokens.media.GptImageInput;
import org.tokenwright.tokens.media.ImageCells;
import org.tokenwright.tokens.media.Media.Image;
import org.tokenwright.tokens.media.OpenAiPatches;
import org.tokenwright.tokens.media.OpenAiTiles;
import org.tokenwright.tokens.media.PerFrame;
import org.tokenwright.tokens.media.PerImage;
import org.tokenwright.tokens.media.PerPage;
import org.tokenwright.tokens.media.PerSecond;
import org.tokenwright.tokens.media.PixelQuotient;
import org.tokenwright.tokens.media.QwenImage;
import org.tokenwright.tokens.media.SizeTable;

/** Formulas of media in JSON, by their {@code kind}. */
final class FormulaJson {

    private static final Map<String, Function<JsonCursor, Formula>> KINDS = new TreeMap<>(Map.ofEntries(
            Map.entry("perImage", FormulaJson::perImage),
            Map.entry("sizeTable", f -> new SizeTable(sizes(f))),
            Map.entry("openAiTiles", FormulaJson::tiles),
            Map.entry("openAiPatches",
                    f -> new OpenAiPatches(whole(f, "longest"), whole(f, "budget"), f.get("multiplier").decimal())),
            Map.entry("gptImageInput", f -> new GptImageInput(tiles(f), integer(f, "square"), integer(f, "oblong"))),
            Map.entry("claudeImage", f -> new ClaudeImage(integer(f, "cell"), integer(f, "longest"), integer(f, "most"))),
            Map.entry("pixelQuotient",
                    f -> new PixelQuotient(integer(f, "pixelsPerToken"), integer(f, "longest"), integer(f, "most"))),
            Map.entry("geminiTiles", FormulaJson::geminiTiles),
            Map.entry("geminiCrops", f -> new GeminiCrops(integer(f, "least"), integer(f, "most"), geminiTiles(f))),
            Map.entry("qwenImage", FormulaJson::qwenImage),
            Map.entry("imageCells", f -> new ImageCells(integer(f, "cell"))),
            Map.entry("perSecond", FormulaJson::perSecond),
            Map.entry("perFrame", f -> new PerFrame(MediaRulesJson.count(f.get("tokens")), f.get("framesPerSecond").decimal())),
            Map.entry("perPage", f -> new PerPage(MediaRulesJson.count(f.get("tokens"))))));

    private static final int MOST = 1_000_000;
    private static final long MOST_PIXELS = 1L << 40;

    private FormulaJson() {
    }

    static Formula read(JsonCursor formula) {
        String kind = formula.text("kind");
        Function<JsonCursor, Formula> reading = KINDS.get(kind);
        if (reading == null) {
            throw formula.get("kind").problem("is none of " + String.join(", ", KINDS.keySet()) + " (\"" + Shown.cut(kind) + "\")");
        }
        return formula.make(() -> reading.apply(formula));
    }

    private static Formula perImage(JsonCursor formula) {
        return new PerImage(MediaRulesJson.count(formula.get("tokens")), whole(formula, "longest"));
    }

    private static Map<Image, Long> sizes(JsonCursor formula) {
        var sizes = new LinkedHashMap<Image, Long>();
        for (JsonCursor size : formula.get("sizes").elements()) {
            Image image = size.make(() -> new Image(integer(size, "width"), integer(size, "height")));
            if (sizes.putIfAbsent(image, size.get("tokens").integer(0, MOST)) != null) {
                throw size.problem("the size " + image + " is given twice");
            }
        }
        return sizes;
    }

    private static OpenAiTiles tiles(JsonCursor formula) {
        return new OpenAiTiles(integer(formula, "base"), integer(formula, "tile"), integer(formula, "longest"),
                integer(formula, "shortest"), integer(formula, "tilePixels"));
    }

    private static GeminiTiles geminiTiles(JsonCursor formula) {
        return new GeminiTiles(integer(formula, "small"), integer(formula, "tile"), integer(formula, "fixedSide"));
    }

    private static Formula qwenImage(JsonCursor formula) {
        OptionalLong hosted = formula.find("hostedPixels").map(pixels -> OptionalLong.of(pixels.integer(1, MOST_PIXELS)))
                .orElse(OptionalLong.empty());
        return new QwenImage(integer(formula, "cell"), formula.get("leastPixels").integer(1, MOST_PIXELS),
                formula.get("mostPixels").integer(1, MOST_PIXELS), hosted);
    }

    private static Formula perSecond(JsonCursor formula) {
        return new PerSecond(formula.get("tokens").decimal(), formula.oneOf("rounding", PerSecond.Rounding.UNKNOWN),
                formula.find("framesPerSecond").map(JsonCursor::decimal));
    }

    private static int integer(JsonCursor formula, String name) {
        return (int) formula.get(name).integer(0, MOST);
    }

    private static OptionalInt whole(JsonCursor formula, String name) {
        return formula.find(name).map(number -> OptionalInt.of((int) number.integer(1, MOST))).orElse(OptionalInt.empty());
    }
}
