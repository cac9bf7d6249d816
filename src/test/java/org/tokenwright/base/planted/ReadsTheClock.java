package org.tokenwright.base.planted;

import java.time.Instant;

/** Breaks a rule on purpose, so that the architecture test can be seen to find it. */
public final class ReadsTheClock {
    public Instant moment() {
        return Instant.now();
    }
}
