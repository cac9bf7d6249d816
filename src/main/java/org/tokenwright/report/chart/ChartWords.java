package org.tokenwright.report.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.MessageFormat;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;
import org.tokenwright.analysis.ScenarioGroup;
import org.tokenwright.analysis.ScenarioNumbers;
import org.tokenwright.base.Meter;
import org.tokenwright.chart.AmountFormat;
import org.tokenwright.plan.Plan;
import org.tokenwright.plan.Scenario;
import org.tokenwright.plan.Settings;

/**
 * The words of the charts of a plan, all of them in the bundle {@code charts.properties}.
 *
 * @param locale of numbers
 */
public record ChartWords(Locale locale) {

    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("org.tokenwright.report.chart.charts", Locale.ROOT);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH);
    private static final MathContext THREE = new MathContext(3, RoundingMode.HALF_EVEN);
    /** As many decimals as a price can have. */
    private static final int ALL_DECIMALS = 60;

    /** @throws java.util.MissingResourceException if the bundle has no such key */
    String get(String key, Object... arguments) {
        String pattern = BUNDLE.getString(key);
        return arguments.length == 0 ? pattern : broad(new MessageFormat(pattern, locale).format(arguments));
    }

    AmountFormat money(Plan plan) {
        return AmountFormat.money(plan.settings().currency(), locale);
    }

    /** For example {@code 24 months from Nov 2026}. */
    public String horizon(Settings settings) {
        return get("horizon", settings.months(), month(settings.start()));
    }

    /** For example {@code Nov 2026}. */
    String month(YearMonth month) {
        return MONTH.format(month);
    }

    /** What a meter is called, for example {@code cache write 5m}. */
    public static String meter(String key) {
        try {
            return Meter.parse(key).label();
        } catch (IllegalArgumentException e) {
            return key;
        }
    }

    public static String group(ScenarioGroup group) {
        return BUNDLE.getString("scenario.group." + group.name());
    }

    /** The name of a scenario, or the word for the plan itself. */
    public static String scenario(Plan plan, String scenario) {
        return scenario.equals(ScenarioNumbers.PLAN) ? BUNDLE.getString("scenario.base")
                : plan.scenario(scenario).map(Scenario::name).orElse(scenario);
    }

    /** All digits, in groups. */
    String number(BigDecimal number) {
        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(locale));
        format.setMaximumFractionDigits(ALL_DECIMALS);
        return broad((number.signum() < 0 ? "\u2212" : "") + format.format(number.abs()));
    }

    /** For example {@code 12.5 %}. */
    public String percent(double share) {
        return number(BigDecimal.valueOf(share).movePointRight(2).round(THREE)) + " %";
    }

    /** The narrow space is missing in many fonts. */
    private static String broad(String text) {
        return text.replace('\u202f', '\u00a0');
    }
}
