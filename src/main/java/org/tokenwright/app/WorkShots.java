package org.tokenwright.app;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import org.tokenwright.app.Screenshots.Shot;
import org.tokenwright.app.shell.MainWindow;
import org.tokenwright.plan.WorkloadTemplate;
import org.tokenwright.store.WorkloadTemplates;

/** Pictures of the page of workloads: a sample of each kind, and every template on a plan of current offers. */
final class WorkShots {

    private static final int WIDE = 1440;
    private static final int HIGH = 900;
    private static final int SMALL_WIDE = 1280;
    private static final int SMALL_HIGH = 720;

    private WorkShots() {
    }

    static List<Shot> all() {
        var shots = new ArrayList<>(List.of(
                new Shot("work", "organisation", WIDE, HIGH, window -> workload(window, "Coding", _ -> { })),
                new Shot("work-1280", "organisation", SMALL_WIDE, SMALL_HIGH, window -> workload(window, "Coding", _ -> { })),
                new Shot("work-1280-down", "organisation", SMALL_WIDE, SMALL_HIGH, window -> workload(window, "Coding", WorkShots::down)),
                new Shot("work-team", "organisation", SMALL_WIDE, SMALL_HIGH, window -> {
                    window.show("work");
                    window.work().chooseTeam(window.work().session().plan().teams().getFirst().id());
                }),
                new Shot("work-plan", "organisation", SMALL_WIDE, SMALL_HIGH, window -> {
                    window.show("work");
                    window.work().choosePlan();
                }),
                new Shot("work-gallery", "today", SMALL_WIDE, SMALL_HIGH, window -> {
                    window.show("work");
                    ((javafx.scene.control.Button) window.scene().getRoot().lookup("#work-add")).fire();
                }),
                new Shot("work-refused", "token-debt", SMALL_WIDE, SMALL_HIGH, window -> workload(window, "", one -> {
                    type(one, "steps", "0");
                    type(one, "growthPerMonth", "8k to 2k");
                })),
                new Shot("work-debt", "token-debt", WIDE, HIGH, window -> workload(window, "", _ -> { })),
                new Shot("work-growth", "token-growth", WIDE, HIGH, window -> workload(window, "", _ -> { })),
                new Shot("work-empty", "", SMALL_WIDE, SMALL_HIGH, window -> window.show("work"))));
        WorkloadTemplates.bundled().forEach(template -> shots.add(new Shot("template-" + template.id(), "today", WIDE, HIGH, window -> template(window, template))));
        return shots;
    }

    private static void workload(MainWindow window, String part, Consumer<MainWindow> then) {
        window.show("work");
        window.work().session().plan().workloads().stream().filter(one -> one.name().contains(part)).findFirst().or(() ->
                window.work().session().plan().workloads().stream().findFirst()).ifPresent(one -> window.work().chooseWorkload(one.id()));
        ((ScrollPane) window.scene().getRoot().lookup("#work-scroll")).setVvalue(0);
        then.accept(window);
    }

    private static void template(MainWindow window, WorkloadTemplate template) {
        window.show("work");
        window.work().add(template);
    }

    private static void down(MainWindow window) {
        ScrollPane scroll = (ScrollPane) window.scene().getRoot().lookup("#work-scroll");
        scroll.setVvalue(1);
    }

    /** Types into the field of the chosen workload whose id ends so. */
    private static void type(MainWindow window, String path, String text) {
        window.scene().getRoot().lookupAll(".number-field").stream().filter(TextField.class::isInstance).map(TextField.class::cast)
                .filter(field -> field.getId() != null && field.getId().endsWith("/" + path)).findFirst().ifPresent(field -> field.setText(text));
    }
}
