package org.tokenwright.resolve;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tokenwright.base.Meter;
import org.tokenwright.base.Meter.Kind;
import org.tokenwright.worksheet.Expr;
import org.tokenwright.worksheet.Tag;
import org.tokenwright.worksheet.Tags;

/** The cost rows that totals are made of, by workload. */
final class FinalLines {

    private static final Set<String> BESIDES = Stream.of(Kind.UNIT_HOUR, Kind.SEAT, Kind.SEAT_USE)
            .map(kind -> Meter.of(kind).key()).collect(Collectors.toSet());

    private final PlanSheet sheet;
    private final Map<String, List<Expr>> byWorkload = new LinkedHashMap<>();
    private final Map<String, List<Expr>> byTeam = new LinkedHashMap<>();
    private final Map<String, List<Expr>> byProvider = new LinkedHashMap<>();

    FinalLines(PlanSheet sheet) {
        this.sheet = sheet;
    }

    void add(Tags tags, Expr row) {
        sheet.line(row);
        byWorkload.computeIfAbsent(tags.get(Tag.WORKLOAD).orElse(""), _ -> new ArrayList<>()).add(row);
        if (!BESIDES.contains(tags.get(Tag.METER).orElse(""))) {
            byProvider.computeIfAbsent(tags.get(Tag.PROVIDER).orElse(""), _ -> new ArrayList<>()).add(row);
        }
        byTeam.computeIfAbsent(tags.get(Tag.TEAM).orElse(""), _ -> new ArrayList<>()).add(row);
    }

    /** Rows of a workload; those of none for the empty id. */
    List<Expr> ofWorkload(String workload) {
        return byWorkload.getOrDefault(workload, List.of());
    }

    /** Rows of a team itself, without the teams below it. */
    List<Expr> ofTeam(String team) {
        return byTeam.getOrDefault(team, List.of());
    }

    /** Rows of what a provider meters: capacity and seats are not among them. */
    List<Expr> ofProvider(String provider) {
        return byProvider.getOrDefault(provider, List.of());
    }
}
