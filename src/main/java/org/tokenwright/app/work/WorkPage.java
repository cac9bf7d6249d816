package org.tokenwright.app.work;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.tokenwright.app.chart.ChartPane;
import org.tokenwright.app.compare.ChartCard;
import org.tokenwright.app.compare.Subject;
import org.tokenwright.app.figures.GridView;
import org.tokenwright.app.style.Look;
import org.tokenwright.app.text.Words;
import org.tokenwright.chart.Layout;
import org.tokenwright.chart.MarkId;
import org.tokenwright.chart.TextMeasure;

/** The page of workloads: teams and workloads with totals, and beneath them the chosen one in pictures and figures. */
public final class WorkPage extends StackPane {

    private static final double GAP = 8;
    /** Room around the charts: of the page and of the card. */
    private static final double EDGES = 24 + 32;
    private static final double CHART_HEIGHT = 264;
    /** Narrower than this, a chart has no room beside another one. */
    private static final double LEAST_CHART = 320;

    private final WorkModel model;
    private final Layout layout;
    private final FlowPane shapes = new FlowPane(GAP, GAP);
    private final ChartCard context;
    private final ChartCard sizes;
    private final ChartCard volume;
    private final List<ChartPane> panes;
    private final FigureStrip shapeFigures;
    private final FigureStrip volumeFigures;
    private final GridView outcomes;
    private final Label title = new Label();
    private final VBox shapeCard;
    private final VBox volumeCard;
    private final VBox outcomeCard;
    private final VBox empty;
    private final TemplateGallery gallery;

    public WorkPage(WorkModel model, TemplateModel templates, Look look, TextMeasure measure) {
        this.model = model;
        layout = new Layout(measure);
        getStyleClass().add("page");
        setId("work-page");
        panes = List.of(pane("work-context"), pane("work-sizes"), pane("work-volume"));
        panes.getLast().onAsk(this::askMonth);
        context = card(panes.get(0));
        sizes = card(panes.get(1));
        volume = card(panes.get(2));
        shapeFigures = new FigureStrip(model.compare()::ask);
        volumeFigures = new FigureStrip(model.compare()::ask);
        outcomes = new GridView("work-outcomes", Words.get("work.outcomes"), false, model.compare()::ask);
        outcomes.minHeightProperty().bind(((Region) outcomes.getContent()).heightProperty());   // the page scrolls, not the table
        title.getStyleClass().add("work-title");
        title.setId("work-title");
        shapeCard = card("work.shape", shapeFigures, shapes);
        volumeCard = card("work.volume", volumeFigures, volume);
        outcomeCard = card("work.outcomes", outcomes);
        gallery = new TemplateGallery(templates);
        empty = empty();
        getChildren().setAll(scroll(), gallery);
        look.themeProperty().addListener((_, _, theme) -> panes.forEach(pane -> pane.show(theme)));
        panes.forEach(pane -> pane.show(look.theme()));
        model.figuresProperty().addListener((_, _, now) -> show(now));
        visibleProperty().addListener((_, _, now) -> model.setShowing(now));
        show(model.figuresProperty().get());
    }

    private ChartPane pane(String id) {
        ChartPane pane = new ChartPane(layout);
        pane.setId(id);
        return pane;
    }

    private static ChartCard card(ChartPane pane) {
        ChartCard card = new ChartCard(pane);
        card.setMinHeight(CHART_HEIGHT);
        card.setMaxHeight(CHART_HEIGHT);
        return card;
    }

    private ScrollPane scroll() {
        VBox cards = new VBox(treeCard(), empty, title, shapeCard, volumeCard, outcomeCard);
        cards.getStyleClass().add("work-cards");
        ScrollPane scroll = new ScrollPane(cards);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("plain-scroll");
        scroll.setId("work-scroll");
        scroll.viewportBoundsProperty().addListener((_, _, now) -> fit(now.getWidth()));
        return scroll;
    }

    private VBox treeCard() {
        Label head = new Label(Words.get("work.tree"));
        head.getStyleClass().add("section");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox line = new HBox(head, gap, button("work-remove", "work.remove", Feather.TRASH_2, model::remove, true),
                button("work-add", "work.add", Feather.PLUS, () -> gallery.model().open(), false));
        line.getStyleClass().add("card-head");
        VBox card = new VBox(line, new WorkTree(model));
        card.getStyleClass().addAll("card", "details-card");
        return card;
    }

    private Button button(String id, String key, Feather icon, Runnable action, boolean isForWorkloads) {
        Button button = new Button(Words.get(key), new FontIcon(icon));
        button.setId(id);
        button.getStyleClass().setAll("link-button", "add-button");
        button.setTooltip(new Tooltip(Words.get(key + ".help")));
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        if (isForWorkloads) {
            button.visibleProperty().bind(model.chosenProperty().map(chosen -> chosen.kind() == Chosen.Kind.WORKLOAD));
        }
        return button;
    }

    private static VBox card(String key, Node... parts) {
        Label head = new Label(Words.get(key));
        head.getStyleClass().add("section");
        VBox card = new VBox(head);
        card.getStyleClass().addAll("card", "details-card");
        card.getChildren().addAll(parts);
        return card;
    }

    /** What to do first. */
    private VBox empty() {
        Label head = new Label(Words.get("work.empty.title"));
        head.getStyleClass().add("empty-title");
        Label text = new Label(Words.get("work.empty.text"));
        text.getStyleClass().add("empty-text");
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        Button add = new Button(Words.get("work.empty.add"));
        add.setId("work-add-first");
        add.setOnAction(_ -> gallery.model().open());
        VBox box = new VBox(head, text, add);
        box.getStyleClass().addAll("card", "empty-state");
        box.setId("work-empty");
        box.setAlignment(javafx.geometry.Pos.CENTER);
        return box;
    }

    private void fit(double width) {
        boolean isOne = model.figuresProperty().get().work().map(work -> work.context().isEmpty() || work.sizes().isEmpty()).orElse(true);
        double inside = width - EDGES;
        double each = isOne || inside < 2 * LEAST_CHART + GAP ? inside : Math.floor((inside - GAP) / 2);
        context.setPrefWidth(each);
        sizes.setPrefWidth(each);
        shapes.setPrefWrapLength(inside);
    }

    private void show(WorkFigures now) {
        title.setText(now.title());
        Optional<WorkFigures.Work> work = now.work();
        shown(shapeCard, work.isPresent());
        shown(volumeCard, work.isPresent());
        work.ifPresent(one -> {
            shapes.getChildren().setAll(java.util.stream.Stream.of(one.context().map(_ -> (Node) context), one.sizes().map(_ -> (Node) sizes))
                    .flatMap(Optional::stream).toList());
            one.context().ifPresent(context::show);
            one.sizes().ifPresent(sizes::show);
            one.volume().ifPresent(volume::show);
            shapeFigures.show(one.shape());
            volumeFigures.show(one.volumes());
        });
        outcomes.show(now.outcomes());
        boolean isEmpty = model.session().plan().workloads().isEmpty();
        shown(empty, isEmpty);
        shown(title, !isEmpty);
        shown(outcomeCard, !isEmpty && !now.outcomes().rows().isEmpty());
        fit(((ScrollPane) getChildren().getFirst()).getViewportBounds().getWidth());
    }

    private static void shown(Node node, boolean isShown) {
        node.setVisible(isShown);
        node.setManaged(isShown);
    }

    private void askMonth(String mark) {
        model.workload().ifPresent(workload -> Subject.ofLine(MarkId.parse(mark), model.session().plan().settings().start())
                .filter(Subject.Month.class::isInstance).map(Subject.Month.class::cast).ifPresent(month -> model.askTasks(workload, month.month())));
    }

    public WorkModel model() {
        return model;
    }
}
