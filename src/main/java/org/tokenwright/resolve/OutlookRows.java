package org.tokenwright.resolve;

import static org.tokenwright.worksheet.Formulas.ONE;
import static org.tokenwright.worksheet.Formulas.TWELVE;
import static org.tokenwright.worksheet.Formulas.ZERO;
import static org.tokenwright.worksheet.Formulas.max;
import static org.tokenwright.worksheet.Formulas.minus;
import static org.tokenwright.worksheet.Formulas.over;
import static org.tokenwright.worksheet.Formulas.plus;
import static org.tokenwright.worksheet.Formulas.power;
import static org.tokenwright.worksheet.Formulas.times;

import org.tokenwright.base.Unit;
import org.tokenwright.plan.PlanInputs;
import org.tokenwright.plan.PriceOutlook;
import org.tokenwright.worksheet.Expr;
import org.tokenwright.worksheet.Row.Kind;
import org.tokenwright.worksheet.Tags;

/** What is left of list prices when they fall as expected: 1 − migrated × (1 − fall per year ^ (−years)). */
final class OutlookRows {

    private OutlookRows() {
    }

    /** 1 where nothing is expected. */
    static Expr factor(PlanSheet sheet) {
        return sheet.plan.settings().outlook().map(outlook -> factor(sheet, outlook)).orElse(ONE);
    }

    private static Expr factor(PlanSheet sheet, PriceOutlook outlook) {
        sheet.note("List prices are expected to fall: an estimate of the plan, beyond what is published.");
        return sheet.rowOnce(PlanInputs.OUTLOOK + "factor", "expected part of today's list prices (an estimate)", Unit.ONE, Kind.QUANTITY, Tags.NONE, () -> {
            Expr fall = sheet.entered(PlanInputs.OUTLOOK + "fallPerYear", "what list prices are divided by in a year", outlook.fallPerYear());
            Expr migrated = sheet.entered(PlanInputs.OUTLOOK + "migrated", "share of the spend that moves to cheaper models", outlook.migrated());
            Expr lag = sheet.entered(PlanInputs.OUTLOOK + "lag", "months until it begins", outlook.lag());
            Expr years = over(max(minus(WorkloadRows.monthsSinceStart(sheet), lag), ZERO), TWELVE);
            return plus(minus(ONE, migrated), times(migrated, power(fall, minus(ZERO, years))));
        });
    }
}
