package org.tokenwright.report.chart;

import java.util.List;
import org.tokenwright.analysis.ScenarioAmounts;
import org.tokenwright.analysis.Status;
import org.tokenwright.resolve.Gap;

/** Says in full why an alternative has no amount, for a chart or a sentence. */
public record StatusText(ChartWords words) {

    public String of(AlternativeCosts one) {
        return switch (one.status()) {
            case PRICED -> priced(one);
            case DOES_NOT_FIT -> words.get("status.does-not-fit", words.percent(one.unfitShare()));
            case NOT_PRICED -> missing(one.result().unpriced(), one.name());
        };
    }

    private String priced(AlternativeCosts one) {
        List<String> notes = one.result().notes();
        return one.unfitShare() > 0 ? words.get("status.nearly", words.percent(one.unfitShare()))
                : notes.isEmpty() ? words.get("status.priced") : String.join("\n", notes);
    }

    String of(ScenarioAmounts one) {
        return one.status() == Status.DOES_NOT_FIT ? words.get("status.unfit") : missing(one.unpriced(), one.alternative().name());
    }

    private String missing(List<Gap> unpriced, String alternative) {
        return unpriced.isEmpty() ? words.get("status.undefined")
                : words.get("status.not-priced", unpriced.size(), unpriced.getFirst().label().replace(", " + alternative, ""));
    }
}
