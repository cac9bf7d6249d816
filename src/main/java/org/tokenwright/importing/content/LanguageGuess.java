package org.tokenwright.importing.content;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.tokenwright.tokens.ContentType;

/** The language of Latin text by its most frequent small words. */
final class LanguageGuess {

    /** @param type {@link ContentType#MIXED} of a language that has no type, so that it is not taken for its neighbour */
    private record Language(ContentType type, Set<String> words) {

        Language(ContentType type, String words) {
            this(type, Set.copyOf(List.of(words.split(" "))));
        }
    }

    private record Score(ContentType type, long words) {}

    private static final List<Language> LANGUAGES = List.of(
            new Language(ContentType.ENGLISH, "the of and to in is that it for was with as on be at by this are from or an have not but"
                    + " which you we they his her has were will can their been if would there all who when what your our its"),
            new Language(ContentType.GERMAN, "der die das und ist nicht ein eine einen einem einer des dem den von zu zum zur mit sich auf"
                    + " für auch es an werden wird aus er sie wir ich bei oder nach wie im am sind haben hat als dass kann noch nur über"),
            new Language(ContentType.FRENCH, "le la les des et est une un du que qui dans pour pas sur plus par il elle nous vous ce cette"
                    + " avec sont au aux ne se en de mais ou leur être fait été son sa ses je tout"),
            new Language(ContentType.SPANISH, "el la los las y que de en un una es por con para del se no su al lo como más pero sus le ya"
                    + " este esta entre cuando muy sin sobre también hay donde fue son está"),
            new Language(ContentType.MIXED, "il di che e la per una sono non del della con gli dei nel alla più come anche questo è ha"
                    + " lo da delle nella si le"),
            new Language(ContentType.MIXED, "o a os as e de do da que em um uma para com não por no na dos das mais se ao foi é são"
                    + " também pelo pela seu sua"),
            new Language(ContentType.MIXED, "de het een en van is dat niet op te zijn voor met die er aan ook naar bij wordt door maar"
                    + " deze uit over hij zij"),
            new Language(ContentType.MIXED, "och att det som en på är av för med den till inte har om ett var jag han og ikke af til"));

    private static final Set<String> LEGAL = Set.copyOf(List.of(("shall hereby herein hereof hereto hereunder hereinafter thereof therein thereto"
            + " pursuant agreement agreements party parties licensor licensee lessor lessee indemnify indemnification warranty warranties"
            + " liability liable governing clause notwithstanding whereas termination obligations jurisdiction confidential plaintiff"
            + " defendant statute court appellant covenant breach").split(" ")));

    /** Of all words; prose has 30 to 50 %. */
    private static final double ENOUGH = 0.15;
    private static final int FEWEST = 2;
    private static final double AHEAD = 1.15;
    private static final double LEGAL_SHARE = 0.04;
    private static final int FEWEST_LEGAL = 3;

    private LanguageGuess() {
    }

    static Optional<ContentType> of(String text) {
        List<String> words = Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")).filter(word -> !word.isEmpty()).toList();
        List<Score> scores = new ArrayList<>();
        for (Language language : LANGUAGES) {
            scores.add(new Score(language.type(), words.stream().filter(language.words()::contains).count()));
        }
        scores.sort(Comparator.comparingLong(Score::words).reversed());   // stable: the first of equals stays first
        Score best = scores.getFirst();
        boolean clear = best.words() >= Math.max(FEWEST, ENOUGH * words.size()) && best.words() >= AHEAD * scores.get(1).words();
        return clear ? Optional.of(isLegal(best, words) ? ContentType.LEGAL : best.type()) : Optional.empty();
    }

    private static boolean isLegal(Score best, List<String> words) {
        List<String> legal = words.stream().filter(LEGAL::contains).toList();
        return best.type() == ContentType.ENGLISH && legal.size() >= LEGAL_SHARE * words.size()
                && legal.stream().distinct().count() >= FEWEST_LEGAL;
    }
}
