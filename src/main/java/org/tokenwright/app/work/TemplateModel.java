package org.tokenwright.app.work;

import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.tokenwright.plan.WorkloadTemplate;

/** The gallery of templates: open or not, and what is taken from it. */
public final class TemplateModel {

    private final WorkModel page;
    private final Supplier<List<WorkloadTemplate>> reading;
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper(this, "open");
    private List<WorkloadTemplate> templates = List.of();

    /** @param reading reads the templates when the gallery is first opened */
    public TemplateModel(WorkModel page, Supplier<List<WorkloadTemplate>> reading) {
        this.page = page;
        this.reading = reading;
        page.chosenProperty().addListener(_ -> close());
    }

    public void open() {
        if (templates.isEmpty()) {
            templates = reading.get();
        }
        open.set(true);
    }

    public void close() {
        open.set(false);
    }

    /** Adds a workload made from a template to the plan. */
    public void take(WorkloadTemplate template) {
        close();
        page.add(template);
    }

    /** In the order they are shown; empty before the gallery is opened. */
    public List<WorkloadTemplate> templates() {
        return templates;
    }

    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }
}
