package org.tokenwright.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.tokenwright.report.Exports;

/**
 * Shows on a terminal how far an export is, and stops it when the program is told to end, so that it leaves whole files
 * only.
 */
final class ProgressLine implements Exports.Watch, AutoCloseable {

    private static final int BAR = 20;
    private static final int WIDTH = 78;
    private static final long SECONDS_TO_STOP = 5;

    private final Terminal terminal;
    private final CountDownLatch done = new CountDownLatch(1);
    private final Thread stopping = new Thread(this::stop);
    private volatile boolean isCancelled;

    ProgressLine(Terminal terminal) {
        this.terminal = terminal;
        Runtime.getRuntime().addShutdownHook(stopping);
    }

    private void stop() {
        isCancelled = true;
        try {
            done.await(SECONDS_TO_STOP, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void tell(Exports.Progress now) {
        int full = BAR * (now.file() - 1) / now.files();
        String text = "[" + "#".repeat(full) + "-".repeat(BAR - full) + "] " + CliText.get("export.progress", now.file(), now.files(), now.name())
                + (now.bytes() == 0 ? "" : ", " + ExportText.size(now.bytes()));
        terminal.passing(text.length() > WIDTH ? text.substring(0, WIDTH) : text + " ".repeat(WIDTH - text.length()));
    }

    @Override
    public boolean isCancelled() {
        return isCancelled;
    }

    @Override
    public void close() {
        terminal.passing(" ".repeat(WIDTH));
        terminal.passing("");
        done.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(stopping);
        } catch (IllegalStateException e) {
            isCancelled = true;   // the program is ending
        }
    }
}
