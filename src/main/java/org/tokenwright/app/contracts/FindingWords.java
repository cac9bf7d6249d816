package org.tokenwright.app.contracts;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tokenwright.app.form.Refusals;
import org.tokenwright.contract.Quote;
import org.tokenwright.contract.Term;
import org.tokenwright.plan.Plan;
import org.tokenwright.plan.PlanCheck;

/** What the checks of a plan say about its quotes. */
final class FindingWords {

    private static final Pattern QUOTE = Pattern.compile("/quotes\\[([^]]+)](?:/terms\\[([^]]+)])?(.*)");
    private static final Pattern NUMBER = Pattern.compile("quote/([^/]+)/([^/]+)/(.*)");

    private final Plan plan;

    FindingWords(Plan plan) {
        this.plan = plan;
    }

    /** What a person calls a place; empty where it has no name of its own. */
    String name(String place) {
        return Stream.of(QUOTE.matcher(place), NUMBER.matcher(place)).filter(Matcher::matches).findFirst()
                .flatMap(found -> plan.quote(found.group(1)).map(quote -> name(quote, found.group(2)))).orElse("");
    }

    private static String name(Quote quote, String termId) {
        return termId == null ? quote.name()
                : quote.term(termId).map((Term term) -> TermKind.of(term).label()).orElse(quote.name());
    }

    /** What is odd about a quote, in the order of the document. */
    static List<PlanCheck.Finding> ofQuote(List<PlanCheck.Finding> findings, String quoteId) {
        return findings.stream().filter(finding -> finding.place().startsWith("/quotes[" + quoteId + "]")
                || finding.place().startsWith("quote/" + quoteId + "/")).toList();
    }

    /** A finding as a sentence that stands alone: a term is named. */
    String alone(PlanCheck.Finding finding) {
        Matcher at = QUOTE.matcher(finding.place());
        if (!at.matches() || at.group(2) == null) {
            return Refusals.sentence(finding.message());
        }
        return name(finding.place()) + ": " + finding.message();
    }
}
