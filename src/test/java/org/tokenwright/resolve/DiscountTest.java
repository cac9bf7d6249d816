package org.tokenwright.resolve;

import static org.tokenwright.resolve.Quotes.days;
import static org.tokenwright.resolve.Quotes.discount;
import static org.tokenwright.resolve.Quotes.quote;
import static org.tokenwright.resolve.Quotes.share;
import static org.tokenwright.resolve.Quotes.usage;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tokenwright.base.Meter;
import org.tokenwright.base.Quantity;
import org.tokenwright.base.Unit;
import org.tokenwright.contract.Days;
import org.tokenwright.contract.Quote;
import org.tokenwright.contract.Scope;
import org.tokenwright.contract.Term;
import org.tokenwright.workload.RequestSize;

/** Shares off a price, shares on top of it, and prices that replace it. */
class DiscountTest {

    /** Half of the requests standard, half batch at half price; a request costs 100 for input and 300 for output. */
    private static Fixture mixed(Term... terms) {
        Fixture fixture = usage("100", 1, terms);
        var shape = Fixture.shape(Map.of(Meter.UNCACHED_INPUT, "1000000", Meter.OUTPUT, "1000000"), new RequestSize.None(), Map.of());
        fixture.workloads.set(0, Fixture.withTiers(Fixture.workload("w", 1, shape), Map.of("standard", "0.5", "batch", "0.5")));
        fixture.offers.set(0, Fixture.offer("acme/one", OptionalLong.empty(), OptionalLong.empty(), List.of(), List.of(),
                List.of(Fixture.batch("0.5")), Fixture.rate(Meter.UNCACHED_INPUT, "100"), Fixture.rate(Meter.OUTPUT, "300")));
        return fixture;
    }

    private static List<String> words(String cell) {
        return cell == null ? List.of() : List.of(cell.split(" "));
    }

    // List cost: standard 0.5 × (100 + 300) = 200, batch 0.5 × 0.5 × (100 + 300) = 100; together 300.
    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
        # case,                   offers,              meters,                tiers,          share, cost
        everything,               ,                    ,                      ,               0.1,   270
        the offer,                acme/one,            ,                      ,               0.1,   270
        one of two offers,        acme/two acme/one,   ,                      ,               0.1,   270
        another offer,            acme/two,            ,                      ,               0.1,   300
        output is 150 + 75,       ,                    output,                ,               0.1,   277.5
        batch is 100,             ,                    ,                      batch,          0.1,   290
        batch output is 75,       ,                    output,                batch,          0.1,   292.5
        standard input is 50,     ,                    uncachedInput,        standard,       0.1,   295
        both meters and tiers,    ,                    uncachedInput output, standard batch, 0.1,   270
        a tier that is not used,  ,                    ,                      priority,       0.1,   300
        nothing off,              ,                    ,                      ,               0,     300
        everything off,           ,                    ,                      ,               1,     0
        """)
    void reducesWhatItIsAbout(String why, String offers, String meters, String tiers, String share, double cost) {
        Scope scope = new Scope(words(offers), words(meters).stream().map(Meter::parse).toList(), words(tiers));
        Settled.of(mixed(discount("d", scope, "", "", share))).costs(cost);
    }

    // 310 in January is 10 a day, 9 on a day with the discount of 10 %.
    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
        # case,                          from,       to,         cost
        the day before the plan,         2025-12-31, '',         279
        the first day,                   2026-01-01, '',         279
        30 days at 9 and 1 at 10,        2026-01-02, '',         280
        16 days at 9 and 15 at 10,       2026-01-16, '',         294
        the last day only,               2026-01-31, '',         309
        from the next month on,          2026-02-01, '',         310
        15 days at 9 and 16 at 10,       '',         2026-01-16, 295
        ends before the first day,       '',         2026-01-01, 310
        the first day only,              '',         2026-01-02, 309
        10 days inside the month,        2026-01-11, 2026-01-21, 300
        until the last day exclusive,    '',         2026-01-31, 280
        until the end of the month,      '',         2026-02-01, 279
        """)
    void holdsFromDayToDay(String why, String from, String to, double cost) {
        Settled.of(usage("310", 1, discount("d", Scope.ALL, from, to, "0.1"))).costs(cost);
    }

    private static Term priceTerm(String word) {
        String id = word.replace('.', '-');
        String number = word.substring(1);
        return switch (word.charAt(0)) {
            case '-' -> discount("d" + id, Scope.ALL, "", "", number);
            case '+' -> new Term.Surcharge("s" + id.substring(1), "", Scope.ALL, Days.ALL, share(number));
            default -> agreed("a" + id.substring(1), Scope.ALL, Days.ALL, number);
        };
    }

    private static Term.AgreedPrice agreed(String id, Scope scope, Days days, String price) {
        return new Term.AgreedPrice(id, "", scope, days, Meter.UNCACHED_INPUT,
                Quantity.exact(new BigDecimal(price), Unit.parse("USD/Mtok")));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
        # terms: - a discount, + a surcharge, = an agreed price; cost of a list cost of 100
        -0.1,              90
        -0.1 -0.2,         72
        -0.2 -0.1,         72
        -0.1 -0.2 -0.5,    36
        -0.5 -1,           0
        +0.1,              110
        +0.1 +0.2,         132
        -0.1 +0.1,         99
        +0.1 -0.1,         99
        =60,               60
        =60 -0.5,          60
        -0.5 =60,          60
        =60 +0.1,          66
        =60 +0.1 -0.5,     66
        =60 =70,           70
        =70 =60 +0.5,      90
        =0 +0.5,           0
        =140,              140
        """)
    void multiplyWhateverTheirOrder(String terms, double cost) {
        Settled.of(usage("100", 1, Stream.of(terms.split(" ")).map(DiscountTest::priceTerm).toArray(Term[]::new))).costs(cost);
    }

    @Test
    void anAgreedPriceOfAnotherOfferLeavesTheDiscount() {
        Settled.of(usage("100", 1, agreed("p", Quotes.offers("acme/two"), Days.ALL, "60"), discount("0.5"))).costs(50);
    }

    /** 310 a month is 10 a day; agreed 155 is 5 a day: 15 × 10 × 0.8 + 16 × 5 = 120 + 80. */
    @Test
    void anAgreedPriceFromADayOnEndsTheDiscount() {
        Settled.of(usage("310", 1, agreed("p", Scope.ALL, days("2026-01-16", ""), "155"), discount("0.2"))).costs(200);
    }

    /** Standard input 0.5 × 40 = 20, batch input at list 25, output 150 + 75. */
    @Test
    void anAgreedPriceForOneServiceTierLeavesTheOthers() {
        Settled.of(mixed(agreed("p", new Scope(List.of(), List.of(), List.of("standard")), Days.ALL, "40"))).costs(20 + 25 + 150 + 75);
    }

    /** Discounts of two scopes: all 10 %, output another 20 %: 75 × 0.9 + 225 × 0.72 = 67.5 + 162. */
    @Test
    void aNarrowerDiscountComesOnTop() {
        Scope output = new Scope(List.of(), List.of(Meter.OUTPUT), List.of());
        Settled.of(mixed(discount("0.1"), discount("out", output, "", "", "0.2"))).costs(229.5);
    }

    @ParameterizedTest(name = "contract from {0} for {1} months")
    @CsvSource({
        "2026-01, 6, 50*6",
        "2026-03, 2, 100 100 50 50 100 100",
        "2026-02, 1, 100 50 100*4",
        "2025-12, 2, 50 100*5",
        "2025-12, 1, 100*6",
        "2026-06, 9, 100*5 50",
        "2026-07, 9, 100*6",
    })
    void listPricesHoldOutsideTheContract(String start, int months, String costs) {
        Fixture fixture = Quotes.plain("100", 6);
        fixture.quotes.add(quote(start, months, discount("0.5")));
        Settled.of(fixture).costs(costs);
    }

    @Test
    void anOfferThatTheQuoteDoesNotIncludeIsBoughtAtListPrices() {
        Fixture fixture = Quotes.two("100", "200", 1, discount("0.5"));
        var whole = fixture.quotes.removeFirst();
        fixture.quotes.add(new Quote(whole.id(), whole.name(), whole.provider(), whole.currency(), whole.start(),
                whole.months(), List.of("acme/two"), whole.allocation(), whole.terms(), "", whole.validUntil(), whole.document(), ""));
        Settled.of(fixture).costs(100 + 100).shows("list", "200").shows("contracted", "100");
    }
}
