package org.tokenwright.resolve;

import static org.tokenwright.worksheet.Formulas.ONE;
import static org.tokenwright.worksheet.Formulas.ZERO;
import static org.tokenwright.worksheet.Formulas.lessOrEqual;
import static org.tokenwright.worksheet.Formulas.minus;
import static org.tokenwright.worksheet.Formulas.over;
import static org.tokenwright.worksheet.Formulas.plus;
import static org.tokenwright.worksheet.Formulas.times;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalLong;
import org.tokenwright.base.Quantity;
import org.tokenwright.base.Unit;
import org.tokenwright.pricing.Offer;
import org.tokenwright.resolve.Stretch.Line;
import org.tokenwright.workload.Agent;
import org.tokenwright.workload.Agent.History;
import org.tokenwright.worksheet.Expr;
import org.tokenwright.worksheet.Row;

/** The tokens of an agent as one offer counts them, token/call. */
final class AgentTokens {

    private final PlanSheet sheet;
    private final WorkloadRows workload;
    private final Offer offer;
    private final Agent agent;
    private final TokenRatio ratio;
    /** What every step begins with. */
    final Expr base;
    final Expr growth;
    /** With reasoning. */
    final Expr output;
    /** Smallest prefix that the offer caches; empty where it is not known. */
    final Optional<Expr> cacheMinimum;

    AgentTokens(PlanSheet sheet, WorkloadRows workload, Offer offer, Agent agent) {
        this.sheet = sheet;
        this.workload = workload;
        this.offer = offer;
        this.agent = agent;
        ratio = new TokenRatio(sheet, workload, offer);
        base = row("base", "what every step begins with", ShapeRows.TOKENS_PER_CALL, plus(counted("base", "instructions and task", agent.base()),
                counted("tools", "definitions of tools", agent.tools())));
        growth = counted("growth", "growth of the context per step", agent.growth());
        output = row("output", "output of a step with reasoning", ShapeRows.TOKENS_PER_CALL, over(
                counted("output", "visible output of a step", agent.output()),
                minus(ONE, input("reasoning", "share of the output that is reasoning", agent.reasoning()))));
        cacheMinimum = agent.cache().mode() == Agent.Cache.Mode.NONE ? Optional.empty() : cacheMinimum();
    }

    private Optional<Expr> cacheMinimum() {
        OptionalLong least = offer.cacheMinimum();
        return least.isEmpty() ? Optional.empty() : Optional.of(sheet.published("price/" + offer.id() + "/cacheMinimum/" + least.getAsLong(),
                "smallest prefix that " + offer.name() + " caches", ShapeRows.TOKENS_PER_CALL, BigDecimal.valueOf(least.getAsLong()),
                "Stated for " + offer.name() + " on the price sheet of " + sheet.plan.prices().providerName(offer.provider())
                        + "; a shorter prefix is not cached."));
    }

    /** Total input of the calls of a cycle. */
    Line input(Cycle cycle) {
        return switch (cycle.kind()) {
            case FIRST -> new Line(base, growth);
            case LATER -> new Line(row("later", "input of the first step after a summary", ShapeRows.TOKENS_PER_CALL, plus(base, summary())), growth);
            case LEVEL -> Line.level(row("full", "input of a step with a full history", ShapeRows.TOKENS_PER_CALL, plus(base, kept())));
            case GUARD -> Line.level(counted("guard/input", "input of a check", agent.guard().orElseThrow().input()));
        };
    }

    /** Output of the steps of a cycle. */
    Expr output(Cycle cycle) {
        return cycle.kind() == Cycle.Kind.GUARD ? counted("guard/output", "output of a check", agent.guard().orElseThrow().output()) : output;
    }

    /** Output of a call that sums the context up. */
    Expr summary() {
        return agent.history() instanceof History.Compact(var _, var summary) ? counted("history/summary", "summary", summary) : ZERO;
    }

    private Expr kept() {
        return agent.history() instanceof History.Truncate(var most) ? counted("history/most", "most tokens of the history that are sent", most) : ZERO;
    }

    /** What of the base a cache can keep: all or, where it is too short, nothing. */
    Expr cachedBase() {
        return cacheMinimum.map(least -> row("cachedBase", "base that is cached", ShapeRows.TOKENS_PER_CALL,
                times(base, lessOrEqual(least, base)))).orElse(base);
    }

    Expr members() {
        return input("members", "members that take turns", agent.members());
    }

    /** Share of the steps that find in the cache what was sent before. */
    Expr found() {
        return input("cache/found", "share of the steps before the cache expires", agent.cache().found());
    }

    private Expr counted(String path, String label, Quantity stated) {
        return ratio.counted("agent/" + agent.id() + "/" + path, label + ", " + agent.name(), input(path, label, stated));
    }

    private Expr input(String path, String label, Quantity quantity) {
        return workload.input("agent/" + agent.id() + "/" + path, label + ", " + agent.name(), quantity);
    }

    private Expr row(String path, String label, Unit unit, Expr formula) {
        return sheet.rowOnce(workload.id("on/" + offer.id() + "/agent/" + agent.id() + "/" + path), label + ", " + agent.name() + ", on " + offer.name(), unit,
                Row.Kind.QUANTITY, workload.tags, () -> formula);
    }
}
