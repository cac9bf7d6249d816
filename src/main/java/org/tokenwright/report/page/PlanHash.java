package org.tokenwright.report.page;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.tokenwright.plan.Plan;
import org.tokenwright.store.PlanJson;

/** By which a page is traced to the file of its plan: the hash of the file as it is saved. */
final class PlanHash {

    private PlanHash() {
    }

    /** SHA-256 in lower-case hexadecimal. */
    static String of(Plan plan) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(PlanJson.write(plan)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
