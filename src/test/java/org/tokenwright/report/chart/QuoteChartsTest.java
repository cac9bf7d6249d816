package org.tokenwright.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tokenwright.analysis.QuoteResult;
import org.tokenwright.base.Quantity;
import org.tokenwright.base.Unit;
import org.tokenwright.chart.LineChart;
import org.tokenwright.chart.WaterfallChart;
import org.tokenwright.plan.Edit;
import org.tokenwright.plan.Plan;

/** The year costs 210,000 at list prices; 12 % off is 184,800. */
class QuoteChartsTest {

    private static final double CENT = 0.01;

    private static WaterfallChart steps(Plan plan) {
        return charts(plan).steps(QuotedPlan.result(plan)).orElseThrow();
    }

    private static QuoteCharts charts(Plan plan) {
        return new QuoteCharts(plan, new ChartWords(Locale.ENGLISH));
    }

    private static String text(WaterfallChart.Entry entry) {
        return switch (entry) {
            case WaterfallChart.Total(var _, var label, var amount, var _) -> label + " " + Math.round(amount);
            case WaterfallChart.Step(var _, var label, var change, var _) -> label + " " + Math.round(change);
        };
    }

    @Test
    void stepsLeadFromListToBill() {
        WaterfallChart steps = steps(QuotedPlan.of(QuotedPlan.discount("0.12"), QuotedPlan.commitment(225_000)));

        assertThat(steps.title()).isEqualTo("Enterprise agreement: from list to bill, 12 months");
        assertThat(steps.entries()).extracting(QuoteChartsTest::text).containsExactly("List 210000", "discounts -25200", "Contracted 184800",
                "shortfall, fees 40200", "Effective 225000", "Billed 225000");
        assertThat(steps.entries()).extracting(WaterfallChart.Entry::id).containsExactly("list", "to-contracted", "contracted", "to-effective",
                "effective", "billed");
    }

    @Test
    void whatIsAddedToThePriceIsNoDiscount() {
        assertThat(steps(QuotedPlan.of(QuotedPlan.surcharge("0.1"))).entries()).extracting(QuoteChartsTest::text)
                .containsExactly("List 210000", "surcharges 21000", "Contracted 231000", "Effective 231000", "Billed 231000");
    }

    /** One request a month: 12 × 0.0175 = 0.21, of which 1 % is less than half a cent. */
    @Test
    void aStepBelowACentIsAStep() {
        Plan plan = new Edit.SetInput("workload/requests/tasksPerMonth", Quantity.exact(1, Unit.TASK), "One")
                .apply(QuotedPlan.of(QuotedPlan.discount("0.01")));

        assertThat(steps(plan).entries()).filteredOn(WaterfallChart.Step.class::isInstance).singleElement()
                .satisfies(step -> assertThat(((WaterfallChart.Step) step).change()).isCloseTo(-0.0021, within(1e-12)));
    }

    @Test
    void aQuoteThatCannotBeSettledHasNoSteps() {
        Plan plan = QuotedPlan.of("EUR", QuotedPlan.discount("0.12"));

        assertThat(charts(plan).steps(QuotedPlan.result(plan))).isEmpty();
    }

    /** 15,400 a month, and the 40,200 that nothing was bought for in the last one. */
    @Test
    void whatIsPaidIsApartFromWhatIsAccrued() {
        Plan plan = QuotedPlan.of(QuotedPlan.discount("0.12"), QuotedPlan.commitment(225_000));
        QuoteResult result = QuotedPlan.result(plan);

        assertCash(charts(plan).cash(result), "Enterprise agreement");
        assertCash(charts(plan).cash(result.alternative()), "GPT-4o");
    }

    private static void assertCash(LineChart cash, String name) {
        assertThat(cash.title()).isEqualTo("Paid and accrued by month, " + name);
        assertThat(cash.lines()).extracting(LineChart.Line::id).containsExactly(QuoteCharts.PAID, QuoteCharts.ACCRUED);
        assertThat(cash.lines()).extracting(LineChart.Line::label).containsExactly("paid", "accrued");
        assertThat(amounts(cash, 0)).startsWith(225_000L, 0L, 0L).hasSize(12).endsWith(0L);
        assertThat(amounts(cash, 1)).startsWith(15_400L, 15_400L).hasSize(12).endsWith(15_400L, 55_600L);
        assertThat(cash.format().full(1)).isEqualTo("$1");
    }

    private static List<Long> amounts(LineChart chart, int line) {
        return chart.lines().get(line).values().stream().map(OptionalDouble::getAsDouble).peek(one -> assertThat(one)
                .isCloseTo(Math.rint(one), within(CENT))).map(Math::round).toList();
    }

    @ParameterizedTest
    @CsvSource({"to-contracted,contracted", "billed,billed"})
    void anEntryLeadsToALayer(String entry, String layer) {
        assertThat(QuoteCharts.layer(entry)).isEqualTo(layer);
    }
}
