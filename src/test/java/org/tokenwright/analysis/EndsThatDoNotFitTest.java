package org.tokenwright.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.tokenwright.base.Quantity;
import org.tokenwright.plan.Edit;
import org.tokenwright.plan.Plan;
import org.tokenwright.plan.PlanInputs;
import org.tokenwright.plan.PricePinning;
import org.tokenwright.pricing.PriceBook;
import org.tokenwright.store.PriceDirectory;
import org.tokenwright.store.SamplePlans;
import org.tokenwright.worksheet.Inputs;

/** An end of the ranges at which requests do not fit has no amount; it would be a smaller one for work that is not done. */
class EndsThatDoNotFitTest {

    /** Llama 3 70B takes 8,192 tokens: with 500 of output 7,692 of input fit. */
    private static AlternativeResult llama(long high) {
        Plan plan = PricePinning.complete(SamplePlans.open("founding-2024").content(), new PriceBook(PriceDirectory.bundled().revisions())).plan();
        String input = PlanInputs.of(plan).keySet().stream().filter(id -> id.endsWith("/fixed/uncachedInput")).findFirst().orElseThrow();
        Quantity ranged = PlanInputs.of(plan).get(input).withRange(BigDecimal.valueOf(1000), BigDecimal.valueOf(high), Quantity.Kind.MINMAX);
        return new Comparer().compare(new Edit.SetInput(input, ranged, "Range").apply(plan)).alternatives().stream()
                .filter(one -> one.alternative().name().contains("Llama")).findFirst().orElseThrow();
    }

    @Test
    void anEndThatFitsHasAnAmount() {
        AlternativeResult result = llama(7692);
        assertThat(result.total(Inputs.HIGH)).isPresent();
        assertThat(result.notes()).noneMatch(note -> note.contains("ends of the ranges"));
    }

    @Test
    void anEndThatDoesNotFitHasNone() {
        AlternativeResult result = llama(7693);
        assertThat(result.status()).isEqualTo(Status.PRICED);
        assertThat(result.total(Inputs.BASE)).isPresent();
        assertThat(result.total(Inputs.LOW)).isPresent();
        assertThat(result.total(Inputs.HIGH)).isEmpty();
        assertThat(result.notes()).anyMatch(note -> note.contains("At the high ends of the ranges it does not fit"));
    }
}
