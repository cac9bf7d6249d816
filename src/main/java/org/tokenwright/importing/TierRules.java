package org.tokenwright.importing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tokenwright.importing.CsvTable.Line;

/**
 * The published rules on service tiers, regions, caching and long context, and the offers that each one means.
 *
 * <p>A rule names its models in words ({@code gpt-5.4 and later}); {@code service-tier-scopes.csv} says for each rule
 * what it becomes ({@link ScopedRule.Use}) and for which offer ids.
 */
final class TierRules {

    private static final List<String> SCOPE_COLUMNS = List.of("provider", "model_scope", "tier_or_rule", "use", "value",
            "meters", "offers", "remark", "note");

    private final List<Line> scopes;
    private final Map<List<String>, TierRule> rules;

    private TierRules(List<Line> scopes, Map<List<String>, TierRule> rules) {
        this.scopes = scopes;
        this.rules = rules;
    }

    static TierRules read(Path directory) throws IOException {
        var rules = TierRule.read(directory.resolve("service-tiers.csv"));
        TierRule.read(directory.resolve("more-tier-rules.csv")).forEach((key, rule) -> {
            if (rules.putIfAbsent(key, rule) != null) {
                throw rule.line().problem("tier_or_rule", "stands in both tables");
            }
        });
        return new TierRules(CsvTable.read(directory.resolve("service-tier-scopes.csv"), SCOPE_COLUMNS), rules);
    }

    /** @throws IllegalArgumentException if a rule has no scope, a scope no rule, or a pattern no offer */
    void apply(Map<String, OfferDraft> drafts) {
        var unused = new ArrayList<>(rules.keySet());
        for (Line scope : scopes) {
            List<String> key = TierRule.key(scope);
            TierRule rule = rules.get(key);
            if (rule == null) {
                throw scope.problem("tier_or_rule", "is no rule of that provider and model scope");
            }
            unused.remove(key);
            var scoped = new ScopedRule(rule, scope);
            OfferPatterns.ids(scope, drafts.keySet()).forEach(id -> scoped.apply(drafts.get(id)));
        }
        if (!unused.isEmpty()) {
            throw new IllegalArgumentException("service-tier-scopes.csv: no line for " + unused);
        }
    }
}
