package org.tokenwright.worksheet;

import java.util.Optional;

/**
 * A product that is computed in one go: {@code ((a × u) × b) × v}, in this order. Multiplying by 1 changes no bit, so
 * shorter products fit as well.
 *
 * @param b null where there is no second vector
 */
record Product(Vector a, Scalar u, Vector b, Scalar v) {

    static Product of(Vector a) {
        return new Product(a, Scalar.ONE, null, Scalar.ONE);
    }

    /** This product times one more number, or nothing if there is no place left for it. */
    Optional<Product> times(Scalar factor) {
        if (b == null && u == Scalar.ONE) {
            return Optional.of(new Product(a, factor, null, v));
        }
        return v == Scalar.ONE ? Optional.of(new Product(a, u, b, factor)) : Optional.empty();
    }

    /** This product times one more vector, or nothing if there is no place left for it. */
    Optional<Product> times(Vector factor) {
        return b == null && v == Scalar.ONE ? Optional.of(new Product(a, u, factor, v)) : Optional.empty();
    }
}
