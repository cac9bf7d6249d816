package org.tokenwright.worked;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is written about PTU is what the bundled prices say. */
class PtuBreakEvenTest {

    private static final List<PtuBreakEven.Line> LINES = new PtuBreakEven().lines();

    @Test
    void writingItAgainChangesNothing() throws IOException {
        assertThat(Files.readString(PtuBreakEven.FILE)).as("run the main method of PtuBreakEven to write it").isEqualTo(new PtuBreakEven().text());
    }

    @Test
    void everyKindOfDeploymentHasRows() {
        assertThat(LINES).extracting(line -> line.capacity().id()).contains("azure-openai/ptu-global", "azure-openai/ptu-data-zone", "azure-openai/ptu-regional");
    }

    @Test
    void byTheHourNoneBreaksEven() {
        assertThat(LINES).allSatisfy(line -> assertThat(line.breakEven().getFirst().intValue()).isGreaterThan(100));
    }

    /** 2,400 tokens a minute at 2.50 are 0.36 an hour; 1.00, 260 / 730 and 221 / 730 an hour are 277.8, 98.9 and 84.1 % of that. */
    @Test
    void oneRowByHand() {
        assertThat(LINES).filteredOn(line -> line.capacity().id().equals("azure-openai/ptu-global") && line.load().offer().equals("azure-openai/gpt-5.4"))
                .singleElement().satisfies(line -> {
                    assertThat(line.value()).isEqualByComparingTo("0.36");
                    assertThat(line.breakEven()).extracting(Object::toString).containsExactly("277.8", "98.9", "84.1");
                });
    }
}
