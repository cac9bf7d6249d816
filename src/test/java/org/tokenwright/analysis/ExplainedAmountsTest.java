package org.tokenwright.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tokenwright.contract.Quote;
import org.tokenwright.contract.Term;
import org.tokenwright.plan.Plan;
import org.tokenwright.plan.PricePinning;
import org.tokenwright.pricing.PriceBook;
import org.tokenwright.store.PriceDirectory;
import org.tokenwright.store.SamplePlans;
import org.tokenwright.worksheet.Assumption;
import org.tokenwright.worksheet.Inputs;
import org.tokenwright.worksheet.Trace;
import org.tokenwright.worksheet.Worksheet;

/** Every amount of the sample with quotes leads to a sourced price line, to a quote's own words or to the plan. */
class ExplainedAmountsTest {

    private static final Plan PLAN = PricePinning.complete(SamplePlans.open("quotes").content(),
            new PriceBook(PriceDirectory.bundled().revisions())).plan();
    private static final Comparison COMPARISON = new Comparer().compare(PLAN);

    @Test
    void everyCostOfEveryMonthEndsInASentenceThatSaysWhereItComesFrom() {
        Set<String> seen = new HashSet<>();
        for (AlternativeResult result : COMPARISON.alternatives()) {
            assertThat(result.status()).isEqualTo(Status.PRICED);
            for (int month = 0; month < result.evaluation().months(); month++) {
                leaves(result, month, seen);
            }
        }
        assertThat(seen).anyMatch(id -> id.startsWith("quote/")).anyMatch(id -> id.startsWith("price/"))
                .anyMatch(id -> id.startsWith("exchange/")).anyMatch(id -> id.startsWith("workload/"));
    }

    /** Follows a month's cost down to everything it was computed from. */
    private static void leaves(AlternativeResult result, int month, Set<String> seen) {
        Worksheet worksheet = result.worksheet();
        var open = new ArrayDeque<Trace>();
        Set<String> visited = new HashSet<>();
        open.add(Trace.of(worksheet, result.evaluation(), result.resolved().costRow(), month, Inputs.BASE));
        while (!open.isEmpty()) {
            Trace trace = open.poll();
            if (!visited.add(trace.kind() + " " + trace.id() + " " + trace.month())) {
                continue;
            }
            open.addAll(trace.operands());
            if (trace.kind() == Trace.Kind.ASSUMPTION && seen.add(trace.id())) {
                says(worksheet.assumption(trace.id()));
            }
        }
    }

    private static void says(Assumption assumption) {
        String sentence = assumption.sentence();
        switch (assumption.origin()) {
            case PUBLISHED -> {
                if (assumption.unit().powers().containsKey("token")) {   // a limit of requests, no amount
                    assertThat(sentence).contains("on the price sheet of");
                } else {
                    assertThat(sentence).contains("Source: ").containsPattern("read \\d{4}");
                }
            }
            case CONSTANT -> assertThat(sentence).isNotBlank();
            case ENTERED -> {
                if (assumption.id().startsWith("quote/")) {
                    Quote quote = PLAN.quote(assumption.id().split("/")[1]).orElseThrow();
                    Term term = quote.term(assumption.id().split("/")[2]).orElseThrow();
                    assertThat(term.text()).isNotBlank();
                    assertThat(sentence).contains(quote.name()).contains(term.text());
                } else {
                    assertThat(sentence).startsWith("Entered in the plan");
                }
            }
        }
    }
}
