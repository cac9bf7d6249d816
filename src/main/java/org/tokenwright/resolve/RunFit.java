package org.tokenwright.resolve;

import static org.tokenwright.worksheet.Formulas.ONE;
import static org.tokenwright.worksheet.Formulas.ZERO;
import static org.tokenwright.worksheet.Formulas.ceiling;
import static org.tokenwright.worksheet.Formulas.choice;
import static org.tokenwright.worksheet.Formulas.less;
import static org.tokenwright.worksheet.Formulas.lessOrEqual;
import static org.tokenwright.worksheet.Formulas.max;
import static org.tokenwright.worksheet.Formulas.minus;
import static org.tokenwright.worksheet.Formulas.plus;
import static org.tokenwright.worksheet.Formulas.sum;
import static org.tokenwright.worksheet.Formulas.times;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tokenwright.base.Unit;
import org.tokenwright.pricing.Offer;
import org.tokenwright.resolve.Stretch.Line;
import org.tokenwright.workload.Agent;
import org.tokenwright.worksheet.Expr;
import org.tokenwright.worksheet.Formulas;
import org.tokenwright.worksheet.Row;

/** Whether the calls of a run fit an offer: by the largest of them, for a run that stops half-way is of no use. */
final class RunFit {

    private final PlanSheet sheet;
    private final WorkloadRows workload;
    private final Offer offer;
    private final OfferBounds bounds;
    private final String id;
    private final Map<Agent, AgentTokens> tokens;
    private final RunRows run;
    /** Flags by agent and its number of steps. */
    private final Map<Agent, List<Expr>> fits = new HashMap<>();
    private final Optional<Expr> takenToFit;

    RunFit(PlanSheet sheet, WorkloadRows workload, Offer offer, OfferBounds bounds, String id, Map<Agent, AgentTokens> tokens) {
        this.sheet = sheet;
        this.workload = workload;
        this.offer = offer;
        this.bounds = bounds;
        this.id = id;
        this.tokens = tokens;
        run = workload.run().orElseThrow();
        takenToFit = bounds.takenToFit();
        tokens.keySet().forEach(agent -> fits.put(agent, flags(agent)));
    }

    /** Share of the runs of a cycle that are served: its own agent fits, and so do all others. */
    Expr served(Cycle cycle) {
        var factors = new ArrayList<Expr>();
        takenToFit.ifPresent(factors::add);
        tokens.keySet().forEach(agent -> factors.add(agent.equals(cycle.agent()) ? fits.get(agent).get(cycle.point()) : share(agent)));
        return times(factors.toArray(Expr[]::new));
    }

    /** Share of tasks all of whose agents fit. */
    Expr servedTasks() {
        var factors = new ArrayList<Expr>();
        takenToFit.ifPresent(factors::add);
        tokens.keySet().forEach(agent -> factors.add(share(agent)));
        return times(factors.toArray(Expr[]::new));
    }

    private Expr share(Agent agent) {
        List<Expr> shares = run.shares(agent);
        List<Expr> flags = fits.get(agent);
        var terms = new ArrayList<Expr>();
        for (int i = 0; i < flags.size(); i++) {
            terms.add(times(shares.get(i), flags.get(i)));
        }
        return flags.size() == 1 ? flags.getFirst() : row("agent/" + agent.id() + "/fitShare", "share of runs that fit, " + agent.name(), Unit.ONE, sum(terms));
    }

    private List<Expr> flags(Agent agent) {
        int points = run.shares(agent).size();
        var flags = new ArrayList<Expr>();
        for (int point = 0; point < points; point++) {
            flags.add(flag(agent, point));
        }
        return flags;
    }

    private Expr flag(Agent agent, int point) {
        List<Cycle> cycles = run.cycles().stream().filter(cycle -> cycle.agent().equals(agent) && cycle.point() == point).toList();
        String at = "agent/" + agent.id() + (point == 0 ? "" : "/point-" + (point + 1)) + "/";
        var flags = new ArrayList<Expr>();
        bounds.contextWindow().ifPresent(window -> flags.add(lessOrEqual(row(at + "largest", "largest call, input and output, " + agent.name(),
                ShapeRows.TOKENS_PER_CALL, cycles.stream().map(this::largest).reduce(Formulas::max).orElseThrow()), window)));
        bounds.maxOutput().ifPresent(most -> flags.add(lessOrEqual(cycles.stream().map(this::largestOutput).reduce(Formulas::max).orElseThrow(), most)));
        return flags.isEmpty() ? ONE : row(at + "fits", "whether the largest call fits " + offer.name() + ", " + agent.name(), Unit.ONE,
                times(flags.toArray(Expr[]::new)));
    }

    /** The last step and, where there is one, the summary after it. */
    private Expr largest(Cycle cycle) {
        AgentTokens agent = tokens.get(cycle.agent());
        Line input = agent.input(cycle);
        Expr last = plus(input.first(), times(input.perCall(), max(minus(ceiling(cycle.steps(), ONE), ONE), ZERO)), agent.output(cycle));
        Expr step = when(times(cycle.times(), cycle.steps()), last);
        return cycle.summaries().equals(ZERO) ? step
                : max(step, when(times(cycle.times(), cycle.summaries()), plus(input.first(), times(input.perCall(), cycle.steps()), agent.summary())));
    }

    private Expr largestOutput(Cycle cycle) {
        AgentTokens agent = tokens.get(cycle.agent());
        Expr step = when(times(cycle.times(), cycle.steps()), agent.output(cycle));
        return cycle.summaries().equals(ZERO) ? step : max(step, when(times(cycle.times(), cycle.summaries()), agent.summary()));
    }

    /** What counts only where there are such calls. */
    private static Expr when(Expr calls, Expr tokens) {
        return choice(less(ZERO, calls), tokens, ZERO);
    }

    private Expr row(String path, String label, Unit unit, Expr formula) {
        return sheet.rowOnce(id + "/" + path, label + ", " + workload.workload().name(), unit, Row.Kind.QUANTITY, workload.tags, () -> formula);
    }
}
