package org.tokenwright.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.tokenwright.analysis.AlternativeResult;
import org.tokenwright.analysis.QuoteResult;
import org.tokenwright.analysis.QuoteWarning;
import org.tokenwright.resolve.PriceLayers;
import org.tokenwright.worksheet.Inputs;

/** What quotes make of list prices, what to know about them, and budgets, as text. */
final class QuoteText {

    private final List<AlternativeResult> results;
    private final String currency;

    QuoteText(List<AlternativeResult> results, String currency) {
        this.results = results;
        this.currency = currency;
    }

    /** Empty where no alternative buys under a quote and no budget is stated. */
    List<String> lines() {
        var lines = new ArrayList<String>();
        quotes(lines);
        budgets(lines);
        return lines;
    }

    private void quotes(List<String> lines) {
        var table = new TextTable().left(CliText.get("quotes.quote")).left(CliText.get("compare.alternative"));
        PriceLayers.ALL.forEach(layer -> table.right(CliText.get("quotes." + layer, currency)));
        table.right(CliText.get("quotes.listPerMtok", currency)).right(CliText.get("quotes.billedPerMtok", currency))
                .right(CliText.get("quotes.saving"));
        var warnings = new ArrayList<String>();
        for (AlternativeResult result : results) {
            for (QuoteResult quote : result.quotes()) {
                table.row(row(quote));
                quote.warnings().forEach(warning -> warnings.add(CliText.get("quotes.warning", quote.quote().name(),
                        result.alternative().name(), text(warning, quote.quote().currency()))));
            }
        }
        if (results.stream().anyMatch(result -> !result.quotes().isEmpty())) {
            lines.add("");
            lines.addAll(table.lines());
            lines.addAll(warnings);
        }
    }

    private static List<String> row(QuoteResult quote) {
        var cells = new ArrayList<>(List.of(quote.quote().name(), quote.alternative().alternative().name()));
        PriceLayers.ALL.forEach(layer -> cells.add(Numbers.shown(quote.total(layer, Inputs.BASE), Numbers.CENTS)));
        for (OptionalDouble price : List.of(quote.listPerMtok(), quote.billedPerMtok())) {
            cells.add(Numbers.shown(price, Numbers.decimals(List.of(price))));
        }
        OptionalDouble saving = quote.saving();
        cells.add(Numbers.percent(saving.isPresent() ? OptionalDouble.of(-saving.getAsDouble()) : saving));
        return cells;
    }

    private static String text(QuoteWarning warning, String currency) {
        return switch (warning) {
            case QuoteWarning.CommitmentUnused unused when unused.neededPerMonth().isPresent() -> CliText.get("quotes.unused",
                    millions(unused.neededPerMonth().get()), money(unused.shortfall()), currency, millions(unused.usedPerMonth()));
            case QuoteWarning.CommitmentUnused unused -> CliText.get("quotes.unusedAtAll", money(unused.shortfall()), currency);
            case QuoteWarning.CommitmentOpen open -> CliText.get("quotes.open", money(open.left()), currency);
            case QuoteWarning.CreditLost credit -> CliText.get("quotes.lost", Numbers.shown(credit.amount().value()), currency,
                    credit.expires().toString(), money(credit.lost()));
            case QuoteWarning.IncreaseNotLocked increase -> CliText.get("quotes.increase", increase.meter(), increase.offer(),
                    Numbers.readable(increase.from(), Numbers.CENTS), Numbers.readable(increase.to(), Numbers.CENTS),
                    increase.since().toString());
        };
    }

    private static String money(double amount) {
        return Numbers.shown(OptionalDouble.of(amount), Numbers.CENTS);
    }

    /** Tokens from millions of tokens. */
    private static String millions(double mtok) {
        return Numbers.shown(OptionalDouble.of(mtok), 1);
    }

    private void budgets(List<String> lines) {
        var table = new TextTable().left(CliText.get("budgets.budget")).left(CliText.get("compare.alternative"))
                .right(CliText.get("budgets.used")).right(CliText.get("budgets.allowed")).left(CliText.get("budgets.unit"))
                .right(CliText.get("compare.against"));
        boolean any = false;
        for (AlternativeResult result : results) {
            for (var budget : result.budgets()) {
                any = true;
                table.row(List.of(budget.budget().name(), result.alternative().name(), money(budget.used()), money(budget.allowed()),
                        budget.budget().amount().unit().toString(), Numbers.percent(budget.against())));
            }
        }
        if (any) {
            lines.add("");
            lines.addAll(table.lines());
        }
    }
}
