package org.tokenwright.app.count;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.tokenwright.app.form.Entry.Option;
import org.tokenwright.app.text.Words;
import org.tokenwright.importing.VocabularyFile;
import org.tokenwright.store.FileProblem;
import org.tokenwright.tokens.Counting;
import org.tokenwright.tokens.Tokenizer;

/** Vocabulary files that the user has: with one of them a tokenizer is counted exactly until the program ends. */
public final class VocabularyModel {

    private final CountModel page;
    private final ReadOnlyObjectWrapper<List<Option>> tokenizers = new ReadOnlyObjectWrapper<>(this, "tokenizers", List.of());
    private final StringProperty tokenizer = new SimpleStringProperty(this, "tokenizer", "");
    private final ReadOnlyBooleanWrapper reading = new ReadOnlyBooleanWrapper(this, "reading");
    private final ReadOnlyStringWrapper done = new ReadOnlyStringWrapper(this, "done", "");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");

    public VocabularyModel(CountModel page) {
        this.page = page;
        page.rulesProperty().addListener(_ -> show());
        show();
    }

    private void show() {
        tokenizers.set(page.rulesProperty().get().map(rules -> rules.book().all().stream().filter(VocabularyModel::takesFile)
                .map(one -> new Option(one.id(), one.name())).toList()).orElse(List.of()));
        if (tokenizers.get().stream().noneMatch(one -> one.key().equals(tokenizer.get()))) {
            tokenizer.set(tokenizers.get().stream().map(Option::key).findFirst().orElse(""));
        }
    }

    /** Only a vocabulary whose hash is known can be told from any other. */
    private static boolean takesFile(Tokenizer rule) {
        return switch (rule.counting()) {
            case Counting.BytePairs(_, _, var sha256) -> !sha256.isEmpty();
            case Counting.SentencePiece(var sha256) -> !sha256.isEmpty();
            case Counting.Bundled _, Counting.Closed _ -> false;
        };
    }

    /** Reads a file for the chosen tokenizer; if it is not its vocabulary, everything stays as it was. */
    public CompletableFuture<Void> add(Path file) {
        String chosen = tokenizer.get();
        CountRules rules = page.rulesProperty().get().orElseThrow();
        problem.set("");
        done.set("");
        reading.set(true);
        return CompletableFuture.supplyAsync(() -> read(rules, chosen, file), page.means().counting()).handleAsync((found, error) -> {
            reading.set(false);
            if (error == null) {
                page.countAgainBy(found);
                done.set(Words.get("count.vocabulary.done", name(chosen)));
            } else {
                problem.set(Words.get("count.vocabulary.failed", String.valueOf(file.getFileName()), name(chosen), CountModel.reason(error)));
            }
            return null;
        }, page.means().ui());
    }

    private String name(String id) {
        return tokenizers.get().stream().filter(one -> one.key().equals(id)).map(Option::label).findFirst().orElse(id);
    }

    private static CountRules read(CountRules rules, String tokenizer, Path file) {
        String name = String.valueOf(file.getFileName());
        try (InputStream in = Files.newInputStream(file)) {
            return rules.with(tokenizer, VocabularyFile.read(name, in.readNBytes(VocabularyFile.MAX_BYTES + 1)));
        } catch (IOException e) {
            throw new FileProblem(name, "", Words.get("count.vocabulary.unreadable"));
        }
    }

    /** Tokenizers that are counted with a file. */
    public ReadOnlyObjectProperty<List<Option>> tokenizersProperty() {
        return tokenizers.getReadOnlyProperty();
    }

    /** Id of the tokenizer that the next file is for. */
    public StringProperty tokenizerProperty() {
        return tokenizer;
    }

    public ReadOnlyBooleanProperty readingProperty() {
        return reading.getReadOnlyProperty();
    }

    /** What the newest file has changed; empty for nothing. */
    public ReadOnlyStringProperty doneProperty() {
        return done.getReadOnlyProperty();
    }

    /** Why the newest file was not taken; empty where it was. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }
}
