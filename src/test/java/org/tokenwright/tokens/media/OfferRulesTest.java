package org.tokenwright.tokens.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tokenwright.base.Source;
import org.tokenwright.pricing.Offer;
import org.tokenwright.tokens.Band;
import org.tokenwright.tokens.Count;
import org.tokenwright.tokens.Tokenizer.Status;
import org.tokenwright.tokens.media.Media.Image;

/** Which rule an offer finds. */
class OfferRulesTest {

    /** Models that no bundled sheet sells. */
    private static final Set<String> NOT_SOLD = Set.of("qwen/vl/image", "mistral/small-3.1/image");

    @Test
    void noBundledOfferFindsTwoRules() {
        for (Offer offer : BundledOffers.ALL) {
            ModelRules found = BundledOffers.rules(offer.id());
            for (Modality modality : Modality.values()) {
                for (Direction direction : Direction.values()) {
                    List<MediaRule> candidates = mostSpecific(offer, modality, direction);
                    for (Level level : Level.values()) {
                        List<MediaRule> answering = candidates.stream().filter(rule -> rule.answers(level)).toList();
                        assertThat(answering).as(offer.id() + " " + modality + " " + level).hasSizeLessThan(2)
                                .isEqualTo(found.rule(modality, direction, level).stream().toList());
                    }
                }
            }
        }
    }

    /** Written again, without the look-up: the matching rules whose pattern states most. */
    private static List<MediaRule> mostSpecific(Offer offer, Modality modality, Direction direction) {
        List<MediaRule> matching = BundledOffers.RULES.media().stream().filter(rule -> !rule.basis().superseded())
                .filter(rule -> rule.modality() == modality && rule.direction() == direction).toList();
        var stated = new HashMap<MediaRule, Integer>();
        matching.forEach(rule -> stated.put(rule, longest(rule.basis(), offer)));
        int most = stated.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        return most == 0 ? List.of() : matching.stream().filter(rule -> stated.get(rule) == most).toList();
    }

    private static int longest(Basis basis, Offer offer) {
        return basis.models().stream().filter(pattern -> Stream.of(offer.id(), offer.model())
                        .anyMatch(name -> name.toLowerCase(Locale.ROOT).matches(pattern.replace(".", "\\.").replace("*", ".*"))))
                .mapToInt(pattern -> pattern.replace("*", "").length()).max().orElse(0);
    }

    @Test
    void everyRuleIsFoundByABundledOfferThatIsSold() {
        var found = new TreeSet<String>();
        for (Offer offer : BundledOffers.ALL) {
            found.addAll(ids(BundledOffers.rules(offer.id())));
            found.addAll(ids(BundledOffers.superseded(offer.id())));
        }
        assertThat(BundledOffers.RULES.media()).extracting(MediaRule::id).filteredOn(Predicate.not(NOT_SOLD::contains))
                .allSatisfy(id -> assertThat(found).contains(id));
        assertThat(found).doesNotContainAnyElementsOf(NOT_SOLD);
    }

    private static Set<String> ids(ModelRules rules) {
        return Stream.of(Modality.values()).flatMap(modality -> Stream.of(Direction.values())
                        .flatMap(direction -> Stream.of(Level.values()).flatMap(level -> rules.rule(modality, direction, level).stream())))
                .map(MediaRule::id).collect(Collectors.toSet());
    }

    @Test
    void everyOverheadIsFoundByOneBundledOfferOrMore() {
        for (OverheadRule rule : BundledOffers.RULES.overheads()) {
            assertThat(BundledOffers.ALL).as(rule.id()).anyMatch(offer -> {
                ModelRules rules = rule.basis().superseded() ? BundledOffers.superseded(offer.id()) : BundledOffers.rules(offer.id());
                return Stream.of(Api.values()).flatMap(api -> overheads(rules, api)).anyMatch(rule.id()::equals);
            });
        }
    }

    /** Also fails where two overheads of a kind hold for an offer. */
    private static Stream<String> overheads(ModelRules rules, Api api) {
        return Stream.of(rules.messages(List.of(), api, (_, _) -> 0), rules.userFrame(api), rules.tools(List.of(), api, (_, _) -> 0),
                rules.toolPrompt(ToolChoice.AUTO, api)).flatMap(Optional::stream).map(Counted::rule);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(textBlock = """
        # a neighbour's rule must not answer where nothing is published
        openai/gpt-5-codex,                IMAGE, ''
        openai/gpt-5-pro,                  IMAGE, ''
        openai/gpt-5.2-pro,                IMAGE, ''
        openai/gpt-5.6-cyber,              IMAGE, ''
        openai/gpt-6-sol,                  IMAGE, ''
        openai/o1-mini,                    IMAGE, ''
        openai/o3-mini,                    IMAGE, ''
        openai/o4-mini-deep-research,      IMAGE, ''
        openai/gpt-image-1-mini,           IMAGE, ''
        openai/gpt-image-1.5,              IMAGE, ''
        openai/gpt-4o-transcribe,          AUDIO, ''
        openai/gpt-3.5-turbo,              IMAGE, ''
        groq/openai/gpt-oss-120b,          IMAGE, ''
        anthropic/claude-2.1,              IMAGE, ''
        google/gemini-1.5-pro,             IMAGE, ''
        google/gemini-2.5-flash-image,     IMAGE, ''
        google/gemini-3-pro-image-preview, IMAGE, ''
        google/gemini-4-argon,             IMAGE, ''
        xai/grok-4,                        IMAGE, ''
        openai/gpt-4.1-mini,               IMAGE, openai/patches/gpt-4.1-mini
        openai/gpt-5.4-mini,               IMAGE, openai/patches/gpt-5.4
        openai/gpt-4o-mini,                IMAGE, openai/tiles/gpt-4o-mini
        anthropic/claude-opus-4-6,         IMAGE, anthropic/image/before-4.7
        anthropic/claude-opus-4-7,         IMAGE, anthropic/image/from-4.7
        anthropic/claude-haiku-4-5,        PDF,   anthropic/pdf/before-4.7
        anthropic/claude-haiku-5-5,        PDF,   anthropic/pdf/from-4.7
        """)
    void findsItsOwnRuleOrNone(String offer, Modality modality, String rule) {
        assertThat(BundledOffers.rules(offer).rule(modality, Direction.INPUT, Level.UNSPECIFIED).map(MediaRule::id).orElse(""))
                .isEqualTo(rule);
    }

    @Test
    void namesTheLevelsThatARequestCanHave() {
        assertThat(BundledOffers.rules("openai/gpt-4o").levels(Modality.IMAGE, Direction.INPUT))
                .containsExactlyInAnyOrder(Level.UNSPECIFIED, Level.AUTO, Level.LOW, Level.HIGH);
        assertThat(BundledOffers.rules("openai/gpt-image-1").levels(Modality.IMAGE, Direction.OUTPUT))
                .containsExactlyInAnyOrder(Level.LOW, Level.MEDIUM, Level.HIGH);
        assertThat(BundledOffers.rules("anthropic/claude-opus-5").levels(Modality.IMAGE, Direction.INPUT))
                .isEqualTo(EnumSet.allOf(Level.class));
        assertThat(BundledOffers.rules("xai/grok-4").levels(Modality.IMAGE, Direction.INPUT)).isEmpty();
    }

    @Test
    void aLevelThatTheModelsOwnRulesLackIsNotAnsweredByAGeneralRule() {
        MediaRules rules = new MediaRules("r", List.of(
                rule("general", "*gpt*", Optional.empty(), Set.of(Level.LOW, Level.HIGH), 1),
                rule("own", "*gpt-9*", Optional.empty(), Set.of(Level.LOW), 2)), List.of());
        ModelRules own = rules.of("acme/gpt-9", "gpt-9", BundledOffers.DAY);
        assertThat(own.rule(Modality.IMAGE, Direction.INPUT, Level.LOW).orElseThrow().id()).isEqualTo("own");
        assertThat(own.rule(Modality.IMAGE, Direction.INPUT, Level.HIGH)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"2026-05-31, 1", "2026-06-01, 2", "2027-12-31, 2"})
    void aRuleHoldsFromItsFirstDay(LocalDate day, long tokens) {
        MediaRules rules = new MediaRules("r", List.of(
                rule("old", "*gpt*", Optional.empty(), Set.of(), 1),
                rule("new", "*gpt*", Optional.of(LocalDate.of(2026, 6, 1)), Set.of(), 2)), List.of());
        assertThat(rules.of("acme/gpt", "gpt", day).count(new Image(1, 1), Direction.INPUT, Level.HIGH).orElseThrow().count())
                .isEqualTo(Count.exactly(tokens));
    }

    @Test
    void twoRulesThatSayTheSameAreAnError() {
        MediaRule one = rule("one", "*gpt*", Optional.empty(), Set.of(), 1);
        assertThatThrownBy(() -> new MediaRules("r", List.of(one, one), List.of())).hasMessage("two rules have the id one");
        ModelRules rules = new MediaRules("r", List.of(one, rule("two", "gpt*", Optional.empty(), Set.of(), 1)), List.of())
                .of("acme/gpt", "gpt", BundledOffers.DAY);
        assertThatThrownBy(() -> rules.rule(Modality.IMAGE, Direction.INPUT, Level.LOW)).hasMessage("several rules hold: one, two");
    }

    private static MediaRule rule(String id, String pattern, Optional<LocalDate> from, Set<Level> levels, long tokens) {
        var basis = new Basis(id, List.of(pattern), from, false, false, Status.OFFICIAL, new Source("a page", "2026"), "");
        return new MediaRule(basis, Modality.IMAGE, Direction.INPUT, levels, new PerImage(Count.exactly(tokens), OptionalInt.empty()),
                Band.ONE, false);
    }
}
