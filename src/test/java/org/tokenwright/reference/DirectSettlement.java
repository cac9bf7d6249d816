package org.tokenwright.reference;

import static org.tokenwright.reference.DecimalMath.DIGITS;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tokenwright.contract.Quote;
import org.tokenwright.reference.DirectBill.Line;
import org.tokenwright.reference.DirectBill.Listed;

/** From list cost to the statement: what is bought under a quote by its terms, the rest at list prices. */
final class DirectSettlement {

    private final DirectTerms terms;
    private final Map<String, RateFinder> finders;
    private final PricingCoverage coverage;
    private final DirectStatement statement;

    private DirectSettlement(DirectTerms terms, Map<String, RateFinder> finders, PricingCoverage coverage) {
        this.terms = terms;
        this.finders = finders;
        this.coverage = coverage;
        statement = new DirectStatement(terms.settings().months());
    }

    static DirectStatement of(DirectTerms terms, List<Listed> listed, Map<String, RateFinder> finders, PricingCoverage coverage) {
        return new DirectSettlement(terms, finders, coverage).run(listed);
    }

    private DirectStatement run(List<Listed> listed) {
        var byQuote = new TreeMap<String, List<Listed>>();
        for (Listed each : listed) {
            Optional<Quote> quote = terms.quote(each.entry().offer(), each.entry().at());
            quote.ifPresentOrElse(found -> byQuote.computeIfAbsent(found.id(), _ -> new ArrayList<>()).add(each),
                    () -> unquoted(each));
        }
        for (Quote quote : terms.settled()) {
            var prices = new DirectPriceTerms(terms, quote, finders, coverage);
            List<DirectUse> uses = byQuote.getOrDefault(quote.id(), List.of()).stream()
                    .map(each -> prices.use(each.entry(), each.amount(), each.size())).toList();
            coverage.hit("quote: " + (uses.isEmpty() ? "nothing bought" : "usage bought"));
            coverage.hitIf(!uses.isEmpty() && !byQuote.isEmpty() && statement.total().signum() > 0, "quote: beside list prices");
            new DirectContract(terms, quote, uses, statement, coverage).settle();
        }
        return statement;
    }

    private void unquoted(Listed each) {
        BigDecimal rate = terms.rate(terms.month(each.entry().month()), each.entry().found().rate().currency(),
                terms.settings().currency()).orElseThrow();
        coverage.hitIf(rate.compareTo(BigDecimal.ONE) != 0, "list price in another currency, exchanged");
        statement.unquoted(new Line(each.entry().workload(), each.entry().offer(), each.entry().meter()), each.entry().month(),
                each.amount().multiply(rate, DIGITS), each.size() * rate.doubleValue());
    }
}
