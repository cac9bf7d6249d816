package org.tokenwright.app;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.tokenwright.analysis.Comparer;
import org.tokenwright.analysis.Comparison;
import org.tokenwright.app.session.Evaluate;
import org.tokenwright.app.session.FileModel;
import org.tokenwright.app.session.PlanSession;
import org.tokenwright.app.session.Plans;
import org.tokenwright.app.session.UserState;
import org.tokenwright.app.shell.MainWindow;
import org.tokenwright.app.style.Look;
import org.tokenwright.base.Quantity;
import org.tokenwright.plan.Alternative;
import org.tokenwright.plan.Edit;
import org.tokenwright.plan.Plan;
import org.tokenwright.plan.PlanInputs;
import org.tokenwright.plan.PricePinning;
import org.tokenwright.plan.Route;
import org.tokenwright.pricing.PriceBook;
import org.tokenwright.store.PlanStore;
import org.tokenwright.store.PriceDirectory;
import org.tokenwright.store.RealDisk;
import org.tokenwright.store.SamplePlans;

/**
 * Measures edit → resolve → evaluate → repaint in the running window: 200 alternatives over 36 months, an
 * organisation with workloads of all kinds, then the sample with quotes; 200 edits of numbers and 50 of structure each, each begun when the one before has been painted. Prints p50 and p95 by part, in
 * milliseconds, and, for a machine that has other work too, the processor time of both threads. Run with {@code -Dglass.platform=Headless -Dprism.order=sw}, or on a display without them.
 */
public final class EditLatency {

    private static final int ALTERNATIVES = 200;
    private static final int MONTHS = 36;
    private static final int TEAMS = 12;
    private static final int WORKLOADS_OF_TEAM = 5;
    private static final int ORGANISATION_ALTERNATIVES = 8;
    private static final int WARM_UP = 40;
    private static final int LIVE = 200;
    private static final int STRUCTURAL = 50;
    /** So small that a share stays a share after all edits. */
    private static final BigDecimal SMALL_STEP = new BigDecimal("0.0001");
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** Times of one edit, in nanoseconds. */
    private static final class Times {
        long begun;
        long resolved;
        long resolve;
        long evaluate;
        long background;
        long arrived;
        long shown;
        long painted;
        long cpuBackground;
        long cpuWindow;
    }

    private final PrintStream out;
    private final CountDownLatch done = new CountDownLatch(1);
    private final Comparer comparer = new Comparer();
    private final List<Times> live = new ArrayList<>();
    private final List<Times> structural = new ArrayList<>();
    private volatile Times now = new Times();
    private PlanSession session;
    private MainWindow window;

    private final String name;
    private final Plan plan;
    private final String page;
    private final List<String> offers;

    private EditLatency(PrintStream out, String name, Plan plan, String page) {
        this.out = out;
        this.name = name;
        this.plan = plan;
        this.page = page;
        offers = plan.alternatives().stream().flatMap(a -> a.routes().stream()).map(Route::offer).distinct().toList();
    }

    public static void main(String[] args) throws InterruptedException, IOException {
        measure(System.out);
        Platform.exit();
    }

    /** Measures and prints; starts the toolkit, so it can be called once in a process. */
    public static void measure(PrintStream out) throws InterruptedException, IOException {
        PriceBook book = new PriceBook(PriceDirectory.bundled().revisions());
        Platform.startup(() -> Platform.setImplicitExit(false));
        new EditLatency(out, "synthetic", SyntheticPlan.of(book, ALTERNATIVES, MONTHS), "compare").run(book);
        new EditLatency(out, "organisation of 12 teams × 5 workloads", OrganisationPlan.of(book, TEAMS, WORKLOADS_OF_TEAM, ORGANISATION_ALTERNATIVES, MONTHS), "work").run(book);
        memory(out);
        new EditLatency(out, "quotes", PricePinning.complete(SamplePlans.open("quotes").content(), book).plan(), "compare").run(book);
    }

    /** What is in use after the garbage is collected, with the window open. */
    private static void memory(PrintStream out) {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        out.printf(Locale.ROOT, "heap in use %.0f MB, at most %.0f MB%n", (runtime.totalMemory() - runtime.freeMemory()) / 1e6, runtime.maxMemory() / 1e6);
    }

    private void run(PriceBook book) throws InterruptedException, IOException {
        var state = new UserState(Files.createTempDirectory("latency"));
        Platform.runLater(() -> open(book, state));
        done.await();
        print("edit of a number", live);
        print("edit of the structure of one alternative", structural);
    }

    private void open(PriceBook book, UserState state) {
        var work = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory());
        session = new PlanSession(plan, new Evaluate(this::compare, System::nanoTime), work, Platform::runLater);
        // The first to listen hears of the result before the views, the last after them.
        session.resultProperty().addListener((_, _, _) -> {
            now.arrived = System.nanoTime();
            now.cpuWindow = -THREADS.getCurrentThreadCpuTime();
        });
        Plans plans = new Plans(new PlanStore(new RealDisk()), () -> book);
        window = new MainWindow(session, new FileModel(session, plans, state, work, Platform::runLater,
                Clock.systemDefaultZone()), Look.ofSystem());
        Stage stage = new Stage();
        stage.setWidth(1440);
        stage.setHeight(900);
        window.show(stage);
        window.show(page);
        session.resultProperty().addListener((_, _, _) -> {
            now.shown = System.nanoTime();
            window.scene().addPostLayoutPulseListener(new Runnable() {
                @Override
                public void run() {
                    window.scene().removePostLayoutPulseListener(this);
                    Platform.runLater(() -> painted());   // after this pulse has handed its picture to the renderer
                }
            });
            Platform.requestNextPulse();
        });
    }

    private Comparison compare(Plan plan) {
        long cpu = THREADS.getCurrentThreadCpuTime();
        long start = System.nanoTime();
        comparer.resolver().resolve(plan);
        long resolved = System.nanoTime();
        Comparison comparison = comparer.compare(plan);
        now.resolve = resolved - start;
        now.evaluate = System.nanoTime() - resolved;
        now.resolved = System.nanoTime();
        now.cpuBackground = THREADS.getCurrentThreadCpuTime() - cpu;
        return comparison;
    }

    private int count = -WARM_UP;

    private void painted() {
        now.painted = System.nanoTime();
        now.cpuWindow += THREADS.getCurrentThreadCpuTime();
        if (count > 0 && count <= LIVE) {
            live.add(now);
        } else if (count > LIVE) {
            structural.add(now);
        }
        if (count == LIVE + STRUCTURAL) {
            done.countDown();
            return;
        }
        count++;
        now = new Times();
        Edit edit = count <= LIVE && count > -WARM_UP / 4 || count < -WARM_UP / 2 ? number() : structure();
        now.begun = System.nanoTime();
        session.edit(edit);
    }

    private Edit number() {
        String id = count % 2 == 0 ? volume() : other();
        Quantity old = PlanInputs.of(session.plan()).get(id);
        BigDecimal step = id.startsWith("quote/") ? SMALL_STEP : BigDecimal.ONE;
        return new Edit.SetInput(id, old.withValue(old.value().add(step)), "Measure");
    }

    private String volume() {
        return first("workload/[^/]+/(tasksPerMonth|users|events)");
    }

    /** A number of a quote, or of what calls hold where the plan has none. */
    private String other() {
        return PlanInputs.of(plan).keySet().stream().filter(id -> id.startsWith("quote/")).findFirst()
                .orElseGet(() -> first("workload/[^/]+/(fixed/output|agent/[^/]+/output)"));
    }

    private String first(String pattern) {
        return PlanInputs.of(plan).keySet().stream().filter(id -> id.matches(pattern)).findFirst().orElseThrow();
    }

    /** Another offer for the first route of one alternative: the one that comes next among those in use. */
    private Edit structure() {
        List<Alternative> all = session.plan().alternatives();
        Alternative old = all.get(Math.floorMod(count, all.size()));
        List<Route> routes = new ArrayList<>(old.routes());
        Route first = routes.getFirst();
        String next = offers.get((offers.indexOf(first.offer()) + 1) % offers.size());
        routes.set(0, new Route(first.id(), first.workload(), next, first.share(), first.from(), first.to(),
                first.region(), first.serviceTiers()));
        return new Edit.ReplaceAlternative(old.withRoutes(routes), "Measure");
    }

    private void print(String what, List<Times> all) {
        Map<String, long[]> parts = new LinkedHashMap<>();
        parts.put("edit and wait", all.stream().mapToLong(t -> t.resolved - t.resolve - t.evaluate - t.begun).toArray());
        parts.put("resolve", all.stream().mapToLong(t -> t.resolve).toArray());
        parts.put("evaluate", all.stream().mapToLong(t -> t.evaluate).toArray());
        parts.put("read figures", all.stream().mapToLong(t -> t.arrived - t.resolved).toArray());
        parts.put("update view", all.stream().mapToLong(t -> t.shown - t.arrived).toArray());
        parts.put("layout and paint", all.stream().mapToLong(t -> t.painted - t.shown).toArray());
        parts.put("whole", all.stream().mapToLong(t -> t.painted - t.begun).toArray());
        parts.put("processor, compare", all.stream().mapToLong(t -> t.cpuBackground).toArray());
        parts.put("processor, window", all.stream().mapToLong(t -> t.cpuWindow).toArray());
        out.printf(Locale.ROOT, "%s, plan %s, page %s: %d alternatives × %d months, %d edits, ms%n%-20s %8s %8s%n",
                what, name, page, plan.alternatives().size(), plan.settings().months(), all.size(), "", "p50", "p95");
        parts.forEach((part, nanos) -> out.printf(Locale.ROOT, "%-20s %8.1f %8.1f%n", part,
                quantile(nanos, 0.5) / 1e6, quantile(nanos, 0.95) / 1e6));
    }

    private static long quantile(long[] values, double share) {
        long[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.ceil(share * sorted.length) - 1];
    }
}
