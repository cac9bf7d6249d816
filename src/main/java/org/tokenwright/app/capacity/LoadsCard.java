package org.tokenwright.app.capacity;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.tokenwright.app.load.LoadTile;
import org.tokenwright.app.text.Words;
import org.tokenwright.workload.Workload;

/** When the workloads on the chosen reservation run: their peaks are what its units are for. */
final class LoadsCard extends VBox {

    private final Consumer<String> edit;
    private final FlowPane tiles = new FlowPane();

    /** @param edit opens the load curve of the workload of this id */
    LoadsCard(CapacityModel model, Consumer<String> edit) {
        this.edit = edit;
        getStyleClass().addAll("card", "details-card");
        setId("capacity-loads");
        Label title = new Label(Words.get("capacity.loads"));
        title.getStyleClass().add("section");
        Label hint = new Label(Words.get("capacity.loads.hint"));
        hint.getStyleClass().add("card-remark");
        hint.setWrapText(true);
        hint.setMinHeight(USE_PREF_SIZE);
        tiles.getStyleClass().add("load-tiles");
        getChildren().setAll(title, hint, tiles);
        model.loadsProperty().addListener((_, _, now) -> show(now));
        show(model.loadsProperty().get());
    }

    private void show(List<Workload> workloads) {
        setVisible(!workloads.isEmpty());
        setManaged(!workloads.isEmpty());
        List<LoadTile> now = workloads.stream().map(this::tile).toList();
        if (!tiles.getChildren().equals(now)) {
            tiles.getChildren().setAll(now);
        }
    }

    /** The tile that is there already, so that it keeps the focus. */
    private LoadTile tile(Workload workload) {
        Optional<LoadTile> old = tiles.getChildren().stream().map(LoadTile.class::cast).filter(tile -> tile.isOf(workload.id())).findFirst();
        old.ifPresent(tile -> tile.show(workload));
        return old.orElseGet(() -> new LoadTile(workload, edit));
    }
}
