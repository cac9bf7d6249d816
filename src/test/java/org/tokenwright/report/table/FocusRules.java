package org.tokenwright.report.table;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a table in the shape of FOCUS must keep; written from the rules, not from the writer. Answers every breach, in words. */
final class FocusRules {

    private static final Set<String> MANDATORY = Set.of("BilledCost", "BillingAccountId", "BillingAccountName", "BillingCurrency", "BillingPeriodEnd",
            "BillingPeriodStart", "ChargeCategory", "ChargeClass", "ChargeDescription", "ChargePeriodEnd", "ChargePeriodStart", "ContractedCost",
            "EffectiveCost", "InvoiceIssuerName", "ListCost", "PricingQuantity", "PricingUnit", "ServiceCategory", "ServiceName");
    private static final Set<String> SELLERS_1_2 = Set.of("ProviderName", "PublisherName");
    private static final Set<String> SELLERS_1_4 = Set.of("HostProviderName", "ServiceProviderName");
    private static final Set<String> OTHERS = Set.of("AvailabilityZone", "ChargeFrequency", "InvoiceId", "ServiceSubcategory", "BillingAccountType",
            "CapacityReservationId", "CapacityReservationStatus", "CommitmentDiscountCategory", "CommitmentDiscountId", "CommitmentDiscountName",
            "CommitmentDiscountQuantity", "CommitmentDiscountStatus", "CommitmentDiscountType", "CommitmentDiscountUnit", "ConsumedQuantity",
            "ConsumedUnit", "ContractedUnitPrice", "ListUnitPrice", "PricingCategory", "PricingCurrency", "PricingCurrencyContractedUnitPrice",
            "PricingCurrencyEffectiveCost", "PricingCurrencyListUnitPrice", "RegionId", "RegionName", "ResourceId", "ResourceName", "ResourceType",
            "SkuId", "SkuMeter", "SkuPriceDetails", "SkuPriceId", "SubAccountId", "SubAccountName", "SubAccountType", "Tags");
    private static final Set<String> NULLABLE = Set.of("BillingAccountName", "ChargeClass", "ChargeDescription", "PricingQuantity", "PricingUnit");
    private static final Set<String> NUMBERS = Set.of("BilledCost", "ContractedCost", "EffectiveCost", "ListCost", "ConsumedQuantity", "PricingQuantity",
            "ContractedUnitPrice", "ListUnitPrice", "PricingCurrencyListUnitPrice", "x_PlanCost", "x_TaskCount", "x_CallsPerTask", "x_CostPerTask");
    private static final Map<String, Set<String>> ALLOWED = Map.of(
            "ChargeCategory", Set.of("Usage", "Purchase", "Tax", "Credit", "Adjustment"),
            "ChargeClass", Set.of("Correction"),
            "ChargeFrequency", Set.of("One-Time", "Recurring", "Usage-Based"),
            "PricingCategory", Set.of("Standard", "Dynamic", "Committed", "Other"),
            "ServiceCategory", Set.of("AI and Machine Learning", "Other"),
            "ServiceSubcategory", Set.of("Generative AI", "Other (Other)"),
            "x_IsForecast", Set.of("true"));
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?(E-?\\d+)?");
    private static final Pattern UNIT = Pattern.compile("([1-9]\\d* )?[A-Z][a-z]+(-[A-Z][a-z]+)*s(/[A-Z][a-z]+)?|[A-Z]{3}");
    private static final Pattern OWN = Pattern.compile("x_[A-Z][A-Za-z0-9]*");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Set<String> breaches = new TreeSet<>();
    private final Set<String> focus = new TreeSet<>(MANDATORY);
    private final Set<String> required;

    private FocusRules(String version) {
        Set<String> sellers = version.equals("1.2") ? SELLERS_1_2 : SELLERS_1_4;
        focus.addAll(OTHERS);
        focus.addAll(sellers);
        required = new TreeSet<>(MANDATORY);
        required.addAll(sellers);
    }

    /** @param text the file */
    static Set<String> breaches(String version, String text) {
        var rules = new FocusRules(version);
        rules.form(text);
        List<Map<String, String>> rows = Csv.records(text.getBytes(StandardCharsets.UTF_8));
        rules.header(text.substring(0, text.indexOf('\r')).split(",", -1));
        rows.forEach(rules::row);
        return rules.breaches;
    }

    private void form(String text) {
        expect(!text.startsWith("\uFEFF"), "the file begins with a byte order mark");
        expect(text.replaceAll("\"[^\"]*+\"", "").replace("\r\n", "").indexOf('\n') < 0, "a line does not end with CR LF");
        expect(!Pattern.compile("(^|[,\\n])\"\"(?=[,\\r])").matcher(text).find(), "nothing is written with quotes");
    }

    private void header(String[] names) {
        var own = new ArrayList<String>();
        String before = "";
        for (String name : names) {
            if (focus.contains(name)) {
                expect(own.isEmpty(), name + " stands after an own column");
                expect(before.compareTo(name) < 0, name + " is not in its place");
                before = name;
            } else {
                expect(OWN.matcher(name).matches(), name + " is no column of this version and has no prefix");
                own.add(name);
            }
        }
        required.stream().filter(name -> !List.of(names).contains(name)).forEach(name -> breaches.add(name + " is missing"));
    }

    private void row(Map<String, String> row) {
        required.stream().filter(name -> !NULLABLE.contains(name)).forEach(name ->
                expect(!row.getOrDefault(name, "").isEmpty(), name + " has no value"));
        row.forEach((name, value) -> {
            expect(!List.of("null", "NULL", "N/A", "Not Applicable").contains(value), name + " writes nothing as a word");
            if (!value.isEmpty()) {
                value(name, value);
            }
        });
        periods(row);
        costs(row);
        kinds(row);
    }

    private void value(String name, String value) {
        if (name.contains("Period")) {
            expect(DATE.matcher(value).matches(), name + " is no moment in UTC");
        } else if (NUMBERS.contains(name)) {
            expect(NUMBER.matcher(value).matches(), name + " is no plain number");
        } else if (name.equals("Tags") || name.equals("SkuPriceDetails")) {
            keyValue(name, value);
        } else if (name.endsWith("Unit")) {
            expect(UNIT.matcher(value).matches(), name + " is no unit");
        } else if (name.endsWith("Currency")) {
            expect(value.matches("[A-Z]{3}"), name + " is no currency");
        }
        expect(!ALLOWED.containsKey(name) || ALLOWED.get(name).contains(value), name + " has a value that is not allowed");
    }

    private void keyValue(String name, String value) {
        JsonNode node;
        try {
            node = JSON.readTree(value);
        } catch (JacksonException e) {
            breaches.add(name + " is no JSON");
            return;
        }
        expect(node.isObject(), name + " is no object");
        node.properties().forEach(entry -> {
            expect(entry.getValue().isValueNode(), name + " holds something within something");
            expect(!name.equals("SkuPriceDetails") || OWN.matcher(entry.getKey()).matches(), name + " has an own key without prefix");
        });
    }

    private void periods(Map<String, String> row) {
        for (String period : List.of("BillingPeriod", "ChargePeriod")) {
            String start = row.getOrDefault(period + "Start", "");
            String end = row.getOrDefault(period + "End", "");
            if (DATE.matcher(start).matches() && DATE.matcher(end).matches()) {
                expect(OffsetDateTime.parse(end).equals(OffsetDateTime.parse(start).plusMonths(1)) && start.contains("-01T00:00:00Z"),
                        period + " is not the whole month with its end left out");
            }
        }
    }

    private void costs(Map<String, String> row) {
        expect(number(row, "BilledCost").signum() == 0, "BilledCost of a forecast is not 0");
        product(row, "ListCost", "ListUnitPrice");
        product(row, "ContractedCost", "ContractedUnitPrice");
        if (row.getOrDefault("PricingUnit", "").startsWith("1000000 ") && !row.getOrDefault("ConsumedQuantity", "").isEmpty()) {
            near("ConsumedQuantity is not PricingQuantity in its unit", number(row, "ConsumedQuantity"), number(row, "PricingQuantity").movePointRight(6));
        }
    }

    private void product(Map<String, String> row, String cost, String price) {
        if (!row.getOrDefault(price, "").isEmpty() && !row.getOrDefault("PricingQuantity", "").isEmpty()) {
            near(cost + " is not " + price + " × PricingQuantity", number(row, cost), number(row, price).multiply(number(row, "PricingQuantity")));
        }
    }

    private void kinds(Map<String, String> row) {
        boolean isUsage = row.getOrDefault("ChargeCategory", "").equals("Usage");
        boolean hasConsumed = !row.getOrDefault("ConsumedQuantity", "").isEmpty();
        expect(isUsage || !hasConsumed, "something consumed that is no usage");
        expect(hasConsumed == !row.getOrDefault("ConsumedUnit", "").isEmpty(), "a quantity without its unit");
        expect(row.getOrDefault("PricingQuantity", "").isEmpty() == row.getOrDefault("PricingUnit", "").isEmpty(), "a quantity without its unit");
        expect(isUsage || !row.getOrDefault("ChargeFrequency", "").equals("Usage-Based"), "something bought by usage");
        expect(row.getOrDefault("RegionId", "").isEmpty() == row.getOrDefault("RegionName", "").isEmpty(), "a region without a name");
        expect(row.getOrDefault("SubAccountId", "").isEmpty() == row.getOrDefault("SubAccountName", "").isEmpty(), "a sub-account without a name");
        expect(!row.getOrDefault("SkuPriceId", "").isEmpty() || row.getOrDefault("SkuPriceDetails", "").isEmpty(), "details of no price");
        expect(!row.getOrDefault("x_IsForecast", "").isEmpty(), "x_IsForecast has no value");
    }

    /** 0 where there is no number: that is a breach of its own. */
    private static BigDecimal number(Map<String, String> row, String name) {
        String text = row.getOrDefault(name, "");
        return NUMBER.matcher(text).matches() ? new BigDecimal(text) : BigDecimal.ZERO;
    }

    private void near(String breach, BigDecimal a, BigDecimal b) {
        BigDecimal most = a.abs().max(b.abs()).multiply(new BigDecimal("1e-9")).max(new BigDecimal("1e-12"));
        expect(a.subtract(b).abs().compareTo(most) <= 0, breach);
    }

    private void expect(boolean holds, String breach) {
        if (!holds) {
            breaches.add(breach);
        }
    }
}
