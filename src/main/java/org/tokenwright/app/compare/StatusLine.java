package org.tokenwright.app.compare;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.tokenwright.analysis.Status;
import org.tokenwright.app.session.Result;
import org.tokenwright.app.text.NumberStyle;
import org.tokenwright.app.text.Words;
import org.tokenwright.plan.PinnedPrices.Pin;
import org.tokenwright.resolve.Gap;

/**
 * What the status bar says.
 *
 * @param missing one sentence for each quantity without a price
 * @param unfit one sentence for each alternative that does not fit, and for each offer of which that is not checked
 */
public record StatusLine(String prices, String unpriced, String fit, String currency, String evaluated,
        List<String> missing, List<String> unfit, List<String> revisions) {

    static StatusLine of(Result result) {
        Figures figures = result.figures();
        List<String> missing = figures.alternatives().stream().flatMap(StatusLine::missing).toList();
        List<String> unfit = figures.alternatives().stream().filter(one -> one.status() == Status.DOES_NOT_FIT)
                .map(one -> one.name() + ": " + StatusWords.of(one)).toList();
        List<String> unchecked = figures.alternatives().stream().filter(one -> one.status() != Status.DOES_NOT_FIT)
                .flatMap(one -> StatusWords.notes(one).stream()).distinct().toList();
        long notPriced = figures.alternatives().stream().filter(one -> !one.unpriced().isEmpty()).count();
        List<Pin> pins = figures.plan().prices().pins();
        return new StatusLine(prices(pins), Words.get("bar.unpriced", notPriced), fit(figures, unfit.size()),
                figures.currency(), Words.get("bar.evaluated", milliseconds(result.nanos())), missing,
                Stream.concat(unfit.stream(), unchecked.stream()).toList(),
                pins.stream().map(pin -> Words.get("bar.revision", pin.name(), pin.revision())).toList());
    }

    /** Says that all fit only where that was checked for all. */
    private static String fit(Figures figures, int unfit) {
        long unchecked = figures.alternatives().stream()
                .filter(one -> one.status() != Status.DOES_NOT_FIT && !StatusWords.isChecked(one)).count();
        if (figures.alternatives().isEmpty()) {
            return "";
        }
        return unchecked == 0 ? Words.get("bar.fit", unfit)
                : unfit == 0 ? Words.get("bar.fit.unchecked", unchecked) : Words.get("bar.fit.both", unfit, unchecked);
    }

    private static Stream<String> missing(AlternativeFigures one) {
        return one.unpriced().stream().map((Gap gap) -> Words.get("bar.missing", one.name(), gap.label(), gap.reason()));
    }

    private static String prices(List<Pin> pins) {
        if (pins.isEmpty()) {
            return Words.get("bar.prices.none");
        }
        LocalDate first = pins.stream().map(Pin::knownOn).min(LocalDate::compareTo).orElseThrow();
        LocalDate last = pins.stream().map(Pin::knownOn).max(LocalDate::compareTo).orElseThrow();
        return first.equals(last) ? Words.get("bar.prices.one", last.toString(), pins.size())
                : Words.get("bar.prices", first.toString(), last.toString(), pins.size());
    }

    private static String milliseconds(long nanos) {
        double ms = nanos / 1e6;
        return ms < 1 ? "< 1" : NumberStyle.current().formatted("%.0f", ms);
    }
}
