package org.tokenwright.tokens.media;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tokenwright.tokens.Count;
import org.tokenwright.tokens.media.Media.Image;

/** Both sides of each boundary, worked by hand, through the bundled rules. */
class BoundariesTest {

    @ParameterizedTest(name = "{0}: {1} {2} x {3}")
    @CsvSource(textBlock = """
        # case,                              offer,                   w,     h,     level,       tokens
        'one pixel',                         openai/gpt-4o,           1,     1,     HIGH,        255
        'one tile',                          openai/gpt-4o,           512,   512,   HIGH,        255
        'a pixel more is a second tile',     openai/gpt-4o,           513,   512,   HIGH,        425
        'both sides',                        openai/gpt-4o,           513,   513,   HIGH,        765
        'short side at the limit',           openai/gpt-4o,           768,   768,   HIGH,        765
        'short side above: 768 x 768',       openai/gpt-4o,           769,   769,   HIGH,        765
        '1365.3 is rounded down',            openai/gpt-4o,           1920,  1080,  HIGH,        1105
        '768 x 1024 is two tiles high',      openai/gpt-4o,           768,   1024,  HIGH,        765
        '768 x 1025 is three tiles high',    openai/gpt-4o,           768,   1025,  HIGH,        1105
        '1024.7 is rounded down to 1024',    openai/gpt-4o,           769,   1026,  HIGH,        765
        'long side at the limit',            openai/gpt-4o,           2048,  512,   HIGH,        765
        'long side above: 2048 x 511',       openai/gpt-4o,           2049,  512,   HIGH,        765
        'long side above: 2048 x 512',       openai/gpt-4o,           4096,  1025,  HIGH,        765
        'a needle',                          openai/gpt-4o,           1,     1000000, HIGH,      765
        'low does not look',                 openai/gpt-4o,           1,     1,     LOW,         85

        'one patch: ceil(1.2)',              openai/gpt-5.4,          32,    32,    HIGH,        2
        'two patches: ceil(2.4)',            openai/gpt-5.4,          33,    32,    HIGH,        3
        'five patches: exactly 6',           openai/gpt-5.4,          160,   32,    HIGH,        6
        'budget reached: 50 x 50',           openai/gpt-5.4,          1600,  1600,  HIGH,        3000
        'budget passed: back to 50 x 50',    openai/gpt-5.4,          1601,  1601,  HIGH,        3000
        'within the budget: 51 x 49',        openai/gpt-5.4,          1601,  1568,  HIGH,        2999
        'budget passed: 1568 x 1568',        openai/gpt-5.4,          1601,  1600,  HIGH,        2882
        'long side at the limit',            openai/gpt-5.4,          2048,  32,    HIGH,        77
        'long side above: 2048 x 31',        openai/gpt-5.4,          2049,  32,    HIGH,        77
        'low has a wider budget',            openai/gpt-5.4,          1601,  1601,  LOW,         3122
        'budget 10000 reached',              openai/gpt-5.4,          3200,  3200,  ORIGINAL,    12000
        'budget 10000 passed',               openai/gpt-5.4,          3201,  3201,  ORIGINAL,    12000
        'limit of 512',                      openai/gpt-5.5,          512,   512,   LOW,         308
        'above the limit of 512',            openai/gpt-5.5,          513,   513,   LOW,         308
        'no budget at all',                  openai/gpt-5.6-sol,      3201,  3201,  ORIGINAL,    12242
        'limit of 65535',                    openai/gpt-5.6-sol,      100000, 100000, ORIGINAL,  5033165
        'budget 1536 reached: 32 x 48',      openai/gpt-5-mini,       1024,  1536,  UNSPECIFIED, 1844
        'budget 1536 reached, not shrunk',   openai/gpt-5-mini,       1000,  1536,  UNSPECIFIED, 1844
        'budget 1536 passed: 31 x 47',       openai/gpt-5-mini,       1024,  1537,  UNSPECIFIED, 1749

        'one tile of 512',                   openai/gpt-image-1,      512,   512,   LOW,         194
        'short side above 512',              openai/gpt-image-1,      513,   513,   LOW,         194
        'almost square is not square',       openai/gpt-image-1,      513,   512,   HIGH,        6563
        'square',                            openai/gpt-image-1,      513,   513,   HIGH,        4354

        'one cell',                          anthropic/claude-opus-4-6, 28,  28,    UNSPECIFIED, 1
        'two cells',                         anthropic/claude-opus-4-6, 29,  28,    UNSPECIFIED, 2
        'side at the limit: 56 cells',       anthropic/claude-opus-4-6, 1568, 28,   UNSPECIFIED, 56
        'side above: 1568 x 28',             anthropic/claude-opus-4-6, 1569, 28,   UNSPECIFIED, 56
        'tokens at the limit: 56 x 28',      anthropic/claude-opus-4-6, 1568, 784,  UNSPECIFIED, 1568
        'tokens above: 1567 x 784',          anthropic/claude-opus-4-6, 1568, 785,  UNSPECIFIED, 1568
        'tokens above: 1454 x 840',          anthropic/claude-opus-4-6, 1568, 906,  UNSPECIFIED, 1560
        'side at the limit: 92 cells',       anthropic/claude-opus-4-7, 2576, 28,   UNSPECIFIED, 92
        'side above',                        anthropic/claude-opus-4-7, 2577, 28,   UNSPECIFIED, 92
        'tokens at the limit: 92 x 52',      anthropic/claude-opus-4-7, 2576, 1456, UNSPECIFIED, 4784
        'a needle keeps one pixel',          anthropic/claude-opus-4-7, 1,  1000000, UNSPECIFIED, 92
        'far too large',                     anthropic/claude-opus-4-6, 100000, 100000, UNSPECIFIED, 1521
        """)
    void countsExactly(String why, String offer, int width, int height, Level level, long tokens) {
        assertThat(BundledOffers.rules(offer).count(new Image(width, height), Direction.INPUT, level).orElseThrow().count())
                .isEqualTo(Count.exactly(tokens));
    }

    @ParameterizedTest(name = "{0}: {1} {2} x {3}")
    @CsvSource(textBlock = """
        # case,                              offer,                   w,     h,     level,       low, central, high
        'small',                             google/gemini-2.0-flash, 384,   384,   UNSPECIFIED, 258, 258, 258
        'not small: unit 256, 2 x 2',        google/gemini-2.0-flash, 385,   384,   UNSPECIFIED, 258, 1032, 1032
        'fixed tile reached: unit 512',      google/gemini-2.0-flash, 768,   768,   UNSPECIFIED, 258, 1032, 1032
        'fixed tile passed',                 google/gemini-2.0-flash, 769,   768,   UNSPECIFIED, 516, 1032, 1032
        'the example, by both readings',     google/gemini-2.0-flash, 960,   540,   UNSPECIFIED, 516, 1548, 1548
        'by fixed tiles more: 7 x 7',        google/gemini-2.0-flash, 5000,  5000,  UNSPECIFIED, 1032, 1032, 12642
        'no unit: one pixel each',           google/gemini-2.0-flash, 1,     1000,  UNSPECIFIED, 516, 258000, 258000
        'within the range',                  google/gemini-2.5-pro,   960,   540,   UNSPECIFIED, 256, 1548, 2048
        'kept below the end of the range',   google/gemini-2.5-pro,   1000,  385,   HIGH,        256, 2048, 2048
        'any size',                          google/gemini-3-pro-preview, 1, 1,     UNSPECIFIED, 1008, 1120, 1232
        'any size',                          google/gemini-3-pro-preview, 1, 1,     ULTRA_HIGH,  2016, 2240, 2464
        'hosted with fewer pixels',          own/qwen2-vl-7b,         1920,  1080,  UNSPECIFIED, 1222, 2691, 2691
        'hosted pixels not passed',          own/qwen2-vl-7b,         1024,  952,   UNSPECIFIED, 1258, 1258, 1258
        'least area reached: 2 x 2 cells',   own/qwen2-vl-7b,         56,    56,    UNSPECIFIED, 4, 4, 4
        'least area missed: made larger',    own/qwen2-vl-7b,         28,    28,    UNSPECIFIED, 4, 4, 4
        '14 / 28 is rounded to even: 0 -> 1', own/qwen2-vl-7b,        14,    280,   UNSPECIFIED, 10, 10, 10
        '42 / 28 is rounded to even: 2',     own/qwen2-vl-7b,         42,    56,    UNSPECIFIED, 4, 4, 4
        '70 / 28 is rounded to even: 2',     own/qwen2-vl-7b,         70,    56,    UNSPECIFIED, 4, 4, 4
        '71 / 28 is rounded to 3',           own/qwen2-vl-7b,         71,    56,    UNSPECIFIED, 6, 6, 6
        'one cell, and breaks of rows',      own/mistral-small-3.1,   28,    28,    UNSPECIFIED, 1, 1, 2
        """)
    void estimates(String why, String offer, int width, int height, Level level, long low, long central, long high) {
        Counted counted = BundledOffers.rules(offer).count(new Image(width, height), Direction.INPUT, level).orElseThrow();
        assertThat(counted.count()).isEqualTo(new Count(low, central, high));
        assertThat(counted.exact()).isFalse();
    }
}
