package org.tokenwright.workload;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.tokenwright.base.Quantity;
import org.tokenwright.base.Unit;
import org.tokenwright.workload.Volume.Driver;
import org.tokenwright.workload.Volume.Growth;

/** Parts of volumes written in one line: a kind and its numbers, apart by blanks. */
public final class VolumeText {

    private VolumeText() {
    }

    public static Driver driver(String text, WorkCalendar calendar) {
        String[] words = text.split(" ");
        return switch (words[0]) {
            case "tasks" -> new Driver.PerMonth(number(words[1], "task"));
            case "users" -> new Driver.PerUser(number(words[1], "user"), one(words[2]), number(words[3], "task/user/day"), calendar);
            case "events" -> new Driver.PerEvent(number(words[1], "event"), number(words[2], "task/event"));
            case "always" -> new Driver.AlwaysOn(number(words[1], "agent"), number(words[2], "task/agent/hour"),
                    number(words[3], "hour/day"), calendar);
            default -> throw new IllegalArgumentException(text);
        };
    }

    public static Growth growth(String text) {
        String[] words = text.split(" ");
        return switch (words[0]) {
            case "compound" -> new Growth.Compound(one(words[1]));
            case "yearly" -> new Growth.Yearly(one(words[1]));
            case "linear" -> new Growth.Linear(one(words[1]));
            case "scurve" -> new Growth.SCurve(one(words[1]), one(words[2]), one(words[3]));
            case "points" -> new Growth.Points(months(words).map(word -> new Growth.Point(YearMonth.parse(word[0]), one(word[1]))).toList());
            case "fitted" -> new Growth.Fitted(months(words).map(word -> new Growth.Counted(YearMonth.parse(word[0]), one(word[1]))).toList());
            default -> throw new IllegalArgumentException(text);
        };
    }

    /** @param text days of the week by their numbers from Monday, and holidays */
    public static WorkCalendar calendar(String text) {
        var days = new TreeSet<DayOfWeek>();
        var holidays = new TreeSet<LocalDate>();
        for (String word : text.split(" ")) {
            if (word.length() == 1) {
                days.add(DayOfWeek.of(Integer.parseInt(word)));
            } else {
                holidays.add(LocalDate.parse(word));
            }
        }
        return new WorkCalendar(days, holidays);
    }

    private static Quantity one(String value) {
        return number(value, "1");
    }

    private static Stream<String[]> months(String[] words) {
        return Arrays.stream(words).skip(1).map(word -> word.split("="));
    }

    private static Quantity number(String value, String unit) {
        return Quantity.exact(new BigDecimal(value), Unit.parse(unit));
    }
}
