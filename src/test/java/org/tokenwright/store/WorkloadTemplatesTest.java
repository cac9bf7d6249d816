package org.tokenwright.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Month;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tokenwright.analysis.AlternativeResult;
import org.tokenwright.analysis.Comparer;
import org.tokenwright.analysis.Status;
import org.tokenwright.analysis.WorkloadResult;
import org.tokenwright.base.MonthBasis;
import org.tokenwright.base.Quantity;
import org.tokenwright.base.Unit;
import org.tokenwright.plan.Alternative;
import org.tokenwright.plan.PinnedPrices;
import org.tokenwright.plan.Plan;
import org.tokenwright.plan.PlanCheck;
import org.tokenwright.plan.PlanInputs;
import org.tokenwright.plan.PricePinning;
import org.tokenwright.plan.Route;
import org.tokenwright.plan.Settings;
import org.tokenwright.plan.WorkloadTemplate;
import org.tokenwright.pricing.PriceBook;
import org.tokenwright.workload.TaskShape;
import org.tokenwright.workload.Workload;
import org.tokenwright.worksheet.Expr.Fold;
import org.tokenwright.worksheet.Inputs;

/** Templates are sound, honest about being guesses, and cost something sensible. */
class WorkloadTemplatesTest {

    private static final Map<String, WorkloadTemplate> ALL =
            WorkloadTemplates.bundled().stream().collect(Collectors.toMap(WorkloadTemplate::id, template -> template));
    private static final PriceBook PRICES = new PriceBook(PriceDirectory.bundled().revisions());

    static List<WorkloadTemplate> all() {
        return WorkloadTemplates.bundled();
    }

    @Test
    void theIndexGivesTheirOrder() {
        assertThat(all()).extracting(WorkloadTemplate::id).containsExactly("chat-history", "chat-summary", "support-bot", "retrieval",
                "batch-extraction", "document-summary", "coding-agent", "research-agent", "agent-crew", "always-on", "voice",
                "image-understanding", "embeddings", "classifier");
    }

    @ParameterizedTest
    @MethodSource("all")
    void isASoundWorkloadOfAnyPlan(WorkloadTemplate template) {
        assertThat(PlanCheck.of(plan(template.workloadIn("USD"), "USD"))).isEmpty();
        assertThat(PlanCheck.of(plan(template.workloadIn("EUR"), "EUR"))).isEmpty();
        assertThat(template.workload().team()).isEmpty();
        assertThat(template.description()).endsWith(".");
        assertThat(List.of(template.workload().id(), template.workload().name())).containsExactly(template.id(), template.name());
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyNumberSaysThatItIsAGuess(WorkloadTemplate template) {
        numbers(template).forEach((id, number) -> {
            assertThat(number.note()).as(id).startsWith("template guess: ");
            assertThat(number.isExact()).as("%s has no range", id).isEqualTo(id.matches(".*/(runs|members|serviceTier/\\w+|shareOfSize/.*|callsPerTask)")
                    && number.value().equals(BigDecimal.ONE) && number.isExact());
        });
    }

    @ParameterizedTest
    @MethodSource("all")
    void isWrittenAsItStandsInItsFile(WorkloadTemplate template) throws IOException {
        byte[] written = WorkloadTemplates.write(template);
        assertThat(WorkloadTemplates.read("again", written)).isEqualTo(template);
        assertThat(written).asString(StandardCharsets.UTF_8).isEqualTo(Files.readString(Path.of("src/main/resources/templates/" + template.id() + ".json")));
    }

    /** What a coding agent spends on a day, what embeddings have no output for: each template on offers that sell all it uses. */
    @ParameterizedTest(name = "{0}: a task costs {1} to {2} USD")
    @CsvSource(textBlock = """
        chat-history,        0.01,    0.12
        chat-summary,        0.10,    0.40
        support-bot,         0.02,    0.15
        retrieval,           0.01,    0.03
        batch-extraction,    0.005,   0.02
        document-summary,    0.03,    0.08
        coding-agent,        0.80,    3.00
        research-agent,      0.40,    1.20
        agent-crew,          0.25,    0.90
        always-on,           0.02,    0.08
        voice,               0.20,    0.80
        image-understanding, 0.005,   0.02
        embeddings,          0.000007, 0.000009
        classifier,          0.001,   0.003
        """)
    void isPricedAndFits(String id, double least, double most) {
        for (AlternativeResult result : priced(id)) {
            String offer = result.alternative().id();
            assertThat(result.status()).as(offer + " " + result.unpriced()).isEqualTo(Status.PRICED);
            assertThat(result.perTask(id, Inputs.BASE).orElseThrow()).as(offer).isBetween(least, most);
        }
    }

    /** Input and output of the largest call of a run, and the mean of calls that do not build on one another. */
    @ParameterizedTest(name = "{0}: a call has {1} tokens")
    @CsvSource(textBlock = """
        chat-history,        7550
        chat-summary,        6000
        support-bot,         11420
        retrieval,           5950
        coding-agent,        85500
        research-agent,      20714.285714285714
        agent-crew,          20162.5
        always-on,           11650
        image-understanding, 2180
        embeddings,          400
        classifier,          555
        """)
    void theLargestCall(String id, double tokens) {
        assertThat(call(priced(id).getFirst(), id)).isCloseTo(tokens, within(1e-6));
    }

    /** Else the cost at high inputs would lack what does not fit. */
    @ParameterizedTest
    @ValueSource(strings = {"chat-history", "chat-summary", "support-bot", "coding-agent", "research-agent", "agent-crew", "always-on"})
    void aRunFitsTheSmallerWindowAtTheHighEndToo(String id) {
        AlternativeResult result = priced(id).getFirst();
        assertThat(result.evaluation().total(result.resolved().unfitRow(), Fold.LAST, Inputs.HIGH).orElse(1)).isZero();
    }

    /** Multi-agent research was reported to take about 15 times the tokens of a chat. */
    @Test
    void researchTakesAboutFifteenTimesTheTokensOfAChat() {
        assertThat(perTask("research-agent") / perTask("chat-history")).isBetween(13.0, 17.0);
    }

    /** An enterprise average of 13 USD for a developer on an active day; 3 in and 15 out per Mtok are those of Claude Sonnet 4.6. */
    @Test
    void aDeveloperSpendsWhatIsReported() {
        double perTask = priced("coding-agent").getLast().perTask("coding-agent", Inputs.BASE).orElseThrow();
        assertThat(perTask * 12).isBetween(12.0, 14.0);
    }

    @Test
    void sourcesAreThoseOfTheFacts() {
        assertThat(all().stream().flatMap(template -> numbers(template).values().stream()).map(Quantity::source).filter(source -> !source.isEmpty()).distinct())
                .containsExactlyInAnyOrder("https://code.claude.com/docs/en/costs.md", "github d954mas/neotolis-engine issue 311",
                        "public notes", "public notes quoting Anthropic engineering post", "github thefrederiksen/devthrottle pull 1534",
                        "OpenAI docs, guide images-vision", "OpenAI docs, guide realtime-costs");
    }

    @Test
    void whatIsNoTemplateIsNamedWithItsPlace() {
        assertThatThrownBy(() -> read("\"id\": \"../x\"")).isInstanceOf(FileProblem.class).hasMessageContaining("t.json, /id: is not an id such as coding-agent");
        assertThatThrownBy(() -> read("\"id\": \"x\", \"name\": \"X\", \"description\": \"\", \"group\": \"big\"")).hasMessageContaining("/group: is none of chat");
        assertThatThrownBy(() -> WorkloadTemplates.ids("index.json", bytes("{\"format\": \"tokenwright-template-index\", \"formatVersion\": 2, \"templates\": []}")))
                .hasMessageContaining("/formatVersion: it was written by a newer program");
    }

    private static WorkloadTemplate read(String members) {
        return WorkloadTemplates.read("t.json", bytes("{\"format\": \"tokenwright-template\", \"formatVersion\": 1, " + members + "}"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static double perTask(String id) {
        AlternativeResult result = priced(id).getFirst();
        double tokens = result.tokensByBucket(Inputs.BASE).values().stream().mapToDouble(cell -> cell.orElse(0)).sum();
        return tokens / result.workloads().getFirst().tasks().orElseThrow();
    }

    private static double call(AlternativeResult result, String id) {
        WorkloadResult workload = result.workloads().getFirst();
        if (workload.workload().shape() instanceof TaskShape.Run) {
            return result.worksheet().rows().stream().filter(row -> row.id().startsWith("workload/" + id + "/on/") && row.id().endsWith("/largest"))
                    .mapToDouble(row -> result.evaluation().total(row.id(), Fold.MAX, Inputs.BASE).orElse(0)).max().orElseThrow();
        }
        return result.tokensByBucket(Inputs.BASE).values().stream().mapToDouble(cell -> cell.orElse(0)).sum()
                / (workload.callsPerTask().orElseThrow() * workload.tasks().orElseThrow());
    }

    private static Map<String, Quantity> numbers(WorkloadTemplate template) {
        var numbers = new TreeMap<>(PlanInputs.of(plan(template.workload(), "USD")));
        numbers.keySet().removeIf(id -> !id.startsWith("workload/"));
        return numbers;
    }

    private static List<AlternativeResult> priced(String id) {
        List<String> offers = switch (id) {
            case "voice" -> List.of("openai/gpt-realtime", "openai/gpt-realtime-2.1");
            case "embeddings" -> List.of("openai/text-embedding-3-small");
            default -> List.of("openai/gpt-4o", "anthropic/claude-sonnet-4-6");
        };
        Plan plan = plan(ALL.get(id).workload(), "USD").withAlternatives(offers.stream().map(offer -> new Alternative(
                "on-" + offers.indexOf(offer), offer, List.of(new Route("all", Optional.empty(), offer, Quantity.exact(1, Unit.ONE),
                        Optional.empty(), Optional.empty(), "", new TreeMap<>())))).toList());
        return new Comparer().compare(PricePinning.complete(plan, PRICES).plan()).alternatives();
    }

    private static Plan plan(Workload workload, String currency) {
        Settings settings = new Settings("USD", MonthBasis.CALENDAR, ZoneOffset.UTC, Month.JANUARY, YearMonth.of(2026, 11), 12, Optional.empty(),
                Quantity.exact(new BigDecimal("0.001"), Unit.ONE)).withCurrency(currency);
        return new Plan("test", "", settings, List.of(), List.of(workload), List.of(), List.of(), PinnedPrices.NONE, new TreeMap<>());
    }
}
