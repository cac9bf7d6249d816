package org.tokenwright.app;

import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/** The window. Its one optional parameter is the plan file to open; without it the bundled sample is shown. */
public final class TokenwrightApp extends Application {

    @Override
    public void start(Stage stage) {
        stage.setTitle("Tokenwright");
        stage.setScene(new Scene(new StackPane(new Label("Tokenwright")), 1280, 720));
        stage.show();
    }
}
