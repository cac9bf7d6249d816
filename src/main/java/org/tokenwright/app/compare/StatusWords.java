package org.tokenwright.app.compare;

import java.util.List;
import org.tokenwright.analysis.Status;
import org.tokenwright.app.text.NumberStyle;
import org.tokenwright.app.text.Words;
import org.tokenwright.report.chart.ChartWords;
import org.tokenwright.report.chart.StatusText;

/** Says why an alternative has no amount. */
public final class StatusWords {

    private StatusWords() {
    }

    /** In full, for a chart or a sentence. */
    public static String of(AlternativeFigures one) {
        return new StatusText(words()).of(one.costs());
    }

    /** In a few words, where there is little room. */
    static String ofShort(AlternativeFigures one) {
        return switch (one.status()) {
            case PRICED -> Words.get("status.priced");
            case DOES_NOT_FIT -> Words.get("status.short.does-not-fit");
            case NOT_PRICED -> Words.get("status.short.not-priced", one.unpriced().size());
        };
    }

    /** In a word or two, for a table. */
    public static String brief(AlternativeFigures one) {
        return switch (one.status()) {
            case PRICED -> Words.get(isChecked(one) ? "status.brief.fits" : "status.brief.not-checked");
            case DOES_NOT_FIT -> Words.get("status.brief.does-not-fit");
            case NOT_PRICED -> Words.get("status.brief.not-priced", one.unpriced().size());
        };
    }

    /** Whether the limits of all its offers are known, so that "fits" is more than a guess. */
    static boolean isChecked(AlternativeFigures one) {
        return notes(one).isEmpty();
    }

    /** What was taken for granted, one sentence each. */
    static List<String> notes(AlternativeFigures one) {
        return one.result().notes();
    }

    /** Whether there is more to say than that it is priced and fits. */
    static boolean hasMore(AlternativeFigures one) {
        return one.status() != Status.PRICED || one.unfitShare() > 0 || !isChecked(one);
    }

    /** For example {@code 12.5 %}. */
    public static String percent(double share) {
        return words().percent(share);
    }

    private static ChartWords words() {
        return new ChartWords(NumberStyle.current().locale());
    }
}
