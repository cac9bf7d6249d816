package org.tokenwright.reference;

import static org.tokenwright.reference.DecimalMath.DIGITS;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.tokenwright.reference.PromptCache.Part;
import org.tokenwright.workload.Agent;
import org.tokenwright.workload.Agent.Cache.Mode;
import org.tokenwright.workload.Agent.History;

/** All calls of one run of an agent, one after another, each with the prompt it really sends; no sum has a closed form here. */
final class EveryCall {

    private static final BigDecimal ONE = BigDecimal.ONE;

    private final Agent agent;
    private final boolean isCached;
    private final PromptCache cache;
    private final BigDecimal share;
    private final BigDecimal output;
    private final List<OneCall> calls = new ArrayList<>();
    /** Summaries so far, and calls since the last of them. */
    private int context;
    private int place;

    private EveryCall(Agent agent, boolean isCached, BigDecimal least, BigDecimal share) {
        this.agent = agent;
        this.isCached = isCached && agent.cache().mode() != Mode.NONE;
        this.share = share;
        cache = new PromptCache(least);
        output = agent.output().value().divide(ONE.subtract(agent.reasoning().value()), DIGITS);
    }

    /**
     * The calls of a run; of a fraction of a step, the share of runs that has one more.
     *
     * @param isCached whether the offer sells reads
     * @param least tokens of the smallest prefix that the offer keeps
     */
    static List<OneCall> of(Agent agent, BigDecimal steps, boolean isCached, BigDecimal least) {
        int whole = steps.setScale(0, RoundingMode.DOWN).intValueExact();
        BigDecimal part = steps.subtract(BigDecimal.valueOf(whole));
        var all = new ArrayList<>(new EveryCall(agent, isCached, least, ONE.subtract(part)).run(whole));
        if (part.signum() > 0) {
            all.addAll(new EveryCall(agent, isCached, least, part).run(whole + 1));
        }
        return all;
    }

    private List<OneCall> run(int steps) {
        for (int step = 1; step <= steps; step++) {
            send(output);
            if (agent.history() instanceof History.Compact(var every, var summary) && place == every.value().intValueExact() && step < steps) {
                send(summary.value());
                context++;
                place = 0;
            }
        }
        agent.guard().ifPresent(guard -> calls.add(new OneCall(share.multiply(BigDecimal.valueOf(steps)).multiply(guard.perStep().value()),
                BigDecimal.ZERO, BigDecimal.ZERO, guard.input().value(), guard.output().value())));
        return calls;
    }

    private void send(BigDecimal answer) {
        List<Part> prompt = prompt();
        List<Part> marked = agent.cache().mode() == Mode.BASE ? prompt.subList(0, 1) : prompt;
        BigDecimal all = PromptCache.tokens(prompt);
        if (isCached && cache.keeps(marked)) {
            BigDecimal tokens = PromptCache.tokens(marked);
            BigDecimal found = cache.find(marked);
            BigDecimal inTime = found.signum() == 0 ? ONE : agent.cache().found().value();
            add(inTime, found, tokens.subtract(found), all.subtract(tokens), answer);
            add(ONE.subtract(inTime), BigDecimal.ZERO, tokens, all.subtract(tokens), answer);
            cache.keep(marked);
        } else {
            add(ONE, BigDecimal.ZERO, BigDecimal.ZERO, all, answer);
        }
        place++;
    }

    private void add(BigDecimal times, BigDecimal read, BigDecimal written, BigDecimal rest, BigDecimal answer) {
        if (times.signum() > 0) {
            calls.add(new OneCall(share.multiply(times), read, written, rest, answer));
        }
    }

    /** The base of the member whose turn it is, the summary of what came before, and what has been said since. */
    private List<Part> prompt() {
        int member = place % agent.members().value().intValueExact();
        BigDecimal said = agent.growth().value().multiply(BigDecimal.valueOf(place));
        var prompt = new ArrayList<>(List.of(Part.whole("base " + member, agent.base().value().add(agent.tools().value()))));
        if (context > 0 && agent.history() instanceof History.Compact(var _, var summary)) {
            prompt.add(Part.whole("summary " + context, summary.value()));
        }
        BigDecimal dropped = agent.history() instanceof History.Truncate(var most) ? said.subtract(most.value()).max(BigDecimal.ZERO) : BigDecimal.ZERO;
        prompt.add(new Part("said " + context, dropped, said));
        return prompt;
    }
}
