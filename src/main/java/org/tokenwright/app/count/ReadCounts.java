package org.tokenwright.app.count;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.tokenwright.app.count.CountFigures.ItemLine;
import org.tokenwright.app.count.CountFigures.RefusedLine;
import org.tokenwright.app.count.CountFigures.TokenizerLine;
import org.tokenwright.app.figures.Amount;
import org.tokenwright.app.figures.Numbers;
import org.tokenwright.app.text.NumberStyle;
import org.tokenwright.app.text.Words;
import org.tokenwright.chart.AmountFormat;
import org.tokenwright.counting.CountedItem;
import org.tokenwright.counting.CountedTotal;
import org.tokenwright.plan.Plan;
import org.tokenwright.tokens.Count;
import org.tokenwright.tokens.Tokenizer;

/** From what was counted to what is shown of it. Slow for many items: for a background thread. */
final class ReadCounts {

    /** What is read. */
    record Asked(List<Gathered.Entry> entries, CountRules rules, Plan plan) {}

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH);

    private static final long SHORT_FROM = 100_000;

    private final Asked asked;
    private final CountedTotal total;
    private final long base;

    private ReadCounts(Asked asked) {
        this.asked = asked;
        total = new CountedTotal(asked.entries.stream().map(Gathered.Entry::item).toList(), asked.rules.book());
        base = total.tokens(Tokenizer.BASE).central();
    }

    static CountFigures of(Asked asked) {
        var read = new ReadCounts(asked);
        return asked.entries.isEmpty() ? CountFigures.NONE : read.figures();
    }

    private CountFigures figures() {
        List<CountedItem> counted = total.items().stream().filter(item -> item.refusal().isEmpty()).toList();
        List<CountedItem> refused = total.refused();
        LocalDate day = asked.plan.settings().start().atDay(1);
        return new CountFigures(counted, total.characters(), base, tokenizers(),
                counted.isEmpty() ? List.of() : new ReadOffers(total, asked.rules.media(), asked.plan, day).lines(), MONTH.format(day),
                largest(), more(counted), refused.stream().limit(CountFigures.MOST_LISTED)
                        .map(item -> new RefusedLine(ItemWords.name(item), item.refusal().orElseThrow())).toList(), refused.size());
    }

    private List<TokenizerLine> tokenizers() {
        record Line(String name, Count count) {}
        return asked.rules.counters().tokenizers().stream().map(tokenizer -> new Line(name(tokenizer), total.tokens(tokenizer.id())))
                .sorted(Comparator.comparingLong((Line line) -> line.count.central()).thenComparing(Line::name))
                .map(line -> new TokenizerLine(line.name, ItemWords.number(line.count.central()),
                        line.count.isExact() ? Words.get("count.exact") : range(line.count), times(line.count))).toList();
    }

    private static String name(Tokenizer tokenizer) {
        return tokenizer.id().equals(Tokenizer.UNKNOWN) ? Words.get("count.tokenizer.unknown") : tokenizer.name();
    }

    private static String range(Count count) {
        return Words.get("count.range", bound(count.low(), count.high()), bound(count.high(), count.high()));
    }

    /** Ends of large estimates have three digits; more would mean nothing. */
    private static String bound(long tokens, long high) {
        return high < SHORT_FROM ? ItemWords.number(tokens) : new AmountFormat("", "", "", NumberStyle.current().locale()).brief(tokens);
    }

    private String times(Count count) {
        return base == 0 ? Amount.NONE.text() : NumberStyle.current().formatted("%.2f", (double) count.central() / base);
    }

    /** Texts by their tokens, then what has none by the size of its file. */
    private List<ItemLine> largest() {
        return asked.entries.stream().filter(entry -> entry.item().refusal().isEmpty())
                .sorted(Comparator.comparingLong((Gathered.Entry entry) -> entry.item().type().isPresent() ? tokens(entry.item()) : -1)
                        .thenComparingLong(entry -> entry.item().bytes()).reversed())
                .limit(CountFigures.MOST_LISTED).map(this::line).toList();
    }

    private static long tokens(CountedItem item) {
        return item.exact().getOrDefault(Tokenizer.BASE, 0L);
    }

    private ItemLine line(Gathered.Entry entry) {
        CountedItem item = entry.item();
        boolean isText = item.type().isPresent();
        String none = Amount.NONE.text();
        return new ItemLine(entry.place(), ItemWords.name(item), item.type(), ItemWords.what(item.content()),
                isText ? ItemWords.number(item.characters()) : none, isText ? ItemWords.number(tokens(item)) : none,
                isText && base > 0 ? Numbers.percent((double) tokens(item) / base) : none);
    }

    private static String more(List<CountedItem> counted) {
        int rest = counted.size() - CountFigures.MOST_LISTED;
        return rest <= 0 ? "" : Words.get("count.more", rest);
    }
}
