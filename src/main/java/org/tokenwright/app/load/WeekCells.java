package org.tokenwright.app.load;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.css.PseudoClass;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.tokenwright.workload.LoadCurve;

/** The hours of a week as 7 rows of 24 cells; the fuller the shade, the greater the weight. */
final class WeekCells extends Pane {

    private static final PseudoClass MARKED = PseudoClass.getPseudoClass("marked");

    private final double gap;
    private final List<Region> grounds;
    private final List<Region> shades;

    /** @param gap between cells, pixels */
    WeekCells(double gap) {
        this.gap = gap;
        grounds = LoadModel.all().stream().map(_ -> cell("load-cell")).toList();
        shades = LoadModel.all().stream().map(_ -> cell("load-shade")).toList();
        getChildren().addAll(grounds);
        getChildren().addAll(shades);
    }

    private static Region cell(String styleClass) {
        Region cell = new Region();
        cell.getStyleClass().add(styleClass);
        cell.setMouseTransparent(true);
        cell.setManaged(false);
        return cell;
    }

    /** @param level weight of an hour, 0 to 1 */
    void shade(Function<HourOfWeek, BigDecimal> level) {
        LoadModel.all().forEach(hour -> shades.get(hour.index()).setOpacity(level.apply(hour).doubleValue()));
    }

    void shade(LoadCurve curve) {
        BigDecimal most = curve.weights().stream().max(BigDecimal::compareTo).orElseThrow();
        shade(hour -> curve.weights().get(hour.index()).divide(most, MathContext.DECIMAL64));
    }

    void mark(Predicate<HourOfWeek> marked) {
        LoadModel.all().forEach(hour -> grounds.get(hour.index()).pseudoClassStateChanged(MARKED, marked.test(hour)));
    }

    /** The hour at a place of this pane, or the nearest. */
    HourOfWeek at(double x, double y) {
        return HourOfWeek.near((int) Math.floor(y / rowHeight()), (int) Math.floor(x / columnWidth()));
    }

    private double columnWidth() {
        return getWidth() / HourOfWeek.HOURS;
    }

    private double rowHeight() {
        return getHeight() / HourOfWeek.DAYS;
    }

    @Override
    protected void layoutChildren() {
        for (HourOfWeek hour : LoadModel.all()) {
            double x = snapPositionX(hour.hour() * columnWidth());
            double y = snapPositionY(hour.row() * rowHeight());
            double width = snapPositionX((hour.hour() + 1) * columnWidth()) - x - gap;
            double height = snapPositionY((hour.row() + 1) * rowHeight()) - y - gap;
            grounds.get(hour.index()).resizeRelocate(x, y, width, height);
            double inset = gap > 1 ? 2 : 0;   // the mark of a cell stands around its shade
            shades.get(hour.index()).resizeRelocate(x + inset, y + inset, width - 2 * inset, height - 2 * inset);
        }
    }
}
