package org.tokenwright.app.chart;

import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.Window;

/** Asks a person where a chart is to be saved. */
@FunctionalInterface
interface ChartChooser {

    /**
     * @param name proposed
     * @return empty where they do not want to
     */
    Optional<Path> choose(Window owner, String name, ChartFormat format);
}
