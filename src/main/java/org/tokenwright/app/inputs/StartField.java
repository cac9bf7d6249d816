package org.tokenwright.app.inputs;

import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.tokenwright.app.text.Words;
import org.tokenwright.plan.Edit;
import org.tokenwright.plan.Plan;
import org.tokenwright.plan.Settings;

/** First month of the horizon. */
record StartField(String label, String unitText) implements Field {

    @Override
    public String id() {
        return "plan/start";
    }

    @Override
    public String shown(Plan plan) {
        return plan.settings().start().toString();
    }

    @Override
    public Optional<Edit> edit(Plan plan, String typed) {
        YearMonth start = month(typed.strip());
        Settings old = plan.settings();
        return start.equals(old.start()) ? Optional.empty() : Optional.of(new Edit.SetSettings(
                old.withHorizon(start, old.months()), label + " " + typed.strip()));
    }

    private static YearMonth month(String text) {
        try {
            YearMonth month = YearMonth.parse(text);
            if (month.getYear() < 2000 || month.getYear() > 2199) {
                throw new IllegalArgumentException(Words.get("month.range"));
            }
            return month;
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(Words.get("month.not"));
        }
    }
}
