package org.tokenwright.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tokenwright.plan.Plan;
import org.tokenwright.plan.PricePinning;
import org.tokenwright.plan.Route;
import org.tokenwright.pricing.PriceBook;
import org.tokenwright.pricing.PriceSheet;
import org.tokenwright.pricing.SheetCheck;
import org.tokenwright.store.Disk;
import org.tokenwright.store.FileProblem;
import org.tokenwright.store.Json;
import org.tokenwright.store.JsonReader;
import org.tokenwright.store.Loaded;
import org.tokenwright.store.PlanJson;
import org.tokenwright.store.PlanNotes;
import org.tokenwright.store.PriceSheetJson;
import org.tokenwright.store.RealDisk;

/** Checks files one by one, and the price sheets among them against each other. */
final class Validation {

    /** Something found in a file; a place may be empty where the whole file is meant. */
    record Finding(String place, String message) {}

    /**
     * What was found in one file.
     *
     * @param what what kind of file it is
     * @param errors why it cannot be used
     * @param notes what a person should know although it can
     */
    record Report(String file, String what, List<Finding> errors, List<Finding> notes) {
        boolean isValid() {
            return errors.isEmpty();
        }
    }

    private static final String PRICES = "tokenwright-prices";

    private final PriceOptions prices;
    private final List<PriceSheet> sheets = new ArrayList<>();
    private Optional<PriceBook> book = Optional.empty();

    Validation(PriceOptions prices) {
        this.prices = prices;
    }

    /** One report for each file, and one more where price sheets contradict each other. */
    List<Report> of(List<Path> files) {
        var reports = new ArrayList<Report>();
        files.forEach(file -> reports.add(report(file)));
        List<Finding> across = SheetCheck.across(sheets).stream()
                .map(problem -> new Finding(problem.place(), problem.message())).toList();
        if (!across.isEmpty()) {
            reports.add(new Report(CliText.get("validate.together"), CliText.get("validate.sheets"), across, List.of()));
        }
        return reports;
    }

    private Report report(Path file) {
        String name = file.toString();
        try {
            byte[] bytes = new RealDisk().read(file, JsonReader.MAX_BYTES);
            return isPriceSheet(JsonReader.read(name, bytes)) ? sheet(name, bytes) : plan(name, bytes);
        } catch (FileProblem problem) {
            return failed(name, problem.place(), problem.problem());
        } catch (IOException e) {
            return failed(name, "", reason(file, e));
        }
    }

    private static Report failed(String file, String place, String message) {
        return new Report(file, CliText.get("validate.unknown"), List.of(new Finding(place, message)), List.of());
    }

    private static String reason(Path file, IOException e) {
        return switch (e) {
            case Disk.FileTooLargeException _ -> CliText.get("error.toolarge", JsonReader.MAX_BYTES >> 20);
            case NoSuchFileException _ -> CliText.get("error.nofile");
            default -> Files.isDirectory(file) ? CliText.get("error.isdirectory") : CliText.get("error.unreadable");
        };
    }

    private static boolean isPriceSheet(Json document) {
        return document instanceof Json.Obj(var members, _)
                && members.get("format") instanceof Json.Text(var format) && format.equals(PRICES);
    }

    private Report sheet(String file, byte[] bytes) {
        Loaded<PriceSheet> loaded = PriceSheetJson.read(file, bytes);
        sheets.add(loaded.content());
        List<Finding> errors = SheetCheck.check(loaded.content()).stream()
                .map(problem -> new Finding(problem.place(), problem.message())).toList();
        return new Report(file, CliText.get("validate.sheet", loaded.content().offers().size()), errors, notes(loaded));
    }

    private Report plan(String file, byte[] bytes) {
        List<FileProblem> problems = PlanJson.problems(file, bytes);
        if (!problems.isEmpty()) {
            return new Report(file, CliText.get("validate.unknown"), problems.stream()
                    .map(problem -> new Finding(problem.place(), problem.problem())).toList(), List.of());
        }
        Loaded<Plan> loaded = PlanJson.read(file, bytes);
        PricePinning.Completed completed = PricePinning.complete(loaded.content(), book());
        List<Finding> errors = completed.problems().stream()
                .map(problem -> new Finding(place(problem, completed.plan()), problem.message())).toList();
        List<Finding> notes = PlanNotes.of(loaded, completed).stream().map(note -> new Finding("", note)).toList();
        return new Report(file, CliText.get("validate.plan", completed.plan().alternatives().size()), errors, notes);
    }

    /** The first route to an offer without prices, or the pin of a provider. */
    private static String place(PricePinning.Problem problem, Plan plan) {
        for (int a = 0; a < plan.alternatives().size(); a++) {
            List<Route> routes = plan.alternatives().get(a).routes();
            for (int r = 0; r < routes.size(); r++) {
                if (routes.get(r).offer().equals(problem.subject())) {
                    return "/alternatives/" + a + "/routes/" + r + "/offer";
                }
            }
        }
        return "/prices/pins";
    }

    private PriceBook book() {
        if (book.isEmpty()) {
            book = Optional.of(prices.book().prices());
        }
        return book.get();
    }

    private static List<Finding> notes(Loaded<?> loaded) {
        var notes = new ArrayList<Finding>();
        Optional<String> readOnly = loaded.readOnlyReason();
        readOnly.ifPresent(reason -> notes.add(new Finding("", reason)));
        loaded.notes().forEach(note -> notes.add(new Finding("", note)));
        return notes;
    }
}
