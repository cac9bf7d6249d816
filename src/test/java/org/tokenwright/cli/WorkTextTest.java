package org.tokenwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What {@code compare} prints of workloads and teams. */
class WorkTextTest {

    private static String compare(String sample) {
        CliRun run = CliRun.of("compare", "--sample", sample);
        assertThat(run.status()).as(run.err()).isZero();
        return run.out();
    }

    @Test
    void manyWorkloadsAreRowsSoThatTheTableStaysNarrow() {
        String text = compare("organisation");
        assertThat(text.lines().mapToInt(String::length).max().orElse(0)).isLessThan(160);
        assertThat(text).containsPattern("Search with answers +0\\.");
    }

    @Test
    void fewWorkloadsStayColumns() {
        assertThat(compare("today")).containsPattern("Cost per task, USD +Support assistant +Document extraction +Coding agent");
    }

    @Test
    void aTeamWithPeopleShowsItsSpendAsAShareOfTheSalary() {
        assertThat(compare("tokens-as-pay")).containsPattern("Engineer +Claude 3\\.5 Sonnet +250,000\\.00 +46,296,296,296 +250,000\\.00 +50 %");
    }

    @Test
    void teamsWithoutPeopleAreLeftToTheJson() {
        assertThat(compare("today")).doesNotContain("Of salary");
    }

    @Test
    void fittedGrowthIsSaid() {
        assertThat(compare("token-growth")).contains("Requests: fitted growth 19.3777 % a month, doubling in 3.9134 months");
    }
}
