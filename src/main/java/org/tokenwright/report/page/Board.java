package org.tokenwright.report.page;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.tokenwright.chart.BarChart;
import org.tokenwright.chart.ColourRole;
import org.tokenwright.chart.PdfFonts;
import org.tokenwright.report.Snapshot;
import org.tokenwright.report.chart.PlanCharts;
import org.tokenwright.report.page.Block.Spot;

/** The board page: exactly one, from the recommendation to the ask. What is longer than its place is shortened. */
final class Board {

    private static final double GAP = 9;
    private static final double MOST_STRETCH = 12;
    private static final double CHART_LEAST = 104;
    private static final double CHART_WANTED = 150;
    private static final double CHART_MOST = 250;
    private static final int RISKS_LEAST = 3;
    private static final int ASSUMPTIONS_LEAST = 6;
    private static final int ASSUMPTIONS_MOST = 10;
    private static final double COLUMN_GAP = 22;

    private final Snapshot snapshot;
    private final PdfFile file;
    private final PdfFonts fonts;
    private final PageText words = new PageText();
    private final Amounts amounts;
    private final BoardParts parts;
    private final BarChart chart;
    private final double width;

    private Board(Snapshot snapshot, PdfFile file) {
        this.snapshot = snapshot;
        this.file = file;
        fonts = file.fonts();
        amounts = new Amounts(snapshot.plan().settings().currency(), words);
        parts = new BoardParts(Decision.of(snapshot), amounts, words, fonts);
        chart = RoundedBars.of(PlanCharts.of(snapshot, words.locale()).total());
        width = file.sheet().body();
    }

    static void write(Snapshot snapshot, Sheet sheet, OutputStream out) throws IOException {
        try (var file = new PdfFile(sheet)) {
            var board = new Board(snapshot, file);
            board.draw();
            file.write(About.of(snapshot, "page.board.title", board.words), out);
        }
    }

    private Paragraph heading(String text) {
        return new Paragraph(text, Styles.SECTION, "H2", 1, fonts);
    }

    private Block above() {
        return Stack.of(0, parts.head(), new Space(2), parts.recommendation(width), parts.support(), new Space(GAP), parts.figures());
    }

    private Block options() {
        String others = parts.others();
        Block body = parts.options().rows().isEmpty() ? new Paragraph(words.get("page.alternatives.none"), Styles.BODY, "P", 1, fonts)
                : new WholeTable(parts.options());
        Block table = Stack.of(2, heading(words.get("page.heading.options")), body);
        return others.isEmpty() ? table : Stack.of(2, table, new Paragraph(others, Styles.QUIET, "P", 1, fonts));
    }

    private Block changes(int risks) {
        return new Columns(Stack.of(3, heading(parts.driversHeading()), parts.drivers()),
                Stack.of(3, heading(words.get("page.heading.risks")), parts.risks(risks)), COLUMN_GAP);
    }

    private Block assumptions(int most) {
        Table table = parts.assumptions(most);
        Block body = table.rows().isEmpty() ? new Paragraph(words.get("page.assumptions.none"), Styles.BODY, "P", 1, fonts) : new WholeTable(table);
        return Stack.of(2, heading(words.get("page.heading.assumptions")), body);
    }

    private Block ask() {
        return Stack.of(2, heading(words.get("page.heading.ask")), parts.ask(), new AskLines(
                List.of(words.get("page.ask.decision"), words.get("page.ask.owner"), words.get("page.ask.date")), fonts));
    }

    private Block basis() {
        return Stack.of(0, new Basis(snapshot, amounts, words).lines().stream()
                .<Block>map(line -> new Paragraph(line, Styles.FOOTER, "P", 2, fonts)).toArray(Block[]::new));
    }

    /** How many lines of the lists find room. */
    private record Fill(int risks, int assumptions) {
    }

    /** What the chart and the lists may share: the page without the parts that are as they are. */
    private double room(Block basis, Block title) {
        return bottom(basis) - GAP - Sheet.TOP - height(above()) - height(options()) - height(ask()) - 5 * GAP - height(title) - 2;
    }

    private double bottom(Block basis) {
        return file.sheet().height() - Sheet.TOP * 0.7 - basis.height(width);
    }

    /** Assumptions give way to a chart of a good height, then risks to a few assumptions, then those to the least chart. */
    private Fill fill(double room, double ease) {
        var fill = new Fill(BoardParts.RISKS, ASSUMPTIONS_MOST);
        while (fill.assumptions > ASSUMPTIONS_LEAST && taken(fill) + Math.min(ease, CHART_WANTED) > room) {
            fill = new Fill(fill.risks, fill.assumptions - 1);
        }
        while (fill.risks > RISKS_LEAST && taken(fill) + CHART_LEAST > room) {
            fill = new Fill(fill.risks - 1, fill.assumptions);
        }
        while (fill.assumptions > 1 && taken(fill) + CHART_LEAST > room) {
            fill = new Fill(fill.risks, fill.assumptions - 1);
        }
        return fill;
    }

    private double taken(Fill fill) {
        return height(changes(fill.risks)) + height(assumptions(fill.assumptions));
    }

    /** What nothing needs goes between the parts. */
    private void draw() throws IOException {
        Block basis = basis();
        Block title = heading(chart.title());
        double room = room(basis, title);
        double ease = Math.min(CHART_MOST, ChartBlock.ease(chart, width, fonts));
        Fill fill = fill(room, ease);
        double tall = Math.max(CHART_LEAST, Math.min(ease, room - taken(fill)));
        double stretch = Math.clamp((room - tall - taken(fill)) / 5, 0, MOST_STRETCH);
        Spot spot = new Spot(file.newPage(), file.tags().document(), Sheet.SIDE, Sheet.TOP, width);
        Block picture = Stack.of(2, title, new ChartBlock(chart, tall, fonts));
        for (Block part : List.of(above(), picture, options(), changes(fill.risks), assumptions(fill.assumptions), ask())) {
            part.draw(spot);
            spot = spot.down(height(part) + GAP + stretch);
        }
        spot.page().area(Sheet.SIDE, bottom(basis) - 4, width, 0.5, ColourRole.AXIS);
        basis.draw(new Spot(spot.page(), spot.parent(), Sheet.SIDE, bottom(basis), width));
    }

    private double height(Block block) {
        return block.height(width);
    }
}
