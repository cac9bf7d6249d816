package org.tokenwright.resolve;

import static org.tokenwright.worksheet.Formulas.ONE;
import static org.tokenwright.worksheet.Formulas.ZERO;
import static org.tokenwright.worksheet.Formulas.ceiling;
import static org.tokenwright.worksheet.Formulas.choice;
import static org.tokenwright.worksheet.Formulas.less;
import static org.tokenwright.worksheet.Formulas.lessOrEqual;
import static org.tokenwright.worksheet.Formulas.max;
import static org.tokenwright.worksheet.Formulas.min;
import static org.tokenwright.worksheet.Formulas.minus;
import static org.tokenwright.worksheet.Formulas.over;
import static org.tokenwright.worksheet.Formulas.plus;
import static org.tokenwright.worksheet.Formulas.times;

import java.util.ArrayList;
import java.util.List;
import org.tokenwright.resolve.Cycle.Count;
import org.tokenwright.resolve.Cycle.Kind;
import org.tokenwright.resolve.Stretch.Line;
import org.tokenwright.workload.Agent.Cache.Mode;
import org.tokenwright.worksheet.Expr;

/**
 * Cuts a cycle into stretches: what is too short to be cached, what is written for the first time, what finds the call before
 * it. A call reads the longest prefix that an earlier call of the run has sent, and writes the rest; with members that take
 * turns, that earlier call is the member's own.
 */
final class Stretches {

    private static final Count START = new Count(ZERO, ZERO);

    private final RunRows run;
    private final AgentTokens tokens;
    private final Cycle cycle;
    private final String path;
    private final Line input;
    private final List<Stretch> all = new ArrayList<>();

    /** @param path of rows that belong to the offer */
    private Stretches(RunRows run, AgentTokens tokens, Cycle cycle, String path) {
        this.run = run;
        this.tokens = tokens;
        this.cycle = cycle;
        this.path = path;
        input = tokens.input(cycle);
    }

    /** The stretches of a cycle where the offer keeps what the mode says. */
    static List<Stretch> of(RunRows run, AgentTokens tokens, Cycle cycle, Mode mode, String path) {
        var stretches = new Stretches(run, tokens, cycle, path);
        stretches.inputs(cycle.kind() == Kind.GUARD ? Mode.NONE : mode);
        stretches.outputs();
        return stretches.all;
    }

    private void outputs() {
        if (cycle.summaries().equals(ZERO)) {
            all.add(Stretch.output("output", START, cycle.calls(), tokens.output(cycle)));
            return;
        }
        Count steps = run.count(cycle.path() + "steps", "steps among the " + cycle.label(), cycle.steps());
        all.add(Stretch.output("output", START, steps, tokens.output(cycle)));
        all.add(Stretch.output("summary", steps, cycle.calls(), tokens.summary()));
    }

    private void inputs(Mode mode) {
        switch (mode) {
            case NONE -> all.add(Stretch.uncached("input", START, cycle.calls(), input));
            case BASE -> base();
            case INCREMENTAL -> incremental();
        }
    }

    private void base() {
        Line kept = Line.level(tokens.cachedBase());
        Line rest = input.minus(kept);
        Count first = START;
        if (cycle.kind() != Kind.LATER) {
            first = firstOfMembers();
            all.add(Stretch.cached("first", ONE, START, first, Line.NONE, kept, rest));
        }
        all.add(Stretch.cached("found", tokens.found(), first, cycle.calls(), kept, Line.NONE, rest));
        all.add(Stretch.cached("expired", minus(ONE, tokens.found()), first, cycle.calls(), Line.NONE, kept, rest));
    }

    /** Calls of members who have not spoken before. */
    private Count firstOfMembers() {
        return count("first", "calls of members who have sent nothing yet", min(max(minus(tokens.members(), cycle.before()), ZERO), cycle.calls().calls()));
    }

    private void incremental() {
        if (cycle.kind() == Kind.LEVEL) {
            level();
            return;
        }
        Count small = tokens.cacheMinimum.map(this::tooSmall).orElse(START);
        if (small != START) {
            all.add(Stretch.uncached("small", START, small, input));
        }
        Count first = count("first", "calls before one finds its own context", min(plus(small.calls(), tokens.members()), cycle.calls().calls()));
        Line known = cycle.kind() == Kind.LATER ? Line.level(tokens.cachedBase()) : Line.NONE;
        found("first", small, first, known);
        Expr back = times(input.perCall(), tokens.members());
        found("later", first, cycle.calls(), new Line(minus(input.first(), back), input.perCall()));
    }

    /** Calls that find what is known of their input, and those that come too late. */
    private void found(String name, Count from, Count to, Line known) {
        if (known.isNone()) {
            all.add(Stretch.cached(name, ONE, from, to, Line.NONE, input, Line.NONE));
            return;
        }
        all.add(Stretch.cached(name, tokens.found(), from, to, known, input.minus(known), Line.NONE));
        all.add(Stretch.cached(name + "-expired", minus(ONE, tokens.found()), from, to, Line.NONE, input, Line.NONE));
    }

    /** Where the oldest is dropped, only the base stays where it was. */
    private void level() {
        Expr isLong = tokens.cacheMinimum.map(least -> run.flag(path + cycle.path() + "isLong", "whether a full history is long enough to be cached, "
                + cycle.label(), lessOrEqual(least, input.first()))).orElse(ONE);
        Line known = Line.level(tokens.cachedBase());
        Count first = firstOfMembers();
        all.add(Stretch.cached("first", isLong, START, first, Line.NONE, input, Line.NONE));
        all.add(Stretch.cached("found", times(tokens.found(), isLong), first, cycle.calls(), known, input.minus(known), Line.NONE));
        all.add(Stretch.cached("expired", times(minus(ONE, tokens.found()), isLong), first, cycle.calls(), Line.NONE, input, Line.NONE));
        if (!isLong.equals(ONE)) {
            all.add(Stretch.cached("small", minus(ONE, isLong), START, cycle.calls(), Line.NONE, Line.NONE, input));
        }
    }

    /** Calls whose whole input is below the smallest prefix. */
    private Count tooSmall(Expr least) {
        Expr all = cycle.calls().calls();
        Expr below = choice(less(ZERO, input.perCall()), ceiling(over(minus(least, input.first()), input.perCall()), ONE),
                choice(less(input.first(), least), all, ZERO));
        return count("small", "calls too small to be cached", max(min(below, all), ZERO));
    }

    private Count count(String name, String label, Expr calls) {
        return run.count(path + cycle.path() + name, label + " among the " + cycle.label(), calls);
    }
}
