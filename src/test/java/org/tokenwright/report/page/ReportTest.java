package org.tokenwright.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tokenwright.plan.Plan;
import org.tokenwright.reference.RandomPlans;
import org.tokenwright.report.Paper;
import org.tokenwright.report.Snapshot;
import org.tokenwright.report.chart.PlanCharts;
import org.tokenwright.store.SamplePlans;
import org.tokenwright.worksheet.Inputs;

class ReportTest {

    private static final List<String> SAMPLES = SamplePlans.NAMES;
    private static final int RANDOM_PLANS = 30;

    private static PDDocument open(Snapshot snapshot, Paper paper) throws IOException {
        PDDocument document = PdfProbe.open(Pages.report(snapshot, paper));
        PageChecks.check(document);
        return document;
    }

    @ParameterizedTest
    @FieldSource("SAMPLES")
    void holdsEveryAssumptionPriceAndFigure(String name) throws IOException {
        Snapshot snapshot = PagePlans.of(name);
        var amounts = new Amounts(snapshot.plan().settings().currency(), new PageText());
        try (PDDocument document = open(snapshot, Paper.A4)) {
            String text = PdfProbe.text(document);
            snapshot.comparison().alternatives().forEach(one -> {
                assertThat(text).contains(PdfProbe.plain(one.alternative().name()));
                for (int column : new int[] {Inputs.LOW, Inputs.BASE, Inputs.HIGH}) {
                    assertThat(text).contains(PdfProbe.plain(amounts.exact(one.total(column))));
                }
                one.worksheet().assumptions().forEach(input -> assertThat(text)
                        .contains(PdfProbe.plain(PageText.sentence(input.label())), PdfProbe.plain(amounts.number(input.value()).replaceAll("\\D.*", ""))));
                one.unpriced().forEach(gap -> assertThat(text).contains(PdfProbe.plain(gap.label()), PdfProbe.plain(gap.reason())));
                one.notes().forEach(note -> assertThat(text).contains(PdfProbe.plain(note)));
            });
            snapshot.plan().prices().pins().forEach(pin -> assertThat(text).contains(PdfProbe.plain(pin.name()), pin.revision(), pin.sha256()));
            snapshot.plan().workloads().forEach(one -> assertThat(text).contains(PdfProbe.plain(one.name())));
            snapshot.plan().teams().forEach(one -> assertThat(text).contains(PdfProbe.plain(one.name())));
            snapshot.plan().scenarios().forEach(one -> assertThat(text).contains(PdfProbe.plain(one.name())));
            PlanCharts.of(snapshot, Locale.ENGLISH).all().forEach(chart -> assertThat(text).contains(PdfProbe.plain(chart.title())));
        }
    }

    @Test
    void numbersItsPagesAndNamesItsChapters() throws IOException {
        try (PDDocument document = open(PagePlans.of("quotes"), Paper.A4)) {
            String text = PdfProbe.text(document);
            int pages = document.getNumberOfPages();
            assertThat(pages).isGreaterThan(5);
            for (int page = 1; page <= pages; page++) {
                assertThat(text).contains("Estimate,notaquote\u00b72026-11-21" + page + "/" + pages);
            }
            var titles = new ArrayList<String>();
            for (PDOutlineItem item : document.getDocumentCatalog().getDocumentOutline().children()) {
                titles.add(item.getTitle());
                assertThat(item.findDestinationPage(document)).isNotNull();
            }
            assertThat(titles).containsExactly("Summary", "Alternatives", "Charts", "Month by month", "Workloads and teams",
                    "Assumptions", "Prices", "Scenarios", "Open points");
        }
    }

    /** The fiscal year of the sample begins in July: December to June first. */
    @Test
    void endsATableOfMonthsWithTheFiscalYear() throws IOException {
        try (PDDocument document = open(PagePlans.of("quotes"), Paper.A4)) {
            assertThat(PdfProbe.text(document)).contains("Fiscalyear:December2026toJune2027", "Fiscalyear:July2027toJune2028",
                    "Fiscalyear:July2028toJune2029", "Fiscalyear:July2029toNovember2029");
        }
    }

    @Test
    void repeatsTheHeadOfATableOnEveryPage() throws IOException {
        try (PDDocument document = open(PagePlans.of("organisation"), Paper.A4)) {
            long heads = PdfProbe.lines(document).stream().filter(line -> line.text().equals("Assumption")).map(PdfProbe.Line::page).distinct().count();
            long pages = PdfProbe.lines(document).stream().filter(line -> line.text().startsWith("template guess")).map(PdfProbe.Line::page).distinct().count();
            assertThat(heads).isGreaterThanOrEqualTo(pages).isGreaterThan(3);
        }
    }

    static Stream<Arguments> extremes() {
        return BoardTest.extremes();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("extremes")
    void extremesHaveAReport(String why, Plan plan) throws IOException {
        open(PagePlans.snapshot(plan), Paper.LETTER).close();
    }

    @Test
    @Tag("exports")
    void randomPlansHaveAReport() throws IOException {
        for (int seed = 0; seed < RANDOM_PLANS; seed++) {
            open(PagePlans.snapshot(RandomPlans.of(seed, seed % (RandomPlans.SIZE + 1))), Paper.A4).close();
        }
    }
}
