package org.tokenwright.app.offers;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.tokenwright.app.text.NumberStyle;
import org.tokenwright.base.Meter;
import org.tokenwright.chart.AmountFormat;
import org.tokenwright.plan.Plan;
import org.tokenwright.pricing.Conditions;
import org.tokenwright.pricing.Offer;
import org.tokenwright.pricing.OfferPrices;
import org.tokenwright.pricing.Price;
import org.tokenwright.pricing.PriceAnswer;
import org.tokenwright.pricing.PriceBook;
import org.tokenwright.pricing.PriceBook.Revision;
import org.tokenwright.pricing.PriceWindow;

/** All offers of a price book, with what they cost when a plan starts; those in force come first. */
public final class OfferChoices {

    private static final String NONE = "–";
    private static final Comparator<OfferChoice> ORDER = Comparator.comparing((OfferChoice one) -> !one.isInForce())
            .thenComparing(OfferChoice::provider, String.CASE_INSENSITIVE_ORDER)
            .thenComparing(OfferChoice::name, String.CASE_INSENSITIVE_ORDER).thenComparing(OfferChoice::id);

    private final PriceBook book;
    private final List<OfferChoice> all;

    private OfferChoices(PriceBook book, List<OfferChoice> all) {
        this.book = book;
        this.all = all;
    }

    /** Slow: for a background thread. */
    public static OfferChoices of(PriceBook book, Plan plan) {
        Instant start = plan.settings().start().atDay(1).atStartOfDay(plan.settings().zone()).toInstant();
        var choices = new ArrayList<OfferChoice>();
        for (String provider : book.providers()) {
            plan.prices().pin(provider).flatMap(pin -> book.revision(provider, pin.revision())).or(() -> book.newest(provider))
                    .ifPresent(revision -> revision.sheet().offers().forEach(offer -> choices.add(choice(
                            plan.prices().offer(offer.id()).orElse(offer), revision, start))));
        }
        choices.sort(ORDER);
        return new OfferChoices(book, List.copyOf(choices));
    }

    private static OfferChoice choice(Offer offer, Revision revision, Instant at) {
        var prices = new OfferPrices(offer, revision.sheet().knownOn());
        boolean isInForce = offer.rates().stream()
                .anyMatch(rate -> prices.inForce(rate).filter(interval -> interval.contains(at)).isPresent());
        return new OfferChoice(offer.id(), offer.at(at).name(), revision.sheet().providerName(),
                price(prices, Meter.UNCACHED_INPUT, at), price(prices, Meter.OUTPUT, at), isInForce);
    }

    /** The standard price, or the lowest and highest of its price windows. */
    private static String price(OfferPrices prices, Meter meter, Instant at) {
        var amounts = new TreeSet<BigDecimal>();
        String currency = "";
        for (String window : windows(prices, at)) {
            if (prices.find(meter, Conditions.BASE.withPriceWindow(window), at) instanceof PriceAnswer.Priced priced) {
                amounts.add(amount(priced.rate().price()).stripTrailingZeros());
                currency = priced.rate().currency();
            }
        }
        if (amounts.isEmpty()) {
            return NONE;
        }
        AmountFormat money = AmountFormat.money(currency, NumberStyle.current().locale());
        String least = text(money, amounts.first());
        return amounts.size() == 1 ? least : least + "–" + text(money, amounts.last());
    }

    /** Published prices are shown in full, with cents at least. */
    private static String text(AmountFormat money, BigDecimal amount) {
        return money.prefix() + money.plain(amount.doubleValue(), Math.max(2, amount.scale()));
    }

    private static List<String> windows(OfferPrices prices, Instant at) {
        List<PriceWindow> windows = prices.windowsAt(at);
        return windows.isEmpty() ? List.of(Conditions.ALL_HOURS) : windows.stream().map(PriceWindow::id).toList();
    }

    private static BigDecimal amount(Price price) {
        return switch (price) {
            case Price.Flat(var amount) -> amount;
            case Price.Volume volume -> volume.tiers().getFirst().amount();
        };
    }

    PriceBook book() {
        return book;
    }

    public int size() {
        return all.size();
    }

    /** Offers in which every word of the query occurs; those in force first, the best named first. */
    public List<OfferChoice> matching(String query) {
        String clean = query.strip().toLowerCase(Locale.ROOT);
        List<String> words = clean.isEmpty() ? List.of() : List.of(clean.split("\\s+"));
        return all.stream().filter(one -> one.matches(words))
                .sorted(Comparator.comparing((OfferChoice one) -> !one.isInForce()).thenComparing(one -> one.distance(clean)))
                .toList();
    }
}
