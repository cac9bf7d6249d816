package org.tokenwright.report.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tokenwright.analysis.AlternativeResult;
import org.tokenwright.plan.Plan;
import org.tokenwright.plan.Team;
import org.tokenwright.report.Snapshot;
import org.tokenwright.report.table.CostLine.Measured;
import org.tokenwright.resolve.Gap;
import org.tokenwright.workload.Workload;
import org.tokenwright.worksheet.Evaluation;
import org.tokenwright.worksheet.Row;
import org.tokenwright.worksheet.Tag;
import org.tokenwright.worksheet.Timeline;

/**
 * A snapshot as one tidy table: a row for each cost line and month, and one for each quantity without a price and month.
 * Sums of the cost over any column are what the engine has for it.
 */
final class LineTable {

    private static final List<Tag> TAGS = List.of(Tag.PROVIDER, Tag.OFFER, Tag.METER, Tag.BUCKET, Tag.SERVICE_TIER, Tag.REGION,
            Tag.REGIME, Tag.PRICE_WINDOW, Tag.BRACKET, Tag.VOLUME_TIER, Tag.QUOTE, Tag.TERM, Tag.LAYER);
    private static final int COLUMNS = 32;

    private final Snapshot snapshot;
    private final Plan plan;
    private final Timeline timeline;
    private final RowSink sink;

    private LineTable(Snapshot snapshot, RowSink sink) {
        this.snapshot = snapshot;
        this.sink = sink;
        plan = snapshot.plan();
        timeline = snapshot.comparison().timeline();
    }

    /** The names of the columns. */
    static List<String> header() {
        var names = new ArrayList<>(List.of("plan", "scenario", "alternative", "month", "team", "workload", "line", "quantity", "unit",
                "price", "cost", "currency", "source", "price_unit", "line_id", "alternative_id", "team_id", "workload_id", "status"));
        TAGS.forEach(tag -> names.add(tag.name().toLowerCase(Locale.ROOT)));
        return names;
    }

    /** How many rows there are below the header. */
    static long rows(Snapshot snapshot) {
        long months = snapshot.comparison().timeline().months();
        return snapshot.comparison().alternatives().stream().mapToLong(one -> one.lines().size() + one.unpriced().size()).sum() * months;
    }

    static void write(Snapshot snapshot, RowSink sink) throws IOException {
        var table = new LineTable(snapshot, sink);
        sink.header(header());
        for (AlternativeResult result : snapshot.comparison().alternatives()) {
            table.alternative(result);
        }
    }

    private void alternative(AlternativeResult result) throws IOException {
        CostLines lines = CostLines.of(result);
        for (CostLine line : lines.lines()) {
            line(result, line, lines.evaluation());
        }
        for (Gap gap : result.unpriced()) {
            gap(result, gap, lines.evaluation());
        }
    }

    private void line(AlternativeResult result, CostLine line, Evaluation evaluation) throws IOException {
        for (int month = 0; month < timeline.months(); month++) {
            Value cost = cell(evaluation, line.last().id(), month);
            List<Value> cells = head(result, line.last(), month, line.last().label());
            cells.add(cell(evaluation, line.counted(), month));
            cells.add(Value.of(line.counted().map(counted -> counted.unit().toString())));
            cells.add(cell(evaluation, line.price(), month));
            cells.add(cost);
            cells.add(Value.of(snapshot.comparison().currency()));
            cells.add(Value.of(cost == Value.NONE ? TableText.get("source.undefined") : line.source()));
            cells.add(Value.of(line.price().map(price -> price.unit().toString())));
            tail(cells, result, line.last());
            sink.row(cells);
        }
    }

    /** What is used and has no price: its cost is unknown, not zero. */
    private void gap(AlternativeResult result, Gap gap, Evaluation evaluation) throws IOException {
        Row row = result.resolved().worksheet().row(gap.row());
        for (int month = 0; month < timeline.months(); month++) {
            List<Value> cells = head(result, row, month, gap.label());
            cells.add(cell(evaluation, row.id(), month));
            cells.add(Value.of(row.unit().toString()));
            cells.addAll(List.of(Value.NONE, Value.NONE, Value.of(snapshot.comparison().currency()),
                    Value.of(TableText.get("source.unpriced", gap.reason())), Value.NONE));
            tail(cells, result, row);
            sink.row(cells);
        }
    }

    private List<Value> head(AlternativeResult result, Row row, int month, String label) {
        var cells = new ArrayList<Value>(COLUMNS);
        cells.add(Value.of(plan.name()));
        cells.add(Value.of(scenarioName(snapshot)));
        cells.add(Value.of(result.alternative().name()));
        cells.add(Value.of(timeline.month(month).toString()));
        cells.add(Value.of(row.tags().get(Tag.TEAM).map(this::team)));
        cells.add(Value.of(row.tags().get(Tag.WORKLOAD).map(this::workload)));
        cells.add(Value.of(label));
        return cells;
    }

    private void tail(List<Value> cells, AlternativeResult result, Row row) {
        cells.add(Value.of(row.id()));
        cells.add(Value.of(result.alternative().id()));
        cells.add(Value.of(row.tags().get(Tag.TEAM)));
        cells.add(Value.of(row.tags().get(Tag.WORKLOAD)));
        cells.add(Value.of(result.status().key()));
        TAGS.forEach(tag -> cells.add(Value.of(row.tags().get(tag))));
    }

    /** Name of the scenario; the word for none where the plan itself is shown. */
    static String scenarioName(Snapshot snapshot) {
        return snapshot.scenarioName().isEmpty() ? TableText.get("scenario.plan") : snapshot.scenarioName();
    }

    private String team(String id) {
        return plan.teams().stream().filter(team -> team.id().equals(id)).map(Team::name).findFirst().orElse(id);
    }

    private String workload(String id) {
        return plan.workload(id).map(Workload::name).orElse(id);
    }

    private static Value cell(Evaluation evaluation, Optional<Measured> row, int month) {
        return row.map(found -> cell(evaluation, found.row(), month)).orElse(Value.NONE);
    }

    private static Value cell(Evaluation evaluation, String row, int month) {
        return Value.of(evaluation.value(row, month, CostLines.CENTRAL).value());
    }
}
