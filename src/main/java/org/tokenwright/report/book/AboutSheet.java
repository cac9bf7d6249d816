package org.tokenwright.report.book;

import java.util.List;
import java.util.stream.Collectors;
import org.tokenwright.plan.ExchangeRate;
import org.tokenwright.plan.PinnedPrices.Pin;
import org.tokenwright.plan.Plan;
import org.tokenwright.pricing.Offer;

/** The sheet About: what the book is, what it was made from, how to read it. */
final class AboutSheet {

    private final Draft draft;
    private final Pen pen;
    private int row = 3;

    AboutSheet(Draft draft) {
        this.draft = draft;
        pen = draft.pen(SheetName.ABOUT);
    }

    void write() {
        draft.head(SheetName.ABOUT);
        Plan plan = draft.snapshot.plan();
        fact("about.plan", plan.name());
        fact("about.purpose", plan.note().isEmpty() ? BookWords.get("about.purpose.none") : plan.note());
        fact("about.author", BookWords.get("about.author.none"));
        fact("about.date", draft.snapshot.day().toString());
        fact("about.version", draft.snapshot.version());
        fact("about.currency", draft.currency());
        fact("about.months", BookWords.get("about.months.value", plan.settings().months(), plan.settings().start()));
        for (Pin pin : plan.prices().pins()) {
            fact("about.prices", BookWords.get("about.prices.value", plan.prices().providerName(pin.provider()), pin.revision(), pin.sha256()));
        }
        fact("about.tokenizers", plan.prices().offers().stream().map(Offer::tokenizer).distinct().sorted().collect(Collectors.joining(", ")));
        plan.prices().calibrations().forEach(one -> fact("about.tokenizer", one.tokenizer()));
        for (ExchangeRate rate : plan.settings().exchangeRates()) {
            rate.steps().forEach(step -> fact("about.exchange", BookWords.get("about.exchange.value", rate.from(), rate.to(), step.since(),
                    step.rate().source().isEmpty() ? BookWords.get("about.source.none") : step.rate().source())));
        }
        sheets();
        legend();
        limits();
        pen.sheet().setColumnWidth(0, 30 * 256);
        pen.sheet().setColumnWidth(1, 110 * 256);
    }

    private void fact(String key, String value) {
        pen.text(row, 0, BookWords.get(key), Look.TEXT);
        pen.text(row++, 1, value, Look.NOTE);
    }

    private void sheets() {
        pen.text(++row, 0, BookWords.get("about.sheets"), Look.HEADING);
        for (SheetName name : SheetName.values()) {
            if (name != SheetName.ABOUT) {
                pen.link(++row, 0, name.toString(), name);
                pen.text(row, 1, BookWords.get(name.toString().toLowerCase(java.util.Locale.ROOT) + ".note", draft.currency()), Look.NOTE);
            }
        }
        row++;
    }

    private void legend() {
        pen.text(++row, 0, BookWords.get("about.legend"), Look.HEADING);
        for (Look look : List.of(Look.INPUT, Look.FORMULA, Look.LINK, Look.FACT, Look.STORED, Look.CHECK)) {
            pen.text(++row, 0, BookWords.get("look." + look), look);
            pen.text(row, 1, BookWords.get("look." + look + ".note"), Look.NOTE);
        }
        row++;
    }

    private void limits() {
        pen.text(++row, 0, BookWords.get("about.limits"), Look.HEADING);
        for (int i = 1; BookWords.has("about.limit." + i); i++) {
            pen.text(++row, 1, BookWords.get("about.limit." + i), Look.NOTE);
        }
    }
}
