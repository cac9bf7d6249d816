package org.tokenwright.tokens.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tokenwright.tokens.Count;
import org.tokenwright.tokens.media.Media.Image;

/** The bundled rules against {@link ImageReference}, at random sizes and at sizes that like to sit on a boundary. */
class ImageReferenceTest {

    private static final int SIZES = 1500;
    private static final int[] UNITS = {28, 32, 258, 384, 512, 768, 1024, 2048};

    @FunctionalInterface
    interface Reference {
        long tokens(int width, int height);
    }

    enum Case {
        GPT_4O("openai/gpt-4o", Level.HIGH, 20_000, (w, h) -> ImageReference.tiles(w, h, 85, 170, 768)),
        GPT_5("openai/gpt-5.1", Level.AUTO, 20_000, (w, h) -> ImageReference.tiles(w, h, 70, 140, 768)),
        GPT_4O_MINI("openai/gpt-4o-mini", Level.HIGH, 20_000, (w, h) -> ImageReference.tiles(w, h, 2833, 5667, 768)),
        O3("openai/o3", Level.HIGH, 20_000, (w, h) -> ImageReference.tiles(w, h, 75, 150, 768)),
        GPT_IMAGE("openai/gpt-image-1", Level.LOW, 20_000, (w, h) -> ImageReference.tiles(w, h, 65, 129, 512)),
        GPT_IMAGE_HIGH("openai/gpt-image-1", Level.HIGH, 20_000,
                (w, h) -> ImageReference.tiles(w, h, 65, 129, 512) + (w == h ? 4160 : 6240)),
        GPT_5_4_HIGH("openai/gpt-5.4", Level.HIGH, 20_000, (w, h) -> ImageReference.patches(w, h, 2048, 2500, "1.2")),
        GPT_5_4_LOW("openai/gpt-5.4", Level.LOW, 20_000, (w, h) -> ImageReference.patches(w, h, 2048, 6144, "1.2")),
        GPT_5_4_ORIGINAL("openai/gpt-5.4", Level.ORIGINAL, 20_000, (w, h) -> ImageReference.patches(w, h, 6000, 10_000, "1.2")),
        GPT_5_5_LOW("openai/gpt-5.5", Level.LOW, 20_000, (w, h) -> ImageReference.patches(w, h, 512, 0, "1.2")),
        GPT_5_6_AUTO("openai/gpt-5.6-sol", Level.AUTO, 1_000_000, (w, h) -> ImageReference.patches(w, h, 65_535, 0, "1.2")),
        GPT_5_MINI("openai/gpt-5-mini", Level.HIGH, 20_000, (w, h) -> ImageReference.patches(w, h, 0, 1536, "1.2")),
        GPT_5_NANO("openai/gpt-5-nano", Level.HIGH, 20_000, (w, h) -> ImageReference.patches(w, h, 0, 1536, "1.5")),
        GPT_4_1_MINI("openai/gpt-4.1-mini", Level.HIGH, 20_000, (w, h) -> ImageReference.patches(w, h, 2048, 6144, "1.62")),
        GPT_4_1_NANO("openai/gpt-4.1-nano", Level.HIGH, 20_000, (w, h) -> ImageReference.patches(w, h, 0, 1536, "2.46")),
        O4_MINI("openai/o4-mini", Level.HIGH, 20_000, (w, h) -> ImageReference.patches(w, h, 0, 1536, "1.72")),
        CLAUDE_4_6("anthropic/claude-opus-4-6", Level.UNSPECIFIED, 3_000, (w, h) -> ImageReference.claude(w, h, 1568, 1568)),
        CLAUDE_4_7("anthropic/claude-opus-4-7", Level.UNSPECIFIED, 4_000, (w, h) -> ImageReference.claude(w, h, 2576, 4784)),
        GEMINI("google/gemini-2.0-flash", Level.UNSPECIFIED, 20_000, ImageReference::gemini),
        QWEN("own/qwen2-vl-7b", Level.UNSPECIFIED, 20_000, (w, h) -> ImageReference.qwen(w, h, 12_845_056)),
        QWEN_HOSTED("own/qwen2-vl-7b", Level.UNSPECIFIED, 20_000, (w, h) -> ImageReference.qwen(w, h, 1_003_520)),
        MISTRAL("own/mistral-small-3.1", Level.UNSPECIFIED, 20_000, (w, h) -> ((w + 27) / 28) * (long) ((h + 27) / 28));

        private final String offer;
        private final Level level;
        private final int longest;
        private final Reference reference;

        Case(String offer, Level level, int longest, Reference reference) {
            this.offer = offer;
            this.level = level;
            this.longest = longest;
            this.reference = reference;
        }
    }

    @ParameterizedTest
    @EnumSource
    void agreesWithTheReference(Case rule) {
        var random = new Random(20261121);
        MediaRule counting = BundledOffers.rules(rule.offer).rule(Modality.IMAGE, Direction.INPUT, rule.level).orElseThrow();
        for (int i = 0; i < SIZES; i++) {
            int width = side(random, rule.longest);
            int height = i % 7 == 0 ? width : side(random, rule.longest);
            if (tooNarrow(counting.formula(), width, height)) {
                continue;
            }
            Count count = counting.count(new Image(width, height)).count();
            assertThat(rule == Case.QWEN_HOSTED ? count.low() : count.central()).as(width + " x " + height)
                    .isEqualTo(rule.reference.tokens(width, height));
        }
    }

    private static int side(Random random, int longest) {
        int side = switch (random.nextInt(4)) {
            case 0 -> 1 + random.nextInt(longest);
            case 1 -> 1 + random.nextInt(2600);
            case 2 -> 1 + random.nextInt(60);
            default -> UNITS[random.nextInt(UNITS.length)] * (1 + random.nextInt(6)) + random.nextInt(3) - 1;
        };
        return Math.clamp(side, 1, longest);
    }

    /** A budget of patches cannot be kept by an image that is longer than so many of its widths. */
    private static boolean tooNarrow(Formula formula, int width, int height) {
        return formula instanceof OpenAiPatches patches && patches.budget().isPresent() && patches.longest().isEmpty()
                && Math.max(width, height) > (long) patches.budget().getAsInt() * Math.min(width, height);
    }

    @ParameterizedTest
    @EnumSource
    void turningAnImageChangesNothing(Case rule) {
        var random = new Random(7);
        MediaRule counting = BundledOffers.rules(rule.offer).rule(Modality.IMAGE, Direction.INPUT, rule.level).orElseThrow();
        for (int i = 0; i < SIZES; i++) {
            int width = side(random, rule.longest);
            int height = side(random, rule.longest);
            if (!tooNarrow(counting.formula(), width, height)) {
                assertThat(counting.count(new Image(width, height))).as(width + " x " + height)
                        .isEqualTo(counting.count(new Image(height, width)));
            }
        }
    }
}
