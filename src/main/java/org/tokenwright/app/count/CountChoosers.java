package org.tokenwright.app.count;

import java.io.File;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import org.tokenwright.app.text.Words;

/** Buttons that ask for files and folders. */
final class CountChoosers {

    private CountChoosers() {
    }

    static Button files(String id, CountModel model) {
        return button(id, "count.files", node -> {
            var chooser = new FileChooser();
            chooser.setTitle(Words.get("count.files.title"));
            Optional.ofNullable(chooser.showOpenMultipleDialog(node.getScene().getWindow()))
                    .ifPresent(found -> model.add(found.stream().map(File::toPath).toList()));
        });
    }

    static Button folder(String id, CountModel model) {
        return button(id, "count.folder", node -> {
            var chooser = new DirectoryChooser();
            chooser.setTitle(Words.get("count.folder.title"));
            Optional.ofNullable(chooser.showDialog(node.getScene().getWindow())).ifPresent(found -> model.add(List.of(found.toPath())));
        });
    }

    static Button vocabulary(String id, VocabularyModel model) {
        return button(id, "count.vocabulary.add", node -> {
            var chooser = new FileChooser();
            chooser.setTitle(Words.get("count.vocabulary.title"));
            chooser.getExtensionFilters().setAll(new FileChooser.ExtensionFilter(Words.get("count.vocabulary.files"), "*.json", "*.tiktoken"),
                    new FileChooser.ExtensionFilter(Words.get("count.vocabulary.any"), "*.*"));
            Optional.ofNullable(chooser.showOpenDialog(node.getScene().getWindow())).map(File::toPath).ifPresent(model::add);
        });
    }

    private static Button button(String id, String key, Consumer<Node> action) {
        Button button = new Button(Words.get(key));
        button.setId(id);
        button.setOnAction(_ -> action.accept(button));
        return button;
    }
}
