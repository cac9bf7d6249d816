package org.tokenwright.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.tokenwright.base.Source;
import org.tokenwright.tokens.Band;
import org.tokenwright.tokens.Count;
import org.tokenwright.tokens.Tokenizer;
import org.tokenwright.tokens.media.Api;
import org.tokenwright.tokens.media.Basis;
import org.tokenwright.tokens.media.Direction;
import org.tokenwright.tokens.media.Level;
import org.tokenwright.tokens.media.MediaRule;
import org.tokenwright.tokens.media.MediaRules;
import org.tokenwright.tokens.media.Modality;
import org.tokenwright.tokens.media.OverheadRule;

/** Rules on media, messages and tools as a file, {@code tokenizers/media.json}. */
public final class MediaRulesJson {

    private static final Format FORMAT = new Format("tokenwright-media-rules", 1);
    private static final String BUNDLED = "tokenizers/media.json";
    private static final Pattern ID = Pattern.compile("[a-z0-9._/-]{1,200}");
    private static final long MOST_TOKENS = 1_000_000;
    private static final BigDecimal GREATEST_ERROR = BigDecimal.valueOf(100);

    /** What rules refer to by name. */
    private record Names(Map<String, JsonCursor> families, Map<String, JsonCursor> sources) {}

    private MediaRulesJson() {
    }

    /** The rules inside the program; that they are sound is a matter of its tests. */
    public static MediaRules bundled() {
        try {
            return read(BUNDLED, PriceDirectory.resource(BUNDLED)).content();
        } catch (IOException e) {
            throw new UncheckedIOException("missing from the program: " + BUNDLED, e);
        }
    }

    /**
     * @param file name for messages
     * @throws FileProblem naming the place of the first thing that is wrong
     */
    public static Loaded<MediaRules> read(String file, byte[] bytes) {
        JsonCursor document = JsonCursor.of(file, JsonReader.read(file, bytes));
        Optional<String> readOnlyReason = FORMAT.readOnlyReason(document);
        try {
            return new Loaded<>(rules(document), readOnlyReason, notes(document));
        } catch (FileProblem e) {
            throw FORMAT.explain(e, readOnlyReason);
        }
    }

    private static MediaRules rules(JsonCursor document) {
        var names = new Names(document.get("families").members(), document.get("sources").members());
        names.families.values().forEach(MediaRulesJson::patterns);
        names.sources.values().forEach(RateJson::source);
        String revision = PriceSheetJson.revision(document.get("revision"));
        List<MediaRule> media = document.list("media", rule -> media(rule, names));
        List<OverheadRule> overheads = document.list("overheads", rule -> overhead(rule, names));
        return document.make(() -> new MediaRules(revision, media, overheads));
    }

    private static MediaRule media(JsonCursor rule, Names names) {
        Basis basis = basis(rule, names);
        Modality modality = rule.get("modality").oneOf(Modality.class);
        Direction direction = rule.get("direction").oneOf(Direction.class);
        var formula = FormulaJson.read(rule.get("formula"));
        return rule.make(() -> new MediaRule(basis, modality, direction, set(rule, "levels", Level.class), formula, error(rule),
                rule.bool("soundIncluded")));
    }

    private static OverheadRule overhead(JsonCursor rule, Names names) {
        return new OverheadRule(basis(rule, names), set(rule, "apis", Api.class), OverheadJson.read(rule.get("overhead")), error(rule));
    }

    private static Basis basis(JsonCursor rule, Names names) {
        String id = rule.get("id").matching(ID, "a rule id of small letters, digits and . _ - /", text -> text);
        List<String> models = patterns(named(rule.get("family"), names.families, "family"));
        Source source = RateJson.source(named(rule.get("source"), names.sources, "source"));
        return rule.make(() -> new Basis(id, models, rule.find("from").map(JsonCursor::date), rule.bool("superseded"),
                rule.bool("approximate"), rule.get("status").oneOf(Tokenizer.Status.class), source, rule.text("note", "")));
    }

    private static JsonCursor named(JsonCursor name, Map<String, JsonCursor> all, String word) {
        JsonCursor found = all.get(name.text());
        if (found == null) {
            throw name.problem("there is no " + word + " of this name (\"" + Shown.cut(name.text()) + "\")");
        }
        return found;
    }

    private static List<String> patterns(JsonCursor family) {
        return family.elements().stream().map(JsonCursor::text).toList();
    }

    private static <E extends Enum<E>> Set<E> set(JsonCursor rule, String name, Class<E> type) {
        Set<E> set = EnumSet.noneOf(type);
        set.addAll(rule.list(name, element -> element.oneOf(type)));
        return set;
    }

    private static Band error(JsonCursor rule) {
        return rule.find("error").map(error -> {
            Band band = ends(error, JsonCursor::decimal, Band::new);
            if (band.high().compareTo(GREATEST_ERROR) > 0) {
                throw error.problem("goes above " + GREATEST_ERROR);
            }
            return band;
        }).orElse(Band.ONE);
    }

    /** A number of tokens, or a list of low, central and high. */
    static Count count(JsonCursor tokens) {
        if (!(tokens.json() instanceof Json.Arr)) {
            return Count.exactly(tokens.integer(0, MOST_TOKENS));
        }
        Count count = ends(tokens, end -> end.integer(0, MOST_TOKENS), Count::new);
        if (count.low() > count.central() || count.central() > count.high()) {
            throw tokens.problem("are not low, central and high in rising order");
        }
        return count;
    }

    /** Makes something of a low, a central and a high value. */
    private interface OfEnds<N, T> {
        T make(N low, N central, N high);
    }

    private static <N, T> T ends(JsonCursor list, Function<JsonCursor, N> reading, OfEnds<N, T> making) {
        List<N> ends = list.elements().stream().map(reading).toList();
        if (ends.size() != 3) {
            throw list.problem("is not a list of low, central and high");
        }
        return list.make(() -> making.make(ends.get(0), ends.get(1), ends.get(2)));
    }

    private static List<String> notes(JsonCursor document) {
        var notes = new ArrayList<String>();
        Unknown.of(document).keySet().forEach(
                place -> notes.add(Shown.cutSentence(place) + " is not known to this program and was left out"));
        return notes;
    }
}
