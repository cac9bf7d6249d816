package org.tokenwright.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.tokenwright.analysis.Comparer;
import org.tokenwright.importing.KnownInput;
import org.tokenwright.plan.Plan;
import org.tokenwright.plan.PricePinning;
import org.tokenwright.store.Loaded;
import org.tokenwright.store.PlanStore;
import org.tokenwright.store.RealDisk;

/**
 * A plan whose scenarios are written as a table or read from one.
 *
 * @param loaded as its file has it
 * @param plan with its prices
 */
record ScenarioPlan(Loaded<Plan> loaded, Plan plan) {

    static ScenarioPlan open(Path file, PriceOptions prices) {
        Loaded<Plan> loaded = new PlanStore(new RealDisk()).open(file);
        return new ScenarioPlan(loaded, PricePinning.complete(loaded.content(), prices.book().prices()).plan());
    }

    /** Every number that an alternative uses, published prices too, as its worksheet calls it. */
    static Map<String, KnownInput> inputs(Plan plan) {
        var inputs = new TreeMap<String, KnownInput>();
        new Comparer().compare(plan).alternatives().forEach(one -> one.resolved().worksheet().assumptions().forEach(found ->
                inputs.putIfAbsent(found.id(), new KnownInput(found.label(), found.unit()))));
        return inputs;
    }
}
