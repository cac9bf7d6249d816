package org.tokenwright.app.contracts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.tokenwright.app.session.FileModel;
import org.tokenwright.app.text.Words;
import org.tokenwright.contract.Document;
import org.tokenwright.contract.Quote;

/** The document of the chosen quote: attached by its hash, and looked at again. Files are read in the background. */
public final class DocumentModel {

    /** What became of an attached document. */
    public enum State { NONE, CHECKING, SAME, CHANGED, MISSING, NOT_CHECKED }

    private final EditorModel editor;
    private final FileModel files;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(this, "state", State.NONE);
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private Optional<Document> shown = Optional.empty();
    private String quote = "";
    private int latest;

    public DocumentModel(EditorModel editor, FileModel files) {
        this.editor = editor;
        this.files = files;
        editor.contracts().chosenProperty().addListener(_ -> show());
        editor.contracts().session().planProperty().addListener(_ -> show());
        editor.contracts().showingProperty().addListener(_ -> show());
        show();
    }

    private void show() {
        if (!editor.contracts().showingProperty().get()) {
            return;
        }
        Optional<Quote> chosen = editor.quote();
        Optional<Document> now = chosen.flatMap(Quote::document);
        String id = chosen.map(Quote::id).orElse("");
        if (!now.equals(shown) || !id.equals(quote)) {
            shown = now;
            quote = id;
            problem.set("");
            check();
        }
    }

    /** Looks whether the attached document is still what it was; a place on another computer is left alone. */
    public void check() {
        int ticket = ++latest;
        if (shown.isEmpty() || isElsewhere(shown.get().path())) {
            state.set(shown.isEmpty() ? State.NONE : State.NOT_CHECKED);
            return;
        }
        Document document = shown.get();
        state.set(State.CHECKING);
        files.inBackground(() -> found(document)).thenAccept(found -> {
            if (ticket == latest) {
                state.set(found);
            }
        });
    }

    /** A plan from someone else must not make this computer speak to another. */
    private static boolean isElsewhere(String path) {
        return path.startsWith("\\\\") || path.startsWith("//") || path.contains("://");
    }

    private static State found(Document document) {
        try {
            Path path = Path.of(document.path());
            return !Files.isRegularFile(path) ? State.MISSING
                    : sha256(path).equals(document.sha256()) ? State.SAME : State.CHANGED;
        } catch (InvalidPathException | UncheckedIOException e) {
            return State.MISSING;
        }
    }

    /** Attaches a file to the chosen quote as soon as its hash is known; what is wrong is told. */
    public CompletableFuture<Void> attach(Path file) {
        String to = quote;
        problem.set("");
        state.set(State.CHECKING);
        return files.inBackground(() -> new Document(file.toAbsolutePath().toString(), sha256(file))).handle((document, error) -> {
            if (error != null) {
                problem.set(Words.get("document.failed", String.valueOf(file.getFileName())));
                check();
            } else if (to.equals(quote)) {
                editor.attach(Optional.of(document));
                check();
            }
            return null;
        });
    }

    public void detach() {
        editor.attach(Optional.empty());
    }

    /** @throws UncheckedIOException if the file cannot be read */
    static String sha256(Path file) {
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(((DigestInputStream) in).getMessageDigest().digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The attached document, if there is one. */
    public Optional<Document> document() {
        return shown;
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Why the last attaching failed; empty when it did not. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }
}
