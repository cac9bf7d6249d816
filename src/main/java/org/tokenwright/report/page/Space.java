package org.tokenwright.report.page;

/** Nothing, of a height. */
record Space(double tall) implements Block {

    @Override
    public double height(double width) {
        return tall;
    }

    @Override
    public void draw(Spot spot) {
        // stays empty
    }
}
