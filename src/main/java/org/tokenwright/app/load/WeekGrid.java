package org.tokenwright.app.load;

import java.time.DayOfWeek;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.tokenwright.app.text.Words;

/** The week to paint in, with its days and hours written beside it. */
final class WeekGrid extends Pane {

    private static final double LEFT = 36;
    private static final double TOP = 18;
    private static final int HOURS_APART = 3;

    private final LoadModel model;
    private final WeekCells cells = new WeekCells(2);

    WeekGrid(LoadModel model) {
        this.model = model;
        getStyleClass().add("week-grid");
        cells.setId("load-cells");
        cells.getStyleClass().add("load-cells");
        cells.setFocusTraversable(true);
        cells.setAccessibleRole(AccessibleRole.TEXT);
        cells.setOnMousePressed(event -> {
            cells.requestFocus();
            if (event.getButton() == MouseButton.PRIMARY) {
                model.press(at(event));
            }
        });
        cells.setOnMouseDragged(event -> {
            if (event.isPrimaryButtonDown()) {
                model.drag(at(event));
            }
        });
        cells.setOnMouseReleased(_ -> model.release());
        cells.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        getChildren().add(cells);
        for (DayOfWeek day : DayOfWeek.values()) {
            add(HourOfWeek.shortName(day), Pos.CENTER_LEFT);
        }
        for (int hour = 0; hour <= HourOfWeek.HOURS; hour += HOURS_APART) {
            add(Integer.toString(hour), Pos.CENTER);
        }
        model.curveProperty().addListener(_ -> show());
        model.blockProperty().addListener(_ -> show());
        show();
    }

    private void add(String text, Pos alignment) {
        Label label = new Label(text);
        label.getStyleClass().add("load-axis");
        label.setAlignment(alignment);
        getChildren().add(label);
    }

    private void show() {
        cells.shade(model::level);
        cells.mark(model.blockProperty().get()::holds);
        cells.setAccessibleText(Words.get("load.cells", model.marked()));
    }

    private HourOfWeek at(MouseEvent event) {
        return cells.at(event.getX(), event.getY());
    }

    private void pressed(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        switch (event.getCode()) {
            case LEFT -> move(event, 0, -1);
            case RIGHT -> move(event, 0, 1);
            case UP -> move(event, -1, 0);
            case DOWN -> move(event, 1, 0);
            case HOME -> move(event, 0, -HourOfWeek.HOURS);
            case END -> move(event, 0, HourOfWeek.HOURS);
            case SPACE -> model.paint(model.brushProperty().get());
            case F -> model.paint(LoadModel.FULL);
            case DELETE, BACK_SPACE -> model.paint(0);
            default -> {
                if (!event.getCode().isDigitKey()) {
                    return;
                }
                model.paint(10 * digit(event.getCode()));
            }
        }
        event.consume();
    }

    private static int digit(KeyCode code) {
        String name = code.getName();
        return name.charAt(name.length() - 1) - '0';
    }

    private void move(KeyEvent event, int days, int hours) {
        model.mark(model.blockProperty().get().cursor().moved(days, hours), event.isShiftDown());
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth() - LEFT;
        double height = getHeight() - TOP;
        cells.resizeRelocate(LEFT, TOP, width, height);
        double row = height / HourOfWeek.DAYS;
        double column = width / HourOfWeek.HOURS;
        for (int day = 0; day < HourOfWeek.DAYS; day++) {
            ((Region) getChildren().get(1 + day)).resizeRelocate(0, TOP + day * row, LEFT - 4, row - 2);
        }
        for (int i = 0; i <= HourOfWeek.HOURS / HOURS_APART; i++) {
            double middle = Math.min(LEFT + i * HOURS_APART * column, getWidth() - 8);
            ((Region) getChildren().get(1 + HourOfWeek.DAYS + i)).resizeRelocate(middle - 12, 0, 24, TOP - 2);
        }
    }
}
