package org.tokenwright.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import org.tokenwright.app.Screenshots.Shot;
import org.tokenwright.app.shell.MainWindow;

/** Pictures of the page of exports, and of scenarios that come back from a table. */
final class ExportShots {

    private static final int WIDE = 1280;
    private static final int HIGH = 720;

    private ExportShots() {
    }

    static List<Shot> all() {
        return List.of(
                new Shot("export", "today", 1440, 900, window -> window.show("export")),
                new Shot("export-1280", "today", WIDE, HIGH, window -> window.show("export")),
                new Shot("export-done", "quotes", WIDE, HIGH, window -> export(window, folder())),
                new Shot("export-asks", "quotes", WIDE, HIGH, window -> export(window, folderWith("Quotes-of-two-vendors-three-years.json"))),
                new Shot("export-failed", "quotes", WIDE, HIGH, window -> export(window, folder().resolve("none/at/all"))),
                new Shot("scenario-import", "today", WIDE, HIGH, window -> read(window, """
                        scenario_id,scenario,based_on,input_id,kind,value,low,high,range,unit,source
                        long-runs,Agent runs of 40 steps,,workload/coding/callsPerTask,becomes,40,30,60,minmax,call/task,Measured in May
                        long-runs,Agent runs of 40 steps,,workload/coding/growthPerMonth,times,1.5,,,,1,
                        cheap,Prices fall,long-runs,workload/support/tasksPerMonth,becomes,90000,,,,task,
                        """)),
                new Shot("scenario-import-wrong", "today", WIDE, HIGH, window -> read(window, """
                        scenario_id,scenario,based_on,input_id,kind,value,unit
                        long-runs,Agent runs,,workload/coding/callsPerTask,becomes,many,call/task
                        long-runs,Agent runs,,workload/coding/callPerTask,becomes,40,call/task
                        """)));
    }

    private static void export(MainWindow window, Path folder) {
        window.show("export");
        window.export().folderProperty().set(folder);
        for (String kind : List.of("board", "json", "markdown", "csv", "svg")) {
            ((CheckBox) window.scene().getRoot().lookup("#export-" + kind)).setSelected(true);
        }
        ((CheckBox) window.scene().getRoot().lookup("#export-xlsx")).setSelected(false);
        ((Button) window.scene().getRoot().lookup("#export-start")).fire();
    }

    private static void read(MainWindow window, String table) {
        window.show("scenarios");
        try {
            window.scenarioFiles().read(Files.writeString(folder().resolve("scenarios.csv"), table));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folderWith(String file) {
        try {
            Path folder = folder();
            Files.writeString(folder.resolve(file), "");
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("export");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
