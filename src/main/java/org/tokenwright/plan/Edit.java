package org.tokenwright.plan;

import java.util.List;
import org.tokenwright.base.Quantity;
import org.tokenwright.contract.Quote;
import org.tokenwright.workload.Workload;

/**
 * A change of a plan as data. Every edit keeps a sound plan sound: what would not pass {@link PlanCheck} is refused,
 * and what referred to something that is gone goes with it.
 */
public sealed interface Edit {

    /** What a person calls it, for example {@code Growth 5 %}; in the language of the window. */
    String name();

    /**
     * The plan after this edit.
     *
     * @throws IllegalArgumentException if the plan would be refused afterwards, naming the place and the value
     */
    default Plan apply(Plan plan) {
        return PlanCheck.require(Leftovers.drop(plan, PlanCheck.requireIds(change(plan))));
    }

    /** The plan with this change alone. */
    Plan change(Plan plan);

    /** Gives one number of the plan a new value, range or origin. */
    record SetInput(String inputId, Quantity quantity, String name) implements Edit {

        /** Cheaper than the check of the whole plan, for it happens while a slider moves. */
        @Override
        public Plan apply(Plan plan) {
            if (inputId.startsWith("quote/") || JointCheck.concerns(plan, inputId)) {   // such numbers bound one another
                return Edit.super.apply(plan);
            }
            NumberRule.of(plan, inputId).ifPresent(rule -> rule.check(quantity));
            if (plan.scenarios().stream().anyMatch(scenario -> scenario.differences().containsKey(inputId))) {
                return Edit.super.apply(plan);
            }
            return VolumeCheck.require(change(plan), inputId);
        }

        @Override
        public Plan change(Plan plan) {
            return PlanInputs.with(plan, inputId, quantity);
        }
    }

    /** Gives the plan another title. */
    record Rename(String title, String name) implements Edit {
        @Override
        public Plan change(Plan plan) {
            return plan.withName(title);
        }
    }

    record SetNote(String note, String name) implements Edit {
        @Override
        public Plan change(Plan plan) {
            return plan.withNote(note);
        }
    }

    /** Sets what holds for the whole plan; another currency needs a budget in it, or none. */
    record SetSettings(Settings settings, String name) implements Edit {
        @Override
        public Plan change(Plan plan) {
            return plan.withSettings(settings);
        }
    }

    /** Sets the team tree; workloads must not belong to a team that is gone. */
    record SetTeams(List<Team> teams, String name) implements Edit {
        public SetTeams {
            teams = List.copyOf(teams);
        }

        @Override
        public Plan change(Plan plan) {
            return plan.withTeams(teams);
        }
    }

    record AddWorkload(Workload workload, String name) implements Edit {
        @Override
        public Plan change(Plan plan) {
            return plan.withWorkloads(ById.with(plan.workloads(), workload));
        }
    }

    /** Replaces the workload of the same id. */
    record ReplaceWorkload(Workload workload, String name) implements Edit {
        @Override
        public Plan change(Plan plan) {
            return plan.withWorkloads(ById.replaced(plan.workloads(), workload, Workload::id));
        }
    }

    /** Removes a workload with the routes that serve it alone; seats that covered it cover none. */
    record RemoveWorkload(String id, String name) implements Edit {
        @Override
        public Plan change(Plan plan) {
            return plan.withWorkloads(ById.without(plan.workloads(), id, Workload::id))
                    .withAlternatives(plan.alternatives().stream().map(this::withoutIt).toList());
        }

        private Alternative withoutIt(Alternative alternative) {
            Alternative.Purchases purchases = alternative.purchases();
            return alternative.withRoutes(alternative.routes().stream()
                            .filter(route -> !route.workload().map(id::equals).orElse(false)).toList())
                    .withPurchases(new Alternative.Purchases(purchases.reservations(), purchases.seats().stream()
                            .map(seats -> seats.workload().map(id::equals).orElse(false) ? seats.coveringNothing() : seats)
                            .toList(), purchases.accountTiers()));
        }
    }

    record AddAlternative(Alternative alternative, String name) implements Edit {
        @Override
        public Plan change(Plan plan) {
            return plan.withAlternatives(ById.with(plan.alternatives(), alternative));
        }
    }

    /** Replaces the alternative of the same id. */
    record ReplaceAlternative(Alternative alternative, String name) implements Edit {
        @Override
        public Plan change(Plan plan) {
            return plan.withAlternatives(ById.replaced(plan.alternatives(), alternative, Alternative::id));
        }
    }

    record RemoveAlternative(String id, String name) implements Edit {
        @Override
        public Plan change(Plan plan) {
            return plan.withAlternatives(ById.without(plan.alternatives(), id, Alternative::id));
        }
    }

    record AddQuote(Quote quote, String name) implements Edit {
        @Override
        public Plan change(Plan plan) {
            return plan.withQuotes(ById.with(plan.quotes(), quote));
        }
    }

    /** Replaces the quote of the same id. */
    record ReplaceQuote(Quote quote, String name) implements Edit {
        @Override
        public Plan change(Plan plan) {
            return plan.withQuotes(ById.replaced(plan.quotes(), quote, Quote::id));
        }
    }

    /** Removes a quote; alternatives that bought under it buy at list prices again. */
    record RemoveQuote(String id, String name) implements Edit {
        @Override
        public Plan change(Plan plan) {
            return plan.withQuotes(ById.without(plan.quotes(), id, Quote::id))
                    .withAlternatives(plan.alternatives().stream().map(alternative -> alternative.withQuotes(
                            alternative.quotes().stream().filter(quote -> !quote.equals(id)).toList())).toList());
        }
    }

    record SetScenarios(List<Scenario> scenarios, String name) implements Edit {
        public SetScenarios {
            scenarios = List.copyOf(scenarios);
        }

        @Override
        public Plan change(Plan plan) {
            return plan.withScenarios(scenarios);
        }
    }

    record SetPrices(PinnedPrices prices, String name) implements Edit {
        @Override
        public Plan change(Plan plan) {
            return plan.withPrices(prices);
        }
    }

    /** Several changes that are one for a person, such as a new alternative and the prices of its offers. */
    record Together(List<Edit> edits, String name) implements Edit {
        public Together {
            edits = List.copyOf(edits);
        }

        @Override
        public Plan change(Plan plan) {
            Plan result = plan;
            for (Edit edit : edits) {
                result = edit.change(result);
            }
            return result;
        }
    }
}
