package org.tokenwright.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PositionsTest {

    @Test
    void smallestIsTakenFirst() {
        var positions = new Positions();
        List.of(5, 7, 3, 9, 4, 8, 8).forEach(positions::add);
        var taken = new ArrayList<>(List.of(positions.poll(), positions.poll()));
        List.of(6, 1).forEach(positions::add);
        while (!positions.isEmpty()) {
            taken.add(positions.poll());
        }
        assertThat(taken).containsExactly(3, 4, 1, 5, 6, 7, 8, 8, 9);
    }
}
