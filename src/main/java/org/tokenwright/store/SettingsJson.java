package org.tokenwright.store;

import java.math.BigDecimal;
import java.time.Month;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.tokenwright.base.MonthBasis;
import org.tokenwright.base.Quantity;
import org.tokenwright.base.Unit;
import org.tokenwright.plan.Budget;
import org.tokenwright.plan.ExchangeRate;
import org.tokenwright.plan.NumberRule;
import org.tokenwright.plan.PriceOutlook;
import org.tokenwright.plan.Settings;
import org.tokenwright.plan.WorkloadRules;

/** What holds for a whole plan, in JSON. */
final class SettingsJson {

    private static final int USUAL_MONTHS = 12;
    private static final int LAST_YEAR = 9999;
    /** One request in a thousand. */
    private static final Quantity USUAL_TOLERANCE = Quantity.exact(new BigDecimal("0.001"), Unit.ONE);

    private SettingsJson() {
    }

    static Settings read(JsonCursor settings) {
        String currency = settings.text("currency");
        return new Settings(currency, settings.oneOf("monthBasis", MonthBasis.CALENDAR),
                settings.find("zone").map(zone -> zone.parsed(ZoneId::of)).orElse(ZoneOffset.UTC),
                Month.of(settings.find("fiscalYearStart").map(m -> (int) m.integer(1, 12)).orElse(1)),
                settings.get("start").month(),
                settings.find("months").map(m -> (int) m.integer(1, Integer.MAX_VALUE)).orElse(USUAL_MONTHS),
                settings.find("budgetPerYear").map(q -> QuantityJson.read(q, NumberRule.budget(currency))),
                settings.find("unfitTolerance").map(q -> QuantityJson.read(q, NumberRule.TOLERANCE))
                        .orElse(USUAL_TOLERANCE),
                settings.find("discountRatePerYear").map(q -> QuantityJson.read(q, NumberRule.DISCOUNT_RATE)),
                settings.list("exchangeRates", SettingsJson::exchangeRate),
                settings.list("budgets", budget -> budget(budget, currency)),
                settings.find("outlook").map(SettingsJson::outlook));
    }

    static Json write(Settings settings) {
        return new Members()
                .put("currency", settings.currency())
                .put("monthBasis", settings.monthBasis())
                .put("zone", settings.zone().getId())
                .put("fiscalYearStart", settings.fiscalYearStart().getValue())
                .put("start", settings.start().toString())
                .put("months", settings.months())
                .put("budgetPerYear", settings.budgetPerYear(), QuantityJson::write)
                .put("unfitTolerance", QuantityJson.write(settings.unfitTolerance()))
                .put("discountRatePerYear", settings.discountRatePerYear(), QuantityJson::write)
                .put("exchangeRates", settings.exchangeRates(), SettingsJson::exchangeRate)
                .put("budgets", settings.budgets(), SettingsJson::budget)
                .put("outlook", settings.outlook(), SettingsJson::outlook)
                .object();
    }

    private static PriceOutlook outlook(JsonCursor outlook) {
        return new PriceOutlook(QuantityJson.read(outlook.get("fallPerYear"), WorkloadRules.POSITIVE),
                outlook.find("migrated").map(share -> QuantityJson.read(share, NumberRule.PART)).orElse(Quantity.exact(1, Unit.ONE)),
                outlook.find("lag").map(months -> QuantityJson.read(months, WorkloadRules.COUNT)).orElse(Quantity.exact(0, Unit.ONE)));
    }

    private static Json outlook(PriceOutlook outlook) {
        return new Members().put("fallPerYear", QuantityJson.write(outlook.fallPerYear()))
                .put("migrated", QuantityJson.write(outlook.migrated())).put("lag", QuantityJson.write(outlook.lag())).object();
    }

    private static ExchangeRate exchangeRate(JsonCursor rate) {
        String from = QuoteJson.currency(rate, "from");
        String to = QuoteJson.currency(rate, "to");
        NumberRule rule = NumberRule.exchange(from, to);
        return new ExchangeRate(from, to, rate.list("steps", step -> step(step, rule)));
    }

    private static ExchangeRate.Step step(JsonCursor step, NumberRule rule) {
        YearMonth since = step.get("since").month();
        return new ExchangeRate.Step(since, QuantityJson.read(step.get("rate"), rule));
    }

    private static Json exchangeRate(ExchangeRate rate) {
        return new Members().put("from", rate.from()).put("to", rate.to())
                .put("steps", rate.steps(), step -> new Members().put("since", step.since().toString())
                        .put("rate", QuantityJson.write(step.rate())).line())
                .object();
    }

    private static Budget budget(JsonCursor budget, String currency) {
        String id = budget.text("id");
        JsonCursor amount = budget.get("amount");
        Quantity quantity = QuantityJson.read(amount, Unit.of(currency));
        return new Budget(id, budget.text("name", id), budget.find("team").map(JsonCursor::text),
                budget.find("fiscalYear").map(year -> (int) year.integer(1, LAST_YEAR)),
                budget.oneOf("period", Budget.Period.YEAR),
                amount.make(() -> NumberRule.budgetAmount(quantity.unit(), currency).check(quantity)));
    }

    private static Json budget(Budget budget) {
        return new Members().put("id", budget.id()).put("name", budget.name())
                .<String>put("team", budget.team(), Members::text)
                .<Integer>put("fiscalYear", budget.fiscalYear(), year -> new Json.Num(year.toString()))
                .put("period", budget.period())
                .put("amount", QuantityJson.write(budget.amount()))
                .object();
    }
}
