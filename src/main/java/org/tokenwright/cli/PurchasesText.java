package org.tokenwright.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.tokenwright.pricing.AccountTier;
import org.tokenwright.pricing.AccountTier.RateLimit;
import org.tokenwright.pricing.Capacity;
import org.tokenwright.pricing.Capacity.UnitLoad;
import org.tokenwright.pricing.Capacity.UnitPrice;
import org.tokenwright.pricing.PriceSheet;
import org.tokenwright.pricing.SeatPlan;

/** Everything a price sheet says about capacity, seats and account tiers, as text. */
final class PurchasesText {

    private final PriceSheet sheet;
    private final List<String> lines = new ArrayList<>();

    PurchasesText(PriceSheet sheet) {
        this.sheet = sheet;
    }

    List<String> lines() {
        lines.add(CliText.get("show.purchases", sheet.providerName(), sheet.revision()));
        sheet.capacities().forEach(this::capacity);
        if (!sheet.seatPlans().isEmpty()) {
            seatPlans();
        }
        if (!sheet.accountTiers().isEmpty()) {
            accountTiers();
        }
        return lines;
    }

    private void capacity(Capacity capacity) {
        lines.add("");
        lines.add(CliText.get("show.capacity", capacity.id(), capacity.name(), capacity.unitName(),
                CliText.get(capacity.spills() ? "show.spills" : "show.refuses"),
                capacity.anyModel() ? CliText.get("show.anymodel") : ""));
        lines.addAll(prices(capacity).lines());
        if (!capacity.loads().isEmpty()) {
            lines.addAll(loads(capacity).lines());
        }
        note(capacity.note());
    }

    private static TextTable prices(Capacity capacity) {
        TextTable table = table("price-id", "term", ">price", "commitment", "status", "source", "seen");
        for (UnitPrice price : capacity.prices()) {
            String per = price.currency() + "/" + capacity.unitName() + "/" + lower(price.per());
            table.row(List.of(price.id(), price.name(), Numbers.shown(price.amount()) + " " + per,
                    price.commitment().isZero() ? Numbers.NONE : price.commitment().toString(), lower(price.status()),
                    price.source().title(), price.source().seen()));
        }
        return table;
    }

    private static TextTable loads(Capacity capacity) {
        TextTable table = table("offer", ">tpm", ">weight-input", ">weight-write", ">weight-read", ">weight-output",
                ">minimum", ">step", "source", "seen");
        for (UnitLoad load : capacity.loads()) {
            table.row(List.of(load.offer(), Numbers.shown(load.tokensPerMinute()), Numbers.shown(load.weights().input()),
                    Numbers.shown(load.weights().cacheWrite()), Numbers.shown(load.weights().cacheRead()),
                    Numbers.shown(load.weights().output()), Numbers.shown(load.minimum()), Numbers.shown(load.step()),
                    load.source().title(), load.source().seen()));
        }
        return table;
    }

    private void seatPlans() {
        TextTable table = table("plan", "name", ">monthly", ">annual", ">seats", ">allowance", ">overage", "pooled", "status",
                "source", "seen");
        for (SeatPlan plan : sheet.seatPlans()) {
            table.row(List.of(plan.id(), plan.name(), money(plan.monthlyFee(), plan.currency()),
                    money(plan.annualFee(), plan.currency()), String.valueOf(plan.minimumSeats()), allowance(plan),
                    money(plan.overage(), plan.currency()), CliText.get(plan.pooled() ? "show.yes" : "show.no"),
                    lower(plan.status()), plan.source().title(), plan.source().seen()));
        }
        lines.add("");
        lines.addAll(table.lines());
        sheet.seatPlans().forEach(plan -> {
            note(plan.allowanceText().isEmpty() ? "" : plan.name() + ": " + plan.allowanceText());
            note(plan.note().isEmpty() ? "" : plan.name() + ": " + plan.note());
        });
    }

    private static String allowance(SeatPlan plan) {
        if (plan.meteredToo()) {
            return CliText.get("show.meteredtoo");
        }
        return plan.allowance().map(allowance -> Numbers.shown(allowance.amount()) + " " + allowance.unit()
                + (allowance.estimate() ? " " + CliText.get("show.estimate") : "")).orElse(Numbers.NONE);
    }

    private void accountTiers() {
        TextTable table = table("account", ">paid", ">cap", "models", ">rpm", ">rpd", ">input-tpm", ">output-tpm",
                ">total-tpm", "reads", "source", "seen");
        for (AccountTier tier : sheet.accountTiers()) {
            if (tier.limits().isEmpty()) {
                row(table, tier, Optional.empty());
            }
            tier.limits().forEach(limit -> row(table, tier, Optional.of(limit)));
        }
        lines.add("");
        lines.addAll(table.lines());
        sheet.accountTiers().forEach(tier -> note(tier.note().isEmpty() ? "" : tier.name() + ": " + tier.note()));
    }

    private static void row(TextTable table, AccountTier tier, Optional<RateLimit> limit) {
        table.row(List.of(tier.id(), money(tier.paid(), tier.currency()), money(tier.monthlyCap(), tier.currency()),
                limit.map(RateLimit::scope).orElse(Numbers.NONE), most(limit.map(RateLimit::requestsPerMinute)),
                most(limit.map(RateLimit::requestsPerDay)), most(limit.map(RateLimit::inputTokensPerMinute)),
                most(limit.map(RateLimit::outputTokensPerMinute)), most(limit.map(RateLimit::totalTokensPerMinute)),
                limit.map(one -> CliText.get(one.cacheReadsCount() ? "show.yes" : "show.no")).orElse(Numbers.NONE),
                tier.source().title(), tier.source().seen()));
    }

    private static String most(Optional<OptionalLong> limit) {
        OptionalLong number = limit.orElse(OptionalLong.empty());
        return number.isEmpty() ? Numbers.NONE : Numbers.shown(BigDecimal.valueOf(number.getAsLong()));
    }

    private static String money(Optional<BigDecimal> amount, String currency) {
        return amount.map(money -> Numbers.shown(money) + " " + currency).orElse(Numbers.NONE);
    }

    private void note(String text) {
        text.lines().forEach(lines::add);
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** Columns by the last part of their key; numbers are marked by {@code >}. */
    private static TextTable table(String... columns) {
        var table = new TextTable();
        for (String column : columns) {
            if (column.startsWith(">")) {
                table.right(CliText.get("show.column." + column.substring(1)));
            } else {
                table.left(CliText.get("show.column." + column));
            }
        }
        return table;
    }
}
