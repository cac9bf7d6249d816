package org.tokenwright.app.count;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import org.tokenwright.app.Start;

/** Files and folders dropped on the page are counted; a plan among them is left to the window, which opens it. */
final class CountDrop {

    private CountDrop() {
    }

    static void accept(Node node, CountModel model) {
        node.addEventHandler(DragEvent.DRAG_OVER, event -> {
            if (isForCounting(paths(event))) {
                event.acceptTransferModes(TransferMode.COPY);
                event.consume();
            }
        });
        node.addEventHandler(DragEvent.DRAG_DROPPED, event -> {
            List<Path> paths = paths(event);
            if (isForCounting(paths)) {
                model.add(paths);
                event.setDropCompleted(true);
                event.consume();
            }
        });
    }

    private static List<Path> paths(DragEvent event) {
        return event.getDragboard().hasFiles() ? event.getDragboard().getFiles().stream().map(File::toPath).toList() : List.of();
    }

    static boolean isForCounting(List<Path> paths) {
        return !paths.isEmpty() && paths.stream().noneMatch(path -> path.toString().endsWith(Start.PLAN_SUFFIX));
    }
}
