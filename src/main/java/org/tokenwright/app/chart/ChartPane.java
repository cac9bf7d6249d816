package org.tokenwright.app.chart;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.util.Duration;
import org.tokenwright.chart.BarChart;
import org.tokenwright.chart.Box;
import org.tokenwright.chart.Chart;
import org.tokenwright.chart.Drawing;
import org.tokenwright.chart.Frame;
import org.tokenwright.chart.Layout;
import org.tokenwright.chart.Mark;
import org.tokenwright.chart.MarkId;
import org.tokenwright.chart.Theme;

/**
 * Shows a chart. Only what is in view is painted. Marks answer to the pointer and, with the arrow keys and Enter, to the
 * keyboard; a screen reader gets the summary, then each mark in words.
 */
public final class ChartPane extends Region {

    private static final double ROOM_PER_BAR = 20;
    private static final double SLACK = 4;
    private static final double USUAL_ROOM_PER_BAR = 30;

    private final Layout layout;
    private final Canvas canvas = new Canvas();
    private final ScrollBar scroll = new ScrollBar();
    private final Rectangle focusFrame = new Rectangle();
    private final Rectangle hoverFrame = new Rectangle();
    private final Tooltip tooltip = new Tooltip();
    private Consumer<String> ask = _ -> { };
    private Chart chart;
    private Theme theme = Theme.LIGHT;
    private String selected = "";
    private Optional<String> focused = Optional.empty();
    private Viewport view;
    private CanvasPainter painter;
    private List<?> measuredShape = List.of();
    private double measuredHeight;
    private boolean isStale = true;

    public ChartPane(Layout layout) {
        this.layout = layout;
        getStyleClass().add("chart-pane");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        scroll.setOrientation(Orientation.VERTICAL);
        scroll.valueProperty().addListener((_, _, to) -> scrollTo(to.doubleValue()));
        focusFrame.getStyleClass().add("mark-focus");
        hoverFrame.getStyleClass().add("mark-hover");
        for (Rectangle frame : List.of(focusFrame, hoverFrame)) {
            frame.setManaged(false);
            frame.setMouseTransparent(true);
            frame.setVisible(false);
        }
        tooltip.setShowDelay(Duration.millis(250));
        canvas.setFocusTraversable(false);
        getChildren().addAll(canvas, hoverFrame, focusFrame, scroll);
        focusedProperty().addListener(_ -> showFrames());
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        canvas.setOnMouseMoved(this::moved);
        canvas.setOnMouseExited(_ -> hover(Optional.empty()));
        canvas.setOnMouseClicked(this::clicked);
        setOnScroll(event -> scroll.setValue(Math.clamp(scroll.getValue() - event.getDeltaY(), 0, scroll.getMax())));
    }

    /** @param handler gets the id of a mark that is asked about */
    public void onAsk(Consumer<String> handler) {
        ask = handler;
    }

    public void show(Chart now) {
        chart = now;
        stale();
    }

    public void show(Theme now) {
        theme = now;
        painter = null;
        stale();
    }

    /** What is shown; empty before anything is. */
    Optional<Chart> chart() {
        return Optional.ofNullable(chart);
    }

    Theme theme() {
        return theme;
    }

    /** Marks the category or line of this id as selected. */
    public void select(String owner) {
        selected = owner;
        stale();
    }

    /** What the keyboard is at, for example for a test. */
    public Optional<Mark> focusedMark() {
        return view == null ? Optional.empty() : focused.flatMap(view.drawing()::mark);
    }

    /** The drawing as it is shown; empty before the first layout. */
    public Optional<Drawing> drawing() {
        return Optional.ofNullable(view).map(Viewport::drawing);
    }

    /** Height at which nothing scrolls. */
    public double comfortableHeight(double width) {
        return chart == null ? 0 : layout.preferredHeight(chart, Frame.bare(width, 0));
    }

    private void stale() {
        isStale = true;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double width = snapSizeX(getWidth());
        double height = snapSizeY(getHeight());
        boolean hasRoom = width >= 40 && height >= 40;
        if (chart != null && hasRoom && (isStale || width != canvas.getWidth() || height != canvas.getHeight())) {
            draw(width, height);
        }
    }

    private void draw(double width, double height) {
        double least = leastHeight(width);
        boolean scrolls = least > height;
        double barWidth = scrolls ? Math.ceil(scroll.prefWidth(-1)) : 0;
        double before = view == null ? 0 : view.scroll();
        Drawing drawing = layout.draw(chart, Frame.bare(width - barWidth, Math.max(height, least)));
        canvas.setWidth(width);
        canvas.setHeight(height);
        view = Viewport.of(drawing, height, before);
        scroll.setVisible(scrolls);
        scroll.resizeRelocate(width - barWidth, view.head(), barWidth, view.middle());
        scroll.setMax(view.most());
        scroll.setVisibleAmount(view.most() == 0 ? 0 : view.most() * view.middle() / (view.middle() + view.most()));
        scroll.setUnitIncrement(USUAL_ROOM_PER_BAR);
        scroll.setBlockIncrement(view.middle());
        setAccessibleText(focusedMark().map(Mark::text).orElse(chart.summary()));
        isStale = false;
        paint();
    }

    /** Bars may be a little thinner than usual before they scroll. */
    private double leastHeight(double width) {
        if (!(chart instanceof BarChart bars)) {
            return 0;
        }
        var shape = List.of(width, bars.categories().size(), bars.series(), bars.rangeLabel(), bars.budget().isPresent());
        if (!shape.equals(measuredShape)) {
            measuredShape = shape;
            measuredHeight = comfortableHeight(width) - bars.categories().size() * (USUAL_ROOM_PER_BAR - ROOM_PER_BAR) + SLACK;
        }
        return measuredHeight;
    }

    private void scrollTo(double value) {
        if (view != null && view.scroll() != value) {
            view = view.scrolledTo(value);
            paint();
        }
    }

    private void paint() {
        if (painter == null) {
            painter = new CanvasPainter(canvas.getGraphicsContext2D(), theme);
        }
        canvas.getGraphicsContext2D().clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        List<Box> bands = chart instanceof BarChart ? selectedRow().stream().toList() : List.of();
        view.bands().forEach(band -> painter.paint(view.drawing(), band.seen(), band.top(), bands));
        showFrames();
    }

    private Optional<Box> selectedRow() {
        return selected.isEmpty() ? Optional.empty() : view.drawing().boundsOf(new MarkId(selected, MarkId.TOTAL).toString())
                .or(() -> view.drawing().boundsOf(new MarkId(selected, MarkId.STATUS).toString()));
    }

    private void showFrames() {
        frame(focusFrame, isFocused() ? focused : Optional.empty());
        hoverFrame.setVisible(false);
        pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("on-mark"), isFocused() && focused.isPresent());
    }

    private void frame(Rectangle frame, Optional<String> mark) {
        Optional<Box> bounds = view == null ? Optional.empty() : mark.flatMap(view.drawing()::boundsOf);
        frame.setVisible(bounds.isPresent());
        bounds.ifPresent(box -> {
            frame.setX(Math.max(1, box.x() - 2));
            frame.setY(view.toPlace(box.y()) - 1);
            frame.setWidth(Math.min(canvas.getWidth() - frame.getX() - 1, box.width() + 4));
            frame.setHeight(box.height() + 2);
        });
    }

    private Optional<String> markAt(MouseEvent event) {
        return view == null ? Optional.empty() : view.drawing().markAt(event.getX(), view.toDrawing(event.getY()));
    }

    private void moved(MouseEvent event) {
        hover(markAt(event));
    }

    private void hover(Optional<String> mark) {
        Optional<Mark> found = view == null ? Optional.empty() : mark.flatMap(view.drawing()::mark);
        canvas.setCursor(found.isPresent() ? Cursor.HAND : Cursor.DEFAULT);
        frame(hoverFrame, mark);
        if (found.isPresent()) {
            tooltip.setText(found.get().text());
            Tooltip.install(this, tooltip);
        } else {
            Tooltip.uninstall(this, tooltip);
        }
    }

    private void clicked(MouseEvent event) {
        requestFocus();
        if (event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        markAt(event).ifPresent(mark -> {
            focusOn(mark);
            ask.accept(mark);
        });
    }

    private void pressed(KeyEvent event) {
        List<Mark> marks = view == null ? List.of() : view.drawing().marks();
        if (marks.isEmpty() || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        int at = focused.map(id -> marks.stream().map(Mark::id).toList().indexOf(id)).orElse(-1);
        switch (event.getCode()) {
            case RIGHT -> focusOn(marks.get(Math.min(at + 1, marks.size() - 1)).id());
            case LEFT -> focusOn(marks.get(Math.max(at - 1, 0)).id());
            case DOWN -> focusOn(otherOwner(marks, at, 1));
            case UP -> focusOn(otherOwner(marks, at, -1));
            case HOME -> focusOn(marks.getFirst().id());
            case END -> focusOn(marks.getLast().id());
            case ENTER, SPACE -> focused.ifPresent(ask);
            default -> {
                return;
            }
        }
        event.consume();
    }

    /** The next mark of another bar or line, at the same part of it where it has one. */
    private static String otherOwner(List<Mark> marks, int at, int step) {
        if (at < 0) {
            return marks.getFirst().id();
        }
        MarkId now = MarkId.parse(marks.get(at).id());
        for (int i = at + step; i >= 0 && i < marks.size(); i += step) {
            MarkId other = MarkId.parse(marks.get(i).id());
            if (!other.owner().equals(now.owner())) {
                String same = new MarkId(other.owner(), now.part()).toString();
                return marks.stream().map(Mark::id).filter(same::equals).findFirst().orElse(other.toString());
            }
        }
        return now.toString();
    }

    private void focusOn(String mark) {
        focused = Optional.of(mark);
        view.drawing().mark(mark).ifPresent(found -> {
            setAccessibleText(found.text());
            notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
            if (view.most() > 0) {
                scroll.setValue(view.revealing(found.bounds()).scroll());
            }
        });
        showFrames();
    }

    @Override
    protected double computePrefHeight(double width) {
        return 200;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 480;
    }

    @Override
    protected double computeMinHeight(double width) {
        return 80;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 200;
    }
}
