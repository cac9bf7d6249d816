package org.tokenwright.app.load;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.value.ObservableStringValue;
import org.tokenwright.app.session.PlanSession;
import org.tokenwright.app.text.Words;
import org.tokenwright.plan.Edit;
import org.tokenwright.workload.LoadCurve;
import org.tokenwright.workload.Workload;

/** The load curve of the chosen workload while it is painted. A drag is one step of undo. */
public final class LoadModel {

    public static final int FULL = 100;

    /**
     * Two corners of a block of hours.
     *
     * @param cursor the corner that moves
     */
    public record Block(HourOfWeek anchor, HourOfWeek cursor) {
        boolean holds(HourOfWeek hour) {
            return hour.isWithin(anchor, cursor);
        }

        String words() {
            return HourOfWeek.words(anchor, cursor);
        }
    }

    private static final HourOfWeek FIRST = new HourOfWeek(9);

    private final PlanSession session;
    private final ObservableStringValue workloadId;
    private final BooleanProperty open = new SimpleBooleanProperty(this, "open");
    private final IntegerProperty brush = new SimpleIntegerProperty(this, "brush", FULL);
    private final ReadOnlyObjectWrapper<LoadCurve> curve = new ReadOnlyObjectWrapper<>(this, "curve", LoadCurve.UNIFORM);
    private final ReadOnlyObjectWrapper<Block> block = new ReadOnlyObjectWrapper<>(this, "block", new Block(FIRST, FIRST));
    private final ReadOnlyStringWrapper remark = new ReadOnlyStringWrapper(this, "remark", "");
    private BigDecimal full = BigDecimal.ONE;
    private LoadCurve beforeDrag = LoadCurve.UNIFORM;
    private boolean isPainting;

    /** @param workloadId id of the workload that is edited; empty for none */
    public LoadModel(PlanSession session, ObservableStringValue workloadId) {
        this.session = session;
        this.workloadId = workloadId;
        session.planProperty().addListener(_ -> show());
        workloadId.addListener(_ -> show());
        show();
    }

    private void show() {
        if (workload().isEmpty()) {
            open.set(false);
        }
        LoadCurve now = workload().map(Workload::load).orElse(LoadCurve.UNIFORM);
        BigDecimal most = now.weights().stream().max(BigDecimal::compareTo).orElseThrow();
        full = isPainting ? full.max(most) : most;   // what is painted keeps its shade when the busiest hours go
        remark.set("");
        curve.set(now);
    }

    public Optional<Workload> workload() {
        return session.plan().workload(workloadId.get());
    }

    /** Weight of an hour relative to the fullest shade, 0 to 1. */
    public BigDecimal level(HourOfWeek hour) {
        return curve.get().weights().get(hour.index()).divide(full, MathContext.DECIMAL64);
    }

    /** The hours that are marked, with their weight where all have the same. */
    String marked() {
        List<BigDecimal> levels = marks().stream().map(this::level).distinct().toList();
        return levels.size() > 1 ? block.get().words()
                : Words.get("load.marked", block.get().words(), LoadFigures.percent(levels.getFirst()));
    }

    private List<HourOfWeek> marks() {
        return all().stream().filter(block.get()::holds).toList();
    }

    static List<HourOfWeek> all() {
        return IntStream.range(0, LoadCurve.HOURS_OF_WEEK).mapToObj(HourOfWeek::new).toList();
    }

    /** Marks one hour, or all from the one marked first to this one. */
    public void mark(HourOfWeek hour, boolean extend) {
        block.set(new Block(extend ? block.get().anchor() : hour, hour));
    }

    /** Begins to paint at an hour. */
    public void press(HourOfWeek hour) {
        session.endOfEntry();
        beforeDrag = curve.get();
        mark(hour, false);
        paint(beforeDrag, brush.get());
    }

    /** Paints the block from where it began to here, and nothing else. */
    public void drag(HourOfWeek hour) {
        if (!hour.equals(block.get().cursor())) {
            mark(hour, true);
            paint(beforeDrag, brush.get());
        }
    }

    /** Ends what {@link #press} began. */
    public void release() {
        session.endOfEntry();
    }

    /** Gives the marked hours a weight, in percent of the fullest shade. */
    public void paint(int percent) {
        session.endOfEntry();
        paint(curve.get(), percent);
        session.endOfEntry();
    }

    private void paint(LoadCurve before, int percent) {
        BigDecimal weight = full.multiply(BigDecimal.valueOf(percent, 2));
        var weights = new ArrayList<>(before.weights());
        marks().forEach(hour -> weights.set(hour.index(), weight));
        if (weights.stream().allMatch(one -> one.signum() == 0)) {
            remark.set(Words.get("load.none"));
            return;
        }
        isPainting = true;
        set(new LoadCurve(before.zone(), weights), Words.get("load.edit.paint", block.get().words(), percent));
        isPainting = false;
    }

    /** Takes the weights of a preset; the zone stays. */
    public void take(LoadPreset preset) {
        session.endOfEntry();
        set(preset.in(curve.get().zone()), Words.get("load.edit.preset", preset.label()));
        session.endOfEntry();
    }

    /** The same hours in another zone. */
    public void setZone(ZoneId zone) {
        session.endOfEntry();
        set(new LoadCurve(zone, curve.get().weights()), Words.get("load.edit.zone", zone.getId()));
        session.endOfEntry();
    }

    private void set(LoadCurve now, String name) {
        remark.set("");
        workload().filter(old -> !old.load().equals(now)).ifPresent(old ->
                session.edit(new Edit.ReplaceWorkload(old.withLoad(now), name), "load/" + old.id()));
    }

    /** Month from which the offset of a zone is shown. */
    YearMonth start() {
        return session.plan().settings().start();
    }

    public void open() {
        open.set(workload().isPresent());
    }

    public BooleanProperty openProperty() {
        return open;
    }

    /** Weight that a drag paints, in percent of the fullest shade. */
    public IntegerProperty brushProperty() {
        return brush;
    }

    public ReadOnlyObjectProperty<LoadCurve> curveProperty() {
        return curve.getReadOnlyProperty();
    }

    /** The marked hours. */
    public ReadOnlyObjectProperty<Block> blockProperty() {
        return block.getReadOnlyProperty();
    }

    /** Why the last change was refused; empty when it was not. */
    public ReadOnlyStringProperty remarkProperty() {
        return remark.getReadOnlyProperty();
    }
}
