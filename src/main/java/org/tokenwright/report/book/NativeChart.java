package org.tokenwright.report.book;

import java.util.List;
import java.util.OptionalDouble;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFShapeProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.AxisTickLabelPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.tokenwright.chart.Rgb;

/** Draws a chart of the spreadsheet program from ranges of cells. */
final class NativeChart {

    /**
     * A range of cells, with what a program shows that does not calculate.
     *
     * @param reference for example {@code Calc!$F$9:$AO$9}
     */
    record Texts(String reference, List<String> shown) {}

    /**
     * Values of one name.
     *
     * @param name the cell that holds the name
     * @param shown empty where there is no amount, which is drawn as nothing
     */
    record Series(String title, String name, String reference, List<OptionalDouble> shown, Rgb colour) {}

    private final XSSFSheet sheet;
    private final Texts categories;
    private final List<Series> series;

    NativeChart(XSSFSheet sheet, Texts categories, List<Series> series) {
        this.sheet = sheet;
        this.categories = categories;
        this.series = series;
    }

    /** @param row first of the rows that the chart covers */
    void stackedBars(String title, String categoryTitle, String valueTitle, int row, int height) {
        bars(title, categoryTitle, valueTitle, row, height, BarGrouping.STACKED);
    }

    void sideBySide(String title, String categoryTitle, String valueTitle, int row, int height) {
        bars(title, categoryTitle, valueTitle, row, height, BarGrouping.CLUSTERED);
    }

    private void bars(String title, String categoryTitle, String valueTitle, int row, int height, BarGrouping grouping) {
        XSSFChart chart = chart(title, row, height);
        XDDFCategoryAxis category = chart.createCategoryAxis(AxisPosition.LEFT);
        category.setTitle(categoryTitle);
        category.setOrientation(AxisOrientation.MAX_MIN);
        category.setTickLabelPosition(AxisTickLabelPosition.LOW);
        XDDFValueAxis value = chart.createValueAxis(AxisPosition.TOP);
        value.setTitle(valueTitle);
        value.setNumberFormat("#,##0");
        value.setCrosses(AxisCrosses.AUTO_ZERO);
        var data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, category, value);
        data.setBarDirection(BarDirection.BAR);
        data.setBarGrouping(grouping);
        data.setGapWidth(50);
        if (grouping == BarGrouping.STACKED) {
            data.setOverlap((byte) 100);
        }
        series.forEach(one -> fill(add(data, one), one.colour()));
        chart.plot(data);
    }

    void lines(String title, String categoryTitle, String valueTitle, int row, int height) {
        XSSFChart chart = chart(title, row, height);
        XDDFCategoryAxis category = chart.createCategoryAxis(AxisPosition.BOTTOM);
        category.setTitle(categoryTitle);
        category.setNumberFormat("mmm yyyy");
        XDDFValueAxis value = chart.createValueAxis(AxisPosition.LEFT);
        value.setTitle(valueTitle);
        value.setNumberFormat("#,##0");
        value.setMinimum(0);
        value.setCrosses(AxisCrosses.AUTO_ZERO);
        var data = (XDDFLineChartData) chart.createData(ChartTypes.LINE, category, value);
        for (Series one : series) {
            var line = (XDDFLineChartData.Series) add(data, one);
            line.setSmooth(false);
            line.setMarkerStyle(shape(series.indexOf(one)));
            line.setMarkerSize((short) 5);
            var look = new XDDFLineProperties(solid(one.colour()));
            look.setWidth(1.75);
            line.setLineProperties(look);
        }
        chart.plot(data);
    }

    /** Lines differ by more than their colour. */
    private static MarkerStyle shape(int place) {
        MarkerStyle[] shapes = {MarkerStyle.CIRCLE, MarkerStyle.SQUARE, MarkerStyle.TRIANGLE, MarkerStyle.DIAMOND, MarkerStyle.X, MarkerStyle.PLUS,
            MarkerStyle.STAR, MarkerStyle.DASH};
        return shapes[place % shapes.length];
    }

    private XSSFChart chart(String title, int row, int height) {
        var drawing = sheet.createDrawingPatriarch();
        XSSFChart chart = drawing.createChart(new XSSFClientAnchor(0, 0, 0, 0, 0, row, 9, row + height));
        chart.setTitleText(Pen.escaped(title));
        chart.setTitleOverlay(false);
        chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        chart.getGraphicFrame().getCTGraphicalObjectFrame().getNvGraphicFramePr().getCNvPr().setDescr(Pen.escaped(title));
        return chart;
    }

    private XDDFChartData.Series add(XDDFChartData data, Series one) {
        XDDFCategoryDataSource names = XDDFDataSourcesFactory.fromArray(
                categories.shown().stream().map(Pen::escaped).toArray(String[]::new), categories.reference());
        XDDFNumericalDataSource<Double> values = XDDFDataSourcesFactory.fromArray(
                one.shown().stream().map(amount -> amount.isPresent() ? amount.getAsDouble() : null).toArray(Double[]::new), one.reference());
        XDDFChartData.Series added = data.addSeries(names, values);
        added.setTitle(Pen.escaped(one.title()), new CellReference(one.name()));
        return added;
    }

    private static void fill(XDDFChartData.Series added, Rgb colour) {
        var look = new XDDFShapeProperties();
        look.setFillProperties(solid(colour));
        added.setShapeProperties(look);
    }

    private static XDDFSolidFillProperties solid(Rgb colour) {
        return new XDDFSolidFillProperties(XDDFColor.from(new byte[] {(byte) colour.red(), (byte) colour.green(), (byte) colour.blue()}));
    }
}
