package org.tokenwright.app.work;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tokenwright.app.form.Texts;
import org.tokenwright.app.text.QuantityText;
import org.tokenwright.app.text.Words;
import org.tokenwright.base.Quantity;
import org.tokenwright.base.Unit;

/** Numbers of months as one text: {@code 2026-01 100k, 2026-02 120k}; pasted lines without their ends are read too. */
final class MonthNumbers {

    /** @param number without a unit */
    record One(YearMonth month, Quantity number) {}

    private static final QuantityText NUMBER = new QuantityText(Unit.ONE, false);
    private static final Pattern MONTH = Pattern.compile("2[01][0-9]{2}-(?:0[1-9]|1[0-2])");

    private MonthNumbers() {
    }

    static String text(List<One> all) {
        return all.stream().map(one -> one.month + " " + NUMBER.format(one.number)).collect(Collectors.joining("; "));
    }

    /** @throws IllegalArgumentException saying what is wrong */
    static List<One> parse(String typed) {
        Matcher month = MONTH.matcher(typed);
        if (!month.find() || !typed.substring(0, month.start()).isBlank()) {
            throw new IllegalArgumentException(Words.get("work.edit.months.not"));
        }
        var all = new ArrayList<One>();
        boolean isMore = true;
        while (isMore) {
            YearMonth at = Texts.month(month.group());
            int begin = month.end();
            isMore = month.find();
            all.add(new One(at, NUMBER.parse(number(typed.substring(begin, isMore ? month.start() : typed.length())))));
        }
        return all;
    }

    private static String number(String between) {
        return between.replaceFirst("^[\\s:=\\t]+", "").replaceFirst("[\\s,;]+$", "");
    }
}
