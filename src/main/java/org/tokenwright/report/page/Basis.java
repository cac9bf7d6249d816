package org.tokenwright.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.tokenwright.plan.ExchangeRate;
import org.tokenwright.plan.Plan;
import org.tokenwright.report.Snapshot;

/** What the figures rest on, so that a page can be traced to its file: price sheets, currency, program and plan. */
final class Basis {

    private final Snapshot snapshot;
    private final Amounts amounts;
    private final PageText words;

    Basis(Snapshot snapshot, Amounts amounts, PageText words) {
        this.snapshot = snapshot;
        this.amounts = amounts;
        this.words = words;
    }

    /** One line each; the first ones matter most. */
    List<String> lines() {
        return List.of(words.get("page.estimate", words.get("page.program", snapshot.version()), words.day(snapshot.day())) + "  \u00b7  "
                + words.get("page.plan-hash", PlanHash.of(snapshot.plan())), currency(), sheets());
    }

    String sheets() {
        var byRevision = new TreeMap<String, List<String>>();
        snapshot.plan().prices().pins().forEach(pin -> byRevision.computeIfAbsent(pin.revision(), _ -> new ArrayList<>()).add(pin.name()));
        var sheets = new ArrayList<String>();
        byRevision.forEach((revision, names) -> sheets.add(words.get("page.sheets.of", revision, String.join(", ", names))));
        return sheets.isEmpty() ? words.get("page.sheets.none") : words.get("page.sheets", String.join("; ", sheets));
    }

    String currency() {
        Plan plan = snapshot.plan();
        var rates = new ArrayList<String>();
        plan.settings().exchangeRates().forEach(rate -> rates.add(rate(rate)));
        String currency = words.get("page.currency", plan.settings().currency());
        return rates.isEmpty() ? currency : currency + " " + words.get("page.exchange", String.join("; ", rates));
    }

    private String rate(ExchangeRate rate) {
        var steps = new ArrayList<String>();
        rate.steps().forEach(step -> steps.add(words.get("page.exchange.step", amounts.number(step.rate().value()), words.shortMonth(step.since()))));
        return words.get("page.exchange.rate", rate.from(), rate.to(), String.join(", ", steps));
    }
}
