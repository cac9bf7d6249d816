package org.tokenwright.workload;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tokenwright.base.Quantity;
import org.tokenwright.base.Unit;
import org.tokenwright.workload.Agent.Cache;
import org.tokenwright.workload.Agent.Guard;
import org.tokenwright.workload.Agent.History;
import org.tokenwright.workload.Agent.Steps;

/**
 * Runs written in one line: agents apart by semicolons, each an id and what is not as usual. Usual is an agent of 30 steps
 * that begins with 12,000 tokens, grows by 2,500 and answers 500, for instance
 * {@code lead steps=12 compact=10/1500 cache=incremental; helper runs=3 steps=a:5x1,b:9x2 guard=0.5/200/10}.
 */
public final class RunText {

    private static final Unit TOKENS_PER_CALL = Unit.parse("token/call");

    private final String id;
    private final Map<String, String> words = new HashMap<>();

    private RunText(String agent) {
        String[] parts = agent.strip().split(" +");
        id = parts[0];
        Arrays.stream(parts).skip(1).map(word -> word.split("=")).forEach(word -> words.put(word[0], word[1]));
    }

    public static TaskShape.Run run(String agents) {
        return new TaskShape.Run(Arrays.stream(agents.split(";")).map(agent -> new RunText(agent).agent()).toList());
    }

    private Agent agent() {
        return new Agent(id, "Agent " + id, count("runs", "1"), steps(word("steps", "30")), count("members", "1"), tokens(word("base", "12000")),
                tokens(word("tools", "0")), tokens(word("growth", "2500")), tokens(word("output", "500")), count("reasoning", "0"), history(),
                new Cache(Cache.Mode.valueOf(word("cache", "none").toUpperCase(Locale.ROOT)), word("lifetime", "5m"), count("found", "1")), guard());
    }

    private String word(String name, String usual) {
        return words.getOrDefault(name, usual);
    }

    private Quantity count(String name, String usual) {
        return number(word(name, usual), Unit.ONE);
    }

    private static Steps steps(String text) {
        if (!text.contains(":")) {
            return new Steps.Fixed(number(text, Unit.ONE));
        }
        var points = new ArrayList<Agent.Point>();
        for (String point : text.split(",")) {
            String[] parts = point.split("[:x]");
            points.add(new Agent.Point(parts[0], number(parts[1], Unit.ONE), number(parts[2], Unit.ONE)));
        }
        return new Steps.Spread(List.copyOf(points));
    }

    private History history() {
        if (words.containsKey("truncate")) {
            return new History.Truncate(tokens(words.get("truncate")));
        }
        if (words.containsKey("compact")) {
            String[] parts = words.get("compact").split("/");
            return new History.Compact(number(parts[0], Unit.ONE), tokens(parts[1]));
        }
        return new History.Keep();
    }

    private Optional<Guard> guard() {
        return Optional.ofNullable(words.get("guard")).map(text -> text.split("/"))
                .map(parts -> new Guard(number(parts[0], Unit.ONE), tokens(parts[1]), tokens(parts[2])));
    }

    private static Quantity number(String value, Unit unit) {
        return Quantity.exact(new BigDecimal(value), unit);
    }

    private static Quantity tokens(String value) {
        return number(value, TOKENS_PER_CALL);
    }
}
