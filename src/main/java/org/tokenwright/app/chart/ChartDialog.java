package org.tokenwright.app.chart;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.tokenwright.app.text.Words;

/** Asks with the dialog of the system; begins in the folder that was chosen last. */
final class ChartDialog implements ChartChooser {

    private Optional<File> folder = Optional.empty();

    @Override
    public Optional<Path> choose(Window owner, String name, ChartFormat format) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Words.get("chart.dialog"));
        chooser.setInitialFileName(name);
        chooser.getExtensionFilters().setAll(new FileChooser.ExtensionFilter(Words.get("chart.files." + format.name()), "*" + format.suffix()));
        folder.filter(File::isDirectory).ifPresent(chooser::setInitialDirectory);
        Optional<File> chosen = Optional.ofNullable(chooser.showSaveDialog(owner));
        chosen.ifPresent(file -> folder = Optional.ofNullable(file.getParentFile()));
        return chosen.map(File::toPath);
    }
}
