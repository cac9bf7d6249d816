package org.tokenwright.importing.content;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;

/** A file whose bytes are looked at by place, through a small window. */
final class Bytes implements Closeable {

    private static final int WINDOW = 64 << 10;
    /** Kept before the place that is asked for, for readers look back a little. */
    private static final int BACK = 1 << 10;

    private final SeekableByteChannel channel;
    private final BooleanSupplier cancelled;
    private final long size;
    private final ByteBuffer window = ByteBuffer.allocate(WINDOW).limit(0);
    private long from;

    Bytes(Path file, BooleanSupplier cancelled) throws IOException {
        this.cancelled = cancelled;
        channel = Files.newByteChannel(file);
        size = channel.size();
    }

    long size() {
        return size;
    }

    /**
     * One byte, 0 to 255.
     *
     * @throws Refusal beyond the end: the file is cut off
     */
    int at(long place) throws IOException {
        if (place < from || place >= from + window.limit()) {
            move(place);
        }
        return window.get((int) (place - from)) & 0xFF;
    }

    private void move(long place) throws IOException {
        Stop.check(cancelled);
        if (place < 0 || place >= size) {
            throw Refusal.truncated(size);
        }
        from = Math.max(0, place - BACK);
        channel.position(from);
        window.clear();
        while (window.hasRemaining() && channel.read(window) >= 0) {   // until full or at the end
            Stop.check(cancelled);
        }
        window.flip();
        if (place >= from + window.limit()) {   // it shrank meanwhile
            throw Refusal.truncated(place);
        }
    }

    /** A number of up to 8 bytes, the most significant first. */
    long big(long place, int bytes) throws IOException {
        long value = 0;
        for (int i = 0; i < bytes; i++) {
            value = value << 8 | at(place + i);
        }
        return value;
    }

    /** A number of up to 8 bytes, the least significant first. */
    long little(long place, int bytes) throws IOException {
        long value = 0;
        for (int i = bytes - 1; i >= 0; i--) {
            value = value << 8 | at(place + i);
        }
        return value;
    }

    /** Bytes as characters of the same numbers. */
    String latin(long place, int length) throws IOException {
        var bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) at(place + i);
        }
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** Whether these characters stand there; not beyond the end. */
    boolean has(long place, String latin) throws IOException {
        return place >= 0 && place + latin.length() <= size && latin(place, latin.length()).equals(latin);
    }

    /** The first bytes, as many as there are. */
    byte[] head(int most) throws IOException {
        return latin(0, (int) Math.min(most, size)).getBytes(StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
