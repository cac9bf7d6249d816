package org.tokenwright.tokens.media;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.tokenwright.tokens.TextCounter;

/** The rules of one model. Where nothing is published there is no rule, and the answer is empty. */
public final class ModelRules {

    /** A rule of this model, and how much its pattern states of the model's name. */
    private record Match<T>(T rule, Basis basis, int specificity) {}

    private final List<Match<MediaRule>> media;
    private final List<Match<OverheadRule>> overheads;

    ModelRules(MediaRules rules, String offerId, String model, Predicate<Basis> holds) {
        ToIntFunction<Basis> specificity = basis -> holds.test(basis) ? basis.specificity(offerId, model) : 0;
        media = matching(rules.media(), MediaRule::basis, specificity);
        overheads = matching(rules.overheads(), OverheadRule::basis, specificity);
    }

    private static <T> List<Match<T>> matching(List<T> rules, Function<T, Basis> basis, ToIntFunction<Basis> specificity) {
        return rules.stream().map(rule -> new Match<>(rule, basis.apply(rule), specificity.applyAsInt(basis.apply(rule))))
                .filter(match -> match.specificity > 0).toList();
    }

    /** Levels that a rule answers; empty where there is no rule, all where its models know no levels. */
    public Set<Level> levels(Modality modality, Direction direction) {
        Set<Level> levels = EnumSet.noneOf(Level.class);
        for (Match<MediaRule> match : matches(modality, direction)) {
            levels.addAll(match.rule.levels().isEmpty() ? EnumSet.allOf(Level.class) : match.rule.levels());
        }
        return levels;
    }

    /** The rule for media of a kind; the more of the model's name a pattern states, the more its rule counts. */
    public Optional<MediaRule> rule(Modality modality, Direction direction, Level level) {
        return single(matches(modality, direction), rule -> rule.answers(level));
    }

    /**
     * @throws IllegalArgumentException if there is a rule, but nothing is published for this size
     */
    public Optional<Counted> count(Media sent, Direction direction, Level level) {
        return rule(sent.modality(), direction, level).map(rule -> rule.count(sent));
    }

    /** All messages of a request, their texts included. */
    public Optional<Counted> messages(List<ChatMessage> messages, Api api, TextCounter counter) {
        return overhead(MessageFormat.class, api)
                .map(rule -> rule.count(((MessageFormat) rule.overhead()).count(messages, counter)));
    }

    /** What a request that is one message of the user has besides its text. */
    public Optional<Counted> userFrame(Api api) {
        return overhead(UserFrame.class, api).map(rule -> rule.count(((UserFrame) rule.overhead()).tokens()));
    }

    /** The definitions of functions, their texts included. */
    public Optional<Counted> tools(List<ToolFunction> functions, Api api, TextCounter counter) {
        return overhead(ToolFormat.class, api)
                .map(rule -> rule.count(((ToolFormat) rule.overhead()).count(functions, counter)));
    }

    /** What the provider adds to a request that has tools, besides the text of their definitions. */
    public Optional<Counted> toolPrompt(ToolChoice choice, Api api) {
        return overhead(ToolPrompt.class, api).map(rule -> rule.count(((ToolPrompt) rule.overhead()).of(choice)));
    }

    private Optional<OverheadRule> overhead(Class<? extends Overhead> kind, Api api) {
        return single(mostSpecific(overheads, rule -> kind.isInstance(rule.overhead())), rule -> rule.holdsFor(api));
    }

    private List<Match<MediaRule>> matches(Modality modality, Direction direction) {
        return mostSpecific(media, rule -> rule.modality() == modality && rule.direction() == direction);
    }

    private static <T> List<Match<T>> mostSpecific(List<Match<T>> matches, Predicate<T> about) {
        List<Match<T>> asked = matches.stream().filter(match -> about.test(match.rule)).toList();
        int most = asked.stream().mapToInt(Match::specificity).max().orElse(0);
        return asked.stream().filter(match -> match.specificity == most).toList();
    }

    /** The one that holds since the latest day; the data holds no two of the same. */
    private static <T> Optional<T> single(List<Match<T>> matches, Predicate<T> answers) {
        List<Match<T>> answering = matches.stream().filter(match -> answers.test(match.rule)).toList();
        Optional<LocalDate> latest = answering.stream().flatMap(match -> match.basis.from().stream()).max(LocalDate::compareTo);
        List<Match<T>> newest = answering.stream().filter(match -> match.basis.from().equals(latest)).toList();
        if (newest.size() > 1) {
            throw new IllegalStateException(
                    "several rules hold: " + newest.stream().map(match -> match.basis.id()).collect(Collectors.joining(", ")));
        }
        return newest.stream().findFirst().map(Match::rule);
    }
}
