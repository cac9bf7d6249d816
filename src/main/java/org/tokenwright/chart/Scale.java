package org.tokenwright.chart;

/**
 * Amounts to pixels.
 *
 * @param zero pixel of the amount 0
 * @param perUnit pixels per unit; negative where amounts grow upwards
 */
record Scale(double zero, double perUnit) {

    double at(double amount) {
        return zero + amount * perUnit;
    }
}
