package org.tokenwright.store;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tokenwright.plan.WorkloadTemplate;

/** The templates of workloads inside the program. */
public final class WorkloadTemplates {

    private static final Format INDEX = new Format("tokenwright-template-index", 1);
    private static final Format TEMPLATE = new Format("tokenwright-template", 1);
    /** Also the name of its file, so nothing that leads elsewhere. */
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,63}");
    private static final String FOLDER = "/templates/";

    private WorkloadTemplates() {
    }

    /** All templates in the order of their index; that they are sound is a matter of the program's tests. */
    public static List<WorkloadTemplate> bundled() {
        return ids("index.json", resource("index.json")).stream().map(id -> {
            String file = id + ".json";
            WorkloadTemplate template = read(file, resource(file));
            if (!template.id().equals(id)) {
                throw new FileProblem(file, "/id", "is not the name of its file (\"" + Shown.cut(template.id()) + "\")");
            }
            return template;
        }).toList();
    }

    /** @throws FileProblem if it is no index of templates */
    static List<String> ids(String file, byte[] bytes) {
        return document(INDEX, file, bytes).get("templates").elements().stream().map(WorkloadTemplates::id).toList();
    }

    /** @throws FileProblem if it is no template */
    static WorkloadTemplate read(String file, byte[] bytes) {
        JsonCursor document = document(TEMPLATE, file, bytes);
        return new WorkloadTemplate(id(document.get("id")), document.text("name"), document.text("description"),
                document.get("group").oneOf(WorkloadTemplate.Group.class), WorkloadJson.read(document.get("workload")));
    }

    static byte[] write(WorkloadTemplate template) {
        var document = new Members();
        TEMPLATE.write(document);
        return JsonWriter.bytes(document.put("id", template.id()).put("name", template.name()).put("description", template.description())
                .put("group", template.group()).put("workload", WorkloadJson.write(template.workload())).object());
    }

    /** A newer format is refused: what it means is not known here, and there is nothing to be kept. */
    private static JsonCursor document(Format format, String file, byte[] bytes) {
        JsonCursor document = JsonCursor.of(file, JsonReader.read(file, bytes));
        Optional<String> newer = format.readOnlyReason(document);
        if (newer.isPresent()) {
            throw document.get("formatVersion").problem(newer.get());
        }
        return document;
    }

    private static String id(JsonCursor id) {
        return id.matching(ID, "an id such as coding-agent", text -> text);
    }

    private static byte[] resource(String file) {
        try (InputStream in = WorkloadTemplates.class.getResourceAsStream(FOLDER + file)) {
            return in.readNBytes(JsonReader.MAX_BYTES + 1);
        } catch (IOException | NullPointerException e) {
            throw new FileProblem(file, "", "the template is missing from this build");
        }
    }
}
