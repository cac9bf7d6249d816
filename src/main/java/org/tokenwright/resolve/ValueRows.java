package org.tokenwright.resolve;

import static org.tokenwright.worksheet.Formulas.ONE;
import static org.tokenwright.worksheet.Formulas.ZERO;
import static org.tokenwright.worksheet.Formulas.choice;
import static org.tokenwright.worksheet.Formulas.less;
import static org.tokenwright.worksheet.Formulas.minus;
import static org.tokenwright.worksheet.Formulas.over;
import static org.tokenwright.worksheet.Formulas.plus;
import static org.tokenwright.worksheet.Formulas.sum;
import static org.tokenwright.worksheet.Formulas.times;
import static org.tokenwright.worksheet.Formulas.total;

import java.util.List;
import java.util.Optional;
import org.tokenwright.base.Quantity;
import org.tokenwright.base.Unit;
import org.tokenwright.workload.Value;
import org.tokenwright.worksheet.Expr;
import org.tokenwright.worksheet.Expr.Fold;
import org.tokenwright.worksheet.Outcome;
import org.tokenwright.worksheet.Row.Kind;
import org.tokenwright.worksheet.Tag;
import org.tokenwright.worksheet.Tags;

/**
 * What comes of a workload on one alternative: tasks that succeed, what one of them costs, what people do instead, and what is
 * left. It stands beside the cost and is no part of it.
 */
final class ValueRows {

    /** Calls that a route takes, and those of them whose tasks are not served. */
    record Sent(String offer, Expr calls, Expr unserved) {}

    private final PlanSheet sheet;
    private final WorkloadRows workload;
    private final Value value;
    private final String id;
    private final Tags tags;

    ValueRows(PlanSheet sheet, WorkloadRows workload, Value value) {
        this.sheet = sheet;
        this.workload = workload;
        this.value = value;
        id = "alternative/" + sheet.alternative.id() + "/" + workload.workload().id() + "/value/";
        tags = workload.tags.with(Tag.ALTERNATIVE, sheet.alternative.id());
    }

    /** @param cost row of the workload */
    void write(List<Sent> sent, Expr cost) {
        Expr share = figure(row("success", "share of tasks that succeed", Unit.ONE, success(sent)), Fold.LAST);
        Expr succeeded = figure(row("succeeded", "tasks that succeed", Unit.TASK, times(workload.tasks, share)), Fold.SUM);
        figure(row("perSuccess", "cost per task that succeeds", sheet.currency.over(Unit.TASK), over(total(Fold.SUM, cost), total(Fold.SUM, succeeded))),
                Fold.LAST);
        Expr people = value.human().map(human -> people(human, succeeded)).orElse(ZERO);
        if (!people.equals(ZERO)) {
            figure(row("withPeople", "cost with people doing what fails", sheet.currency, plus(cost, people)), Fold.SUM);
        }
        value.perSuccess().ifPresent(worth -> {
            Expr gained = figure(row("gained", "worth of the tasks that succeed", sheet.currency,
                    times(succeeded, input("value/perSuccess", "worth of a task that succeeds", worth))), Fold.SUM);
            figure(row("net", "worth less cost", sheet.currency, minus(minus(gained, cost), people)), Fold.SUM);
        });
        quality(sent);
    }

    private Expr people(Quantity human, Expr succeeded) {
        return figure(row("people", "cost of people doing what fails", sheet.currency, times(minus(workload.tasks, succeeded),
                input("value/human", "cost of a person doing a task", human))), Fold.SUM);
    }

    /** By the calls that each route serves; what is done in seats succeeds as usual. */
    private Expr success(List<Sent> sent) {
        Expr usual = input("value/success", "share of tasks that succeed", value.success());
        Expr routed = sent.isEmpty() ? ZERO : mean(sent.stream().map(each -> times(minus(each.calls(), each.unserved()), rate(each.offer(), usual))).toList(), sent);
        Expr seated = workload.routedShare.equals(ONE) ? ZERO : times(minus(ONE, workload.routedShare), usual);
        return times(workload.solved(), plus(times(workload.routedShare, routed), seated));
    }

    private Expr rate(String offer, Expr usual) {
        return Optional.ofNullable(value.successByOffer().get(offer))
                .map(own -> input("value/successOn/" + offer, "share of tasks that succeed on " + nameOf(offer), own)).orElse(usual);
    }

    private static Expr mean(List<Expr> weighted, List<Sent> sent) {
        Expr all = sum(sent.stream().map(Sent::calls).toList());
        return choice(less(ZERO, all), over(sum(weighted), all), ZERO);
    }

    /** The mean score of what serves it; unsaid where one of the offers has none. */
    private void quality(List<Sent> sent) {
        if (!sent.isEmpty() && sent.stream().allMatch(each -> value.qualityByOffer().containsKey(each.offer()))) {
            figure(row("quality", "quality score", Unit.ONE, mean(sent.stream().map(each -> times(each.calls(), input("value/qualityOf/" + each.offer(),
                    "quality of " + nameOf(each.offer()), value.qualityByOffer().get(each.offer())))).toList(), sent)), Fold.LAST);
        }
    }

    private String nameOf(String offer) {
        return sheet.plan.prices().offer(offer).map(known -> known.name()).orElse(offer);
    }

    private Expr input(String path, String label, Quantity quantity) {
        return workload.input(path, label, quantity);
    }

    private Expr figure(Expr row, Fold fold) {
        sheet.sheet.outcome(new Outcome(((Expr.RowRef) row).row(), Optional.of(fold)));
        return row;
    }

    private Expr row(String path, String label, Unit unit, Expr formula) {
        Kind kind = unit.equals(sheet.currency) ? Kind.BALANCE : Kind.QUANTITY;
        return sheet.row(id + path, label + ", " + workload.workload().name(), unit, kind, tags, formula);
    }
}
