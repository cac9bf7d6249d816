package org.tokenwright.pricing;

import static org.tokenwright.pricing.PurchaseCheck.notNegative;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tokenwright.pricing.AccountTier.RateLimit;

/** Checks the account tiers of a sheet. */
final class AccountTierCheck {

    private final PriceSheet sheet;
    private final PurchaseCheck common;
    private final Set<String> sold;

    AccountTierCheck(PriceSheet sheet, Findings findings) {
        this.sheet = sheet;
        common = new PurchaseCheck(sheet, findings.at("accountTiers"));
        sold = sheet.offers().stream().map(Offer::id).collect(Collectors.toSet());
    }

    void run() {
        Optional<BigDecimal> paid = Optional.empty();
        Optional<BigDecimal> cap = Optional.empty();
        for (AccountTier tier : sheet.accountTiers()) {
            Findings at = common.head(tier.id(), tier.provider());
            notNegative("money paid", tier.paid(), at);
            notNegative("largest spend of a month", tier.monthlyCap(), at);
            PurchaseCheck.currency(tier.currency(), at);
            rises("money paid", paid, tier.paid(), true, at);
            rises("largest spend of a month", cap, tier.monthlyCap(), false, at);
            limits(tier, at);
            common.source(tier.source(), at);
            paid = tier.paid().isPresent() ? tier.paid() : paid;
            cap = tier.monthlyCap().isPresent() ? tier.monthlyCap() : cap;
        }
    }

    private static void rises(
            String name, Optional<BigDecimal> before, Optional<BigDecimal> now, boolean strictly, Findings at) {
        if (before.isPresent() && now.isPresent()) {
            int order = before.get().compareTo(now.get());
            at.require(order < 0 || order == 0 && !strictly, "tiers do not rise: " + name + " "
                    + now.get().toPlainString() + " after " + before.get().toPlainString());
        }
    }

    private void limits(AccountTier tier, Findings at) {
        var offers = new HashSet<String>();
        for (int i = 0; i < tier.limits().size(); i++) {
            RateLimit limit = tier.limits().get(i);
            Findings line = at.at("limits", i);
            line.require(!limit.scope().isBlank(), "the limit does not say what it is about");
            line.require(figures(limit).anyMatch(OptionalLong::isPresent), "there is no figure");
            figures(limit).flatMapToLong(OptionalLong::stream).filter(figure -> figure <= 0)
                    .forEach(figure -> line.add("limit is not above 0 (" + figure + ")"));
            for (String offer : limit.offers()) {
                line.require(sold.contains(offer), "limit of a model that the sheet does not sell (" + offer + ")");
                line.require(offers.add(offer), "two limits of one offer (" + offer + ")");
            }
        }
    }

    private static Stream<OptionalLong> figures(RateLimit limit) {
        return Stream.of(limit.requestsPerMinute(), limit.requestsPerDay(), limit.inputTokensPerMinute(),
                limit.outputTokensPerMinute(), limit.totalTokensPerMinute());
    }
}
