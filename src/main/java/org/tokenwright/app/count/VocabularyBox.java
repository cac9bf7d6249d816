package org.tokenwright.app.count;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.tokenwright.app.form.ChoiceBoxes;
import org.tokenwright.app.form.Entry.Option;
import org.tokenwright.app.text.Words;

/** Takes vocabulary files, with which tokenizers are counted exactly; not there where no tokenizer takes one. */
final class VocabularyBox extends VBox {

    VocabularyBox(VocabularyModel model) {
        getStyleClass().addAll("field-group", "count-section");
        setId("count-vocabulary-box");
        Label title = new Label(Words.get("count.vocabulary"));
        title.getStyleClass().add("section");
        ComboBox<Option> tokenizer = ChoiceBoxes.of("count-tokenizer", Words.get("count.tokenizer"), model.tokenizersProperty(),
                model.tokenizerProperty());
        Button add = CountChoosers.vocabulary("count-vocabulary", model);
        add.getStyleClass().add("count-button");
        add.disableProperty().bind(model.readingProperty());
        Label hint = new Label(Words.get("count.vocabulary.hint"));
        hint.getStyleClass().add("count-hint");
        hint.setWrapText(true);
        hint.setMinHeight(USE_PREF_SIZE);
        getChildren().setAll(title, hint, tokenizer, add,
                CountPane.remark("count-vocabulary-done", "count-hint", model.doneProperty()),
                CountPane.remark("count-vocabulary-problem", "entry-remark", model.problemProperty()));
        CountPane.shownIf(this, Bindings.createBooleanBinding(() -> !model.tokenizersProperty().get().isEmpty(), model.tokenizersProperty()));
    }
}
