package org.tokenwright.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.tokenwright.store.Json;
import org.tokenwright.store.JsonReader;

/** What one run of the command line left behind. */
public record CliRun(int status, String out, String err) {

    public static CliRun of(String... args) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int status = CommandLineTool.run(args, stream(out), stream(err));
        return new CliRun(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    public Json json() {
        return JsonReader.read("answer", out.getBytes(StandardCharsets.UTF_8));
    }

    /** A text in the JSON answer, see {@link JsonPath}. */
    public String text(String path) {
        return JsonPath.parse(path).textIn(json());
    }
}
