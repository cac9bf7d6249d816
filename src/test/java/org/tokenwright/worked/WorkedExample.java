package org.tokenwright.worked;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tokenwright.store.Json;
import org.tokenwright.store.JsonReader;

/**
 * A folder with a plan, its price sheet and what its answer must be, worked out by hand.
 *
 * @param changed one number by its input id, or one place of the plan's file, with its other value
 */
record WorkedExample(
        Path folder, String number, String title, String outcome, String expected, String tolerance,
        Map<String, String> changed, String changedExpected) {

    static List<WorkedExample> all() {
        try (Stream<Path> folders = Files.list(Path.of("src/test/resources/worked"))) {
            return folders.sorted().map(WorkedExample::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static WorkedExample read(Path folder) {
        try {
            Path file = folder.resolve("expected.json");
            var members = ((Json.Obj) JsonReader.read(file.toString(), Files.readAllBytes(file))).members();
            var changed = new LinkedHashMap<String, String>();
            ((Json.Obj) members.get("changed")).members().forEach((place, value) -> changed.put(place, text(value)));
            return new WorkedExample(folder, text(members.get("case")), text(members.get("title")),
                    text(members.get("outcome")), text(members.get("expected")),
                    members.containsKey("tolerance") ? text(members.get("tolerance")) : "", changed,
                    text(members.get("changedExpected")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Json value) {
        return ((Json.Text) value).text();
    }

    Path plan() {
        return folder.resolve("plan.tokenplan");
    }

    Path prices() {
        return folder.resolve("prices");
    }

    @Override
    public String toString() {
        return number + " " + title;
    }
}
