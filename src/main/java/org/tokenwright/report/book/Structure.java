package org.tokenwright.report.book;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.tokenwright.plan.Alternative;
import org.tokenwright.plan.Plan;
import org.tokenwright.plan.Route;
import org.tokenwright.plan.Settings;
import org.tokenwright.workload.Workload;

/** What shapes the rows of a plan and so cannot be changed in a workbook, in words. */
final class Structure {

    private Structure() {
    }

    static Map<String, String> of(Plan plan) {
        var facts = new LinkedHashMap<String, String>();
        Settings settings = plan.settings();
        facts.put(BookWords.get("fixed.currency"), settings.currency());
        facts.put(BookWords.get("fixed.start"), settings.start().toString());
        facts.put(BookWords.get("fixed.months"), Integer.toString(settings.months()));
        facts.put(BookWords.get("fixed.basis"), settings.monthBasis().name().toLowerCase(Locale.ROOT));
        facts.put(BookWords.get("fixed.zone"), settings.zone().getId());
        facts.put(BookWords.get("fixed.fiscal"), settings.fiscalYearStart().getDisplayName(java.time.format.TextStyle.FULL, Locale.ENGLISH));
        plan.workloads().forEach(one -> facts.put(BookWords.get("fixed.workload", one.name(), one.id()), workload(one)));
        plan.alternatives().forEach(one -> facts.put(BookWords.get("fixed.alternative", one.name(), one.id()), alternative(one, plan)));
        return facts;
    }

    private static String workload(Workload workload) {
        String tiers = workload.serviceTiers().keySet().stream().map(tier -> tier.toString().toLowerCase(Locale.ROOT)).collect(Collectors.joining(", "));
        return BookWords.get("fixed.tiers", tiers);
    }

    private static String alternative(Alternative alternative, Plan plan) {
        return alternative.routes().stream().map(route -> route(route, plan)).distinct().collect(Collectors.joining(", "));
    }

    private static String route(Route route, Plan plan) {
        return plan.prices().offer(route.offer()).map(offer -> offer.name()).orElse(route.offer());
    }
}
