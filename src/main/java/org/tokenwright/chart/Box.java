package org.tokenwright.chart;

/** A rectangle, in pixels from the left and from the top. */
public record Box(double x, double y, double width, double height) implements Area {

    private static final double SLACK = 0.001;

    static Box between(double left, double top, double right, double bottom) {
        return new Box(left, top, right - left, bottom - top);
    }

    static Box around(Point centre, double distance) {
        return new Box(centre.x() - distance, centre.y() - distance, 2 * distance, 2 * distance);
    }

    public double right() {
        return x + width;
    }

    public double bottom() {
        return y + height;
    }

    public double centreX() {
        return x + width / 2;
    }

    public double centreY() {
        return y + height / 2;
    }

    /** Larger by a distance on each side. */
    public Box grow(double horizontal, double vertical) {
        return new Box(x - horizontal, y - vertical, width + 2 * horizontal, height + 2 * vertical);
    }

    Box union(Box other) {
        return between(Math.min(x, other.x), Math.min(y, other.y),
                Math.max(right(), other.right()), Math.max(bottom(), other.bottom()));
    }

    /** Whether they share more than an edge, give or take a thousandth of a pixel. */
    public boolean overlaps(Box other) {
        return x < other.right() - SLACK && other.x < right() - SLACK
                && y < other.bottom() - SLACK && other.y < bottom() - SLACK;
    }

    /** Whether the other one lies within this, give or take a thousandth of a pixel. */
    public boolean contains(Box other) {
        return other.x >= x - SLACK && other.right() <= right() + SLACK
                && other.y >= y - SLACK && other.bottom() <= bottom() + SLACK;
    }

    @Override
    public double distance(double px, double py) {
        double dx = Math.max(0, Math.max(x - px, px - right()));
        double dy = Math.max(0, Math.max(y - py, py - bottom()));
        return Math.hypot(dx, dy);
    }

    @Override
    public double reach() {
        return Math.max(0, (TARGET - Math.min(width, height)) / 2);
    }
}
