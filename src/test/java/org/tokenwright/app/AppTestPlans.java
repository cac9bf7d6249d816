package org.tokenwright.app;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import org.tokenwright.app.session.Evaluate;
import org.tokenwright.app.session.PlanSession;
import org.tokenwright.app.session.Plans;
import org.tokenwright.plan.Plan;
import org.tokenwright.pricing.Offer;
import org.tokenwright.pricing.PriceBook;
import org.tokenwright.store.PlanStore;
import org.tokenwright.store.PriceDirectory;
import org.tokenwright.store.RealDisk;

/** Plans and executors for tests of the window. */
public final class AppTestPlans {

    private static final class Bundled {
        static final PriceBook BOOK = new PriceBook(PriceDirectory.bundled().revisions());
    }

    /** Work that waits until the test lets it run. */
    static final class ByHand implements Executor {

        private final Deque<Runnable> waiting = new ArrayDeque<>();

        @Override
        public void execute(Runnable work) {
            waiting.add(work);
        }

        int size() {
            return waiting.size();
        }

        void runOne() {
            waiting.removeFirst().run();
        }
    }

    private AppTestPlans() {
    }

    public static Plans plans() {
        return new Plans(new PlanStore(new RealDisk()), () -> Bundled.BOOK);
    }

    /** Five models, one workload of 1,000,000 requests of 2,000 + 500 tokens, one month. */
    public static Plan founding() {
        return plans().sample("founding-2024").plan();
    }

    /** An offer of the newest bundled price sheet. */
    static Offer offer(String id) {
        return Bundled.BOOK.offer(id, LocalDate.MAX).orElseThrow();
    }

    /** A session that answers at once. */
    public static PlanSession session(Plan plan) {
        return new PlanSession(plan, new Evaluate(System::nanoTime), Runnable::run, Runnable::run);
    }

    static Path write(Path directory, String name, Plan plan) {
        Path file = directory.resolve(name);
        plans().store().save(plan, file, java.time.Instant.EPOCH);
        return file;
    }
}
