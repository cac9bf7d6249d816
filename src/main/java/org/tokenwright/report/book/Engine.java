package org.tokenwright.report.book;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tokenwright.analysis.AlternativeResult;
import org.tokenwright.report.Snapshot;
import org.tokenwright.worksheet.Assumption;
import org.tokenwright.worksheet.Evaluation;
import org.tokenwright.worksheet.Expr.Fold;
import org.tokenwright.worksheet.FormulaText;
import org.tokenwright.worksheet.Inputs;
import org.tokenwright.worksheet.Row;
import org.tokenwright.worksheet.Series;

/**
 * The worksheets of all alternatives as one, with the engine's numbers. Alternatives share the rows of the workloads:
 * the same id stands for the same row, assumption or series.
 */
final class Engine {

    private static final int MOST_WORDS = 300;

    private record Place(Evaluation evaluation, int position) {}

    private final Map<String, Row> rows = new LinkedHashMap<>();
    private final Map<String, Place> places = new LinkedHashMap<>();
    private final Map<String, Assumption> assumptions = new LinkedHashMap<>();
    private final Map<String, Double> current = new HashMap<>();
    private final Map<String, Series> series = new LinkedHashMap<>();

    /** @throws IllegalArgumentException if an id stands for two different things */
    Engine(Snapshot snapshot) {
        snapshot.comparison().alternatives().forEach(this::add);
    }

    private void add(AlternativeResult result) {
        var worksheet = result.resolved().worksheet();
        Evaluation evaluation = result.evaluation();
        worksheet.assumptions().forEach(one -> same(assumptions, one.id(), one));
        result.worksheet().assumptions().forEach(one -> current.putIfAbsent(one.id(), one.value().doubleValue()));
        worksheet.series().forEach(one -> same(series, one.id(), one));
        for (Row row : worksheet.rows()) {
            same(rows, row.id(), row);
            places.putIfAbsent(row.id(), new Place(evaluation, evaluation.position(row.id())));
        }
    }

    private static <T> void same(Map<String, T> known, String id, T one) {
        T before = known.putIfAbsent(id, one);
        if (before != null && !before.equals(one)) {
            throw new IllegalArgumentException("alternatives disagree about " + id);
        }
    }

    /** In the order of the worksheets. */
    List<Row> rows() {
        return new ArrayList<>(rows.values());
    }

    Map<String, Assumption> assumptions() {
        return assumptions;
    }

    /** The central number that an assumption was evaluated with. */
    double input(String assumption) {
        return current.get(assumption);
    }

    Map<String, Series> series() {
        return series;
    }

    /** The central number of a month; not finite where it is not defined. */
    double month(String row, int month) {
        Place place = places.get(row);
        return place.evaluation.raw(place.position, month, Inputs.BASE);
    }

    /** The central number over the horizon; not finite where it is not defined. */
    double total(String row, Fold fold) {
        Place place = places.get(row);
        return place.evaluation.rawTotal(place.position, fold, Inputs.BASE);
    }

    /** The formula of a row in words, cut where it is long. */
    String words(Row row) {
        String text = FormulaText.of(places.get(row.id()).evaluation.worksheet(), row.formula());
        return text.length() <= MOST_WORDS ? text : text.substring(0, MOST_WORDS) + "…";
    }
}
