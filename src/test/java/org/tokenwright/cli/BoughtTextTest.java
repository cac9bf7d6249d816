package org.tokenwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tables and sentences of {@code compare} about what is bought besides metered use. */
class BoughtTextTest {

    private static List<String> lines(String sample, String... more) {
        var args = new String[3 + more.length];
        System.arraycopy(new String[] {"compare", "--sample", sample}, 0, args, 0, 3);
        System.arraycopy(more, 0, args, 3, more.length);
        CliRun run = CliRun.of(args);
        assertThat(run.status()).as(run.err()).isZero();
        return run.out().lines().toList();
    }

    private static List<String> row(List<String> lines, String... begin) {
        String line = lines.stream().filter(each -> each.startsWith(begin[0]) && Arrays.stream(begin).allMatch(each::contains)).findFirst().orElseThrow();
        return Arrays.asList(line.split("  +"));
    }

    @Test
    void aReservationHasItsUnitsPeakCostAndBreakEven() {
        List<String> lines = lines("capacity");
        assertThat(row(lines, "PTU for a month", "Azure, units")).containsExactly("PTU for a month", "Azure, units for the base load", "60", "484.75",
                "374,400.00", "USD", "97.1 %", "11,013.76", "70.5 %", "96.2 %");
        assertThat(lines).contains("PTU for a year pays off against metered list prices from 81.4 % use; it uses 43.1 %.");
    }

    @Test
    void noUnitsAreShownAsNone() {
        assertThat(lines("capacity", "--set", "alternative/ptu-base/reservation/ptu/units=0"))
                .anySatisfy(line -> assertThat(line).startsWith("PTU for a month").contains(" 0 "));
    }

    @Test
    void seatsHaveFeeUseAndWhatAUserCosts() {
        assertThat(row(lines("seats"), "Copilot Business")).containsExactly("Copilot Business", "Copilot seats, some API", "150", "30,685.00", "1,728.05",
                "USD", "22.30", "100.0 %", "3,068.50", "—");
    }

    @Test
    void theFirstLimitIsSaidInWords() {
        assertThat(lines("seats")).contains("API alone: the limit on spend a month is exceeded from 2026-12, 57.71 times at most; Tier 4 is enough.");
    }

    /** An hour of storage a month for one read: what is stored costs more than it saves. */
    @Test
    void aCacheThatCostsMoreThanNoneIsSaid() {
        assertThat(lines("capacity", "--set", "workload/policy/tasksPerMonth=1")).anySatisfy(line -> assertThat(line)
                .startsWith("Gemini, manual in a cache: ").contains("Manual").contains("Policy assistant"));
    }

    @Test
    void aPlanThatBuysNothingHasNoTables() {
        assertThat(lines("founding-2024")).noneMatch(line -> line.startsWith("Reserved capacity") || line.startsWith("Seats") || line.startsWith("Cached prefix"));
    }
}
