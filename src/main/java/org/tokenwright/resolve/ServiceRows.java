package org.tokenwright.resolve;

import static org.tokenwright.worksheet.Formulas.ONE;
import static org.tokenwright.worksheet.Formulas.times;

import java.util.Optional;
import org.tokenwright.base.Unit;
import org.tokenwright.plan.WorkloadRules;
import org.tokenwright.workload.Service;
import org.tokenwright.worksheet.Expr;
import org.tokenwright.worksheet.Row.Kind;
import org.tokenwright.worksheet.Tag;
import org.tokenwright.worksheet.Tags;

/** What the tasks of a workload use of third parties, whatever offer serves them: uses × price of a use. */
final class ServiceRows {

    /** Stands where lines of offers have their meter. */
    static final String METER = "service";

    private final PlanSheet sheet;
    private final WorkloadRows workload;
    private final SettlementRows settlement;

    ServiceRows(PlanSheet sheet, WorkloadRows workload, SettlementRows settlement) {
        this.sheet = sheet;
        this.workload = workload;
        this.settlement = settlement;
    }

    void write() {
        workload.workload().outcome().services().forEach(this::service);
    }

    private void service(Service service) {
        String currency = currency(service);
        String id = "alternative/" + sheet.alternative.id() + "/" + workload.workload().id() + "/service/" + service.id() + "/";
        Optional<String> reason = sheet.noExchange(currency);
        if (reason.isPresent()) {
            sheet.unpriced(id + "unpriced", service.name(), reason.get());
            return;
        }
        Tags tags = workload.tags.with(Tag.ALTERNATIVE, sheet.alternative.id()).with(Tag.METER, METER).with(Tag.LAYER, PriceLayers.LIST);
        String path = "service/" + service.id() + "/";
        Expr uses = sheet.row(id + "uses", "uses of " + service.name() + ", " + workload.workload().name(), WorkloadRules.USE, Kind.QUANTITY, tags,
                times(per(service), workload.input(path + "uses", "uses of " + service.name(), service.uses())));
        Expr cost = sheet.row(id + "cost", "cost of " + service.name() + ", " + workload.workload().name(), Unit.of(currency), Kind.COST, tags,
                times(uses, workload.input(path + "price", "price of a use of " + service.name(), service.price())));
        settlement.charge(tags, service.name(), currency, cost);
    }

    private static String currency(Service service) {
        return service.price().unit().times(WorkloadRules.USE).toString();
    }

    /** Every attempt uses it again. */
    private Expr per(Service service) {
        return switch (service.per()) {
            case CALL -> workload.calls;
            case TASK -> workload.attempts;
            case MONTH -> ONE;
        };
    }
}
