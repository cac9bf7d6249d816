package org.tokenwright.report.table;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The columns of a FOCUS file in their order: those of FOCUS by the alphabet, then our own. */
enum FocusColumn {
    BILLED_COST(Type.DECIMAL), BILLING_ACCOUNT_ID, BILLING_ACCOUNT_NAME, BILLING_CURRENCY, BILLING_PERIOD_END(Type.DATE),
    BILLING_PERIOD_START(Type.DATE), CHARGE_CATEGORY, CHARGE_CLASS, CHARGE_DESCRIPTION, CHARGE_FREQUENCY, CHARGE_PERIOD_END(Type.DATE),
    CHARGE_PERIOD_START(Type.DATE), CONSUMED_QUANTITY(Type.DECIMAL), CONSUMED_UNIT, CONTRACTED_COST(Type.DECIMAL),
    CONTRACTED_UNIT_PRICE(Type.DECIMAL), EFFECTIVE_COST(Type.DECIMAL), HOST_PROVIDER_NAME, INVOICE_ISSUER_NAME, LIST_COST(Type.DECIMAL),
    LIST_UNIT_PRICE(Type.DECIMAL), PRICING_CATEGORY, PRICING_CURRENCY, PRICING_CURRENCY_LIST_UNIT_PRICE(Type.DECIMAL),
    PRICING_QUANTITY(Type.DECIMAL), PRICING_UNIT, PROVIDER_NAME, PUBLISHER_NAME, REGION_ID, REGION_NAME, SERVICE_CATEGORY, SERVICE_NAME,
    SERVICE_PROVIDER_NAME, SERVICE_SUBCATEGORY, SKU_ID, SKU_METER, SKU_PRICE_DETAILS(Type.KEY_VALUE), SKU_PRICE_ID, SUB_ACCOUNT_ID,
    SUB_ACCOUNT_NAME, TAGS(Type.KEY_VALUE),
    X_ALTERNATIVE_ID, X_ALTERNATIVE_NAME, X_ALTERNATIVE_STATUS, X_CALLS_PER_TASK(Type.DECIMAL), X_COST_PER_TASK(Type.DECIMAL),
    X_GENERATOR_VERSION, X_INPUT_LEVEL, X_IS_FORECAST, X_LINE_ID, X_PERCENTILE, X_PLAN_COST(Type.DECIMAL), X_PLAN_CURRENCY,
    X_PRICE_SHEET_ID, X_PRICE_SHEET_VERSION, X_RANDOM_SEED, X_SCENARIO_ID, X_SCENARIO_NAME, X_TASK_COUNT(Type.DECIMAL),
    X_TOKENIZER_RULE_ID, X_WORKLOAD_ID, X_WORKLOAD_NAME;

    /** What a column holds. */
    enum Type {
        STRING("String"), DECIMAL("Decimal"), DATE("Date/Time"), KEY_VALUE("JSON");

        private final String key;

        Type(String key) {
            this.key = key;
        }

        /** Name in the metadata. */
        String key() {
            return key;
        }
    }

    private static final Set<FocusColumn> ONLY_1_2 = EnumSet.of(PROVIDER_NAME, PUBLISHER_NAME);
    private static final Set<FocusColumn> SINCE_1_3 = EnumSet.of(HOST_PROVIDER_NAME, SERVICE_PROVIDER_NAME);

    private final Type type;

    FocusColumn() {
        this(Type.STRING);
    }

    FocusColumn(Type type) {
        this.type = type;
    }

    Type type() {
        return type;
    }

    /** The columns of a version, in order. */
    static List<FocusColumn> of(FocusVersion version) {
        Set<FocusColumn> absent = version == FocusVersion.V1_2 ? SINCE_1_3 : ONLY_1_2;
        return Arrays.stream(values()).filter(column -> !absent.contains(column)).toList();
    }

    /** Name in the file: {@code BilledCost}, {@code x_IsForecast}. */
    String key() {
        String name = name().startsWith("X_") ? name().substring(2) : name();
        String pascal = Arrays.stream(name.split("_")).map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
        return name().startsWith("X_") ? "x_" + pascal : pascal;
    }
}
