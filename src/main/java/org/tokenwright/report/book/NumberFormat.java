package org.tokenwright.report.book;

import org.tokenwright.base.Unit;

/** How numbers are written; their unit stands beside them or above. */
enum NumberFormat {
    TEXT("General"),
    GENERAL("General"),
    COUNT("#,##0"),
    MONEY("#,##0.00;[Red]-#,##0.00;\"-\""),
    PRICE("#,##0.000000"),
    PERCENT("0.0%"),
    DATE("yyyy-mm-dd"),
    MONTH("mmm yyyy");

    private final String code;

    NumberFormat(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    static NumberFormat of(Unit unit, String currency) {
        if (unit.equals(Unit.of(currency))) {
            return MONEY;
        }
        if (unit.equals(Unit.TOKEN) || unit.equals(Unit.CALL) || unit.equals(Unit.TASK)) {
            return COUNT;
        }
        return unit.powers().getOrDefault(currency, 0) > 0 ? PRICE : GENERAL;
    }
}
