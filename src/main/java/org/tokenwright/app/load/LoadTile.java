package org.tokenwright.app.load;

import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.tokenwright.app.text.Words;
import org.tokenwright.workload.Workload;

/** The load curve of one workload as a picture under its name; opens the editor. */
public final class LoadTile extends Button {

    private final String id;
    private final WeekCells picture = new WeekCells(1);
    private final Label name = new Label();
    private final Label words = new Label();

    /** @param edit opens the editor of the workload of this id */
    public LoadTile(Workload workload, Consumer<String> edit) {
        id = workload.id();
        setId("load-of-" + id);
        getStyleClass().setAll("load-tile");
        picture.getStyleClass().add("load-tile-picture");
        name.getStyleClass().add("load-tile-name");
        words.getStyleClass().add("card-remark");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setGraphic(new VBox(name, picture, words));
        setTooltip(new Tooltip());
        setOnAction(_ -> edit.accept(id));
        show(workload);
    }

    public boolean isOf(String workloadId) {
        return id.equals(workloadId);
    }

    public void show(Workload workload) {
        name.setText(workload.name());
        picture.shade(workload.load());
        words.setText(LoadFigures.brief(workload.load()));
        setAccessibleText(workload.name() + ". " + Words.get("load.open", words.getText()));
        getTooltip().setText(getAccessibleText());
    }
}
