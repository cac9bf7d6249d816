package org.tokenwright.report.table;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tokenwright.contract.Term;
import org.tokenwright.plan.Plan;
import org.tokenwright.worksheet.Assumption;
import org.tokenwright.worksheet.Assumption.Origin;
import org.tokenwright.worksheet.Expr;
import org.tokenwright.worksheet.Row;
import org.tokenwright.worksheet.Row.Kind;
import org.tokenwright.worksheet.Tag;
import org.tokenwright.worksheet.Worksheet;

/** Where the prices of cost lines were read. */
final class PriceSources {

    private final Plan plan;
    private final Worksheet sheet;

    PriceSources(Plan plan, Worksheet sheet) {
        this.plan = plan;
        this.sheet = sheet;
    }

    /** Id of a price: its assumption, or the row in which factors are applied to it. */
    Optional<String> priceId(Expr price) {
        return switch (price) {
            case Expr.Input(var id) -> Optional.of(id);
            case Expr.RowRef(var id) -> Optional.of(id);
            default -> Optional.empty();
        };
    }

    /** The sentences of the prices in some rows of list cost, then what the quote says. */
    String sentence(Row line, List<Row> atList) {
        var sentences = new LinkedHashSet<String>();
        atList.forEach(row -> prices(row.formula(), row, sentences));
        quote(line).ifPresent(sentences::add);
        return String.join(" ", sentences);
    }

    private Optional<String> quote(Row line) {
        return line.tags().get(Tag.QUOTE).flatMap(plan::quote).map(quote -> {
            String words = line.tags().get(Tag.TERM).flatMap(quote::term).map(Term::text).orElse("");
            return words.isEmpty() ? TableText.get("source.quote", quote.name()) : TableText.get("source.quote.words", quote.name(), words);
        });
    }

    /** Every price a formula reads in the currency of the cost, through rows of prices and costs. */
    private void prices(Expr formula, Row cost, Set<String> sentences) {
        switch (formula) {
            case Expr.Input(var id) -> price(sheet.assumption(id), cost, sentences);
            case Expr.RowRef(var id) when isMoney(sheet.row(id)) -> prices(sheet.row(id).formula(), cost, sentences);
            case Expr.Sum(var terms) -> terms.forEach(term -> prices(term, cost, sentences));
            case Expr.Binary binary -> {
                prices(binary.left(), cost, sentences);
                prices(binary.right(), cost, sentences);
            }
            case Expr.Choice(_, var yes, var no) -> {
                prices(yes, cost, sentences);
                prices(no, cost, sentences);
            }
            default -> { }
        }
    }

    private static boolean isMoney(Row row) {
        return row.kind() == Kind.PRICE || row.kind() == Kind.COST;
    }

    /** Bounds of tiers are no prices; factors on a price are. */
    private static void price(Assumption assumption, Row cost, Set<String> sentences) {
        String currency = cost.unit().powers().firstKey();
        boolean isPrice = assumption.unit().powers().getOrDefault(currency, 0) == 1 || assumption.id().startsWith("price/");
        if (isPrice && assumption.origin() != Origin.CONSTANT && !assumption.id().endsWith("/upTo")) {
            sentences.add(assumption.sentence());
        }
    }
}
