package org.tokenwright.app.form;

import org.tokenwright.app.text.Words;
import org.tokenwright.base.Unit;

/** Units behind fields, and the places that the checks give to numbers within items. */
public final class UnitWords {

    private UnitWords() {
    }

    /** For example {@code USD}, {@code M tokens}, {@code USD/M}; nothing for a share. */
    public static String behind(Unit unit) {
        if (unit.equals(Unit.ONE)) {
            return "";
        }
        if (unit.equals(Unit.MTOK)) {
            return Words.get("unit.mtok");
        }
        return unit.equals(Unit.TOKEN) ? Words.get("unit.tokens") : unit.toString().replace("Mtok", "M").replace("*hour",
                "·h").replace("/hour", "·h");
    }

    /** {@code tier/b/upTo} of an input id is {@code tiers[b]/upTo} of a place; so it is with grants. */
    public static String place(String path) {
        return path.replaceFirst("^(tier|grant)/([^/]+)/", "$1s[$2]/");
    }
}
