package org.tokenwright.reference.relations;

import static org.tokenwright.reference.relations.Tiny.same;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tokenwright.analysis.AlternativeResult;
import org.tokenwright.contract.Allocation;
import org.tokenwright.contract.Quote;
import org.tokenwright.contract.Term;
import org.tokenwright.plan.Plan;
import org.tokenwright.reference.Draw;
import org.tokenwright.reference.Seeded;
import org.tokenwright.worksheet.Inputs;
import org.tokenwright.worksheet.Row;
import org.tokenwright.worksheet.Tag;

/** However what arises for a contract is divided: the parts are the whole, and the whole is the same. */
class AllocationRelationTest {

    private static final int CASES = 10_000;
    private static final List<Tag> TAGS = List.of(Tag.WORKLOAD, Tag.TEAM, Tag.OFFER, Tag.METER, Tag.SERVICE_TIER);
    private static final String QUOTE = "alternative/a/quote/q/";

    @Test
    void partsByAnyTagAreTheContractsTotalHoweverItIsDivided() {
        Seeded.check(0, CASES, 0, (seed, _) -> {
            Plan plan = Quoted.plan(new Draw(seed));
            List<AlternativeResult> results = Arrays.stream(Allocation.values()).map(each -> Tiny.result(divided(plan, each))).toList();
            return results.stream().map(result -> fault(result, results.getFirst())).flatMap(Optional::stream).findFirst();
        });
    }

    private static Plan divided(Plan plan, Allocation allocation) {
        Quote old = plan.quotes().getFirst();
        return plan.withQuotes(List.of(new Quote(old.id(), old.name(), old.provider(), old.currency(), old.start(), old.months(),
                old.offers(), allocation, old.terms(), old.revision(), old.validUntil(), old.document(), old.note())));
    }

    private static Optional<String> fault(AlternativeResult result, AlternativeResult first) {
        double size = 10 * Quoted.size(first);
        for (int month = 0; month < result.evaluation().months(); month++) {
            Optional<String> found = fault(result, first, month, size);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> fault(AlternativeResult result, AlternativeResult first, int month, double size) {
        double whole = value(result, QUOTE + "reported/billed", month);
        return TAGS.stream().map(tag -> same("month " + month + " by " + tag, parts(result, tag, month), whole, size))
                .flatMap(Optional::stream).findFirst()
                .or(() -> same("billed in month " + month, whole, value(first, QUOTE + "reported/billed", month), size))
                .or(() -> same("cost of month " + month, cost(result, month), cost(first, month), size))
                .or(() -> same("divided in month " + month, undivided(result, month), 0, size));
    }

    private static double cost(AlternativeResult result, int month) {
        return result.monthly(month, Inputs.BASE).orElse(Double.NaN);
    }

    private static double value(AlternativeResult result, String row, int month) {
        return result.evaluation().value(row, month, Inputs.BASE).orElse(Double.NaN);
    }

    private static List<Row> finals(AlternativeResult result) {
        return result.lines().stream().filter(row -> row.tags().get(Tag.QUOTE).isPresent()).toList();
    }

    /** The groups of one tag, added up one after another; what has no such tag is a group too. */
    private static double parts(AlternativeResult result, Tag tag, int month) {
        var groups = new HashMap<String, Double>();
        finals(result).forEach(row -> groups.merge(row.tags().get(tag).orElse(""), value(result, row.id(), month), Double::sum));
        return groups.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    /** What lies beside the usage although all usage of the month could bear it; 0 where it has lines of its own on purpose. */
    private static double undivided(AlternativeResult result, int month) {
        Quote quote = result.plan().quotes().getFirst();
        boolean general = quote.allocation() != Allocation.OWN_LINE && quote.terms().stream().noneMatch(AllocationRelationTest::isOfSome)
                && finals(result).stream().anyMatch(row -> row.tags().get(Tag.BUCKET).isPresent() && value(result, listOf(row), month) > 0);
        return !general ? 0 : finals(result).stream().filter(row -> row.tags().get(Tag.OFFER).isEmpty())
                .mapToDouble(row -> value(result, row.id(), month)).sum();
    }

    private static String listOf(Row line) {
        return line.id().replaceAll("/billed$", "/cost");
    }

    private static boolean isOfSome(Term term) {
        return switch (term) {
            case Term.OneOff _ -> true;
            case Term.VolumeTiers tiers -> !tiers.scope().isAll();
            case Term.Commitment commitment -> !commitment.scope().isAll();
            case Term.MinimumSpend minimum -> !minimum.scope().isAll();
            case Term.Support support -> !support.scope().isAll();
            case Term.Credits credits -> !credits.scope().isAll();
            case Term.PriceTerm _, Term.FixedFee _, Term.Tax _ -> false;
        };
    }
}
