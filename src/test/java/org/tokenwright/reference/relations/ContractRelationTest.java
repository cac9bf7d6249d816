package org.tokenwright.reference.relations;

import static org.tokenwright.reference.relations.Tiny.same;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.tokenwright.analysis.AlternativeResult;
import org.tokenwright.plan.Plan;
import org.tokenwright.reference.Draw;
import org.tokenwright.reference.Seeded;

/** What is paid is what it costs, and money of all kinds counts alike. */
class ContractRelationTest {

    private static final int CASES = 10_000;

    @Test
    void overCompleteContractsCashIsTheBill() {
        Seeded.check(0, CASES, 0, (seed, _) -> {
            AlternativeResult result = Tiny.result(Quoted.complete(new Draw(seed)));
            return same("cash", Quoted.total(result, "alternative/a/cash"), Quoted.total(result, result.resolved().costRow()),
                    10 * Quoted.size(result));
        });
    }

    @Test
    void r02_allPricesAndMoneyOfTermsTimesAFactorIsTheCostTimesTheFactor() {
        Seeded.check(0, CASES, 0, (seed, _) -> {
            var draw = new Draw(seed);
            Plan plan = Quoted.plan(draw);
            BigDecimal factor = draw.pick(BigDecimal.TWO, new BigDecimal("0.3"), BigDecimal.TEN, new BigDecimal("7"));
            AlternativeResult before = Tiny.result(plan);
            AlternativeResult after = Tiny.result(Scaled.plan(plan, factor));
            double size = 10 * factor.doubleValue() * Quoted.size(before);
            String cash = "alternative/a/cash";
            return same("cost", Quoted.total(after, after.resolved().costRow()),
                    factor.doubleValue() * Quoted.total(before, before.resolved().costRow()), size)
                    .or(() -> same("cash", Quoted.total(after, cash), factor.doubleValue() * Quoted.total(before, cash), size));
        });
    }
}
