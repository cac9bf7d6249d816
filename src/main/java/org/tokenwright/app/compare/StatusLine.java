package org.tokenwright.app.compare;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.tokenwright.analysis.Status;
import org.tokenwright.app.session.Result;
import org.tokenwright.app.text.Words;
import org.tokenwright.plan.PinnedPrices.Pin;
import org.tokenwright.resolve.Gap;

/**
 * What the status bar says.
 *
 * @param missing one sentence for each quantity without a price and each alternative that does not fit
 */
public record StatusLine(String prices, String unpriced, String fit, String currency, String evaluated,
        List<String> missing, List<String> unfit, List<String> revisions) {

    static StatusLine of(Result result) {
        Figures figures = result.figures();
        List<String> missing = figures.alternatives().stream().flatMap(StatusLine::missing).toList();
        List<String> unfit = figures.alternatives().stream().filter(one -> one.status() == Status.DOES_NOT_FIT)
                .map(one -> one.name() + ": " + StatusWords.of(one)).toList();
        long notPriced = figures.alternatives().stream().filter(one -> !one.unpriced().isEmpty()).count();
        List<Pin> pins = figures.plan().prices().pins();
        return new StatusLine(prices(pins), Words.get("bar.unpriced", notPriced), Words.get("bar.fit", unfit.size()),
                figures.currency(), Words.get("bar.evaluated", milliseconds(result.nanos())), missing, unfit,
                pins.stream().map(pin -> Words.get("bar.revision", pin.name(), pin.revision())).toList());
    }

    private static java.util.stream.Stream<String> missing(AlternativeFigures one) {
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
        return ms < 1 ? "< 1" : String.format(Locale.ENGLISH, "%.0f", ms);
    }
}
