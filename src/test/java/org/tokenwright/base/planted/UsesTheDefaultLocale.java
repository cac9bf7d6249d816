package org.tokenwright.base.planted;

/** Breaks a rule on purpose, so that the architecture test can be seen to find it. */
public final class UsesTheDefaultLocale {
    public String lower(String text) {
        return text.toLowerCase();
    }
}
