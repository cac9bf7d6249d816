package org.tokenwright.app.load;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.tokenwright.app.text.Words;
import org.tokenwright.workload.LoadCurve;

/** Load curves to start from. */
public enum LoadPreset {

    EVEN {
        @Override
        int percent(DayOfWeek day, int hour) {
            return FULL;
        }
    },
    OFFICE_HOURS {
        @Override
        int percent(DayOfWeek day, int hour) {
            return isOfficeHour(day, hour) ? FULL : 0;
        }
    },
    BUSINESS_DAYS {
        @Override
        int percent(DayOfWeek day, int hour) {
            return isWeekend(day) ? 0 : FULL;
        }
    },
    NIGHTS_AND_WEEKENDS {
        @Override
        int percent(DayOfWeek day, int hour) {
            return isOfficeHour(day, hour) ? 0 : FULL;
        }
    },
    BUSY_DAYS {
        @Override
        int percent(DayOfWeek day, int hour) {
            return hour >= 9 && hour < 17 ? FULL : 40;
        }
    };

    private static final int FULL = 100;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(FULL);

    /** Weight of the hour that begins then, in percent of the busiest. */
    abstract int percent(DayOfWeek day, int hour);

    private static boolean isWeekend(DayOfWeek day) {
        return day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY;
    }

    private static boolean isOfficeHour(DayOfWeek day, int hour) {
        return !isWeekend(day) && hour >= 9 && hour < 18;
    }

    public String label() {
        return Words.get("load.preset." + name());
    }

    public String explanation() {
        return Words.get("load.preset." + name() + ".what");
    }

    /** The curve in a zone. */
    public LoadCurve in(ZoneId zone) {
        return new LoadCurve(zone, weights());
    }

    private List<BigDecimal> weights() {
        var weights = new ArrayList<BigDecimal>();
        for (DayOfWeek day : DayOfWeek.values()) {
            for (int hour = 0; hour < HourOfWeek.HOURS; hour++) {
                weights.add(BigDecimal.valueOf(percent(day, hour), 2));
            }
        }
        return weights;
    }

    /** Whether a curve has these proportions, in whatever zone. */
    public boolean isOf(LoadCurve curve) {
        BigDecimal most = curve.weights().stream().max(BigDecimal::compareTo).orElseThrow();
        for (int i = 0; i < LoadCurve.HOURS_OF_WEEK; i++) {
            var hour = new HourOfWeek(i);
            BigDecimal expected = most.multiply(BigDecimal.valueOf(percent(hour.day(), hour.hour())));
            if (curve.weights().get(i).multiply(HUNDRED).compareTo(expected) != 0) {
                return false;
            }
        }
        return true;
    }
}
