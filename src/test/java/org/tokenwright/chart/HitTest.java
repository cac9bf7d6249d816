package org.tokenwright.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class HitTest {

    private final Drawing bars = Drawings.plain(FoundingCharts.bars(), 660, 240);
    private final Drawing lines = Drawings.plain(FoundingCharts.lines(), 660, 240);

    @Test
    void everyPartOfABarIsHitInItsMiddle() {
        for (Mark mark : bars.marks()) {
            if (!mark.id().endsWith("|total")) {
                assertThat(bars.markAt(mark.bounds().centreX(), mark.bounds().centreY())).contains(mark.id());
            }
        }
    }

    @Test
    void nameAndTotalStandForTheWholeBar() {
        for (String text : List.of("Llama 3 70B", "$35,814")) {
            Box box = Drawings.text(bars, text).box();
            assertThat(bars.markAt(box.centreX(), box.centreY())).contains("llama-3-70b|total");
        }
    }

    @Test
    void aSliverIsHitFromBeside() {
        Box sliver = bars.boundsOf("deepseek-v2|output").orElseThrow();

        assertThat(sliver.width()).isLessThan(6);
        assertThat(bars.markAt(sliver.right() + 2, sliver.bottom() + 3)).contains("deepseek-v2|output");
    }

    @Test
    void emptyGroundHitsNothing() {
        Box sliver = bars.boundsOf("deepseek-v2|output").orElseThrow();

        assertThat(bars.markAt(sliver.x() + 250, sliver.centreY())).isEmpty();
        assertThat(bars.markAt(-50, -50)).isEmpty();
    }

    @Test
    void everyMonthOfALineIsHit() {
        for (Mark mark : lines.marks()) {
            assertThat(lines.markAt(mark.bounds().centreX(), mark.bounds().centreY())).contains(mark.id());
        }
    }

    @Test
    void aLineIsHitBetweenMonthsAtTheNearerOne() {
        Box july = lines.boundsOf("gpt-4o|2024-07").orElseThrow();
        Box august = lines.boundsOf("gpt-4o|2024-08").orElseThrow();

        assertThat(lines.markAt(july.centreX() * 0.6 + august.centreX() * 0.4, july.centreY() + 4)).contains("gpt-4o|2024-07");
        assertThat(lines.markAt(july.centreX() * 0.4 + august.centreX() * 0.6, july.centreY() + 4)).contains("gpt-4o|2024-08");
        assertThat(lines.markAt(july.centreX(), july.centreY() - 20)).isEmpty();
    }

    @Test
    void targetsAreLargeEnough() {
        assertThat(new Box(0, 0, 3, 19).reach()).isEqualTo(10.5);
        assertThat(new Box(0, 0, 100, 19).reach()).isEqualTo(2.5);
        assertThat(new Box(0, 0, 100, 40).reach()).isZero();
    }

    @Test
    void anIdIsReadBack() {
        assertThat(MarkId.parse("gpt-4o|2025-01")).isEqualTo(new MarkId("gpt-4o", "2025-01"));
        assertThat(new MarkId("gpt-4o", "output")).hasToString("gpt-4o|output");
        assertThatThrownBy(() -> MarkId.parse("gpt-4o")).hasMessage("not a mark id: \"gpt-4o\"");
        assertThatThrownBy(() -> MarkId.parse("a|b|c")).isInstanceOf(IllegalArgumentException.class);
    }
}
