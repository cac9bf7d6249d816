package org.tokenwright.store;

import java.time.Instant;
import org.tokenwright.plan.Plan;

/** Unsaved changes as a file beside the plan's. */
final class RecoveryJson {

    private static final Format FORMAT = new Format("tokenwright-recovery", 1);

    private RecoveryJson() {
    }

    /** @param base hash of the plan's file that the changes were made to; empty when it was never saved */
    static byte[] write(Plan plan, String base, Instant now) {
        var document = new Members();
        FORMAT.write(document);
        document.put("keptAt", now.toString()).putUnless("", "base", base).put("plan", PlanJson.json(plan));
        return JsonWriter.bytes(document.object());
    }

    /** @param current hash of the plan's file as it is now */
    static Recovery read(String file, byte[] bytes, String current) {
        JsonCursor document = JsonCursor.of(file, JsonReader.read(file, bytes));
        FORMAT.readOnlyReason(document);
        return new Recovery(PlanJson.read(file, document.get("plan").json()),
                document.get("keptAt").parsed(Instant::parse), !document.text("base", "").equals(current));
    }
}
