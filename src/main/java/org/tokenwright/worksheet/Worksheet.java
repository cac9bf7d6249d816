package org.tokenwright.worksheet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.tokenwright.base.Unit;
import org.tokenwright.worksheet.Expr.Data;
import org.tokenwright.worksheet.Expr.Input;
import org.tokenwright.worksheet.Expr.RowRef;

/**
 * A resolved plan: assumptions, data series and rows of formulas over a timeline. Immutable; the only place where money
 * is computed.
 */
public final class Worksheet {

    private final Timeline timeline;
    private final Map<String, Assumption> assumptions;
    private final Map<String, Series> series;
    private final Map<String, Row> rows;
    private final List<Outcome> outcomes;

    private Worksheet(Timeline timeline, Map<String, Assumption> assumptions, Map<String, Series> series,
            Map<String, Row> rows, List<Outcome> outcomes) {
        this.timeline = timeline;
        this.assumptions = Collections.unmodifiableMap(assumptions);
        this.series = Collections.unmodifiableMap(series);
        this.rows = Collections.unmodifiableMap(rows);
        this.outcomes = List.copyOf(outcomes);
    }

    public static Builder builder(Timeline timeline) {
        return new Builder(timeline);
    }

    /**
     * The same rows with other assumptions.
     *
     * @param change answers an assumption with the same id and unit
     * @throws IllegalArgumentException if it answers another id or unit
     */
    public Worksheet withAssumptions(UnaryOperator<Assumption> change) {
        var changed = new LinkedHashMap<String, Assumption>();
        assumptions.forEach((id, old) -> {
            Assumption now = change.apply(old);
            if (!now.id().equals(id) || !now.unit().equals(old.unit())) {
                throw new IllegalArgumentException(id + " in " + old.unit() + " cannot become " + now.id() + " in " + now.unit());
            }
            changed.put(id, now);
        });
        return new Worksheet(timeline, changed, series, rows, outcomes);
    }

    public Timeline timeline() {
        return timeline;
    }

    /** In the order they were added. */
    public Collection<Assumption> assumptions() {
        return assumptions.values();
    }

    /** In the order they were added. */
    public Collection<Series> series() {
        return series.values();
    }

    /** In the order they were added. */
    public Collection<Row> rows() {
        return rows.values();
    }

    public List<Outcome> outcomes() {
        return outcomes;
    }

    public Optional<Assumption> findAssumption(String id) {
        return Optional.ofNullable(assumptions.get(id));
    }

    public Optional<Row> findRow(String id) {
        return Optional.ofNullable(rows.get(id));
    }

    /** @throws IllegalArgumentException if there is no such assumption */
    public Assumption assumption(String id) {
        return present(assumptions, id, "assumption");
    }

    /** @throws IllegalArgumentException if there is no such series */
    public Series series(String id) {
        return present(series, id, "series");
    }

    /** @throws IllegalArgumentException if there is no such row */
    public Row row(String id) {
        return present(rows, id, "row");
    }

    private static <T> T present(Map<String, T> map, String id, String what) {
        T found = map.get(id);
        if (found == null) {
            throw new IllegalArgumentException("the worksheet has no " + what + " " + id);
        }
        return found;
    }

    /** Collects the parts of a worksheet and checks ids, references and units. Each adder answers a reference. */
    public static final class Builder {

        private final Timeline timeline;
        private final Map<String, Assumption> assumptions = new LinkedHashMap<>();
        private final Map<String, Series> series = new LinkedHashMap<>();
        private final Map<String, Row> rows = new LinkedHashMap<>();
        private final List<Outcome> outcomes = new ArrayList<>();
        private final List<Row> unchecked = new ArrayList<>();

        private Builder(Timeline timeline) {
            this.timeline = timeline;
        }

        public Timeline timeline() {
            return timeline;
        }

        /**
         * Adds an assumption; the same assumption may be added again.
         *
         * @throws IllegalArgumentException if the id is taken by something else
         */
        public Expr add(Assumption assumption) {
            Assumption before = assumptions.putIfAbsent(assumption.id(), assumption);
            if (before != null && !before.equals(assumption)) {
                throw new IllegalArgumentException("two different assumptions are called " + assumption.id());
            }
            return new Input(assumption.id());
        }

        /**
         * Adds a data series; the same series may be added again.
         *
         * @throws IllegalArgumentException if the id is taken or the number of values is not the number of months
         */
        public Expr add(Series data) {
            if (data.values().size() != timeline.months()) {
                throw new IllegalArgumentException(
                        data.id() + " has " + data.values().size() + " values for " + timeline.months() + " months");
            }
            Series before = series.putIfAbsent(data.id(), data);
            if (before != null && !before.equals(data)) {
                throw new IllegalArgumentException("two different series are called " + data.id());
            }
            return new Data(data.id());
        }

        /**
         * Adds a row and checks its units; references to rows added later are checked by {@link #build()}.
         *
         * @throws IllegalArgumentException if the id is taken, a reference leads nowhere or units do not match
         */
        public Expr add(Row row) {
            if (rows.putIfAbsent(row.id(), row) != null) {
                throw new IllegalArgumentException("two rows are called " + row.id());
            }
            if (!new UnitCheck(this::unitOfLeaf).check(row)) {
                unchecked.add(row);
            }
            return new RowRef(row.id());
        }

        /** Marks a row as something a reader asks for by name. */
        public void outcome(Outcome outcome) {
            outcomes.add(outcome);
        }

        public boolean hasRow(String id) {
            return rows.containsKey(id);
        }

        /** @throws IllegalArgumentException if a reference leads nowhere or units do not match */
        public Worksheet build() {
            for (Row row : unchecked) {
                if (!new UnitCheck(this::unitOfLeaf).check(row)) {
                    throw new IllegalArgumentException(row.id() + " refers to a row that does not exist");
                }
            }
            for (Outcome outcome : outcomes) {
                present(rows, outcome.row(), "row");
            }
            return new Worksheet(timeline, assumptions, series, rows, outcomes);
        }

        private Optional<Unit> unitOfLeaf(Expr leaf) {
            return switch (leaf) {
                case Input(var id) -> Optional.of(present(assumptions, id, "assumption").unit());
                case Data(var id) -> Optional.of(present(series, id, "series").unit());
                case RowRef(var id) -> Optional.ofNullable(rows.get(id)).map(Row::unit);
                case Expr.Previous(var id, var _) -> Optional.ofNullable(rows.get(id)).map(Row::unit);
                case Expr.Total(var _, var id) -> Optional.ofNullable(rows.get(id)).map(Row::unit);
                default -> throw new IllegalArgumentException("not a leaf: " + leaf);
            };
        }
    }
}
