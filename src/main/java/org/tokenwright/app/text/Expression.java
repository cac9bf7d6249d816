package org.tokenwright.app.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * A calculation as it stands behind {@code =}: numbers, {@code + - * /}, brackets, and {@code %} for hundredths. Results are
 * exact; a division that does not end has 34 digits, and nothing has more than 60 decimals, rounded half-even.
 */
final class Expression {

    private static final int MOST_NESTED = 20;
    private static final int MOST_DECIMALS = 60;
    private static final String PLUS = "+";
    private static final String TIMES = "*×";
    private static final String OVER = "/÷";

    private final Cursor cursor;
    private final NumberReader numbers;
    private int depth;
    private boolean hasPercent;

    Expression(Cursor cursor) {
        this.cursor = cursor;
        numbers = new NumberReader(cursor);
    }

    /** Reads up to what is no calculation any more, such as {@code ±} or the word before the high end. */
    BigDecimal read() {
        return sum();
    }

    /** Whether a number was given in percent. */
    boolean hasPercent() {
        return hasPercent;
    }

    private BigDecimal sum() {
        BigDecimal sum = product(true);
        for (int at = next(); isSum(cursor.sign(0)); at = next()) {
            boolean isPlus = cursor.take(PLUS);
            cursor.moveTo(at + 1);
            BigDecimal more = product(false);
            sum = result(isPlus ? sum.add(more) : sum.subtract(more), at);
        }
        return sum;
    }

    /** Outside of brackets {@code +-} is ±, as everywhere. */
    private boolean isSum(char sign) {
        return (sign == '+' || NumberReader.isMinus(sign)) && (depth > 0 || !Span.isAround(cursor));
    }

    private int next() {
        cursor.skipSpaces();
        return cursor.at();
    }

    private BigDecimal product(boolean maySign) {
        BigDecimal product = factor(maySign);
        for (int at = next(); isOneOf(TIMES + OVER); at = next()) {
            boolean isTimes = isOneOf(TIMES);
            cursor.moveTo(at + 1);
            BigDecimal more = factor(true);
            product = result(isTimes ? product.multiply(more) : quotient(product, more, at), at);
        }
        return product;
    }

    private boolean isOneOf(String signs) {
        return signs.indexOf(cursor.sign(0)) >= 0;
    }

    private BigDecimal result(BigDecimal number, int at) {
        return cursor.bounded(number.scale() > MOST_DECIMALS ? number.setScale(MOST_DECIMALS, RoundingMode.HALF_EVEN) : number, at);
    }

    private BigDecimal quotient(BigDecimal above, BigDecimal below, int at) {
        if (below.signum() == 0) {
            throw cursor.refusal(at, Words.get("number.zero"));
        }
        return above.divide(below, MathContext.DECIMAL128);
    }

    /** @param maySign whether a sign may stand here; after + and − it would be a second one */
    private BigDecimal factor(boolean maySign) {
        int begin = next();
        boolean isMinus = NumberReader.isMinus(cursor.sign(0));
        if (isMinus || cursor.sign(0) == '+') {
            if (!maySign) {
                throw cursor.refusal(begin, Words.get("number.signs"));
            }
            cursor.moveTo(begin + 1);
            cursor.skipSpaces();
        }
        BigDecimal size = percent(cursor.sign(0) == '(' ? bracket() : numbers.unsigned().value());
        return isMinus ? size.negate() : size;
    }

    private BigDecimal percent(BigDecimal number) {
        cursor.skipSpaces();
        boolean isPercent = cursor.take("%");
        hasPercent |= isPercent;
        return isPercent ? number.movePointLeft(2) : number;
    }

    private BigDecimal bracket() {
        if (depth == MOST_NESTED) {
            throw cursor.refusal(cursor.at(), Words.get("number.deep"));
        }
        depth++;
        cursor.moveTo(cursor.at() + 1);
        BigDecimal inside = sum();
        cursor.skipSpaces();
        if (!cursor.take(")")) {
            throw cursor.refusal(cursor.at(), Words.get("number.bracket"));
        }
        depth--;
        return inside;
    }
}
