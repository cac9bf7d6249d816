package org.tokenwright.app.contracts;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tokenwright.app.text.Words;
import org.tokenwright.contract.Quote;
import org.tokenwright.contract.Term;
import org.tokenwright.plan.Plan;
import org.tokenwright.plan.PlanCheck;

/** What the checks of a plan say, without the paths they say it with. */
final class FindingWords {

    private static final Pattern PLACED = Pattern.compile("(/\\S+|(?:quote|budget|exchange|plan|workload|alternative)/\\S+): (.*)", Pattern.DOTALL);
    private static final Pattern QUOTE = Pattern.compile("/quotes\\[([^]]+)](?:/terms\\[([^]]+)])?(.*)");
    private static final Pattern NUMBER = Pattern.compile("quote/([^/]+)/([^/]+)/(.*)");

    private final Plan plan;

    FindingWords(Plan plan) {
        this.plan = plan;
    }

    /** Why an edit was refused; where that is elsewhere, it is named. */
    String refusal(String message, Set<String> own) {
        Matcher placed = PLACED.matcher(message);
        if (!placed.matches()) {
            return message;
        }
        String place = placed.group(1);
        String name = own.contains(place) ? "" : name(place);
        return name.isEmpty() ? sentence(placed.group(2)) : Words.get("contracts.elsewhere", name, placed.group(2));
    }

    static String sentence(String message) {
        return message.isEmpty() ? "" : message.substring(0, 1).toUpperCase(Locale.ROOT) + message.substring(1);
    }

    /** What a person calls a place; empty where it has no name of its own. */
    private String name(String place) {
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
            return sentence(finding.message());
        }
        return name(finding.place()) + ": " + finding.message();
    }
}
