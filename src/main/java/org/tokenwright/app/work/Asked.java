package org.tokenwright.app.work;

import java.util.Optional;
import java.util.OptionalDouble;
import org.tokenwright.analysis.AlternativeResult;
import org.tokenwright.app.compare.Subject;
import org.tokenwright.app.figures.Amount;
import org.tokenwright.app.figures.Numbers;
import org.tokenwright.app.text.NumberStyle;
import org.tokenwright.chart.AmountFormat;

/** Figures of an alternative that answer why. */
final class Asked {

    private final AlternativeResult result;

    Asked(AlternativeResult result) {
        this.result = result;
    }

    Amount money(OptionalDouble amount, String row, boolean isSum, String label) {
        return amount(amount.isPresent() ? Numbers.money(result.plan().settings().currency(), amount.getAsDouble()) : "", row, isSum, label);
    }

    Amount price(OptionalDouble amount, String row, String label) {
        return amount(amount.isPresent() ? Numbers.price(result.plan().settings().currency(), amount) : "", row, false, label);
    }

    Amount tokens(OptionalDouble tokens, String row, boolean isSum, String label) {
        return amount(tokens.isPresent() ? tokens(tokens.getAsDouble()) : "", row, isSum, label);
    }

    /** Three digits: {@code 18.5B}. */
    private static String tokens(double tokens) {
        return new AmountFormat("", "", "", NumberStyle.current().locale()).brief(tokens);
    }

    Amount count(OptionalDouble count, String row, boolean isSum, String label) {
        return amount(count.isPresent() ? Numbers.count(count.getAsDouble()) : "", row, isSum, label);
    }

    Amount percent(OptionalDouble share, String row, boolean isSum, String label) {
        return amount(share.isPresent() ? Numbers.percent(share.getAsDouble()) : "", row, isSum, label);
    }

    private Amount amount(String text, String row, boolean isSum, String label) {
        return text.isEmpty() ? Amount.NONE : result.resolved().worksheet().findRow(row).isEmpty() ? Amount.plain(text)
                : new Amount(text, Optional.of(new Subject.Row(result.alternative().id(), row, isSum, label)));
    }

    /** A row in one month, counted from 0. */
    Amount month(String text, String row, int month, String label) {
        return new Amount(text, Optional.of(new Subject.RowMonth(result.alternative().id(), row, month, label)));
    }
}
