package org.tokenwright.importing.content;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.function.BooleanSupplier;
import org.tokenwright.importing.content.Content.Encoding;

/** Turns the bytes of a file into characters and replaces nothing: what does not belong is refused, with its place. */
final class Decoder {

    private static final int BUFFER = 64 << 10;

    private final InputStream in;
    private final BooleanSupplier cancelled;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).limit(0);
    private long before;
    private boolean ended;

    /** @param in after its byte order mark */
    Decoder(InputStream in, Spelling spelling, BooleanSupplier cancelled) {
        this.in = in;
        this.cancelled = cancelled;
        before = spelling.mark();
        decoder = charset(spelling.encoding()).newDecoder();   // reports, does not replace
    }

    static Charset charset(Encoding encoding) {
        return switch (encoding) {
            case UTF_16_LE -> StandardCharsets.UTF_16LE;
            case UTF_16_BE -> StandardCharsets.UTF_16BE;
            case UTF_8, EXTRACTED -> StandardCharsets.UTF_8;
        };
    }

    /**
     * Fills the buffer up, or to the end of the file.
     *
     * @return whether the file may go on
     * @throws Refusal if the bytes are no such text
     */
    boolean fill(CharBuffer out) throws IOException {
        while (true) {
            Stop.check(cancelled);
            int start = out.position();
            CoderResult result = decoder.decode(bytes, out, ended);
            refuseZero(out, start);
            if (result.isError()) {
                throw neither(before + bytes.position(), bytes.get(bytes.position()) & 0xFF);
            }
            if (result.isOverflow()) {
                return true;
            }
            if (ended) {
                return false;
            }
            read();
        }
    }

    private void read() throws IOException {
        before += bytes.position();
        bytes.compact();
        int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        ended = read < 0;
        bytes.position(bytes.position() + Math.max(read, 0)).flip();
    }

    private static void refuseZero(CharBuffer out, int start) {
        for (int i = start; i < out.position(); i++) {
            if (out.get(i) == 0) {
                throw binary();
            }
        }
    }

    static Refusal binary() {
        return new Refusal("a binary file, not text: it holds zero bytes");
    }

    private static Refusal neither(long place, int value) {
        return new Refusal("neither UTF-8 nor UTF-16 text: byte 0x%02x at byte %s does not belong; save it as UTF-8"
                .formatted(value, Shown.number(place)));
    }
}
