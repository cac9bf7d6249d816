package org.tokenwright.resolve;

import java.util.Locale;

/** Ids of the rows of an account's limits in the worksheet of an alternative. */
public final class LimitRowIds {

    public static final String REQUESTS = "requests";
    public static final String INPUT = "input";
    public static final String OUTPUT = "output";
    public static final String TOKENS = "tokens";

    private LimitRowIds() {
    }

    /** @param scope what the provider calls the models of the limit; empty for the account as a whole */
    public static String of(String alternativeId, String provider, String scope, String path) {
        return "alternative/" + alternativeId + "/limit/" + provider + "/" + (scope.isEmpty() ? "account" : slug(scope)) + "/" + path;
    }

    /** Money that the provider may charge in a month. */
    public static String cap(String alternativeId, String provider, String path) {
        return of(alternativeId, provider, "", "spend/" + path);
    }

    /** A name as part of an id. */
    static String slug(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.]+", "-");
    }
}
