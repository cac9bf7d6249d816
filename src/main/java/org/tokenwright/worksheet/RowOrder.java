package org.tokenwright.worksheet;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The order in which rows can be computed: stage by stage, and inside a month each row after the rows it reads.
 *
 * <p>A row that reads a total belongs to a later stage than the row that is totalled. A row that reads another one month
 * back is in the same stage or a later one, so rows that feed each other from month to month share their stage.
 */
final class RowOrder {

    private final List<Row> rows;
    private final int[][] sameMonth;
    private final int[][] anyMonth;
    private final int[][] totals;
    private final int[] order;
    private final int[] stages;

    /**
     * @param indexes position of each row id
     * @throws IllegalArgumentException naming the rows if rows read each other in the same month, or through a total
     */
    RowOrder(List<Row> rows, Map<String, Integer> indexes) {
        this.rows = rows;
        var references = rows.stream().map(row -> References.of(row.formula(), indexes)).toList();
        sameMonth = references.stream().map(References::sameMonth).toArray(int[][]::new);
        totals = references.stream().map(References::totals).toArray(int[][]::new);
        anyMonth = references.stream().map(References::all).toArray(int[][]::new);
        order = orderInMonth();
        stages = stagesOfRows();
    }

    /** Rows, each after those it reads in the same month. */
    int[] order() {
        return order;
    }

    /** Stage of each row, from 0. */
    int[] stages() {
        return stages;
    }

    private int[] orderInMonth() {
        var parts = Components.of(sameMonth);
        for (int[] part : parts) {
            if (part.length > 1 || contains(sameMonth[part[0]], part[0])) {
                throw new IllegalArgumentException(
                        "rows need each other in the same month: " + cycle(sameMonth, part[0], part[0]));
            }
        }
        return parts.stream().mapToInt(part -> part[0]).toArray();
    }

    private int[] stagesOfRows() {
        int[] result = new int[rows.size()];
        for (int[] part : Components.of(anyMonth)) {
            rejectInnerTotal(part);
            int stage = Arrays.stream(part).map(row -> leastStage(row, result)).max().orElseThrow();
            for (int row : part) {
                result[row] = stage;
            }
        }
        return result;
    }

    /** Rows of the same component still stand at 0 and so do no harm. */
    private int leastStage(int row, int[] known) {
        int read = Arrays.stream(anyMonth[row]).map(target -> known[target]).max().orElse(0);
        int totalled = Arrays.stream(totals[row]).map(target -> known[target] + 1).max().orElse(0);
        return Math.max(read, totalled);
    }

    private void rejectInnerTotal(int[] part) {
        int[] members = part.clone();
        Arrays.sort(members);
        for (int row : members) {
            for (int target : totals[row]) {
                if (Arrays.binarySearch(members, target) >= 0) {
                    String way = target == row ? rows.get(row).id() : cycle(anyMonth, target, row);
                    throw new IllegalArgumentException(
                            "rows need their own total: " + rows.get(row).id() + " → total of " + way);
                }
            }
        }
    }

    private static boolean contains(int[] items, int item) {
        return Arrays.stream(items).anyMatch(each -> each == item);
    }

    /** The shortest way from one row to another, by name. A way from a row to itself goes round. */
    private String cycle(int[][] edges, int from, int to) {
        int[] cameFrom = new int[rows.size()];
        Arrays.fill(cameFrom, -1);
        var queue = new ArrayDeque<Integer>(List.of(from));
        while (!queue.isEmpty()) {
            int row = queue.remove();
            for (int target : edges[row]) {
                if (target == to) {
                    return names(from, row, to, cameFrom);
                }
                if (cameFrom[target] < 0 && target != from) {
                    cameFrom[target] = row;
                    queue.add(target);
                }
            }
        }
        return rows.get(from).id();
    }

    private String names(int from, int last, int to, int[] cameFrom) {
        var way = new ArrayList<>(List.of(to, last));
        while (way.getLast() != from) {
            way.add(cameFrom[way.getLast()]);
        }
        Collections.reverse(way);
        return way.stream().map(row -> rows.get(row).id()).collect(Collectors.joining(" → "));
    }
}
