package org.tokenwright.plan;

import java.time.Month;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.tokenwright.base.Meter;
import org.tokenwright.base.MonthBasis;
import org.tokenwright.base.Quantity;
import org.tokenwright.base.Unit;
import org.tokenwright.pricing.Offer;
import org.tokenwright.workload.Extra;
import org.tokenwright.workload.LoadCurve;
import org.tokenwright.workload.RequestShape;
import org.tokenwright.workload.RequestSize;
import org.tokenwright.workload.Workload;

/** A plan of two workloads, two alternatives and a scenario. */
final class SmallPlan {

    static final String TASKS = "workload/support/tasksPerMonth";
    static final String SEARCHES = "workload/support/extra/search";

    private SmallPlan() {
    }

    static Plan plan() {
        var settings = new Settings("EUR", MonthBasis.CALENDAR, ZoneOffset.UTC, Month.JANUARY,
                YearMonth.of(2026, 11), 12, Optional.of(Quantity.exact(1000, Unit.of("EUR"))), Quantity.exact(0, Unit.ONE));
        var alternatives = List.of(
                new Alternative("one", "One",
                        List.of(route("all", Optional.empty()), route("s", Optional.of("support")))),
                new Alternative("two", "Two", List.of(route("c", Optional.of("coding")))));
        var differences = new TreeMap<>(Map.of(
                TASKS, becomes(200, Unit.TASK),
                SEARCHES, becomes(3, Unit.parse("search/task")),
                "alternative/one/route/s/share", becomes(2, Unit.ONE),
                "workload/imported/tasksPerMonth", becomes(1, Unit.TASK)));
        var unknown = new TreeMap<>(Map.of("/x", "1", "/workloads[support]/x", "2", "/workloads[coding]/x", "3",
                "/alternatives[one]/routes[s]/x", "4", "/workloads[imported]/x", "5"));
        return new Plan("Plan", "", settings, List.of(new Team("t", "Team", Optional.empty())),
                List.of(workload("support", 100), workload("coding", 10)), alternatives,
                List.of(new Scenario("high", "High", Optional.empty(), differences)), PinnedPrices.NONE, unknown);
    }

    /** The plan with its offer, which counts by a tokenizer. */
    static Plan counting(String tokenizer) {
        var offer = new Offer("acme/model", "acme", "model", "Model", "global", OptionalLong.empty(), OptionalLong.empty(), tokenizer,
                new TreeMap<>(), false, Offer.Life.CURRENT, List.of(), List.of(), List.of(), List.of(), List.of());
        return plan().withPrices(new PinnedPrices(List.of(), List.of(offer)));
    }

    private static Difference becomes(long value, Unit unit) {
        return new Difference.Becomes(Quantity.exact(value, unit));
    }

    static Workload workload(String id, long tasks) {
        var searches = new Extra(
                Meter.of(Meter.Kind.SEARCH), Extra.Per.TASK, Quantity.exact(2, Unit.parse("search/task")));
        var shape = new RequestShape(new TreeMap<>(Map.of(Meter.OUTPUT, Quantity.exact(500, Unit.parse("token/call")))),
                new RequestSize.None(), new TreeMap<>(), Optional.empty());
        return new Workload(id, id, Optional.of("t"), Quantity.exact(tasks, Unit.TASK), Quantity.exact(0, Unit.ONE),
                Quantity.exact(1, Unit.parse("call/task")), shape,
                new TreeMap<>(Map.of("standard", Quantity.exact(1, Unit.ONE))), LoadCurve.UNIFORM,
                List.of(searches));
    }

    static Workload withExtras(Workload old, List<Extra> extras) {
        return new Workload(old.id(), old.name(), old.team(), old.volume().tasksPerMonth().orElseThrow(), old.volume().growthPerMonth().orElseThrow(),
                old.calls().orElseThrow().perTask(), old.request().orElseThrow(), old.serviceTiers(), old.load(), extras);
    }

    static Route route(String id, Optional<String> workload) {
        return new Route(id, workload, "acme/model", Quantity.exact(1, Unit.ONE), Optional.empty(), Optional.empty(),
                "", new TreeMap<>());
    }
}
