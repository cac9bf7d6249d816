package org.tokenwright.analysis;

/**
 * A difference of a scenario that changes nothing in an alternative.
 *
 * @param scenario id of the scenario that has it
 */
public record ScenarioMiss(String scenario, String inputId, Reason reason) {

    /** Why it changes nothing. */
    public enum Reason {
        /** The alternative does not use this number. */
        NOT_USED,
        /** It is in another unit than the number. */
        OTHER_UNIT,
        /** It leads to a number that is too large. */
        OUT_OF_BOUNDS
    }
}
