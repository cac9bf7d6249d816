package org.tokenwright.report.book;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** The samples with the most rows. */
@Tag("exports")
@ParameterizedClass
@MethodSource("samples")
class LargeBookTest extends BookRules {

    static final List<String> SAMPLES = List.of("today", "quotes", "organisation");

    static Stream<String> samples() {
        return SAMPLES.stream();
    }
}
