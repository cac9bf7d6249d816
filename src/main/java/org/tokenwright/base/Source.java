package org.tokenwright.base;

import static java.util.Objects.requireNonNull;

/**
 * Where a fact was read.
 *
 * @param title page, dataset or document, in words a person can follow
 * @param seen the day ({@code 2026-11-19}) or month ({@code 2026-11}) it was read, or {@link #NOT_STATED}
 */
public record Source(String title, String seen) {

    public static final String NOT_STATED = "not stated";

    public Source {
        requireNonNull(title, "title");
        if (!seen.equals(NOT_STATED) && !seen.matches("\\d{4}(-\\d{2}(-\\d{2})?)?")) {
            throw new IllegalArgumentException("day seen is neither a day, a month, a year nor \"not stated\": " + seen);
        }
    }
}
