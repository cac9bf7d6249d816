package org.tokenwright.report.page;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.tokenwright.analysis.AlternativeResult;
import org.tokenwright.plan.Settings;
import org.tokenwright.report.Snapshot;
import org.tokenwright.report.chart.PlanChart;
import org.tokenwright.report.chart.PlanCharts;

/** The report of a whole plan, on as many pages as it needs. */
final class Report {

    /** Alternatives side by side in a table of months. */
    private static final int ABREAST = 5;
    private static final int YEAR = 12;

    private final Snapshot snapshot;
    private final PdfFile file;
    private final Flow flow;
    private final PageText words = new PageText();
    private final Amounts amounts;
    private final Decision decision;
    private final BoardParts parts;
    private final ReportTables tables;

    private Report(Snapshot snapshot, PdfFile file) throws IOException {
        this.snapshot = snapshot;
        this.file = file;
        flow = new Flow(file);
        amounts = new Amounts(snapshot.plan().settings().currency(), words);
        decision = Decision.of(snapshot);
        parts = new BoardParts(decision, amounts, words, file.fonts());
        tables = new ReportTables(snapshot, amounts, words, file.fonts());
    }

    static void write(Snapshot snapshot, Sheet sheet, OutputStream out) throws IOException {
        try (var file = new PdfFile(sheet)) {
            var report = new Report(snapshot, file);
            report.fill();
            new PageNumbers(snapshot, file, report.words).write();
            file.write(About.of(snapshot, "page.report.title", report.words), out);
        }
    }

    private void fill() throws IOException {
        summary();
        costs();
        charts();
        months();
        work();
        assumptions();
        scenarios();
        openPoints();
    }

    private void chapter(String key) throws IOException {
        flow.chapter(words.get("page.chapter." + key));
    }

    private void section(String key) throws IOException {
        flow.section(words.get("page.chapter." + key));
    }

    private void tableOr(Table table, String nothing) throws IOException {
        if (table.rows().isEmpty()) {
            flow.paragraph(words.get(nothing));
        } else {
            flow.table(table);
        }
    }

    private void summary() throws IOException {
        flow.title(words.planName(snapshot.plan()));
        chapter("summary");
        flow.paragraph(parts.recommendation(file.sheet().body()).text());
        flow.paragraph(parts.support().text());
        flow.add(parts.figures());
        if (!snapshot.scenarioName().isEmpty()) {
            flow.paragraph(words.get("page.scenario", snapshot.scenarioName()));
        }
        if (!snapshot.plan().note().isBlank()) {
            flow.paragraph(snapshot.plan().note());
        }
        for (String line : new Basis(snapshot, amounts, words).lines()) {
            flow.paragraph(line, Styles.QUIET);
        }
    }

    private void costs() throws IOException {
        chapter("alternatives");
        flow.paragraph(words.get("page.range.meaning"));
        tableOr(tables.alternativesTable(), "page.alternatives.none");
        if (!snapshot.plan().alternatives().isEmpty() && !snapshot.plan().workloads().isEmpty()) {
            section("tasks");
            flow.table(tables.tasks());
        }
        if (decision.cheapest().isPresent()) {
            flow.section(parts.driversHeading());
            flow.add(parts.drivers());
        }
    }

    private void charts() throws IOException {
        List<PlanChart> charts = PlanCharts.of(snapshot, words.locale()).all();
        if (charts.isEmpty()) {
            return;
        }
        chapter("charts");
        for (PlanChart chart : charts) {
            flow.chart(chart.title(), chart.chart());
        }
    }

    private void months() throws IOException {
        List<AlternativeResult> all = snapshot.comparison().alternatives();
        if (all.isEmpty()) {
            return;
        }
        chapter("months");
        Settings settings = snapshot.plan().settings();
        for (int from = 0; from < settings.months();) {
            int to = Math.min(settings.months(), from + monthsLeft(settings, from));
            flow.section(words.get("page.fiscal-year", words.month(settings.start().plusMonths(from)), words.month(settings.start().plusMonths(to - 1))));
            for (int first = 0; first < all.size(); first += ABREAST) {
                flow.table(tables.months(all.subList(first, Math.min(all.size(), first + ABREAST)), from, to));
            }
            from = to;
        }
    }

    /** Months from one of the horizon to the end of its fiscal year. */
    private static int monthsLeft(Settings settings, int month) {
        int into = Math.floorMod(settings.start().plusMonths(month).getMonthValue() - settings.fiscalYearStart().getValue(), YEAR);
        return YEAR - into;
    }

    private void work() throws IOException {
        Optional<AlternativeResult> shown = decision.order().stream().findFirst();
        if (shown.isEmpty() || snapshot.plan().workloads().isEmpty()) {
            return;
        }
        chapter("work");
        flow.paragraph(words.get("page.work.on", shown.get().alternative().name()));
        flow.table(tables.workloads(shown.get()));
        if (!snapshot.plan().teams().isEmpty()) {
            section("teams");
            flow.table(tables.teams(shown.get()));
        }
    }

    private void assumptions() throws IOException {
        chapter("assumptions");
        tableOr(tables.assumptions(), "page.assumptions.empty");
        chapter("prices");
        tableOr(tables.prices(), "page.prices.none");
        section("sheets");
        tableOr(tables.sheets(), "page.sheets.none");
        if (!tables.constants().rows().isEmpty()) {
            section("constants");
            flow.table(tables.constants());
        }
    }

    private void scenarios() throws IOException {
        if (snapshot.plan().scenarios().isEmpty() || snapshot.plan().alternatives().isEmpty()) {
            return;
        }
        chapter("scenarios");
        flow.table(tables.scenarios());
        section("differences");
        tableOr(tables.differences(), "page.differences.none");
    }

    private void openPoints() throws IOException {
        chapter("open");
        section("risks");
        flow.bullets(new Risks(decision, amounts, words, UnaryOperator.identity()).all());
        section("gaps");
        List<String> gaps = all().flatMap(one -> one.unpriced().stream().map(gap -> gap.label() + ": " + gap.reason())).distinct().toList();
        flow.bullets(gaps.isEmpty() ? List.of(words.get("page.gaps.none")) : gaps);
        section("notes");
        List<String> notes = all().flatMap(one -> one.notes().stream()).distinct().toList();
        flow.bullets(notes.isEmpty() ? List.of(words.get("page.notes.none")) : notes);
        section("account-limits");
        tableOr(tables.limits(), "page.limits.none");
        section("limits");
        flow.bullets(Stream.of("estimate", "ranges", "rounding").map(key -> words.get("page.limit." + key)).toList());
    }

    private Stream<AlternativeResult> all() {
        return snapshot.comparison().alternatives().stream();
    }
}
