package org.tokenwright.app.export;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.tokenwright.analysis.ScenarioNumbers;
import org.tokenwright.app.session.PlanSession;
import org.tokenwright.app.session.UserState;
import org.tokenwright.app.text.Words;
import org.tokenwright.plan.Plan;
import org.tokenwright.plan.Scenario;
import org.tokenwright.report.ExportJob;
import org.tokenwright.report.ExportKind;
import org.tokenwright.report.ExportOptions;
import org.tokenwright.report.ExportResult;
import org.tokenwright.report.Exports;
import org.tokenwright.report.Snapshot;
import org.tokenwright.report.chart.ChartWords;
import org.tokenwright.store.Disk;
import org.tokenwright.store.FileProblem;

/** The Export page without a toolkit. Files are made off the user's thread; everything is called and told on it. */
public final class ExportModel {

    /**
     * What it works with.
     *
     * @param work runs what makes files, never on the user's thread
     * @param ui runs what tells the properties
     * @param version of the application
     * @param home folder that is offered first
     */
    public record Means(Executor work, Executor ui, Supplier<LocalDate> today, String version, Disk disk, Path home) {}

    /** What is going on. */
    enum State { RESTING, WORKING, ASKING }

    private record Prepared(ExportJob job, List<String> existing) {}

    private final PlanSession session;
    private final Means means;
    private final ExportSettings settings;
    private final ExportStatus status = new ExportStatus();
    private final StringProperty scenario = new SimpleStringProperty(this, "scenario", ScenarioNumbers.PLAN);
    private final ReadOnlyObjectWrapper<List<String>> scenarios = new ReadOnlyObjectWrapper<>(this, "scenarios", List.of());
    private Optional<ExportRun> run = Optional.empty();
    private Optional<ExportJob> asked = Optional.empty();
    private Path target;

    public ExportModel(PlanSession session, UserState state, Means means) {
        this.session = session;
        this.means = means;
        settings = new ExportSettings(state, means.home());
        target = means.home();
        session.planProperty().addListener(_ -> showScenarios());
        showScenarios();
    }

    private void showScenarios() {
        Plan plan = session.plan();
        if (plan.scenario(scenario.get()).isEmpty()) {
            scenario.set(ScenarioNumbers.PLAN);
        }
        scenarios.set(Stream.concat(Stream.of(ScenarioNumbers.PLAN),
                plan.scenarios().stream().map(Scenario::id)).toList());
    }

    /** Writes the files that are chosen; asks first where files would be replaced. */
    public void start() {
        Set<ExportKind> kinds = settings.chosenKinds();
        if (run.isPresent()) {
            return;
        }
        status.clear();
        asked = Optional.empty();
        if (kinds.isEmpty()) {
            status.tell(Words.get("export.nothing"));
            return;
        }
        target = settings.folderProperty().get();
        Plan plan = session.plan();
        String shown = scenario.get();
        ExportOptions options = settings.options();
        ExportRun started = begin(Words.get("export.preparing"));
        CompletableFuture.supplyAsync(() -> prepared(plan, shown, kinds, options), means.work)
                .whenCompleteAsync((prepared, error) -> prepared(started, prepared, error), means.ui);
    }

    private Prepared prepared(Plan plan, String shown, Set<ExportKind> kinds, ExportOptions options) {
        ExportJob job = ExportJob.of(Snapshot.of(plan, shown, means.today.get(), means.version), kinds, options);
        return new Prepared(job, job.existing(means.disk, target));
    }

    private ExportRun begin(String text) {
        var started = new ExportRun(means.ui, this::show);
        run = Optional.of(started);
        status.work(text, ExportStatus.UNKNOWN);
        return started;
    }

    private void prepared(ExportRun started, Prepared prepared, Throwable error) {
        run = Optional.empty();
        status.rest();
        if (started.isCancelled()) {
            status.tell(Words.get("export.cancelled.early"));
        } else if (error != null) {
            status.tell(Words.get("export.failed", reason(error)));
        } else if (prepared.existing().isEmpty()) {
            write(prepared.job());
        } else {
            asked = Optional.of(prepared.job());
            status.ask(Words.get("export.exists", prepared.existing().size(), prepared.existing().getFirst()));
        }
    }

    /** Writes although files are replaced. */
    public void replace() {
        asked.ifPresent(this::write);
    }

    /** Leaves the files that are there as they are, and writes none. */
    public void keep() {
        asked = Optional.empty();
        status.rest();
        status.tell(Words.get("export.kept"));
    }

    private void write(ExportJob job) {
        asked = Optional.empty();
        ExportRun started = begin(Words.get("export.preparing"));
        CompletableFuture.supplyAsync(() -> new Exports(means.disk).write(job, target, started), means.work)
                .whenCompleteAsync((result, error) -> finished(result, error), means.ui);
    }

    private void show(Exports.Progress now) {
        if (run.isPresent() && !run.get().isCancelled()) {
            String size = now.bytes() == 0 ? "" : FileSize.text(now.bytes());
            status.work(Words.get(size.isEmpty() ? "export.progress" : "export.progress.size", now.file(), now.files(), now.name(), size),
                    (now.file() - 1.0) / now.files());
        }
    }

    private void finished(ExportResult result, Throwable error) {
        run = Optional.empty();
        status.rest();
        if (error != null) {
            status.tell(Words.get("export.failed", reason(error)));
        } else {
            status.done(result);
        }
    }

    /** Stops an export. Files that are complete stay, of the one being written nothing is left. */
    public void cancel() {
        run.ifPresent(one -> {
            one.cancel();
            status.work(Words.get("export.stopping"), ExportStatus.UNKNOWN);
        });
    }

    private static String reason(Throwable error) {
        Throwable cause = error.getCause() == null ? error : error.getCause();
        return cause instanceof FileProblem problem ? problem.getMessage() : Words.get("message.unexpected", cause.getClass().getSimpleName());
    }

    /** The name of a scenario, or the word for the plan itself. */
    String name(String id) {
        return ChartWords.scenario(session.plan(), id);
    }

    /** Where files are written. */
    public ObjectProperty<Path> folderProperty() {
        return settings.folderProperty();
    }

    ExportSettings settings() {
        return settings;
    }

    /** What is going on, and what came of it. */
    public ExportStatus status() {
        return status;
    }

    /** Folder of the last export. */
    Path target() {
        return target;
    }

    /** Id of the scenario that is exported; empty for the plan itself. */
    StringProperty scenarioProperty() {
        return scenario;
    }

    ReadOnlyObjectProperty<List<String>> scenariosProperty() {
        return scenarios.getReadOnlyProperty();
    }
}
