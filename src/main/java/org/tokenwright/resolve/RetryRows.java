package org.tokenwright.resolve;

import static org.tokenwright.worksheet.Formulas.ONE;
import static org.tokenwright.worksheet.Formulas.choice;
import static org.tokenwright.worksheet.Formulas.less;
import static org.tokenwright.worksheet.Formulas.minus;
import static org.tokenwright.worksheet.Formulas.over;
import static org.tokenwright.worksheet.Formulas.power;
import static org.tokenwright.worksheet.Formulas.times;

import org.tokenwright.base.Unit;
import org.tokenwright.workload.Retries;
import org.tokenwright.worksheet.Expr;
import org.tokenwright.worksheet.Row.Kind;

/**
 * Tasks that are tried again: with failure f and at most k attempts there are (1 − f^k) ÷ (1 − f) attempts of a task, k where
 * all fail, and the share f^k fails for good.
 */
final class RetryRows {

    private final PlanSheet sheet;
    private final WorkloadRows workload;
    private final Expr failure;
    private final Expr cap;
    private final Expr solved;

    RetryRows(PlanSheet sheet, WorkloadRows workload, Retries retries) {
        this.sheet = sheet;
        this.workload = workload;
        failure = workload.input("retries/failure", "share of attempts that fail", retries.failure());
        cap = workload.input("retries/cap", "attempts at most", retries.cap());
        solved = row("retries/solved", "share of tasks with an attempt that does not fail", Unit.ONE, minus(ONE, power(failure, cap)));
    }


    Expr attempts(Expr tasks) {
        Expr perTask = row("retries/attempts", "attempts of a task", Unit.ONE,
                choice(less(failure, ONE), over(solved, minus(ONE, failure)), cap));
        return row("attempts", "attempts", Unit.TASK, times(tasks, perTask));
    }

    Expr solved() {
        return solved;
    }

    private Expr row(String path, String label, Unit unit, Expr formula) {
        return sheet.row(workload.id(path), label + ", " + workload.workload().name(), unit, Kind.QUANTITY, workload.tags, formula);
    }
}
