package org.tokenwright.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.tokenwright.resolve.Quotes.commitment;
import static org.tokenwright.resolve.Quotes.credits;
import static org.tokenwright.resolve.Quotes.discount;
import static org.tokenwright.resolve.Quotes.grant;
import static org.tokenwright.resolve.Quotes.money;
import static org.tokenwright.resolve.Quotes.offers;
import static org.tokenwright.resolve.Quotes.share;
import static org.tokenwright.resolve.Quotes.tiers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.tokenwright.analysis.AlternativeResult;
import org.tokenwright.base.Meter;
import org.tokenwright.contract.Allocation;
import org.tokenwright.contract.Term;
import org.tokenwright.contract.Term.Measure;
import org.tokenwright.contract.Term.Overage;
import org.tokenwright.plan.Team;
import org.tokenwright.pricing.Price.Crossing;
import org.tokenwright.pricing.Price.Semantics;
import org.tokenwright.workload.RequestSize;
import org.tokenwright.workload.Workload;
import org.tokenwright.worksheet.Tag;

/** How what arises for a contract as a whole is divided; it changes no total. */
class AllocationTest {

    /** {@code w} of team red has one task at 100 (input), {@code v} of team blue four at 75: 50 input, 25 for half an output token. */
    private static Fixture fixture(int months, Allocation allocation, Term... terms) {
        Fixture fixture = Quotes.two("100", "50", months);
        fixture.quotes.set(0, Quotes.quote("q", "USD", "2026-01", months, allocation, terms));
        var shape = Fixture.shape(Map.of(Meter.UNCACHED_INPUT, "1000000", Meter.OUTPUT, "500000"), new RequestSize.None(), Map.of());
        fixture.workloads.set(0, inTeam("red", Fixture.workload("w", 1)));
        fixture.workloads.set(1, inTeam("blue", Fixture.workload("v", 4, shape)));
        fixture.offers.set(1, Fixture.offer("acme/two", Fixture.rate(Meter.UNCACHED_INPUT, "50"), Fixture.rate(Meter.OUTPUT, "50")));
        fixture.teams.addAll(List.of(new Team("red", "Red", Optional.empty()), new Team("blue", "Blue", Optional.empty())));
        return fixture;
    }

    private static Workload inTeam(String team, Workload w) {
        return new Workload(w.id(), w.name(), Optional.of(team), w.volume().tasksPerMonth().orElseThrow(), w.volume().growthPerMonth().orElseThrow(), w.calls().orElseThrow().perTask(),
                w.request().orElseThrow(), w.serviceTiers(), w.load(), w.extras());
    }

    private static double by(AlternativeResult result, Tag tag, String value) {
        return Optional.ofNullable(result.costBy(tag, 1).get(value)).map(cell -> cell.get()).orElse(0.0);
    }

    // List cost: w 100, v 200 input + 100 output. Tokens: w 1 Mtok, v 4 + 2 Mtok. Promised 540, so 140 are short.
    // By list cost 140 / 400 = 0.35 each: 35, 70 + 35. By tokens 20 a million: 20, 80 + 40.
    @ParameterizedTest(name = "{0} by {1}: {2}")
    @CsvSource(textBlock = """
        LIST_COST, WORKLOAD, w,             135
        LIST_COST, WORKLOAD, v,             405
        LIST_COST, WORKLOAD, '',            0
        LIST_COST, TEAM,     red,           135
        LIST_COST, TEAM,     blue,          405
        LIST_COST, OFFER,    acme/two,      405
        LIST_COST, METER,    uncachedInput, 405
        LIST_COST, METER,    output,        135
        LIST_COST, QUOTE,    q,             540
        TOKENS,    WORKLOAD, w,             120
        TOKENS,    WORKLOAD, v,             420
        TOKENS,    TEAM,     red,           120
        TOKENS,    OFFER,    acme/one,      120
        TOKENS,    METER,    uncachedInput, 400
        TOKENS,    METER,    output,        140
        OWN_LINE,  WORKLOAD, w,             100
        OWN_LINE,  WORKLOAD, v,             300
        OWN_LINE,  WORKLOAD, '',            140
        OWN_LINE,  TEAM,     '',            140
        OWN_LINE,  METER,    output,        100
        OWN_LINE,  TERM,     commit,        140
        OWN_LINE,  QUOTE,    q,             540
        """)
    void aShortfallIsDivided(Allocation allocation, Tag tag, String value, double cost) {
        AlternativeResult result = fixture(1, allocation, commitment("2026-01", 1, Overage.AT_CONTRACTED_PRICE, "540")).result();
        assertThat(by(result, tag, value)).isCloseTo(cost, within(1e-6));
    }

    // The promise is about acme/two only (300 used, 360 promised): nobody else bears the 60.
    // By list cost 40 of it for input, 20 for output; by tokens 4 : 2, the same.
    @ParameterizedTest
    @CsvSource({"LIST_COST, 100, 360", "TOKENS, 100, 360", "OWN_LINE, 100, 300"})
    void onlyWhatATermIsAboutBearsIt(Allocation allocation, double w, double v) {
        Term.Commitment all = commitment("2026-01", 1, Overage.AT_CONTRACTED_PRICE, "360");
        AlternativeResult result = fixture(1, allocation, new Term.Commitment("commit", "", offers("acme/two"), all.start(), 1,
                all.amounts(), all.overage(), all.usedBefore(), all.payment())).result();
        assertThat(by(result, Tag.WORKLOAD, "w")).isCloseTo(w, within(1e-6));
        assertThat(by(result, Tag.WORKLOAD, "v")).isCloseTo(v, within(1e-6));
    }

    // A credit of 80 reduces 100 : 300 by 20 and 60; by tokens 1 : 6 of it, 80 / 7 and 480 / 7.
    @ParameterizedTest
    @CsvSource({"LIST_COST, 80, 240", "TOKENS, 88.571429, 231.428571", "OWN_LINE, 100, 300"})
    void aCreditIsDivided(Allocation allocation, double w, double v) {
        AlternativeResult result = fixture(1, allocation, credits(grant("g", "2026-01", "2027-01", "80", "0"))).result();
        assertThat(by(result, Tag.WORKLOAD, "w")).isCloseTo(w, within(1e-6));
        assertThat(by(result, Tag.WORKLOAD, "v")).isCloseTo(v, within(1e-6));
        assertThat(result.pricedTotal(1).orElseThrow()).isCloseTo(320, within(1e-6));
    }

    /** A discount on acme/one does not change what it is divided by: the list cost, 100 : 300 of 40. */
    @Test
    void isDividedByListCostAndNotByContractedCost() {
        AlternativeResult result = fixture(1, Allocation.LIST_COST, discount("d", offers("acme/one"), "", "", "0.5"),
                new Term.FixedFee("fee", "", 1, money("40"))).result();
        assertThat(by(result, Tag.WORKLOAD, "w")).isCloseTo(50 + 10, within(1e-6));
        assertThat(by(result, Tag.WORKLOAD, "v")).isCloseTo(300 + 30, within(1e-6));
    }

    // Nothing is used at all: a fee of 10 a month and a promise of 30 over two months have a line of their own.
    @ParameterizedTest
    @EnumSource(Allocation.class)
    void whatArisesWithoutUseIsNotLost(Allocation allocation) {
        Fixture fixture = fixture(2, allocation, new Term.FixedFee("fee", "", 1, money("10")),
                commitment("2026-01", 2, Overage.AT_CONTRACTED_PRICE, "30"));
        fixture.workloads.replaceAll(w -> inTeam(w.team().orElseThrow(), Fixture.workload(w.id(), 0, w.request().orElseThrow())));
        Settled settled = Settled.of(fixture).costs("10 40");
        assertThat(by(settled.result, Tag.WORKLOAD, "")).isCloseTo(50, within(1e-6));
        assertThat(by(settled.result, Tag.TERM, "notAllocated")).isEqualTo(allocation == Allocation.OWN_LINE ? 0 : 50);
    }

    private static Term[] everything() {
        return new Term[] {
            discount("d", offers("acme/one"), "2026-02-10", "", "0.2"),
            tiers(Measure.SPEND, 12, Semantics.ALL_UNITS, Crossing.RETROACTIVE, "0", "700", "0", "0.1"),
            commitment("2026-02", 2, Overage.AT_LIST_PRICE, "600", "1000"), new Term.FixedFee("fee", "", 1, money("12")),
            new Term.Support("support", "", offers("acme/two"), share("0.05"), money("20")),
            credits(grant("g", "2026-01", "2026-04", "500", "350")), new Term.Tax("tax", "", share("0.2")),
        };
    }

    /** The parts by any tag are the total, which is the same however it is divided, month by month. */
    @ParameterizedTest
    @EnumSource(Allocation.class)
    void partsAreTheTotalHoweverItIsDivided(Allocation allocation) {
        AlternativeResult result = fixture(6, allocation, everything()).result();
        AlternativeResult other = fixture(6, Allocation.LIST_COST, everything()).result();
        double total = result.pricedTotal(1).orElseThrow();
        for (Tag tag : Tag.values()) {
            double parts = result.costBy(tag, 1).values().stream().mapToDouble(cell -> cell.get()).sum();
            assertThat(parts).as(tag.key()).isCloseTo(total, within(1e-6));
        }
        for (int month = 0; month < 6; month++) {
            assertThat(result.monthly(month, 1).orElseThrow()).isCloseTo(other.monthly(month, 1).orElseThrow(), within(1e-6));
        }
    }

    /** The total of the contract is what its lines are: 6 × 400 = 2,400 at list in all parts. */
    @ParameterizedTest
    @EnumSource(Allocation.class)
    void theBillIsWhatTheLinesAre(Allocation allocation) {
        Settled settled = Settled.of(fixture(6, allocation, everything()));
        assertThat(settled.sum("list")).isCloseTo(2400, within(1e-6));
        assertThat(settled.sum("reported/billed")).isCloseTo(settled.result.pricedTotal(1).orElseThrow(), within(1e-6));
        var months = new ArrayList<Double>();
        for (int month = 0; month < 6; month++) {
            months.add(settled.ofAlternative("w/cost", month) + settled.ofAlternative("v/cost", month));
        }
        assertThat(months.stream().mapToDouble(x -> x).sum()).isCloseTo(settled.result.pricedTotal(1).orElseThrow()
                - by(settled.result, Tag.WORKLOAD, ""), within(1e-6));
    }
}
