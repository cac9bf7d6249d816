package org.tokenwright.report.table;

import static org.tokenwright.report.table.FocusColumn.*;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.tokenwright.analysis.AlternativeResult;
import org.tokenwright.analysis.WorkloadResult;
import org.tokenwright.base.Meter;
import org.tokenwright.plan.Plan;
import org.tokenwright.plan.Team;
import org.tokenwright.pricing.Offer;
import org.tokenwright.report.FileNames;
import org.tokenwright.report.Snapshot;
import org.tokenwright.report.table.CostLine.Measured;
import org.tokenwright.store.JsonWriter;
import org.tokenwright.store.Members;
import org.tokenwright.worksheet.Row;
import org.tokenwright.worksheet.Tag;

/** Turns one cost line into rows of FOCUS, one for each month. */
final class FocusLine {

    private static final String GLOBAL = "global";

    private final Snapshot snapshot;
    private final AlternativeResult result;
    private final CostLine line;
    private final Row row;
    private final Plan plan;
    private final FocusKind kind;
    private final Optional<Meter> meter;
    private final Optional<WorkloadResult> workload;
    private final Map<FocusColumn, Value> same = new EnumMap<>(FocusColumn.class);

    FocusLine(Snapshot snapshot, AlternativeResult result, CostLine line) {
        this.snapshot = snapshot;
        this.result = result;
        this.line = line;
        row = line.last();
        plan = snapshot.plan();
        kind = FocusKind.of(plan, row);
        meter = CostLines.meter(row);
        workload = row.tags().get(Tag.WORKLOAD).flatMap(id -> result.workloads().stream().filter(one -> one.workload().id().equals(id)).findFirst());
        account();
        charge();
        seller();
        sku();
        ours();
    }

    /** @param month from 0 */
    Map<FocusColumn, Value> cells(FocusMonth amounts, int month) {
        var cells = new EnumMap<>(same);
        period(cells, snapshot.comparison().timeline().month(month));
        cells.put(BILLED_COST, Value.of(0));
        cells.put(LIST_COST, Value.of(amounts.list()));
        cells.put(CONTRACTED_COST, Value.of(amounts.contracted()));
        cells.put(EFFECTIVE_COST, Value.of(amounts.effective()));
        cells.put(X_PLAN_COST, Value.of(amounts.last()));
        quantities(cells, amounts);
        workload.ifPresent(one -> cells.put(X_TASK_COUNT, Value.of(one.tasks(month))));
        return cells;
    }

    private void quantities(Map<FocusColumn, Value> cells, FocusMonth amounts) {
        boolean isCounted = amounts.priced().isPresent();
        OptionalDouble one = OptionalDouble.of(1);
        cells.put(PRICING_QUANTITY, Value.of(isCounted ? amounts.priced() : one));
        cells.put(LIST_UNIT_PRICE, Value.of(isCounted ? amounts.listUnit() : amounts.list()));
        cells.put(CONTRACTED_UNIT_PRICE, Value.of(isCounted ? amounts.contractedUnit() : amounts.contracted()));
        if (kind.isUsage()) {
            cells.put(CONSUMED_QUANTITY, Value.of(isCounted ? amounts.counted() : one));
        }
        if (same.containsKey(PRICING_CURRENCY)) {
            cells.put(PRICING_CURRENCY_LIST_UNIT_PRICE, Value.of(amounts.price()));
        }
    }

    /** Whole months in UTC; ends are the first moment that is not in them. */
    private static void period(Map<FocusColumn, Value> cells, YearMonth month) {
        Value from = instant(month.atDay(1));
        Value to = instant(month.plusMonths(1).atDay(1));
        cells.put(BILLING_PERIOD_START, from);
        cells.put(BILLING_PERIOD_END, to);
        cells.put(CHARGE_PERIOD_START, from);
        cells.put(CHARGE_PERIOD_END, to);
    }

    private static Value instant(LocalDate day) {
        return Value.of(day + "T00:00:00Z");
    }

    private void account() {
        put(BILLING_ACCOUNT_ID, "plan-" + FileNames.of(plan.name(), ""));
        put(BILLING_ACCOUNT_NAME, plan.name());
        put(BILLING_CURRENCY, line.currency().toString());
        row.tags().get(Tag.TEAM).ifPresent(id -> {
            put(SUB_ACCOUNT_ID, id);
            put(SUB_ACCOUNT_NAME, plan.teams().stream().filter(team -> team.id().equals(id)).map(Team::name).findFirst().orElse(id));
        });
    }

    private void charge() {
        put(CHARGE_CATEGORY, kind.category());
        put(CHARGE_DESCRIPTION, TableText.get("focus.description", row.label()));
        put(CHARGE_FREQUENCY, kind.frequency());
        put(PRICING_CATEGORY, kind.pricing());
        put(PRICING_UNIT, line.priced().map(Measured::unit).map(FocusUnits::of).orElse(FocusUnits.CHARGES));
        if (kind.isUsage()) {
            put(CONSUMED_UNIT, line.counted().map(Measured::unit).map(FocusUnits::of).orElse(FocusUnits.CHARGES));
        }
        line.price().map(price -> price.unit().times(line.priced().orElseThrow().unit())).filter(currency -> !currency.equals(line.currency()))
                .ifPresent(currency -> put(PRICING_CURRENCY, currency.toString()));
    }

    private void seller() {
        FocusSeller seller = FocusSeller.of(plan, row, meter);
        for (FocusColumn column : new FocusColumn[] {HOST_PROVIDER_NAME, INVOICE_ISSUER_NAME, PROVIDER_NAME, PUBLISHER_NAME, SERVICE_PROVIDER_NAME}) {
            put(column, seller.name());
        }
        put(SERVICE_CATEGORY, TableText.of("focus.category", seller.isModels() ? "models" : "other"));
        put(SERVICE_SUBCATEGORY, TableText.of("focus.subcategory", seller.isModels() ? "models" : "other"));
        put(SERVICE_NAME, seller.service());
        row.tags().get(Tag.REGION).filter(region -> !region.equals(GLOBAL)).ifPresent(region -> {
            put(REGION_ID, region);
            put(REGION_NAME, region);
        });
    }

    private void sku() {
        String offerId = row.tags().get(Tag.OFFER).orElse("");
        Optional<Offer> offer = plan.prices().offer(offerId);
        put(SKU_ID, offerId);
        put(SKU_METER, FocusSku.meter(meter));
        line.priceId().ifPresent(id -> {
            put(SKU_PRICE_ID, id);
            put(SKU_PRICE_DETAILS, FocusSku.details(row, offer.map(Offer::model).orElse(""), meter));
        });
        offer.ifPresent(found -> put(X_TOKENIZER_RULE_ID, found.tokenizer()));
        row.tags().get(Tag.PROVIDER).flatMap(plan.prices()::pin).ifPresent(pin -> {
            put(X_PRICE_SHEET_ID, pin.provider());
            put(X_PRICE_SHEET_VERSION, pin.revision());
        });
    }

    private void ours() {
        put(X_ALTERNATIVE_ID, result.alternative().id());
        put(X_ALTERNATIVE_NAME, result.alternative().name());
        put(X_ALTERNATIVE_STATUS, result.status().key());
        put(X_GENERATOR_VERSION, snapshot.version());
        put(X_INPUT_LEVEL, "central");
        put(X_IS_FORECAST, "true");
        put(X_LINE_ID, row.id());
        put(X_PLAN_CURRENCY, snapshot.comparison().currency());
        put(X_SCENARIO_ID, snapshot.scenario());
        put(X_SCENARIO_NAME, LineTable.scenarioName(snapshot));
        var tags = new Members().put("Alternative", result.alternative().name());
        workload.ifPresent(one -> {
            put(X_WORKLOAD_ID, one.workload().id());
            put(X_WORKLOAD_NAME, one.workload().name());
            same.put(X_CALLS_PER_TASK, Value.of(one.callsPerTask()));
            same.put(X_COST_PER_TASK, Value.of(one.perTask()));
            tags.put("Workload", one.workload().name());
        });
        row.tags().get(Tag.QUOTE).flatMap(plan::quote).ifPresent(quote -> tags.put("Quote", quote.name()));
        put(FocusColumn.TAGS, JsonWriter.line(tags.object()));
    }

    private void put(FocusColumn column, String text) {
        same.put(column, Value.of(text));
    }
}
