package org.tokenwright.importing.content;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.util.concurrent.CancellationException;

/** Says in words why a file or a document cannot be read. */
final class Trouble {

    /** Reads a document with a library. */
    interface Reading<T> {
        T read() throws IOException;
    }

    private Trouble() {
    }

    static String of(IOException e) {
        return switch (e) {
            case NoSuchFileException _ -> "there is no such file or folder";
            case AccessDeniedException _ -> "access is denied";
            case FileSystemLoopException _ -> "the links of this folder lead in a circle";
            case EOFException _ -> "the file is cut off";
            case FileSystemException f when f.getReason() != null -> "cannot be read: " + f.getReason();
            default -> "cannot be read: " + Shown.words(e);
        };
    }

    /**
     * Turns whatever a library says about a broken document into a refusal.
     *
     * <p>Errors too: deep nesting ends in a full stack and a lying length in a huge array, and either is over when the library is left.
     *
     * @param what such as {@code PDF}
     */
    static <T> T guarded(String what, Reading<T> reading) {
        try {
            return reading.read();
        } catch (CancellationException | Refusal e) {
            throw e;
        } catch (IOException e) {
            throw new Refusal("the " + what + " is damaged (" + Shown.words(e) + ")");
        } catch (RuntimeException _) {   // the library stumbles: its words are about itself
            throw new Refusal("the " + what + " is damaged");
        } catch (StackOverflowError _) {
            throw new Refusal("the " + what + " is nested too deeply");
        } catch (OutOfMemoryError _) {
            throw new Refusal("the " + what + " needs more memory than there is");
        } catch (LinkageError e) {   // an optional part of the library, such as encryption with certificates
            throw new Refusal("the " + what + " needs something that this program does not have (" + Shown.words(e) + ")");
        }
    }
}
