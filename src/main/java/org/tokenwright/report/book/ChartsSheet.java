package org.tokenwright.report.book;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.tokenwright.analysis.AlternativeResult;
import org.tokenwright.analysis.ScenarioAmounts;
import org.tokenwright.analysis.ScenarioComparison;
import org.tokenwright.analysis.Status;
import org.tokenwright.chart.BucketColours;
import org.tokenwright.chart.ColourRole;
import org.tokenwright.chart.ModelColours;
import org.tokenwright.chart.Rgb;
import org.tokenwright.chart.Theme;
import org.tokenwright.worksheet.Cell;
import org.tokenwright.worksheet.Inputs;
import org.tokenwright.worksheet.Tag;

/** The sheet Charts: charts of the spreadsheet program, each over the cells that it draws. */
final class ChartsSheet {

    private static final int HEIGHT = 24;
    /** Alternatives that are told apart side by side. */
    private static final int MOST_SIDE_BY_SIDE = 6;

    private final Draft draft;
    private final CalcSheet calc;
    private final Pen pen;
    private final XSSFSheet sheet;
    private final List<AlternativeResult> results;
    private int row = 4;

    ChartsSheet(Draft draft, CalcSheet calc) {
        this.draft = draft;
        this.calc = calc;
        pen = draft.pen(SheetName.CHARTS);
        sheet = draft.book.getSheet(SheetName.CHARTS.toString());
        results = draft.snapshot.comparison().alternatives();
    }

    void write(SensitivitySheet sensitivity) {
        draft.head(SheetName.CHARTS);
        pen.sheet().setColumnWidth(0, 44 * 256);
        for (int column = 1; column < 30; column++) {
            pen.sheet().setColumnWidth(column, 16 * 256);
        }
        if (results.isEmpty()) {
            return;
        }
        costs(SummaryTables.meters(results));
        months();
        sensitivity.blocks().stream().min(Comparator.comparingDouble(block -> results.get(block.alternative()).total(Inputs.BASE).orElse(0)))
                .ifPresent(this::tornado);
        if (draft.snapshot.scenarios().size() > 1) {
            scenarios();
        }
    }

    private void costs(Map<String, String> meters) {
        List<String> keys = List.copyOf(meters.keySet());
        Map<String, ColourRole> colours = BucketColours.of(keys);
        int head = row;
        pen.text(head, 0, BookWords.get("summary.alternative"), Look.HEADER);
        pen.text(head + 1, 0, BookWords.get("input.id"), Look.NOTE);
        for (int m = 0; m < keys.size(); m++) {
            pen.figureHead(head, 1 + m, meters.get(keys.get(m)));
            pen.onTheRight(head + 1, 1 + m, keys.get(m), Look.NOTE);
        }
        int first = head + 2;
        for (int i = 0; i < results.size(); i++) {
            String total = SummarySheet.cell(SummarySheet.TOTAL, i);
            String name = SheetName.SUMMARY + "!$A$" + (SummarySheet.HEAD_ROW + 2 + i);
            pen.formula(first + i, 0, "IF(ISNUMBER(" + total + ")," + name + "," + name + "&\": \"&" + total + ")", Look.FORMULA, NumberFormat.TEXT);
            for (int m = 0; m < keys.size(); m++) {
                pen.formula(first + i, 1 + m, "IF(ISNUMBER(" + total + ")," + calc.sumOfLines(results.get(i).alternative().id(), Tag.METER,
                        Columns.name(1 + m) + "$" + (head + 2)) + ",\"\")", Look.FORMULA, NumberFormat.MONEY);
            }
        }
        int last = first + results.size() - 1;
        var series = new ArrayList<NativeChart.Series>();
        for (int m = 0; m < keys.size(); m++) {
            String key = keys.get(m);
            series.add(new NativeChart.Series(meters.get(key), cell(1 + m, head), range(1 + m, first, last),
                    results.stream().map(one -> of(one, key)).toList(), colour(colours.get(key))));
        }
        draw(last + 2, new NativeChart.Texts(range(0, first, last), results.stream().map(ChartsSheet::name).toList()), series,
                chart -> chart.stackedBars(BookWords.get("chart.cost", draft.currency()), BookWords.get("summary.alternative"), draft.currency(),
                        last + 2, height(results.size())), height(results.size()));
    }

    /** A row and a half for each bar. */
    private static int height(int bars) {
        return Math.max(HEIGHT, 9 + bars * 3 / 2);
    }

    private interface Drawn {
        void draw(NativeChart chart);
    }

    private void draw(int at, NativeChart.Texts categories, List<NativeChart.Series> series, Drawn drawn, int height) {
        if (!series.isEmpty()) {
            drawn.draw(new NativeChart(sheet, categories, series));
        }
        row = at + height + 2;
    }

    /** Nothing where there is no total; 0 for a meter that it does not use. */
    private static OptionalDouble of(AlternativeResult result, String meter) {
        return result.status() == Status.PRICED ? result.costBy(Tag.METER, Inputs.BASE).getOrDefault(meter, Cell.of(0)).value() : OptionalDouble.empty();
    }

    private static String name(AlternativeResult result) {
        return result.status() == Status.PRICED ? result.alternative().name()
                : result.alternative().name() + ": " + BookWords.get("status." + result.status().name());
    }

    /** The cheapest alternatives, as many as have colours; drawn from the rows of the sheet Calc themselves. */
    private void months() {
        ModelColours colours = ModelColours.of(results.stream().map(one -> one.alternative().id()).toList());
        List<AlternativeResult> shown = cheapest().limit(ColourRole.MODELS).toList();
        List<NativeChart.Series> series = shown.stream().map(one -> new NativeChart.Series(one.alternative().name(),
                SheetName.SUMMARY + "!$A$" + (SummarySheet.HEAD_ROW + 2 + results.indexOf(one)),
                draft.places.calcMonths(one.resolved().costRow(), draft.months()), months(one),
                colour(colours.of(one.alternative().id()).role()))).toList();
        String months = SheetName.WORKLOADS + "!$" + Columns.name(Columns.FIRST_MONTH) + "$" + (WorkloadsSheet.MONTHS_ROW + 1) + ":$"
                + Columns.name(Columns.FIRST_MONTH + draft.months() - 1) + "$" + (WorkloadsSheet.MONTHS_ROW + 1);
        List<String> names = IntStream.range(0, draft.months()).mapToObj(draft.snapshot.plan().settings().start()::plusMonths)
                .map(Object::toString).toList();
        int at = row;
        draw(at, new NativeChart.Texts(months, names), series, chart -> chart.lines(
                BookWords.get("chart.months", draft.currency(), shown.size(), results.size()), BookWords.get("chart.month"), draft.currency(), at, HEIGHT), HEIGHT);
    }

    private Stream<AlternativeResult> cheapest() {
        return results.stream().filter(one -> one.status() == Status.PRICED)
                .sorted(Comparator.comparingDouble(one -> one.total(Inputs.BASE).orElse(0)));
    }

    private List<OptionalDouble> months(AlternativeResult result) {
        return IntStream.range(0, draft.months()).mapToObj(month -> result.monthly(month, Inputs.BASE)).toList();
    }

    private void tornado(SensitivitySheet.Block block) {
        AlternativeResult result = results.get(block.alternative());
        var swings = org.tokenwright.analysis.Swings.of(result).all().subList(0, block.last() - block.first() + 1);
        double base = result.total(Inputs.BASE).orElseThrow();    // a block is written for what is priced
        List<OptionalDouble> below = swings.stream().map(one -> OptionalDouble.of(
                Math.min(one.costAtLow().orElseThrow(), one.costAtHigh().orElseThrow()) - base)).toList();
        List<OptionalDouble> above = swings.stream().map(one -> OptionalDouble.of(
                Math.max(one.costAtLow().orElseThrow(), one.costAtHigh().orElseThrow()) - base)).toList();
        int head = block.first() - 1;
        String prefix = SheetName.SENSITIVITY + "!";
        var series = List.of(
                new NativeChart.Series(BookWords.get("swing.below", draft.currency()), prefix + "$G$" + (head + 1),
                        rangeOf(prefix, 6, block.first(), block.last()), below, colour(ColourRole.MODEL_1)),
                new NativeChart.Series(BookWords.get("swing.above", draft.currency()), prefix + "$H$" + (head + 1),
                        rangeOf(prefix, 7, block.first(), block.last()), above, colour(ColourRole.MODEL_2)));
        int at = row;
        draw(at, new NativeChart.Texts(rangeOf(prefix, 0, block.first(), block.last()), swings.stream().map(one -> one.label()).toList()), series,
                chart -> chart.stackedBars(BookWords.get("chart.swings", result.alternative().name(), draft.currency()),
                        BookWords.get("swing.input", draft.currency()), draft.currency(), at, HEIGHT), HEIGHT);
    }

    private void scenarios() {
        int head = row;
        pen.text(head, 0, BookWords.get("scenario.name"), Look.HEADER);
        List<AlternativeResult> shown = cheapest().limit(MOST_SIDE_BY_SIDE).toList();
        for (int i = 0; i < shown.size(); i++) {
            pen.figureHead(head, 1 + i, shown.get(i).alternative().name());
        }
        List<ScenarioComparison.Entry> entries = draft.snapshot.scenarios();
        for (int s = 0; s < entries.size(); s++) {
            pen.text(head + 1 + s, 0, s == 0 ? BookWords.get("scenario.plan") : entries.get(s).name(), Look.TEXT);
            for (int i = 0; i < shown.size(); i++) {
                var total = amounts(entries.get(s), shown.get(i)).total().central();
                if (total.isPresent()) {
                    pen.number(head + 1 + s, 1 + i, total.getAsDouble(), Look.STORED, NumberFormat.MONEY);
                }    // text would be drawn as 0; the sheet Scenarios says why there is no amount
            }
        }
        int last = head + entries.size();
        ModelColours colours = ModelColours.of(results.stream().map(one -> one.alternative().id()).toList());
        var series = new ArrayList<NativeChart.Series>();
        for (int i = 0; i < shown.size(); i++) {
            AlternativeResult one = shown.get(i);
            series.add(new NativeChart.Series(shown.get(i).alternative().name(), cell(1 + i, head), range(1 + i, head + 1, last),
                    entries.stream().map(entry -> amounts(entry, one).total().central()).toList(),
                    colour(colours.of(shown.get(i).alternative().id()).role())));
        }
        List<String> names = IntStream.range(0, entries.size()).mapToObj(s -> s == 0 ? BookWords.get("scenario.plan") : entries.get(s).name()).toList();
        draw(last + 2, new NativeChart.Texts(range(0, head + 1, last), names), series, chart -> chart.sideBySide(
                BookWords.get("chart.scenarios", draft.currency()), BookWords.get("scenario.name"), draft.currency(), last + 2, HEIGHT), HEIGHT);
    }

    private static ScenarioAmounts amounts(ScenarioComparison.Entry entry, AlternativeResult of) {
        return entry.alternative(of.alternative().id()).orElseThrow();
    }

    private static Rgb colour(ColourRole role) {
        return Theme.LIGHT.colour(role);
    }

    private static String cell(int column, int row) {
        return SheetName.CHARTS + "!$" + Columns.name(column) + "$" + (row + 1);
    }

    private static String range(int column, int first, int last) {
        return rangeOf(SheetName.CHARTS + "!", column, first, last);
    }

    private static String rangeOf(String prefix, int column, int first, int last) {
        String letter = "$" + Columns.name(column) + "$";
        return prefix + letter + (first + 1) + ":" + letter + (last + 1);
    }
}
