package org.tokenwright.plan;

import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tokenwright.worksheet.Timeline;

/** What is wrong or odd in the settings of a plan, apart from single numbers. */
final class SettingsCheck {

    private static final Pattern CURRENCY = Pattern.compile("[A-Z][A-Z0-9]{1,9}");
    private static final int MONTHS_OF_YEAR = 12;

    private final Settings settings;
    private final Set<String> teams;
    private final Findings findings;

    SettingsCheck(Plan plan, Findings findings) {
        settings = plan.settings();
        teams = plan.teams().stream().map(Team::id).collect(Collectors.toSet());
        this.findings = findings;
    }

    void check() {
        currency("/settings/currency", settings.currency(), findings);
        findings.year("/settings/start", settings.start());
        if (settings.months() < 1 || settings.months() > Timeline.MAX_MONTHS) {
            findings.error("/settings/months", "must be 1 to " + Timeline.MAX_MONTHS + " (" + settings.months() + ")");
        }
        exchangeRates();
        settings.budgets().forEach(this::budget);
    }

    static void currency(String place, String currency, Findings findings) {
        if (!CURRENCY.matcher(currency).matches()) {
            findings.error(place, "not a currency such as USD (\"" + currency + "\")");
        }
    }

    private void exchangeRates() {
        var seen = new HashSet<String>();
        for (ExchangeRate rate : settings.exchangeRates()) {
            String at = "/settings/exchangeRates[" + rate.id() + "]";
            currency(at + "/from", rate.from(), findings);
            currency(at + "/to", rate.to(), findings);
            seen.add(rate.id());
            if (rate.from().equals(rate.to())) {
                findings.error(at + "/to", "must be another currency than " + rate.from());
            } else if (seen.contains(rate.to() + "-" + rate.from())) {
                findings.error(at, "the rate from " + rate.to() + " to " + rate.from()
                        + " is there too; one of them says both");
            }
            steps(at + "/steps", rate);
        }
    }

    private void steps(String at, ExchangeRate rate) {
        List<ExchangeRate.Step> steps = rate.steps();
        if (steps.isEmpty()) {
            findings.error(at, "a rate needs a month since when it holds");
            return;
        }
        steps.forEach(step -> findings.year(at + "[" + step.since() + "]/since", step.since()));
        for (int i = 1; i < steps.size(); i++) {
            YearMonth since = steps.get(i).since();
            YearMonth before = steps.get(i - 1).since();
            if (!since.isAfter(before)) {
                findings.error(at + "[" + since + "]/since", "the rate since " + since + " must come after that since " + before);
            }
        }
        if (steps.getFirst().since().isAfter(settings.start())) {
            findings.odd(at, "the rate is known only since " + steps.getFirst().since() + ", after the plan starts in "
                    + settings.start() + "; what needs it is not priced");
        }
    }

    private void budget(Budget budget) {
        String at = "/settings/budgets[" + budget.id() + "]";
        budget.team().filter(id -> !teams.contains(id))
                .ifPresent(id -> findings.error(at + "/team", "there is no team \"" + id + "\""));
        budget.fiscalYear().ifPresent(year -> fiscalYear(at + "/fiscalYear", year));
    }

    private void fiscalYear(String at, int year) {
        YearMonth end = settings.start().plusMonths(settings.months());
        YearMonth first = YearMonth.of(year, settings.fiscalYearStart());
        if (findings.year(at, first) && (!first.isBefore(end)
                || !first.plusMonths(MONTHS_OF_YEAR).isAfter(settings.start()))) {
            findings.odd(at, "the fiscal year " + year + " lies outside the plan");
        }
    }
}
