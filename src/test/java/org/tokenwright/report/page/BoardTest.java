package org.tokenwright.report.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tokenwright.plan.Plan;
import org.tokenwright.reference.RandomPlans;
import org.tokenwright.report.HostilePlan;
import org.tokenwright.report.Paper;
import org.tokenwright.report.Snapshot;
import org.tokenwright.store.SamplePlans;

class BoardTest {

    private static final int RANDOM_PLANS = 200;
    private static final String LONG = "A name that goes on and on ".repeat(12).strip();
    private static final String UNBROKEN = "x".repeat(300);

    static Stream<Arguments> samples() {
        return SamplePlans.NAMES.stream().flatMap(name -> Stream.of(Paper.values()).map(paper -> Arguments.of(name, paper)));
    }

    private static PDDocument onePage(Snapshot snapshot, Paper paper) throws IOException {
        PDDocument document = PdfProbe.open(Pages.board(snapshot, paper));
        assertThat(document.getNumberOfPages()).isEqualTo(1);
        assertThat((double) document.getPage(0).getMediaBox().getHeight()).isCloseTo(paper.height() * 72 / 25.4, within(0.01));
        PageChecks.check(document);
        return document;
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everySampleIsOneGoodPage(String name, Paper paper) throws IOException {
        try (PDDocument document = onePage(PagePlans.of(name), paper)) {
            assertThat(PdfProbe.text(document)).contains("Theask", "Estimate,notaquote", "Keyassumptions", "Risks,", "Whatmovesthecost");
        }
    }

    @Test
    @Tag("exports")
    void randomPlansAreOneGoodPageEach() throws IOException {
        for (int seed = 0; seed < RANDOM_PLANS; seed++) {
            Plan plan = RandomPlans.of(seed, seed % (RandomPlans.SIZE + 1));
            onePage(PagePlans.snapshot(plan), Paper.values()[seed % 2]).close();
        }
    }

    static Stream<Arguments> extremes() {
        Plan today = PagePlans.sample("today");
        Plan quotes = PagePlans.sample("quotes");
        return Stream.of(
                Arguments.of("empty plan", PagePlans.empty()),
                Arguments.of("no workloads", today.withWorkloads(List.of())),
                Arguments.of("no alternatives", today.withAlternatives(List.of())),
                Arguments.of("one alternative", today.withAlternatives(today.alternatives().subList(0, 1))),
                Arguments.of("sixty alternatives", PagePlans.crowd(today, 60)),
                Arguments.of("nothing priced", PagePlans.unpriced(today)),
                Arguments.of("nothing priced, sixty", PagePlans.unpriced(PagePlans.crowd(today, 60))),
                Arguments.of("long names", PagePlans.named(quotes, LONG)),
                Arguments.of("unbroken names", PagePlans.named(today, UNBROKEN)),
                Arguments.of("no letters", PagePlans.named(quotes, "\ud83d\ude80 \u4e2d\u6587 \u0627\u0644\u0639 \u05d0\u05d1 \ud800 \u0000\t\n =1+1")),
                Arguments.of("markup", PagePlans.named(quotes, "<b>&amp; ]]> %PDF (()\\ {0} ''")),
                Arguments.of("no budget", today.withSettings(today.settings().withBudgetPerYear(Optional.empty()))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("extremes")
    void extremesAreOneGoodPageEach(String why, Plan plan) throws IOException {
        for (Paper paper : Paper.values()) {
            onePage(PagePlans.snapshot(plan), paper).close();
        }
    }

    static Stream<HostilePlan.Field> fields() {
        return HostilePlan.fields().stream();
    }

    /** Any field of a plan, once long and once of letters that no font has. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("fields")
    void noFieldBreaksThePage(HostilePlan.Field field) throws IOException {
        for (String text : List.of(LONG, "=1+1 \u4e2d\u6587\ud83d\ude80 \u0627\u0644\u0639")) {
            onePage(PagePlans.snapshot(field.with(text)), Paper.LETTER).close();
        }
    }

    /** 420 USD for a month; a tenth of the tasks moves it by 42 each way. */
    @Test
    void saysWhatItCosts() throws IOException {
        try (PDDocument document = onePage(PagePlans.of("founding-2024"), Paper.A4)) {
            assertThat(PdfProbe.text(document)).contains("ChooseDeepSeek-V2:$420for1monthfromJul2024", "$0.00042", "+436%", "$2,250,Llama370B",
                    "$17,500", "900,000to1,100,000tasks:cost$378to$462", "\u00b110%oneatatime");
        }
    }

    /** 2,336,058.6 USD to three digits, everywhere. */
    @Test
    void roundsEveryAmountAlike() throws IOException {
        try (PDDocument document = onePage(PagePlans.of("quotes"), Paper.A4)) {
            assertThat(PdfProbe.text(document)).contains("$2,340,000", "$1,880,000to$8,050,000", "\u22129.9%").doesNotContain("2,336,05");
        }
    }

    @Test
    void countsTheAlternativesThatItLeavesOut() throws IOException {
        Plan today = PagePlans.sample("today");
        try (PDDocument six = onePage(PagePlans.snapshot(today.withAlternatives(today.alternatives().subList(0, 6))), Paper.A4);
                PDDocument five = onePage(PagePlans.snapshot(today.withAlternatives(today.alternatives().subList(0, 5))), Paper.A4)) {
            assertThat(PdfProbe.text(six)).contains("1morealternativeisleftout");
            assertThat(PdfProbe.text(five)).doesNotContain("leftout");
        }
    }

    @Test
    void tellsFromWhichFileItIs() throws IOException {
        Snapshot snapshot = PagePlans.of("quotes");
        try (PDDocument document = onePage(snapshot, Paper.LETTER)) {
            assertThat(PdfProbe.text(document)).contains(PlanHash.of(snapshot.plan()), "Tokenwright1.2.3", "2026-11-21", "1EURinUSD:1.1fromDec2026",
                    "Pricesheetsof2026-11-21");
        }
    }

    @Test
    void theSameSnapshotGivesTheSameBytes() throws IOException {
        assertThat(PdfProbe.bytes(Pages.board(PagePlans.of("quotes"), Paper.A4))).isEqualTo(PdfProbe.bytes(Pages.board(PagePlans.snapshot(PagePlans.sample("quotes")), Paper.A4)));
        assertThat(PdfProbe.bytes(Pages.report(PagePlans.of("quotes"), Paper.A4))).isEqualTo(PdfProbe.bytes(Pages.report(PagePlans.snapshot(PagePlans.sample("quotes")), Paper.A4)));
    }
}
