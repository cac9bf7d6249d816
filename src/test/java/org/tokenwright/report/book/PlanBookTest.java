package org.tokenwright.report.book;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("samples")
class PlanBookTest extends BookRules {

    static Stream<String> samples() {
        return Books.samples().filter(one -> !LargeBookTest.SAMPLES.contains(one));
    }
}
