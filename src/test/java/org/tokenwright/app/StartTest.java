package org.tokenwright.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class StartTest {

    private static final Supplier<Display> NOT_ASKED = () -> {
        throw new AssertionError("a command needs no display");
    };

    @Test
    void withoutArgumentsTheWindowOpensOnTheSample() {
        assertThat(Start.of(List.of(), () -> Display.READY)).isEqualTo(new Start.Window(Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"budget.tokenplan", "some folder/Budget 2027.TOKENPLAN"})
    void aPlanFileOpensInTheWindow(String file) {
        assertThat(Start.of(List.of(file), () -> Display.READY))
                .isEqualTo(new Start.Window(Optional.of(Path.of(file))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "prices", "compare a.tokenplan", "a.tokenplan b.tokenplan", "tokenplan", ""})
    void anythingElseIsACommandAndAsksForNoDisplay(String line) {
        List<String> arguments = List.of(line.split(" "));

        assertThat(Start.of(arguments, NOT_ASKED)).isEqualTo(new Start.CommandLine(arguments));
    }

    @ParameterizedTest
    @EnumSource(value = Display.class, mode = EnumSource.Mode.EXCLUDE, names = "READY")
    void whereNoWindowCanOpenTheReasonAndThePlanAreKept(Display display) {
        Path plan = Path.of("budget.tokenplan");

        assertThat(Start.of(List.of(plan.toString()), () -> display))
                .isEqualTo(new Start.NoWindow(display, Optional.of(plan)));
        assertThat(Start.of(List.of(), () -> display)).isEqualTo(new Start.NoWindow(display, Optional.empty()));
        assertThat(display.reason()).isNotBlank();
    }
}
