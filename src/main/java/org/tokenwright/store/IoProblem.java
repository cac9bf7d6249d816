package org.tokenwright.store;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Says in words why a file could not be read or written. */
final class IoProblem {

    private IoProblem() {
    }

    /** @param action what failed, such as {@code cannot be saved} */
    static FileProblem of(Path file, String action, IOException e) {
        return of(name(file), action, e);
    }

    static FileProblem of(String file, String action, IOException e) {
        return new FileProblem(file, "", action + ": " + reason(e));
    }

    /** The name a person knows the file by. */
    static String name(Path file) {
        return file.getFileName() == null ? file.toString() : file.getFileName().toString();
    }

    private static String reason(IOException e) {
        return switch (e) {
            case AtomicWrite.NotReplacedException _ -> "the file that is there cannot be replaced ("
                    + reason((IOException) e.getCause()) + "); if it is open in another program, close it there";
            case Disk.FileTooLargeException _ -> "the file has more than " + (JsonReader.MAX_BYTES >> 20) + " MB";
            case NoSuchFileException _, FileNotFoundException _ -> "there is no such file or folder";
            case AccessDeniedException _ -> "access is denied";
            case FileSystemException f when f.getReason() != null -> f.getReason();
            default -> e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        };
    }
}
