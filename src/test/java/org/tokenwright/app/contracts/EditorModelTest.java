package org.tokenwright.app.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.tokenwright.app.AppTestPlans;
import org.tokenwright.app.QuotedPlans;
import org.tokenwright.app.compare.CompareModel;
import org.tokenwright.app.form.EntryModel;
import org.tokenwright.app.session.PlanSession;
import org.tokenwright.contract.Quote;
import org.tokenwright.contract.Term;
import org.tokenwright.plan.Plan;
import org.tokenwright.plan.PlanCheck;
import org.tokenwright.plan.PlanInputs;

/** Quotes and their terms while they are edited, without a toolkit. */
class EditorModelTest {

    private final PlanSession session = AppTestPlans.session(QuotedPlans.with(QuotedPlans.all()));
    private final ContractsModel contracts = new ContractsModel(new CompareModel(session));
    private final EditorModel editor = new EditorModel(contracts);

    EditorModelTest() {
        contracts.setShowing(true);
    }

    private EntryModel entry(String path) {
        return editor.forms().entry("quote/all/" + path).orElseThrow();
    }

    private Quote quote() {
        return session.plan().quote("all").orElseThrow();
    }

    @Test
    void everyNumberOfEveryTermHasAField() {
        List<String> fields = editor.forms().sectionsProperty().get().stream().flatMap(section -> section.entries().stream())
                .map(EntryModel::id).toList();
        assertThat(fields).containsAll(PlanInputs.of(session.plan()).keySet().stream().filter(id -> id.startsWith("quote/all/")).toList());
        assertThat(fields).doesNotHaveDuplicates();
    }

    @Test
    void whatAFieldShowsIsNoChange() {
        Plan before = session.plan();
        editor.forms().sectionsProperty().get().forEach(section -> section.entries().forEach(entry -> {
            assertThat(entry.entry().change().edit(before, entry.textProperty().get())).as(entry.id()).isEmpty();
            entry.leave();
        }));
        assertThat(session.plan()).isSameAs(before);
    }

    @ParameterizedTest(name = "{0} becomes {1}")
    @CsvSource(textBlock = """
            discount/share,                 15 % ±3,      Undo Discount: Share 15 % ±3
            commitment/amount/1,            400k to 600k, Undo Commitment: Amount 400k to 600k
            tiers/tier/a/upTo,              250k,         Undo Volume discount: Tier up to 250k
            lock/asOf,                      2024-08-01,   Undo Price protection: Prices of 2024-08-01
            credits/grants[welcome]/expires, 2024-12,     "Undo Credits: Expires, start of 2024-12"
            support/minimum,                750,          "Undo Support plan: At least, a month 750"
            tax/text,                       VAT,          Undo Tax: In its words VAT
            commitment/payment,             QUARTERLY,    Undo Commitment: Paid every three months
            discount/meters,                output,       Undo Discount: Kinds of use output
            name,                           Big deal,     Undo Name Big deal
            validUntil,                     2024-09-30,   Undo Valid until 2024-09-30
            """, quoteCharacter = '"')
    void whatIsTypedIsAStepOfItsOwnName(String path, String typed, String undo) {
        Plan before = session.plan();
        entry(path).textProperty().set(typed);
        entry(path).leave();
        assertThat(entry(path).remarkProperty().get().isRefused()).isFalse();
        assertThat(session.plan()).isNotEqualTo(before);
        assertThat("Undo " + session.undoNameProperty().get()).isEqualTo(undo);
        session.undo();
        assertThat(session.plan()).isEqualTo(before);
    }

    @ParameterizedTest(name = "{0} = {1}: {2}")
    @CsvSource(textBlock = """
            discount/share,       120,        At most 100 %
            discount/share,       1;5,        is not a number
            discount/from,        2024-31-01, A day such as
            lock/asOf,            "",         A day such as
            start,                2024,       A month such as
            months,               0,          A whole number of months
            months,               6,          Commitment: the commitment runs from 2024-07 to 2025-07
            currency,             $,          A currency such as
            name,                 "",         A name is needed
            minimum/periodMonths, 5,          whole number of periods
            commitment/start,     2024-08,    The commitment runs from 2024-08
            tiers/tier/a/upTo,    0,          must be greater than 0
            credits/grants[welcome]/expires, 2024-07, expires in 2024-07
            """, quoteCharacter = '"')
    void aRefusedTextStaysWithItsReason(String path, String typed, String reason) {
        Plan before = session.plan();
        EntryModel entry = entry(path);
        entry.textProperty().set(typed);
        entry.leave();
        assertThat(entry.remarkProperty().get().isRefused()).isTrue();
        assertThat(entry.remarkProperty().get().text()).containsIgnoringCase(reason);
        assertThat(entry.textProperty().get()).isEqualTo(typed);
        assertThat(session.plan()).isEqualTo(before);
        assertThat(session.undoNameProperty().get()).isEmpty();
        entry("tax/share").textProperty().set("7 %");
        assertThat(entry.textProperty().get()).as("after another edit").isEqualTo(typed);
        entry.revert();
        assertThat(entry.remarkProperty().get().text()).isEmpty();
    }

    @Test
    void aRefusedTextIsTakenOnceThePlanAllowsIt() {
        entry("discount/from").textProperty().set("2024-09-01");
        entry("discount/to").textProperty().set("2024-08-01");
        assertThat(entry("discount/to").remarkProperty().get().text()).contains("2024-08-01, not after its start");
        entry("discount/from").textProperty().set("2024-07-01");
        assertThat(entry("discount/to").textProperty().get()).isEqualTo("2024-08-01");
        entry("discount/to").enter();
        assertThat(entry("discount/to").remarkProperty().get().isRefused()).isFalse();
        assertThat(((Term.Discount) quote().term("discount").orElseThrow()).days().to()).hasToString("Optional[2024-08-01]");
    }

    @Test
    void whatIsOddIsSaidBesideItsField() {
        entry("discount/to").textProperty().set("2024-01-01");
        assertThat(entry("discount/to").remarkProperty().get())
                .isEqualTo(new EntryModel.Remark(false, "The term ends on 2024-01-01; the contract starts in 2024-07"));
        assertThat(contracts.cardsProperty().get().getFirst().warnings())
                .contains("Discount: the term ends on 2024-01-01; the contract starts in 2024-07");
    }

    @ParameterizedTest
    @EnumSource(TermKind.class)
    void aTermOfEveryKindCanBeAddedMovedAndRemoved(TermKind kind) {
        Plan before = session.plan();
        editor.add(kind);
        Term added = quote().terms().getLast();
        assertThat(TermKind.of(added)).isEqualTo(kind);
        assertThat(editor.openProperty().get()).isEqualTo(added.id());
        assertThat(session.undoNameProperty().get()).isEqualTo("Add " + kind.label());
        assertThat(PlanCheck.of(session.plan())).noneMatch(PlanCheck.Finding::isError);
        assertThat(editor.summary(added.id())).isNotBlank();
        editor.move(added.id(), -1);
        assertThat(quote().terms().get(quote().terms().size() - 2)).isEqualTo(added);
        editor.removeTerm(added.id());
        assertThat(session.undoNameProperty().get()).isEqualTo("Remove " + kind.label());
        session.undo();
        session.undo();
        session.undo();
        assertThat(session.plan()).isEqualTo(before);
    }

    @Test
    void itemsOfTermsComeAndGo() {
        act("quote/all/tiers/add-tier");
        assertThat(((Term.VolumeTiers) quote().term("tiers").orElseThrow()).tiers()).hasSize(3);
        act("quote/all/credits/add-grant");
        assertThat(((Term.Credits) quote().term("credits").orElseThrow()).grants()).hasSize(2);
        act("quote/all/commitment/add-amount");
        assertThat(editor.forms().refusalProperty().get()).startsWith("Commitment: ").contains("contract only from");
        entry("commitment/periodMonths").textProperty().set("6");
        act("quote/all/commitment/add-amount");
        assertThat(editor.forms().refusalProperty().get()).isEmpty();
        assertThat(((Term.Commitment) quote().term("commitment").orElseThrow()).amounts()).hasSize(2);
    }

    private void act(String id) {
        editor.forms().act(editor.forms().sectionsProperty().get().stream().flatMap(section -> section.actions().stream())
                .filter(action -> action.id().equals(id)).findFirst().orElseThrow());
    }

    @Test
    void anotherCurrencyMeterOrMeasureKeepsTheDigits() {
        entry("currency").textProperty().set("eur");
        assertThat(quote().currency()).isEqualTo("EUR");
        assertThat(entry("commitment/amount/1").entry().unit()).isEqualTo("EUR");
        assertThat(entry("agreed/price").entry().unit()).isEqualTo("EUR/M");
        assertThat(entry("commitment/amount/1").textProperty().get()).isEqualTo("300k");
        entry("agreed/meter").textProperty().set("search");
        assertThat(entry("agreed/price").entry().unit()).isEqualTo("EUR/search");
        entry("tiers/measure").textProperty().set("TOKENS");
        assertThat(entry("tiers/tier/a/upTo").entry().unit()).isEqualTo("M tokens");
        assertThat(entry("currency").remarkProperty().get().text()).contains("no exchange rate from EUR to USD");
    }

    @Test
    void anotherVendorHasOtherOffers() {
        entry("offers").textProperty().set(session.plan().alternatives().getFirst().routes().getFirst().offer());
        entry("provider").textProperty().set(QuotedPlans.provider(1));
        assertThat(quote().provider()).isEqualTo(QuotedPlans.provider(1));
        assertThat(quote().offers()).isEmpty();
    }

    @Test
    void alternativesBuyUnderTheQuoteOrNot() {
        String buyer = editor.possibleBuyers().getFirst().id();
        editor.buy(buyer, false);
        assertThat(session.plan().alternative(buyer).orElseThrow().quotes()).isEmpty();
        assertThat(session.undoNameProperty().get()).endsWith("no longer buys under Everything");
        editor.duplicateUnder(buyer);
        assertThat(session.plan().alternatives()).anyMatch(one -> one.name().endsWith(", Everything") && one.quotes().equals(List.of("all")));
    }

    @Test
    void twoQuotesForTheSameOfferAreRefusedInWords() {
        contracts.duplicate("all");
        String copy = contracts.chosenProperty().get();
        assertThat(copy).isNotEqualTo("all");
        editor.buy(editor.possibleBuyers().getFirst().id(), true);
        assertThat(editor.forms().refusalProperty().get()).contains("include every offer of");
        assertThat(session.undoNameProperty().get()).isEqualTo("Duplicate Everything");
    }
}
