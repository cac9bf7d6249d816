package org.tokenwright.app.count;

import java.util.List;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.tokenwright.app.count.CountFigures.RefusedLine;
import org.tokenwright.app.count.CountFigures.TokenizerLine;
import org.tokenwright.app.text.Words;

/** The Count page: how many tokens texts and files have by each tokenizer, and what one call with all of them costs. */
public final class CountPage extends StackPane {

    private static final int MOST_ROWS = 12;
    /** More than there are tokenizers. */
    private static final int ALL = 40;

    private final CountModel model;

    public CountPage(CountModel model) {
        this.model = model;
        getStyleClass().add("page");
        setId("count-page");
        HBox tables = new HBox(tokenizers(), offers());
        tables.getStyleClass().add("count-tables");
        VBox cards = new VBox(headline(), tables, largest(), refused());
        cards.getStyleClass().add("count-cards");
        ScrollPane scroll = new ScrollPane(cards);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("plain-scroll");
        scroll.setId("count-scroll");
        VBox empty = empty();
        getChildren().setAll(scroll, empty);
        BooleanBinding isEmpty = when(CountFigures::isEmpty);
        scroll.visibleProperty().bind(isEmpty.not());
        empty.visibleProperty().bind(isEmpty);
        visibleProperty().addListener((_, _, now) -> model.setShowing(now));
        CountDrop.accept(this, model);
    }

    private BooleanBinding when(java.util.function.Predicate<CountFigures> test) {
        return Bindings.createBooleanBinding(() -> test.test(model.figuresProperty().get()), model.figuresProperty());
    }

    private javafx.beans.binding.StringBinding text(Function<CountFigures, String> words) {
        return Bindings.createStringBinding(() -> words.apply(model.figuresProperty().get()), model.figuresProperty());
    }

    private HBox headline() {
        HBox box = new HBox(figure("count-all-characters", "count.characters", figures -> ItemWords.number(figures.characters())),
                figure("count-all-tokens", "count.tokens.base", figures -> ItemWords.number(figures.tokens())),
                figure("count-all-items", "count.items", figures -> ItemWords.number(figures.counted().size())),
                figure("count-all-refused", "count.refused", figures -> ItemWords.number(figures.allRefused())));
        box.getStyleClass().addAll("card", "count-headline");
        return box;
    }

    private VBox figure(String id, String key, Function<CountFigures, String> words) {
        Label title = new Label(Words.get(key));
        title.getStyleClass().add("headline-title");
        Label value = new Label();
        value.setId(id);
        value.getStyleClass().add("headline-value");
        value.textProperty().bind(text(words));
        value.setMinWidth(USE_PREF_SIZE);
        return new VBox(title, value);
    }

    private VBox tokenizers() {
        ItemTable<TokenizerLine> table = new ItemTable<>("count-tokenizers", Words.get("count.tokenizers"), ALL);
        table.widen(table.addText(Words.get("count.tokenizer"), 176, false, TokenizerLine::name));
        table.addText(Words.get("count.tokens"), 68, true, TokenizerLine::tokens);
        table.addText(Words.get("count.certainty"), 106, true, TokenizerLine::certainty);
        table.addText(Words.get("count.times"), 50, true, TokenizerLine::times);
        follow(table, CountFigures::tokenizers);
        VBox card = card("count-tokenizers-card", "count.tokenizers", Words.get("count.tokenizers.hint"), table);
        card.setMinWidth(440);
        card.setPrefWidth(440);
        return card;
    }

    private VBox offers() {
        Label none = new Label(Words.get("count.no-offers"));
        none.setId("count-no-offers");
        none.getStyleClass().add("count-hint");
        none.setWrapText(true);
        none.setMinHeight(USE_PREF_SIZE);
        OfferTable table = new OfferTable();
        VBox.setVgrow(table, Priority.ALWAYS);
        follow(table, CountFigures::offers);
        BooleanBinding hasNone = when(figures -> figures.offers().isEmpty());
        CountPane.shownIf(none, hasNone);
        CountPane.shownIf(table, hasNone.not());
        VBox card = card("count-offers-card", "count.call", "", table, none);
        Label hint = (Label) ((HBox) card.getChildren().getFirst()).getChildren().getLast();
        hint.textProperty().bind(text(figures -> figures.month().isEmpty() ? "" : Words.get("count.call.hint", figures.month())));
        card.setPrefWidth(416);
        HBox.setHgrow(card, Priority.ALWAYS);
        return card;
    }

    private <T> void follow(ItemTable<T> table, Function<CountFigures, List<T>> rows) {
        model.figuresProperty().addListener((_, _, now) -> table.show(rows.apply(now)));
        table.show(rows.apply(model.figuresProperty().get()));
    }

    private VBox largest() {
        Label more = new Label();
        more.setId("count-more");
        more.getStyleClass().add("count-hint");
        more.textProperty().bind(text(CountFigures::more));
        CountPane.shownIf(more, when(figures -> !figures.more().isEmpty()));
        VBox card = card("count-largest-card", "count.largest", Words.get("count.largest.hint"), new LargestTable(model), more);
        CountPane.shownIf(card, when(figures -> !figures.largest().isEmpty()));
        return card;
    }

    private VBox refused() {
        ItemTable<RefusedLine> table = new ItemTable<>("count-refused", Words.get("count.refused"), MOST_ROWS);
        table.addText(Words.get("count.item"), 320, false, RefusedLine::name);
        table.widen(table.addText(Words.get("count.reason"), 320, false, RefusedLine::reason));
        follow(table, CountFigures::refused);
        Label more = new Label();
        more.setId("count-more-refused");
        more.getStyleClass().add("count-hint");
        more.textProperty().bind(text(figures -> Words.get("count.more", figures.allRefused() - figures.refused().size())));
        CountPane.shownIf(more, when(figures -> figures.allRefused() > figures.refused().size()));
        VBox card = card("count-refused-card", "count.refused", Words.get("count.refused.hint"), table, more);
        CountPane.shownIf(card, when(figures -> figures.allRefused() > 0));
        return card;
    }

    private static VBox card(String id, String titleKey, String hint, Node... parts) {
        Label title = new Label(Words.get(titleKey));
        title.getStyleClass().add("section");
        title.setMinWidth(USE_PREF_SIZE);
        Label remark = new Label(hint);
        remark.getStyleClass().add("card-remark");
        HBox head = new HBox(title, remark);
        head.getStyleClass().add("card-head");
        VBox card = new VBox(head);
        card.getChildren().addAll(parts);
        card.getStyleClass().addAll("card", "details-card");
        card.setId(id);
        return card;
    }

    private VBox empty() {
        Label title = new Label();
        title.setId("count-empty-title");
        title.getStyleClass().add("empty-title");
        title.textProperty().bind(Bindings.when(model.status().workingProperty()).then(Words.get("count.working.title")).otherwise(Words.get("count.empty.title")));
        Label text = new Label(Words.get("count.empty.text"));
        text.getStyleClass().add("empty-text");
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        HBox buttons = new HBox(CountChoosers.files("count-empty-files", model), CountChoosers.folder("count-empty-folder", model));
        buttons.getStyleClass().add("empty-buttons");
        buttons.setAlignment(Pos.CENTER);
        VBox box = new VBox(title, text, buttons);
        box.getStyleClass().add("empty-state");
        box.setId("count-empty");
        box.setAlignment(Pos.CENTER);
        box.setMaxSize(480, USE_PREF_SIZE);
        return box;
    }

    public CountModel model() {
        return model;
    }
}
