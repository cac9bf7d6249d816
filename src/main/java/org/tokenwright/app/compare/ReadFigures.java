package org.tokenwright.app.compare;

import static java.util.stream.Collectors.joining;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import org.tokenwright.analysis.Comparison;
import org.tokenwright.app.text.NumberStyle;
import org.tokenwright.app.text.Words;
import org.tokenwright.plan.Alternative;
import org.tokenwright.plan.PinnedPrices;
import org.tokenwright.plan.Route;
import org.tokenwright.pricing.Offer;
import org.tokenwright.report.chart.AlternativeCosts;
import org.tokenwright.report.chart.PlanCosts;
import org.tokenwright.report.chart.ReadCosts;
import org.tokenwright.worksheet.Inputs;

/** Reads the figures of a comparison from its worksheets; remembers what only a change of structure changes. Not thread-safe. */
public final class ReadFigures {

    private final ReadCosts costs = new ReadCosts();

    public Figures of(Comparison found) {
        PlanCosts read = costs.of(found, NumberStyle.current().locale());
        OptionalDouble cheapest = found.cheapest();
        return new Figures(read, read.alternatives().stream().map(one -> figures(one, cheapest, found.plan().prices())).toList());
    }

    private static AlternativeFigures figures(AlternativeCosts one, OptionalDouble cheapest, PinnedPrices prices) {
        return new AlternativeFigures(one, offers(one.result().alternative(), prices), timesCheapest(one.total(), cheapest),
                one.result().againstBudget(Inputs.BASE));
    }

    private static OptionalDouble timesCheapest(OptionalDouble total, OptionalDouble cheapest) {
        return total.isPresent() && cheapest.isPresent() && cheapest.getAsDouble() > 0
                ? OptionalDouble.of(total.getAsDouble() / cheapest.getAsDouble()) : OptionalDouble.empty();
    }

    /** What serves the alternative: names where they are not its own, providers, tiers, the day the prices were read. */
    private static String offers(Alternative alternative, PinnedPrices prices) {
        List<String> names = alternative.routes().stream().map(route -> offer(route, prices)).distinct().toList();
        String own = names.size() == 1 && names.getFirst().equals(alternative.name()) ? "" : String.join(", ", names) + " · ";
        List<String> ids = alternative.routes().stream().map(route -> Offer.providerOf(route.offer())).distinct().toList();
        String providers = ids.stream().map(prices::providerName).collect(joining(", "));
        String read = ids.stream().flatMap(provider -> prices.pin(provider).stream())
                .map(pin -> pin.knownOn().toString()).max(Comparator.naturalOrder())
                .map(day -> " · " + Words.get("headline.read", day)).orElse("");
        return own + providers + read;
    }

    private static String offer(Route route, PinnedPrices prices) {
        String name = prices.offer(route.offer()).map(Offer::name).orElse(route.offer());
        String tiers = String.join("/", route.serviceTiers().keySet());
        return name + (tiers.isEmpty() ? "" : " " + tiers);
    }
}
