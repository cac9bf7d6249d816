package org.tokenwright.importing.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tokenwright.importing.content.Content.Rejected;
import org.tokenwright.importing.content.Content.Text;

class ContentFinderTest {

    @TempDir
    Path temp;

    private Path folder;

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Files.createDirectory(temp.resolve("dropped"));
    }

    private static List<String> shown(List<Found> found) {
        return found.stream().map(item -> item.path() + switch (item.content()) {
            case Rejected(var reason) -> ": " + reason;
            case Text _ -> "";
            default -> " " + item.content();
        }).toList();
    }

    private static List<String> find(Limits limits, Path... dropped) {
        var found = new ArrayList<Found>();
        ContentFinder.find(List.of(dropped), limits, () -> false, found::add);
        return shown(found);
    }

    private static List<String> find(Path... dropped) {
        return find(Limits.USUAL, dropped);
    }

    private static Limits limits(int files, int depth) {
        return new Limits(files, depth, 1 << 20, 1000, 1 << 20, 10, 1 << 20, 1 << 20);
    }

    private void text(String path) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "some words");
    }

    @Test
    void goesThroughFoldersInOrderAndNamesWhatIsLeftOut() throws IOException {
        text("b/two.txt");
        text("b/a/one.txt");
        text("a.txt");
        text(".git/config");
        text("b/.hidden");
        Files.write(folder.resolve("c.bin"), new byte[20]);
        Files.createFile(folder.resolve("empty.txt"));
        assertThat(find(folder)).containsExactly(
                "dropped/.git: a hidden folder is left out",
                "dropped/a.txt",
                "dropped/b/.hidden: a hidden file is left out",
                "dropped/b/a/one.txt",
                "dropped/b/two.txt",
                "dropped/c.bin: a binary file, not text: it holds zero bytes",
                "dropped/empty.txt: the file is empty");
    }

    @Test
    void tellsNameAndSize() throws IOException {
        text("a.txt");
        assertThat(ContentFinder.find(List.of(folder), () -> false)).singleElement().satisfies(item -> {
            assertThat(item.name()).isEqualTo("a.txt");
            assertThat(item.bytes()).isEqualTo(10);
        });
    }

    @Test
    void readsSeveralThingsAndWhatIsHiddenButNamed() throws IOException {
        text("a.txt");
        text(".notes");
        assertThat(find(folder.resolve("a.txt"), folder.resolve(".notes"), folder.resolve("gone.txt")))
                .containsExactly("a.txt", ".notes", "gone.txt: there is no such file or folder");
    }

    @Test
    void stopsAtTheMostFilesAndSaysSo() throws IOException {
        for (int i = 0; i < 20; i++) {
            text("f%02d.txt".formatted(i));
        }
        List<String> shown = find(limits(6, 9), folder, folder);
        assertThat(shown).hasSize(6);   // the folder itself counts
        assertThat(shown.getLast()).isEqualTo(": there are more than 6 files and folders: the rest is left out");
        assertThat(find(limits(21, 9), folder)).hasSize(20).noneMatch(line -> line.contains("more than"));
    }

    @Test
    void stopsInDeepFolders() throws IOException {
        text("1/2/3/4/5/deep.txt");
        text("1/2/near.txt");
        assertThat(find(limits(100, 4), folder)).containsExactly("dropped/1/2/3/4: deeper than 4 folders: left out", "dropped/1/2/near.txt");
        assertThat(find(limits(100, 6), folder)).contains("dropped/1/2/3/4/5/deep.txt");
    }

    @Test
    void doesNotOverflowInVeryDeepFolders() throws IOException {
        Path deep = folder;
        for (int i = 0; i < 300; i++) {
            deep = Files.createDirectory(deep.resolve("d"));
        }
        assertThat(find(folder)).singleElement().asString().endsWith(": deeper than 32 folders: left out");
    }

    @Test
    void followsNoLinkWithinAFolder() throws IOException {
        text("a.txt");
        Path outside = Files.writeString(temp.resolve("secret.txt"), "not to be read");
        link(folder.resolve("loop"), folder);
        link(folder.resolve("out"), outside);
        assertThat(find(folder)).containsExactly("dropped/a.txt",
                "dropped/loop: a link: links within a folder are not followed",
                "dropped/out: a link: links within a folder are not followed");
        assertThat(find(folder.resolve("out"))).containsExactly("out");
    }

    @Test
    void namesLinksThatLeadNowhere() throws IOException {
        link(folder.resolve("a"), folder.resolve("b"));
        link(folder.resolve("b"), folder.resolve("a"));
        assertThat(find(folder.resolve("a"))).singleElement().asString().startsWith("a: ").contains("cannot be read");
        assertThat(find(folder)).hasSize(2);
    }

    private static void link(Path link, Path target) throws IOException {
        try {
            Files.createSymbolicLink(link, target);
        } catch (UnsupportedOperationException | FileSystemException e) {
            abort("this machine makes no links");
        }
    }

    @Test
    void namesAFileAndAFolderThatMayNotBeRead() throws IOException {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
        text("closed.txt");
        text("shut/a.txt");
        var none = PosixFilePermissions.fromString("---------");
        Files.setPosixFilePermissions(folder.resolve("closed.txt"), none);
        Files.setPosixFilePermissions(folder.resolve("shut"), none);
        try {
            assumeFalse(Files.isReadable(folder.resolve("closed.txt")), "the administrator may read everything");
            assertThat(find(folder)).containsExactly("dropped/closed.txt: access is denied", "dropped/shut: access is denied");
        } finally {
            Files.setPosixFilePermissions(folder.resolve("shut"), PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    void saysWhyInWords() {
        assertThat(Trouble.of(new AccessDeniedException("/secret/place"))).isEqualTo("access is denied");
        assertThat(Trouble.of(new FileSystemException("/secret/place", null, "the disk is gone"))).isEqualTo("cannot be read: the disk is gone");
        assertThat(Trouble.of(new IOException("two\nlines"))).isEqualTo("cannot be read: two lines");
    }

    @Test
    @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)   // waiting for a pipe cannot be interrupted
    void doesNotWaitForAPipe() throws IOException, InterruptedException {
        Process made;
        try {
            made = new ProcessBuilder("mkfifo", folder.resolve("pipe.txt").toString()).start();
        } catch (IOException e) {
            return;   // this machine has no pipes
        }
        assumeTrue(made.waitFor() == 0);
        assertThat(find(folder)).containsExactly("dropped/pipe.txt: neither a plain file nor a folder");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Grüße aus Köln.txt", "東京.md", "🦊 and 🐻.txt", "a b'c\"d.txt", "-rf.txt", "name.", "..."})
    void takesAnyName(String name) throws IOException {
        try {
            Files.writeString(temp.resolve(name), "some words");
        } catch (InvalidPathException | FileSystemException e) {
            abort("this machine has no such names");
        }
        assertThat(find(temp.resolve(name))).containsExactly(name);
    }

    @Test
    void stopsAtOnceAtEveryQuestion() throws IOException {
        text("a/one.txt");
        text("two.txt");
        Files.write(folder.resolve("c.pdf"), Documents.pdf("text", "more"));
        Files.write(folder.resolve("d.docx"), Documents.docx("text", "more"));
        Files.write(folder.resolve("e.mp3"), Sounds.mp3());
        var asked = new AtomicInteger();
        ContentFinder.find(List.of(folder), Limits.USUAL, () -> asked.incrementAndGet() < 0, _ -> { });
        int questions = asked.get();
        assertThat(questions).isGreaterThan(20);
        for (int last = 1; last <= questions; last++) {
            int stop = last;
            asked.set(0);
            assertThatThrownBy(() -> ContentFinder.find(List.of(folder), Limits.USUAL, () -> asked.incrementAndGet() >= stop, _ -> { }))
                    .isInstanceOf(CancellationException.class);
            assertThat(asked).as("no question after the answer").hasValue(stop);
        }
    }

    @Test
    void asksOftenWhileOneLargeFileIsRead() throws IOException {
        Files.write(folder.resolve("large.txt"), Reading.utf8("a line of text\n".repeat(2_000_000)));
        long start = System.nanoTime();
        var asked = new AtomicInteger();
        assertThatThrownBy(() -> ContentFinder.find(List.of(folder), () -> asked.incrementAndGet() > 10))
                .isInstanceOf(CancellationException.class);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
    }
}
