package org.tokenwright.app.count;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.tokenwright.app.count.InputEdit.Part;
import org.tokenwright.app.form.ChoiceBoxes;
import org.tokenwright.app.form.Entry.Option;
import org.tokenwright.app.text.Words;

/** Makes what was counted the input of a workload. */
final class UseBox extends VBox {

    UseBox(UseModel model) {
        getStyleClass().addAll("field-group", "count-section");
        setId("count-use-box");
        Label title = new Label(Words.get("count.use.title"));
        title.getStyleClass().add("section");
        ComboBox<Option> workload = ChoiceBoxes.of("count-workload", Words.get("count.use.workload"), model.workloadsProperty(), model.workloadProperty());
        workload.disableProperty().bind(Bindings.createBooleanBinding(() -> model.workloadsProperty().get().isEmpty(), model.workloadsProperty()));
        ComboBox<Part> part = ChoiceBoxes.of("count-part", Words.get("count.use.part"), one -> Words.get("count.use." + one));
        part.getItems().setAll(Part.values());
        part.valueProperty().bindBidirectional(model.partProperty());
        Button use = new Button(Words.get("count.use"));
        use.setId("count-use");
        use.getStyleClass().add("count-button");
        use.disableProperty().bind(Bindings.not(model.possibleProperty()));
        use.setOnAction(_ -> model.use());
        getChildren().setAll(title, ChoiceBoxes.line(Words.get("count.use.workload"), workload), ChoiceBoxes.line(Words.get("count.use.part"), part), use,
                CountPane.remark("count-use-hint", "count-hint", model.hintProperty()),
                CountPane.remark("count-use-refusal", "entry-remark", model.refusalProperty()));
    }
}
