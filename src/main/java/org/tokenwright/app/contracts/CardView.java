package org.tokenwright.app.contracts;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.tokenwright.app.compare.Headline.Tone;
import org.tokenwright.app.compare.Subject;
import org.tokenwright.app.figures.AskButton;
import org.tokenwright.app.text.Words;

/** One quote: what it is, what it comes to, what it holds and what it lacks. */
final class CardView extends VBox {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final PseudoClass GOOD = PseudoClass.getPseudoClass("good");
    private static final PseudoClass BAD = PseudoClass.getPseudoClass("bad");

    private final String id;
    private final ToggleButton name = new ToggleButton();
    private final Label line = wrapped("card-remark");
    private final Label buyers = wrapped("card-remark");
    private final AskButton list;
    private final AskButton billed;
    private final AskButton saving;
    private final AskButton perMtok;
    private final Label savingTitle = new Label();
    private final VBox included = new VBox();
    private final Label missing = wrapped("card-remark");
    private final VBox warnings = new VBox();

    CardView(String id, ContractsModel model) {
        this.id = id;
        getStyleClass().addAll("card", "quote-card");
        setId("card-" + id);
        name.setId("choose-" + id);
        name.getStyleClass().setAll("card-name");
        name.setMaxWidth(Double.MAX_VALUE);
        name.setAccessibleRole(AccessibleRole.RADIO_BUTTON);
        name.setMnemonicParsing(false);
        name.setOnAction(_ -> model.choose(id));
        setOnMouseClicked(_ -> model.choose(id));
        java.util.function.Consumer<Subject> ask = subject -> {
            model.choose(id);
            model.compare().ask(subject);
        };
        list = new AskButton(ask, "card-value");
        billed = new AskButton(ask, "card-value", "strong");
        saving = new AskButton(ask, "card-value");
        perMtok = new AskButton(ask, "card-line");
        perMtok.setWrapText(true);
        HBox figures = new HBox(figure(title("layer.short.list"), list), figure(title("layer.short.billed"), billed),
                figure(savingTitle, saving));
        figures.getStyleClass().add("card-figures");
        included.getStyleClass().add("card-terms");
        warnings.getStyleClass().add("card-warnings");
        getChildren().setAll(name, line, buyers, figures, perMtok, warnings, included, missing);
    }

    private static Label wrapped(String style) {
        Label label = new Label();
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private static Label title(String key) {
        return new Label(Words.get(key));
    }

    private static VBox figure(Label title, AskButton value) {
        title.getStyleClass().add("headline-title");
        VBox figure = new VBox(title, value);
        HBox.setHgrow(figure, Priority.ALWAYS);
        value.setMinWidth(USE_PREF_SIZE);
        return figure;
    }

    String id() {
        return id;
    }

    void show(QuoteCard card, boolean isChosen) {
        name.setText(card.name());
        name.setAccessibleText(card.text());
        name.setSelected(isChosen);
        pseudoClassStateChanged(CHOSEN, isChosen);
        line.setText(card.line());
        buyers.setText(card.buyers());
        list.show(card.from(), Words.get("layer.list"));
        billed.show(card.billed(), Words.get("layer.billed"));
        savingTitle.setText(card.savingTitle());
        saving.show(card.saving(), Words.get("card.saving"));
        saving.pseudoClassStateChanged(GOOD, card.tone() == Tone.GOOD);
        saving.pseudoClassStateChanged(BAD, card.tone() == Tone.BAD);
        perMtok.show(card.perMtok(), Words.get("card.per-mtok.title"));
        set(perMtok, card.perMtok().why().isPresent());
        included.getChildren().setAll(card.included().stream().map(text -> text("card-term", text)).toList());
        missing.setText(Words.get("card.missing", card.missing()));
        set(missing, !card.missing().isEmpty());
        warnings.getChildren().setAll(warningLabels(card.warnings()));
        set(warnings, !card.warnings().isEmpty());
    }

    private static List<Label> warningLabels(List<String> warnings) {
        return warnings.stream().map(text -> text("card-warning", text)).toList();
    }

    private static Label text(String style, String text) {
        Label label = wrapped(style);
        label.setText(text);
        return label;
    }

    private static void set(javafx.scene.Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
