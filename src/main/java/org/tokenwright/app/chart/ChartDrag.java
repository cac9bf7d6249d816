package org.tokenwright.app.chart;

import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.scene.Scene;
import javafx.scene.input.Dragboard;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import org.tokenwright.chart.Chart;
import org.tokenwright.chart.Theme;

/**
 * Drags a chart out of the window. The picture is painted in the background once the pointer moves; the drag begins with
 * the first move after that.
 */
final class ChartDrag {

    /** One drag, from the first move until the button is let go. */
    private static final class Gesture {
        private final ChartPane pane;
        private Optional<DraggedChart> ready = Optional.empty();

        Gesture(ChartPane pane) {
            this.pane = pane;
        }
    }

    private final ChartExports exports;
    private final BiConsumer<ChartPane, DraggedChart> drag;
    private Optional<Gesture> gesture = Optional.empty();

    ChartDrag(ChartExports exports) {
        this(exports, ChartDrag::drag);
    }

    /** @param drag begins the drag itself, while the gesture is being detected */
    ChartDrag(ChartExports exports, BiConsumer<ChartPane, DraggedChart> drag) {
        this.exports = exports;
        this.drag = drag;
    }

    private static void drag(ChartPane pane, DraggedChart chart) {
        Dragboard board = pane.startDragAndDrop(TransferMode.COPY);
        board.setContent(chart.content());
        board.setDragView(chart.small());
    }

    void serve(Scene scene) {
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> gesture = Optional.empty());
        scene.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::moved);
        scene.addEventHandler(MouseEvent.DRAG_DETECTED, this::detected);
    }

    private void moved(MouseEvent event) {
        if (!event.isDragDetect() || event.isSecondaryButtonDown() || event.isMiddleButtonDown()) {
            return;
        }
        ChartExports.chartAt(event.getTarget()).filter(pane -> pane.chart().isPresent()).ifPresent(pane -> {
            if (gesture.isEmpty()) {
                begin(pane, pane.chart().get(), pane.theme());
            }
            event.setDragDetect(gesture.get().ready.isPresent());
        });
    }

    private void begin(ChartPane pane, Chart chart, Theme theme) {
        var begun = new Gesture(pane);
        gesture = Optional.of(begun);
        exports.prepared(chart, theme).whenComplete((prepared, error) -> {
            if (error == null) {
                begun.ready = Optional.of(prepared);
            } else {
                exports.tell(chart.title(), error);
            }
        });
    }

    private void detected(MouseEvent event) {
        gesture.filter(one -> ChartExports.chartAt(event.getTarget()).filter(one.pane::equals).isPresent()).ifPresent(one ->
                one.ready.ifPresent(chart -> {
                    drag.accept(one.pane, chart);
                    event.consume();
                }));
    }
}
