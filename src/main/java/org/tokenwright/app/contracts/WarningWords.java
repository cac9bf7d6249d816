package org.tokenwright.app.contracts;

import java.util.List;
import java.util.stream.Collectors;
import org.tokenwright.analysis.QuoteResult;
import org.tokenwright.analysis.QuoteWarning;
import org.tokenwright.app.figures.Numbers;
import org.tokenwright.app.form.Texts;
import org.tokenwright.app.text.NumberStyle;
import org.tokenwright.app.text.Words;
import org.tokenwright.chart.AmountFormat;
import org.tokenwright.contract.Quote;

/** What a buyer should know about a quote, in plain words. */
final class WarningWords {

    private final Quote quote;

    WarningWords(QuoteResult result) {
        quote = result.quote();
    }

    /** One sentence for each; increases of one model in one month are told together. */
    List<String> of(List<QuoteWarning> warnings) {
        return warnings.stream().map(warning -> warning instanceof QuoteWarning.IncreaseNotLocked increase
                ? increases(increase, warnings) : of(warning)).distinct().toList();
    }

    private static String increases(QuoteWarning.IncreaseNotLocked one, List<QuoteWarning> all) {
        String steps = all.stream().filter(QuoteWarning.IncreaseNotLocked.class::isInstance)
                .map(QuoteWarning.IncreaseNotLocked.class::cast)
                .filter(other -> other.offer().equals(one.offer()) && other.since().equals(one.since()))
                .map(other -> Words.get("warning.increase.step", other.meter(), digits(other.from()), digits(other.to())))
                .collect(Collectors.joining("; "));
        return Words.get("warning.increase", one.since().toString(), one.offer(), steps);
    }

    private String of(QuoteWarning warning) {
        return switch (warning) {
            case QuoteWarning.CommitmentUnused unused -> unused(unused);
            case QuoteWarning.CommitmentOpen(var term, var left) -> Words.get("warning.open", label(term), money(left));
            case QuoteWarning.CreditLost(var _, var _, var amount, var lost, var expires) -> Words.get(
                    lost >= amount.value().doubleValue() ? "warning.credit.all" : "warning.credit.part",
                    money(amount.value().doubleValue()), money(lost), Texts.shown(expires.minusMonths(1)));
            case QuoteWarning.IncreaseNotLocked increase -> increases(increase, List.of(increase));
        };
    }

    private String unused(QuoteWarning.CommitmentUnused unused) {
        String base = Words.get("warning.unused", label(unused.term()), money(unused.shortfall()));
        return unused.neededPerMonth().map(needed -> Words.get("warning.unused.below", label(unused.term()),
                Numbers.tokens(needed), money(unused.shortfall()), Numbers.tokens(unused.usedPerMonth()))).orElse(base);
    }

    private String label(String termId) {
        return quote.term(termId).map(term -> TermKind.of(term).label()).orElse(termId);
    }

    private static String digits(double price) {
        return AmountFormat.money("", NumberStyle.current().locale()).plain(price, price == Math.rint(price * 100) / 100 ? 2 : 4);
    }

    private String money(double amount) {
        return AmountFormat.money("", NumberStyle.current().locale()).plain(amount, 0) + " " + quote.currency();
    }
}
