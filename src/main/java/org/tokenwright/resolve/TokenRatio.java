package org.tokenwright.resolve;

import static org.tokenwright.worksheet.Formulas.times;

import java.util.Optional;
import org.tokenwright.base.Quantity;
import org.tokenwright.plan.PlanInputs;
import org.tokenwright.pricing.Offer;
import org.tokenwright.workload.Reference;
import org.tokenwright.workload.Workload;
import org.tokenwright.worksheet.Expr;
import org.tokenwright.worksheet.Row.Kind;

/** How many tokens an offer counts for each that a workload states: the same text is more tokens on one model than on another. */
final class TokenRatio {

    private final PlanSheet sheet;
    private final WorkloadRows workload;
    private final Offer offer;
    private final Optional<Expr> ratio;

    TokenRatio(PlanSheet sheet, WorkloadRows workload, Offer offer) {
        this.sheet = sheet;
        this.workload = workload;
        this.offer = offer;
        ratio = workload.workload().reference().filter(reference -> !reference.tokenizer().equals(offer.tokenizer())).flatMap(this::ratio);
    }

    private Optional<Expr> ratio(Reference reference) {
        Quantity known = reference.ratios().get(offer.tokenizer());
        Workload of = workload.workload();
        if (known == null) {
            sheet.note("How many tokens " + offer.name() + " makes of " + of.name() + " is not known: as many as " + reference.tokenizer() + " are taken.");
            return Optional.empty();
        }
        return Optional.of(sheet.entered(PlanInputs.ofTokenizer(of.id(), offer.tokenizer()),
                "tokens of " + offer.tokenizer() + " for each token of " + reference.tokenizer() + ", " + of.name(), known));
    }

    /**
     * What the offer counts for a number of tokens that the workload states.
     *
     * @param path part of the row's id that names the number
     */
    Expr counted(String path, String label, Expr stated) {
        return ratio.map(factor -> sheet.rowOnce(workload.id("on/" + offer.id() + "/counted/" + path), label + " as " + offer.name() + " counts",
                ShapeRows.TOKENS_PER_CALL, Kind.QUANTITY, workload.tags, () -> times(stated, factor))).orElse(stated);
    }
}
