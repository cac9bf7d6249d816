package org.tokenwright.app.inputs;

import java.util.Optional;
import org.tokenwright.app.text.Words;
import org.tokenwright.plan.Edit;
import org.tokenwright.plan.Plan;
import org.tokenwright.plan.Settings;
import org.tokenwright.worksheet.Timeline;

/** Length of the horizon. */
record HorizonField(String label, String unitText) implements Field {

    @Override
    public String id() {
        return "plan/months";
    }

    @Override
    public String shown(Plan plan) {
        return Integer.toString(plan.settings().months());
    }

    @Override
    public Optional<Edit> edit(Plan plan, String typed) {
        int months = months(typed.strip());
        Settings old = plan.settings();
        return months == old.months() ? Optional.empty() : Optional.of(new Edit.SetSettings(
                old.withHorizon(old.start(), months), label + " " + typed.strip()));
    }

    private static int months(String text) {
        int months = text.matches("[0-9]{1,3}") ? Integer.parseInt(text) : 0;
        if (months < 1 || months > Timeline.MAX_MONTHS) {
            throw new IllegalArgumentException(Words.get("months.not", Timeline.MAX_MONTHS));
        }
        return months;
    }
}
