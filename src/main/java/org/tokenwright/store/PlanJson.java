package org.tokenwright.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tokenwright.base.Quantity;
import org.tokenwright.base.Unit;
import org.tokenwright.contract.Quote;
import org.tokenwright.plan.Alternative;
import org.tokenwright.plan.NumberRule;
import org.tokenwright.plan.PinnedPrices;
import org.tokenwright.plan.Plan;
import org.tokenwright.plan.PlanCheck;
import org.tokenwright.plan.Route;
import org.tokenwright.plan.Scenario;
import org.tokenwright.plan.Settings;
import org.tokenwright.plan.Team;
import org.tokenwright.workload.Workload;

/** Plans as files, {@code .tokenplan}. */
public final class PlanJson {

    private static final Format FORMAT = new Format("tokenwright-plan", 1);
    private static final Pattern SHA256 = Pattern.compile("([0-9a-f]{64})?");

    private PlanJson() {
    }

    /**
     * @param file name for messages
     * @throws FileProblem naming the place of the first thing that is wrong
     */
    public static Loaded<Plan> read(String file, byte[] bytes) {
        return read(file, JsonReader.read(file, bytes));
    }

    static Loaded<Plan> read(String file, Json json) {
        JsonCursor document = JsonCursor.of(file, json);
        Optional<String> readOnlyReason = FORMAT.readOnlyReason(document);
        try {
            Plan plan = plan(document);
            List<PlanCheck.Finding> findings = PlanCheck.of(plan);
            errors(file, json, findings).findFirst().ifPresent(error -> {
                throw error;
            });
            return new Loaded<>(plan, readOnlyReason, notes(plan, findings));
        } catch (FileProblem e) {
            throw FORMAT.explain(e, readOnlyReason);
        }
    }

    /** Everything that is wrong with a plan's file; of one that cannot be understood the first thing. */
    public static List<FileProblem> problems(String file, byte[] bytes) {
        try {
            Json json = JsonReader.read(file, bytes);
            JsonCursor document = JsonCursor.of(file, json);
            FORMAT.readOnlyReason(document);
            return errors(file, json, PlanCheck.of(plan(document))).toList();
        } catch (FileProblem e) {
            return List.of(e);
        }
    }

    private static Stream<FileProblem> errors(String file, Json json, List<PlanCheck.Finding> findings) {
        return findings.stream().filter(PlanCheck.Finding::isError)
                .map(error -> new FileProblem(file, IdPath.parse(inFile(error.place())).pointer(json),
                        Shown.cutSentence(error.message())));
    }

    /** Where the file has what a finding speaks of by the input id of a workload's number. */
    private static String inFile(String place) {
        String[] parts = place.split("/", 3);
        return parts[0].equals("workload") ? "/workloads[" + parts[1] + "]/" + parts[2] : place;
    }

    public static byte[] write(Plan plan) {
        return JsonWriter.bytes(json(plan));
    }

    static Json json(Plan plan) {
        var document = new Members();
        FORMAT.write(document);
        document.put("name", plan.name())
                .putUnless("", "note", plan.note())
                .put("settings", SettingsJson.write(plan.settings()))
                .put("teams", plan.teams(), PlanJson::team)
                .put("workloads", plan.workloads(), WorkloadJson::write)
                .put("quotes", plan.quotes(), QuoteJson::write)
                .put("alternatives", plan.alternatives(), PlanJson::alternative)
                .put("scenarios", plan.scenarios(), ScenarioJson::write)
                .put("prices", prices(plan.prices()));
        return Unknown.insert(document.object(), plan.unknown());
    }

    private static Plan plan(JsonCursor document) {
        String name = document.text("name");
        String note = document.text("note", "");
        Settings settings = SettingsJson.read(document.get("settings"));
        List<Team> teams = document.list("teams", PlanJson::team);
        List<Workload> workloads = document.list("workloads", WorkloadJson::read);
        List<Quote> quotes = document.list("quotes", QuoteJson::read);
        List<Alternative> alternatives = document.list("alternatives", PlanJson::alternative);
        List<Scenario> scenarios = document.list("scenarios", ScenarioJson::read);
        PinnedPrices prices = document.find("prices").map(PlanJson::prices).orElse(PinnedPrices.NONE);
        return new Plan(name, note, settings, teams, workloads, quotes, alternatives, scenarios, prices,
                Unknown.of(document));
    }

    private static List<String> notes(Plan plan, List<PlanCheck.Finding> findings) {
        var notes = new ArrayList<String>();
        findings.forEach(finding -> notes.add(Shown.cutSentence(finding.toString())));
        plan.unknown().keySet().forEach(
                place -> notes.add(Shown.cutSentence(place) + " is not known to this program; it is kept"));
        return notes;
    }

    private static Team team(JsonCursor team) {
        String id = team.text("id");
        return new Team(id, team.text("name", id), team.find("parent").map(JsonCursor::text),
                team.find("headcount").map(people -> QuantityJson.read(people, NumberRule.HEADCOUNT)),
                team.find("salary").map(salary -> QuantityJson.read(salary, NumberRule.salary("USD").unit())));
    }

    private static Json team(Team team) {
        return new Members().put("id", team.id()).put("name", team.name())
                .<String>put("parent", team.parent(), Members::text).put("headcount", team.headcount(), QuantityJson::write)
                .put("salary", team.salary(), QuantityJson::write).object();
    }

    private static Alternative alternative(JsonCursor alternative) {
        String id = alternative.text("id");
        return new Alternative(id, alternative.text("name", id), alternative.list("routes", PlanJson::route),
                alternative.list("quotes", JsonCursor::text), purchases(alternative));
    }

    private static Alternative.Purchases purchases(JsonCursor alternative) {
        var accountTiers = new TreeMap<String, String>();
        alternative.find("accountTiers").ifPresent(
                all -> all.members().forEach((provider, tier) -> accountTiers.put(provider, tier.text())));
        return new Alternative.Purchases(alternative.list("reservations", ReservationJson::read),
                alternative.list("seats", SeatsJson::read), accountTiers);
    }

    private static Json alternative(Alternative alternative) {
        return new Members().put("id", alternative.id()).put("name", alternative.name())
                .put("quotes", alternative.quotes(), Members::text)
                .put("routes", alternative.routes(), PlanJson::route)
                .put("reservations", alternative.purchases().reservations(), ReservationJson::write)
                .put("seats", alternative.purchases().seats(), SeatsJson::write)
                .put("accountTiers", alternative.purchases().accountTiers(), provider -> provider, Members::text)
                .object();
    }

    private static Route route(JsonCursor route) {
        Quantity share = route.find("share").map(q -> QuantityJson.read(q, NumberRule.SHARE))
                .orElse(Quantity.exact(1, Unit.ONE));
        String offer = OfferJson.id(route.get("offer"));
        var from = route.find("from").map(JsonCursor::date);
        var to = route.find("to").map(JsonCursor::date);
        var serviceTiers = route.find("serviceTiers").map(WorkloadJson::shares).orElse(new TreeMap<>());
        return route.make(() -> new Route(route.text("id"), route.find("workload").map(JsonCursor::text), offer, share,
                from, to, route.text("region", ""), serviceTiers));
    }

    private static Json route(Route route) {
        return new Members()
                .put("id", route.id())
                .<String>put("workload", route.workload(), Members::text)
                .put("offer", route.offer())
                .put("share", QuantityJson.write(route.share()))
                .put("from", route.from(), Members::text)
                .put("to", route.to(), Members::text)
                .putUnless("", "region", route.region())
                .put("serviceTiers", route.serviceTiers(), tier -> tier, QuantityJson::write)
                .object();
    }

    private static PinnedPrices prices(JsonCursor prices) {
        return new PinnedPrices(prices.list("pins", PlanJson::pin),
                prices.list("offers", offer -> OfferJson.read(offer, "")),
                prices.list("capacities", capacity -> CapacityJson.read(capacity, "")),
                prices.list("seatPlans", seatPlan -> SeatPlanJson.read(seatPlan, "")),
                prices.list("accountTiers", tier -> AccountTierJson.read(tier, "")),
                prices.list("calibrations", ReferenceJson::calibration));
    }

    private static Json prices(PinnedPrices prices) {
        return new Members()
                .put("pins", prices.pins(), PlanJson::pin)
                .put("offers", prices.offers(), offer -> OfferJson.write(offer, ""))
                .put("capacities", prices.capacities(), capacity -> CapacityJson.write(capacity, ""))
                .put("seatPlans", prices.seatPlans(), seatPlan -> SeatPlanJson.write(seatPlan, ""))
                .put("accountTiers", prices.accountTiers(), tier -> AccountTierJson.write(tier, ""))
                .put("calibrations", prices.calibrations(), ReferenceJson::calibration)
                .object();
    }

    private static PinnedPrices.Pin pin(JsonCursor pin) {
        String hash = pin.find("sha256")
                .map(sha256 -> sha256.matching(SHA256, "a hash of 64 hexadecimal digits", h -> h)).orElse("");
        String provider = pin.text("provider");
        String name = pin.text("name", provider);
        return pin.make(() -> new PinnedPrices.Pin(provider, name, pin.text("revision"), hash));
    }

    private static Json pin(PinnedPrices.Pin pin) {
        return new Members().put("provider", pin.provider())
                .putUnless(pin.provider(), "name", pin.name()).put("revision", pin.revision())
                .putUnless("", "sha256", pin.sha256()).object();
    }
}
