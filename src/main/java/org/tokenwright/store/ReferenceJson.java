package org.tokenwright.store;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.tokenwright.base.Quantity;
import org.tokenwright.plan.NumberRule;
import org.tokenwright.tokens.Calibration;
import org.tokenwright.tokens.ContentType;
import org.tokenwright.tokens.Contents;
import org.tokenwright.workload.Reference;
import org.tokenwright.workload.Reference.Sample;

/** What the tokens of a workload are stated in, and calibrations of tokenizers, in JSON. */
final class ReferenceJson {

    /** As tokenizers are named on price sheets. */
    private static final Pattern TOKENIZER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.+_-]{0,63}");
    private static final long MOST_TOKENS = 1_000_000_000_000L;
    /** More samples say nothing new. */
    private static final int MOST_SAMPLES = 1000;

    private ReferenceJson() {
    }

    static Reference read(JsonCursor reference) {
        var ratios = new TreeMap<String, Quantity>();
        reference.find("ratios").ifPresent(all -> all.members().forEach((tokenizer, ratio) ->
                ratios.put(tokenizer(all, tokenizer), QuantityJson.read(ratio, NumberRule.TOKEN_RATIO))));
        return new Reference(tokenizer(reference.get("tokenizer"), reference.text("tokenizer")),
                reference.find("contents").map(ReferenceJson::contents).orElse(Contents.MIXED),
                bounded(reference, "samples").map(list -> list.elements().stream().map(ReferenceJson::sample).toList()).orElse(List.of()),
                ratios);
    }

    static Json write(Reference reference) {
        return new Members().put("tokenizer", reference.tokenizer())
                .put("contents", reference.contents().weights(), ContentType::key, Members::number)
                .put("samples", reference.samples(), ReferenceJson::sample)
                .put("ratios", reference.ratios(), tokenizer -> tokenizer, QuantityJson::write).object();
    }

    private static Optional<JsonCursor> bounded(JsonCursor owner, String name) {
        return owner.find(name).map(list -> {
            if (list.elements().size() > MOST_SAMPLES) {
                throw list.problem("has more than " + MOST_SAMPLES + " elements (" + list.elements().size() + ")");
            }
            return list;
        });
    }

    private static String tokenizer(JsonCursor place, String id) {
        if (!TOKENIZER.matcher(id).matches()) {
            throw place.problem("is not a tokenizer such as o200k (\"" + Shown.cut(id) + "\")");
        }
        return id;
    }

    private static Contents contents(JsonCursor contents) {
        SortedMap<ContentType, BigDecimal> weights = new TreeMap<>();
        contents.members().forEach((key, weight) -> weights.put(content(weight, key), weight.decimal()));
        return contents.make(() -> new Contents(weights));
    }

    private static ContentType content(JsonCursor place, String key) {
        return ContentType.ofKey(key).orElseThrow(() -> place.problem("is no content such as english, json, mixed (\"" + Shown.cut(key) + "\")"));
    }

    private static Sample sample(JsonCursor sample) {
        var counts = new TreeMap<String, Long>();
        sample.find("counts").ifPresent(all -> all.members().forEach((tokenizer, count) ->
                counts.put(tokenizer(count, tokenizer), count.integer(0, MOST_TOKENS))));
        return new Sample(sample.text("name"), content(sample.find("content").orElse(sample), sample.text("content", ContentType.MIXED.key())),
                sample.get("characters").integer(0, MOST_TOKENS), counts);
    }

    private static Json sample(Sample sample) {
        return new Members().put("name", sample.name()).put("content", sample.content().key()).put("characters", sample.characters())
                .put("counts", sample.counts(), tokenizer -> tokenizer, count -> new Json.Num(count.toString())).line();
    }

    static Calibration calibration(JsonCursor calibration) {
        String tokenizer = tokenizer(calibration.get("tokenizer"), calibration.text("tokenizer"));
        var pairs = bounded(calibration, "pairs").orElseThrow(() -> calibration.problem("\"pairs\" is missing")).elements().stream()
                .map(pair -> pair.make(() -> new Calibration.Pair(pair.text("name", ""), pair.get("base").integer(1, MOST_TOKENS),
                        pair.get("billed").integer(1, MOST_TOKENS)))).toList();
        return calibration.make(() -> new Calibration(tokenizer, pairs));
    }

    static Json calibration(Calibration calibration) {
        return new Members().put("tokenizer", calibration.tokenizer()).put("pairs", calibration.pairs(), pair -> new Members()
                .putUnless("", "name", pair.name()).put("base", pair.base()).put("billed", pair.billed()).line()).object();
    }
}
