package org.tokenwright.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tokenwright.pricing.AccountTier;
import org.tokenwright.pricing.Capacity;
import org.tokenwright.pricing.Offer;
import org.tokenwright.pricing.PriceBook;
import org.tokenwright.pricing.PriceSheet;
import org.tokenwright.pricing.SeatPlan;
import org.tokenwright.pricing.SheetCheck;

/**
 * What came of one file of a price directory: a revision with notes, or a problem.
 *
 * @param notes what a person should know about the sheet
 */
record PriceFile(Optional<PriceBook.Revision> revision, Optional<FileProblem> problem, List<String> notes) {

    interface Content {
        byte[] read() throws IOException;
    }

    /**
     * Reads a sheet from elsewhere, with all checks.
     *
     * @param file {@code <provider>/<revision>.json}
     * @param expectedHash hash its content must have; empty for any
     */
    static PriceFile checked(String file, Content content, Optional<String> expectedHash) {
        return attempt(file, () -> {
            byte[] bytes = content.read();
            String hash = Sha256.of(bytes);
            if (expectedHash.isPresent() && !expectedHash.get().equals(hash)) {
                throw new FileProblem(file, "", "is not the file that the index lists (hash " + hash + ", expected "
                        + expectedHash.get() + ")");
            }
            PriceFile result = read(file, bytes, hash);
            requireSound(file, result.revision.orElseThrow().sheet());
            return result;
        });
    }

    /** Reads a sheet of our own, whose hash and soundness were checked when it was shipped. */
    static PriceFile trusted(String file, Content content, String hash) {
        return attempt(file, () -> read(file, content.read(), hash));
    }

    static PriceFile failed(FileProblem problem) {
        return new PriceFile(Optional.empty(), Optional.of(problem), List.of());
    }

    private interface Reading {
        PriceFile run() throws IOException;
    }

    private static PriceFile attempt(String file, Reading reading) {
        try {
            return reading.run();
        } catch (FileProblem e) {
            return failed(e);
        } catch (IOException e) {
            return failed(IoProblem.of(file, "cannot be read", e));
        }
    }

    private static PriceFile read(String file, byte[] bytes, String hash) {
        Loaded<PriceSheet> loaded = PriceSheetJson.read(file, bytes);
        PriceSheet sheet = loaded.content();
        String expected = sheet.provider() + "/" + sheet.revision() + ".json";
        if (!expected.equals(file)) {
            throw new FileProblem(file, "", "provider and revision say that this is " + expected);
        }
        var notes = new ArrayList<String>();
        loaded.readOnlyReason().ifPresent(reason -> notes.add(file + ": " + reason));
        loaded.notes().forEach(note -> notes.add(file + ": " + note));
        return new PriceFile(Optional.of(new PriceBook.Revision(sheet, hash)), Optional.empty(), notes);
    }

    private static void requireSound(String file, PriceSheet sheet) {
        List<SheetCheck.Problem> found = SheetCheck.check(sheet);
        if (!found.isEmpty()) {
            String more = found.size() == 1 ? "" : " (and " + (found.size() - 1) + " more)";
            throw new FileProblem(file, inFile(found.getFirst().place(), sheet), found.getFirst().message() + more);
        }
    }

    /** The place with the position of an offer, capacity, seat plan or tier instead of its id. */
    private static String inFile(String place, PriceSheet sheet) {
        String[] parts = place.split("/", 4);
        if (parts.length < 3) {
            return place;
        }
        List<String> ids = switch (parts[1]) {
            case "offers" -> sheet.offers().stream().map(Offer::id).toList();
            case "capacities" -> sheet.capacities().stream().map(Capacity::id).toList();
            case "seatPlans" -> sheet.seatPlans().stream().map(SeatPlan::id).toList();
            case "accountTiers" -> sheet.accountTiers().stream().map(AccountTier::id).toList();
            default -> List.of();
        };
        int index = ids.indexOf(parts[2].replace("~1", "/").replace("~0", "~"));
        return index < 0 ? place : "/" + parts[1] + "/" + index + (parts.length == 4 ? "/" + parts[3] : "");
    }
}
