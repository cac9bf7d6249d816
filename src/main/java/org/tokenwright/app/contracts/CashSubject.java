package org.tokenwright.app.contracts;

import java.util.Optional;
import org.tokenwright.analysis.AlternativeResult;
import org.tokenwright.analysis.QuoteResult;
import org.tokenwright.app.compare.Subject;
import org.tokenwright.report.chart.QuoteCharts;
import org.tokenwright.resolve.PriceLayers;
import org.tokenwright.resolve.QuoteRowIds;

/** What a point of the cash-flow chart stands for. */
final class CashSubject {

    private CashSubject() {
    }

    /** @param label what the line is called */
    static Optional<Subject> of(ContractsModel.Whose whose, String line, String label, int month, Optional<QuoteResult> quote,
            Optional<AlternativeResult> alternative) {
        boolean isPaid = line.equals(QuoteCharts.PAID);
        return whose == ContractsModel.Whose.QUOTE
                ? quote.map(one -> new Subject.RowMonth(one.alternative().alternative().id(),
                        one.row(isPaid ? QuoteRowIds.CASH : QuoteRowIds.REPORTED + PriceLayers.BILLED), month,
                                ReadCards.label(one, label)))
                : alternative.map(one -> isPaid ? new Subject.RowMonth(one.alternative().id(), one.resolved().cashRow(),
                        month, label)
                        : new Subject.Month(one.alternative().id(), month));
    }
}
