package org.tokenwright.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tokenwright.chart.AmountFormat;
import org.tokenwright.chart.BarChart;
import org.tokenwright.chart.ColourRole;
import org.tokenwright.chart.Java2dText;
import org.tokenwright.chart.Svg;
import org.tokenwright.chart.Theme;
import org.tokenwright.reference.RandomPlans;
import org.tokenwright.report.ExportFile;
import org.tokenwright.report.Snapshot;
import org.tokenwright.report.Snapshots;
import org.tokenwright.store.SamplePlans;

class ChartFilesTest {

    private static final ChartPictures PICTURES = new ChartPictures(new Java2dText());
    private static final int RANDOM_PLANS = 4;

    static Stream<String> samples() {
        return SamplePlans.NAMES.stream();
    }

    private static List<ExportFile> svg(Snapshot snapshot, Theme theme) {
        return ChartFiles.svg(snapshot, theme, Locale.ENGLISH);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everyChartOfASampleIsAnSvgFile(String name) {
        assertSvgs(Snapshots.of(name));
    }

    @Test
    void everyChartOfRandomPlansIsAnSvgFile() {
        for (int seed = 0; seed < RANDOM_PLANS; seed++) {
            assertSvgs(Snapshots.of(RandomPlans.of(seed, RandomPlans.SIZE)));
            assertSvgs(Snapshots.of(RandomPlans.withPurchases(seed, RandomPlans.SIZE)));
        }
    }

    private static void assertSvgs(Snapshot snapshot) {
        List<PlanChart> charts = PlanCharts.of(snapshot, Locale.ENGLISH).withWork();
        List<ExportFile> files = svg(snapshot, Theme.DARK);
        var names = new HashSet<String>();
        assertThat(files).hasSameSizeAs(charts);
        for (int i = 0; i < files.size(); i++) {
            assertThat(names.add(files.get(i).name())).as("two files %s", files.get(i).name()).isTrue();
            assertThat(files.get(i).name()).endsWith("-" + charts.get(i).id() + ".svg");
            Svg svg = Svg.parse(new String(Snapshots.bytes(files.get(i)), StandardCharsets.UTF_8));
            assertThat(svg.title()).isEqualTo(charts.get(i).title());
            assertThat(svg.description()).isEqualTo(charts.get(i).chart().summary().replace('\n', ' '));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void aPngHasTheSizeOfItsScale(int scale) throws IOException {
        Snapshot snapshot = Snapshots.of("founding-2024");
        List<PlanChart> charts = PlanCharts.of(snapshot, Locale.ENGLISH).withWork();
        List<ExportFile> files = ChartFiles.png(snapshot, Theme.LIGHT, scale, Locale.ENGLISH);

        assertThat(files).hasSameSizeAs(charts);
        for (int i = 0; i < files.size(); i++) {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(Snapshots.bytes(files.get(i))));
            assertThat(image.getWidth()).isEqualTo(960 * scale);
            assertThat((double) image.getHeight()).isEqualTo(PICTURES.drawing(charts.get(i).chart()).height() * scale);
            assertThat(files.get(i).name()).endsWith("-" + charts.get(i).id() + (scale == 1 ? ".png" : "@" + scale + "x.png"));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 4})
    void otherScalesAreRefused(int scale) {
        assertThatIllegalArgumentException().isThrownBy(() -> ChartFiles.png(Snapshots.of("founding-2024"), Theme.LIGHT, scale, Locale.ENGLISH))
                .withMessageContaining(String.valueOf(scale));
    }

    @Test
    void theSamePlanGivesTheSameBytes() {
        Snapshot one = Snapshots.of(Snapshots.plan("founding-2024"));
        Snapshot other = Snapshots.of(Snapshots.plan("founding-2024"));

        assertThat(svg(one, Theme.LIGHT).stream().map(Snapshots::text)).isEqualTo(svg(other, Theme.LIGHT).stream().map(Snapshots::text).toList());
        assertThat(Snapshots.bytes(png(one))).isEqualTo(Snapshots.bytes(png(other)));
    }

    private static ExportFile png(Snapshot snapshot) {
        return ChartFiles.png(snapshot, Theme.LIGHT, 2, Locale.ENGLISH).getFirst();
    }

    @Test
    void longAndDangerousNamesGiveFileNames() {
        Snapshot snapshot = Snapshots.of(Snapshots.plan("founding-2024").withName("../\u00dcber/" + "x".repeat(300)));

        svg(snapshot, Theme.LIGHT).forEach(file -> {
            assertThat(file.name()).doesNotContain("/", "\\").endsWith(".svg");
            assertThat(file.name().getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(200);
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 19, 120, 1000})
    void heightFollowsTheRowsAsFarAsAPictureCanBe(int bars) {
        double height = PICTURES.drawing(bars(bars)).height();

        assertThat(height).isBetween(Math.min(4000, 30.0 * bars), Math.min(4000, 30.0 * bars + 140));
    }

    private static BarChart bars(int count) {
        return BarChart.of("Bars", "Bar", AmountFormat.money("USD", Locale.US), List.of(new BarChart.Series("a", "a", ColourRole.INPUT)),
                IntStream.range(0, count).mapToObj(i -> new BarChart.Category("c" + i, "Bar " + i,
                        new BarChart.Bar(i, java.util.Map.of("a", (double) i), Optional.empty(), ""))).toList());
    }

    @Test
    void theLargestPictureCanBePaintedAtEveryScale() {
        var drawing = PICTURES.drawing(bars(1000));

        assertThat(drawing.width() * 3 * drawing.height() * 3).isLessThanOrEqualTo(40_000_000);
    }
}
