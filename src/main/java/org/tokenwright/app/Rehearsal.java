package org.tokenwright.app;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import org.tokenwright.app.export.ExportStatus;
import org.tokenwright.cli.CommandLineTool;
import org.tokenwright.report.ExportKind;

/**
 * A session without a person, from which a package's start is trained: the window on the bundled sample, every page once, one
 * export of every kind, then the command line. Without a display it draws into memory. Its one parameter
 * {@code --to=FOLDER} says where the export goes. It is no {@code Application}, so that it can look for a display first.
 */
public final class Rehearsal {

    private static final List<String> PAGES = List.of("work", "contracts", "capacity", "count", "scenarios", "export");
    private static final List<List<String>> COMMANDS = List.of(
            List.of("compare", "--sample", "today"), List.of("export", "--help"), List.of("prices", "list"));
    /** A page is drawn some frames after it is shown. */
    private static final int PULSES = 10;

    private static volatile boolean isExported;

    private Rehearsal() {
    }

    public static void main(String[] args) {
        if (Display.probe() != Display.READY) {
            System.setProperty("glass.platform", "Headless");
            System.setProperty("prism.order", "sw");
        }
        TokenwrightApp.open(Session.class, Optional.empty(), args);
        if (!isExported) {
            throw new IllegalStateException("the rehearsal did not export everything");
        }
        COMMANDS.forEach(Rehearsal::run);
    }

    private static void run(List<String> command) {
        int status = CommandLineTool.run(command.toArray(String[]::new), System.out, System.err);
        if (status != 0) {
            throw new IllegalStateException(String.join(" ", command) + " ended with status " + status);
        }
    }

    /** The window that goes through all pages by itself. */
    public static final class Session extends TokenwrightApp {

        private final Deque<Runnable> steps = new ArrayDeque<>();

        @Override
        void ready() {
            super.ready();
            PAGES.forEach(page -> steps.add(() -> window().show(page)));
            steps.add(this::export);
            next();
        }

        private void next() {
            Pulses.after(PULSES, () -> {
                if (window().export().status().isWorking()) {
                    next();
                } else if (steps.isEmpty()) {
                    end();
                } else {
                    steps.remove().run();
                    next();
                }
            });
        }

        private void end() {
            ExportStatus status = window().export().status();
            isExported = !status.headProperty().get().isEmpty() && status.remarkProperty().get().isEmpty();
            Platform.exit();
        }

        private void export() {
            window().export().folderProperty().set(Path.of(getParameters().getNamed().get("to")));
            for (ExportKind kind : ExportKind.values()) {
                ((CheckBox) window().scene().lookup("#export-" + kind.name().toLowerCase(Locale.ROOT))).setSelected(true);
            }
            ((ButtonBase) window().scene().lookup("#export-start")).fire();
        }
    }
}
