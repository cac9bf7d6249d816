package org.tokenwright.report.table;

import java.util.List;
import java.util.stream.Collectors;
import org.tokenwright.analysis.Status;
import org.tokenwright.resolve.Gap;

/** Why an alternative has no total, in one sentence. */
final class Reasons {

    private static final int MOST_NAMED = 3;

    private Reasons() {
    }

    static String of(Status status, List<Gap> unpriced) {
        return switch (status) {
            case DOES_NOT_FIT -> TableText.get("reason.doesNotFit");
            case NOT_PRICED -> unpriced.isEmpty() ? TableText.get("reason.undefined") : TableText.get("reason.notPriced", named(unpriced));
            case PRICED -> TableText.get("reason.level");
        };
    }

    private static String named(List<Gap> gaps) {
        String some = gaps.stream().limit(MOST_NAMED).map(gap -> gap.label() + " (" + gap.reason() + ")").collect(Collectors.joining("; "));
        return gaps.size() <= MOST_NAMED ? some : TableText.get("reason.more", some, Integer.toString(gaps.size() - MOST_NAMED));
    }
}
