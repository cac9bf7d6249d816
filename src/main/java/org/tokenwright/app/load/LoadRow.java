package org.tokenwright.app.load;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.tokenwright.app.text.Words;
import org.tokenwright.workload.LoadCurve;

/** A row among the fields of a workload: a small picture of its load curve, which opens the editor. */
public final class LoadRow extends VBox {

    private final LoadModel model;
    private final WeekCells picture = new WeekCells(1);
    private final Button button = new Button();
    private final Label words = new Label();

    public LoadRow(LoadModel model) {
        this.model = model;
        getStyleClass().add("field-row");
        Label label = new Label(Words.get("load.row"));
        label.getStyleClass().add("field-label");
        label.setWrapText(true);
        label.setLabelFor(button);
        picture.getStyleClass().add("load-picture");
        button.setId("load-open");
        button.getStyleClass().setAll("load-button");
        button.setGraphic(picture);
        button.setTooltip(new Tooltip());
        button.setOnAction(_ -> model.open());
        words.getStyleClass().add("load-words");
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        HBox line = new HBox(label, button);
        line.getStyleClass().add("field-line");
        getChildren().setAll(line, words);
        model.curveProperty().addListener((_, _, now) -> show(now));
        show(model.curveProperty().get());
    }

    private void show(LoadCurve curve) {
        picture.shade(curve);
        words.setText(LoadFigures.brief(curve));
        button.setAccessibleText(Words.get("load.open", words.getText()));
        button.getTooltip().setText(button.getAccessibleText());
    }

    /** Closes the editor, as when the page is left. */
    public void close() {
        model.openProperty().set(false);
    }
}
