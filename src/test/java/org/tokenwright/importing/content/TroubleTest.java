package org.tokenwright.importing.content;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TroubleTest {

    static Stream<Arguments> stumbles() {
        return Stream.of(
                Arguments.of(new IOException("no end\nfound"), "the PDF is damaged (no end found)"),
                Arguments.of(new IllegalStateException("inner words"), "the PDF is damaged"),
                Arguments.of(new StackOverflowError(), "the PDF is nested too deeply"),
                Arguments.of(new OutOfMemoryError(), "the PDF needs more memory than there is"),
                Arguments.of(new NoClassDefFoundError("a/B"), "the PDF needs something that this program does not have (a/B)"),
                Arguments.of(new Refusal("our own words"), "our own words"));
    }

    @ParameterizedTest
    @MethodSource("stumbles")
    void everyStumbleOfALibraryIsARefusal(Throwable stumble, String reason) {
        assertThatThrownBy(() -> Trouble.guarded("PDF", () -> stumble(stumble))).isInstanceOf(Refusal.class).hasMessage(reason);
    }

    @Test
    void cancellingIsNoStumble() {
        assertThatThrownBy(() -> Trouble.guarded("PDF", () -> stumble(new CancellationException()))).isInstanceOf(CancellationException.class);
    }

    private static Content stumble(Throwable stumble) throws IOException {
        switch (stumble) {
            case IOException e -> throw e;
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            default -> throw new AssertionError(stumble);
        }
    }
}
