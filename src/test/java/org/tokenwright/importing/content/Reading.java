package org.tokenwright.importing.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.tokenwright.importing.content.Content.Rejected;
import org.tokenwright.importing.content.Content.Text;

/** Writes a file and reads it. */
final class Reading {

    private Reading() {
    }

    static Content of(Path folder, String name, byte[] bytes) throws IOException {
        return of(folder, name, bytes, Limits.USUAL);
    }

    static Content of(Path folder, String name, byte[] bytes, Limits limits) throws IOException {
        Path file = Files.write(folder.resolve(name), bytes);
        var found = new ArrayList<Found>();
        ContentFinder.find(List.of(file), limits, () -> false, found::add);
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().name()).isEqualTo(name);
        return found.getFirst().content();
    }

    static String refusal(Path folder, String name, byte[] bytes) throws IOException {
        return refusal(of(folder, name, bytes));
    }

    static String refusal(Content content) {
        assertThat(content).isInstanceOf(Rejected.class);
        return ((Rejected) content).reason();
    }

    static List<String> pieces(Content content) {
        var pieces = new ArrayList<String>();
        ((Text) content).segments().forEach(pieces::add, () -> false);
        return pieces;
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
