package org.tokenwright.app.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.tokenwright.app.AppTestPlans;
import org.tokenwright.app.session.PlanSession;
import org.tokenwright.plan.Plan;
import org.tokenwright.workload.LoadCurve;

/** The load curve of a workload while it is painted, without a toolkit. */
class LoadModelTest {

    private final Plan founding = AppTestPlans.founding();
    private final PlanSession session = AppTestPlans.session(founding);
    private final SimpleStringProperty workload = new SimpleStringProperty("requests");
    private final LoadModel model = new LoadModel(session, workload);

    private static HourOfWeek hour(int day, int hour) {
        return HourOfWeek.near(day, hour);
    }

    private LoadCurve inPlan() {
        return session.plan().workload("requests").orElseThrow().load();
    }

    private String level(int day, int hour) {
        return model.level(hour(day, hour)).stripTrailingZeros().toPlainString();
    }

    @ParameterizedTest(name = "{0}: day {1}, {2}:00 has {3} %")
    @CsvSource(textBlock = """
            EVEN,                0, 0,  100
            EVEN,                6, 23, 100
            OFFICE_HOURS,        0, 8,  0
            OFFICE_HOURS,        0, 9,  100
            OFFICE_HOURS,        4, 17, 100
            OFFICE_HOURS,        4, 18, 0
            OFFICE_HOURS,        5, 12, 0
            BUSINESS_DAYS,       4, 23, 100
            BUSINESS_DAYS,       5, 0,  0
            BUSINESS_DAYS,       0, 0,  100
            NIGHTS_AND_WEEKENDS, 0, 8,  100
            NIGHTS_AND_WEEKENDS, 0, 9,  0
            NIGHTS_AND_WEEKENDS, 4, 18, 100
            NIGHTS_AND_WEEKENDS, 6, 12, 100
            BUSY_DAYS,           5, 8,  40
            BUSY_DAYS,           5, 9,  100
            BUSY_DAYS,           5, 16, 100
            BUSY_DAYS,           5, 17, 40
            """)
    void presetsChangeOnTheirHours(LoadPreset preset, int day, int hour, int percent) {
        LoadCurve curve = preset.in(ZoneOffset.UTC);
        assertThat(curve.weights().get(hour(day, hour).index())).isEqualByComparingTo(BigDecimal.valueOf(percent, 2));
    }

    @ParameterizedTest
    @EnumSource(LoadPreset.class)
    void aPresetIsOneStepAndKnownAgainWhateverItsScale(LoadPreset preset) {
        model.take(preset == LoadPreset.EVEN ? LoadPreset.BUSY_DAYS : LoadPreset.OFFICE_HOURS);
        model.setZone(ZoneId.of("Asia/Tokyo"));
        Plan before = session.plan();
        model.take(preset);
        assertThat(inPlan().zone()).isEqualTo(ZoneId.of("Asia/Tokyo"));
        assertThat(List.of(LoadPreset.values())).filteredOn(one -> one.isOf(inPlan())).containsExactly(preset);
        var times12 = new LoadCurve(inPlan().zone(), inPlan().weights().stream().map(BigDecimal.valueOf(12)::multiply).toList());
        assertThat(preset.isOf(times12)).isTrue();
        if (!before.equals(session.plan())) {
            session.undo();
        }
        assertThat(session.plan()).isEqualTo(before);
    }

    @ParameterizedTest(name = "{0}: {1}, {2}, {3} hours without load")
    @CsvSource(textBlock = """
            # 42 of 168 hours                         24/168 of the load in an hour times 168
            EVEN,                0.25,                1,                  0
            # 42 of 45 hours                          168 / 45
            OFFICE_HOURS,        0.9333333333333333,  3.733333333333333,  123
            # 42 of 120                               168 / 120
            BUSINESS_DAYS,       0.35,                1.4,                48
            # 42 of 123                               168 / 123
            NIGHTS_AND_WEEKENDS, 0.3414634146341463,  1.365853658536585,  45
            # 42 of 56 × 1 + 112 × 0.4 = 100.8        168 / 100.8
            BUSY_DAYS,           0.4166666666666667,  1.666666666666667,  0
            """)
    void whatACurveComesTo(LoadPreset preset, BigDecimal quarter, BigDecimal peak, int idle) {
        LoadFigures figures = LoadFigures.of(preset.in(ZoneOffset.UTC));
        assertThat(figures.busiestQuarter()).isEqualByComparingTo(quarter);
        assertThat(figures.peakToMean()).isEqualByComparingTo(peak);
        assertThat(figures.idleHours()).isEqualTo(idle);
    }

    @Test
    void theWordsSayWhatTheCurveComesTo() {
        assertThat(LoadFigures.of(LoadPreset.EVEN.in(ZoneOffset.UTC)).sentences()).containsExactly(
                "Every hour has the same load; the time zone does not matter.");
        assertThat(LoadFigures.of(LoadPreset.OFFICE_HOURS.in(ZoneOffset.UTC)).sentences()).containsExactly(
                "The busiest 42 hours, a quarter of the week, carry 93 % of the load.",
                "The busiest hour has 3.7 times the mean load.", "123 hours of the week are without load.");
        assertThat(LoadFigures.of(LoadPreset.BUSY_DAYS.in(ZoneOffset.UTC)).sentences()).contains("No hour is without load.");
    }

    @Test
    void aDragPaintsABlockInOneStep() {
        model.brushProperty().set(20);
        model.press(hour(1, 9));
        model.drag(hour(6, 23));
        model.drag(hour(3, 17));   // what is no longer within gets its weight back
        model.release();
        assertThat(List.of(level(1, 9), level(3, 17), level(2, 12))).containsOnly("0.2");
        assertThat(List.of(level(0, 9), level(1, 8), level(4, 17), level(3, 18), level(6, 23))).containsOnly("1");
        assertThat(session.undoNameProperty().get()).isEqualTo("Load Tue–Thu 09–18 to 20 %");
        session.undo();
        assertThat(session.plan()).isEqualTo(founding);
        assertThat(session.undoNameProperty().get()).isEmpty();
    }

    @Test
    void twoDragsAreTwoSteps() {
        model.brushProperty().set(0);
        model.press(hour(0, 0));
        model.release();
        model.press(hour(0, 1));
        model.release();
        session.undo();
        assertThat(List.of(level(0, 0), level(0, 1))).containsExactly("0", "1");
    }

    @Test
    void aDragThatEndsWhereItChangesNothingIsNoStep() {
        model.press(hour(0, 0));
        model.drag(hour(3, 3));
        model.release();
        assertThat(session.undoNameProperty().get()).isEmpty();
    }

    @Test
    void keysMarkABlockAndPaintIt() {
        model.mark(hour(0, 9), false);
        model.mark(hour(0, 9).moved(4, 8), true);
        model.paint(30);
        assertThat(List.of(level(0, 9), level(4, 17))).containsOnly("0.3");
        assertThat(List.of(level(5, 17), level(4, 18), level(0, 8))).containsOnly("1");
        assertThat(model.marked()).isEqualTo("Mon–Fri 09–18 · 30 %");
        model.mark(hour(0, 8), false);
        model.mark(hour(0, 9), true);
        assertThat(model.marked()).as("of different weights").isEqualTo("Mon 08–10");
    }

    @Test
    void theCursorStaysWithinTheWeek() {
        assertThat(hour(0, 0).moved(-1, -1)).isEqualTo(new HourOfWeek(0));
        assertThat(hour(6, 23).moved(1, 1)).isEqualTo(new HourOfWeek(167));
        assertThat(hour(2, 23).moved(0, 1)).as("the end of a day").isEqualTo(hour(2, 23));
    }

    @Test
    void oneHourKeepsItsLoad() {
        model.brushProperty().set(0);
        model.press(hour(0, 0));
        model.drag(hour(6, 22));
        model.drag(hour(6, 23));
        assertThat(model.remarkProperty().get()).isEqualTo("One hour at least keeps its load.");
        assertThat(level(6, 23)).as("the last good curve").isEqualTo("1");
        assertThat(level(6, 22)).isEqualTo("0");
        model.drag(hour(6, 22));
        assertThat(model.remarkProperty().get()).isEmpty();
        model.release();
        assertThat(LoadFigures.of(inPlan()).idleHours()).isEqualTo(161);
    }

    @Test
    void whatIsPaintedKeepsItsShadeWhenTheBusiestHoursGo() {
        model.mark(hour(0, 0), false);
        model.mark(hour(6, 23), true);
        model.paint(40);
        assertThat(level(3, 3)).isEqualTo("0.4");
        model.mark(hour(3, 3), false);
        model.paint(100);
        assertThat(LoadFigures.of(inPlan()).peakToMean()).isBetween(new BigDecimal("2.4"), new BigDecimal("2.5"));   // 168 / (1 + 167 × 0.4)
    }

    @Test
    void withoutAWorkloadTheEditorIsClosed() {
        model.open();
        assertThat(model.openProperty().get()).isTrue();
        workload.set("");
        assertThat(model.openProperty().get()).isFalse();
        model.open();
        assertThat(model.openProperty().get()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            berlin,        Europe/Berlin,    UTC+01:00
            new york,      America/New York, UTC-05:00
            +05:30 kolk,   Asia/Kolkata,     UTC+05:30
            utc,           UTC,              UTC±00:00
            york,          America/New York, UTC-05:00
            """)
    void aZoneIsFoundByWords(String query, String name, String offset) {
        ZoneChoices.Choice first = new ZoneChoices(YearMonth.of(2026, 11)).matching(query).getFirst();
        assertThat(first.name()).isEqualTo(name);
        assertThat(first.offset()).isEqualTo(offset);
    }

    @Test
    void anotherZoneIsAStepThatKeepsTheWeights() {
        model.take(LoadPreset.OFFICE_HOURS);
        model.setZone(ZoneId.of("Europe/Berlin"));
        assertThat(LoadPreset.OFFICE_HOURS.isOf(inPlan())).isTrue();
        assertThat(session.undoNameProperty().get()).isEqualTo("Load in Europe/Berlin");
        assertThat(new ZoneChoices(YearMonth.of(2026, 11)).matching("nowhere at all")).isEmpty();
        assertThat(ZoneChoices.offset(ZoneId.of("Europe/Berlin"), YearMonth.of(2026, 7))).isEqualTo("UTC+02:00");
    }
}
