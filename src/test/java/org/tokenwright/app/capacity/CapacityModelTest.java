package org.tokenwright.app.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tokenwright.app.AppTestPlans;
import org.tokenwright.app.capacity.CapacityModel.Side;
import org.tokenwright.app.compare.CompareModel;
import org.tokenwright.app.compare.Subject;
import org.tokenwright.app.figures.Amount;
import org.tokenwright.app.figures.Grid;
import org.tokenwright.app.form.EntryModel;
import org.tokenwright.app.session.PlanSession;
import org.tokenwright.app.why.WhyModel;
import org.tokenwright.plan.Alternative;
import org.tokenwright.plan.Plan;
import org.tokenwright.plan.PlanInputs;
import org.tokenwright.plan.Reservation;
import org.tokenwright.plan.Seats;
import org.tokenwright.report.Snapshots;
import org.tokenwright.report.chart.PlanChart;
import org.tokenwright.report.chart.PlanCharts;

/** What an alternative buys besides metered use, shown and edited, without a toolkit. */
class CapacityModelTest {

    private PlanSession session;
    private CapacityModel page;
    private PurchasesModel purchases;

    private void open(String sample, String alternative, Side side) {
        session = AppTestPlans.session(AppTestPlans.plans().sample(sample).plan());
        page = new CapacityModel(new CompareModel(session));
        purchases = new PurchasesModel(page, work -> CompletableFuture.completedFuture(work.apply(AppTestPlans.plans().prices())));
        page.setShowing(true);
        page.choose(alternative);
        page.sideProperty().set(side);
    }

    private EntryModel entry(String path) {
        return purchases.forms().entry(path).orElseThrow(() -> new AssertionError("there is no " + path + " among "
                + purchases.forms().sectionsProperty().get().stream().flatMap(one -> one.entries().stream()).map(EntryModel::id).toList()));
    }

    private EntryModel reserved(String path) {
        return entry(PlanInputs.ofReservation(page.alternativeProperty().get(), page.reservationProperty().get(), path));
    }

    private EntryModel seats(String path) {
        return entry(PlanInputs.ofSeats(page.alternativeProperty().get(), page.seatsProperty().get(), path));
    }

    private static void type(EntryModel entry, String text) {
        entry.textProperty().set(text);
        entry.leave();
    }

    private Alternative alternative() {
        return page.chosen().orElseThrow();
    }

    private ReservationCard card() {
        return page.cardsProperty().get().getFirst();
    }

    @Test
    void aCardSaysWhatIsBoughtAndWhatItMeans() {
        open("capacity", "ptu-base", Side.RESERVED);
        assertThat(card().units().text()).isEqualTo("60");
        assertThat(card().line()).contains("Provisioned throughput, global").contains("$260 a month");
        assertThat(card().lines()).extracting(Amount::text).anyMatch(text -> text.contains("these 60 PTU")).anyMatch(text
                -> text.endsWith("of the demand is above them and is metered."));
        assertThat(card().warnings()).isEmpty();
    }

    @Test
    void everyNumberOfACardHasItsReason() {
        open("capacity", "ptu-peak", Side.RESERVED);
        var why = new WhyModel(page.compare());
        var amounts = new java.util.ArrayList<>(List.of(card().units(), card().peak(), card().cost(), card().used(), card().unused()));
        amounts.addAll(card().lines());
        for (Amount amount : amounts) {
            Subject subject = amount.why().orElseThrow(() -> new AssertionError("no reason for " + amount.text()));
            page.compare().ask(subject);
            assertThat(why.answerProperty().get()).as(amount.text()).isNotNull();
        }
    }

    @Test
    void theHoursOfAMonthAreThoseOfTheCalendar() {
        open("capacity", "ptu-base", Side.RESERVED);
        page.monthProperty().set(Optional.of(0));
        var start = session.plan().settings().start();
        double hours = page.levelsProperty().get().orElseThrow().levels().stream().mapToDouble(level -> level.hours()).sum();
        assertThat(hours).isEqualTo(24.0 * start.lengthOfMonth());
        assertThat(page.levelsProperty().get().orElseThrow().capacity()).hasValue(60);
        assertThat(page.monthsProperty().get().orElseThrow().lines()).extracting(line -> line.id()).containsExactly("peak", "units");
    }

    /** In the month that needs most, which the page shows too until another is chosen. */
    @Test
    void anExportHasTheSameCharts() {
        open("capacity", "ptu-base", Side.RESERVED);
        List<PlanChart> export = PlanCharts.of(Snapshots.of("capacity"), Locale.ENGLISH).all();
        assertThat(export).filteredOn(one -> one.id().equals("reservation-ptu-base-ptu-levels")).singleElement()
                .satisfies(one -> assertThat(one.chart().table()).isEqualTo(page.levelsProperty().get().orElseThrow().table()));
        assertThat(export).filteredOn(one -> one.id().equals("reservation-ptu-base-ptu-months")).singleElement()
                .satisfies(one -> assertThat(one.chart().table()).isEqualTo(page.monthsProperty().get().orElseThrow().table()));
    }

    @Test
    void aTierChosenSaysWhichLimitBindsFirst() {
        open("seats", "api", Side.LIMITS);
        type(entry(TierEntries.id("api", "anthropic")), "anthropic/tier-1");
        String low = page.limitVerdictProperty().get().text();
        assertThat(page.limitsProperty().get()).isNotEmpty();
        assertThat(low).matches(".* exceeded from \\w{3} \\d{4} \\([\\d.,]+ times the limit\\); .*\\.");
        type(entry(TierEntries.id("api", "anthropic")), "");
        assertThat(alternative().purchases().accountTiers()).isEmpty();
        assertThat(page.limitVerdictProperty().get().text()).startsWith("No limits are checked");
        session.undo();
        assertThat(page.limitVerdictProperty().get().text()).isEqualTo(low);
    }

    @Test
    void tiersOfAChosenProviderAreKeptInThePlan() {
        open("today", "claude-sonnet-5-5", Side.LIMITS);
        Plan before = session.plan();
        assertThat(before.prices().accountTiers()).isEmpty();
        type(entry(TierEntries.id("claude-sonnet-5-5", "anthropic")), "anthropic/tier-2");
        assertThat(session.plan().prices().accountTiers()).extracting(tier -> tier.id()).contains("anthropic/tier-2", "anthropic/tier-4");
        session.undo();
        assertThat(session.plan()).isEqualTo(before);
    }

    @Test
    void seatsAndTheirUsersAreTables() {
        open("seats", "copilot", Side.SEATS);
        Grid bought = page.seatsGridProperty().get();
        assertThat(bought.rows()).hasSize(1);
        assertThat(bought.rows().getFirst().getFirst().text()).isEqualTo("Copilot Business");
        assertThat(page.usageGridProperty().get().rows()).extracting(row -> row.get(1).text())
                .containsExactly("50 % of users", "35 % of users", "15 % of users");
        open("seats", "claude-seats", Side.SEATS);
        assertThat(page.seatsGridProperty().get().rows().getFirst().getFirst().text())
                .isEqualTo("Claude Team, premium\nClaude Team, premium seat");
    }

    @Test
    void aCacheThatLosesMoneyIsSaid() {
        open("capacity", "gemini", Side.CACHING);
        Grid caches = page.cachesProperty().get();
        assertThat(caches.rows()).isNotEmpty();
        boolean loses = caches.rows().stream().anyMatch(row -> row.getLast().style() == Grid.Style.BAD);
        assertThat(page.cacheVerdictProperty().get().isBad()).isEqualTo(loses);
        assertThat(page.cacheVerdictProperty().get().text()).contains(loses ? "more than no caching" : "saves money");
    }

    @Test
    void anAddedReservationHasItsPricesAndOneUndo() {
        open("capacity", "metered", Side.RESERVED);
        Plan before = session.plan();
        purchases.add();
        Reservation added = alternative().purchases().reservations().getFirst();
        assertThat(added.serves("azure-openai/gpt-5.2")).isPresent();
        assertThat(session.plan().prices().capacity(added.capacity())).isPresent();
        assertThat(card().cost().text()).startsWith("$");
        session.undo();
        assertThat(session.plan()).isEqualTo(before);
        assertThat(page.cardsProperty().get()).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            to       | 2027-06                    | false | ends in 2027-06 after 6 months
            to       | 2026-10                    | true  | not after its start
            from     | soon                       | true  |
            buffer   | -5                         | true  |
            throughput/azure-openai/gpt-5.2 | 0   | true  | more than
            """)
    void whatIsWrongStandsBesideItsField(String path, String typed, boolean isRefused, String says) {
        open("capacity", "ptu-peak", Side.RESERVED);
        EntryModel entry = reserved(path);
        type(entry, typed);
        assertThat(entry.remarkProperty().get().isRefused()).isEqualTo(isRefused);
        assertThat(entry.remarkProperty().get().text()).isNotEmpty().containsIgnoringCase(says == null ? "" : says);
    }

    @Test
    void unitsCanBeANumberOrSizedOnThePeak() {
        open("capacity", "ptu-peak", Side.RESERVED);
        type(reserved("sizing"), "fixed");
        assertThat(alternative().purchases().reservations().getFirst().units().orElseThrow().value()).isEqualByComparingTo("15");
        type(reserved("units"), "90");
        assertThat(card().units().text()).isEqualTo("90");
        type(reserved("sizing"), "peak");
        assertThat(alternative().purchases().reservations().getFirst().units()).isEmpty();
    }

    @Test
    void anotherCapacityBringsItsOwnPrice() {
        open("capacity", "ptu-peak", Side.RESERVED);
        type(reserved("capacity"), "azure-openai/ptu-regional");
        Reservation now = alternative().purchases().reservations().getFirst();
        assertThat(session.plan().prices().capacity("azure-openai/ptu-regional").orElseThrow().price(now.price())).isPresent();
        assertThat(now.spills()).isFalse();
    }

    @Test
    void whatAFieldShowsIsNoChange() {
        for (String[] at : new String[][] {{"capacity", "ptu-peak", "RESERVED"}, {"capacity", "ptu-base", "RESERVED"}, {"seats", "copilot", "SEATS"},
                {"seats", "claude-seats", "SEATS"}, {"seats", "api", "LIMITS"}}) {
            open(at[0], at[1], Side.valueOf(at[2]));
            Plan before = session.plan();
            purchases.forms().sectionsProperty().get().forEach(section -> section.entries().forEach(entry -> {
                type(entry, entry.textProperty().get());
                entry.enter();
            }));
            assertThat(session.plan()).as(at[1]).isSameAs(before);
        }
    }

    @Test
    void everyNumberHasAField() {
        for (String[] at : new String[][] {{"capacity", "ptu-base", "RESERVED", "/reservation/"}, {"seats", "copilot", "SEATS", "/seats/"},
                {"seats", "claude-seats", "SEATS", "/seats/"}}) {
            open(at[0], at[1], Side.valueOf(at[2]));
            List<String> fields = purchases.forms().sectionsProperty().get().stream().flatMap(one -> one.entries().stream()).map(EntryModel::id).toList();
            List<String> numbers = PlanInputs.of(session.plan()).keySet().stream().filter(id -> id.startsWith("alternative/" + at[1] + at[3])
                    && !id.endsWith("ptu/buffer")).toList();
            assertThat(fields).containsAll(numbers).doesNotHaveDuplicates();
        }
    }

    @Test
    void seatsAreAddedChangedAndRemoved() {
        open("seats", "api", Side.SEATS);
        Plan before = session.plan();
        purchases.add();
        assertThat(page.seatsGridProperty().get().rows()).hasSize(1);
        type(seats("seatPlan"), "github/copilot-business");
        type(seats("count"), "50");
        Seats now = alternative().purchases().seats().getFirst();
        assertThat(now.seatPlan()).isEqualTo("github/copilot-business");
        assertThat(session.plan().prices().seatPlan("github/copilot-business")).isPresent();
        purchases.forms().act(purchases.forms().sectionsProperty().get().getFirst().actions().getFirst());
        assertThat(page.usageGridProperty().get().rows()).hasSize(2);
        type(seats("usage"), "lognormal");
        assertThat(alternative().purchases().seats().getFirst().usage()).isInstanceOf(Seats.Usage.Lognormal.class);
        purchases.remove();
        assertThat(alternative().purchases().seats()).isEmpty();
        assertThat(session.plan().alternatives()).isEqualTo(before.alternatives());
    }
}
