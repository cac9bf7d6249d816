package org.tokenwright.app.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.beans.binding.Bindings;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.tokenwright.app.Start;
import org.tokenwright.app.capacity.CapacityModel;
import org.tokenwright.app.capacity.CapacityPage;
import org.tokenwright.app.capacity.PurchasesModel;
import org.tokenwright.app.capacity.PurchasesPane;
import org.tokenwright.app.compare.AlternativesModel;
import org.tokenwright.app.chart.ChartExports;
import org.tokenwright.app.compare.CompareModel;
import org.tokenwright.app.compare.ComparePage;
import org.tokenwright.app.compare.HeadlineStrip;
import org.tokenwright.app.contracts.ContractsModel;
import org.tokenwright.app.contracts.ContractsPage;
import org.tokenwright.app.contracts.ContractsPane;
import org.tokenwright.app.contracts.DocumentModel;
import org.tokenwright.app.contracts.EditorModel;
import org.tokenwright.app.contracts.MoneyModel;
import org.tokenwright.app.count.CountModel;
import org.tokenwright.app.count.CountPage;
import org.tokenwright.app.count.CountPane;
import org.tokenwright.app.count.UseModel;
import org.tokenwright.app.count.VocabularyModel;
import org.tokenwright.app.export.ExportModel;
import org.tokenwright.app.export.ExportPage;
import org.tokenwright.app.inputs.WorkloadsModel;
import org.tokenwright.app.inputs.WorkloadsPane;
import org.tokenwright.app.load.LoadEditor;
import org.tokenwright.app.offers.OfferPicker;
import org.tokenwright.app.offers.PickerModel;
import org.tokenwright.app.scenarios.ScenarioFiles;
import org.tokenwright.app.scenarios.ScenariosModel;
import org.tokenwright.app.scenarios.ScenariosPage;
import org.tokenwright.app.session.FileModel;
import org.tokenwright.app.session.PlanSession;
import org.tokenwright.app.start.StartModel;
import org.tokenwright.app.start.StartPane;
import org.tokenwright.app.style.Fonts;
import org.tokenwright.app.style.GlyphWidths;
import org.tokenwright.app.style.Look;
import org.tokenwright.app.text.Words;
import org.tokenwright.app.why.WhyModel;
import org.tokenwright.app.why.WhyPane;
import org.tokenwright.app.work.TemplateModel;
import org.tokenwright.app.work.WorkEditor;
import org.tokenwright.app.work.WorkEditorPane;
import org.tokenwright.app.work.WorkModel;
import org.tokenwright.app.work.WorkPage;
import org.tokenwright.store.RealDisk;
import org.tokenwright.store.WholeFile;
import org.tokenwright.store.WorkloadTemplates;

/** The window: what its parts are and where they stand. */
public final class MainWindow {

    private static final KeyCombination ADD = KeyCombination.valueOf(AlternativesModel.ADD_KEYS);
    private static final KeyCombination NEW = KeyCombination.valueOf("Shortcut+N");
    private static final KeyCombination UNDO = KeyCombination.valueOf("Shortcut+Z");
    private static final KeyCombination REDO = KeyCombination.valueOf("Shortcut+Shift+Z");
    private static final KeyCombination REDO_TOO = KeyCombination.valueOf("Shortcut+Y");
    private static final KeyCombination OPEN = KeyCombination.valueOf("Shortcut+O");
    private static final KeyCombination SAVE = KeyCombination.valueOf("Shortcut+S");
    private static final KeyCombination EXPORT = KeyCombination.valueOf("Shortcut+E");
    private static final KeyCombination SAVE_AS = KeyCombination.valueOf("Shortcut+Shift+S");
    /** Pixels. */
    private static final List<Integer> ICON_SIZES = List.of(16, 32, 64, 128);
    private static final Duration REST_BEFORE_KEEPING = Duration.seconds(2);

    private final PlanSession session;
    private final FileModel files;
    private final FileActions actions;
    private final CompareModel compare;
    private final WhyModel why;
    private final WorkloadsModel workloads;
    private final PickerModel picker;
    private final ComparePage page;
    private final Rail rail = new Rail();
    private final Pages pages;
    private final StartModel start;
    private final ContractsModel contracts;
    private final WorkModel work;
    private final CapacityModel capacity;
    private final CountModel count;
    private final ScenariosModel scenarios;
    private final ScenarioFiles scenarioFiles;
    private final ExportModel export;
    private final Scene scene;
    private final PauseTransition rest = new PauseTransition(REST_BEFORE_KEEPING);

    public MainWindow(PlanSession session, FileModel files, Look look) {
        this(session, files, look, Optional.empty());
    }

    /** @param openFolder opens a folder in the system's own way, where it can */
    public MainWindow(PlanSession session, FileModel files, Look look, Optional<Consumer<Path>> openFolder) {
        Fonts.load();
        this.session = session;
        this.files = files;
        actions = new FileActions(session, files);
        compare = new CompareModel(session);
        why = new WhyModel(compare);
        workloads = new WorkloadsModel(compare);
        picker = new PickerModel(session, files, new AlternativesModel(compare));
        page = new ComparePage(compare, look, new GlyphWidths(), workloads::add, picker::open, this::compareQuotes);
        start = new StartModel(files);
        contracts = new ContractsModel(compare);
        StackPane middle = new StackPane();
        var covers = new Covers(middle);
        covers.add(picker.openProperty(), () -> new OfferPicker(picker));
        covers.add(workloads.load().openProperty(), () -> new LoadEditor(workloads.load()));
        covers.add(start.openProperty(), () -> new StartPane(start));
        BorderPane below = new BorderPane(middle, new HeadlineStrip(compare), new WhyPane(why), null, null);
        pages = new Pages(below, middle);
        addPage("compare", Feather.BAR_CHART_2, () -> Pages.Page.of(page, new WorkloadsPane(workloads)));
        work = new WorkModel(compare);
        addPage("work", Feather.USERS, () -> workPage(look));
        addPage("contracts", Feather.FILE_TEXT, () -> contractsPage(look));
        start.whenMade(() -> rail.select("contracts"));
        capacity = new CapacityModel(compare);
        addPage("capacity", Feather.SERVER, () -> capacityPage(look));
        count = CountModel.of(session, files);
        addPage("count", Feather.HASH, this::countPage);
        scenarios = new ScenariosModel(session);
        scenarioFiles = new ScenarioFiles(session, files, scenarios, new WholeFile(new RealDisk()));
        addPage("scenarios", Feather.GIT_BRANCH, () -> scenariosPage(look));
        export = new ExportModel(session, files.state(), ExportMeans.of(System.getProperties()));
        addPage("export", Feather.SHARE, () -> Pages.Page.wide(new ExportPage(export, openFolder)));
        pages.show("compare");
        BorderPane root = new BorderPane(below, new VBox(new TopBar(session, files, actions, look, menu()), new MessageBar(files)),
                null, new StatusBar(compare, session), rail);
        root.getStyleClass().add("window");
        scene = new Scene(root, 1280, 720);
        look.dress(scene);
        new ChartExports(files).serve(scene);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        scene.setOnDragOver(this::draggedOver);
        scene.setOnDragDropped(this::dropped);
        keepChangesAfterARest();
    }

    /** Its name is the word {@code ID.page}. */
    private void addPage(String id, Ikon icon, Supplier<Pages.Page> maker) {
        pages.add(id, maker);
        rail.add(id, Words.get(id + ".page"), icon, () -> pages.show(id));
    }

    private Pages.Page workPage(Look look) {
        var templates = new TemplateModel(work, WorkloadTemplates::bundled);
        return Pages.Page.of(new WorkPage(work, templates, look, new GlyphWidths()), new WorkEditorPane(new WorkEditor(work), workloads.load()));
    }

    private Pages.Page contractsPage(Look look) {
        var editor = new EditorModel(contracts);
        return Pages.Page.of(new ContractsPage(contracts, look, new GlyphWidths(), this::compareQuotes),
                new ContractsPane(editor, new DocumentModel(editor, files), new MoneyModel(contracts)));
    }

    private Pages.Page capacityPage(Look look) {
        var purchases = new PurchasesModel(capacity, files);
        var capacityPage = new CapacityPage(purchases, look, new GlyphWidths(), workload -> {
            compare.chooseWorkload(workload);
            workloads.load().open();
        });
        return Pages.Page.of(capacityPage, new PurchasesPane(purchases));
    }

    private Pages.Page countPage() {
        return Pages.Page.wide(new CountPage(count), new CountPane(count, new UseModel(count), new VocabularyModel(count)));
    }

    private Pages.Page scenariosPage(Look look) {
        var scenariosPage = new ScenariosPage(scenarios, scenarioFiles, look, new GlyphWidths());
        scenarios.results().activeProperty().bind(scenariosPage.visibleProperty());
        return Pages.Page.wide(scenariosPage);
    }

    private TopBar.Pages menu() {
        return new TopBar.Pages(this::compareQuotes, () -> rail.select("export"));
    }

    private void compareQuotes() {
        actions.whenSafe(start::open);
    }

    private void keepChangesAfterARest() {
        rest.setOnFinished(_ -> files.keepChanges());
        session.planProperty().addListener(_ -> rest.playFromStart());
    }

    private void pressed(KeyEvent event) {
        if (ADD.match(event)) {
            picker.open();
        } else if (NEW.match(event)) {
            actions.openNew();
        } else if (UNDO.match(event)) {
            session.undo();
        } else if (REDO.match(event) || REDO_TOO.match(event)) {
            session.redo();
        } else if (OPEN.match(event)) {
            actions.open();
        } else if (EXPORT.match(event)) {
            rail.select("export");
        } else if (SAVE.match(event)) {
            actions.save();
        } else if (SAVE_AS.match(event)) {
            actions.saveAs();
        } else {
            return;
        }
        event.consume();
    }

    private static Optional<Path> plan(DragEvent event) {
        return event.getDragboard().getFiles().stream().map(java.io.File::toPath)
                .filter(path -> path.toString().endsWith(Start.PLAN_SUFFIX)).findFirst();
    }

    private void draggedOver(DragEvent event) {
        if (event.getDragboard().hasFiles() && plan(event).isPresent()) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
        }
    }

    private void dropped(DragEvent event) {
        plan(event).ifPresent(actions::open);
        event.setDropCompleted(plan(event).isPresent());
        event.consume();
    }

    /** Puts the window on a stage; closing asks about unsaved changes first. */
    public void show(Stage stage) {
        stage.titleProperty().bind(Bindings.createStringBinding(
                () -> (session.dirtyProperty().get() ? "• " : "") + session.plan().name() + " – " + Words.get("app.name"),
                session.dirtyProperty(), session.planProperty()));
        ICON_SIZES.forEach(size -> stage.getIcons().add(new Image(Start.class.getResource("icon-" + size + ".png").toExternalForm())));
        stage.setScene(scene);
        stage.setMinWidth(1024);
        stage.setMinHeight(640);
        stage.setOnCloseRequest(event -> {
            event.consume();
            actions.whenSafe(stage::close);
        });
        stage.focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                files.keepChanges();
            }
        });
        stage.setOnHidden(_ -> rest.stop());
        actions.of(stage);
        stage.show();
    }

    public Scene scene() {
        return scene;
    }

    public CompareModel compare() {
        return compare;
    }

    public WhyModel why() {
        return why;
    }

    public WorkloadsModel workloads() {
        return workloads;
    }

    public PickerModel picker() {
        return picker;
    }

    public ComparePage page() {
        return page;
    }

    public ContractsModel contracts() {
        return contracts;
    }

    public WorkModel work() {
        return work;
    }

    public CapacityModel capacity() {
        return capacity;
    }

    public CountModel count() {
        return count;
    }

    public ExportModel export() {
        return export;
    }

    public ScenariosModel scenarios() {
        return scenarios;
    }

    /** Takes scenarios out to tables and back. */
    public ScenarioFiles scenarioFiles() {
        return scenarioFiles;
    }

    public StartModel start() {
        return start;
    }

    /** Goes to a page of the rail, such as {@code contracts}. */
    public void show(String page) {
        rail.select(page);
    }
}
