package org.tokenwright.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tokenwright.plan.Plan;

/** Whatever happens while saving, the file afterwards holds the old plan or the new one. */
class CrashTest {

    private static final int DOCUMENTS = 50;
    private static final Path FILE = Path.of("/plans/a.tokenplan");
    private static final Instant NOW = Instant.parse("2026-11-21T09:30:00Z");

    private final Plan[] documents = new Plan[DOCUMENTS + 1];

    CrashTest() {
        Arrays.setAll(documents, RandomPlans::plan);
    }

    @Test
    void powerLossAfterAnyOperationLeavesTheOldOrTheNewPlan() {
        int points = 0;
        for (int i = 0; i < DOCUMENTS; i++) {
            Plan changed = documents[i + 1];
            byte[] old = PlanJson.write(documents[i]);
            byte[] written = PlanJson.write(changed);
            Map<Path, byte[]> before = Map.of(FILE, old);
            int operations = operationsOfSaving(changed, before);
            for (int after = 0; after <= operations; after++) {
                var disk = SimulatedDisk.holding(before).losingPowerAfter(after);
                boolean finished = saves(disk, changed);
                for (var contents : SimulatedDisk.Reaches.values()) {
                    for (var names : SimulatedDisk.Reaches.values()) {
                        byte[] found = disk.afterPowerLoss(contents, names).files().get(FILE);
                        assertThat(Arrays.equals(found, written) || !finished && Arrays.equals(found, old))
                                .as("document %d, after %d, contents %s, names %s", i, after, contents, names).isTrue();
                        points++;
                    }
                }
            }
        }
        assertThat(points).isGreaterThan(3_000);
    }

    @Test
    void bothOfThemOpen() {
        for (Plan document : documents) {
            var disk = SimulatedDisk.holding(Map.of(FILE, PlanJson.write(document)));
            assertThat(new PlanStore(disk).open(FILE).content()).isEqualTo(document);
        }
    }

    @Test
    void powerLossWhileSavingForTheFirstTimeLeavesNothingOrThePlan() {
        for (int i = 0; i < DOCUMENTS; i++) {
            int operations = operationsOfSaving(documents[i], Map.of());
            for (int after = 0; after <= operations; after++) {
                var disk = SimulatedDisk.holding(Map.of()).losingPowerAfter(after);
                saves(disk, documents[i]);
                for (var reaches : SimulatedDisk.Reaches.values()) {
                    var found = disk.afterPowerLoss(reaches, reaches);
                    if (found.exists(FILE)) {
                        assertThat(Arrays.equals(found.files().get(FILE), PlanJson.write(documents[i]))).isTrue();
                    }
                }
            }
        }
    }

    @Test
    void powerLossWhileKeepingUnsavedChangesLeavesTheOlderOrTheNewerChanges() {
        Plan saved = documents[0];
        var disk = SimulatedDisk.holding(Map.of(FILE, PlanJson.write(saved)));
        new PlanStore(disk).saveRecovery(documents[1], FILE, NOW);
        Map<Path, byte[]> before = disk.files();
        for (int after = 0; after < 60; after++) {
            var losing = SimulatedDisk.holding(before).losingPowerAfter(after);
            powerLost(() -> new PlanStore(losing).saveRecovery(documents[2], FILE, NOW));
            for (var contents : SimulatedDisk.Reaches.values()) {
                var found = new PlanStore(losing.afterPowerLoss(contents, SimulatedDisk.Reaches.EVERYTHING));
                assertThat(found.open(FILE).content()).isEqualTo(saved);
                assertThat(found.recovery(FILE).orElseThrow().plan().content()).isIn(documents[1], documents[2]);
            }
        }
    }

    @Test
    void aFailureAtAnyOperationIsReportedAndLeavesTheOldOrTheNewPlan() {
        byte[] old = PlanJson.write(documents[0]);
        byte[] changed = PlanJson.write(documents[1]);
        int operations = operationsOfSaving(documents[1], Map.of(FILE, old));
        int reported = 0;
        for (int at = 1; at <= operations; at++) {
            var disk = SimulatedDisk.holding(Map.of(FILE, old)).failingAt(at);
            boolean failed = false;
            try {
                new PlanStore(disk).save(documents[1], FILE, NOW);
            } catch (FileProblem e) {
                failed = true;
                assertThat(e).hasMessage("a.tokenplan: cannot be saved: No space left on device");
                reported++;
            }
            byte[] found = disk.files().get(FILE);
            assertThat(Arrays.equals(found, changed) || failed && Arrays.equals(found, old)).as("at %d", at).isTrue();
            assertThat(disk.files().keySet()).as("at %d", at).noneMatch(path -> path.toString().contains(".tmp-"));
        }
        assertThat(reported).isGreaterThan(operations / 2);
    }

    private static int operationsOfSaving(Plan plan, Map<Path, byte[]> before) {
        var disk = SimulatedDisk.holding(before);
        new PlanStore(disk).save(plan, FILE, NOW);
        return disk.operations();
    }

    /** Whether saving came to its end before the power was lost. */
    private static boolean saves(SimulatedDisk disk, Plan plan) {
        return !powerLost(() -> new PlanStore(disk).save(plan, FILE, NOW));
    }

    private static boolean powerLost(Runnable action) {
        try {
            action.run();
            return false;
        } catch (SimulatedDisk.PowerLoss e) {
            return true;
        }
    }
}
