package org.tokenwright.app.compare;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.tokenwright.app.text.Words;

/** What the page says, and offers to do, while there is nothing to compare. */
final class EmptyState extends VBox {

    private final Label title = new Label();
    private final Label text = new Label();
    private final Button workload;
    private final Button alternative;

    private final Button quotes;

    /** @param compareQuotes begins a plan that compares quotes */
    EmptyState(Runnable addWorkload, Runnable addAlternative, Runnable compareQuotes) {
        getStyleClass().add("empty-state");
        setId("empty");
        setAlignment(Pos.CENTER);
        setMaxSize(480, USE_PREF_SIZE);
        title.getStyleClass().add("empty-title");
        title.setId("empty-title");
        text.setId("empty-text");
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        text.getStyleClass().add("empty-text");
        workload = button("empty.add-workload", addWorkload);
        alternative = button("alternative.add", addAlternative);
        quotes = button("start.compare", compareQuotes);
        HBox buttons = new HBox(workload, alternative, quotes);
        buttons.getStyleClass().add("empty-buttons");
        buttons.setAlignment(Pos.CENTER);
        getChildren().setAll(title, text, buttons);
    }

    private static Button button(String key, Runnable action) {
        Button button = new Button(Words.get(key));
        button.setId("empty-" + key.replace('.', '-'));
        button.setOnAction(_ -> action.run());
        return button;
    }

    /** Says what is missing; hidden when nothing is. */
    void show(Figures figures) {
        boolean noWorkload = figures != null && figures.plan().workloads().isEmpty();
        boolean noAlternative = figures != null && figures.alternatives().isEmpty();
        setVisible(noWorkload || noAlternative);
        String key = noWorkload && noAlternative ? "empty.both" : noWorkload ? "empty.workload" : "empty.alternative";
        int count = figures == null ? 0 : figures.alternatives().size();
        title.setText(Words.get(key + ".title"));
        text.setText(Words.get(key + ".text", count));
        workload.setVisible(noWorkload);
        workload.setManaged(noWorkload);
        quotes.setVisible(noWorkload && noAlternative);
        quotes.setManaged(noWorkload && noAlternative);
        workload.setDefaultButton(noWorkload);
        alternative.setDefaultButton(!noWorkload);
    }
}
