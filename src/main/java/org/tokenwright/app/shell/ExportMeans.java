package org.tokenwright.app.shell;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Properties;
import javafx.application.Platform;
import org.tokenwright.app.export.ExportModel;
import org.tokenwright.store.RealDisk;

/** What the running program exports with. */
final class ExportMeans {

    private ExportMeans() {
    }

    /** Files are made on threads that end with their work. */
    static ExportModel.Means of(Properties system) {
        return new ExportModel.Means(work -> Thread.ofPlatform().daemon().name("export").start(work), Platform::runLater,
                () -> LocalDate.now(Clock.systemDefaultZone()), version(), new RealDisk(), Path.of(system.getProperty("user.home")));
    }

    /** The version that the jar states; a build directory has none. */
    private static String version() {
        return Optional.ofNullable(ExportMeans.class.getPackage().getImplementationVersion()).orElse("(development)");
    }
}
