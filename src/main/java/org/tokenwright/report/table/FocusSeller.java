package org.tokenwright.report.table;

import java.util.Optional;
import org.tokenwright.base.Meter;
import org.tokenwright.plan.Plan;
import org.tokenwright.workload.Service;
import org.tokenwright.workload.Workload;
import org.tokenwright.worksheet.Row;
import org.tokenwright.worksheet.Tag;

/**
 * Who sells what a cost line is for.
 *
 * @param name of the seller
 * @param service what it is called
 * @param isModels whether models are sold; a service of a third party is something else
 */
record FocusSeller(String name, String service, boolean isModels) {

    static FocusSeller of(Plan plan, Row line, Optional<Meter> meter) {
        return line.tags().get(Tag.PROVIDER).map(provider -> {
            String name = plan.prices().providerName(provider);
            return new FocusSeller(name, TableText.get("focus.service." + kind(meter), name), true);
        }).orElseGet(() -> thirdParty(plan, line));
    }

    private static String kind(Optional<Meter> meter) {
        if (meter.filter(found -> found.equals(Meter.of(Meter.Kind.UNIT_HOUR))).isPresent()) {
            return "capacity";
        }
        return meter.filter(found -> found.equals(Meter.of(Meter.Kind.SEAT)) || found.equals(Meter.of(Meter.Kind.SEAT_USE))).isPresent()
                ? "seats" : "api";
    }

    /** A plan names what is used, not who sells it. */
    private static FocusSeller thirdParty(Plan plan, Row line) {
        Optional<Workload> workload = line.tags().get(Tag.WORKLOAD).flatMap(plan::workload);
        String name = workload.stream().flatMap(found -> found.outcome().services().stream())
                .filter(service -> line.id().contains("/service/" + service.id() + "/")).map(Service::name)
                .filter(text -> !text.isEmpty()).findFirst().orElse(line.label());
        return new FocusSeller(name, name, false);
    }
}
