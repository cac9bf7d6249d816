package org.tokenwright.plan;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tokenwright.workload.Workload;

/**
 * The document: everything that is saved in one {@code .tokenplan} file. Immutable; an {@link Edit} makes a new one.
 *
 * @param unknown members of the file that this version does not know, as JSON text by their place, kept for saving
 */
public record Plan(
        String name, String note, Settings settings, List<Team> teams, List<Workload> workloads,
        List<Alternative> alternatives, List<Scenario> scenarios, PinnedPrices prices,
        SortedMap<String, String> unknown) {

    public Plan {
        teams = List.copyOf(teams);
        workloads = List.copyOf(workloads);
        alternatives = List.copyOf(alternatives);
        scenarios = List.copyOf(scenarios);
        unknown = Collections.unmodifiableSortedMap(new TreeMap<>(unknown));
    }

    public Optional<Workload> workload(String id) {
        return workloads.stream().filter(workload -> workload.id().equals(id)).findFirst();
    }

    public Optional<Alternative> alternative(String id) {
        return alternatives.stream().filter(alternative -> alternative.id().equals(id)).findFirst();
    }

    public Plan withName(String newName) {
        return new Plan(newName, note, settings, teams, workloads, alternatives, scenarios, prices, unknown);
    }

    public Plan withSettings(Settings newSettings) {
        return new Plan(name, note, newSettings, teams, workloads, alternatives, scenarios, prices, unknown);
    }

    public Plan withWorkloads(List<Workload> newWorkloads) {
        return new Plan(name, note, settings, teams, newWorkloads, alternatives, scenarios, prices, unknown);
    }

    public Plan withAlternatives(List<Alternative> newAlternatives) {
        return new Plan(name, note, settings, teams, workloads, newAlternatives, scenarios, prices, unknown);
    }

    public Plan withScenarios(List<Scenario> newScenarios) {
        return new Plan(name, note, settings, teams, workloads, alternatives, newScenarios, prices, unknown);
    }

    public Plan withPrices(PinnedPrices newPrices) {
        return new Plan(name, note, settings, teams, workloads, alternatives, scenarios, newPrices, unknown);
    }
}
