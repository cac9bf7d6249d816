package org.tokenwright.app.contracts;

import java.util.List;
import org.tokenwright.app.compare.Headline.Tone;
import org.tokenwright.app.figures.Amount;

/**
 * A quote as its card shows it.
 *
 * @param line vendor, currency, months
 * @param buyers which alternatives buy under it; says so where none does
 * @param from cost at list prices over the horizon
 * @param billed cost on the bill over the horizon
 * @param saving share of the list cost that is saved, with its sign
 * @param perMtok price of a million tokens on the bill, against the list
 * @param included what it offers, one line each
 * @param missing what it does not offer, in one line; empty where it offers all
 * @param warnings what a buyer should know, one sentence each
 * @param savingTitle stands above the saving
 */
public record QuoteCard(String id, String name, String line, String buyers, Amount from, Amount billed, Amount saving,
        Tone tone, Amount perMtok, List<String> included, String missing, List<String> warnings,
        String savingTitle) {

    /** The card in words. */
    public String text() {
        return String.join(". ", name, line, buyers, from.text() + " → " + billed.text(), perMtok.text());
    }
}
