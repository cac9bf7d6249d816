package org.tokenwright.worksheet;

import org.tokenwright.worksheet.Expr.Function;
import org.tokenwright.worksheet.Expr.Operator;

/** What a node of a compiled program does with its operands. */
enum Operation {
    CONSTANT, INPUT, DATA, PREVIOUS, TOTAL, SUM, CHOICE,
    SUBTRACT, MULTIPLY, DIVIDE, MIN, MAX, CEILING, LESS, LESS_OR_EQUAL, EQUAL, POWER,
    EXP, LN, NORMAL_CDF, NORMAL_QUANTILE;

    static Operation of(Operator operator) {
        return switch (operator) {
            case SUBTRACT -> SUBTRACT;
            case MULTIPLY -> MULTIPLY;
            case DIVIDE -> DIVIDE;
            case MIN -> MIN;
            case MAX -> MAX;
            case CEILING -> CEILING;
            case LESS -> LESS;
            case LESS_OR_EQUAL -> LESS_OR_EQUAL;
            case EQUAL -> EQUAL;
            case POWER -> POWER;
        };
    }

    static Operation of(Function function) {
        return switch (function) {
            case EXP -> EXP;
            case LN -> LN;
            case NORMAL_CDF -> NORMAL_CDF;
            case NORMAL_QUANTILE -> NORMAL_QUANTILE;
        };
    }
}
