package org.tokenwright.chart;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One look per model, the same in every chart of a plan.
 *
 * <p>It follows from the place in the list alone: the first twelve models have a colour each, the next twelve the same
 * colours with dashed lines, then dotted, then dash-dot. A model added at the end changes none of the others.
 */
public final class ModelColours {

    /** How the line of a model is drawn. */
    public record Style(ColourRole role, Dash dash) {
    }

    private final Map<String, Style> styles = new HashMap<>();

    private ModelColours(List<String> ids) {
        ids.forEach(id -> styles.putIfAbsent(id, style(styles.size())));
    }

    /**
     * @param ids the models of a plan in the plan's order; one named twice keeps its first place
     */
    public static ModelColours of(List<String> ids) {
        return new ModelColours(ids);
    }

    /**
     * @throws IllegalArgumentException if the model is not in the list
     */
    public Style of(String id) {
        Style style = styles.get(id);
        if (style == null) {
            throw new IllegalArgumentException("model without a colour: " + id);
        }
        return style;
    }

    private static Style style(int place) {
        Dash[] dashes = Dash.values();
        return new Style(ColourRole.model(place % ColourRole.MODELS), dashes[place / ColourRole.MODELS % dashes.length]);
    }
}
