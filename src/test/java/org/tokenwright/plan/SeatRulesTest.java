package org.tokenwright.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tokenwright.base.Source;
import org.tokenwright.pricing.Rate;
import org.tokenwright.pricing.SeatPlan;

/** Whether seats can be priced with what is published: 10 credits, and 2 EUR for a credit beyond them where that is sold. */
class SeatRulesTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(nullValues = "fits", delimiter = '|', textBlock = """
        # case                   | use          | allowance      | overage       | stops | sold  | metered | why not
        published                | credit/seat  |                |               | false | true  | false | fits
        another unit             | request/seat |                |               | false | true  | false | use is in request/seat, the allowance of Pro in credit/seat
        all of it its own        | request/seat | 9 request/seat | 1 EUR/request | false | true  | false | fits
        allowance its own        | request/seat | 9 request/seat |               | false | true  | false | use is in request/seat, the allowance of Pro in credit/seat
        and no overage sold      | request/seat | 9 request/seat |               | false | false | false | fits
        and it stops             | request/seat | 9 request/seat |               | true  | true  | false | fits
        overage its own          | request/seat |                | 1 EUR/request | false | true  | false | use is in request/seat, the allowance of Pro in credit/seat
        access only              | request/seat |                |               | false | false | true  | fits
        another currency         | credit/seat  |                | 1 USD/credit  | false | true  | false | the price of use beyond the allowance is in USD/credit, not in EUR/credit
        another currency, unused | credit/seat  |                | 1 USD/credit  | true  | true  | false | fits
        money                    | USD/seat     | 9 USD/seat     | 2 EUR/USD     | false | false | false | fits
        """)
    void misfit(String why, String use, String allowance, String overage, boolean stops, boolean sold, boolean metered,
            String expected) {
        Seats of = PurchasedPlan.of("acme/pro", false, PurchasedPlan.bands("1", "5 " + use), text(allowance), text(overage));
        Seats seats = new Seats(of.id(), of.name(), of.seatPlan(), of.team(), of.count(), of.growthPerMonth(), of.annual(),
                of.activeShare(), of.usage(), of.allowance(), of.overage(), stops, of.workload(), of.covered());
        assertThat(SeatRules.misfit(seats, pro(sold, metered))).isEqualTo(Optional.ofNullable(expected));
    }

    private static String text(String cell) {
        return cell == null ? "" : cell;
    }

    private static SeatPlan pro(boolean sold, boolean metered) {
        Source source = new Source("page", "2026-11-19");
        return new SeatPlan("acme/pro", "acme", "Pro", Optional.of(BigDecimal.TEN), Optional.empty(), "EUR", 1,
                Optional.of(new SeatPlan.Allowance(BigDecimal.TEN, "credit", false, source)), "", false,
                sold ? Optional.of(BigDecimal.TWO) : Optional.empty(), metered, Rate.Status.LIST, source, "");
    }
}
