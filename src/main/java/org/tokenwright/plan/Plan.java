package org.tokenwright.plan;

import java.util.Collections;
import java.util.LinkedList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tokenwright.contract.Quote;
import org.tokenwright.pricing.Offer;
import org.tokenwright.workload.Workload;

/**
 * The document: everything that is saved in one {@code .tokenplan} file. Immutable; an {@link Edit} makes a new one.
 *
 * @param unknown members of the file that this version does not know, as JSON text by their place, kept for saving
 */
public record Plan(
        String name, String note, Settings settings, List<Team> teams, List<Workload> workloads, List<Quote> quotes,
        List<Alternative> alternatives, List<Scenario> scenarios, PinnedPrices prices,
        SortedMap<String, String> unknown) {

    public Plan {
        teams = List.copyOf(teams);
        workloads = List.copyOf(workloads);
        quotes = List.copyOf(quotes);
        alternatives = List.copyOf(alternatives);
        scenarios = List.copyOf(scenarios);
        unknown = Collections.unmodifiableSortedMap(new TreeMap<>(unknown));
    }

    /** A plan without quotes. */
    public Plan(String name, String note, Settings settings, List<Team> teams, List<Workload> workloads,
            List<Alternative> alternatives, List<Scenario> scenarios, PinnedPrices prices,
            SortedMap<String, String> unknown) {
        this(name, note, settings, teams, workloads, List.of(), alternatives, scenarios, prices, unknown);
    }

    public Optional<Workload> workload(String id) {
        return workloads.stream().filter(workload -> workload.id().equals(id)).findFirst();
    }

    public Optional<Quote> quote(String id) {
        return quotes.stream().filter(quote -> quote.id().equals(id)).findFirst();
    }

    public Optional<Alternative> alternative(String id) {
        return alternatives.stream().filter(alternative -> alternative.id().equals(id)).findFirst();
    }

    public Optional<Scenario> scenario(String id) {
        return scenarios.stream().filter(scenario -> scenario.id().equals(id)).findFirst();
    }

    /** The quotes of an alternative that include an offer; in a sound plan one at most. */
    public List<Quote> quotesFor(Alternative alternative, String offer) {
        return alternative.quotes().stream().flatMap(id -> quote(id).stream())
                .filter(quote -> quote.includes(Offer.providerOf(offer), offer)).toList();
    }

    /**
     * A scenario after those it is based on, the first one first.
     *
     * @throws IllegalArgumentException if there is no such scenario, or it is based on itself
     */
    public List<Scenario> scenarioChain(String id) {
        var chain = new LinkedList<Scenario>();
        Optional<String> next = Optional.of(id);
        while (next.isPresent()) {
            String wanted = next.get();
            Scenario scenario = scenario(wanted).orElseThrow(
                    () -> new IllegalArgumentException("there is no scenario \"" + wanted + "\""));
            if (chain.contains(scenario)) {
                throw new IllegalArgumentException("scenario \"" + id + "\" is based on itself");
            }
            chain.addFirst(scenario);
            next = scenario.basedOn();
        }
        return List.copyOf(chain);
    }

    public Plan withName(String newName) {
        return new Plan(newName, note, settings, teams, workloads, quotes, alternatives, scenarios, prices, unknown);
    }

    public Plan withNote(String newNote) {
        return new Plan(name, newNote, settings, teams, workloads, quotes, alternatives, scenarios, prices, unknown);
    }

    public Plan withSettings(Settings newSettings) {
        return new Plan(name, note, newSettings, teams, workloads, quotes, alternatives, scenarios, prices, unknown);
    }

    public Plan withTeams(List<Team> newTeams) {
        return new Plan(name, note, settings, newTeams, workloads, quotes, alternatives, scenarios, prices, unknown);
    }

    public Plan withWorkloads(List<Workload> newWorkloads) {
        return new Plan(name, note, settings, teams, newWorkloads, quotes, alternatives, scenarios, prices, unknown);
    }

    public Plan withQuotes(List<Quote> newQuotes) {
        return new Plan(name, note, settings, teams, workloads, newQuotes, alternatives, scenarios, prices, unknown);
    }

    public Plan withAlternatives(List<Alternative> newAlternatives) {
        return new Plan(name, note, settings, teams, workloads, quotes, newAlternatives, scenarios, prices, unknown);
    }

    public Plan withScenarios(List<Scenario> newScenarios) {
        return new Plan(name, note, settings, teams, workloads, quotes, alternatives, newScenarios, prices, unknown);
    }

    public Plan withPrices(PinnedPrices newPrices) {
        return new Plan(name, note, settings, teams, workloads, quotes, alternatives, scenarios, newPrices, unknown);
    }

    public Plan withUnknown(SortedMap<String, String> newUnknown) {
        return new Plan(name, note, settings, teams, workloads, quotes, alternatives, scenarios, prices, newUnknown);
    }
}
