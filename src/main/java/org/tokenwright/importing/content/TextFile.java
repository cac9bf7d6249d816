package org.tokenwright.importing.content;

import java.io.IOException;
import java.io.InputStream;
import java.nio.CharBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.tokenwright.importing.content.Content.Text;
import org.tokenwright.store.FileProblem;
import org.tokenwright.tokens.ContentType;

/** A text file: checked once from end to end, then read again piece by piece whenever it is counted. */
final class TextFile implements Segments {

    private final Path file;
    private final String name;
    private final Spelling spelling;
    private final long mostBytes;
    private final int segment;

    private TextFile(Path file, String name, Spelling spelling, Limits limits) {
        this.file = file;
        this.name = name;
        this.spelling = spelling;
        mostBytes = limits.textBytes();
        segment = limits.segment();
    }

    /** @throws Refusal if it is too large or no text */
    static Text read(Path file, String name, Limits limits, BooleanSupplier cancelled) throws IOException {
        if (Files.size(file) > limits.textBytes()) {
            throw tooLarge(limits.textBytes());
        }
        var text = new TextFile(file, name, spelling(file), limits);
        CharBuffer head = CharBuffer.allocate(ContentGuess.LENGTH);
        long characters = text.check(head, cancelled);
        ContentType guess = ContentGuess.of(name, head.flip());
        return new Text(text, characters, guess, text.spelling.encoding());
    }

    private static Refusal tooLarge(long limit) {
        return new Refusal("a text of more than " + Shown.megabytes(limit) + ": cut it into several files");
    }

    private static Spelling spelling(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return Spelling.of(in.readNBytes(Spelling.LENGTH));
        }
    }

    private long check(CharBuffer head, BooleanSupplier cancelled) throws IOException {
        try (InputStream in = open()) {
            var decoder = new Decoder(in, spelling, cancelled);
            boolean more = decoder.fill(head);
            long characters = head.position();
            CharBuffer rest = CharBuffer.allocate(ContentGuess.LENGTH);
            while (more) {
                more = decoder.fill(rest.clear());
                characters += rest.position();
            }
            return characters;
        }
    }

    /** It may have grown since its size was read. */
    private InputStream open() throws IOException {
        var in = new FirstBytes(Files.newInputStream(file), mostBytes);
        in.readNBytes(spelling.mark());
        return in;
    }

    @Override
    public void forEach(Consumer<String> each, BooleanSupplier cancelled) {
        try (InputStream in = open()) {
            hand(new Decoder(in, spelling, cancelled), each, cancelled);
        } catch (IOException e) {
            throw new FileProblem(name, "", Trouble.of(e));
        } catch (Refusal e) {
            throw new FileProblem(name, "", "has changed since it was looked at: " + e.getMessage());
        }
    }

    private void hand(Decoder decoder, Consumer<String> each, BooleanSupplier cancelled) throws IOException {
        CharBuffer buffer = CharBuffer.allocate(segment);
        boolean more = true;
        while (more) {
            Stop.check(cancelled);
            more = decoder.fill(buffer);
            buffer.flip();
            int end = more ? Cut.before(buffer) : buffer.length();
            if (end > 0) {
                each.accept(buffer.subSequence(0, end).toString());
            }
            buffer.position(end).compact();
        }
    }
}
