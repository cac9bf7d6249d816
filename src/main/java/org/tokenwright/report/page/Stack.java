package org.tokenwright.report.page;

import java.io.IOException;
import java.util.List;

/** Blocks one beneath the other. */
record Stack(List<Block> blocks, double gap) implements Block {

    static Stack of(double gap, Block... blocks) {
        return new Stack(List.of(blocks), gap);
    }

    @Override
    public double height(double width) {
        return blocks.stream().mapToDouble(block -> block.height(width)).sum() + gap * Math.max(0, blocks.size() - 1);
    }

    @Override
    public void draw(Spot spot) throws IOException {
        Spot at = spot;
        for (Block block : blocks) {
            block.draw(at);
            at = at.down(block.height(spot.width()) + gap);
        }
    }
}
