package org.tokenwright.store;

import java.util.OptionalLong;
import org.tokenwright.pricing.AccountTier;
import org.tokenwright.pricing.AccountTier.RateLimit;

/** Account tiers in JSON, as they stand in price sheets and inside plans. */
final class AccountTierJson {

    private static final long LARGEST_LIMIT = 1_000_000_000_000L;

    private AccountTierJson() {
    }

    /** @param provider the tier's provider where it names none; empty when it must */
    static AccountTier read(JsonCursor tier, String provider) {
        return new AccountTier(OfferJson.id(tier.get("id")), OfferJson.provider(tier, provider), tier.text("name"),
                tier.find("paid").map(CapacityJson::notNegative),
                tier.find("monthlyCap").map(CapacityJson::notNegative), RateJson.currency(tier),
                tier.list("limits", AccountTierJson::limit), RateJson.source(tier), tier.text("note", ""));
    }

    /** @param provider left out where it is the tier's */
    static Json write(AccountTier tier, String provider) {
        var result = new Members()
                .put("id", tier.id())
                .putUnless(provider, "provider", tier.provider())
                .put("name", tier.name())
                .put("paid", tier.paid(), Members::number)
                .put("monthlyCap", tier.monthlyCap(), Members::number)
                .put("currency", tier.currency())
                .put("limits", tier.limits(), AccountTierJson::limit);
        RateJson.source(tier.source(), result);
        return result.putUnless("", "note", tier.note()).object();
    }

    private static RateLimit limit(JsonCursor line) {
        return new RateLimit(line.text("scope"), line.list("offers", OfferJson::id), most(line, "requestsPerMinute"),
                most(line, "requestsPerDay"), most(line, "inputTokensPerMinute"), most(line, "outputTokensPerMinute"),
                most(line, "totalTokensPerMinute"), line.find("cacheReadsCount").map(JsonCursor::bool).orElse(true));
    }

    private static Json limit(RateLimit limit) {
        var line = new Members().put("scope", limit.scope()).put("offers", limit.offers(), Members::text);
        most(line, "requestsPerMinute", limit.requestsPerMinute());
        most(line, "requestsPerDay", limit.requestsPerDay());
        most(line, "inputTokensPerMinute", limit.inputTokensPerMinute());
        most(line, "outputTokensPerMinute", limit.outputTokensPerMinute());
        most(line, "totalTokensPerMinute", limit.totalTokensPerMinute());
        if (!limit.cacheReadsCount()) {
            line.put("cacheReadsCount", new Json.Bool(false));
        }
        return line.line();
    }

    private static OptionalLong most(JsonCursor line, String name) {
        return line.find(name).map(number -> OptionalLong.of(number.integer(1, LARGEST_LIMIT)))
                .orElse(OptionalLong.empty());
    }

    private static void most(Members line, String name, OptionalLong number) {
        number.ifPresent(most -> line.put(name, most));
    }
}
