package org.tokenwright.app.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tokenwright.app.AppTestPlans;
import org.tokenwright.app.count.CountFigures.ItemLine;
import org.tokenwright.app.count.CountFigures.OfferLine;
import org.tokenwright.app.count.CountFigures.TokenizerLine;
import org.tokenwright.app.session.PlanSession;
import org.tokenwright.plan.Plan;
import org.tokenwright.store.MediaRulesJson;
import org.tokenwright.store.TokenizerDirectory;
import org.tokenwright.tokens.Band;
import org.tokenwright.tokens.ContentType;

/** Texts and files counted and shown, without a toolkit. */
class CountModelTest {

    private static final CountRules RULES = CountRules.of(TokenizerDirectory.bundled(), MediaRulesJson.bundled());
    /** 10 tokens of o200k and of cl100k. */
    private static final String SENTENCE = "The quick brown fox jumps over the lazy dog.";

    /** Work that waits until the test lets it run. */
    private static final class ByHand implements Executor {
        private final Deque<Runnable> waiting = new ArrayDeque<>();

        @Override
        public void execute(Runnable work) {
            waiting.add(work);
        }

        private void runAll() {
            while (!waiting.isEmpty()) {
                waiting.removeFirst().run();
            }
        }
    }

    @TempDir
    private Path directory;
    private PlanSession session;
    private CountModel page;

    private void open(Plan plan, Executor counting, LongSupplier nanoTime) {
        session = AppTestPlans.session(plan);
        page = new CountModel(session, new CountModel.Means(() -> CompletableFuture.completedFuture(RULES), counting, Runnable::run, nanoTime, 2));
        page.setShowing(true);
    }

    private void open() {
        open(AppTestPlans.founding(), Runnable::run, () -> 0);
    }

    private Path file(String name, String text) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private CountFigures figures() {
        return page.figuresProperty().get();
    }

    private TokenizerLine tokenizer(String name) {
        return figures().tokenizers().stream().filter(line -> line.name().equals(name)).findFirst().orElseThrow();
    }

    private ItemLine item(String name) {
        return figures().largest().stream().filter(line -> line.name().endsWith(name)).findFirst().orElseThrow();
    }

    private static String range(long base, ContentType type) {
        Band band = RULES.book().find("claude-4.7+").orElseThrow().multiple(type);
        return ItemWords.number(BigDecimal.valueOf(base).multiply(band.low()).setScale(0, RoundingMode.FLOOR).longValueExact()) + " to "
                + ItemWords.number(BigDecimal.valueOf(base).multiply(band.high()).setScale(0, RoundingMode.CEILING).longValueExact());
    }

    @Test
    void aTextIsCountedExactlyOrEstimatedByEveryTokenizer() {
        open();
        page.type(SENTENCE);
        assertThat(figures().tokens()).isEqualTo(10);
        assertThat(figures().characters()).isEqualTo(SENTENCE.length());
        assertThat(tokenizer("OpenAI o200k")).isEqualTo(new TokenizerLine("OpenAI o200k", "10", "exact", "1.00"));
        assertThat(tokenizer("OpenAI cl100k").certainty()).isEqualTo("exact");
        assertThat(tokenizer("Claude from 4.7").certainty()).isEqualTo(range(10, ContentType.ENGLISH));
        assertThat(figures().tokenizers()).hasSize(RULES.book().all().size())
                .isSortedAccordingTo(java.util.Comparator.comparingLong(line -> Long.parseLong(line.tokens())));
    }

    @Test
    void anotherTextTakesThePlaceOfTheOneBefore() {
        open();
        page.type(SENTENCE);
        page.type(SENTENCE + " " + SENTENCE);
        assertThat(figures().counted()).hasSize(1);
        assertThat(figures().tokens()).isEqualTo(20);
        page.type("");
        assertThat(figures().isEmpty()).isTrue();
        page.type(SENTENCE);
        page.clear();
        assertThat(figures().isEmpty()).isTrue();
        page.type(SENTENCE);
        assertThat(figures().tokens()).isEqualTo(10);
    }

    @Test
    void filesOfAFolderAreCountedAndWhatIsLeftOutIsNamed() throws IOException {
        file("docs/a.txt", SENTENCE);
        file("docs/deep/b.json", "{\n  \"name\": \"fox\",\n  \"legs\": 4,\n  \"tail\": true\n}\n");
        file("docs/.secret", "x");
        ImageIO.write(new BufferedImage(30, 20, BufferedImage.TYPE_INT_RGB), "png", directory.resolve("docs/c.png").toFile());
        Files.write(directory.resolve("docs/d.bin"), new byte[] {0, 1, 2, 0, 3});
        open();
        page.add(List.of(directory.resolve("docs")));
        assertThat(figures().counted()).hasSize(3);
        assertThat(figures().largest()).extracting(ItemLine::name).containsExactly("docs/deep/b.json", "docs/a.txt", "docs/c.png");
        assertThat(item("b.json").type()).contains(ContentType.JSON);
        assertThat(item("a.txt").share()).isEqualTo(org.tokenwright.app.figures.Numbers.percent(10.0 / figures().tokens()));
        assertThat(item("c.png")).extracting(ItemLine::what, ItemLine::tokens, ItemLine::type)
                .containsExactly("PNG, 30 \u00d7 20 pixels", "\u2013", java.util.Optional.empty());
        assertThat(figures().allRefused()).isEqualTo(2);
        assertThat(figures().refused()).extracting(line -> line.name()).containsExactlyInAnyOrder("docs/.secret", "docs/d.bin");
        assertThat(figures().refused()).allMatch(line -> !line.reason().isEmpty());
        assertThat(page.status().workingProperty().get()).isFalse();
    }

    @Test
    void aFileThatIsDroppedAgainIsNotCountedTwice() throws IOException {
        Path text = file("a.txt", SENTENCE);
        open();
        page.add(List.of(text, text));
        Files.writeString(text, SENTENCE + " " + SENTENCE);
        page.add(List.of(text));
        assertThat(figures().counted()).hasSize(1);
        assertThat(figures().tokens()).isEqualTo(20);
    }

    @Test
    void aCorrectedContentChangesEstimatesWithoutCountingAgain() throws IOException {
        var counting = new ByHand();
        open(AppTestPlans.founding(), counting, () -> 0);
        page.add(List.of(file("a.txt", SENTENCE.repeat(100))));
        counting.runAll();
        long all = figures().tokens();
        var exact = tokenizer("OpenAI o200k");
        page.setType(item("a.txt").place(), ContentType.KOREAN);
        assertThat(counting.waiting).isEmpty();
        assertThat(item("a.txt").type()).contains(ContentType.KOREAN);
        assertThat(tokenizer("OpenAI o200k")).isEqualTo(exact);
        assertThat(tokenizer("Claude from 4.7").certainty()).isEqualTo(range(all, ContentType.KOREAN)).isNotEqualTo(range(all, ContentType.ENGLISH));
    }

    @Test
    void aCorrectionOutlivesCountingAgain() throws IOException {
        Path text = file("a.txt", SENTENCE);
        open();
        page.add(List.of(text));
        page.setType(item("a.txt").place(), ContentType.LOGS);
        page.add(List.of(text));
        assertThat(item("a.txt").type()).contains(ContentType.LOGS);
        page.clear();
        page.add(List.of(text));
        assertThat(item("a.txt").type()).contains(ContentType.ENGLISH);
    }

    @Test
    void cancelStopsAtOnceAndNothingComesAfterwards() throws IOException {
        var counting = new ByHand();
        open(AppTestPlans.founding(), counting, () -> 0);
        page.add(List.of(file("a.txt", SENTENCE)));
        page.type(SENTENCE);
        assertThat(page.status().workingProperty().get()).isTrue();
        page.cancel();
        assertThat(page.status().workingProperty().get()).isFalse();
        assertThat(page.status().remarkProperty().get()).contains("stopped").contains("kept");
        counting.runAll();
        assertThat(figures().isEmpty()).isTrue();
        assertThat(page.status().remarkProperty().get()).contains("stopped");
        page.type(SENTENCE);
        counting.runAll();
        assertThat(figures().tokens()).isEqualTo(10);
        assertThat(page.status().remarkProperty().get()).isEmpty();
    }

    @Test
    void anAnswerThatComesAfterCancelIsNotShown() throws IOException {
        var ui = new ByHand();
        session = AppTestPlans.session(AppTestPlans.founding());
        page = new CountModel(session, new CountModel.Means(() -> CompletableFuture.completedFuture(RULES), Runnable::run, ui, () -> 0, 1));
        page.setShowing(true);
        page.type(SENTENCE);
        page.add(List.of(file("a.txt", SENTENCE), file("b.txt", SENTENCE)));
        page.clear();
        ui.runAll();
        assertThat(figures().isEmpty()).isTrue();
        assertThat(page.status().workingProperty().get()).isFalse();
    }

    @Test
    void whatWasCountedBeforeACancelIsKept() throws IOException {
        var clock = new long[1];
        open(AppTestPlans.founding(), Runnable::run, () -> clock[0] += 1_000_000_000);
        page.status().placeProperty().addListener((_, _, place) -> {
            if (place.equals("b.txt")) {
                page.cancel();
            }
        });
        page.add(List.of(file("a.txt", SENTENCE), file("b.txt", SENTENCE), file("c.txt", SENTENCE)));
        assertThat(figures().largest()).extracting(ItemLine::name).containsExactly("a.txt");
        assertThat(clock[0]).as("c.txt is not even read").isEqualTo(2_000_000_000L);
        assertThat(page.status().workingProperty().get()).isFalse();
    }

    @Test
    void progressIsToldTenTimesASecondAtMost() {
        var clock = new long[1];
        var shown = new ArrayList<Integer>();
        var calm = new Calm<Integer>(shown::add, Runnable::run, () -> clock[0]);
        for (int i = 0; i < 1000; i++) {
            clock[0] = i * 1_000_000L;   // one in a millisecond
            calm.report(i);
        }
        assertThat(shown).containsExactly(0, 100, 200, 300, 400, 500, 600, 700, 800, 900);
    }

    @Test
    void aCallCostsWhatItsTokensCostAtThePricesOfThePlan() {
        open();
        page.type((SENTENCE + "\n").repeat(100));
        OfferLine gpt = figures().offers().stream().filter(line -> line.provider().equals("OpenAI")).findFirst().orElseThrow();
        double perMillion = 5;   // gpt-4o in July 2024
        assertThat(gpt.tokens()).isEqualTo(ItemWords.number(tokens("OpenAI o200k")));
        assertThat(gpt.cost()).isEqualTo(org.tokenwright.app.figures.Numbers.money("USD", tokens("OpenAI o200k") * perMillion / 1e6));
        assertThat(gpt.range()).isEmpty();
        assertThat(gpt.window()).isEqualTo(org.tokenwright.app.figures.Numbers.percent(tokens("OpenAI o200k") / 128_000.0));
        assertThat(figures().offers()).hasSize(5);
        assertThat(figures().offers().stream().filter(line -> line.provider().equals("Anthropic"))).allMatch(line -> line.range().contains("\u2013"));
    }

    private long tokens(String tokenizer) {
        return Long.parseLong(tokenizer(tokenizer).tokens().replace(",", ""));
    }

    @Test
    void whatIsLargerThanAWindowDoesNotFit() {
        open();
        page.type((SENTENCE + "\n").repeat(1200));   // Llama 3 70B has 8,192 tokens
        OfferLine llama = figures().offers().stream().filter(line -> line.name().contains("Llama")).findFirst().orElseThrow();
        assertThat(llama.isBad()).isTrue();
        assertThat(llama.cost()).isEqualTo("\u2013");
        assertThat(figures().offers()).filteredOn(OfferLine::isBad).hasSize(1);
    }

    @Test
    void aPlanWithoutOffersHasNoCosts() {
        open(org.tokenwright.app.session.EmptyPlan.of(java.time.YearMonth.of(2026, 11)), Runnable::run, () -> 0);
        page.type(SENTENCE);
        assertThat(figures().offers()).isEmpty();
        assertThat(figures().tokens()).isEqualTo(10);
    }

    @Test
    void aPictureIsNotKnownWhereNothingIsPublished() throws IOException {
        Path picture = directory.resolve("c.png");
        ImageIO.write(new BufferedImage(1280, 800, BufferedImage.TYPE_INT_RGB), "png", picture.toFile());
        open(AppTestPlans.plans().sample("today").plan(), Runnable::run, () -> 0);
        page.add(List.of(picture));
        assertThat(figures().offers()).extracting(OfferLine::besides).contains("without 1 item").anyMatch(text -> text.endsWith("of it media"));
        assertThat(figures().offers()).filteredOn(line -> line.besides().isEmpty()).isEmpty();
    }

    @Test
    void longListsAreCutAndSayHowMuchIsMissing() throws IOException {
        for (int i = 0; i < 205; i++) {
            file("many/" + i + ".txt", SENTENCE);
            file("many/." + i, "x");
        }
        open();
        page.add(List.of(directory.resolve("many")));
        assertThat(figures().largest()).hasSize(200);
        assertThat(figures().more()).isEqualTo("and 5 more");
        assertThat(figures().refused()).hasSize(200);
        assertThat(figures().allRefused()).isEqualTo(205);
        assertThat(figures().tokens()).isEqualTo(2050);
    }

    @Test
    void rulesThatCannotBeReadAreSaidAndReadAgain() {
        session = AppTestPlans.session(AppTestPlans.founding());
        var answers = new ArrayDeque<CompletableFuture<CountRules>>(List.of(
                CompletableFuture.failedFuture(new IllegalStateException("the disk is gone")), CompletableFuture.completedFuture(RULES)));
        page = new CountModel(session, new CountModel.Means(answers::removeFirst, Runnable::run, Runnable::run, () -> 0, 1));
        page.setShowing(true);
        assertThat(page.status().remarkProperty().get()).contains("the disk is gone").contains("try again");
        page.type(SENTENCE);
        assertThat(figures().tokens()).isEqualTo(10);
    }

    @Test
    void whileAPageIsOutOfViewNothingIsWorkedOut() {
        open();
        page.setShowing(false);
        page.type(SENTENCE);
        assertThat(figures().isEmpty()).isTrue();
        page.setShowing(true);
        assertThat(figures().tokens()).isEqualTo(10);
    }

    @Test
    void everyContentHasAName() {
        assertThat(ContentType.values()).allMatch(type -> !ItemWords.type(type).isEmpty());
    }

    @Test
    void aPlanIsOpenedNotCounted() {
        assertThat(CountDrop.isForCounting(List.of(Path.of("a.txt"), Path.of("b")))).isTrue();
        assertThat(CountDrop.isForCounting(List.of(Path.of("a.txt"), Path.of("plan.tokenplan")))).isFalse();
        assertThat(CountDrop.isForCounting(List.of())).isFalse();
    }
}
