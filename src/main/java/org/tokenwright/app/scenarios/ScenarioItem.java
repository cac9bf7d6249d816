package org.tokenwright.app.scenarios;

/**
 * A scenario in the list.
 *
 * @param id empty for the plan itself
 * @param detail what it is based on and how much it changes
 * @param isShown whether it stands side by side with others
 */
public record ScenarioItem(String id, String name, String detail, boolean isShown) {

    public boolean isBase() {
        return id.isEmpty();
    }
}
