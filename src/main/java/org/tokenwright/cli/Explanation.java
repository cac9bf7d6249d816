package org.tokenwright.cli;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.tokenwright.analysis.Comparison;
import org.tokenwright.base.Unit;
import org.tokenwright.store.Json;
import org.tokenwright.store.Members;
import org.tokenwright.worksheet.Timeline;
import org.tokenwright.worksheet.Trace;

/** The tree of a trace as text or JSON. What was explained once is not explained again. */
final class Explanation {

    private static final String INDENT = "  ";

    private final Timeline timeline;
    private final Unit currency;
    private final int depth;
    private final Set<String> explained = new HashSet<>();

    /** @param depth levels to go down, 1 for the number itself */
    Explanation(Comparison comparison, int depth) {
        timeline = comparison.timeline();
        currency = Unit.of(comparison.currency());
        this.depth = depth;
    }

    List<String> text(Trace trace) {
        var lines = new ArrayList<String>();
        text(trace, 1, "", lines);
        return lines;
    }

    private void text(Trace node, int level, String indent, List<String> lines) {
        lines.add(indent + headline(node));
        String below = indent + INDENT;
        if (!explained.add(key(node))) {
            lines.add(below + CliText.get("explain.above"));
        } else if (!node.sentence().isEmpty()) {
            lines.add(below + node.sentence());
        } else {
            lines.add(below + "= " + node.formula());
            operands(node, level, below, lines);
        }
    }

    private void operands(Trace node, int level, String indent, List<String> lines) {
        List<Trace> operands = node.operands();
        if (level >= depth) {
            lines.add(indent + CliText.get("explain.deeper", operands.size()));
            return;
        }
        List<Trace> shown = operands.stream().filter(operand -> !costsNothing(operand)).toList();
        shown.forEach(operand -> text(operand, level + 1, indent, lines));
        if (shown.size() < operands.size()) {
            lines.add(indent + CliText.get("explain.nothing", operands.size() - shown.size()));
        }
    }

    /** Lines of regimes that are not in force, and others that add nothing. */
    private boolean costsNothing(Trace node) {
        return node.unit().equals(currency) && node.sentence().isEmpty() && node.value().orElse(1) == 0;
    }

    private String headline(Trace node) {
        String when = node.month().isPresent() ? ", " + timeline.month(node.month().getAsInt())
                : node.fold().map(fold -> ", " + CliText.get("explain.fold." + fold.name().toLowerCase(Locale.ROOT)))
                        .orElse("");
        String unit = node.unit().equals(Unit.ONE) ? "" : " " + node.unit();
        return node.label() + when + ": " + node.value().value().stream()
                .mapToObj(value -> Numbers.readable(value, leastDecimals(node)) + unit).findFirst()
                .orElse(CliText.get("explain.undefined"));
    }

    private int leastDecimals(Trace node) {
        return node.unit().powers().containsKey(currency.toString()) ? Numbers.CENTS : 0;
    }

    Json json(Trace trace) {
        return json(trace, 1);
    }

    private Json json(Trace node, int level) {
        var result = new Members()
                .put("kind", node.kind())
                .put("id", node.id())
                .put("label", node.label())
                .put("value", JsonParts.amount(node.value().value()))
                .put("unit", node.unit().toString());
        node.month().ifPresent(month -> result.put("month", timeline.month(month).toString()));
        node.fold().ifPresent(fold -> result.put("fold", fold));
        if (!node.sentence().isEmpty()) {
            return result.put("sentence", node.sentence()).object();
        }
        result.put("formula", node.formula());
        if (!explained.add(key(node))) {
            return result.putIfTrue("explainedAbove", true).object();
        }
        return level < depth
                ? result.put("operands", JsonParts.list(node.operands(), operand -> json(operand, level + 1))).object()
                : result.object();
    }

    private static String key(Trace node) {
        return node.kind() == Trace.Kind.TOTAL ? node.id() + " " + node.fold().orElseThrow()
                : node.id() + " " + node.month().orElse(-1);
    }
}
