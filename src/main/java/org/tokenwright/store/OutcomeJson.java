package org.tokenwright.store;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.tokenwright.base.Quantity;
import org.tokenwright.plan.NumberRule;
import org.tokenwright.plan.WorkloadRules;
import org.tokenwright.workload.Extra;
import org.tokenwright.workload.Retries;
import org.tokenwright.workload.Service;
import org.tokenwright.workload.Value;
import org.tokenwright.workload.Workload.Outcome;

/** What becomes of the tasks of a workload, in JSON: members of the workload itself. */
final class OutcomeJson {

    /** Offers as price sheets name them. */
    private static final Pattern OFFER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:/+@-]{0,127}");

    private OutcomeJson() {
    }

    static Outcome read(JsonCursor workload) {
        Optional<Retries> retries = workload.find("retries").map(each -> new Retries(
                QuantityJson.read(each.get("failure"), NumberRule.PART), QuantityJson.read(each.get("cap"), WorkloadRules.ONE_AT_LEAST)));
        List<Service> services = workload.list("services", OutcomeJson::service);
        return new Outcome(retries, services, workload.find("value").map(OutcomeJson::value));
    }

    static void write(Outcome outcome, Members workload) {
        workload.put("retries", outcome.retries(), retries -> new Members().put("failure", QuantityJson.write(retries.failure()))
                        .put("cap", QuantityJson.write(retries.cap())).object())
                .put("services", outcome.services(), OutcomeJson::service)
                .put("value", outcome.value(), OutcomeJson::value);
    }

    private static Service service(JsonCursor service) {
        String id = service.text("id");
        Extra.Per per = service.get("per").oneOf(Extra.Per.class);
        Quantity price = QuantityJson.read(service.get("price"), WorkloadRules.price("USD").unit());
        return new Service(id, service.text("name", id), per, QuantityJson.read(service.get("uses"), WorkloadRules.uses(per)), price);
    }

    private static Json service(Service service) {
        return new Members().put("id", service.id()).put("name", service.name()).put("per", service.per())
                .put("uses", QuantityJson.write(service.uses())).put("price", QuantityJson.write(service.price())).object();
    }

    private static Value value(JsonCursor value) {
        return new Value(QuantityJson.read(value.get("success"), NumberRule.PART), byOffer(value, "successOn", NumberRule.PART),
                value.find("human").map(OutcomeJson::perTask), value.find("perSuccess").map(OutcomeJson::perTask),
                byOffer(value, "qualityOf", WorkloadRules.QUALITY));
    }

    /** In the currency of the plan, which its check knows. */
    private static Quantity perTask(JsonCursor money) {
        return QuantityJson.read(money, WorkloadRules.perTask("USD").unit());
    }

    private static SortedMap<String, Quantity> byOffer(JsonCursor value, String name, NumberRule rule) {
        var result = new TreeMap<String, Quantity>();
        value.find(name).ifPresent(all -> all.members().forEach((offer, number) -> {
            if (!OFFER.matcher(offer).matches()) {
                throw number.problem("is no offer such as openai/gpt-4o (\"" + Shown.cut(offer) + "\")");
            }
            result.put(offer, QuantityJson.read(number, rule));
        }));
        return result;
    }

    private static Json value(Value value) {
        return new Members().put("success", QuantityJson.write(value.success()))
                .put("successOn", value.successByOffer(), offer -> offer, QuantityJson::write)
                .put("human", value.human(), QuantityJson::write).put("perSuccess", value.perSuccess(), QuantityJson::write)
                .put("qualityOf", value.qualityByOffer(), offer -> offer, QuantityJson::write).object();
    }
}
