package org.tokenwright.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.tokenwright.analysis.AlternativeResult;
import org.tokenwright.analysis.Swing;
import org.tokenwright.analysis.Swings;
import org.tokenwright.chart.PdfFonts;
import org.tokenwright.chart.TextStyle;
import org.tokenwright.plan.Settings;
import org.tokenwright.report.Snapshot;
import org.tokenwright.worksheet.Assumption;
import org.tokenwright.worksheet.Inputs;

/** The parts of the board page, in words and figures. */
final class BoardParts {

    /** More options are not compared on one page. */
    static final int OPTIONS = 5;
    private static final int DRIVERS = 3;
    /** More lines would push out what matters. */
    static final int RISKS = 6;

    private final Snapshot snapshot;
    private final Decision decision;
    private final Amounts amounts;
    private final Origins origins;
    private final PageText words;
    private final PdfFonts fonts;

    BoardParts(Decision decision, Amounts amounts, PageText words, PdfFonts fonts) {
        this.decision = decision;
        this.amounts = amounts;
        this.words = words;
        this.fonts = fonts;
        snapshot = decision.snapshot();
        origins = new Origins(snapshot.comparison().plan(), amounts, words);
    }

    private static String name(AlternativeResult one) {
        return one.alternative().name();
    }

    /** Plan, scenario, day. */
    Paragraph head() {
        String scenario = snapshot.scenarioName().isEmpty() ? "" : "  \u00b7  " + words.get("page.scenario", snapshot.scenarioName());
        return new Paragraph(words.planName(snapshot.plan()) + scenario, Styles.QUIET, "P", 1, fonts);
    }

    Paragraph recommendation(double width) {
        String text = decision.cheapest().map(one -> words.get(decision.priced() == 1 ? "page.recommend.only" : "page.recommend",
                fit(name(one), 320, Styles.TITLE), amounts.money(one.total(Inputs.BASE)), period())).orElseGet(() -> words.get(
                        decision.order().isEmpty() ? "page.recommend.nothing" : "page.recommend.none", decision.order().size()));
        var title = new Paragraph(text, Styles.TITLE, "H1", 2, fonts);
        var smaller = new Paragraph(text, Styles.SMALLER_TITLE, "H1", 2, fonts);
        return title.lines(width).size() > 1 && smaller.lines(width).size() == 1 ? smaller : title;
    }

    /** So that the amount behind the name is not cut off. */
    private String fit(String name, double width, TextStyle style) {
        return fonts.fit(name, width, style.size(), style.weight());
    }

    Paragraph support() {
        String text = decision.cheapest().map(one -> {
            String range = range(one);
            return words.get(decision.priced() == 1 ? "page.support.only" : "page.support", decision.priced(), decision.order().size(),
                    range.isEmpty() ? words.get("page.support.no-range") : words.get("page.support.range", range));
        }).orElseGet(() -> words.get(decision.order().isEmpty() ? "page.support.nothing" : "page.support.none"));
        return new Paragraph(text, Styles.LEAD, "P", 2, fonts);
    }

    private String period() {
        Settings settings = snapshot.plan().settings();
        return words.get("page.period", settings.months(), words.shortMonth(settings.start()));
    }

    Tiles figures() {
        return new BoardFigures(decision, amounts, words, fonts).tiles();
    }

    private OptionalDouble at(int column) {
        return decision.cheapest().map(one -> one.total(column)).orElse(OptionalDouble.empty());
    }

    private String range(AlternativeResult one) {
        return amounts.range(one.total(Inputs.LOW), one.total(Inputs.BASE), one.total(Inputs.HIGH));
    }

    /** The first options, and under them how many more there are. */
    Table options() {
        boolean budget = decision.order().stream().anyMatch(one -> one.againstBudget(Inputs.BASE).isPresent());
        var columns = new ArrayList<>(List.of(Table.Column.words(words.get("page.column.option"), 3), Table.Column.figures(words.get("page.column.cost")),
                Table.Column.figures(words.get("page.column.low-high")), Table.Column.figures(words.get("page.column.task"))));
        if (budget) {
            columns.add(Table.Column.figures(words.get("page.column.budget")));
        }
        columns.add(Table.Column.words(words.get("page.column.status"), 1));
        return new Table(columns, decision.order().stream().limit(OPTIONS).map(one -> option(one, budget)).toList(), 1, fonts).withoutEmpty();
    }

    private Table.Row option(AlternativeResult one, boolean budget) {
        var cells = new ArrayList<String>();
        cells.add(name(one));
        cells.add(amounts.money(one.total(Inputs.BASE)));
        String range = range(one);
        cells.add(Decision.hasAmount(one) && !range.isEmpty() ? range : Amounts.NONE);
        cells.add(amounts.money(decision.mainWorkload().map(main -> one.perTask(main.workload().id(), Inputs.BASE)).orElse(OptionalDouble.empty())));
        if (budget) {
            OptionalDouble against = one.againstBudget(Inputs.BASE);
            cells.add(against.isPresent() ? amounts.change(against.getAsDouble()) : Amounts.NONE);
        }
        cells.add(words.get("page.status." + one.status().key()));
        return new Table.Row(cells, decision.cheapest().filter(one::equals).isPresent());
    }

    /** How many options the table leaves out; empty where it has all. */
    String others() {
        int left = decision.order().size() - OPTIONS;
        return left > 0 ? words.get("page.options.others", left) : "";
    }

    String driversHeading() {
        return words.get(decision.swings().filter(Swings::isTenPercent).isPresent() ? "page.drivers.tenth" : "page.drivers");
    }

    /** What moves the total most, one at a time. */
    Drivers drivers() {
        List<Drivers.Driver> drivers = decision.swings().map(Swings::all).orElse(List.of()).stream()
                .filter(swing -> swing.size().orElse(0) > 0).limit(DRIVERS).map(this::driver).toList();
        return new Drivers(drivers, at(Inputs.BASE), words.get(decision.cheapest().isEmpty() ? "page.drivers.nothing" : "page.drivers.none"), fonts);
    }

    private Drivers.Driver driver(Swing swing) {
        Assumption input = decision.cheapest().orElseThrow().worksheet().assumption(swing.input());
        return new Drivers.Driver(PageText.sentence(swing.label()),
                words.get("page.driver", origins.plain(input, swing.low()), origins.full(input, swing.high()), amounts.money(swing.costAtLow()),
                        amounts.money(swing.costAtHigh())),
                amounts.money(swing.size()), swing.costAtLow().orElseThrow(), swing.costAtHigh().orElseThrow());
    }

    /** The inputs that move the total most, per cent for per cent. */
    Table assumptions(int most) {
        List<Table.Row> rows = decision.cheapest().map(one -> {
            Map<String, Assumption> all = one.worksheet().assumptions().stream().collect(Collectors.toMap(Assumption::id, input -> input));
            return Swings.ofTenPercent(one).all().stream().filter(swing -> swing.size().orElse(0) > 0).limit(most)
                    .map(swing -> assumption(all.get(swing.input()))).toList();
        }).orElse(List.of());
        return new Table(List.of(Table.Column.words(words.get("page.column.assumption"), 4), Table.Column.figures(words.get("page.column.value")),
                Table.Column.figures(words.get("page.column.range")), Table.Column.words(words.get("page.column.source"), 4)), rows, 1, fonts).withoutEmpty();
    }

    private Table.Row assumption(Assumption input) {
        return Table.Row.of(PageText.sentence(input.label()), origins.value(input), origins.range(input), origins.source(input));
    }

    Bullets risks(int most) {
        return new Bullets(new Risks(decision, amounts, words, name -> fit(name, 130, Styles.BODY)).all().stream().limit(most).toList(), 2, fonts);
    }

    Paragraph ask() {
        String text = decision.cheapest().map(one -> {
            OptionalDouble high = one.total(Inputs.HIGH);
            boolean hasRange = high.isPresent() && high.getAsDouble() > one.total(Inputs.BASE).orElseThrow();
            return words.get(hasRange ? "page.ask.range" : "page.ask", fit(name(one), 250, Styles.BODY), amounts.money(one.total(Inputs.BASE)), period(),
                    amounts.money(high));
        }).orElseGet(() -> words.get("page.ask.none"));
        return new Paragraph(text, Styles.BODY, "P", 2, fonts);
    }
}
