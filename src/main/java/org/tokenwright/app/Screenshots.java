package org.tokenwright.app;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.control.TextField;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.tokenwright.app.capacity.CapacityModel.Side;
import org.tokenwright.app.compare.AlternativeFigures;
import org.tokenwright.app.compare.Subject;
import org.tokenwright.app.contracts.ContractsPage;
import org.tokenwright.app.session.EmptyPlan;
import org.tokenwright.app.session.Evaluate;
import org.tokenwright.app.session.FileModel;
import org.tokenwright.app.session.PlanSession;
import org.tokenwright.app.session.Plans;
import org.tokenwright.app.session.Result;
import org.tokenwright.app.session.UserState;
import org.tokenwright.app.shell.MainWindow;
import org.tokenwright.app.style.Look;
import org.tokenwright.chart.Theme;
import org.tokenwright.plan.Plan;
import org.tokenwright.pricing.PriceBook;
import org.tokenwright.store.PlanStore;
import org.tokenwright.store.PriceDirectory;
import org.tokenwright.store.RealDisk;
import org.tokenwright.store.TokenizerDirectory;

/**
 * Writes pictures of the running window into a directory, all or those named: {@code java -Dglass.platform=Headless -Dprism.order=sw -cp
 * 'target/app/*' org.tokenwright.app.Screenshots DIRECTORY [NAME…]}. No display is needed.
 */
public final class Screenshots {

    /** One picture: a sample, or an empty plan, at a size in both themes, with something done first. */
    record Shot(String name, String sample, int width, int height, Consumer<MainWindow> first) {}

    private static final YearMonth START = YearMonth.of(2026, 11);

    private static final List<Shot> SHOTS = List.of(
            new Shot("compare", "today", 1440, 900, _ -> { }),
            new Shot("compare-1280", "today", 1280, 720, _ -> { }),
            new Shot("founding-2024", "founding-2024", 1440, 900, Screenshots::askLlama),
            new Shot("founding-2024-1280", "founding-2024", 1280, 720, Screenshots::askLlama),
            new Shot("does-not-fit", "founding-2024", 1280, 720, window -> type(window, "largestRequest", "9,000")),
            new Shot("not-priced", "founding-2024", 1280, 720, window -> type(window, "serviceTier/batch", "30 %")),
            new Shot("add-alternative", "today", 1280, 720, window -> {
                window.picker().open();
                window.picker().queryProperty().set("gemini");
            }),
            new Shot("load-curve", "today", 1280, 720, window -> window.workloads().load().open()),
            new Shot("load-zone", "today", 1280, 720, window -> {
                window.workloads().load().open();
                ((javafx.scene.control.Button) window.scene().getRoot().lookup("#load-zone")).fire();
            }),
            new Shot("no-load-curve", "founding-2024", 1280, 720, window -> window.workloads().load().open()),
            new Shot("caching", "today", 1280, 720, Screenshots::caching),
            new Shot("caching-loss", "today", 1440, 900, window -> {
                prefix(window);
                type(window, "prefix/instructions/variants", "50k");
                scrollTo(window, "prefixes");
            }),
            new Shot("no-caching", "today", 1280, 720, window -> scrollTo(window, "prefixes")),
            new Shot("new-plan", "", 1280, 720, _ -> { }),
            new Shot("scenarios", "today", 1440, 900, Screenshots::scenarios),
            new Shot("scenarios-1280", "today", 1280, 720, Screenshots::scenarios),
            new Shot("no-scenarios", "", 1280, 720, window -> window.show("scenarios")),
            new Shot("contracts", "quotes", 1440, 900, window -> window.show("contracts")),
            new Shot("contracts-1280", "quotes", 1280, 720, window -> window.show("contracts")),
            new Shot("contracts-cash", "quotes", 1280, 720, window -> {
                window.show("contracts");
                contractsPage(window).open("cash");
            }),
            new Shot("contracts-terms", "quotes", 1280, 720, window -> {
                window.show("contracts");
                contractsPage(window).open("terms");
            }),
            new Shot("no-contracts", "", 1280, 720, window -> window.show("contracts")),
            new Shot("capacity", "capacity", 1440, 900, window -> capacity(window, Side.RESERVED)),
            new Shot("capacity-1280", "capacity", 1280, 720, window -> capacity(window, Side.RESERVED)),
            new Shot("capacity-spill", "capacity", 1440, 900, Screenshots::spill),
            new Shot("limits", "seats", 1280, 720, window -> capacity(window, Side.LIMITS)),
            new Shot("capacity-caching", "capacity", 1280, 720, window -> capacity(window, Side.CACHING)),
            new Shot("seats", "seats", 1280, 720, window -> capacity(window, Side.SEATS)),
            new Shot("no-capacity", "today", 1280, 720, window -> capacity(window, Side.RESERVED)),
            new Shot("count", "today", 1440, 900, Screenshots::count),
            new Shot("count-1280", "today", 1280, 720, Screenshots::count),
            new Shot("count-files", "today", 1280, 720, window -> {
                count(window);
                bottom(window, "#count-scroll");
            }),
            new Shot("count-empty", "", 1280, 720, window -> window.show("count")),
            new Shot("bad-number", "founding-2024", 1280, 720, window -> type(window, "tasksPerMonth", "1,5")));

    private final Path directory;
    private final List<Shot> shots;
    private final PlanSession session;
    private final Plans plans;
    private final Look look = Look.ofSystem();
    private final Stage stage = new Stage();
    private final MainWindow window;
    private final CountDownLatch done;

    private Screenshots(Path directory, List<Shot> shots, CountDownLatch done) {
        this.directory = directory;
        this.shots = shots;
        this.done = done;
        var work = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory());
        plans = new Plans(new PlanStore(new RealDisk()), () -> new PriceBook(PriceDirectory.bundled().revisions(), TokenizerDirectory.bundled()));
        session = new PlanSession(plans.sample("today").plan(), new Evaluate(System::nanoTime), work, Platform::runLater);
        var state = new UserState(directory.resolve("state"));
        window = new MainWindow(session, new FileModel(session, plans, state, work, Platform::runLater,
                Clock.systemDefaultZone()), look);
        window.show(stage);
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        Path directory = Files.createDirectories(Path.of(args.length > 0 ? args[0] : "target/screenshots"));
        var done = new CountDownLatch(1);
        List<String> names = List.of(args).subList(Math.min(1, args.length), args.length);
        List<Shot> shots = Stream.of(SHOTS, WorkShots.all(), ExportShots.all()).flatMap(List::stream).filter(shot -> names.isEmpty() || names.contains(shot.name())).toList();
        Platform.startup(() -> new Screenshots(directory, shots, done).take(0));
        done.await();
        Platform.exit();
    }

    private void take(int index) {
        if (index == shots.size()) {
            done.countDown();
            return;
        }
        Shot shot = shots.get(index);
        window.picker().close();
        window.workloads().load().openProperty().set(false);
        window.show("compare");
        window.count().clear();
        Plan plan = shot.sample().isEmpty() ? EmptyPlan.of(START) : plans.sample(shot.sample()).plan();
        stage.setWidth(shot.width());
        stage.setHeight(shot.height());
        session.open(plan, Optional.empty(), Optional.empty());
        whenShown(() -> {
            shot.first().accept(window);
            whenShown(() -> {
                write(shot, Theme.LIGHT, Look.Choice.LIGHT, () -> write(shot, Theme.DARK, Look.Choice.DARK, () -> take(index + 1)));
            });
        });
    }

    /** Runs when the newest plan has a result and it has been drawn. */
    private void whenShown(Runnable next) {
        ReadOnlyObjectProperty<Result> result = session.resultProperty();
        if (result.get() != null && result.get().figures().plan() == session.plan()
                && !window.scenarios().results().workingProperty().get() && !window.count().status().workingProperty().get()
                && !window.export().status().isWorking()) {
            Pulses.after(3, next);
        } else {
            Pulses.after(1, () -> whenShown(next));
        }
    }

    private void write(Shot shot, Theme theme, Look.Choice choice, Runnable next) {
        look.choiceProperty().set(choice);
        Pulses.after(3, () -> {
            WritableImage image = window.scene().snapshot(null);
            Path file = directory.resolve(shot.name() + "-" + theme + ".png");
            try {
                ImageIO.write(buffered(image), "png", new File(file.toString()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            next.run();
        });
    }

    private static BufferedImage buffered(WritableImage image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        var result = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        PixelReader pixels = image.getPixelReader();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                result.setRGB(x, y, pixels.getArgb(x, y));
            }
        }
        return result;
    }

    private static void type(MainWindow window, String field, String text) {
        String workload = window.compare().workloadProperty().get();
        var node = (TextField) window.scene().getRoot().lookupAll(".number-field").stream()
                .filter(one -> one.getId().equals("workload/" + workload + "/" + field)).findFirst().orElseThrow();
        node.setText(text);
    }

    private static ContractsPage contractsPage(MainWindow window) {
        return (ContractsPage) window.scene().lookup("#contracts-page");
    }

    /** Twice the tasks on top of the sample's own scenario. */
    private static void scenarios(MainWindow window) {
        window.show("scenarios");
        window.scenarios().addExample();
        window.scenarios().baseOn(window.scenarios().chosenProperty().get(), "no-growth");
    }

    /** A prefix in a workload with room for it. */
    private static void prefix(MainWindow window) {
        type(window, "fixed/uncachedInput", "4k");
        type(window, "fixed/cacheRead", "0");
        window.workloads().prefixes().add();
    }

    private static void caching(MainWindow window) {
        prefix(window);
        var arrivals = (javafx.scene.control.ComboBox<?>) window.scene().getRoot().lookupAll(".entry-choice").stream()
                .filter(one -> one.getId().endsWith("/arrivals")).findFirst().orElseThrow();
        arrivals.getSelectionModel().select(1);
        scrollTo(window, "prefixes");
    }

    /** Brings a part of the fields to the top of their panel. */
    private static void scrollTo(MainWindow window, String id) {
        window.scene().getRoot().applyCss();
        window.scene().getRoot().layout();
        var scroll = (javafx.scene.control.ScrollPane) window.scene().getRoot().lookup(".workloads-pane > .scroll-pane");
        var content = scroll.getContent();
        double top = content.sceneToLocal(content.lookup("#" + id).localToScene(0, 0)).getY();
        scroll.setVvalue(top / (content.getBoundsInLocal().getHeight() - scroll.getViewportBounds().getHeight()));
    }

    /** A side of the Capacity page, of the first alternative that has something there. */
    private static void capacity(MainWindow window, Side side) {
        window.show("capacity");
        window.compare().figuresProperty().get().alternatives().stream().map(AlternativeFigures::result).filter(result -> switch (side) {
            case RESERVED -> !result.reservations().isEmpty();
            case SEATS -> !result.seats().isEmpty();
            case LIMITS -> !result.limits().isEmpty();
            case CACHING -> !result.caches().isEmpty();
        }).findFirst().ifPresent(result -> window.capacity().choose(result.alternative().id()));
        window.capacity().sideProperty().set(side);
    }

    /** The reservation of the last alternative that has one: the sample's is too small for its peak. */
    private static void spill(MainWindow window) {
        capacity(window, Side.RESERVED);
        window.compare().figuresProperty().get().alternatives().stream().map(AlternativeFigures::result)
                .filter(result -> !result.reservations().isEmpty()).reduce((_, last) -> last)
                .ifPresent(result -> window.capacity().choose(result.alternative().id()));
    }

    /** A folder and a text, counted. */
    private static void count(MainWindow window) {
        window.show("count");
        try {
            window.count().add(List.of(ScreenshotFiles.write(Files.createTempDirectory("count"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String text = "You answer questions of customers about their orders. Be brief and kind; never promise a refund.";
        window.count().textProperty().set(text);
        window.count().type(text);
    }

    /** Brings the end of a page into view as soon as it is laid out. */
    private static void bottom(MainWindow window, String id) {
        var scroll = (javafx.scene.control.ScrollPane) window.scene().getRoot().lookup(id);
        window.count().figuresProperty().addListener(_ -> Pulses.after(2, () -> scroll.setVvalue(1)));
    }

    private static void askLlama(MainWindow window) {
        window.compare().figuresProperty().get().alternatives().stream()
                .filter(one -> one.name().contains("Llama")).findFirst()
                .ifPresent(one -> window.compare().ask(new Subject.Month(one.id(), 0)));
    }
}
