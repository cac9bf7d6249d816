package org.tokenwright.app.capacity;

import java.util.List;
import org.tokenwright.app.figures.Amount;

/**
 * A reservation ready to be shown.
 *
 * @param line what is bought, of whom, under which terms
 * @param units bought in the month that needs most
 * @param peak units that month needs
 * @param lines what it means, one sentence each
 * @param warnings what is odd, and why it has no price
 */
public record ReservationCard(String id, String name, String line, Amount units, Amount peak, Amount cost, Amount used, Amount unused,
        List<Amount> lines, List<String> warnings) {
    public ReservationCard {
        lines = List.copyOf(lines);
        warnings = List.copyOf(warnings);
    }
}
