package org.tokenwright.app.contracts;

import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.TilePane;

/** Quotes above, as high as they need up to a share of the page; details below in all the rest. */
final class QuoteColumn extends Pane {

    private static final double GRID = 8;
    private static final double MARGIN = 16;
    private static final double HEAD = 24;
    private static final double LEAST_CARD = 264;
    private static final double MOST_SHARE = 0.58;
    /** Enough for a chart of seven bars. */
    private static final double LEAST_DETAILS = 224;
    private static final double SCROLL_BAR = 12;

    private final Region head;
    private final ScrollPane scroll;
    private final TilePane tiles;
    private final Region details;

    QuoteColumn(Region head, ScrollPane scroll, TilePane tiles, Region details) {
        this.head = head;
        this.scroll = scroll;
        this.tiles = tiles;
        this.details = details;
        tiles.setHgap(GRID);
        tiles.setVgap(GRID);
        getChildren().setAll(head, scroll, details);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth() - 2 * MARGIN;
        double room = getHeight() - MARGIN - GRID;
        double most = onGrid(Math.min((room - HEAD) * MOST_SHARE, room - HEAD - GRID - MARGIN - LEAST_DETAILS));
        double wanted = heightAt(width);
        boolean scrolls = wanted > most;
        if (scrolls) {
            wanted = heightAt(width - SCROLL_BAR);
        }
        double cards = Math.min(most, wanted);
        head.resizeRelocate(MARGIN, GRID, width, HEAD);
        scroll.resizeRelocate(MARGIN, GRID + HEAD, width, cards);
        double top = GRID + HEAD + cards + GRID;
        details.resizeRelocate(MARGIN, top, width, getHeight() - top - MARGIN);
    }

    /** Height of the cards in this width, after giving each its share of it. */
    private double heightAt(double width) {
        int count = Math.max(1, tiles.getChildren().size());
        int columns = Math.clamp((long) ((width + GRID) / (LEAST_CARD + GRID)), 1, count);
        double card = Math.floor((width - (columns - 1) * GRID) / columns);
        tiles.setPrefColumns(columns);
        tiles.setPrefTileWidth(card);
        double tallest = 0;
        for (var child : tiles.getChildren()) {
            tallest = Math.max(tallest, child.prefHeight(card));
        }
        tiles.setPrefTileHeight(tallest);
        int rows = (count + columns - 1) / columns;
        return rows * tallest + (rows - 1) * GRID + 2;
    }

    private static double onGrid(double length) {
        return Math.round(length / GRID) * GRID;
    }
}
