package org.tokenwright.report;

/** Paper that pages are laid out for. */
public enum Paper {
    A4(210, 297),
    LETTER(215.9, 279.4);

    private final double width;
    private final double height;

    Paper(double width, double height) {
        this.width = width;
        this.height = height;
    }

    /** Width upright, in millimetres. */
    public double width() {
        return width;
    }

    /** Height upright, in millimetres. */
    public double height() {
        return height;
    }
}
