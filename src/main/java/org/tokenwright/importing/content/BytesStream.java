package org.tokenwright.importing.content;

import java.io.IOException;
import java.io.InputStream;

/** A file as a stream from one place on. */
final class BytesStream extends InputStream {

    private final Bytes bytes;
    private long place;

    BytesStream(Bytes bytes, long from) {
        this.bytes = bytes;
        place = from;
    }

    @Override
    public int read() throws IOException {
        return place < bytes.size() ? bytes.at(place++) : -1;
    }
}
