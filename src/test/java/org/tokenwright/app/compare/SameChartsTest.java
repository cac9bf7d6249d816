package org.tokenwright.app.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tokenwright.chart.Chart;
import org.tokenwright.report.Snapshot;
import org.tokenwright.report.Snapshots;
import org.tokenwright.report.chart.PlanCharts;

/** What the window shows and what an export holds are the same charts. */
class SameChartsTest {

    @ParameterizedTest
    @ValueSource(strings = {"founding-2024", "today", "quotes"})
    void windowAndExportShowTheSame(String sample) {
        Snapshot snapshot = Snapshots.of(sample);
        Figures figures = new ReadFigures().of(snapshot.comparison());
        List<AlternativeFigures> order = Sorting.USUAL.sort(figures.alternatives(), "");
        CompareCharts window = new CompareCharts(figures);
        PlanCharts export = PlanCharts.of(snapshot, Locale.ENGLISH);

        assertSame(window.bars(order, BarMode.TOTAL, ""), export.total());
        assertSame(window.bars(order, BarMode.PER_MONTH, ""), export.perMonth());
        assertSame(window.lines(order, ""), export.monthly());
        snapshot.plan().workloads().forEach(one -> assertThat(window.bars(order, BarMode.PER_TASK, one.id()).categories())
                .containsExactlyInAnyOrderElementsOf(export.perTask(one.id()).categories()));
    }

    private static void assertSame(Chart window, Chart export) {
        assertThat(window.title()).isEqualTo(export.title());
        assertThat(window.summary()).isEqualTo(export.summary());
        assertThat(window.table()).isEqualTo(export.table());
    }
}
