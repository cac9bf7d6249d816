package org.tokenwright.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.tokenwright.analysis.Status;
import org.tokenwright.counting.CountedItem;
import org.tokenwright.counting.CountedTotal;
import org.tokenwright.counting.Counters;
import org.tokenwright.counting.OfferCosts;
import org.tokenwright.importing.content.Content;
import org.tokenwright.store.Json;
import org.tokenwright.store.Members;
import org.tokenwright.tokens.Count;
import org.tokenwright.tokens.Tokenizer;

/** Counts as text, JSON and CSV. */
final class CountText {

    private static final int MOST_ITEMS = 20;

    private final CountedTotal total;
    private final Counters counters;
    private final List<OfferCosts.Line> offers;

    CountText(CountedTotal total, Counters counters, List<OfferCosts.Line> offers) {
        this.total = total;
        this.counters = counters;
        this.offers = offers;
    }

    List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add(CliText.get("count.all", total.items().size(), whole(total.characters())));
        lines.add("");
        lines.addAll(tokenizers().lines());
        add(lines, offers());
        add(lines, items());
        if (!total.refused().isEmpty()) {
            lines.add("");
            total.refused().forEach(item -> lines.add(CliText.get("count.refused", place(item), item.refusal().orElseThrow())));
        }
        return lines;
    }

    private static void add(List<String> lines, TextTable table) {
        if (!table.isEmpty()) {
            lines.add("");
            lines.addAll(table.lines());
        }
    }

    private TextTable tokenizers() {
        var table = new TextTable().left(CliText.get("count.tokenizers")).left(CliText.get("count.id")).right(CliText.get("count.tokens"))
                .left(CliText.get("count.how"));
        for (Tokenizer tokenizer : counters.tokenizers()) {
            Count count = total.tokens(tokenizer.id());
            table.row(List.of(tokenizer.name(), tokenizer.id(), whole(count.central()), how(count, counters.isExact(tokenizer.id()))));
        }
        return table;
    }

    private static String how(Count count, boolean isExact) {
        return isExact ? CliText.get("count.exact") : CliText.get("count.estimated", whole(count.low()), whole(count.high()));
    }

    private TextTable offers() {
        var table = new TextTable().left(CliText.get("count.offer")).right(CliText.get("count.tokens")).right(CliText.get("count.cost"))
                .left(CliText.get("count.currency")).left(CliText.get("count.range")).right(CliText.get("count.window")).left(CliText.get("count.remark"));
        offers.forEach(line -> table.row(List.of(line.offer().id(), whole(line.tokens().plus(line.media().count()).central()),
                money(line.cost(OfferCosts.BASE)), line.currency(), range(line), line.ofWindow().map(CountText::percent).orElse(Numbers.NONE), remark(line))));
        return table;
    }

    private static String money(OptionalDouble cost) {
        return cost.isEmpty() ? Numbers.NONE : Numbers.readable(cost.getAsDouble(), Numbers.CENTS);
    }

    private static String range(OfferCosts.Line line) {
        OptionalDouble low = line.cost(OfferCosts.LOW);
        OptionalDouble high = line.cost(OfferCosts.HIGH);
        return low.equals(high) ? "" : CliText.get("count.between", money(low), money(high));
    }

    private static String remark(OfferCosts.Line line) {
        String status = line.result().status() == Status.PRICED ? "" : CliText.get("compare.status." + line.result().status().key());
        String media = line.media().unknown() == 0 ? "" : CliText.get("count.unknown", line.media().unknown());
        return status.isEmpty() || media.isEmpty() ? status + media : status + "; " + media;
    }

    private static String percent(BigDecimal share) {
        return String.format(Locale.ENGLISH, "%.1f %%", share.movePointRight(2));
    }

    private TextTable items() {
        var table = new TextTable().left(CliText.get("count.item")).left(CliText.get("count.content")).right(CliText.get("count.characters"))
                .right(CliText.get("count.base"));
        total.largest(MOST_ITEMS).forEach(item -> table.row(List.of(place(item), kind(item), whole(item.characters()),
                whole(item.exact().get(Tokenizer.BASE)))));
        total.items().stream().filter(item -> item.type().isEmpty() && item.refusal().isEmpty()).limit(MOST_ITEMS)
                .forEach(item -> table.row(List.of(place(item), kind(item), "", "")));
        return table;
    }

    private static String place(CountedItem item) {
        return item.path().isEmpty() ? item.name() : item.path();
    }

    private static String kind(CountedItem item) {
        return switch (item.content()) {
            case Content.Text _ -> item.type().orElseThrow().key();
            case Content.Pdf(var pages, _, _) -> CliText.get("count.pdf", pages, item.type().orElseThrow().key());
            case Content.Image(var form, var width, var height) -> CliText.get("count.image", form, width, height);
            case Content.Audio(var form, var seconds) -> CliText.get("count.audio", form, seconds);
            case Content.Video(var form, var seconds, var width, var height) -> CliText.get("count.video", form, seconds, width, height);
            case Content.Rejected _ -> "";
        };
    }

    private static String whole(long number) {
        return String.format(Locale.ENGLISH, "%,d", number);
    }

    static Json json(CountedTotal total, Counters counters, List<OfferCosts.Line> offers) {
        return new Members()
                .put("items", JsonParts.list(total.items(), CountText::json))
                .put("characters", total.characters())
                .put("tokenizers", JsonParts.list(counters.tokenizers(), tokenizer -> count(new Members().put("id", tokenizer.id())
                        .put("name", tokenizer.name()), total.tokens(tokenizer.id()), counters.isExact(tokenizer.id())).object()))
                .put("offers", JsonParts.list(offers, CountText::json)).object();
    }

    private static Members count(Members owner, Count count, boolean isExact) {
        return owner.put("exact", new Json.Bool(isExact)).put("low", count.low()).put("tokens", count.central()).put("high", count.high());
    }

    private static Json json(CountedItem item) {
        var members = new Members().put("name", item.name()).put("path", item.path()).put("characters", item.characters());
        item.type().ifPresent(type -> members.put("content", type.key()));
        item.refusal().ifPresent(reason -> members.put("refused", reason));
        return members.put("counts", item.exact(), id -> id, tokens -> new Json.Num(tokens.toString())).object();
    }

    private static Json json(OfferCosts.Line line) {
        Count all = line.tokens().plus(line.media().count());
        var members = count(new Members().put("offer", line.offer().id()), all, all.isExact() && line.media().isExact())
                .put("currency", line.currency()).put("status", line.result().status().key()).put("unknownMedia", line.media().unknown());
        for (var column : List.of(Map.entry("lowCost", OfferCosts.LOW), Map.entry("cost", OfferCosts.BASE),
                Map.entry("highCost", OfferCosts.HIGH))) {
            line.cost(column.getValue()).ifPresent(cost -> members.put(column.getKey(), Numbers.exact(cost)));
        }
        return members.object();
    }

    static byte[] csv(CountedTotal total, Counters counters) {
        var csv = new CsvText();
        csv.row(List.of("path", "content", "characters", "tokenizer", "exact", "low", "tokens", "high", "refused"));
        for (CountedItem item : total.items()) {
            String content = item.type().map(type -> type.key()).orElse("");
            Optional<String> refused = item.refusal();
            if (refused.isPresent() || item.type().isEmpty()) {
                csv.row(List.of(CsvText.text(place(item)), content, "", "", "", "", "", "", CsvText.text(refused.orElse(""))));
                continue;
            }
            for (Tokenizer tokenizer : counters.tokenizers()) {
                Count count = item.tokens(tokenizer);
                csv.row(List.of(CsvText.text(place(item)), content, Long.toString(item.characters()), tokenizer.id(),
                        Boolean.toString(counters.isExact(tokenizer.id())), Long.toString(count.low()), Long.toString(count.central()),
                        Long.toString(count.high()), ""));
            }
        }
        return csv.bytes();
    }
}
