package org.tokenwright.app.shell;

import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.StackPane;
import org.tokenwright.app.form.Cover;

/** Keeps what covers the pages above them. A cover is built when it is first opened. */
final class Covers {

    private final StackPane middle;

    /** @param middle holds the pages, and the covers after them */
    Covers(StackPane middle) {
        this.middle = middle;
    }

    /** @param maker is asked once */
    void add(ObservableValue<Boolean> open, Supplier<Cover> maker) {
        open.subscribe(new Consumer<>() {
            private Cover cover;

            @Override
            public void accept(Boolean now) {
                if (cover == null && now) {
                    cover = maker.get();
                    middle.getChildren().add(cover);
                }
                if (cover != null) {
                    cover.show(now);
                }
            }
        });
    }
}
