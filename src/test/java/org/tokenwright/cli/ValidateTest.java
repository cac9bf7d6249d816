package org.tokenwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code validate} finds, and where. */
class ValidateTest {

    private static final String PLAN = """
        {"format": "tokenwright-plan", "formatVersion": 1, "name": "Plan",
         "settings": {"currency": "USD", "start": "2026-11", "months": 12},
         "workloads": [{"id": "w", "tasksPerMonth": {"value": 10, "unit": "task"},
           "shape": {"fixed": {"output": {"value": 1, "unit": "token/call"}}}}],
         "alternatives": [{"id": "a", "routes": [{"id": "r", "offer": "openai/gpt-4o"}]}]}
        """;
    private static final String SHEET = """
        {"format": "tokenwright-prices", "formatVersion": 1, "provider": "acme", "revision": "2026-10-01",
         "knownOn": "2026-10-01", "offers": [{"id": "acme/large", "model": "large", "name": "Large", "rates": [
           {"meter": "output", "amount": 15, "currency": "USD", "effectiveFrom": "2026-01-01", "dateBasis": "provider", "source": "page", "seen": "2026-10-01"}
         ]}]}
        """;

    @TempDir
    private Path folder;

    @Test
    void soundFilesAreValid() throws IOException {
        CliRun run = validate(PLAN, SHEET);
        assertThat(run.status()).as(run.out()).isZero();
        assertThat(run.out()).contains("valid (a plan with 1 alternative)").contains("valid (a price sheet with 1 offer)");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        duplicate key       | "months": 12         | "months": 12, "months": 13  | "months" is given twice (12 and 13)
        huge number         | "value": 10          | "value": 1e999999999        | /workloads/0/tasksPerMonth/value: number is outside 1e-30 to 1e30
        negative number     | "value": 10          | "value": -10                | /workloads/0/tasksPerMonth: must be at least 0 (-10)
        other unit          | "unit": "task"       | "unit": "call"              | /workloads/0/tasksPerMonth: unit is "call", expected "task"
        unknown provider    | openai/gpt-4o        | opeani/gpt-4o               | /alternatives/0/routes/0/offer: unknown provider "opeani"; nearest:
        unknown offer       | openai/gpt-4o        | openai/gpt-4p               | /alternatives/0/routes/0/offer: unknown offer "openai/gpt-4p"
        no such month       | 2026-11              | 2026-13                     | /settings/start
        other kind of file  | tokenwright-plan     | something-else              | /format: is not "tokenwright-plan"
        """)
    void namesThePlaceInAPlan(String what, String before, String after, String message) throws IOException {
        refused(PLAN.replace(before, after), message);
    }

    @Test
    void aPlanWithAQuoteIsValid() throws IOException {
        CliRun run = validate(quoted("", ""));
        assertThat(run.status()).as(run.out()).isZero();
        assertThat(run.out()).contains("valid (a plan with 1 alternative)").doesNotContain("note");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        period of 0 months  | "periodMonths": 12   | "periodMonths": 0           | /quotes/0/terms/1/periodMonths: is not a whole number from 1 to 120 (0)
        negative commitment | "value": 600         | "value": -600               | /quotes/0/terms/1/amounts/0: must be at least 0 (-600)
        outside contract    | "months": 24         | "months": 11                | /quotes/0/terms/1/amounts: the commitment runs from 2026-10 to 2027-10, the contract only from 2026-10 to 2027-09
        negative discount   | "value": 0.1         | "value": -0.1               | /quotes/0/terms/0/share: must be at least 0 (-0.1)
        more than 100 %     | "value": 0.1         | "value": 1.1                | /quotes/0/terms/0/share: must be at most 1 (1.1)
        tiers of width 0    | "value": 200         | "value": 100                | /quotes/0/terms/2/tiers/1/upTo: must be greater than 100, where the tier below ends (100): tiers must not overlap
        credit backwards    | "expires": "2027-11" | "expires": "2026-10"        | /quotes/0/terms/3/grants/0/expires: the credit expires in 2026-10, not after it is granted in 2026-11
        unknown kind        | "discount", "id"     | "rebate", "id"              | /quotes/0/terms/0/kind: is none of discount, surcharge, agreedPrice,
        unknown quote       | "quotes": ["q"]      | "quotes": ["r"]             | /alternatives/0/quotes: there is no quote "r"
        based on itself     | "id": "s"            | "id": "s", "basedOn": "s"   | /scenarios/0/basedOn: scenario "s" is based on itself
        negative factor     | "value": 0.5         | "value": -0.5               | /scenarios/0/differences/quote~1q~1d~1share/times: factor must be at least 0 (-0.5)
        """)
    void namesThePlaceInAQuote(String what, String before, String after, String message) throws IOException {
        assertThat(quoted("", "")).contains(before);
        refused(quoted(before, after), message);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        expired term        | "share"              | "to": "2026-11-01", "share" | /quotes[q]/terms[d]/to: the term has expired on 2026-11-01; the plan starts in 2026-11
        no exchange rate    | "USD", "start": "2026-10" | "EUR", "start": "2026-10", "x": 1 | /quotes[q]/currency: there is no exchange rate from EUR to USD
        """)
    void saysWhatIsOddInAQuote(String what, String before, String after, String message) throws IOException {
        String odd = quoted(before, after);
        CliRun run = validate(before.startsWith("\"USD\"") ? odd.replace("\"unit\": \"USD\"", "\"unit\": \"EUR\"") : odd);
        assertThat(run.status()).as(run.out()).isZero();
        assertThat(run.out()).contains(message);
    }

    private static String quoted(String before, String after) {
        return PLAN.replace("\"routes\"", "\"quotes\": [\"q\"], \"routes\"").replace("\"workloads\"", """
                "quotes": [{"id": "q", "provider": "openai", "currency": "USD", "start": "2026-10", "months": 24, "terms": [
                  {"kind": "discount", "id": "d", "share": {"value": 0.1, "unit": "1"}},
                  {"kind": "commitment", "id": "c", "periodMonths": 12, "amounts": [{"value": 600, "unit": "USD"}]},
                  {"kind": "volumeTiers", "id": "v", "measure": "spend", "periodMonths": 1, "semantics": "graduated", "tiers": [
                    {"id": "a", "upTo": {"value": 100, "unit": "USD"}, "discount": {"value": 0, "unit": "1"}},
                    {"id": "b", "upTo": {"value": 200, "unit": "USD"}, "discount": {"value": 0.2, "unit": "1"}},
                    {"id": "c", "discount": {"value": 0.3, "unit": "1"}}]},
                  {"kind": "credits", "id": "g", "grants": [
                    {"id": "g", "granted": "2026-11", "expires": "2027-11", "amount": {"value": 9, "unit": "USD"}}]}]}],
                 "scenarios": [{"id": "s", "differences": {"quote/q/d/share": {"times": {"value": 0.5, "unit": "1"}}}}],
                 "workloads\"""").replace(before, after);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        negative price      | 15                   | -15                         | /offers/0/rates/0: price is negative (-15)
        duplicate key       | "amount": 15         | "amount": 15, "amount": 16  | "amount" is given twice (15 and 16)
        unknown meter       | "meter": "output"    | "meter": "exhaust"          | /offers/0/rates/0/meter: unknown meter "exhaust"
        other provider      | acme/large           | other/large                 | acme
        """)
    void namesThePlaceInAPriceSheet(String what, String before, String after, String message) throws IOException {
        refused(SHEET.replace(before, after), message);
    }

    @Test
    void overlappingIntervalsAreFound() throws IOException {
        String rate = SHEET.lines().filter(line -> line.contains("meter")).findFirst().orElseThrow();
        CliRun run = refused(SHEET.replace(rate, rate + ",\n" + rate.replace("2026-01-01", "2026-03-01")), "overlap");
        assertThat(run.out()).contains("acme~1large");
    }

    @Test
    void everyProblemOfAPlanIsNamed() throws IOException {
        CliRun run = validate(PLAN.replace("USD", "usd").replace("12}", "500}").replace("\"r\"", "\"r\", \"workload\": \"x\""));
        assertThat(run.status()).isEqualTo(ExitCode.NEGATIVE);
        assertThat(run.out()).contains("/settings/currency").contains("/settings/months")
                .contains("/alternatives/0/routes/0/workload");
    }

    @Test
    void sheetsAreCheckedAgainstEachOther() throws IOException {
        CliRun run = validate(SHEET, SHEET.replace("15", "16"));
        assertThat(run.status()).isEqualTo(ExitCode.NEGATIVE);
        assertThat(run.out()).contains("revision 2026-10-01 of acme exists twice");
    }

    @Test
    void deepNestingIsRefused() throws IOException {
        refused("[".repeat(100_000), "line 1");
    }

    @Test
    void truncatedFilesAreRefused() throws IOException {
        refused(PLAN.substring(0, PLAN.length() / 2), "the file ends too early");
        refused("", "the file is empty");
    }

    @Test
    void aHundredMegabytesAreRefusedUnread() throws IOException {
        Path file = folder.resolve("large.tokenplan");
        byte[] block = new byte[1 << 20];
        Arrays.fill(block, (byte) 'x');
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write("{\"name\": \"".getBytes());
            for (int i = 0; i < 100; i++) {
                out.write(block);
            }
        }
        CliRun run = Assertions.assertTimeout(Duration.ofSeconds(60), () -> CliRun.of("validate", file.toString()));
        assertOneSentence(run, "more than 64 MB");
    }

    @Test
    void missingFilesAndFoldersAreNamed() {
        assertThat(CliRun.of("validate", folder.toString(), folder.resolve("none").toString()).out())
                .contains(folder + ": this is a folder, not a file").contains("none: there is no such file");
    }

    @Test
    void answersInJsonAndCsv() throws IOException {
        Path file = write(PLAN.replace("12}", "500}"), 0);
        CliRun json = CliRun.of("validate", file.toString(), "--format", "json");
        assertThat(json.text("[0].valid")).isEqualTo("false");
        assertThat(json.text("[0].errors[0].place")).isEqualTo("/settings/months");
        assertThat(CliRun.of("validate", file.toString(), "--format", "csv").out()).contains("error,/settings/months,");
    }

    private CliRun refused(String content, String message) throws IOException {
        CliRun run = validate(content);
        assertOneSentence(run, message);
        return run;
    }

    private static void assertOneSentence(CliRun run, String message) {
        assertThat(run.status()).isEqualTo(ExitCode.NEGATIVE);
        assertThat(run.out()).contains(message).doesNotContain("\tat ").doesNotContain("Exception");
        assertThat(run.err()).isEmpty();
    }

    private CliRun validate(String... contents) throws IOException {
        var files = new String[contents.length];
        for (int i = 0; i < contents.length; i++) {
            files[i] = write(contents[i], i).toString();
        }
        return CliRun.of(Stream.concat(Stream.of("validate"), List.of(files).stream()).toArray(String[]::new));
    }

    private Path write(String content, int number) throws IOException {
        return Files.writeString(folder.resolve("file" + number), content);
    }
}
