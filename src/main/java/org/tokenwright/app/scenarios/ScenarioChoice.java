package org.tokenwright.app.scenarios;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;

/** A choice among scenarios by their names. */
final class ScenarioChoice extends ComboBox<String> {

    private final Function<String, String> nameOf;
    private boolean isShowing;

    /**
     * @param nameOf name of a scenario by its id
     * @param chosen is told when a person chooses
     */
    ScenarioChoice(String id, String accessibleText, Function<String, String> nameOf, Consumer<String> chosen) {
        this.nameOf = nameOf;
        setId(id);
        setAccessibleText(accessibleText);
        getStyleClass().add("scenario-choice");
        setConverter(new StringConverter<>() {
            @Override
            public String toString(String scenario) {
                return scenario == null ? "" : nameOf.apply(scenario);
            }

            @Override
            public String fromString(String text) {
                throw new UnsupportedOperationException("scenarios are chosen, not typed");
            }
        });
        valueProperty().addListener((_, _, now) -> {
            if (!isShowing && now != null) {
                chosen.accept(now);
            }
        });
    }

    /** Shows what can be chosen and what is; nobody is told. */
    void show(List<String> scenarios, String now) {
        isShowing = true;
        boolean renamed = getButtonCell() != null && now.equals(getValue()) && !nameOf.apply(now).equals(getButtonCell().getText());
        if (!scenarios.equals(getItems())) {
            getItems().setAll(scenarios);
        }
        if (renamed) {
            setValue(null);
        }
        setValue(now);
        isShowing = false;
    }
}
