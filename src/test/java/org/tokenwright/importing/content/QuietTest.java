package org.tokenwright.importing.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What libraries say about damaged documents does not reach the terminal, and they write no file; seen in a process of its own. */
class QuietTest {

    @TempDir
    Path folder;

    /** Reads what it is given. */
    static final class Reader {

        private Reader() {
        }

        public static void main(String[] files) {
            ContentFinder.find(Arrays.stream(files).map(Path::of).toList(), () -> false);
        }
    }

    @Test
    @Timeout(120)
    void librariesPrintNothingAndLeaveNothingBehind() throws IOException, InterruptedException, URISyntaxException {
        assumeTrue(getClass().getResource("/log4j2.component.properties") != null, "the logging of libraries is not set up");
        byte[] markup = Documents.changed(Documents.docx("x"), "[Content_Types].xml", text -> text.replace("<Override", "<Over<"), Map.of());
        byte[] pdf = Documents.pdf("some text");
        List<String> command = List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Duser.home=" + folder, "-cp",
                classPath(),
                Reader.class.getName(), write("a.docx", markup), write("b.pdf", Arrays.copyOf(pdf, pdf.length / 2)), write("c.pdf", pdf));
        Path printed = folder.resolve("printed");
        Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(printed.toFile()).start();
        assertThat(process.waitFor()).isZero();
        assertThat(Files.readString(printed, StandardCharsets.UTF_8)).isEmpty();
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("a.docx", "b.pdf", "c.pdf", "printed");
    }

    private String write(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes).toString();
    }

    /** Every library and folder that this test itself runs with. */
    private static String classPath() throws IOException, URISyntaxException {
        Set<String> places = new LinkedHashSet<>();
        for (Class<?> type : List.of(QuietTest.class, ContentFinder.class)) {
            places.add(Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString());
        }
        places.add(Path.of(QuietTest.class.getResource("/log4j2.component.properties").toURI()).getParent().toString());
        Collections.list(QuietTest.class.getClassLoader().getResources("META-INF/MANIFEST.MF")).stream()
                .filter(url -> url.getProtocol().equals("jar")).map(QuietTest::jar).forEach(places::add);
        return String.join(File.pathSeparator, places);
    }

    private static String jar(URL manifest) {
        try {
            return ((JarURLConnection) manifest.openConnection()).getJarFile().getName();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
