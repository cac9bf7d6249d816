package org.tokenwright.app.why;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.tokenwright.analysis.AlternativeResult;
import org.tokenwright.analysis.Status;
import org.tokenwright.app.compare.AlternativeFigures;
import org.tokenwright.app.compare.CompareCharts;
import org.tokenwright.app.compare.CompareModel;
import org.tokenwright.app.compare.Figures;
import org.tokenwright.app.compare.StatusWords;
import org.tokenwright.app.compare.Subject;
import org.tokenwright.app.text.Words;
import org.tokenwright.base.Unit;
import org.tokenwright.plan.Route;
import org.tokenwright.pricing.Offer;
import org.tokenwright.resolve.Gap;
import org.tokenwright.worksheet.Expr.Fold;
import org.tokenwright.worksheet.Inputs;
import org.tokenwright.worksheet.Row;
import org.tokenwright.worksheet.Tag;
import org.tokenwright.worksheet.Trace;

/** What "Why this number" shows: the number asked about, and the tree of what it was made of. */
public final class WhyModel {

    /**
     * An answer.
     *
     * @param question what was asked about, in words
     * @param remarks why the number is not complete; none when it is
     */
    public record Answer(String question, WhyNode root, List<String> remarks) {}

    private static final int LONGEST_PATH = 12;

    private final CompareModel compare;
    private final ReadOnlyObjectWrapper<Answer> answer = new ReadOnlyObjectWrapper<>(this, "answer");
    private final Set<String> open = new HashSet<>();
    private String shown = "";

    public WhyModel(CompareModel compare) {
        this.compare = compare;
        compare.subjectProperty().addListener(_ -> update());
        compare.figuresProperty().addListener(_ -> update());
        update();
    }

    private void update() {
        Subject subject = compare.subjectProperty().get();
        Figures figures = compare.figuresProperty().get();
        Optional<AlternativeFigures> one = subject == null || figures == null
                ? Optional.empty() : figures.alternative(subject.alternative());
        Optional<Answer> found = one.flatMap(alternative -> answer(subject, figures, alternative));
        String asked = subject + found.map(answer -> answer.root().key()).orElse("");
        if (found.isPresent() && !asked.equals(shown)) {
            open.clear();
            openTowardsSource(found.get().root());
            shown = asked;
        }
        answer.set(found.orElse(null));
    }

    private static Optional<Answer> answer(Subject subject, Figures figures, AlternativeFigures one) {
        AlternativeResult result = one.result();
        var wording = new WhyNode.Wording(result.worksheet(), new Amounts(figures.currency()),
                result.worksheet().timeline(), onlyOffer(figures, one));
        return root(subject, figures, one, wording).map(root -> new Answer(question(subject, figures, one), root, remarks(one)));
    }

    private static String onlyOffer(Figures figures, AlternativeFigures one) {
        List<String> offers = one.result().alternative().routes().stream().map(Route::offer).distinct().toList();
        return offers.size() == 1 ? figures.plan().prices().offer(offers.getFirst()).map(Offer::name).orElse("") : "";
    }

    private static Optional<WhyNode> root(Subject subject, Figures figures, AlternativeFigures one, WhyNode.Wording wording) {
        AlternativeResult result = one.result();
        if (one.status() == Status.DOES_NOT_FIT) {   // it has no cost to explain
            return total(result, result.resolved().unfitRow(), Fold.LAST, wording);
        }
        return switch (subject) {
            case Subject.Total _ -> total(result, result.resolved().costRow(), Fold.SUM, wording);
            case Subject.Month(var _, var month) -> month < 0 || month >= figures.months()
                    ? total(result, result.resolved().costRow(), Fold.SUM, wording)
                    : Optional.of(WhyNode.of(Trace.of(result.worksheet(), result.evaluation(), result.resolved().costRow(),
                            month, Inputs.BASE), wording));
            case Subject.Task(var _, var workload) -> total(result, result.resolved().perTaskRow(workload), Fold.LAST, wording);
            case Subject.Budget _ -> budgetRow(one).flatMap(row -> total(result, row, Fold.LAST, wording));
            case Subject.Unfit _ -> total(result, result.resolved().unfitRow(), Fold.LAST, wording);
            case Subject.Part(var _, var meter) -> Optional.of(part(figures, one, meter, wording));
            case Subject.Row(var _, var row, var isSum, var _) -> total(result, row, isSum ? Fold.SUM : Fold.LAST, wording);
            case Subject.RowMonth(var _, var row, var month, var _) -> month(result, row, month, figures, wording);
        };
    }

    private static Optional<WhyNode> total(AlternativeResult result, String row, Fold fold, WhyNode.Wording wording) {
        return result.worksheet().findRow(row).map(_ -> WhyNode.of(
                Trace.total(result.worksheet(), result.evaluation(), row, fold, Inputs.BASE), wording));
    }

    /** Against the money of the whole plan; without it, against the budget that is used most. */
    private static Optional<String> budgetRow(AlternativeFigures one) {
        var resolved = one.result().resolved();
        return resolved.budgetRow().isPresent() ? Optional.of(resolved.againstBudgetRow())
                : one.mostUsedBudget().flatMap(most -> resolved.budgetRow(most.budget().id(), "against"));
    }

    private static Optional<WhyNode> month(AlternativeResult result, String row, int month, Figures figures, WhyNode.Wording wording) {
        return month < 0 || month >= figures.months() ? Optional.empty() : result.worksheet().findRow(row).map(_ -> WhyNode.of(
                Trace.of(result.worksheet(), result.evaluation(), row, month, Inputs.BASE), wording));
    }

    /** One meter over the horizon: the sum of its cost lines. */
    private static WhyNode part(Figures figures, AlternativeFigures one, String meter, WhyNode.Wording wording) {
        AlternativeResult result = one.result();
        List<Row> lines = result.lines().stream().filter(row -> row.tags().has(Tag.METER, meter)).toList();
        double amount = one.byMeter().getOrDefault(meter, 0.0);
        return new WhyNode("part " + meter, amount, wording.amounts().of(amount, Unit.of(figures.currency())),
                Words.get("why.part", CompareCharts.label(meter)), Words.get("why.sum", lines.size()), "", false,
                () -> WhyNode.parts(lines.stream().map(row -> Trace.total(result.worksheet(), result.evaluation(), row.id(),
                        Fold.SUM, Inputs.BASE)).toList(), wording));
    }

    private static String monthName(Figures figures, int month) {
        return figures.plan().settings().start().plusMonths(month)
                .format(java.time.format.DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH));
    }

    private static String question(Subject subject, Figures figures, AlternativeFigures one) {
        String horizon = new CompareCharts(figures).horizon();
        return one.name() + " · " + switch (subject) {
            case Subject.Total _ -> horizon;
            case Subject.Month(var _, var month) -> monthName(figures, month);
            case Subject.Task _ -> Words.get("why.task");
            case Subject.Budget _ -> Words.get("why.budget");
            case Subject.Unfit _ -> Words.get("why.unfit");
            case Subject.Part(var _, var meter) -> CompareCharts.label(meter) + ", " + horizon;
            case Subject.Row(var _, var _, var _, var label) -> label + ", " + horizon;
            case Subject.RowMonth(var _, var _, var month, var label) -> label + ", " + monthName(figures, month);
        };
    }

    private static List<String> remarks(AlternativeFigures one) {
        var remarks = new java.util.ArrayList<String>();
        if (!one.isPriced()) {
            if (one.unpriced().isEmpty()) {
                remarks.add(StatusWords.of(one));
            }
            one.unpriced().forEach((Gap gap) -> remarks.add(gap.label() + ": " + gap.reason()));
        }
        return remarks;
    }

    /** Opens the largest branch down to a published price. */
    private void openTowardsSource(WhyNode root) {
        String path = root.key();
        open.add(path);
        WhyNode at = root;
        for (int depth = 0; depth < LONGEST_PATH && at.hasParts(); depth++) {
            List<WhyNode> parts = at.parts().get();
            Optional<WhyNode> next = isSameInEach(parts) ? Optional.of(parts.getFirst())
                    : parts.stream().filter(WhyNode::hasParts).max(Comparator.comparingDouble(WhyNode::size));
            if (next.isEmpty() || parts.stream().anyMatch(WhyNode::published)) {
                return;
            }
            at = next.get();
            path += "\n" + at.key();
            open.add(path);
        }
    }

    /** Whether these are the months of one row, of which the first stands for all. */
    private static boolean isSameInEach(List<WhyNode> parts) {
        return parts.size() > 1 && parts.stream().map(WhyNode::formula).distinct().count() == 1;
    }

    /** Whether the parts of a node are shown; a path is the keys from the root, one a line. */
    public boolean isOpen(String path) {
        return open.contains(path);
    }

    public void setOpen(String path, boolean now) {
        if (now) {
            open.add(path);
        } else {
            open.remove(path);
        }
    }

    /** Null when there is nothing to explain. */
    public ReadOnlyObjectProperty<Answer> answerProperty() {
        return answer.getReadOnlyProperty();
    }

    /** Everything that is shown, as text. */
    public String text() {
        Answer now = answer.get();
        if (now == null) {
            return "";
        }
        var text = new StringBuilder(now.question()).append('\n');
        now.remarks().forEach(remark -> text.append(remark).append('\n'));
        write(now.root(), now.root().key(), 0, text);
        return text.toString();
    }

    private void write(WhyNode node, String path, int depth, StringBuilder text) {
        String indent = "    ".repeat(depth);
        text.append(node.text().indent(0).lines().map(line -> indent + line + "\n").collect(java.util.stream.Collectors.joining()));
        if (node.hasParts() && isOpen(path)) {
            for (WhyNode part : node.parts().get()) {
                write(part, path + "\n" + part.key(), depth + 1, text);
            }
        }
    }
}
