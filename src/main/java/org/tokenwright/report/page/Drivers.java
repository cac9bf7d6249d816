package org.tokenwright.report.page;

import java.io.IOException;
import java.util.List;
import java.util.OptionalDouble;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.tokenwright.chart.ColourRole;
import org.tokenwright.chart.PdfFonts;
import org.tokenwright.chart.TextStyle;

/**
 * The inputs that move the cost most, each with a bar from its lower to its higher cost.
 *
 * @param base expected cost, marked on every bar
 * @param nothing what it says when there are none
 */
record Drivers(List<Driver> drivers, OptionalDouble base, String nothing, PdfFonts fonts) implements Block {

    private static final double BAR = 5;
    private static final double ABOVE_BAR = 1.5;
    private static final double GAP = 6;

    /**
     * @param text the ends of the input and the costs at them
     * @param swing distance of the two costs
     */
    record Driver(String name, String text, String swing, double costAtLow, double costAtHigh) {

        double least() {
            return Math.min(costAtLow, costAtHigh);
        }

        double greatest() {
            return Math.max(costAtLow, costAtHigh);
        }
    }

    private Paragraph word() {
        return new Paragraph(nothing, Styles.BODY, "P", 3, fonts);
    }

    @Override
    public double height(double width) {
        return drivers.isEmpty() ? word().height(width) : drivers.size() * entry();
    }

    private static double entry() {
        return Styles.line(Styles.STRONG) + Styles.line(Styles.QUIET) + ABOVE_BAR + BAR + GAP;
    }

    @Override
    public void draw(Spot spot) throws IOException {
        if (drivers.isEmpty()) {
            word().draw(spot);
        }
        Spot at = spot;
        for (Driver driver : drivers) {
            draw(driver, at);
            at = at.down(entry());
        }
    }

    private void draw(Driver driver, Spot spot) throws IOException {
        PDStructureElement element = Tags.below(spot.parent(), "P");
        double swing = fonts.width(driver.swing, Styles.STRONG.size(), Styles.STRONG.weight());
        double y = spot.top() + Styles.baseline(Styles.STRONG);
        text(driver.name, Styles.STRONG, y, spot.part(0, spot.width() - swing - GAP), element);
        text(driver.swing, Styles.STRONG, y, spot.part(spot.width() - swing, swing + 1), element);
        text(driver.text, Styles.QUIET, y + Styles.line(Styles.QUIET), spot, element);
        bar(driver, spot.down(Styles.line(Styles.STRONG) + Styles.line(Styles.QUIET) + ABOVE_BAR));
    }

    private void text(String text, TextStyle style, double baseline, Spot spot, PDStructureElement element) throws IOException {
        spot.page().text(element, fonts.fit(text, spot.width(), style.size(), style.weight()), spot.left(), baseline, style);
    }

    /** On one scale for all of them. */
    private void bar(Driver driver, Spot spot) throws IOException {
        double from = drivers.stream().mapToDouble(Driver::least).min().orElseThrow();
        double to = drivers.stream().mapToDouble(Driver::greatest).max().orElseThrow();
        double left = (driver.least() - from) / (to - from) * spot.width();
        double right = (driver.greatest() - from) / (to - from) * spot.width();
        spot.page().area(spot.left(), spot.top() + BAR / 2 - 0.25, spot.width(), 0.5, ColourRole.AXIS);
        spot.page().area(spot.left() + left, spot.top(), Math.max(1, right - left), BAR, ColourRole.FOCUS);
        if (base.isPresent() && base.getAsDouble() >= from && base.getAsDouble() <= to) {
            double middle = (base.getAsDouble() - from) / (to - from) * (spot.width() - 1);
            spot.page().area(spot.left() + middle, spot.top() - 1, 1, BAR + 2, ColourRole.TEXT);
        }
    }
}
