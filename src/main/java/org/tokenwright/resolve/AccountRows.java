package org.tokenwright.resolve;

import static org.tokenwright.worksheet.Formulas.over;
import static org.tokenwright.worksheet.Formulas.sum;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.tokenwright.base.Unit;
import org.tokenwright.pricing.AccountTier;
import org.tokenwright.pricing.AccountTier.RateLimit;
import org.tokenwright.worksheet.Expr;
import org.tokenwright.worksheet.Expr.Fold;
import org.tokenwright.worksheet.Outcome;
import org.tokenwright.worksheet.Row.Kind;
import org.tokenwright.worksheet.Tag;
import org.tokenwright.worksheet.Tags;

/** The limits of the accounts that an alternative uses: rates by model, and money a month. */
final class AccountRows {

    private final PlanSheet sheet;
    private final FinalLines finals;

    AccountRows(PlanSheet sheet, FinalLines finals) {
        this.sheet = sheet;
        this.finals = finals;
    }

    /** @param routes whose requests limits count */
    void write(List<RouteRows> routes) {
        sheet.alternative.purchases().accountTiers().forEach((provider, tierId) -> sheet.plan.prices().accountTiers().stream()
                .filter(tier -> tier.id().equals(tierId)).findFirst()
                .ifPresentOrElse(tier -> tier(tier, routes), () -> sheet.note("Account tier " + tierId
                        + " is on no price sheet of this plan: limits of " + sheet.plan.prices().providerName(provider) + " are not checked.")));
    }

    private void tier(AccountTier tier, List<RouteRows> routes) {
        for (RateLimit limit : tier.limits()) {
            List<RouteRows> counted = routes.stream().filter(route -> limit.offers().contains(route.offer().id())).toList();
            if (!counted.isEmpty()) {
                new LimitRows(sheet, tier, limit, counted).write();
            }
        }
        List<Expr> costs = finals.ofProvider(tier.provider());
        if (tier.monthlyCap().isPresent() && !costs.isEmpty()) {
            if (sheet.noExchange(tier.currency()).isPresent()) {
                sheet.note("The monthly cap of " + tier.name() + " is in " + tier.currency() + ", which the plan cannot exchange: it is not checked.");
            } else {
                cap(tier, tier.monthlyCap().get(), costs);
            }
        }
    }

    private void cap(AccountTier tier, BigDecimal most, List<Expr> costs) {
        Tags tags = Tags.NONE.with(Tag.ALTERNATIVE, sheet.alternative.id()).with(Tag.PROVIDER, tier.provider());
        String name = sheet.plan.prices().providerName(tier.provider());
        Expr cap = new Exchange(sheet).convert(sheet.published("limit/" + tier.id() + "/monthlyCap", "most that can be spent in a month, " + tier.name(),
                Unit.of(tier.currency()), most, PriceText.read(tier.source())), tier.currency(), sheet.plan.settings().currency());
        Expr spent = sheet.row(LimitRowIds.cap(sheet.alternative.id(), tier.provider(), "peak"), "cost of " + name, sheet.currency, Kind.BALANCE, tags, sum(costs));
        Expr used = sheet.row(LimitRowIds.cap(sheet.alternative.id(), tier.provider(), "used"), "share of the monthly cap of " + name + " that is used",
                Unit.ONE, Kind.QUANTITY, tags, over(spent, cap));
        sheet.sheet.outcome(new Outcome(((Expr.RowRef) used).row(), Optional.of(Fold.MAX)));
    }
}
