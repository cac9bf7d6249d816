package org.tokenwright.app;

import java.math.BigDecimal;
import java.time.Month;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.tokenwright.base.MonthBasis;
import org.tokenwright.base.Quantity;
import org.tokenwright.base.Unit;
import org.tokenwright.plan.Alternative;
import org.tokenwright.plan.NumberRule;
import org.tokenwright.plan.PinnedPrices;
import org.tokenwright.plan.Plan;
import org.tokenwright.plan.PricePinning;
import org.tokenwright.plan.Route;
import org.tokenwright.plan.Settings;
import org.tokenwright.plan.Team;
import org.tokenwright.plan.WorkloadTemplate;
import org.tokenwright.pricing.Offer;
import org.tokenwright.pricing.PriceBook;
import org.tokenwright.store.WorkloadTemplates;
import org.tokenwright.workload.Workload;

/** A large organisation: teams with workloads made from all templates in turn, on offers that take them. */
public final class OrganisationPlan {

    private static final int LEAST_WINDOW = 128_000;

    private OrganisationPlan() {
    }

    /** Every team has the same number of workloads; all teams are below one. */
    public static Plan of(PriceBook book, int teams, int workloadsOfTeam, int alternatives, int months) {
        var settings = new Settings("USD", MonthBasis.CALENDAR, ZoneOffset.UTC, Month.JANUARY, YearMonth.of(2026, 12), months,
                Optional.empty(), Quantity.exact(new BigDecimal("0.001"), Unit.ONE));
        var tree = new ArrayList<Team>();
        var work = new ArrayList<Workload>();
        List<WorkloadTemplate> templates = WorkloadTemplates.bundled();
        for (int t = 0; t < teams; t++) {
            String team = "team-" + t;
            tree.add(new Team(team, "Team " + t, t == 0 ? Optional.empty() : Optional.of("team-0"),
                    Optional.of(Quantity.exact(10 + t, NumberRule.PERSON)), Optional.empty()));
            for (int w = 0; w < workloadsOfTeam; w++) {
                work.add(workload(templates.get(work.size() % templates.size()), "w" + work.size(), team));
            }
        }
        Plan plan = new Plan("Organisation of " + teams + " teams", "", settings, tree, work, alternatives(book, alternatives), List.of(),
                PinnedPrices.NONE, new TreeMap<>());
        return PricePinning.complete(plan, book).plan();
    }

    private static Workload workload(WorkloadTemplate template, String id, String team) {
        Workload made = template.workload();
        return new Workload(id, template.name() + " " + id, Optional.of(team), made.volume(), made.shape(), made.serviceTiers(), made.load(),
                made.extras(), made.fallback(), made.prefixes(), made.reference(), made.outcome());
    }

    private static List<Alternative> alternatives(PriceBook book, int count) {
        List<Offer> offers = book.offers().stream().filter(offer -> !offer.embedding() && !offer.life().isRetired())
                .filter(offer -> offer.contextWindow().orElse(0) >= LEAST_WINDOW).toList();
        var all = new ArrayList<Alternative>();
        for (int i = 0; i < count; i++) {
            Offer offer = offers.get(i * 7 % offers.size());
            all.add(new Alternative("a" + i, offer.name() + " " + i, List.of(new Route("r", Optional.empty(), offer.id(),
                    Quantity.exact(1, Unit.ONE), Optional.empty(), Optional.empty(), "", new TreeMap<>()))));
        }
        return all;
    }
}
