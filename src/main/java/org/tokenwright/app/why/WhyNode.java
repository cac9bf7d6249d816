package org.tokenwright.app.why;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.tokenwright.app.text.Words;
import org.tokenwright.worksheet.Assumption.Origin;
import org.tokenwright.worksheet.Timeline;
import org.tokenwright.worksheet.Trace;
import org.tokenwright.worksheet.Worksheet;

/**
 * A number and what it was made of.
 *
 * @param key tells it apart from its siblings, also after an edit
 * @param size the amount, for finding the largest part
 * @param label what it is
 * @param formula how it was made, in words; empty for what was not computed
 * @param sentence where it was read; empty for what was computed
 * @param published whether the sentence is about a published price
 * @param parts what it was made of, worked out when asked for
 */
public record WhyNode(String key, double size, String amount, String label, String formula, String sentence, boolean published,
        Supplier<List<WhyNode>> parts) {

    /**
     * How traces are put into words.
     *
     * @param onlyOffer name of the offer that serves everything; empty when there are several
     */
    record Wording(Worksheet worksheet, Amounts amounts, Timeline timeline, String onlyOffer) {

        /** Without the name of the offer where there is only one, for then it says nothing. */
        String brief(String text) {
            return onlyOffer.isEmpty() ? text : text.replace(", " + onlyOffer, "");
        }

        boolean isConstant(Trace trace) {
            return trace.kind() == Trace.Kind.ASSUMPTION
                    && worksheet.assumption(trace.id()).origin() == Origin.CONSTANT;
        }
    }

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH);
    private static final int FEW_ZEROS = 2;

    static WhyNode of(Trace trace, Wording wording) {
        boolean published = trace.kind() == Trace.Kind.ASSUMPTION && wording.worksheet().findAssumption(trace.id())
                .map(found -> found.origin() == Origin.PUBLISHED).orElse(false);
        return new WhyNode(trace.kind() + " " + trace.id() + " " + trace.month(), trace.value().orElse(0),
                wording.amounts().of(trace.value(), trace.unit()), wording.brief(trace.label()),
                wording.brief(trace.formula()), trace.sentence(),
                published, () -> parts(trace.operands(), wording));
    }

    /** Parts of nothing are kept together, so that they do not hide the others; months are told apart by their names. */
    static List<WhyNode> parts(List<Trace> operands, Wording wording) {
        boolean months = operands.size() > 1 && operands.stream().map(Trace::id).distinct().count() == 1;
        var shown = new ArrayList<WhyNode>();
        var zeros = new ArrayList<WhyNode>();
        for (Trace operand : operands.stream().filter(one -> !wording.isConstant(one)).toList()) {
            WhyNode node = of(operand, wording);
            boolean isZero = operand.value().orElse(1) == 0 && operand.fold().isPresent();
            (isZero ? zeros : shown).add(months ? node.named(month(operand, wording.timeline())) : node);
        }
        if (zeros.size() < FEW_ZEROS) {
            shown.addAll(zeros);
        } else {
            shown.add(new WhyNode("zeros", 0, "0", Words.get("why.zeros", zeros.size()), "", "", false, () -> zeros));
        }
        return shown;
    }

    private static String month(Trace trace, Timeline timeline) {
        return trace.month().isPresent() ? MONTH.format(timeline.month(trace.month().getAsInt())) : trace.label();
    }

    private WhyNode named(String other) {
        return new WhyNode(key, size, amount, other, formula, sentence, published, parts);
    }

    public boolean hasParts() {
        return sentence.isEmpty();
    }

    /** This line as text, for the clipboard. */
    public String text() {
        return amount + "  " + label + (formula.isEmpty() ? "" : "\n= " + formula) + (sentence.isEmpty() ? "" : "\n" + sentence);
    }
}
