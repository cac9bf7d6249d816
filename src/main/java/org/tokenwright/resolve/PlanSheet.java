package org.tokenwright.resolve;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.tokenwright.base.Quantity;
import org.tokenwright.base.Unit;
import org.tokenwright.plan.Alternative;
import org.tokenwright.plan.ExchangeTable;
import org.tokenwright.plan.Plan;
import org.tokenwright.worksheet.Assumption;
import org.tokenwright.worksheet.Assumption.Origin;
import org.tokenwright.worksheet.Expr;
import org.tokenwright.worksheet.Formulas;
import org.tokenwright.worksheet.Row;
import org.tokenwright.worksheet.Row.Kind;
import org.tokenwright.worksheet.Series;
import org.tokenwright.worksheet.Tag;
import org.tokenwright.worksheet.Tags;
import org.tokenwright.worksheet.Timeline;
import org.tokenwright.worksheet.Worksheet;

/** The worksheet of one alternative while it is written, and what its writers share. */
final class PlanSheet {

    final Plan plan;
    final Alternative alternative;
    final QuotesInForce quotes;
    final Worksheet.Builder sheet;
    final LoadShares loadShares;
    final Unit currency;
    private final List<Gap> gaps = new ArrayList<>();
    private final Set<String> notes = new LinkedHashSet<>();
    private final Map<String, String> words = new LinkedHashMap<>();
    private final List<Row> tokenRows = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();
    private final Map<String, Expr> rowsOnce = new LinkedHashMap<>();

    PlanSheet(Plan plan, Alternative alternative, LoadShares loadShares) {
        this.plan = plan;
        this.alternative = alternative;
        quotes = new QuotesInForce(plan, alternative);
        this.loadShares = loadShares;
        currency = Unit.of(plan.settings().currency());
        sheet = Worksheet.builder(new Timeline(plan.settings().start(), plan.settings().months()));
    }

    List<Gap> gaps() {
        return gaps;
    }

    void gap(String row, String label, String reason) {
        gaps.add(new Gap(row, label, reason));
    }

    /** Why money in a currency cannot be reported; empty where it can. */
    Optional<String> noExchange(String from) {
        String to = plan.settings().currency();
        return ExchangeTable.of(plan.settings()).find(from, to).isPresent() ? Optional.empty()
                : Optional.of("no exchange rate from " + from + " to " + to);
    }

    /** A gap for something whose amount is not known either. */
    void unpriced(String id, String name, String reason) {
        row(id, "months that are not priced, " + name, Unit.ONE, Kind.FLAG, Tags.NONE.with(Tag.ALTERNATIVE, alternative.id()), Formulas.ONE);
        gap(id, name, reason);
    }

    /** What was taken for granted, one sentence each. */
    List<String> notes() {
        return List.copyOf(notes);
    }

    void note(String sentence) {
        notes.add(sentence);
    }

    /** A number of the plan as a live input. */
    Expr entered(String id, String label, Quantity quantity) {
        return sheet.add(Assumption.entered(id, label, quantity, sentence(quantity)));
    }

    /** A number of a quote as a live input. */
    Expr quoted(String id, String label, Quantity quantity, String itsWords) {
        words.put(id, itsWords);
        return sheet.add(Assumption.entered(id, label, quantity, sentence(itsWords, quantity)));
    }

    /** What quotes say about their numbers, by input id. */
    Map<String, String> words() {
        return words;
    }

    static String sentence(String words, Quantity quantity) {
        return words.isEmpty() ? sentence(quantity) : words + (quantity.source().isEmpty() ? "" : " Source: " + quantity.source() + ".")
                + (quantity.note().isEmpty() ? "" : " " + quantity.note());
    }

    /** What a reader is told about where a number of the plan comes from; also used when a number is edited. */
    static String sentence(Quantity quantity) {
        String text = quantity.source().isEmpty() ? "Entered in the plan." : "Entered in the plan from " + quantity.source() + ".";
        return quantity.note().isEmpty() ? text : text + " " + quantity.note();
    }

    Expr published(String id, String label, Unit unit, BigDecimal value, String sentence) {
        return sheet.add(Assumption.fixed(id, label, unit, value, Origin.PUBLISHED, sentence));
    }

    Expr constant(String id, String label, Unit unit, String value, String sentence) {
        return sheet.add(Assumption.fixed("constant/" + id, label, unit, new BigDecimal(value), Origin.CONSTANT, sentence));
    }

    /** 1,000,000 tokens are the unit that token prices are quoted for. */
    Expr tokensPerMillion() {
        return constant("tokensPerMillion", "tokens per million", Unit.TOKEN.over(Unit.MTOK), "1000000",
                "A unit scale: prices are quoted per million tokens.");
    }

    Expr series(String id, String label, Unit unit, List<BigDecimal> values, String sentence) {
        return sheet.add(new Series(id, label, unit, values, Series.Provenance.CALENDAR, sentence));
    }

    /** 1 in the months of the horizon that are chosen, else 0. */
    List<BigDecimal> flags(Predicate<YearMonth> chosen) {
        return IntStream.range(0, plan.settings().months()).mapToObj(plan.settings().start()::plusMonths)
                .map(month -> chosen.test(month) ? BigDecimal.ONE : BigDecimal.ZERO).toList();
    }

    /** Counts a cost row among the lines that totals are made of. */
    void line(Expr row) {
        lines.add(((Expr.RowRef) row).row());
    }

    /** Ids of the cost rows that totals are made of. */
    List<String> lines() {
        return lines;
    }

    /** Quantity rows of token buckets. */
    List<Row> tokenRows() {
        return tokenRows;
    }

    Expr row(String id, String label, Unit unit, Kind kind, Tags tags, Expr formula) {
        Row row = new Row(id, label, unit, kind, tags, formula);
        if (Resolved.isTokenRow(row)) {
            tokenRows.add(row);
        }
        return sheet.add(row);
    }

    /** A row that several writers may ask for; only the first writes it. */
    Expr rowOnce(String id, String label, Unit unit, Kind kind, Tags tags, Supplier<Expr> formula) {
        Expr known = rowsOnce.get(id);
        if (known == null) {
            known = row(id, label, unit, kind, tags, formula.get());
            rowsOnce.put(id, known);
        }
        return known;
    }
}
