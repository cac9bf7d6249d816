package org.tokenwright.plan;

import java.time.Month;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tokenwright.base.Meter;
import org.tokenwright.base.Quantity;
import org.tokenwright.workload.CachedPrefix;
import org.tokenwright.workload.CachedPrefix.Arrivals;
import org.tokenwright.workload.Extra;
import org.tokenwright.workload.RequestShape;
import org.tokenwright.workload.RequestSize;
import org.tokenwright.workload.Retries;
import org.tokenwright.workload.Service;
import org.tokenwright.workload.TaskShape;
import org.tokenwright.workload.Value;
import org.tokenwright.workload.Volume;
import org.tokenwright.workload.Volume.Adoption;
import org.tokenwright.workload.Volume.Driver;
import org.tokenwright.workload.Volume.Growth;
import org.tokenwright.workload.Workload;

/** The numbers of one workload, in document order. */
final class WorkloadInputs {

    /** Path of the ratios of tokenizers below a workload. */
    static final String TOKENIZER = "tokenizer/";

    private final PlanInputs.Change change;
    private final String at;

    WorkloadInputs(PlanInputs.Change change, String workloadId) {
        this.change = change;
        at = PlanInputs.ofWorkload(workloadId, "");
    }

    Workload map(Workload old) {
        return new Workload(old.id(), old.name(), old.team(), volume(old.volume()), shape(old.shape()), named("serviceTier/", old.serviceTiers()),
                old.load(), extras(old.extras()), named("fallback/", old.fallback()),
                old.prefixes().stream().map(this::prefix).toList(),
                old.reference().map(reference -> reference.withRatios(named(TOKENIZER, reference.ratios()))), outcome(old.outcome()));
    }

    private Quantity apply(String path, Quantity quantity) {
        return change.apply(at + path, quantity);
    }

    private Volume volume(Volume old) {
        Driver driver = driver(old.driver());
        Growth growth = growth(old.growth());
        var season = new TreeMap<Month, Quantity>();
        old.season().forEach((month, factor) -> season.put(month, apply(PlanInputs.seasonPath(month), factor)));
        return new Volume(driver, growth, season, old.adoption().map(this::adoption));
    }

    private Driver driver(Driver old) {
        return switch (old) {
            case Driver.PerMonth(var tasks) -> new Driver.PerMonth(apply("tasksPerMonth", tasks));
            case Driver.PerUser(var users, var active, var tasksPerDay, var calendar) -> new Driver.PerUser(
                    apply("users", users), apply("active", active), apply("tasksPerDay", tasksPerDay), calendar);
            case Driver.PerEvent(var events, var tasksPerEvent) -> new Driver.PerEvent(
                    apply("events", events), apply("tasksPerEvent", tasksPerEvent));
            case Driver.AlwaysOn(var agents, var ticks, var hours, var calendar) -> new Driver.AlwaysOn(
                    apply("agents", agents), apply("ticksPerHour", ticks), apply("hoursPerDay", hours), calendar);
        };
    }

    private Growth growth(Growth old) {
        return switch (old) {
            case Growth.Compound(var perMonth) -> new Growth.Compound(apply("growthPerMonth", perMonth));
            case Growth.Yearly(var perYear) -> new Growth.Yearly(apply("growth/perYear", perYear));
            case Growth.Linear(var perMonth) -> new Growth.Linear(apply("growth/linear", perMonth));
            case Growth.SCurve(var ceiling, var middle, var width) -> new Growth.SCurve(
                    apply("growth/ceiling", ceiling), apply("growth/middle", middle), apply("growth/width", width));
            case Growth.Points(var points) -> new Growth.Points(points.stream().map(point ->
                    new Growth.Point(point.month(), apply("growth/points/" + point.month(), point.factor()))).toList());
            case Growth.Fitted(var history) -> new Growth.Fitted(history.stream().map(counted ->
                    new Growth.Counted(counted.month(), apply("growth/history/" + counted.month(), counted.count()))).toList());
        };
    }

    private Adoption adoption(Adoption old) {
        return new Adoption(apply("adoption/from", old.from()), apply("adoption/to", old.to()), apply("adoption/begins", old.begins()),
                apply("adoption/months", old.months()));
    }

    private TaskShape shape(TaskShape old) {
        return switch (old) {
            case TaskShape.Calls(var perTask, var request) -> new TaskShape.Calls(apply("callsPerTask", perTask), request(request));
            case TaskShape.Run(var agents) -> new TaskShape.Run(agents.stream().map(agent ->
                    new AgentInputs(change, at + "agent/" + agent.id() + "/").map(agent)).toList());
        };
    }

    private RequestShape request(RequestShape old) {
        return new RequestShape(buckets("fixed/", old.fixed()), size(old.size()), buckets("shareOfSize/", old.shareOfSize()),
                old.largestRequest().map(q -> apply("largestRequest", q)));
    }

    private SortedMap<Meter, Quantity> buckets(String path, SortedMap<Meter, Quantity> old) {
        var result = new TreeMap<Meter, Quantity>();
        old.forEach((meter, quantity) -> result.put(meter, apply(path + meter.key(), quantity)));
        return result;
    }

    private RequestSize size(RequestSize old) {
        return switch (old) {
            case RequestSize.None none -> none;
            case RequestSize.Point(var tokens) -> new RequestSize.Point(apply("size/tokens", tokens));
            case RequestSize.Histogram(var bins) -> new RequestSize.Histogram(bins.stream().map(this::bin).toList());
            case RequestSize.Lognormal(var median, var p90) -> new RequestSize.Lognormal(
                    apply("size/median", median), apply("size/p90", p90));
        };
    }

    private RequestSize.Bin bin(RequestSize.Bin old) {
        String path = "size/bins/" + old.id() + "/";
        return new RequestSize.Bin(old.id(), apply(path + "tokens", old.tokens()), apply(path + "weight", old.weight()));
    }

    private SortedMap<String, Quantity> named(String path, SortedMap<String, Quantity> old) {
        return named(change, at + path, old);
    }

    /** @param start of the input ids, before the names */
    static SortedMap<String, Quantity> named(PlanInputs.Change change, String start, SortedMap<String, Quantity> old) {
        var result = new TreeMap<String, Quantity>();
        old.forEach((name, number) -> result.put(name, change.apply(start + name, number)));
        return result;
    }

    private List<Extra> extras(List<Extra> old) {
        return old.stream().map(extra ->
                new Extra(extra.meter(), extra.per(), apply("extra/" + extra.meter().key(), extra.amount()))).toList();
    }

    private CachedPrefix prefix(CachedPrefix old) {
        String path = "prefix/" + old.id() + "/";
        return new CachedPrefix(old.id(), old.name(), apply(path + "tokens", old.tokens()), apply(path + "share", old.share()),
                apply(path + "variants", old.variants()), old.lifetime(), old.sliding(), arrivals(path, old.arrivals()));
    }

    private Arrivals arrivals(String path, Arrivals old) {
        return switch (old) {
            case Arrivals.Single single -> single;
            case Arrivals.Conversations(var calls, var gap, var spacing, var own) -> new Arrivals.Conversations(
                    apply(path + "conversation/calls", calls), apply(path + "conversation/gap", gap), spacing, own);
            case Arrivals.Observed(var hitRate) -> new Arrivals.Observed(apply(path + "hitRate", hitRate));
            case Arrivals.Stored(var hours, var creations) -> new Arrivals.Stored(
                    apply(path + "stored/hours", hours), apply(path + "stored/creations", creations));
        };
    }

    private Workload.Outcome outcome(Workload.Outcome old) {
        return new Workload.Outcome(
                old.retries().map(retries -> new Retries(apply("retries/failure", retries.failure()), apply("retries/cap", retries.cap()))),
                old.services().stream().map(this::service).toList(), old.value().map(this::value));
    }

    private Service service(Service old) {
        String path = "service/" + old.id() + "/";
        return new Service(old.id(), old.name(), old.per(), apply(path + "uses", old.uses()), apply(path + "price", old.price()));
    }

    private Value value(Value old) {
        return new Value(apply("value/success", old.success()), named("value/successOn/", old.successByOffer()),
                old.human().map(q -> apply("value/human", q)), old.perSuccess().map(q -> apply("value/perSuccess", q)),
                named("value/qualityOf/", old.qualityByOffer()));
    }
}
