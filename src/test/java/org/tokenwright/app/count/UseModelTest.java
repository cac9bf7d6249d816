package org.tokenwright.app.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tokenwright.app.AppTestPlans;
import org.tokenwright.app.count.InputEdit.Part;
import org.tokenwright.app.session.PlanSession;
import org.tokenwright.base.Meter;
import org.tokenwright.base.Quantity;
import org.tokenwright.base.Unit;
import org.tokenwright.counting.CountedItem;
import org.tokenwright.importing.content.Content;
import org.tokenwright.importing.content.Segments;
import org.tokenwright.plan.Edit;
import org.tokenwright.plan.Plan;
import org.tokenwright.store.MediaRulesJson;
import org.tokenwright.store.TokenizerDirectory;
import org.tokenwright.tokens.ContentType;
import org.tokenwright.tokens.Contents;
import org.tokenwright.tokens.Tokenizer;
import org.tokenwright.workload.CachedPrefix;
import org.tokenwright.workload.Reference;
import org.tokenwright.workload.Workload;

/** What was counted becomes the input of a workload. */
class UseModelTest {

    private static final CountRules RULES = CountRules.of(TokenizerDirectory.bundled(), MediaRulesJson.bundled());
    private static final String SENTENCE = "The quick brown fox jumps over the lazy dog.";

    @TempDir
    private Path directory;
    private PlanSession session;
    private CountModel page;
    private UseModel use;

    private void open(Plan plan) {
        session = AppTestPlans.session(plan);
        page = new CountModel(session, new CountModel.Means(() -> CompletableFuture.completedFuture(RULES), Runnable::run, Runnable::run, () -> 0, 1));
        use = new UseModel(page);
        page.setShowing(true);
    }

    private Workload workload() {
        return session.plan().workloads().getFirst();
    }

    private void countTwoTexts() throws java.io.IOException {
        page.type(SENTENCE);
        page.add(List.of(Files.writeString(directory.resolve("b.txt"), SENTENCE + " Yes.")));
    }

    @Test
    void theMeanOfTheTextsBecomesTheInputInOneStep() throws java.io.IOException {
        open(AppTestPlans.founding());
        assertThat(use.possibleProperty().get()).isFalse();
        countTwoTexts();
        Plan before = session.plan();
        use.use();
        long all = page.figuresProperty().get().tokens();
        assertThat(all).isEqualTo(22);
        Quantity input = workload().request().orElseThrow().fixed().get(Meter.UNCACHED_INPUT);
        assertThat(input.value()).isEqualByComparingTo("11");
        assertThat(input.source()).isEqualTo("counted: 2 texts");
        Reference reference = workload().reference().orElseThrow();
        assertThat(reference.tokenizer()).isEqualTo("o200k");
        assertThat(reference.samples()).extracting(Reference.Sample::name).containsExactly("Typed text", "b.txt");
        assertThat(reference.samples().getFirst().counts()).containsEntry("o200k", 10L).containsEntry("cl100k", 10L);
        assertThat(reference.ratios()).containsKey("llama3").doesNotContainKey("o200k");
        assertThat(use.hintProperty().get()).contains("11 tokens").contains("Undo");
        assertThat(session.undoNameProperty().get()).contains("11 tokens");
        session.undo();
        assertThat(session.plan()).isEqualTo(before);
    }

    @Test
    void allTextsTogetherBecomeTheInput() throws java.io.IOException {
        open(AppTestPlans.founding());
        countTwoTexts();
        use.partProperty().set(Part.TOTAL);
        assertThat(use.hintProperty().get()).contains("22 tokens");
        use.use();
        assertThat(workload().request().orElseThrow().fixed().get(Meter.UNCACHED_INPUT).value()).isEqualByComparingTo("22");
    }

    /** Halves go to the even neighbour. */
    @Test
    void theMeanIsRoundedHalfEven() {
        assertThat(new InputEdit(List.of(item("a", 10), item("b", 11)), Part.MEAN).tokens()).isEqualTo(10);
        assertThat(new InputEdit(List.of(item("a", 11), item("b", 12)), Part.MEAN).tokens()).isEqualTo(12);
        assertThat(new InputEdit(List.of(item("a", 0)), Part.MEAN).isPossible()).isFalse();
    }

    private static CountedItem item(String name, long tokens) {
        var text = new Content.Text(Segments.of(List.of("")), 4 * tokens, ContentType.ENGLISH, Content.Encoding.UTF_8);
        return new CountedItem(name, name, 0, text, Optional.of(tokens % 2 == 0 ? ContentType.ENGLISH : ContentType.JSON), 4 * tokens,
                new TreeMap<>(java.util.Map.of(Tokenizer.BASE, tokens)));
    }

    @Test
    void ofMoreTextsThanAPlanKeepsTheContentsAreKept() {
        open(AppTestPlans.founding());
        List<CountedItem> thousand = IntStream.range(0, 1000).mapToObj(i -> item("t" + i, i % 2 == 0 ? 30 : 11)).toList();
        Workload kept = changed(new InputEdit(thousand, Part.TOTAL));
        assertThat(kept.reference().orElseThrow().samples()).hasSize(1000);
        var more = new java.util.ArrayList<>(thousand);
        more.add(item("last", 30));
        Reference reference = changed(new InputEdit(more, Part.TOTAL)).reference().orElseThrow();
        assertThat(reference.samples()).isEmpty();
        assertThat(reference.contents().weights()).containsOnlyKeys(ContentType.ENGLISH, ContentType.JSON);
        assertThat(reference.contents().weights().get(ContentType.ENGLISH)).isEqualByComparingTo("15030");
        assertThat(reference.contents().weights().get(ContentType.JSON)).isEqualByComparingTo("5500");
    }

    private Workload changed(InputEdit edit) {
        return edit.edit(session.plan(), workload(), RULES.book()).apply(session.plan()).workloads().getFirst();
    }

    @Test
    void ratiosEnteredAgainstTheSameTokenizerStayAndOthersGo() {
        var entered = new TreeMap<>(java.util.Map.of("llama3", Quantity.exact(2, Unit.ONE).withOrigin("measured here", "")));
        for (String stated : List.of("o200k", "cl100k")) {
            Workload old = AppTestPlans.founding().workloads().getFirst();
            open(AppTestPlans.founding().withWorkloads(List.of(old.withReference(Optional.of(
                    new Reference(stated, Contents.MIXED, List.of(), entered))))));
            Quantity ratio = changed(new InputEdit(List.of(item("a", 10)), Part.TOTAL)).reference().orElseThrow().ratios().get("llama3");
            assertThat(ratio.source().equals("measured here")).as(stated).isEqualTo(stated.equals("o200k"));
        }
    }

    @Test
    void whatThePlanRefusesIsSaidInPlace() {
        Workload old = AppTestPlans.founding().workloads().getFirst();
        var prefix = new CachedPrefix("p", "Instructions", Quantity.exact(1500, Unit.TOKEN.over(Unit.CALL)), Quantity.exact(1, Unit.ONE),
                Quantity.exact(1, Unit.ONE), "5m", true, new CachedPrefix.Arrivals.Single());
        open(new Edit.ReplaceWorkload(old.withPrefixes(List.of(prefix)), "").change(AppTestPlans.founding()));
        Plan before = session.plan();
        page.type(SENTENCE);
        use.use();
        assertThat(use.refusalProperty().get()).startsWith("The plan is as it was:");
        assertThat(session.plan()).isSameAs(before);
    }

    @Test
    void withoutAWorkloadThereIsNothingToSet() {
        open(org.tokenwright.app.session.EmptyPlan.of(java.time.YearMonth.of(2026, 11)));
        page.type(SENTENCE);
        assertThat(use.possibleProperty().get()).isFalse();
        assertThat(use.hintProperty().get()).contains("no workload");
    }
}
